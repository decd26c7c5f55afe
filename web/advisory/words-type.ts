/** Texts of an incident's advisory: its draft, its review, its publication. */
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
  onePerLine: string;
  emptyFollows: string;
  alsoFollows: string;
  includePostMortemSummary: string;
  noCustomerSummary: string;
  reasonsHint: string;
  saveDraft: string;
  discard: string;
  unsaved: string;
  newerDraft: string;
  preview: string;
  revision(number: string): string;
  // The review by a second person.
  notReviewed: string;
  approvedBy(who: string): string;
  rejectedBy(who: string): string;
  approve: string;
  refuse: string;
  note: string;
  reviewTitle(number: string): string;
  reviewDetail: string;
  // The preview as one tenant.
  test: string;
  testSubmit: string;
  testTenant: string;
  testTenantHint: string;
  originalText: string;
  previewFor(tenant: string, locale: string): string;
  details: string;
  dataSubjects: string;
  records: string;
  // Publishing.
  publish: string;
  publishTitle(number: string): string;
  notifies(tenants: number, text: string): string;
  notifiesOfWithdrawal: string;
  channels: string;
  withoutServiceHealth: string;
  emailRoles: string;
  accountTeam(people: number, text: string): string;
  finalNotice: string;
  exercise: string;
  held: string;
  // The audience.
  audience: string;
  tenants: string;
  accountTeamPeople: string;
  withoutContact: string;
  // The published revisions.
  revisions: string;
  nothingPublished: string;
  notified(tenants: number, text: string): string;
  certain(confirmed: string, suspected: string): string;
  review: string;
  emailed: string;
  accountTeamEmailed: string;
  // The information that was announced to customers.
  followUps: string;
  nothingAnnounced: string;
  announcedIn(number: string): string;
  providedIn(number: string): string;
  pending: string;
}
