import type { DataProtectionLaw } from '../../../domain/regimes/data-protection.ts';

/** What a document for an authority says about the law that the authority supervises; documents are in English. */
export interface DocumentLaw {
  /** The clause under which the authority is notified. */
  under: string;
  /** The clause that states what must be notified. */
  content: string;
  /** The clause that permits phases. */
  phases: string;
  /** When it is due, where the law states no period in hours; null where it does. */
  due: string | null;
  /** What is filed as the breach, in the law's terms. */
  breach: string;
  /** The clause of an item of the document, whose clause of the GDPR is given; null where none requires it. */
  clauseOf(item: string, gdpr: string | null): string | null;
}

/** Data Protection Ordinance (SR 235.11) Art. 15(1) and (2), by item. */
const SWISS_CLAUSES: ReadonlyMap<string, string> = new Map([
  ['nature', '15(1)(a)'],
  ['period', '15(1)(b)'],
  ['categoriesOfRecords', '15(1)(c)'],
  ['numberOfRecords', '15(1)(c)'],
  ['categoriesOfDataSubjects', '15(1)(d)'],
  ['numberOfDataSubjects', '15(1)(d)'],
  ['likelyConsequences', '15(1)(e)'],
  ['measures', '15(1)(f)'],
  ['mitigation', '15(1)(f)'],
  ['dataProtectionOfficer', '15(1)(g)'],
  ['contactPoint', '15(1)(g)'],
  ['toFollow', '15(2)'],
]);

const GDPR: Omit<DocumentLaw, 'under'> = {
  content: 'Article 33',
  phases: 'Art. 33(4)',
  due: null,
  breach: 'personal data breach',
  clauseOf: (_item, gdpr) => gdpr && `Art. ${gdpr}`,
};

export const DOCUMENT_LAWS: Record<DataProtectionLaw, DocumentLaw> = {
  EU_GDPR: { ...GDPR, under: 'Article 33 of the General Data Protection Regulation' },
  UK_GDPR: { ...GDPR, under: 'Article 33 of the United Kingdom General Data Protection Regulation' },
  SWISS_FADP: {
    under: 'Article 24(1) of the Federal Act on Data Protection',
    content: 'Article 15(1) of the Data Protection Ordinance',
    phases: 'Ordinance Art. 15(2)',
    due: 'as soon as possible',
    breach: 'breach of data security',
    clauseOf: (item) => {
      const clause = SWISS_CLAUSES.get(item);
      return clause === undefined ? null : `Ordinance Art. ${clause}`;
    },
  },
};
