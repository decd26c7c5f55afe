import type { ContactRole } from '../access/role.ts';
import { checkFact, type Fact } from '../incident/fact.ts';
import type { Stage } from '../incident/stage.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkList, checkOptional, checkRequired, isBlank, SHORT } from '../text.ts';
import { type Approval, type ApproverDecision, approverRolesOf } from './approval.ts';
import type { Channel } from './channel.ts';
import { checkReal, countsSince, latestCounting } from './counting.ts';
import * as filing from './filing/filing.ts';

export type RevisionKind = 'INITIAL' | 'UPDATE' | 'FINAL' | 'RETRACTION';
/** The kinds after which a notice asks nothing more of its tenant: it is resolved. */
export const RESOLVING_KINDS: readonly RevisionKind[] = ['FINAL', 'RETRACTION'];

/** Information required by GDPR Art. 33(3) that may follow by Art. 33(4): where blank, it must be listed in `toFollow`. */
export const MAY_FOLLOW = ['likelyConsequences', 'measuresTaken'] as const;

/** The text of a revision in one language. */
export interface AdvisoryText extends filing.FilingText {
  title: string;
  /** Art. 33(3)(a): the nature of the breach. */
  whatHappened: string;
  /** Art. 33(3)(c). */
  likelyConsequences: string | null;
  /** Art. 33(3)(d). */
  measuresTaken: string | null;
  recommendedActions: string[];
  /** Art. 33(4): information that is not known yet and will follow. */
  toFollow: string[];
}

/** The text in another language, with its BCP 47 tag. */
interface Translation extends AdvisoryText {
  locale: string;
}

export interface RevisionInput extends AdvisoryText, filing.Filing {
  kind: RevisionKind;
  /** Art. 33(3)(a). */
  dataCategories: string[];
  /** Art. 33(3)(b). */
  contactPoint: string;
  translations: Translation[];
  /** Whether it includes the post-mortem's customer summary, and nothing else of it. */
  includePostMortemSummary: boolean;
  /** Art. 33(1): a late notice must state the reasons. */
  reasonsForDelay: string | null;
}

/** One revision of an incident's advisory; a draft until `publishedAt` is set, and immutable from then on. */
export interface Revision extends RevisionInput {
  /** From 1. */
  number: number;
  draftedAt: Date;
  draftedBy: string;
  recordedAt: Date;
  review: Approval | null;
  publishedAt: Date | null;
  /** The post-mortem's customer summary at the time of drafting. */
  postMortemSummary: string | null;
  /** The channels chosen at publication; null before it, and for revisions from before channels could be chosen. */
  channels: Channel[] | null;
  mailRoles: ContactRole[] | null;
  notifyAccountTeam: boolean | null;
}

/** The kinds that may follow the last published kind. A retraction is final; only another declaration starts again. */
const NEXT_KINDS: { [kind in RevisionKind | 'NOTHING']: readonly RevisionKind[] } = {
  NOTHING: ['INITIAL'],
  INITIAL: ['UPDATE', 'FINAL', 'RETRACTION'],
  UPDATE: ['UPDATE', 'FINAL', 'RETRACTION'],
  FINAL: ['UPDATE', 'FINAL', 'RETRACTION'],
  RETRACTION: ['INITIAL'],
};

/**
 * Writes the next revision, or rewrites the current draft, which then must be reviewed again.
 * @param history every revision of the advisory, oldest first
 * @param known the completed post-mortem's customer summary, and since when publications count, null where all do
 */
export function draftRevision(
  history: readonly Revision[],
  input: RevisionInput,
  fact: Fact,
  { customerSummary, countsSince }: { customerSummary: string | null; countsSince: Date | null },
): Revision | Unmet {
  const latest = latestCounting(history, countsSince);
  const postMortemSummary = input.includePostMortemSummary ? customerSummary : null;
  const unmet = [
    ...checkFact(fact),
    ...checkKind(latest, input.kind),
    ...checkText(input),
    ...checkList('dataCategories', input.dataCategories),
    ...(input.dataCategories.length === 0 ? ['dataCategories must have at least one entry'] : []),
    ...checkRequired({ contactPoint: { value: input.contactPoint } }),
    ...checkOptional({ reasonsForDelay: { value: input.reasonsForDelay } }),
    ...filing.checkFiling(input, fact.at),
    ...checkTranslations(input),
    ...checkPostMortemSummary(input, customerSummary),
    ...(input.kind === 'UPDATE' && latest && saysTheSame(input, postMortemSummary, latest)
      ? ['kind must not be UPDATE: nothing has changed since the last notice']
      : []),
  ];
  if (unmet.length > 0) return unmetNeeds('The revision cannot be drafted', unmet);
  const draft = history.find(({ publishedAt }) => publishedAt === null);
  return {
    ...cleaned(input),
    number: draft?.number ?? history.length + 1,
    draftedAt: fact.at,
    draftedBy: fact.by,
    recordedAt: fact.recordedAt,
    review: null,
    publishedAt: null,
    postMortemSummary,
    channels: null,
    mailRoles: null,
    notifyAccountTeam: null,
  };
}

