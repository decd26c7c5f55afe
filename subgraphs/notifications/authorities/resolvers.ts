import { authorityClock, outstanding } from '../../../domain/authorities/authority.ts';
import { authoritiesOf } from '../../../domain/authorities/supervisory-authorities.ts';
import { factsOf } from '../documents/authority-document.ts';
import { authorityNoticeHtml, authorityNoticeJson } from '../documents/authority-notice.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { customersAuthorities, noticesToAuthorities, noticeToAuthority } from './commands.ts';

export const authorityResolvers = {
  Query: {
    authorities: (_source, { country }) => authoritiesOf(country ?? null),
    authorityNotice: async (_source, { incidentId, authorityId }, context) => {
      const process = await context.startedProcesses.load(incidentId);
      return process && noticeToAuthority(context, process, authorityId);
    },
  },

  NotificationProcess: {
    authorityNotices: (process, _args, context) => noticesToAuthorities(context, process),
  },

  AuthorityNotice: {
    deadline: (notice, _args, { clock }) => authorityClock(notice, clock()).deadline,
    state: (notice, _args, { clock }) => authorityClock(notice, clock()).state,
    outstanding,
    documentHtml: async (notice, _args, context) => authorityNoticeHtml(await factsOf(context, notice)),
    documentJson: async (notice, _args, context) => authorityNoticeJson(await factsOf(context, notice)),
  },

  Notice: {
    supervisoryAuthorities: async (notice, _args, context) => {
      const [{ capacity }, country] = await Promise.all([
        context.authorityFactors.load(notice.incidentId),
        context.countries.load(notice),
      ]);
      return country === null ? [] : customersAuthorities(capacity, country);
    },
  },
} satisfies Resolvers;
