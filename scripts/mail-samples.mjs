// One mail of every kind, as somebody could get it: what scripts/mail-pictures.mjs shows.
import { built } from './built.mjs';

/** @type {typeof import('../worker/templates/notice.ts')} */
const { prepareNotice } = await built('worker/templates/notice.js');
/** @type {typeof import('../worker/templates/other-mails.ts')} */
const { renderOther } = await built('worker/templates/other-mails.js');

/** @typedef {'en' | 'de' | 'fr'} Language */
/** @typedef {import('../worker/dispatcher/message.ts').OwnPart} OwnPart */
/** @typedef {import('../worker/dispatcher/message.ts').RevisionPart['revision']} Revision */
/** @typedef {import('../worker/dispatcher/message.ts').OtherMail} OtherMail */

const provider = { name: 'Example Cloud', url: 'https://status.cloud.example' };
const trackingId = '7KQ2M-X9T4P';
const PERIOD = {
  breachFrom: new Date('2026-02-11T04:10:00Z'),
  breachUntil: new Date('2026-02-27T18:40:00Z'),
  breachOngoing: false,
  dataSubjectCommunication: 'TO_BE_INFORMED',
  dataProtectionOfficer: 'Ines Faber, dpo@cloud.example',
  indicators: [
    { type: 'DOMAIN', value: 'login.status-cloud.example', description: null },
    { type: 'IP', value: '203.0.113.7', description: null },
  ],
};
const TEXTS = {
  en: {
    title: 'A stolen signing key was used to read mailboxes',
    whatHappened:
      'Between 11 and 27 February 2026 an unauthorized party used a signing key stolen from one of our build systems to forge access tokens, and read mailboxes with them.\n\nThe key was revoked on 27 February at 18:40 UTC. No token forged with it is accepted any more.',
    dataCategories: [
      'Content of e-mail messages',
      'Names and e-mail addresses of senders and recipients',
      'Calendar entries',
    ],
    dataSubjectCategories: ['Employees', 'Customers of the tenant'],
    protectionMeasures: 'The mailboxes were encrypted at rest; the key gave access to their decrypted content.',
    dataSubjectText:
      'Unauthorized persons may have read emails that contain your data. Be careful with unexpected messages that refer to earlier correspondence.',
    likelyConsequences:
      'Messages may have been copied. What stands in them, passwords or contracts say, may be used against you or your correspondents.',
    measuresTaken:
      'We revoked the key, invalidated every token signed with it, moved all signing keys into hardware security modules, and engaged an independent forensics firm.',
    recommendedActions: [
      'Review the sign-in log of the mailboxes named in your notice, from 11 February on.',
      'Change every password and key that was ever sent by mail.',
      'Warn your correspondents of messages that pretend to come from you.',
    ],
    toFollow: ['How the key left the build system'],
    contactPoint: 'Data Protection Office, Example Cloud\nprivacy@cloud.example, +353 1 555 0100',
    reasonsForDelay: 'The list of affected mailboxes had to be rebuilt from archived logs.',
    postMortemSummary:
      'A crash dump that held the key had been moved from the production network into a debugging environment, whose credentials were phished.',
    details: {
      dataSubjectCategories: ['Employees of the legal department'],
      dataCategories: ['Attachments of the legal department'],
      recommendedActions: ['Look at the three mailboxes listed in your notice first.'],
      note: 'In your tenant the access was limited to three mailboxes, from one address.\nWe have kept the logs for you.',
    },
    retracted:
      'The access came from a monitoring system of our own that was wrongly configured. Nobody outside has read anything.',
    reason: 'Your mailboxes are kept in a region that never trusted the stolen key.',
  },
  de: {
    title: 'Ein entwendeter Signaturschlüssel wurde zum Lesen von Postfächern benutzt',
    whatHappened:
      'Zwischen dem 11. und dem 27. Februar 2026 hat ein Unbefugter mit einem Signaturschlüssel, der aus einem unserer Build-Systeme entwendet worden war, Zugriffstoken gefälscht und damit Postfächer gelesen.\n\nDer Schlüssel wurde am 27. Februar um 18:40 UTC gesperrt. Kein damit gefälschtes Token wird noch angenommen.',
    dataCategories: [
      'Inhalte von E-Mail-Nachrichten',
      'Namen und E-Mail-Adressen von Absendern und Empfängern',
      'Kalendereinträge',
    ],
    dataSubjectCategories: ['Beschäftigte', 'Kunden des Mandanten'],
    protectionMeasures:
      'Die Postfächer waren im Ruhezustand verschlüsselt; der Schlüssel gab Zugang zum entschlüsselten Inhalt.',
    dataSubjectText:
      'Unbefugte haben möglicherweise E-Mails mit Ihren Daten gelesen. Seien Sie vorsichtig bei unerwarteten Nachrichten, die sich auf frühere Korrespondenz beziehen.',
    likelyConsequences:
      'Nachrichten können kopiert worden sein. Was darin steht, Passwörter oder Verträge etwa, kann gegen Sie oder Ihre Korrespondenzpartner verwendet werden.',
    measuresTaken:
      'Wir haben den Schlüssel gesperrt, alle damit signierten Token ungültig gemacht, sämtliche Signaturschlüssel in Hardware-Sicherheitsmodule verlegt und ein unabhängiges Forensikunternehmen beauftragt.',
    recommendedActions: [
      'Prüfen Sie das Anmeldeprotokoll der in Ihrer Benachrichtigung genannten Postfächer ab dem 11. Februar.',
      'Ändern Sie jedes Passwort und jeden Schlüssel, die je per E-Mail verschickt wurden.',
      'Warnen Sie Ihre Korrespondenzpartner vor Nachrichten, die vorgeben, von Ihnen zu kommen.',
    ],
    toFollow: ['Wie der Schlüssel aus dem Build-System gelangte'],
    contactPoint: 'Datenschutzstelle, Example Cloud\nprivacy@cloud.example, +353 1 555 0100',
    reasonsForDelay:
      'Die Liste der betroffenen Postfächer musste aus archivierten Protokollen wiederhergestellt werden.',
    postMortemSummary:
      'Ein Speicherabbild, das den Schlüssel enthielt, war aus dem Produktionsnetz in eine Testumgebung gelangt, deren Zugangsdaten durch Phishing erbeutet wurden.',
    details: {
      dataSubjectCategories: ['Beschäftigte der Rechtsabteilung'],
      dataCategories: ['Anhänge der Rechtsabteilung'],
      recommendedActions: ['Sehen Sie zuerst die drei Postfächer an, die Ihre Benachrichtigung aufführt.'],
      note: 'In Ihrem Mandanten war der Zugriff auf drei Postfächer beschränkt und kam von einer Adresse.\nWir haben die Protokolle für Sie aufbewahrt.',
    },
    retracted:
      'Der Zugriff kam von einem falsch eingerichteten Überwachungssystem in unserem Haus. Niemand außerhalb hat etwas gelesen.',
    reason: 'Ihre Postfächer liegen in einer Region, die dem entwendeten Schlüssel nie vertraut hat.',
  },
  fr: {
    title: 'Une clé de signature volée a servi à lire des boîtes aux lettres',
    whatHappened:
      'Entre le 11 et le 27 février 2026, un tiers non autorisé a utilisé une clé de signature volée dans l’un de nos systèmes de compilation pour falsifier des jetons d’accès, et a lu des boîtes aux lettres.\n\nLa clé a été révoquée le 27 février à 18 h 40 UTC. Aucun jeton falsifié avec elle n’est plus accepté.',
    dataCategories: [
      'Contenu de courriels',
      'Noms et adresses électroniques d’expéditeurs et de destinataires',
      'Entrées d’agenda',
    ],
    dataSubjectCategories: ['Salariés', 'Clients de l’organisation'],
    protectionMeasures: 'Les boîtes étaient chiffrées au repos ; la clé donnait accès à leur contenu déchiffré.',
    dataSubjectText:
      'Des personnes non autorisées ont pu lire des courriels contenant vos données. Méfiez-vous des messages inattendus qui se réfèrent à une correspondance antérieure.',
    likelyConsequences:
      'Des messages ont pu être copiés. Ce qu’ils contiennent, mots de passe ou contrats par exemple, peut être utilisé contre vous ou vos correspondants.',
    measuresTaken:
      'Nous avons révoqué la clé, invalidé tous les jetons signés avec elle, transféré toutes les clés de signature dans des modules matériels de sécurité et mandaté un cabinet d’expertise indépendant.',
    recommendedActions: [
      'Examinez le journal de connexion des boîtes nommées dans votre notification, à partir du 11 février.',
      'Changez chaque mot de passe et chaque clé envoyés un jour par courriel.',
      'Mettez vos correspondants en garde contre les messages qui prétendent venir de vous.',
    ],
    toFollow: ['Comment la clé a quitté le système de compilation'],
    contactPoint: 'Bureau de la protection des données, Example Cloud\nprivacy@cloud.example, +353 1 555 0100',
    reasonsForDelay: 'La liste des boîtes concernées a dû être reconstituée à partir de journaux archivés.',
    postMortemSummary:
      'Une image mémoire contenant la clé avait été déplacée du réseau de production vers un environnement de test dont les identifiants ont été dérobés.',
    details: {
      dataSubjectCategories: ['Salariés du service juridique'],
      dataCategories: ['Pièces jointes du service juridique'],
      recommendedActions: ['Regardez d’abord les trois boîtes énumérées dans votre notification.'],
      note: 'Chez vous, l’accès s’est limité à trois boîtes, depuis une seule adresse.\nNous avons conservé les journaux pour vous.',
    },
    retracted: 'L’accès venait d’un système de surveillance interne mal configuré. Personne à l’extérieur n’a rien lu.',
    reason: 'Vos boîtes se trouvent dans une région qui n’a jamais fait confiance à la clé volée.',
  },
};