/**
 * Four-eyes review: by Legal or the Executive Incident Manager, never by the drafter. A rejected draft must be revised first.
 * @param readAs the recording time of the draft that the reviewer has read; null for the current one
 */
export function reviewRevision(
  revision: Revision,
  { approved, note, roles, readAs }: ApproverDecision & { readAs: Date | null },
  fact: Fact,
): Revision | Unmet {
  const [approverRole] = approverRolesOf(roles);
  const unmet = [
    ...checkFact(fact, [{ time: revision.draftedAt, what: 'it was drafted' }]),
    ...(revision.publishedAt ? [`revision ${revision.number} is published and can no longer be changed`] : []),
    ...(readAs && readAs.getTime() !== revision.recordedAt.getTime()
      ? ['recordedAt must match the current draft: the draft changed since you opened it; reload and review it again']
      : []),
    ...(revision.review && !revision.review.approved ? ['review: the draft was rejected; revise it first'] : []),
    ...(revision.draftedBy === fact.by ? ['by must be a second person: you cannot review your own draft'] : []),
    ...(approverRole ? [] : ['roles must include LEGAL or EXECUTIVE_INCIDENT_MANAGER']),
    ...checkOptional({ note: { value: note } }),
  ];
  if (!approverRole || unmet.length > 0) return unmetNeeds('The revision cannot be reviewed', unmet);
  return { ...revision, review: { approverRole, by: fact.by, at: fact.at, approved, note: blankToNull(note) } };
}

/** The state of the incident at the publication of a revision. */
export interface Situation {
  stage: Stage;
  /** Null while it is not declared. */
  declaredAt: Date | null;
  /** The declaration was withdrawn, and none is in force. */
  withdrawn: boolean;
  /** When an exercise became a real incident. */
  realSince: Date | null;
  /** When the notice is due; null while it is not declared. */
  deadline: Date | null;
}

/** Publishes an approved draft. From then on it never changes. */
export function publishRevision(
  history: readonly Revision[],
  revision: Revision,
  situation: Situation,
  fact: Fact,
): Revision | Unmet {
  const { review } = revision;
  const late = revision.kind === 'INITIAL' && situation.deadline !== null && fact.at > situation.deadline;
  const unmet = [
    ...checkFact(fact, review ? [{ time: review.at, what: 'it was approved' }] : []),
    ...(revision.publishedAt ? [`revision ${revision.number} is already published`] : []),
    ...(review?.approved ? [] : ['review: approval by Legal or the Executive Incident Manager is required']),
    ...checkKind(latestCounting(history, countsSince(situation)), revision.kind),
    ...checkSituation(revision.kind, situation, fact),
    ...checkReal(revision, situation.realSince, fact),
    ...(late
      ? checkRequired({ reasonsForDelay: { value: revision.reasonsForDelay, because: 'the notice is late' } })
      : []),
  ];
  if (unmet.length > 0) return unmetNeeds('The revision cannot be published', unmet);
  return { ...revision, publishedAt: fact.at };
}

function checkKind(latest: Revision | null, kind: RevisionKind): string[] {
  const next = NEXT_KINDS[latest?.kind ?? 'NOTHING'];
  if (next.includes(kind)) return [];
  return [`kind must be ${next.join(' or ')} ${latest ? `after ${latest.kind}` : 'at first'}, not ${kind}`];
}

function checkSituation(kind: RevisionKind, { stage, declaredAt, withdrawn }: Situation, { at }: Fact): string[] {
  const unmet: string[] = [];
  if (kind === 'RETRACTION') {
    if (!withdrawn) unmet.push('declaration: a RETRACTION requires a withdrawn declaration and none in force');
    return unmet;
  }
  if (!declaredAt || withdrawn) unmet.push('declaration: not declared; only declared incidents can be notified');
  else if (at < declaredAt) unmet.push(`at must not be before the declaration (${declaredAt.toISOString()})`);
  if (kind === 'FINAL' && stage !== 'CLOSE') unmet.push(`stage must be CLOSE for a FINAL revision, not ${stage}`);
  return unmet;
}

