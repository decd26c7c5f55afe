import type { ContactRole } from '../access/role.ts';
import { checkFact, type Fact } from '../incident/fact.ts';
import type { Stage } from '../incident/stage.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';
import { blankToNull, checkList, checkOptional, checkRequired, isBlank, SHORT } from '../text.ts';
import { type Approval, approverRolesOf, type Verdict } from './approval.ts';
import type { Channel } from './channel.ts';

export type RevisionKind = 'INITIAL' | 'UPDATE' | 'FINAL' | 'RETRACTION';
/** The kinds after which a notice asks nothing more of its tenant: it is resolved. */
export const RESOLVING_KINDS: readonly RevisionKind[] = ['FINAL', 'RETRACTION'];

/** What GDPR Art. 33(3) asks for and Art. 33(4) lets follow: blank, it must be named in `toFollow`. */
export const MAY_FOLLOW = ['likelyConsequences', 'measuresTaken'] as const;

/** What a revision says in one language. */
export interface AdvisoryText {
  title: string;
  /** Art. 33(3)(a): the nature of the breach. */
  whatHappened: string;
  /** Art. 33(3)(c). */
  likelyConsequences: string | null;
  /** Art. 33(3)(d). */
  measuresTaken: string | null;
  recommendedActions: string[];
  /** Art. 33(4): what is not known yet and will follow. */
  toFollow: string[];
}

/** The same in another language, by its BCP 47 tag. */
interface Translation extends AdvisoryText {
  locale: string;
}

export interface RevisionInput extends AdvisoryText {
  kind: RevisionKind;
  /** Art. 33(3)(a). */
  dataCategories: string[];
  /** Art. 33(3)(b). */
  contactPoint: string;
  translations: Translation[];
  /** Takes the post-mortem's customer summary, and nothing else of it. */
  includePostMortemSummary: boolean;
  /** Art. 33(1): a late notice says why. */
  reasonsForDelay: string | null;
}

/** One revision of an incident's advisory; a draft until `publishedAt` is set, and unchangeable from then on. */
export interface Revision extends RevisionInput {
  /** From 1. */
  number: number;
  draftedAt: Date;
  draftedBy: string;
  recordedAt: Date;
  review: Approval | null;
  publishedAt: Date | null;
  /** The post-mortem's customer summary as it was when this was drafted. */
  postMortemSummary: string | null;
  /** How it was told, chosen when it was published; null before, and of what was published when there was no choice. */
  channels: Channel[] | null;
  mailRoles: ContactRole[] | null;
  notifyAccountTeam: boolean | null;
}

/** Which kinds may follow what was published last. A retraction ends one story; another declaration begins the next. */
const NEXT_KINDS: { [kind in RevisionKind | 'NOTHING']: readonly RevisionKind[] } = {
  NOTHING: ['INITIAL'],
  INITIAL: ['UPDATE', 'FINAL', 'RETRACTION'],
  UPDATE: ['UPDATE', 'FINAL', 'RETRACTION'],
  FINAL: ['UPDATE', 'FINAL', 'RETRACTION'],
  RETRACTION: ['INITIAL'],
};

/**
 * Writes the next revision, or rewrites the one in the making: then whoever approved it must look again.
 * @param history every revision of the advisory, oldest first
 * @param known the completed post-mortem's customer summary, and when the declaration in force was made; null without one
 */
