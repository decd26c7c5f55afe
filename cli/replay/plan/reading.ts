import type { Classification, DetectionSource, ExternalReporter } from '../../../domain/incident/incident.ts';
import type { Case, Entry } from './case.ts';
import { strictlyBefore } from './window.ts';

const SOURCES: readonly DetectionSource[] = [
  'AUTOMATED_ALERT',
  'FIRST_PARTY_REPORT',
  'VULNERABILITY_REPORT',
  'CUSTOMER_REPORT',
  'PARTNER_REPORT',
  'EXTERNAL_REPORT',
  'RED_TEAM',
  'BLUE_TEAM',
  'OPERATOR_ESCALATION',
];

/** Sources for words that the graph does not know, by their content; the first match applies. */
const LIKE: readonly [RegExp, DetectionSource][] = [
  [/BOUNTY|VULN|DISCLOS/, 'VULNERABILITY_REPORT'],
  [/RESEARCH/, 'EXTERNAL_REPORT'],
  [/CUSTOMER|CLIENT|TENANT/, 'CUSTOMER_REPORT'],
  [/ALERT|MONITOR|AUTOMAT|DETECTION|SIEM/, 'AUTOMATED_ALERT'],
  [/RED.?TEAM|PURPLE|PEN.?TEST|EXERCISE|DRILL|SIMULAT/, 'RED_TEAM'],
  [/BLUE.?TEAM|HUNT/, 'BLUE_TEAM'],
  [/PARTNER/, 'PARTNER_REPORT'],
  [/LAW|POLICE|MEDIA|PRESS|THREAT.?ACTOR|ATTACKER|EXTORT|RANSOM/, 'EXTERNAL_REPORT'],
  [/EXTERNAL|THIRD.?PARTY|VENDOR|SUPPLIER|REGULATOR|PUBLIC/, 'EXTERNAL_REPORT'],
];

/** Kinds of external reporters, by the content of the word; the first match applies. */
const REPORTERS: readonly [RegExp, ExternalReporter][] = [
  [/RESEARCH/, 'RESEARCHER'],
  [/LAW|POLICE/, 'POLICE'],
  [/MEDIA|PRESS/, 'PRESS'],
  [/THREAT.?ACTOR|ATTACKER|EXTORT|RANSOM/, 'THREAT_ACTOR'],
];

/** The kind of reporter that a word of the account names; null unless it counts as an external report. */
export function externalReporterOf(word: string | null): ExternalReporter | null {
  if (sourceOf(word) !== 'EXTERNAL_REPORT') return null;
  return REPORTERS.find(([pattern]) => pattern.test((word ?? '').toUpperCase()))?.[1] ?? 'OTHER';
}

/** The graph's detection source for a word of the account; an unknown word counts as an operator's escalation. */
export function sourceOf(word: string | null): DetectionSource {
  const upper = (word ?? '').toUpperCase();
  const own = SOURCES.find((source) => source === upper);
  return own ?? LIKE.find(([pattern]) => pattern.test(upper))?.[1] ?? 'OPERATOR_ESCALATION';
}

/** Whether it is one of the two classes that require notification of customers. */
export function isReportable(classification: Classification | null): boolean {
  return classification === 'SECURITY_INCIDENT' || classification === 'PRIVACY_INCIDENT';
}

/** Whether an entry withdraws a declaration, by its kind or by a class that is not reportable. */
export function endsDeclaration({ kind, classification }: Entry): boolean {
  const downgrades = classification !== null && !isReportable(classification);
  return downgrades || kind === 'withdrawal' || kind === 'retraction';
}

/** The reportable class of a case that was declared but never classified as reportable. */
export function inferredClass({ impact }: Case): Classification {
  return impact.information.includes('PRIVACY_BREACH') ? 'PRIVACY_INCIDENT' : 'SECURITY_INCIDENT';
}

/** The effects on the data, as far as the information impact states them. */
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

/** Kinds of entry, in addition to stages, that only a known incident can have. */
const ACTING = [
  'detection',
  'classification',
  'declaration',
  'customer_notice',
  'notice_update',
  'handover',
  'closure',
];

/** The entry that opens the incident, and the entry that provides the indication's text. */
export interface Opening {
  at: Entry;
  words: Entry;
}

/**
 * The first entry that only a known incident can have opens it, because the report must precede it. Without one, it is the first
 * entry that is neither a finding nor a public notice. The text is that of the first detection, unless it is later.
 * @param entries in chronological order, at least one
 */
export function openingOf(entries: readonly Entry[]): Opening {
  const at =
    entries.find(({ kind, stage }) => ACTING.includes(kind) || stage !== null) ??
    entries.find(({ kind }) => kind !== 'finding' && kind !== 'public_notice') ??
    (entries[0] as Entry);
  const detection = entries.find(({ kind }) => kind === 'detection');
  return { at, words: detection && !strictlyBefore(at.window, detection.window) ? detection : at };
}
