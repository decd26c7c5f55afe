import { authorityDuties } from '../../../domain/authorities/authority.ts';
import { authorityClock, authorityDuty, outstanding } from '../../../domain/authorities/authority-clock.ts';
import {
  authoritiesOf,
  authorityById,
  type RegisteredAuthority,
} from '../../../domain/authorities/supervisory-authorities.ts';
import { pageOf } from '../../../platform/queries/paging.ts';
import { factsOf } from '../documents/authority-document.ts';
import { authorityNoticeHtml, authorityNoticeJson } from '../documents/authority-notice.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import type { ProcessRow } from '../tables.ts';
import { DUE_STATES, listDue } from './clock-store.ts';
import { noticesToAuthorities, noticeToAuthority } from './notices.ts';

export const authorityResolvers = {
  Query: {
    authorities: (_source, { country }) => authoritiesOf(country ?? null),
    dueClocks: async (_source, { states, recipients, ...page }, { read, viewer, caughtUp }) => {
      await caughtUp();
      const filter = { states: states ?? DUE_STATES, recipients: recipients ?? null };
      return (await listDue(read, viewer, filter, pageOf(page, 3))) as never;
    },
    authorityNotice: async (_source, { incidentId, authorityId }, context) => {
      const process = await context.startedProcesses.load(incidentId);
      return process && noticeToAuthority(context, process, authorityId);
    },
  },

  NotificationProcess: {
    authorityNotices: (process, _args, context) => noticesToAuthorities(context, process),
  },

  AuthorityNotice: {
    law: ({ country }) => authorityDuty(country).regime.citation,
    clause: ({ country }) => authorityDuty(country).duty.clause,
    deadline: (notice, _args, { clock }) => authorityClock(notice, clock()).target,
    state: (notice, _args, { clock }) => authorityClock(notice, clock()).state,
    legalDeadline: (notice, _args, { clock }) => authorityClock(notice, clock()).legalDeadline,
    legalState: (notice, _args, { clock }) => authorityClock(notice, clock()).legalState,
    outstanding,
    documentHtml: async (notice, _args, context) => authorityNoticeHtml(await factsOf(context, notice)),
    documentJson: async (notice, _args, context) => authorityNoticeJson(await factsOf(context, notice)),
  },

  DueClock: {
    process: async ({ incidentId }, _args, { startedProcesses }) =>
      (await startedProcesses.load(incidentId)) as ProcessRow,
    recipient: ({ authorityId }) => (authorityId === null ? 'CUSTOMERS' : 'SUPERVISORY_AUTHORITY'),
    authority: ({ authorityId }) => registered(authorityId),
    law: ({ authorityId }) => dutyTo(authorityId)?.regime.citation ?? null,
    clause: ({ authorityId }) => dutyTo(authorityId)?.duty.clause ?? null,
  },

  Notice: {
    supervisoryAuthorities: async (notice, _args, context) => {
      const [{ capacity }, country] = await Promise.all([
        context.authorityFactors.load(notice.incidentId),
        context.countries.load(notice),
      ]);
      if (country === null) return [];
      return authorityDuties(capacity, [country], authoritiesOf(country)).customersOwn.get(country) ?? [];
    },
  },
} satisfies Resolvers;

function registered(authorityId: string | null): RegisteredAuthority | null {
  return authorityId === null ? null : authorityById(authorityId);
}

function dutyTo(authorityId: string | null) {
  const authority = registered(authorityId);
  return authority && authorityDuty(authority.country);
}
