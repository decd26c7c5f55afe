/** The content of a case file. */
export interface CaseFile {
  id: string;
  timeline: Record<string, unknown>[];
  outcome: Record<string, unknown>;
  [more: string]: unknown;
}

/** How a case ends in the graph. */
export interface End {
  stage: string;
  classification: string | null;
  declared: boolean;
  handedOver: boolean;
  clock: string;
  /** The events of the feed: `StageChanged` with the stage, the others without. */
  feed: string[];
}

type Kind =
  | 'detection'
  | 'finding'
  | 'assessment'
  | 'mitigation'
  | 'declaration'
  | 'customer_notice'
  | 'public_notice'
  | 'notice_update'
  | 'postmortem'
  | 'closure'
  | 'handover'
  | 'stage'
  | 'classification'
  | 'withdrawal'
  | 'retraction'
  | 'regulator_notice';

export function entry(at: string, kind: Kind, more: Record<string, unknown> = {}): Record<string, unknown> {
  const words = Object.values(more).filter((value) => typeof value === 'string');
  return { at, kind, text: [kind, ...words, at].join(' '), inferred: false, ...more };
}
export const stage = (at: string, to: string) => entry(at, 'stage', { stage: to });
export const classed = (at: string, as: string) => entry(at, 'classification', { classification: as });
export const detected = (at: string, source = 'CUSTOMER_REPORT') => entry(at, 'detection', { source });

/** The entries from detection to diagnosis on one day. */
export function diagnosed(at: string): Record<string, unknown>[] {
  return [detected(at), stage(at, 'DETECT'), stage(at, 'ASSESS'), stage(at, 'DIAGNOSE')];
}

export function outcome(classification: string | null, hours: number | null = null, met: boolean | null = null) {
  return {
    classification,
    declared: hours !== null || met !== null,
    hoursFromDeclarationToFirstCustomerNotice: hours,
    metSeventyTwoHours: met,
  };
}

export const LEAK = { functional: 'NONE', information: ['PRIVACY_BREACH'], recoverability: 'NOT_RECOVERABLE' };
export const quiet = (classification: string | null, feed: string[] = []): End => ({
  stage: 'CLOSE',
  classification,
  declared: false,
  handedOver: false,
  clock: 'NOT_STARTED',
  feed,
});
export const notified = (classification: string, clock: string, ...feed: string[]): End => ({
  stage: 'CLOSE',
  classification,
  declared: true,
  handedOver: false,
  clock,
  feed,
});
export const PUBLISHED = 'AdvisoryPublished';
export const UPDATED = 'AdvisoryUpdated';
export const RESOLVED = 'AdvisoryResolved';
export const to = (reached: string) => `StageChanged ${reached}`;
