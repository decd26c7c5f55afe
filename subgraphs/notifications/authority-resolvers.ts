import { authorityClock, authorityDuties, outstanding } from '../../domain/authority.ts';
import { authoritiesOf } from '../../domain/supervisory-authorities.ts';
import { currentText, type NoticeToAuthority, noticesToAuthorities, noticeToAuthority } from './authorities.ts';
import { countConcerned } from './authority-store.ts';
import { type AuthorityNoticeFacts, authorityNoticeHtml, authorityNoticeJson } from './documents/authority-notice.ts';
import type { Context } from './subgraph.ts';
import type { Resolvers } from './types.generated.ts';

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
        context.concerns.load(notice.incidentId),
        context.countries.load(notice),
      ]);
      if (country === null) return [];
      return authorityDuties(capacity, [country], authoritiesOf(country)).customersOwn.get(country) ?? [];
    },
  },
} satisfies Resolvers;

async function factsOf(context: Context, notice: NoticeToAuthority): Promise<AuthorityNoticeFacts> {
  const { process, authority, capacity, declaredAt, submissions } = notice;
  const { incidentId, trackingId, exercise, detectedAt } = process;
  const [revisions, concern, own] = await Promise.all([
    context.revisions.load(incidentId),
    context.concerns.load(incidentId),
    context.read((tx) => countConcerned(tx, incidentId, authority.country)),
  ]);
  // The lead authority of a country without a customer hit is told of all of them.
  const concerned = concern.countries.includes(authority.country);
  const counts = concerned ? own : await context.read((tx) => countConcerned(tx, incidentId, null));
  const said = currentText(revisions);
  const writtenAt = context.clock();
  return {
    authority,
    provider: context.provider.name,
    trackingId,
    exercise,
    capacity,
    detectedAt,
    declaredAt,
    ...authorityClock(notice, writtenAt),
    title: said?.title ?? null,
    nature: said?.whatHappened ?? null,
    dataCategories: said?.dataCategories ?? [],
    ...counts,
    contactPoint: said?.contactPoint ?? null,
    likelyConsequences: said?.likelyConsequences ?? null,
    measuresTaken: said?.measuresTaken ?? null,
    recommendedActions: said?.recommendedActions ?? [],
    toFollow: said?.toFollow ?? [],
    reasonsForDelay: submissions.find((each) => each.reasonsForDelay)?.reasonsForDelay ?? said?.reasonsForDelay ?? null,
    submissions,
    writtenAt,
  };
}