function checkText(text: AdvisoryText & { kind: RevisionKind }, at = ''): string[] {
  const { title, whatHappened, likelyConsequences, measuresTaken, recommendedActions, toFollow, kind } = text;
  const name = (field: string) => `${at}${field}`;
  const actions = recommendedActions.length === 0 && kind !== 'RETRACTION';
  const following = MAY_FOLLOW.filter((field) => kind !== 'RETRACTION' && isBlank(text[field]));
  const unsaid = following.filter((field) => !toFollow.includes(field));
  return [
    ...checkRequired({
      [name('title')]: { value: title, max: SHORT },
      [name('whatHappened')]: { value: whatHappened },
    }),
    ...checkOptional({
      [name('likelyConsequences')]: { value: likelyConsequences },
      [name('measuresTaken')]: { value: measuresTaken },
    }),
    ...checkList(name('recommendedActions'), recommendedActions),
    ...(actions ? [`${name('recommendedActions')} must name at least one`] : []),
    ...checkList(name('toFollow'), toFollow),
    ...(kind === 'FINAL' && toFollow.length > 0 ? [`${name('toFollow')} must be empty in a FINAL revision`] : []),
    ...unsaid.map((field) =>
      kind === 'FINAL'
        ? `${name(field)} must not be blank in a FINAL revision`
        : `${name('toFollow')} must list ${field} while it is blank`,
    ),
  ];
}

function checkTranslations({ translations, kind, title, whatHappened, ...original }: RevisionInput): string[] {
  const seen = new Set<string>();
  return translations.flatMap((translation, index) => {
    const at = `translations[${index}].`;
    const tag = translation.locale.toLowerCase();
    const unmet = checkText({ ...translation, kind }, at);
    if (!filing.isLanguageTag(tag)) unmet.push(`${at}locale must be a BCP 47 language tag, e.g. de-AT`);
    if (seen.has(tag)) unmet.push(`${at}locale must not be given twice (${translation.locale})`);
    seen.add(tag);
    unmet.push(...filing.checkFilingTranslation(translation, original, at));
    // A translation must contain the same information as the original, neither less nor more.
    for (const field of MAY_FOLLOW) {
      if (isBlank(translation[field]) !== isBlank(original[field])) {
        unmet.push(`${at}${field} must be filled in if and only if the original has it`);
      }
    }
    if (translation.recommendedActions.length !== original.recommendedActions.length) {
      unmet.push(`${at}recommendedActions must have the same number of actions as the original`);
    }
    return unmet;
  });
}

function checkPostMortemSummary(
  { kind, includePostMortemSummary }: RevisionInput,
  customerSummary: string | null,
): string[] {
  if (!includePostMortemSummary) return [];
  if (kind !== 'UPDATE' && kind !== 'FINAL') {
    return [`includePostMortemSummary must be false for ${kind}: only an UPDATE or a FINAL revision can include it`];
  }
  return isBlank(customerSummary)
    ? ['includePostMortemSummary needs a completed post-mortem with a customer summary']
    : [];
}

function cleaned(input: RevisionInput): RevisionInput {
  const { kind, title, whatHappened, dataCategories, contactPoint, recommendedActions, toFollow } = input;
  return {
    kind,
    title,
    whatHappened,
    dataCategories,
    contactPoint,
    likelyConsequences: blankToNull(input.likelyConsequences),
    measuresTaken: blankToNull(input.measuresTaken),
    recommendedActions,
    toFollow,
    ...filing.cleanedFiling(input),
    // Fields are listed individually, so that their order in a stored value does not count as a difference.
    translations: input.translations.map((translation) => ({
      locale: translation.locale,
      title: translation.title,
      whatHappened: translation.whatHappened,
      likelyConsequences: blankToNull(translation.likelyConsequences),
      measuresTaken: blankToNull(translation.measuresTaken),
      recommendedActions: translation.recommendedActions,
      toFollow: translation.toFollow,
      ...filing.cleanedFilingText(translation),
    })),
    includePostMortemSummary: input.includePostMortemSummary,
    reasonsForDelay: blankToNull(input.reasonsForDelay),
  };
}

function saysTheSame(input: RevisionInput, postMortemSummary: string | null, latest: Revision): boolean {
  const said = ({ kind, ...content }: RevisionInput) => JSON.stringify(content);
  return said(cleaned(input)) === said(cleaned(latest)) && postMortemSummary === latest.postMortemSummary;
}
