import type { Words } from './words.ts';

export const GERMAN: Words = {
  kinds: {
    INITIAL: 'Sicherheitsmeldung',
    UPDATE: 'Sicherheitsmeldung: Aktualisierung',
    FINAL: 'Sicherheitsmeldung: Abschluss',
    RETRACTION: 'Sicherheitsmeldung: zurückgezogen',
  },
  colon: ': ',
  greeting: (name) => (name ? `Guten Tag ${name},` : 'Sehr geehrte Damen und Herren,'),
  introduction: {
    INITIAL: (provider, tenant) =>
      `${provider} meldet Ihnen hiermit einen Sicherheitsvorfall, der ${tenant} betrifft. Soweit personenbezogene Daten betroffen sind, ist dies die Meldung einer Verletzung des Schutzes personenbezogener Daten nach Artikel 33 der Datenschutz-Grundverordnung (DSGVO).`,
    UPDATE: (_provider, tenant) =>
      `Hiermit aktualisieren wir unsere Meldung des Sicherheitsvorfalls, der ${tenant} betrifft. Was hier steht, ersetzt, was wir Ihnen bisher mitgeteilt haben.`,
    FINAL: (_provider, tenant) =>
      `Dies ist unsere abschließende Meldung des Sicherheitsvorfalls, der ${tenant} betrifft. Was hier steht, ersetzt, was wir Ihnen bisher mitgeteilt haben; Weiteres folgt nicht.`,
    RETRACTION: (provider, tenant) =>
      `${provider} hatte Ihnen einen Sicherheitsvorfall gemeldet, der ${tenant} betrifft. Die Feststellung dieses Vorfalls wurde zurückgenommen und mit ihr unsere Meldung: Was wir Ihnen bisher mitgeteilt haben, gilt nicht mehr.`,
  },
  escalation:
    'Sie erhalten diese E-Mail, weil die Meldung noch nicht bestätigt wurde oder weil E-Mails an andere Ihrer Kontakte nicht zugestellt werden konnten. Bitte öffnen und bestätigen Sie sie jetzt.',
  open: 'Meldung öffnen und bestätigen',
  trackingId: 'Vorgangsnummer',
  tenant: 'Betroffener Mandant',
  notified: 'Erstmals gemeldet',
  deadline: 'Zu melden bis',
  timeliness: {
    IN_TIME: 'Die Frist wurde eingehalten.',
    LATE: 'Die Frist wurde versäumt.',
    DELAYED_BY_APPROVAL: 'Die Frist ist abgelaufen: Die Meldung wurde durch einen genehmigten Aufschub zurückgehalten.',
  },
  reasonsForDelay: 'Gründe für die Verzögerung',
  whatHappened: 'Was geschehen ist',
  whyWithdrawn: 'Warum die Meldung zurückgezogen wird',
  dataCategories: 'Kategorien der betroffenen Daten',
  likelyConsequences: 'Wahrscheinliche Folgen',
  measuresTaken: 'Ergriffene Maßnahmen',
  notYetKnown: 'Noch nicht bekannt. Wir teilen es Ihnen mit, sobald es bekannt ist.',
  whatToDo: 'Was Sie tun sollten',
  ownDuty:
    'Sind Sie Verantwortlicher für die betroffenen personenbezogenen Daten, so müssen Sie die Verletzung des Schutzes personenbezogener Daten möglicherweise selbst Ihrer Aufsichtsbehörde melden, und zwar binnen 72 Stunden, nachdem sie Ihnen bekannt wurde (Art. 33 Abs. 1 DSGVO).',
  forTenant: (tenant) => `Im Einzelnen für ${tenant}`,
  ownDataCategories: 'Kategorien von Daten',
  dataSubjects: 'Betroffene Personen',
  records: 'Datensätze',
  about: (number) => `ungefähr ${number}`,
  toFollow: 'Was noch folgt',
  mayFollow: { likelyConsequences: 'Die wahrscheinlichen Folgen', measuresTaken: 'Die ergriffenen Maßnahmen' },
  nothingFollows: {
    INITIAL: 'Es steht nichts mehr aus. Sollten wir mehr erfahren, schreiben wir Ihnen wieder.',
    UPDATE: 'Es steht nichts mehr aus. Sollten wir mehr erfahren, schreiben wir Ihnen wieder.',
    FINAL: 'Nichts. Dies ist die abschließende Meldung.',
  },
  postMortemSummary: 'Was unsere Untersuchung ergeben hat',
  contactPoint: 'Anlaufstelle',
  becauseContact: (provider, tenant) =>
    `Sie erhalten diese E-Mail, weil Sie bei ${provider} als Kontakt von ${tenant} für Sicherheitsmeldungen hinterlegt sind.`,
  becauseAccountTeam: (provider) =>
    `Sie erhalten diese E-Mail, weil Sie bei ${provider} als Mitglied des Kundenteams dieser Mandanten hinterlegt sind.`,
  becauseResponse: (provider) =>
    `Sie erhalten diese E-Mail, weil Sie bei ${provider} an der Bearbeitung von Vorfällen beteiligt sind.`,
  neverAsks: (provider) =>
    `${provider} fragt niemals per E-Mail nach Passwörtern oder Codes. Rufen Sie im Zweifel die folgende Adresse selbst auf, statt einem Link zu folgen.`,
  resolution: {
    label: 'Sicherheitsmeldung: nicht mehr betroffen',
    introduction: (provider, tenant) =>
      `${provider} hatte Ihnen einen Sicherheitsvorfall gemeldet, der ${tenant} betrifft. Inzwischen haben wir ausgeschlossen, dass dies der Fall ist. Für ${tenant} ist die Meldung damit erledigt; Sie hören zu diesem Vorfall nichts mehr von uns, sofern sich daran nichts ändert.`,
    reason: 'Warum wir es ausschließen',
    after: 'Was Sie aufgrund unserer Meldung getan haben, bleibt sinnvoll; mehr ist von Ihrer Seite nicht nötig.',
  },
  stageDigest: {
    label: 'Sicherheitsmeldung: Fortgang',
    introduction: (tenant, changes) =>
      `Die Bearbeitung des Sicherheitsvorfalls, der ${tenant} betrifft, ist seit unserer letzten Nachricht ${changes === 1 ? 'einen Schritt' : `${changes} Schritte`} weitergegangen.`,
    changes: 'Fortgang',
    stages: {
      DETECT: 'Erkennung: Ein Hinweis wurde gemeldet',
      ASSESS: 'Bewertung: Wir beurteilen, was er bedeutet',
      DIAGNOSE: 'Diagnose: Wir untersuchen, was geschehen ist',
      STABILIZE: 'Stabilisierung: Wir dämmen den Vorfall ein und beheben ihn',
      CLOSE: 'Abschluss: Die Bearbeitung ist beendet',
    },
    after:
      'Was wir Ihnen in unserer Meldung mitgeteilt haben, gilt unverändert. Ändert sich etwas daran, erhalten Sie eine Aktualisierung.',
  },
  headsUp: {
    label: 'Hinweis an das Kundenteam',
    notified: (provider, tenants, number) =>
      tenants === 1
        ? `${provider} hat einem Ihrer Mandanten einen Sicherheitsvorfall gemeldet.`
        : `${provider} hat ${number} Ihrer Mandanten einen Sicherheitsvorfall gemeldet.`,
    unacknowledged: (tenants, number) =>
      tenants === 1
        ? 'Einer Ihrer Mandanten hat die Meldung eines Sicherheitsvorfalls noch nicht bestätigt. Bitte vergewissern Sie sich, dass sie dort jemand gesehen hat.'
        : `${number} Ihrer Mandanten haben die Meldung eines Sicherheitsvorfalls noch nicht bestätigt. Bitte vergewissern Sie sich, dass sie dort jemand gesehen hat.`,
    ask: 'Welche Mandanten das sind und was jedem mitgeteilt wurde, sehen Sie nach der Anmeldung. Zu deren Schutz steht es nicht in dieser E-Mail.',
    open: 'Ihre Mandanten ansehen',
  },
  clockReminder: {
    label: '72-Stunden-Frist',
    title: (hoursBefore) =>
      hoursBefore === 0
        ? 'Die Meldungen sind jetzt fällig'
        : `Noch ${hoursBefore} ${hoursBefore === 1 ? 'Stunde' : 'Stunden'}, um die Mandanten zu benachrichtigen`,
    introduction: 'Noch nicht jedem Mandanten, von dem bekannt ist, dass er betroffen ist, wurde der Vorfall gemeldet.',
    delayed: 'Ein genehmigter Aufschub hält die Meldungen zurück. Die Frist verschiebt er nicht.',
    noticeDueAt: 'Mit dem Aufschub geschuldet',
    open: 'Vorfall öffnen',
  },
  authorityDocument: {
    label: 'Meldung an eine Aufsichtsbehörde',
    title: (authority) => `Dokument für ${authority}`,
    introduction: (authority) =>
      `Die Verletzung des Schutzes personenbezogener Daten ist binnen 72 Stunden zu melden (Art. 33 Abs. 1 DSGVO); zuständige Aufsichtsbehörde: ${authority}. Kein genehmigter Aufschub hemmt diese Frist.`,
    steps: [
      'Reichen Sie die Meldung über das Formular oder Portal der Behörde ein.',
      'Halten Sie die Einreichung mit Aktenzeichen und Zeitpunkt fest.',
      'Was noch nicht bekannt ist, wird ohne unangemessene weitere Verzögerung schrittweise nachgereicht (Art. 33 Abs. 4 DSGVO).',
    ],
    authority: 'Aufsichtsbehörde',
    attached:
      'Das Dokument ist beigefügt, nach dem Stand dieses Augenblicks: alles, was Art. 33 Abs. 3 DSGVO verlangt, soweit es bekannt ist.',
    open: 'Vorfall öffnen',
  },
  webhookDisabled: {
    label: 'Webhook abgeschaltet',
    title: (tenant) => `Ein Webhook von ${tenant} ist abgeschaltet`,
    introduction: (tenant) =>
      `Ein Webhook von ${tenant} hat so lange keine Nachricht angenommen, dass wir ihm nichts mehr senden. Meldungen erreichen Sie weiterhin in Service Health und per E-Mail.`,
    address: 'Adresse',
    since: 'Gestört seit',
    whatToDo: [
      'Stellen Sie sicher, dass die Adresse mit einem Status von 200 bis 299 antwortet.',
      'Schalten Sie den Webhook dann wieder ein. Was er versäumt hat, steht in Ihrem Service-Health-Feed.',
    ],
    open: 'Service Health öffnen',
  },
};
