import type { Catalogue } from '../words/language.tsx';
import { ENGLISH } from './words-english.ts';
import { FRENCH } from './words-french.ts';
import { GERMAN } from './words-german.ts';

export interface Words {
  notStarted: string;
  notStartedDetail: string;
  // The draft.
  draft: string;
  nothingDrafted: string;
  nothingDraftedDetail: string;
  write: string;
  edit: string;
  kind: string;
  kindHint: Record<'INITIAL' | 'UPDATE' | 'FINAL' | 'RETRACTION', string>;
  original: string;
  languages: string;
  addTranslation(language: string): string;
  removeTranslation: string;
  notTranslated(language: string): string;
  oneALine: string;
  blankFollows: string;
  alsoFollows: string;
  includePostMortemSummary: string;
  noCustomerSummary: string;
  reasonsHint: string;
  saveDraft: string;
  discard: string;
  kept: string;
  overtaken: string;
  preview: string;
  revision(number: string): string;
  // Four eyes.
  notReviewed: string;
  approvedBy(who: string): string;
  refusedBy(who: string): string;
  approve: string;
  refuse: string;
  note: string;
  reviewTitle(number: string): string;
  reviewDetail: string;
  // A test.
  test: string;
  testTitle: string;
  testSubmit: string;
  testTenant: string;
  testTenantHint: string;
  asWritten: string;
  asRead(tenant: string, locale: string): string;
  details: string;
  dataSubjects: string;
  records: string;
  // Publishing.
  publish: string;
  publishTitle(number: string): string;
  tells(tenants: number, count: string): string;
  tellsWhoWasTold: string;
  channels: string;
  inLieu: string;
  mailRoles: string;
  accountTeam(people: string): string;
  nothingFollows: string;
  exercise: string;
  // Who would be told.
  audience: string;
  tenants: string;
  contacts: string;
  accountTeamPeople: string;
  withoutContact: string;
  // What was published.
  revisions: string;
  nothingPublished: string;
  toldTenants(tenants: number, count: string): string;
  certain(confirmed: string, suspected: string): string;
  review: string;
  mailed: string;
  accountTeamTold: string;
  read: string;
  // What was promised.
  followUps: string;
  nothingPromised: string;
  promisedIn(number: string): string;
  followedIn(number: string): string;
  open: string;
}

export const ADVISORY: Catalogue<Words> = { en: ENGLISH, de: GERMAN, fr: FRENCH };
