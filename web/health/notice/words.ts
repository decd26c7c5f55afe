import type { Catalogue } from '../../words/language.tsx';
import { plural } from '../../words/plural.ts';
import type { DataProtectionLaw } from './notice.generated.ts';

interface Words {
  acknowledge: string;
  acknowledged(at: string): string;
  export: string;
  print: string;
  csaf: string;
  ownNotification: Record<'html' | 'json', string>;
  atom: string;
  atomAddress: string;
  atomCopied: string;
  state: string;
  active: string;
  resolved: string;
  tenant: string;
  notified: string;
  deadline: string;
  ownDeadline: string;
  ownDeadlineDetail: string;
  timeliness: string;
  updated: string;
  status: string;
  details(kind: string): string;
  tenantImpact: string;
  dataSubjects: string;
  records: string;
  note: string;
  resources: string;
  resourcesAffected(count: number, text: string): string;
  resource: string;
  service: string;
  region: string;
  resourcesNotShown(count: number, text: string): string;
  noResources: string;
  authority: string;
  authorityDetail: Record<DataProtectionLaw, string>;
  authorityDependsOnRegion: string;
  timeline: string;
  showVersion: string;
  stageChanged(stage: string): string;
  acknowledgedByTenant: string;
  escalated: string;
  deliveries: string;
  message: string;
  channel: string;
  recipient: string;
  tenantFeed: string;
  deliveryState: Record<
    'QUEUED' | 'SENDING' | 'ACCEPTED' | 'SEEN' | 'BOUNCED' | 'RETRYING' | 'FAILED' | 'CANCELLED',
    string
  >;
  deliveryMessage: Record<'NOTICE' | 'RESOLUTION' | 'STAGE_CHANGE' | 'STAGE_DIGEST' | 'TEST', string>;
}