/**
 * @param {Language} language
 * @param {Partial<OwnPart>} overrides
 * @returns {OwnPart}
 */
function ownOf(language, overrides = {}) {
  return {
    recipientName: 'Ada Lindqvist',
    tenantName: 'Contoso Europe',
    country: { en: 'IE', de: 'DE', fr: 'FR' }[language],
    noticeId: '3f1c9f0e-6f7b-4c55-9d0a-9a54f1f7e1c2',
    first: true,
    notifiedAt: new Date('2026-03-01T22:20:00Z'),
    deadline: new Date('2026-03-02T17:05:00Z'),
    timeliness: 'IN_TIME',
    escalation: false,
    notifiesItself: true,
    ownDeadline: new Date('2026-03-04T23:00:00Z'),
    details: { ...TEXTS[language].details, approximateDataSubjects: 1240, approximateRecords: 48000 },
    ...overrides,
  };
}

/**
 * @param {Language} language
 * @param {Revision['kind']} kind
 * @param {Partial<Revision>} revision
 * @param {Partial<OwnPart>} own
 */
async function notice(language, kind, revision = {}, own = {}) {
  const { details: _, retracted: __, reason: ___, ...texts } = TEXTS[language];
  const part = {
    provider,
    trackingId,
    locale: language,
    // A mail reads nothing else of a revision.
    revision: /** @type {Revision} */ ({
      ...texts,
      ...PERIOD,
      kind,
      reasonsForDelay: null,
      postMortemSummary: null,
      ...revision,
    }),
  };
  return prepareNotice(part)(ownOf(language, own));
}

