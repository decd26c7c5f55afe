import { plural } from '../../words/plural.ts';
import type { Words } from './words-type.ts';

export const GERMAN: Words = {
  title: 'Anwendbares Recht',
  detail:
    'Welche Gesetze und Verträge Meldungen verlangen, ergibt sich aus den folgenden Tatsachen. Die Rechtsabteilung kann mit Begründung anders entscheiden.',
  applies: 'Anwendbar',
  appliesNot: 'Nicht anwendbar',
  others: (count, text) =>
    `Nicht anwendbar: ${plural('de', count, { one: `${text} Regelwerk`, other: `${text} Regelwerke` })}`,
  dataSubjects: (countries) => `Betroffene Personen in: ${countries}`,
  noDataSubjects: 'Keine Länder betroffener Personen erfasst',
  setCountries: 'Länder betroffener Personen erfassen',
  countries: 'Länder',
  countriesHint:
    'Zweibuchstabige Ländercodes, durch Kommas getrennt, z. B. DE, FR, GB. Sie ersetzen die zuvor erfassten.',
  override: 'Anders entscheiden',
  overrideHint: 'Ihre Entscheidung gilt unabhängig von den Tatsachen, bis die Rechtsabteilung erneut entscheidet.',
  decision: 'Entscheidung',
  reason: 'Begründung',
  decided: (applies, by) => `Entscheidung der Rechtsabteilung: ${applies ? 'anwendbar' : 'nicht anwendbar'} (${by})`,
  reasons: {
    CAPACITY: (values) => `Rolle: ${values}`,
    SECTOR: (values) => `Sektor: ${values}`,
    ESTABLISHMENT: (values) => `Niederlassung des Anbieters in: ${values}`,
    CUSTOMERS: (values) => `Betroffene Kunden in: ${values}`,
    DATA_SUBJECTS: (values) => `Betroffene Personen in: ${values}`,
    ESTABLISHMENT_NOT_STATED: () => 'Das Land der Niederlassung des Anbieters ist nicht konfiguriert',
    COMMITMENTS: (values) => `Zusagen an betroffene Kunden: ${values}`,
    NOT_IN_FORCE: (values) => `Der Vorfall wurde vor Geltungsbeginn entdeckt (${values})`,
    OTHER_SECTOR: () => 'Der Anbieter ist in keinem der erfassten Sektoren tätig',
    CUSTOMERS_REPORT: () =>
      'Finanzunternehmen unter den Kunden melden selbst; was der Anbieter ihnen schuldet, steht in ihren Verträgen',
    NO_CAPACITY: () => 'Der Vorfall ist noch nicht mit der Rolle des Anbieters klassifiziert',
    NO_LINK: () => 'Keine Niederlassung, kein betroffener Kunde und keine betroffene Person im Geltungsbereich',
    NO_COMMITMENTS: () => 'Keine Zusagen an betroffene Kunden',
  },
  sectors: {
    CLOUD: 'Cloud-Computing',
    DIGITAL_INFRASTRUCTURE: 'digitale Infrastruktur',
    FINANCE: 'Finanzwesen',
    PRODUCT_MANUFACTURER: 'Hersteller von Produkten mit digitalen Elementen',
  },
  steps: {
    EARLY_WARNING: 'Frühwarnung',
    NOTICE: 'Meldung',
    INTERMEDIATE_REPORT: 'Zwischenmeldung',
    FINAL_REPORT: 'Abschlussbericht',
  },
  recipients: {
    SUPERVISORY_AUTHORITY: 'an die Aufsichtsbehörde',
    CONTROLLER: 'an Verantwortliche',
    DATA_SUBJECT: 'an betroffene Personen',
    CSIRT: 'an das CSIRT oder die zuständige Behörde',
    CSIRT_AND_ENISA: 'an CSIRT und ENISA',
    FINANCIAL_AUTHORITY: 'an die zuständige Finanzaufsichtsbehörde',
    RECIPIENT_OF_SERVICES: 'an die Empfänger der Dienste',
    CUSTOMER: 'an Kunden',
    USER: 'an Nutzer des Produkts',
  },
  period: (unit, count, text) =>
    plural(
      'de',
      count,
      {
        HOURS: { one: `${text} Stunde`, other: `${text} Stunden` },
        DAYS: { one: `${text} Tag`, other: `${text} Tage` },
        MONTHS: { one: `${text} Monat`, other: `${text} Monate` },
      }[unit],
    ),
  starts: {
    AWARENESS: 'Kenntnis',
    CLASSIFICATION: 'Klassifizierung',
    DECLARATION: 'Erklärung',
    INITIAL_NOTICE: 'Meldung',
    INTERMEDIATE_REPORT: 'Zwischenmeldung',
    MEASURE_AVAILABLE: 'Verfügbarkeit einer Korrekturmaßnahme',
  },
  limit: (period, start) => `${period} ab ${start}`,
  earliest: (limits) => `${limits}; die frühere Frist gilt`,
  noLimit: 'Unverzüglich',
  clause: (text) =>
    text
      .replaceAll('Delegated Regulation', 'Delegierte Verordnung')
      .replaceAll('Implementing Regulation', 'Durchführungsverordnung')
      .replaceAll('Ordinance', 'Verordnung')
      .replaceAll('cloud computing', 'Cloud-Computing')
      .replaceAll(/, \((\d+)\)/g, ' und $1')
      .replaceAll(/\((\d+)\)/g, ' Abs. $1')
      .replaceAll(/\(([a-z])\)/g, ' Buchst. $1'),
  contents: (fields) => `Anzugeben: ${fields}`,
  fields: {
    nature: 'Art des Vorfalls',
    period: 'Zeitpunkt und Dauer',
    dataSubjects: 'Kategorien und Zahl der betroffenen Personen',
    records: 'Kategorien und Zahl der Datensätze',
    contactPoint: 'Anlaufstelle',
    likelyConsequences: 'wahrscheinliche Folgen',
    measuresTaken: 'ergriffene Maßnahmen',
    suspectedUnlawful: 'Verdacht auf rechtswidrige oder böswillige Handlungen',
    crossBorderImpact: 'grenzüberschreitende Auswirkungen',
    memberStates: 'betroffene Mitgliedstaaten',
    severity: 'Schweregrad und Auswirkungen',
    indicatorsOfCompromise: 'Kompromittierungsindikatoren',
    rootCause: 'Ursache oder Art der Bedrohung',
    detectedAt: 'Zeitpunkt der Entdeckung und Klassifizierung',
    occurredAt: 'Zeitpunkt des Eintritts',
    resolvedAt: 'Zeitpunkt der Behebung',
    classificationCriteria: 'Kriterien der Klassifizierung',
    discovery: 'Art der Entdeckung',
    businessContinuity: 'Aktivierung des Geschäftsfortführungsplans',
    incidentType: 'Art des Vorfalls und Techniken',
    affectedServices: 'betroffene Prozesse und Infrastruktur',
    impactOnClients: 'Auswirkungen auf Kunden',
    otherAuthorities: 'Meldungen an andere Behörden',
    recovery: 'Wiederherstellung',
    costs: 'Kosten und Verluste',
    recurrence: 'wiederholte Vorfälle',
    product: 'betroffenes Produkt',
    measuresForUsers: 'Maßnahmen, die Nutzer ergreifen können',
    sensitivity: 'Sensibilität der Informationen',
    maliciousActor: 'böswilliger Akteur',
    securityUpdate: 'Sicherheitsaktualisierung',
  },
};
