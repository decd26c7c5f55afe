import { NOTICE_WORDS } from '../../subgraphs/notifications/documents/words.ts';
import { plural } from './plural.ts';
import type { Words } from './words-type.ts';

const counted = (count: number, forms: { one: string; other: string }) => plural('de', count, forms);

export const GERMAN: Words = {
  ...NOTICE_WORDS.de,
  kinds: {
    INITIAL: 'Sicherheitsbenachrichtigung',
    UPDATE: 'Sicherheitsbenachrichtigung: Aktualisierung',
    FINAL: 'Sicherheitsbenachrichtigung: Abschluss',
    RETRACTION: 'Sicherheitsbenachrichtigung: zurückgezogen',
  },
  colon: ': ',
  greeting: (name) => (name ? `Guten Tag ${name},` : 'Sehr geehrte Damen und Herren,'),
  introduction: {
    INITIAL: (provider, tenant, breachNotice) =>
      `${provider} benachrichtigt Sie hiermit über einen Sicherheitsvorfall, von dem ${tenant} betroffen ist. ${breachNotice}`,
    UPDATE: (_provider, tenant) =>
      `Hiermit aktualisieren wir unsere Benachrichtigung über den Sicherheitsvorfall, von dem ${tenant} betroffen ist. Diese Benachrichtigung ersetzt unsere vorherige.`,
    FINAL: (_provider, tenant) =>
      `Dies ist unsere abschließende Benachrichtigung über den Sicherheitsvorfall, von dem ${tenant} betroffen ist. Sie ersetzt unsere vorherige Benachrichtigung; weitere Benachrichtigungen folgen nicht.`,
    RETRACTION: (provider, tenant) =>
      `${provider} hatte Sie über einen Sicherheitsvorfall benachrichtigt, von dem ${tenant} betroffen ist. Die Feststellung dieses Vorfalls wurde zurückgezogen und mit ihr unsere Benachrichtigung. Bitte betrachten Sie unsere bisherigen Benachrichtigungen als gegenstandslos.`,
  },
  escalation:
    'Sie erhalten diese E-Mail, weil die Benachrichtigung noch nicht bestätigt wurde oder weil E-Mails an andere Kontakte Ihrer Organisation nicht zugestellt werden konnten. Bitte öffnen und bestätigen Sie die Benachrichtigung jetzt.',
  open: 'Benachrichtigung öffnen und bestätigen',
  nextSteps: 'Nächste Schritte',
  trackingId: 'Vorgangsnummer',
  tenant: 'Betroffener Mandant',
  notifiedAt: 'Erstmals benachrichtigt',
  deadline: 'Frist',
  timeliness: {
    IN_TIME: 'Die Frist wurde eingehalten.',
    LATE: 'Die Frist wurde versäumt.',
    DELAYED_BY_APPROVAL: 'Die Frist ist abgelaufen: Die Benachrichtigung wurde mit Genehmigung aufgeschoben.',
  },
  whyWithdrawn: 'Warum die Benachrichtigung zurückgezogen wird',
  notYetKnown: 'Noch nicht bekannt. Wir informieren Sie, sobald es bekannt ist.',
  forTenant: (tenant) => `Auswirkung auf ${tenant}`,
  ownDataCategories: 'Kategorien von Daten',
  nothingFollows: {
    INITIAL: 'Es steht nichts mehr aus. Sollten wir mehr erfahren, schreiben wir Ihnen wieder.',
    UPDATE: 'Es steht nichts mehr aus. Sollten wir mehr erfahren, schreiben wir Ihnen wieder.',
    FINAL: 'Keine. Dies ist die abschließende Benachrichtigung.',
  },
  becauseContact: (provider, tenant) =>
    `Sie erhalten diese E-Mail, weil Sie bei ${provider} als Kontakt von ${tenant} für Sicherheitsbenachrichtigungen hinterlegt sind.`,
  becauseAccountTeam: (provider) =>
    `Sie erhalten diese E-Mail, weil Sie bei ${provider} als Mitglied des Kundenteams dieser Mandanten hinterlegt sind.`,
  becauseResponse: (provider) =>
    `Sie erhalten diese E-Mail, weil Sie bei ${provider} an der Bearbeitung von Vorfällen beteiligt sind.`,
  neverAsks: (provider) =>
    `${provider} fragt niemals per E-Mail nach Passwörtern oder Codes. Geben Sie im Zweifel die folgende Adresse selbst im Browser ein, statt einem Link zu folgen.`,
  resolution: {
    label: 'Sicherheitsbenachrichtigung: nicht betroffen',
    introduction: (provider, tenant) =>
      `${provider} hatte Sie über einen Sicherheitsvorfall benachrichtigt. Inzwischen steht fest, dass Ihr Mandant ${tenant} nicht betroffen ist. Die Benachrichtigung ist damit erledigt; Sie erhalten keine weiteren Benachrichtigungen, sofern sich daran nichts ändert.`,
    reason: 'Warum Ihr Mandant nicht betroffen ist',
    after:
      'Maßnahmen, die Sie bereits ergriffen haben, bleiben sinnvoll. Weiteres ist von Ihrer Seite nicht erforderlich.',
  },
  stageDigest: {
    label: 'Sicherheitsbenachrichtigung: neuer Stand',
    introduction: (tenant, changes) =>
      `Die Phase der Bearbeitung des Sicherheitsvorfalls, von dem ${tenant} betroffen ist, hat sich seit unserer letzten Nachricht ${counted(changes, { one: 'einmal', other: `${changes}-mal` })} geändert.`,
    changes: 'Phasen',
    stages: {
      DETECT: 'Erkennung: Ein Verdacht wurde gemeldet',
      ASSESS: 'Bewertung: Wir beurteilen die Auswirkungen',
      DIAGNOSE: 'Diagnose: Wir untersuchen, was geschehen ist',
      STABILIZE: 'Stabilisierung: Wir dämmen den Vorfall ein und beheben ihn',
      CLOSE: 'Abschluss: Die Bearbeitung ist beendet',
    },
    after:
      'Die Angaben in unserer Benachrichtigung gelten unverändert. Bei Änderungen erhalten Sie eine Aktualisierung.',
  },
  headsUp: {
    label: 'Für das Kundenteam',
    notified: (provider, tenants, number) =>
      `${provider} hat ${counted(tenants, { one: 'einen', other: number })} Ihrer Mandanten über einen Sicherheitsvorfall benachrichtigt.`,
    unacknowledged: (tenants, number) =>
      `${counted(tenants, { one: 'Einer Ihrer Mandanten hat', other: `${number} Ihrer Mandanten haben` })} die Benachrichtigung über einen Sicherheitsvorfall noch nicht bestätigt. Bitte vergewissern Sie sich, dass sie dort jemand gesehen hat.`,
    signIn:
      'Melden Sie sich an, um zu sehen, welche Mandanten betroffen sind und worüber sie benachrichtigt wurden. Aus Gründen der Vertraulichkeit nennt diese E-Mail sie nicht.',
    open: 'Ihre Mandanten ansehen',
  },
  clockReminder: {
    label: '72-Stunden-Frist',
    title: (hoursBefore) =>
      hoursBefore === 0
        ? 'Die Benachrichtigungen sind jetzt fällig'
        : `Noch ${hoursBefore} ${counted(hoursBefore, { one: 'Stunde', other: 'Stunden' })}, um die Mandanten zu benachrichtigen`,
    introduction: 'Einige betroffene Mandanten wurden noch nicht benachrichtigt.',
    delayed: 'Die Benachrichtigung ist mit Genehmigung aufgeschoben. Die Frist bleibt unverändert.',
    delayedUntil: 'Aufgeschoben bis',
    open: 'Vorfall öffnen',
  },
  authorityReminder: {
    label: 'Frist einer Aufsichtsbehörde',
    title: (hoursBefore) =>
      hoursBefore === 0
        ? 'Eine Meldung an eine Behörde ist jetzt fällig'
        : `Noch ${hoursBefore} ${counted(hoursBefore, { one: 'Stunde', other: 'Stunden' })} für eine Meldung an eine Behörde`,
    notice: (authority) =>
      `Die Verletzung des Schutzes personenbezogener Daten wurde noch nicht gemeldet; zuständige Aufsichtsbehörde: ${authority}. Ein genehmigter Aufschub hemmt diese Frist nicht.`,
    followUp: (authority) =>
      `Angekündigte Informationen wurden noch nicht nachgereicht; zuständige Aufsichtsbehörde: ${authority}.`,
    due: 'Fällig am',
    open: 'Vorfall öffnen',
  },
  authorityDocument: {
    label: 'Meldung an eine Aufsichtsbehörde',
    title: (authority) => `Dokument für ${authority}`,
    steps: [
      'Reichen Sie die Meldung über das Formular oder Portal der Behörde ein.',
      'Erfassen Sie die Einreichung mit Aktenzeichen und Datum.',
    ],
    authority: 'Aufsichtsbehörde',
    open: 'Vorfall öffnen',
  },
  webhookDisabled: {
    label: 'Webhook deaktiviert',
    title: (tenant) => `Ein Webhook von ${tenant} ist deaktiviert`,
    introduction: (tenant) =>
      `Ein Webhook von ${tenant} war so lange nicht erreichbar, dass er deaktiviert wurde. Benachrichtigungen erhalten Sie weiterhin im Dienststatus und per E-Mail.`,
    address: 'URL',
    since: 'Fehlgeschlagen seit',
    steps: [
      'Stellen Sie sicher, dass die URL mit einem Status von 200 bis 299 antwortet.',
      'Aktivieren Sie den Webhook dann wieder. Verpasste Ereignisse finden Sie in Ihrem Dienststatus-Feed.',
    ],
    open: 'Dienststatus öffnen',
  },
};
