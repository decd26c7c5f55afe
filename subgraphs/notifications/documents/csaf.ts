import { segment } from './markup.ts';
import { currentOf, type NoticeContent, type Passage, type Provider, textOf } from './notice.ts';
import type { NoticeWords } from './words.ts';

/** The category of a passage's note; `details` for passages not listed. */
const CATEGORIES: Partial<Record<Passage['about'], 'description' | 'general'>> = {
  whatHappened: 'description',
  recommendedActions: 'general',
  contactPoint: 'general',
  toFollow: 'general',
};

/**
 * A notice as CSAF 2.0 (Common Security Advisory Framework), profile 2: security incident response.
 * @see https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html#42-profile-2-security-incident-response
 */
export function csaf(notice: NoticeContent, provider: Provider): object {
  const { title, locale, translatedFrom, words, passages } = textOf(notice);
  const { contactPoint } = currentOf(notice);
  const history = historyOf(notice, words);
  const version = String(history.length);
  const last = history.at(-1) as (typeof history)[number];
  return {
    document: {
      category: 'csaf_security_incident_response',
      csaf_version: '2.0',
      distribution: {
        text: words.distribution,
        tlp: { label: 'AMBER', url: 'https://www.first.org/tlp/' },
      },
      ...(locale === null ? {} : { lang: locale }),
      notes: passages.map(({ about, title, text }) => ({ category: CATEGORIES[about] ?? 'details', title, text })),
      publisher: { category: 'vendor', contact_details: contactPoint, name: provider.name, namespace: provider.url },
      references: [
        { category: 'self', summary: words.thisDocument, url: csafUrl(provider, notice) },
        {
          category: 'external',
          summary: words.feed,
          url: feedUrl(provider, notice.tenantId),
        },
      ],
      // Only a translation has a source language (section 3.2.1.12).
      ...(locale === null || translatedFrom === null ? {} : { source_lang: translatedFrom }),
      title,
      tracking: {
        aliases: [notice.trackingId],
        current_release_date: last.date,
        generator: { engine: { name: 'Tocsin' } },
        // Each tenant's notice of an incident is a separate document and needs an id of its own.
        id: trackingOf(notice),
        initial_release_date: history[0]?.date,
        revision_history: history,
        status: notice.state === 'RESOLVED' ? 'final' : 'interim',
        version,
      },
    },
  };
}

type Identified = Pick<NoticeContent, 'id' | 'trackingId'>;

function trackingOf({ id, trackingId }: Identified): string {
  return `${trackingId}-${id}`;
}

/**
 * The canonical URL of the document (section 3.2.1.8): it ends with the file name that section 5.1 makes of the tracking ID, and
 * begins with `https` where the installation is served by it.
 */
export function csafUrl({ url }: Provider, notice: Identified): string {
  const name = trackingOf(notice)
    .toLowerCase()
    .replaceAll(/[^+\-a-z0-9]+/g, '_');
  return `${url}/documents/notices/${segment(notice.id)}/csaf/${name}.json`;
}

/** The address of one of a notice's other documents. */
export function documentUrl({ url }: Provider, noticeId: string, name: string): string {
  return `${url}/documents/notices/${segment(noticeId)}/${name}`;
}

export function feedUrl({ url }: Provider, tenantId: string): string {
  return `${url}/documents/tenants/${segment(tenantId)}/feed.atom`;
}

/** The revisions this tenant was notified of, with dates; versions count from 1 without a gap, whatever its first revision. */
function historyOf({ revisions, publishedAt, updatedAt, resolvedReason }: NoticeContent, { history }: NoticeWords) {
  const notified = revisions.map((revision) => ({
    // A tenant found later is notified of revisions that are older than its notice.
    date: later(revision.publishedAt ?? publishedAt, publishedAt),
    summary: history[revision.kind],
  }));
  const ruledOut = resolvedReason !== null && revisions.at(-1)?.kind !== 'RETRACTION';
  const resolved = ruledOut ? [{ date: updatedAt, summary: history.RESOLVED }] : [];
  let latest = publishedAt;
  return [...notified, ...resolved].map(({ date, summary }, index) => {
    latest = later(date, latest);
    return { date: latest.toISOString(), number: String(index + 1), summary };
  });
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