export const NOTICE: Catalogue<Words> = {
  en: {
    acknowledge: 'Acknowledge',
    acknowledged: (at) => `Acknowledged ${at}`,
    export: 'Export',
    print: 'Print or save as PDF',
    csaf: 'Download CSAF document',
    ownNotification: { html: 'Your own notification as a document', json: 'Your own notification as JSON' },
    atom: 'Download Atom feed',
    atomAddress: 'Copy feed URL',
    atomCopied: 'Feed URL copied. Your feed reader must send a bearer token.',
    state: 'Status',
    active: 'Active',
    resolved: 'Resolved',
    tenant: 'Tenant',
    notified: 'Notified',
    deadline: 'Notification due by',
    ownDeadline: 'Your own deadline',
    ownDeadlineDetail: '(to notify your supervisory authority, if you are the controller of the data)',
    timeliness: 'Timeliness',
    updated: 'Last updated',
    status: 'Status',
    details: (kind) => `Details · ${kind}`,
    tenantImpact: 'Impact on your tenant',
    dataSubjects: 'Data subjects affected (approx.)',
    records: 'Records affected (approx.)',
    note: 'Note',
    resources: 'Affected resources',
    resourcesAffected: (_, text) => `${text} affected`,
    resource: 'Resource',
    service: 'Service',
    region: 'Region',
    resourcesNotShown: (count, text) =>
      plural('en', count, {
        one: `${text} more resource is not shown.`,
        other: `${text} more resources are not shown.`,
      }),
    noResources: 'No affected resources identified.',
    authority: 'Supervisory authority',
    authorityDetail: {
      EU_GDPR:
        'If you are the controller of the affected personal data, you may be required to notify your supervisory authority yourself within 72 hours, unless the personal data breach is unlikely to result in a risk (Art. 33(1) GDPR).',
      UK_GDPR:
        'If you are the controller of the affected personal data, you may be required to notify the Information Commissioner’s Office yourself within 72 hours, unless the personal data breach is unlikely to result in a risk (Art. 33(1) UK GDPR).',
      SWISS_FADP:
        'If you are the controller of the affected personal data, you may be required to notify the FDPIC yourself as soon as possible, if the breach of data security is likely to lead to a high risk (Art. 24(1) FADP).',
    },
    authorityDependsOnRegion:
      'In Germany the authority of the Land in which you are established is competent. The provider doesn’t know your Land.',
    timeline: 'Timeline',
    showVersion: 'View this version',
    stageChanged: (stage) => `Status changed to ${stage}`,
    acknowledgedByTenant: 'Acknowledged by the tenant',
    escalated: 'Escalated to all contacts: not acknowledged for 24 hours',
    deliveries: 'Delivery history',
    message: 'Message',
    channel: 'Channel',
    recipient: 'Recipient',
    tenantFeed: 'Service Health feed',
    deliveryState: {
      QUEUED: 'Queued',
      SENDING: 'Sending',
      ACCEPTED: 'Accepted',
      SEEN: 'Viewed',
      BOUNCED: 'Bounced',
      RETRYING: 'Retrying',
      FAILED: 'Failed',
      CANCELLED: 'Cancelled',
    },
    deliveryMessage: {
      NOTICE: 'Notice',
      RESOLUTION: 'Not affected',
      STAGE_CHANGE: 'Status change',
      STAGE_DIGEST: 'Status digest',
      TEST: 'Test event',
    },
  },
  de: {
    acknowledge: 'Kenntnisnahme bestätigen',
    acknowledged: (at) => `Bestätigt ${at}`,
    export: 'Exportieren',
    print: 'Drucken oder als PDF speichern',
    csaf: 'CSAF-Dokument herunterladen',
    ownNotification: { html: 'Ihre eigene Meldung als Dokument', json: 'Ihre eigene Meldung als JSON' },
    atom: 'Atom-Feed herunterladen',
    atomAddress: 'Feed-URL kopieren',
    atomCopied: 'Feed-URL kopiert. Ihr Feedreader muss ein Bearer-Token senden.',
    state: 'Status',
    active: 'Aktiv',
    resolved: 'Erledigt',
    tenant: 'Mandant',
    notified: 'Benachrichtigt am',
    deadline: 'Mitzuteilen bis',
    ownDeadline: 'Ihre eigene Frist',
    ownDeadlineDetail: '(für die Meldung an Ihre Aufsichtsbehörde, wenn Sie Verantwortlicher für die Daten sind)',
    timeliness: 'Fristwahrung',
    updated: 'Zuletzt aktualisiert',
    status: 'Status',
    details: (kind) => `Details · ${kind}`,
    tenantImpact: 'Auswirkung auf Ihren Mandanten',
    dataSubjects: 'Betroffene Personen (ca.)',
    records: 'Betroffene Datensätze (ca.)',
    note: 'Hinweis',
    resources: 'Betroffene Ressourcen',
    resourcesAffected: (_, text) => `${text} betroffen`,
    resource: 'Ressource',
    service: 'Dienst',
    region: 'Region',
    resourcesNotShown: (count, text) =>
      plural('de', count, {
        one: `${text} weitere Ressource wird nicht angezeigt.`,
        other: `${text} weitere Ressourcen werden nicht angezeigt.`,
      }),
    noResources: 'Es wurden keine betroffenen Ressourcen festgestellt.',
    authority: 'Aufsichtsbehörde',
    authorityDetail: {
      EU_GDPR:
        'Wenn Sie Verantwortlicher für die betroffenen personenbezogenen Daten sind, müssen Sie die Verletzung möglicherweise selbst binnen 72 Stunden Ihrer Aufsichtsbehörde melden, es sei denn, dass sie voraussichtlich nicht zu einem Risiko führt (Art. 33 Abs. 1 DSGVO).',
      UK_GDPR:
        'Wenn Sie Verantwortlicher für die betroffenen personenbezogenen Daten sind, müssen Sie die Verletzung möglicherweise selbst binnen 72 Stunden dem Information Commissioner’s Office melden, es sei denn, dass sie voraussichtlich nicht zu einem Risiko führt (Art. 33 Abs. 1 UK GDPR).',
      SWISS_FADP:
        'Wenn Sie Verantwortlicher für die betroffenen Personendaten sind, müssen Sie die Verletzung der Datensicherheit möglicherweise selbst so rasch als möglich dem EDÖB melden, wenn sie voraussichtlich zu einem hohen Risiko führt (Art. 24 Abs. 1 DSG).',
    },
    authorityDependsOnRegion:
      'In Deutschland ist die Behörde des Bundeslandes zuständig, in dem Sie niedergelassen sind. Dem Anbieter ist Ihr Bundesland nicht bekannt.',
    timeline: 'Verlauf',
    showVersion: 'Diese Fassung anzeigen',
    stageChanged: (stage) => `Status geändert: ${stage}`,
    acknowledgedByTenant: 'Vom Mandanten bestätigt',
    escalated: 'An alle Kontakte eskaliert: 24 Stunden lang nicht bestätigt',
    deliveries: 'Zustellverlauf',
    message: 'Nachricht',
    channel: 'Kanal',
    recipient: 'Empfänger',
    tenantFeed: 'Dienststatus-Feed',
    deliveryState: {
      QUEUED: 'In Warteschlange',
      SENDING: 'Wird gesendet',
      ACCEPTED: 'Zugestellt an Empfangsserver',
      SEEN: 'Angesehen',
      BOUNCED: 'Unzustellbar',
      RETRYING: 'Wird erneut versucht',
      FAILED: 'Fehlgeschlagen',
      CANCELLED: 'Abgebrochen',
    },
    deliveryMessage: {
      NOTICE: 'Benachrichtigung',
      RESOLUTION: 'Nicht betroffen',
      STAGE_CHANGE: 'Statusänderung',
      STAGE_DIGEST: 'Statusübersicht',
      TEST: 'Testnachricht',
    },
  },
  fr: {
    acknowledge: 'Accuser réception',
    acknowledged: (at) => `Réception confirmée ${at}`,
    export: 'Exporter',
    print: 'Imprimer ou enregistrer en PDF',
    csaf: 'Télécharger le document CSAF',
    ownNotification: { html: 'Votre propre notification en document', json: 'Votre propre notification en JSON' },
    atom: 'Télécharger le flux Atom',
    atomAddress: 'Copier l’URL du flux',
    atomCopied: 'URL du flux copiée. Votre lecteur de flux doit envoyer un jeton bearer.',
    state: 'Statut',
    active: 'Active',
    resolved: 'Résolue',
    tenant: 'Organisation',
    notified: 'Notifié le',
    deadline: 'À notifier avant le',
    ownDeadline: 'Votre propre délai',
    ownDeadlineDetail: '(pour notifier votre autorité de contrôle, si vous êtes responsable du traitement des données)',
    timeliness: 'Respect du délai',
    updated: 'Dernière mise à jour',
    status: 'Statut',
    details: (kind) => `Détails · ${kind}`,
    tenantImpact: 'Impact pour votre organisation',
    dataSubjects: 'Personnes concernées (env.)',
    records: 'Enregistrements concernés (env.)',
    note: 'Remarque',
    resources: 'Ressources concernées',
    resourcesAffected: (count, text) => plural('fr', count, { one: `${text} concernée`, other: `${text} concernées` }),
    resource: 'Ressource',
    service: 'Service',
    region: 'Région',
    resourcesNotShown: (count, text) =>
      plural('fr', count, {
        one: `${text} autre ressource n’est pas affichée.`,
        other: `${text} autres ressources ne sont pas affichées.`,
      }),
    noResources: 'Aucune ressource concernée identifiée.',
    authority: 'Autorité de contrôle',
    authorityDetail: {
      EU_GDPR:
        'Si vous êtes responsable du traitement des données à caractère personnel concernées, vous devrez peut-être notifier vous-même la violation à votre autorité de contrôle dans les 72 heures, à moins qu’elle ne soit pas susceptible d’engendrer un risque (art. 33, paragraphe 1, du RGPD).',
      UK_GDPR:
        'Si vous êtes responsable du traitement des données à caractère personnel concernées, vous devrez peut-être notifier vous-même la violation à l’Information Commissioner’s Office dans les 72 heures, à moins qu’elle ne soit pas susceptible d’engendrer un risque (art. 33, paragraphe 1, de l’UK GDPR).',
      SWISS_FADP:
        'Si vous êtes responsable du traitement des données personnelles concernées, vous devrez peut-être annoncer vous-même la violation de la sécurité des données au PFPDT dans les meilleurs délais, si elle entraîne vraisemblablement un risque élevé (art. 24, al. 1, LPD).',
    },
    authorityDependsOnRegion:
      'En Allemagne, l’autorité du Land dans lequel vous êtes établi est compétente. Le fournisseur ne connaît pas votre Land.',
    timeline: 'Chronologie',
    showVersion: 'Voir cette version',
    stageChanged: (stage) => `Nouveau statut : ${stage}`,
    acknowledgedByTenant: 'Réception confirmée par l’organisation',
    escalated: 'Transmise à tous les contacts : sans accusé de réception depuis 24 heures',
    deliveries: 'Historique des envois',
    message: 'Message',
    channel: 'Canal',
    recipient: 'Destinataire',
    tenantFeed: 'Flux État des services',
    deliveryState: {
      QUEUED: 'En file d’attente',
      SENDING: 'En cours d’envoi',
      ACCEPTED: 'Accepté',
      SEEN: 'Consulté',
      BOUNCED: 'Non distribué',
      RETRYING: 'Nouvelle tentative',
      FAILED: 'Échec',
      CANCELLED: 'Annulé',
    },
    deliveryMessage: {
      NOTICE: 'Notification',
      RESOLUTION: 'Non concernée',
      STAGE_CHANGE: 'Changement de statut',
      STAGE_DIGEST: 'Résumé des statuts',
      TEST: 'Événement de test',
    },
  },
};
