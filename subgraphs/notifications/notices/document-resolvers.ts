import { mayAccess } from '../../../domain/access/policy.ts';
import { competentAuthorities, countryOf } from '../../../domain/authorities/competence.ts';
import { SUPERVISORY_AUTHORITIES } from '../../../domain/authorities/supervisory-authorities.ts';
import { type CustomerFacts, customerDuty, notifiesItself } from '../../../domain/notification/filing/customer-duty.ts';
import { dataProtectionLaw } from '../../../domain/regimes/regimes.ts';
import { idAsGiven } from '../../../platform/audit/lookup.ts';
import { isOwn } from '../advisory/resolvers.ts';
import { seesTenant } from '../authorities/store.ts';
import type { Context } from '../context.ts';
import { atom } from '../documents/atom.ts';
import { csaf } from '../documents/csaf.ts';
import type { NoticeContent } from '../documents/notice.ts';
import { type OwnNotificationFacts, ownNotificationHtml, ownNotificationJson } from '../documents/own-notification.ts';
import type { Resolvers } from '../resolvers.generated.ts';
import type { NoticeRow, ProcessRow } from '../tables.ts';
import { recordLookup } from './lookup.ts';

/** The number of notices in a feed, the newest first. */
const MAX_FEED_NOTICES = 100;

export const documentResolvers = {
  Query: {
    serviceHealthAtom: async (_source, { tenantId }, context) => {
      const { read, viewer, provider } = context;
      const now = context.clock();
      await recordLookup(context, 'serviceHealthAtom', { tenantId: idAsGiven(tenantId) });
      if (!(await read((tx) => seesTenant(tx, viewer, tenantId, now)))) return null;
      const page = await context.noticesOf(tenantId, {}, { size: MAX_FEED_NOTICES, after: null });
      const notices = await Promise.all(page.edges.map(({ node }) => notifiedNotice(context, node)));
      return atom(tenantId, notices, provider, now);
    },
  },

  Notice: {
    csaf: async (notice, _args, context) =>
      `${JSON.stringify(csaf(await notifiedNotice(context, notice), context.provider), null, 2)}\n`,
    ownDeadline: async (notice, _args, context) => customerDuty(await customerFacts(context, notice))?.deadline ?? null,
    notifiesItself: async (notice, _args, context) => notifiesItself(await customerFacts(context, notice)),
    ownNotificationJson: async (notice, _args, context) => {
      const facts = await ownNotificationFacts(context, notice);
      return facts && ownNotificationJson(facts);
    },
    ownNotificationHtml: async (notice, _args, context) => {
      const facts = await ownNotificationFacts(context, notice);
      return facts && ownNotificationHtml(facts);
    },
  },
} satisfies Resolvers;

/** A notice with all the content that its documents may show to this viewer. */
async function notifiedNotice(context: Context, notice: NoticeRow): Promise<NoticeContent> {
  const { id, incidentId, tenantId, publishedAt, updatedAt, state, locale } = notice;
  const { viewer } = context;
  const [process, place, history, notified, customer, details] = await Promise.all([
    context.processes.load(incidentId),
    context.places.load(notice),
    context.revisions.load(incidentId),
    context.notifiedRevisions.load(notice),
    customerFacts(context, notice),
    mayAccess(viewer.roles, 'Notice.details') && isOwn(notice, viewer) ? context.details.load(notice) : null,
  ]);
  const { trackingId } = process as ProcessRow;
  const known = [...notified, notice.revision];
  const revisions = history.filter(({ number }) => number <= notice.revision && known.includes(number));
  const resolvedReason = state === 'RESOLVED' ? notice.resolvedReason : null;
  const law = place === null ? null : dataProtectionLaw(countryOf(place));
  return {
    ...{ id, tenantId, trackingId, publishedAt, updatedAt, state, resolvedReason, locale, law, revisions, details },
    ownDeadline: customerDuty(customer)?.deadline ?? null,
    notifiesItself: notifiesItself(customer),
  };
}

/** What decides whether the tenant of a notice notifies an authority itself. */
async function customerFacts(context: Context, notice: NoticeRow): Promise<CustomerFacts> {
  const { incidentId, publishedAt, state, resolvedReason, revision } = notice;
  const [{ capacity }, place, history] = await Promise.all([
    context.authorityFactors.load(incidentId),
    context.places.load(notice),
    context.revisions.load(incidentId),
  ]);
  const retracted = history.find(({ number }) => number === revision)?.kind === 'RETRACTION';
  const ended = retracted || (state === 'RESOLVED' && resolvedReason !== null);
  return { capacity, country: place && countryOf(place), notifiedAt: publishedAt, ended };
}

/** The content of the file for the tenant's own notification; null where it notifies no authority itself. */
async function ownNotificationFacts(context: Context, row: NoticeRow): Promise<OwnNotificationFacts | null> {
  const [notice, customer, place] = await Promise.all([
    notifiedNotice(context, row),
    customerFacts(context, row),
    context.places.load(row),
  ]);
  if (!notice.notifiesItself) return null;
  const authorities = place === null ? [] : competentAuthorities(place, SUPERVISORY_AUTHORITIES);
  return { notice, provider: context.provider, duty: customerDuty(customer), authorities };
}
