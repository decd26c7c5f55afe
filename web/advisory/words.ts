import type { Catalogue } from '../words/language.tsx';

interface Words {
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

export const ADVISORY: Catalogue<Words> = {
  en: {
    notStarted: 'Nobody has to be told anything yet',
    notStartedDetail: 'The notification process starts when exposure is suspected or the incident is declared.',
    draft: 'The next revision',
    nothingDrafted: 'Nothing is being written',
    nothingDraftedDetail: 'Nothing leaves the house before a second person has approved it and it is published.',
    write: 'Write the next revision',
    edit: 'Change the draft',
    kind: 'Kind',
    kindHint: {
      INITIAL: 'What is not known yet may follow; it is named to the customer.',
      UPDATE: 'Must say something new.',
      FINAL: 'Nothing may be left to follow. Published in the stage Close.',
      RETRACTION: 'Goes to whoever was told, after the declaration was withdrawn.',
    },
    original: 'Original',
    languages: 'Languages of the advisory',
    addTranslation: (language) => `Translate into ${language}`,
    removeTranslation: 'Remove this translation',
    notTranslated: (language) => `There is no translation into ${language}: its readers get the original.`,
    oneALine: 'One a line',
    blankFollows: 'Left blank, it is named as still to follow.',
    alsoFollows: 'Whatever else will follow, one a line. What is blank above is named by itself.',
    includePostMortemSummary: 'Include the post-mortem’s summary for customers',
    noCustomerSummary: 'There is none yet.',
    reasonsHint: 'Needed when the first notice is published after its deadline.',
    saveDraft: 'Save draft',
    discard: 'Discard',
    overtaken: 'Somebody saved another draft since you began. Saving yours replaces it; discard yours to see it.',
    kept: 'Not saved yet. What you write here survives a reload of this tab.',
    preview: 'As the customer reads it',
    revision: (number) => `Revision ${number}`,
    notReviewed: 'Waits for a second person: Legal or the Executive Incident Manager',
    approvedBy: (who) => `Approved by ${who}`,
    refusedBy: (who) => `Refused by ${who}`,
    approve: 'Approve',
    refuse: 'Refuse',
    note: 'Note',
    reviewTitle: (number) => `Review of revision ${number}`,
    reviewDetail: 'Whoever drafted it may not review it.',
    test: 'Test notice',
    testTitle: 'Test notice',
    testSubmit: 'Show it',
    testTenant: 'As this tenant reads it',
    testTenantHint: 'Without a tenant it is shown as it was written. It goes to nobody but you.',
    asWritten: 'As it was written',
    asRead: (tenant, locale) => `As ${tenant} reads it (${locale})`,
    details: 'What it means for this tenant',
    dataSubjects: 'People concerned, about',
    records: 'Records concerned, about',
    publish: 'Publish',
    publishTitle: (number) => `Publish revision ${number}`,
    tells: (tenants, count) =>
      tenants === 1
        ? 'One tenant will be told. It cannot be taken back.'
        : `${count} tenants will be told. It cannot be taken back.`,
    tellsWhoWasTold: 'Every tenant that was told before will be told that the declaration was withdrawn.',
    channels: 'Channels',
    inLieu: 'Without service health, mail stands in its place: the feed stays empty.',
    mailRoles: 'Whose contacts are mailed',
    accountTeam: (people) => `Mail the tenants’ account teams too (${people} people)`,
    nothingFollows: 'This is the final notice: it says that nothing follows, and resolves what customers see.',
    exercise: 'This is an exercise: nothing reaches a tenant.',
    audience: 'Who would be told now',
    tenants: 'Tenants',
    contacts: 'Contacts',
    accountTeamPeople: 'People of account teams',
    withoutContact: 'Tenants without any contact',
    revisions: 'Published',
    nothingPublished: 'Nobody has been told anything yet.',
    toldTenants: (tenants, count) => (tenants === 1 ? 'One tenant told' : `${count} tenants told`),
    certain: (confirmed, suspected) => `${confirmed} confirmed, ${suspected} suspected`,
    review: 'Reviewed',
    mailed: 'Mailed',
    accountTeamTold: 'Account teams were mailed',
    read: 'What it says',
    followUps: 'Promised to customers',
    nothingPromised: 'Nothing was promised to follow.',
    promisedIn: (number) => `promised in revision ${number}`,
    followedIn: (number) => `kept in revision ${number}`,
    open: 'open',
  },
  de: {
    notStarted: 'Noch muss niemand benachrichtigt werden',
    notStartedDetail: 'Die Benachrichtigung beginnt, sobald ein Datenabfluss vermutet oder der Vorfall gemeldet wird.',
    draft: 'Die nächste Fassung',
    nothingDrafted: 'Es wird nichts geschrieben',
    nothingDraftedDetail:
      'Nichts verlässt das Haus, bevor eine zweite Person es freigegeben hat und es veröffentlicht ist.',
    write: 'Nächste Fassung schreiben',
    edit: 'Entwurf ändern',
    kind: 'Art',
    kindHint: {
      INITIAL: 'Was noch nicht bekannt ist, darf folgen; es wird dem Kunden genannt.',
      UPDATE: 'Muss etwas Neues sagen.',
      FINAL: 'Es darf nichts mehr offen sein. Wird in der Stufe „Abschließen“ veröffentlicht.',
      RETRACTION: 'Geht an alle, die benachrichtigt wurden, nachdem die Meldung zurückgezogen wurde.',
    },
    original: 'Original',
    languages: 'Sprachen der Mitteilung',
    addTranslation: (language) => `Übersetzen (${language})`,
    removeTranslation: 'Diese Übersetzung entfernen',
    notTranslated: (language) => `Es gibt keine Übersetzung (${language}): Ihre Leser erhalten das Original.`,
    oneALine: 'Je Zeile eine Angabe',
    blankFollows: 'Bleibt es leer, wird es als noch folgend genannt.',
    alsoFollows: 'Was sonst noch folgt, je Zeile eine Angabe. Was oben leer ist, wird von selbst genannt.',
    includePostMortemSummary: 'Die Zusammenfassung der Nachbetrachtung für Kunden aufnehmen',
    noCustomerSummary: 'Es gibt noch keine.',
    reasonsHint: 'Nötig, wenn die erste Mitteilung nach ihrer Frist veröffentlicht wird.',
    saveDraft: 'Entwurf speichern',
    discard: 'Verwerfen',
    overtaken:
      'Seit Sie begonnen haben, wurde ein anderer Entwurf gespeichert. Speichern Sie Ihren, ersetzt er ihn; verwerfen Sie Ihren, um ihn zu sehen.',
    kept: 'Noch nicht gespeichert. Was Sie hier schreiben, übersteht ein Neuladen dieser Seite.',
    preview: 'Wie der Kunde es liest',
    revision: (number) => `Fassung ${number}`,
    notReviewed: 'Wartet auf eine zweite Person: Rechtsabteilung oder Leitung Vorfälle',
    approvedBy: (who) => `Freigegeben von ${who}`,
    refusedBy: (who) => `Abgelehnt von ${who}`,
    approve: 'Freigeben',
    refuse: 'Ablehnen',
    note: 'Anmerkung',
    reviewTitle: (number) => `Prüfung von Fassung ${number}`,
    reviewDetail: 'Wer sie entworfen hat, darf sie nicht prüfen.',
    test: 'Probemitteilung',
    testTitle: 'Probemitteilung',
    testSubmit: 'Anzeigen',
    testTenant: 'Wie dieser Mandant sie liest',
    testTenantHint: 'Ohne Mandant wird sie gezeigt, wie sie geschrieben wurde. Sie geht an niemanden außer Ihnen.',
    asWritten: 'Wie sie geschrieben wurde',
    asRead: (tenant, locale) => `Wie ${tenant} sie liest (${locale})`,
    details: 'Was sie für diesen Mandanten bedeutet',
    dataSubjects: 'Betroffene Personen, etwa',
    records: 'Betroffene Datensätze, etwa',
    publish: 'Veröffentlichen',
    publishTitle: (number) => `Fassung ${number} veröffentlichen`,
    tells: (tenants, count) =>
      tenants === 1
        ? 'Ein Mandant wird benachrichtigt. Das lässt sich nicht zurücknehmen.'
        : `${count} Mandanten werden benachrichtigt. Das lässt sich nicht zurücknehmen.`,
    tellsWhoWasTold: 'Alle zuvor benachrichtigten Mandanten erfahren, dass die Meldung zurückgezogen wurde.',
    channels: 'Kanäle',
    inLieu: 'Ohne Dienststatus tritt E-Mail an seine Stelle: Dort erscheint dann nichts.',
    mailRoles: 'Wessen Kontakte E-Mail erhalten',
    accountTeam: (people) => `Auch die Kundenteams der Mandanten benachrichtigen (${people} Personen)`,
    nothingFollows:
      'Dies ist die abschließende Mitteilung: Sie sagt, dass nichts mehr folgt, und erledigt, was Kunden sehen.',
    exercise: 'Dies ist eine Übung: Nichts erreicht einen Mandanten.',
    audience: 'Wer jetzt benachrichtigt würde',
    tenants: 'Mandanten',
    contacts: 'Kontakte',
    accountTeamPeople: 'Personen der Kundenteams',
    withoutContact: 'Mandanten ohne jeden Kontakt',
    revisions: 'Veröffentlicht',
    nothingPublished: 'Bisher wurde niemand benachrichtigt.',
    toldTenants: (tenants, count) =>
      tenants === 1 ? 'Ein Mandant benachrichtigt' : `${count} Mandanten benachrichtigt`,
    certain: (confirmed, suspected) => `${confirmed} bestätigt, ${suspected} vermutet`,
    review: 'Geprüft',
    mailed: 'E-Mail an',
    accountTeamTold: 'Kundenteams wurden benachrichtigt',
    read: 'Was darin steht',
    followUps: 'Kunden zugesagt',
    nothingPromised: 'Es wurde nichts zugesagt.',
    promisedIn: (number) => `zugesagt in Fassung ${number}`,
    followedIn: (number) => `eingelöst in Fassung ${number}`,
    open: 'offen',
  },
  fr: {
    notStarted: 'Personne n’est encore à prévenir',
    notStartedDetail: 'La notification commence quand une exposition est soupçonnée ou que l’incident est déclaré.',
    draft: 'La prochaine version',
    nothingDrafted: 'Rien n’est en cours de rédaction',
    nothingDraftedDetail: 'Rien ne sort avant qu’une seconde personne l’ait approuvé et que ce soit publié.',
    write: 'Rédiger la prochaine version',
    edit: 'Modifier le projet',
    kind: 'Type',
    kindHint: {
      INITIAL: 'Ce qui n’est pas encore connu peut suivre ; le client en est averti.',
      UPDATE: 'Doit dire quelque chose de nouveau.',
      FINAL: 'Plus rien ne doit rester à suivre. Publié à l’étape « Clore ».',
      RETRACTION: 'Va à ceux qui ont été prévenus, une fois la déclaration retirée.',
    },
    original: 'Original',
    languages: 'Langues de l’avis',
    addTranslation: (language) => `Traduire (${language})`,
    removeTranslation: 'Retirer cette traduction',
    notTranslated: (language) => `Il n’y a pas de traduction (${language}) : ses lecteurs reçoivent l’original.`,
    oneALine: 'Un par ligne',
    blankFollows: 'Laissé vide, il est annoncé comme devant suivre.',
    alsoFollows: 'Ce qui suivra encore, un élément par ligne. Ce qui est vide ci-dessus est annoncé de lui-même.',
    includePostMortemSummary: 'Inclure le résumé de la rétrospective destiné aux clients',
    noCustomerSummary: 'Il n’y en a pas encore.',
    reasonsHint: 'Nécessaire si le premier avis est publié après son échéance.',
    saveDraft: 'Enregistrer le projet',
    discard: 'Abandonner',
    overtaken:
      'Un autre projet a été enregistré depuis que vous avez commencé. Enregistrer le vôtre le remplace ; abandonnez le vôtre pour le voir.',
    kept: 'Pas encore enregistré. Ce que vous écrivez ici survit à un rechargement de cet onglet.',
    preview: 'Tel que le client le lit',
    revision: (number) => `Version ${number}`,
    notReviewed: 'Attend une seconde personne : le service juridique ou la direction des incidents',
    approvedBy: (who) => `Approuvée par ${who}`,
    refusedBy: (who) => `Refusée par ${who}`,
    approve: 'Approuver',
    refuse: 'Refuser',
    note: 'Remarque',
    reviewTitle: (number) => `Examen de la version ${number}`,
    reviewDetail: 'Qui l’a rédigée ne peut l’examiner.',
    test: 'Avis d’essai',
    testTitle: 'Avis d’essai',
    testSubmit: 'Afficher',
    testTenant: 'Tel que ce locataire le lit',
    testTenantHint: 'Sans locataire, il est montré tel qu’il a été écrit. Il ne va à personne d’autre que vous.',
    asWritten: 'Tel qu’il a été écrit',
    asRead: (tenant, locale) => `Tel que ${tenant} le lit (${locale})`,
    details: 'Ce que cela signifie pour ce locataire',
    dataSubjects: 'Personnes concernées, environ',
    records: 'Enregistrements concernés, environ',
    publish: 'Publier',
    publishTitle: (number) => `Publier la version ${number}`,
    tells: (tenants, count) =>
      tenants === 1
        ? 'Un locataire sera prévenu. Cela ne peut être repris.'
        : `${count} locataires seront prévenus. Cela ne peut être repris.`,
    tellsWhoWasTold: 'Chaque locataire prévenu auparavant apprendra que la déclaration a été retirée.',
    channels: 'Canaux',
    inLieu: 'Sans l’état des services, le courriel en tient lieu : le fil reste vide.',
    mailRoles: 'Contacts qui reçoivent un courriel',
    accountTeam: (people) => `Prévenir aussi les équipes de compte des locataires (${people} personnes)`,
    nothingFollows: 'C’est l’avis final : il dit que rien ne suit, et clôt ce que voient les clients.',
    exercise: 'C’est un exercice : rien n’atteint un locataire.',
    audience: 'Qui serait prévenu maintenant',
    tenants: 'Locataires',
    contacts: 'Contacts',
    accountTeamPeople: 'Personnes des équipes de compte',
    withoutContact: 'Locataires sans aucun contact',
    revisions: 'Publié',
    nothingPublished: 'Personne n’a encore été prévenu.',
    toldTenants: (tenants, count) => (tenants === 1 ? 'Un locataire prévenu' : `${count} locataires prévenus`),
    certain: (confirmed, suspected) => `${confirmed} confirmés, ${suspected} soupçonnés`,
    review: 'Examen',
    mailed: 'Courriels',
    accountTeamTold: 'Les équipes de compte ont été prévenues',
    read: 'Ce qui y est dit',
    followUps: 'Promis aux clients',
    nothingPromised: 'Rien n’a été promis.',
    promisedIn: (number) => `promis dans la version ${number}`,
    followedIn: (number) => `tenu dans la version ${number}`,
    open: 'en attente',
  },
};
