import { authorityClock, outstanding } from '../../../domain/authorities/authority.ts';
import { countriesOf, countryOf, customersOwn } from '../../../domain/authorities/competence.ts';
import { authoritiesOf, SUPERVISORY_AUTHORITIES } from '../../../domain/authorities/supervisory-authorities.ts';
import { authorityDuty } from '../../../domain/regimes/data-protection.ts';
import { dataProtectionLaw } from '../../../domain/regimes/regimes.ts';
import type { Context } from '../context.ts';
import { factsOf } from '../documents/authority-document.ts';
import { authorityNoticeHtml, authorityNoticeJson } from '../documents/authority-notice.ts';
import type { NoticeKey } from '../notices/audience-store.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import { noticesToAuthorities, noticeToAuthority, regionsMissing } from './commands.ts';

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
    authorityRegionsMissing: (process, _args, context) => regionsMissing(context, process),
  },

  AuthorityNotice: {
    deadline: (notice, _args, { clock }) => authorityClock(notice, clock()).deadline,
    state: (notice, _args, { clock }) => authorityClock(notice, clock()).state,
    outstanding,
    countries: ({ places }) => (places === null ? [] : countriesOf(places)),
    threshold: ({ authority }) => authorityDuty(authority.law).threshold as never,
    clause: ({ authority }) => authorityDuty(authority.law).clause,
    documentHtml: async (notice, _args, context) => authorityNoticeHtml(await factsOf(context, notice)),
    documentJson: async (notice, _args, context) => authorityNoticeJson(await factsOf(context, notice)),
  },

  Notice: {
    dataProtectionLaw: async (notice, _args, context) => {
      const place = await context.places.load(notice);
      return place === null ? null : dataProtectionLaw(countryOf(place));
    },
    supervisoryAuthorities: async (notice, _args, context) => (await ownOf(context, notice)).authorities,
    authorityDependsOnRegion: async (notice, _args, context) => (await ownOf(context, notice)).dependsOnRegion,
  },
} satisfies Resolvers;

/** What a notice states about the customer's own authority. */
async function ownOf(context: Context, notice: NoticeKey) {
  const [{ capacity }, place] = await Promise.all([
    context.authorityFactors.load(notice.incidentId),
    context.places.load(notice),
  ]);
  return customersOwn(capacity, place, SUPERVISORY_AUTHORITIES);
}
