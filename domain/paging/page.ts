import type { EventType, TocsinEvent } from '../event.ts';
import type { Severity } from '../incident/incident.ts';

export type PageReason = 'INDICATION' | 'HIGH_SEVERITY' | 'OVERDUE' | 'CLOCK_AT_RISK' | 'CLOCK_OVERDUE';

/** The events that may page. */
export const PAGING_EVENTS = [
  'incident.reported',
  'incident.assessed',
  'incident.declared',
  'incident.overdue',
  'process.clock_changed',
] as const satisfies EventType[];

/**
 * Why an event pages the rota; null when it does not. The event says itself whether the severity became HIGH with it, so that
 * a page does not depend on when the event is read.
 */
export function pageReason({ type, facts }: Pick<TocsinEvent, 'type' | 'facts'>): PageReason | null {
  switch (type) {
    case 'incident.reported':
      return 'INDICATION';
    case 'incident.assessed':
    case 'incident.declared':
      return facts['becameHigh'] === true ? 'HIGH_SEVERITY' : null;
    case 'incident.overdue':
      return 'OVERDUE';
    case 'process.clock_changed':
      if (facts['to'] === 'AT_RISK') return 'CLOCK_AT_RISK';
      return facts['to'] === 'OVERDUE' ? 'CLOCK_OVERDUE' : null;
    default:
      return null;
  }
}

/** Whether a change made an incident HIGH that was not. */
export function becameHigh(before: Severity | null, after: Severity | null): boolean {
  return after === 'HIGH' && before !== 'HIGH';
}

const SENTENCES: { [reason in PageReason]: string } = {
  INDICATION: 'A new indication was reported',
  HIGH_SEVERITY: 'The severity is now HIGH',
  OVERDUE: 'A duty is overdue',
  CLOCK_AT_RISK: 'A notification deadline is at risk',
  CLOCK_OVERDUE: 'A notification deadline has passed',
};

/** The text of a page: tracking id and reason, and nothing of what happened or to whom. An exercise is marked first. */
export function pageText(page: { trackingId: string; reason: PageReason; level: number; exercise: boolean }): string {
  const escalated = page.level > 0 ? ` (escalated to level ${page.level + 1})` : '';
  return `${page.exercise ? 'EXERCISE: ' : ''}${page.trackingId}: ${SENTENCES[page.reason]}${escalated}`;
}

/**
 * The key by which a receiver recognizes pages of one alarm: the same for every attempt and every level (PagerDuty Events API
 * v2, `dedup_key`, at most 255 characters).
 */
export function dedupKey({ incidentId, alarm }: { incidentId: string; alarm: string }): string {
  return `tocsin:${incidentId}:${alarm}`;
}