/**
 * Every mail there is, by name.
 * @param {Language} language
 */
export async function mailsIn(language) {
  const texts = TEXTS[language];
  const later = { first: false };
  const about = { provider, locale: language, trackingId, title: texts.title };
  /** @param {any} mail */
  const other = (mail) => renderOther({ ...about, ...mail });
  /** @param {number} count */
  const hours = (count) => new Date(Date.UTC(2026, 2, 2, 17, 5) + count * 3_600_000);
  return {
    initial: await notice(language, 'INITIAL'),
    bare: await notice(
      language,
      'INITIAL',
      { likelyConsequences: null, measuresTaken: null, toFollow: ['likelyConsequences', 'measuresTaken'] },
      { recipientName: null, details: null },
    ),
    escalated: await notice(language, 'INITIAL', {}, { escalation: true }),
    late: await notice(
      language,
      'UPDATE',
      { reasonsForDelay: texts.reasonsForDelay },
      { ...later, timeliness: 'LATE', notifiedAt: hours(9) },
    ),
    final: await notice(language, 'FINAL', { toFollow: [], postMortemSummary: texts.postMortemSummary }, later),
    retraction: await notice(
      language,
      'RETRACTION',
      {
        whatHappened: texts.retracted,
        recommendedActions: [],
        toFollow: [],
        likelyConsequences: null,
        measuresTaken: null,
      },
      later,
    ),
    unbroken: await notice(
      language,
      'UPDATE',
      { title: 'x'.repeat(160) },
      {
        ...later,
        tenantName: 'Contoso'.repeat(20),
        details: { ...texts.details, note: 'y'.repeat(300), approximateDataSubjects: null, approximateRecords: null },
      },
    ),
    resolution: await other({ message: 'RESOLUTION', own: ownOf(language, later), reason: texts.reason }),
    digest: await other({
      message: 'STAGE_DIGEST',
      own: ownOf(language, later),
      changes: [
        { at: hours(3), to: 'STABILIZE' },
        { at: hours(20), to: 'CLOSE' },
      ],
    }),
    'heads-up': await other({ message: 'HEADS_UP', recipientName: 'Kim Okafor', tenants: 12, escalation: false }),
    'heads-up-escalated': await other({
      message: 'HEADS_UP',
      recipientName: 'Kim Okafor',
      tenants: 1,
      escalation: true,
    }),
    clock: await other({
      message: 'CLOCK_REMINDER',
      incidentId: 'a1',
      deadline: hours(0),
      hoursBefore: 4,
      noticeDueAt: hours(0),
    }),
    'clock-delayed': await other({
      message: 'CLOCK_REMINDER',
      incidentId: 'a1',
      deadline: hours(0),
      hoursBefore: 0,
      noticeDueAt: hours(48),
    }),
    'authority-reminder': await other({
      message: 'AUTHORITY_REMINDER',
      incidentId: 'a1',
      authorityName: 'Österreichische Datenschutzbehörde',
      followUp: false,
      hoursBefore: 4,
      dueAt: hours(0),
    }),
    authority: await other({
      message: 'AUTHORITY_DOCUMENT',
      incidentId: 'a1',
      authorityName: 'Österreichische Datenschutzbehörde',
      law: 'EU_GDPR',
      deadline: hours(0),
    }),
    webhook: await other({
      message: 'WEBHOOK_DISABLED',
      recipientName: 'Ada Lindqvist',
      tenantName: 'Contoso Europe',
      country: 'DE',
      url: 'https://hooks.contoso.example/security/notices',
      since: hours(-120),
    }),
  };
}
