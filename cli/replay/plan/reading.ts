import type { Classification, DetectionSource } from '../../../domain/incident/incident.ts';
import type { Case, Entry } from './case.ts';
import { strictlyBefore } from './window.ts';

const SOURCES: readonly DetectionSource[] = [
  'AUTOMATED_ALERT',
  'FIRST_PARTY_REPORT',
  'VULNERABILITY_REPORT',
  'CUSTOMER_REPORT',
  'RED_TEAM',
  'BLUE_TEAM',
  'OPERATOR_ESCALATION',
];

/** Words that are not the graph's own, by what they contain, first match first. */
const LIKE: readonly [RegExp, DetectionSource][] = [
  [/RESEARCH|BOUNTY|VULN|DISCLOS/, 'VULNERABILITY_REPORT'],
  [/CUSTOMER|CLIENT|TENANT/, 'CUSTOMER_REPORT'],
  [/ALERT|MONITOR|AUTOMAT|DETECTION|SIEM/, 'AUTOMATED_ALERT'],
  [/RED.?TEAM|PURPLE|PEN.?TEST|EXERCISE|DRILL|SIMULAT/, 'RED_TEAM'],
  [/BLUE.?TEAM|HUNT/, 'BLUE_TEAM'],
  [/LAW|POLICE|PARTNER|MEDIA|PRESS|THIRD.?PARTY|VENDOR|SUPPLIER|REGULATOR|PUBLIC/, 'FIRST_PARTY_REPORT'],
];

/** The graph's word for who noticed; a word nobody knows is taken for an escalation by an operator. */
export function sourceOf(word: string | null): DetectionSource {
  const upper = (word ?? '').toUpperCase();
  const own = SOURCES.find((source) => source === upper);
  return own ?? LIKE.find(([pattern]) => pattern.test(upper))?.[1] ?? 'OPERATOR_ESCALATION';
}

/** The two classes that are told to customers. */
export function isReportable(classification: Classification | null): boolean {
  return classification === 'SECURITY_INCIDENT' || classification === 'PRIVACY_INCIDENT';
}

/** Whether an entry takes a declaration back: by its kind, or by a class that is nothing to report. */
export function endsDeclaration({ kind, classification }: Entry): boolean {
  const downgrades = classification !== null && !isReportable(classification);
  return downgrades || kind === 'withdrawal' || kind === 'retraction';
}

/** The reportable class of a case that was declared without ever being classified as one. */
export function inferredClass({ impact }: Case): Classification {
  return impact.information.includes('PRIVACY_BREACH') ? 'PRIVACY_INCIDENT' : 'SECURITY_INCIDENT';
}

/** What was done to the data, as far as the kinds of information impact tell. */
export function effectsOf({ impact }: Case, classification: Classification): string[] {
  if (!isReportable(classification)) return [];
  const effects: string[] = [];
  if (impact.information.some((kind) => kind === 'PRIVACY_BREACH' || kind === 'PROPRIETARY_BREACH')) {
    effects.push('UNAUTHORIZED_ACCESS', 'UNAUTHORIZED_DISCLOSURE');
  }
  if (impact.information.includes('INTEGRITY_LOSS')) effects.push('ALTERATION');
  return effects.length > 0 ? effects : ['UNAUTHORIZED_ACCESS'];
}

export function basisOf(text: string): string {
  return /\blikely\b|\bpossibl|\bsuspect|\bassum|rule[d]? out/i.test(text)
    ? 'UNAUTHORIZED_ACCESS_LIKELY'
    : 'UNAUTHORIZED_ACCESS_OCCURRED';
}

export function mitigationKindOf(text: string): string {
  if (/workaround/i.test(text)) return 'WORKAROUND';
  if (/quarantin|isolat/i.test(text)) return 'QUARANTINE';
  return /\bfix|patch|correct|replac|rotat/i.test(text) ? 'CORRECTIVE' : 'CONTAINMENT';
}

/** Kinds of entry only a known incident can have, besides stages. */
const ACTING = [
  'detection',
  'classification',
  'declaration',
  'customer_notice',
  'notice_update',
  'handover',
  'closure',
];

/** Which entry opens the incident, and which one's words the indication has. */
export interface Opening {
  at: Entry;
  words: Entry;
}

/**
 * The first entry that only a known incident can have opens it: the report must have come by then. Without one it is the
 * first that is more than a finding or a public notice. The words are those of the first detection, unless that came later.
 * @param entries in order, at least one
 */
export function openingOf(entries: readonly Entry[]): Opening {
  const at =
    entries.find(({ kind, stage }) => ACTING.includes(kind) || stage !== null) ??
    entries.find(({ kind }) => kind !== 'finding' && kind !== 'public_notice') ??
    (entries[0] as Entry);
  const detection = entries.find(({ kind }) => kind === 'detection');
  return { at, words: detection && !strictlyBefore(at.window, detection.window) ? detection : at };
}
