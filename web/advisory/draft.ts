import { useState } from 'react';
import type { DraftAdvisoryInput, RevisionFragment, RevisionKind } from './advisory.generated.ts';
import type { TitledTexts } from './preview.tsx';

/** What may follow (GDPR Art. 33(4)): while blank it is named among what is to follow. */
const MAY_FOLLOW = ['likelyConsequences', 'measuresTaken'] as const;

/** What is said in one language, as it is written: blank where nothing is. */
export interface Texts {
  title: string;
  whatHappened: string;
  likelyConsequences: string;
  measuresTaken: string;
  recommendedActions: readonly string[];
  /** Beside what is named because it is blank. */
  toFollow: readonly string[];
}

export interface TranslationDraft extends Texts {
  locale: string;
}

/** A revision while it is written. */
export interface Draft extends Texts {
  kind: RevisionKind;
  dataCategories: readonly string[];
  contactPoint: string;
  reasonsForDelay: string;
  includePostMortemSummary: boolean;
  translations: readonly TranslationDraft[];
}

/** Which kinds the next revision may be of, by what was published last and the declaration in force. */
export function kindsAfter(current: RevisionFragment | null, declaredAt: string | null): readonly RevisionKind[] {
  const ofAnotherDeclaration =
    current?.publishedAt && declaredAt && Date.parse(current.publishedAt) < Date.parse(declaredAt);
  if (!current || current.kind === 'RETRACTION' || ofAnotherDeclaration) return ['INITIAL'];
  return declaredAt ? ['UPDATE', 'FINAL'] : ['RETRACTION'];
}

/** Begins an update with what was said last; another story with its own words, the same contact and categories. */
export function beginning(current: RevisionFragment | null, kind: RevisionKind): Draft {
  if (current && (kind === 'UPDATE' || kind === 'FINAL')) return draftFrom(current, kind);
  return {
    ...textsOf(null),
    kind,
    dataCategories: current?.dataCategories ?? [],
    contactPoint: current?.contactPoint ?? '',
    reasonsForDelay: '',
    includePostMortemSummary: false,
    translations: [],
  };
}

/** Goes on with what a revision says. */
export function draftFrom(revision: RevisionFragment, kind: RevisionKind): Draft {
  return {
    ...textsOf(revision),
    kind,
    dataCategories: revision.dataCategories,
    contactPoint: revision.contactPoint,
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
    toFollow: (from?.toFollow ?? []).filter((item) => !(MAY_FOLLOW as readonly string[]).includes(item)),
  };
}

/** What is to follow: whatever is blank, by its name, and what else was written. */
export function following(kind: RevisionKind, texts: Texts): string[] {
  if (kind !== 'INITIAL' && kind !== 'UPDATE') return [];
  return [...MAY_FOLLOW.filter((name) => texts[name].trim() === ''), ...texts.toFollow];
}

export function inputOf(incidentId: string, draft: Draft): DraftAdvisoryInput {
  return {
    ...said(draft.kind, draft),
    incidentId,
    kind: draft.kind,
    dataCategories: [...draft.dataCategories],
    contactPoint: draft.contactPoint,
    reasonsForDelay: draft.reasonsForDelay || null,
    includePostMortemSummary: draft.includePostMortemSummary,
    translations: draft.translations.map((each) => ({ locale: each.locale, ...said(draft.kind, each) })),
  };
}

/**
 * As the customer will read it.
 * @param locale which translation; null for the original
 */
export function readAs(draft: Draft, locale: string | null, customerSummary: string | null): TitledTexts {
  const texts = draft.translations.find((each) => each.locale === locale) ?? draft;
  return {
    ...said(draft.kind, texts),
    dataCategories: draft.dataCategories,
    contactPoint: draft.contactPoint,
    reasonsForDelay: draft.reasonsForDelay || null,
    postMortemSummary: draft.includePostMortemSummary ? customerSummary : null,
  };
}

function said(kind: RevisionKind, texts: Texts) {
  return {
    title: texts.title,
    whatHappened: texts.whatHappened,
    likelyConsequences: texts.likelyConsequences || null,
    measuresTaken: texts.measuresTaken || null,
    recommendedActions: [...texts.recommendedActions],
    toFollow: following(kind, texts),
  };
}

interface Kept {
  draft: Draft;
  /** The draft that was saved when this was begun; null without one. */
  from: string | null;
}

/**
 * What is being written for an incident. It survives a reload of the page, in this tab alone, until it is saved or dropped.
 * @param saved the draft that is saved
 */
export function useKeptDraft(incidentId: string, saved: RevisionFragment | null) {
  const place = `tocsin.draft.${incidentId}`;
  const [kept, setKept] = useState<Kept | null>(() => JSON.parse(sessionStorage.getItem(place) ?? 'null'));
  const standing = saved && JSON.stringify(draftFrom(saved, saved.kind));
  function keep(next: Kept | null) {
    if (next) sessionStorage.setItem(place, JSON.stringify(next));
    else sessionStorage.removeItem(place);
    setKept(next);
  }
  return {
    draft: kept?.draft ?? null,
    /** Somebody saved another draft since this one was begun. */
    overtaken: kept !== null && kept.from !== standing,
    begin: (draft: Draft) => keep({ draft, from: standing }),
    change: (draft: Draft) => keep({ draft, from: kept?.from ?? null }),
    drop: () => keep(null),
  };
}