export function draftRevision(
  history: readonly Revision[],
  input: RevisionInput,
  fact: Fact,
  { customerSummary, declaredAt }: { customerSummary: string | null; declaredAt: Date | null },
): Revision | Unmet {
  const latest = latestOf(history, declaredAt);
  const postMortemSummary = input.includePostMortemSummary ? customerSummary : null;
  const unmet = [
    ...checkFact(fact),
    ...checkKind(latest, input.kind),
    ...checkText(input),
    ...checkList('dataCategories', input.dataCategories),
    ...(input.dataCategories.length === 0 ? ['dataCategories must have at least one entry'] : []),
    ...checkRequired({ contactPoint: { value: input.contactPoint } }),
    ...checkOptional({ reasonsForDelay: { value: input.reasonsForDelay } }),
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
 * Four eyes: Legal or the Executive Incident Manager, never the drafter. What was refused is drafted again first.
 * @param readAs when what the reviewer has read was recorded; null for whatever the draft says
 */
export function reviewRevision(
  revision: Revision,
  { approved, note, roles, readAs }: Verdict & { readAs: Date | null },
  fact: Fact,
): Revision | Unmet {
  const [approverRole] = approverRolesOf(roles);
  const unmet = [
    ...checkFact(fact, [{ instant: revision.draftedAt, what: 'it was drafted' }]),
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

/** How the incident stands when a revision is to be published. */
export interface Situation {
  stage: Stage;
  /** Null while it is not declared. */
  declaredAt: Date | null;
  /** The declaration was withdrawn, and none is in force. */
  withdrawn: boolean;
  /** By when the notice is owed; null while it is not declared. */
  deadline: Date | null;
}

/** Publishes an approved draft. From here on it never changes. */
export function publishRevision(
  history: readonly Revision[],
  revision: Revision,
  situation: Situation,
  fact: Fact,
): Revision | Unmet {
  const { review } = revision;
  const late = revision.kind === 'INITIAL' && situation.deadline !== null && fact.at > situation.deadline;
  const unmet = [
    ...checkFact(fact, review ? [{ instant: review.at, what: 'it was approved' }] : []),
    ...(revision.publishedAt ? [`revision ${revision.number} is already published`] : []),
    ...(review?.approved ? [] : ['review: approval by Legal or the Executive Incident Manager is required']),
    ...checkKind(latestOf(history, situation.withdrawn ? null : situation.declaredAt), revision.kind),
    ...checkSituation(revision.kind, situation, fact),
    ...(late
      ? checkRequired({ reasonsForDelay: { value: revision.reasonsForDelay, because: 'the notice is late' } })
      : []),
  ];
  if (unmet.length > 0) return unmetNeeds('The revision cannot be published', unmet);
  return { ...revision, publishedAt: fact.at };
}

/** The revision published last, null while none is. */
export function latestPublished(history: readonly Revision[]): Revision | null {
  return history.findLast(({ publishedAt }) => publishedAt !== null) ?? null;
}

/** What was published last under the declaration in force: another one begins anew, whatever was told before it. */
function latestOf(history: readonly Revision[], declaredAt: Date | null): Revision | null {
  const latest = latestPublished(history);
  return latest?.publishedAt && declaredAt && latest.publishedAt < declaredAt ? null : latest;
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
    if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(tag)) unmet.push(`${at}locale must be a BCP 47 language tag, e.g. de-AT`);
    if (seen.has(tag)) unmet.push(`${at}locale must not be given twice (${translation.locale})`);
    seen.add(tag);
    // A translation says what the original says: a language must not learn less, or more.
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
    // Named one by one: what a store gives back may have its fields in another order, and that changes nothing.
    translations: input.translations.map((translation) => ({
      locale: translation.locale,
      title: translation.title,
      whatHappened: translation.whatHappened,
      likelyConsequences: blankToNull(translation.likelyConsequences),
      measuresTaken: blankToNull(translation.measuresTaken),
      recommendedActions: translation.recommendedActions,
      toFollow: translation.toFollow,
    })),
    includePostMortemSummary: input.includePostMortemSummary,
    reasonsForDelay: blankToNull(input.reasonsForDelay),
  };
}

function saysTheSame(input: RevisionInput, postMortemSummary: string | null, latest: Revision): boolean {
  const said = ({ kind, ...content }: RevisionInput) => JSON.stringify(content);
  return said(cleaned(input)) === said(cleaned(latest)) && postMortemSummary === latest.postMortemSummary;
}
