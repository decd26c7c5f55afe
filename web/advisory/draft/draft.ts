import { useState } from 'react';
import type { DraftAdvisoryInput, RevisionFragment, RevisionKind } from '../advisory.generated.ts';
import { FILING_MAY_FOLLOW, type FilingDraft, filingFrom, filingInput, NO_FILING, pendingOf } from './filing.ts';
import type { TitledTexts } from './preview.tsx';

/** The items that may follow later (GDPR Art. 33(4)): while empty, each is listed as information to follow. */
const MAY_FOLLOW = ['likelyConsequences', 'measuresTaken'] as const;

const NAMES: readonly string[] = [...MAY_FOLLOW, ...FILING_MAY_FOLLOW];

/** The texts in one language while they are being written. */
export interface Texts {
  title: string;
  whatHappened: string;
  likelyConsequences: string;
  measuresTaken: string;
  recommendedActions: readonly string[];
  /** In addition to the items that are listed because they are empty. */
  toFollow: readonly string[];
  protectionMeasures: string;
  dataSubjectText: string;
}

export interface TranslationDraft extends Texts {
  locale: string;
}

/** A revision while it is being written. */
export interface Draft extends Texts, FilingDraft {
  kind: RevisionKind;
  dataCategories: readonly string[];
  contactPoint: string;
  reasonsForDelay: string;
  includePostMortemSummary: boolean;
  translations: readonly TranslationDraft[];
}

/** The types that the next revision may have, given the last published one and the declaration in force. */
export function kindsAfter(current: RevisionFragment | null, declaredAt: string | null): readonly RevisionKind[] {
  const ofAnotherDeclaration =
    current?.publishedAt && declaredAt && Date.parse(current.publishedAt) < Date.parse(declaredAt);
  if (!current || current.kind === 'RETRACTION' || ofAnotherDeclaration) return ['INITIAL'];
  return declaredAt ? ['UPDATE', 'FINAL'] : ['RETRACTION'];
}

/** Starts an update from the last texts; any other type from empty texts with the same contact point and categories. */
export function newDraft(current: RevisionFragment | null, kind: RevisionKind): Draft {
  if (current && (kind === 'UPDATE' || kind === 'FINAL')) return draftFrom(current, kind);
  return {
    ...textsOf(null),
    kind,
    dataCategories: current?.dataCategories ?? [],
    contactPoint: current?.contactPoint ?? '',
    ...NO_FILING,
    language: current?.language ?? null,
    dataProtectionOfficer: current?.dataProtectionOfficer ?? '',
    reasonsForDelay: '',
    includePostMortemSummary: false,
    translations: [],
  };
}

/** A draft that continues the texts of a revision. */
export function draftFrom(revision: RevisionFragment, kind: RevisionKind): Draft {
  return {
    ...textsOf(revision),
    kind,
    dataCategories: revision.dataCategories,
    contactPoint: revision.contactPoint,
    ...filingFrom(revision),
    reasonsForDelay: revision.reasonsForDelay ?? '',
    includePostMortemSummary: revision.postMortemSummary !== null,
    translations: revision.translations.map((each) => ({ locale: each.locale, ...textsOf(each) })),
  };
}

export function textsOf(from: Pick<RevisionFragment, keyof Texts> | null): Texts {
  return {
    title: from?.title ?? '',
    whatHappened: from?.whatHappened ?? '',
    likelyConsequences: from?.likelyConsequences ?? '',
    measuresTaken: from?.measuresTaken ?? '',
    recommendedActions: from?.recommendedActions ?? [],
    toFollow: (from?.toFollow ?? []).filter((item) => !NAMES.includes(item)),
    protectionMeasures: from?.protectionMeasures ?? '',
    dataSubjectText: from?.dataSubjectText ?? '',
  };
}

/** The information to follow: the names of the empty items, and the other lines written. */
function following(draft: Draft, texts: Texts): string[] {
  if (draft.kind !== 'INITIAL' && draft.kind !== 'UPDATE') return [];
  const empty = MAY_FOLLOW.filter((name) => texts[name].trim() === '');
  return [...empty, ...pendingOf(draft), ...texts.toFollow];
}

export function inputOf(incidentId: string, draft: Draft): DraftAdvisoryInput {
  return {
    ...textsInput(draft, draft),
    ...filingInput(draft),
    incidentId,
    kind: draft.kind,
    dataCategories: [...draft.dataCategories],
    contactPoint: draft.contactPoint,
    reasonsForDelay: draft.reasonsForDelay || null,
    includePostMortemSummary: draft.includePostMortemSummary,
    translations: draft.translations.map((each) => ({ locale: each.locale, ...textsInput(draft, each) })),
  };
}

/**
 * The advisory as the customer will read it.
 * @param locale which translation; null for the original
 */
export function readAs(draft: Draft, locale: string | null, customerSummary: string | null): TitledTexts {
  const texts = draft.translations.find((each) => each.locale === locale) ?? draft;
  return {
    ...textsInput(draft, texts),
    ...filingInput(draft),
    dataCategories: draft.dataCategories,
    contactPoint: draft.contactPoint,
    reasonsForDelay: draft.reasonsForDelay || null,
    postMortemSummary: draft.includePostMortemSummary ? customerSummary : null,
  };
}

function textsInput(draft: Draft, texts: Texts) {
  return {
    title: texts.title,
    whatHappened: texts.whatHappened,
    likelyConsequences: texts.likelyConsequences || null,
    measuresTaken: texts.measuresTaken || null,
    recommendedActions: [...texts.recommendedActions],
    toFollow: following(draft, texts),
    protectionMeasures: texts.protectionMeasures || null,
    dataSubjectText: texts.dataSubjectText || null,
  };
}

interface LocalDraft {
  draft: Draft;
  /** The draft that was saved when this one was begun, as JSON; null without one. */
  from: string | null;
}

/**
 * The unsaved draft of an incident. It survives a reload of the page, in this tab only, until it is saved or discarded.
 * @param saved the draft on the server
 */
export function useLocalDraft(incidentId: string, saved: RevisionFragment | null) {
  const place = `tocsin.draft.${incidentId}`;
  const [local, setLocal] = useState<LocalDraft | null>(() => stored(sessionStorage.getItem(place)));
  const current = saved && JSON.stringify(draftFrom(saved, saved.kind));
  function store(next: LocalDraft | null) {
    if (next) sessionStorage.setItem(place, JSON.stringify(next));
    else sessionStorage.removeItem(place);
    setLocal(next);
  }
  return {
    draft: local?.draft ?? null,
    /** Whether another draft was saved since this one was begun. */
    outdated: local !== null && local.from !== current,
    begin: (draft: Draft) => store({ draft, from: current }),
    change: (draft: Draft) => store({ draft, from: local?.from ?? null }),
    drop: () => store(null),
  };
}

/** A stored draft may have been begun with a version of the page that had fewer fields. */
function stored(json: string | null): LocalDraft | null {
  const local: { draft: Partial<Draft>; from: string | null } | null = JSON.parse(json ?? 'null');
  return local && ({ ...local, draft: { ...NO_FILING, ...textsOf(null), ...local.draft } } as LocalDraft);
}
