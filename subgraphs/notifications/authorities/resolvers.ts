import { authorityClock, outstanding } from '../../../domain/authorities/authority-clock.ts';
import { countriesOf, countryOf, customersOwn } from '../../../domain/authorities/competence.ts';
import {
  authoritiesOf,
  authorityById,
  SUPERVISORY_AUTHORITIES,
} from '../../../domain/authorities/supervisory-authorities.ts';
import { authorityDuty } from '../../../domain/regimes/data-protection.ts';
import { dataProtectionLaw, REGIMES } from '../../../domain/regimes/regimes.ts';
import { pageOf } from '../../../platform/queries/paging.ts';
import type { Context } from '../context.ts';
import { factsOf } from '../documents/authority-document.ts';
import { authorityNoticeHtml, authorityNoticeJson } from '../documents/authority-notice.ts';
import type { NoticeKey } from '../notices/audience-store.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import type { ProcessRow } from '../tables.ts';
import { DUE_STATES, listDue } from './clock-store.ts';
import { noticesToAuthorities, noticeToAuthority, regionsMissing } from './notices.ts';

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
    authorityRegionsMissing: (process, _args, context) => regionsMissing(context, process),
  },

  AuthorityNotice: {
    law: ({ law }) => REGIMES[law].citation,
    deadline: (notice, _args, { clock }) => authorityClock(notice, clock()).target,
    state: (notice, _args, { clock }) => authorityClock(notice, clock()).state,
    legalDeadline: (notice, _args, { clock }) => authorityClock(notice, clock()).legalDeadline,
    legalState: (notice, _args, { clock }) => authorityClock(notice, clock()).legalState,
    outstanding,
    countries: ({ places }) => (places === null ? [] : countriesOf(places)),
    threshold: ({ law }) => authorityDuty(law).threshold as never,
    clause: ({ law }) => authorityDuty(law).clause,
    documentHtml: async (notice, _args, context) => authorityNoticeHtml(await factsOf(context, notice)),
    documentJson: async (notice, _args, context) => authorityNoticeJson(await factsOf(context, notice)),
  },

  DueClock: {
    process: async ({ incidentId }, _args, { startedProcesses }) =>
      (await startedProcesses.load(incidentId)) as ProcessRow,
    recipient: ({ authorityId }) => (authorityId === null ? 'CUSTOMERS' : 'SUPERVISORY_AUTHORITY'),
    authority: ({ authorityId }) => (authorityId === null ? null : authorityById(authorityId)),
    law: ({ authorityId }) => {
      const law = lawOf(authorityId);
      return law && REGIMES[law].citation;
    },
    clause: ({ authorityId }) => {
      const law = lawOf(authorityId);
      return law && authorityDuty(law).clause;
    },
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

function lawOf(authorityId: string | null) {
  return (authorityId === null ? null : authorityById(authorityId)?.law) ?? null;
}
