import type { RevisionKind } from '../../../domain/notification/advisory.ts';
import { segment } from './markup.ts';
import { currentOf, type NoticeContent, type Provider, textOf } from './notice.ts';

const SUMMARIES: Record<RevisionKind, string> = {
  INITIAL: 'Initial notice.',
  UPDATE: 'Update.',
  FINAL: 'Final notice.',
  RETRACTION: 'Retraction: the incident was not what had been declared.',
};

/** In which category of note a passage stands; details where it is not listed. */
const CATEGORIES: Record<string, 'description' | 'general'> = {
  'What happened': 'description',
  'Recommended actions': 'general',
  'Contact point': 'general',
  'What will follow': 'general',
};

/**
 * A notice as CSAF 2.0 (Common Security Advisory Framework), profile 2: security incident response.
 * @see https://docs.oasis-open.org/csaf/csaf/v2.0/os/csaf-v2.0-os.html#42-profile-2-security-incident-response
 */
export function csaf(notice: NoticeContent, provider: Provider): object {
  const { title, locale, passages } = textOf(notice);
  const { contactPoint } = currentOf(notice);
  const history = historyOf(notice);
  const version = String(history.length);
  const last = history.at(-1) as (typeof history)[number];
  return {
    document: {
      category: 'csaf_security_incident_response',
      csaf_version: '2.0',
      distribution: {
        text: 'For the tenant this notice was given to, and whoever acts for it.',
        tlp: { label: 'AMBER', url: 'https://www.first.org/tlp/' },
      },
      ...(locale === null ? {} : { lang: locale }),
      notes: passages.map((passage) => ({ category: CATEGORIES[passage.title] ?? 'details', ...passage })),
      publisher: { category: 'vendor', contact_details: contactPoint, name: provider.name, namespace: provider.url },
      references: [
        { category: 'self', summary: 'This notice as CSAF.', url: csafUrl(provider, notice.id) },
        {
          category: 'external',
          summary: 'The service-health feed of the tenant, where this incident is told on.',
          url: feedUrl(provider, notice.tenantId),
        },
      ],
      title,
      tracking: {
        aliases: [notice.trackingId],
        current_release_date: last.date,
        generator: { engine: { name: 'Tocsin' } },
        // One incident, many notices: each tenant's is a document of its own.
        id: `${notice.trackingId}-${notice.id}`,
        initial_release_date: history[0]?.date,
        revision_history: history,
        status: notice.state === 'RESOLVED' ? 'final' : 'interim',
        version,
      },
    },
  };
}

export function csafUrl({ url }: Provider, noticeId: string): string {
  return `${url}/documents/notices/${segment(noticeId)}/csaf.json`;
}

export function feedUrl({ url }: Provider, tenantId: string): string {
  return `${url}/documents/tenants/${segment(tenantId)}/feed.atom`;
}

/** What this tenant was told and when; versions count from 1 without a gap, whichever revision was its first. */
function historyOf({ revisions, publishedAt, updatedAt, resolvedReason }: NoticeContent) {
  const notified = revisions.map((revision) => ({
    // A tenant found later is told revisions that are older than its notice.
    date: later(revision.publishedAt ?? publishedAt, publishedAt),
    summary: SUMMARIES[revision.kind],
  }));
  const ruledOut = resolvedReason !== null && revisions.at(-1)?.kind !== 'RETRACTION';
  const resolved = ruledOut ? [{ date: updatedAt, summary: 'Resolved for this tenant.' }] : [];
  let latest = publishedAt;
  return [...notified, ...resolved].map(({ date, summary }, index) => {
    latest = later(date, latest);
    return { date: latest.toISOString(), number: String(index + 1), summary };
  });
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
