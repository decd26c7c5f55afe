import type { Catalogue } from '../words/language.tsx';

interface Words {
  acknowledge: string;
  acknowledged(at: string): string;
  print: string;
  csaf: string;
  atom: string;
  atomAddress: string;
  atomCopied(address: string): string;
  more: string;
  state: string;
  active: string;
  resolved: string;
  tenant: string;
  told: string;
  deadline: string;
  timeliness: string;
  updated: string;
  trackingId: string;
  status: string;
  stages: string;
  text(kind: string): string;
  ours: string;
  dataSubjects: string;
  records: string;
  note: string;
  resources: string;
  resourcesCount(count: string): string;
  resource: string;
  service: string;
  region: string;
  andMore(count: string): string;
  noResources: string;
  authorities: string;
  authoritiesDetail: string;
  timeline: string;
  read: string;
  stageNow(stage: string): string;
  acknowledgedBy: string;
  escalated: string;
  deliveries: string;
  message: string;
  channel: string;
  to: string;
  tenantItself: string;
  when: string;
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
    print: 'Print or save as PDF',
    csaf: 'Download as CSAF',
    atom: 'Download the feed as Atom',
    atomAddress: 'Copy the address of the Atom feed',
    atomCopied: (address) => `Copied: ${address}. A feed reader needs your token with it.`,
    more: 'Take it along',
    state: 'State',
    active: 'Active',
    resolved: 'Resolved',
    tenant: 'Tenant',
    told: 'You were told',
    deadline: 'Owed by',
    timeliness: 'Deadline',
    updated: 'Last change',
    trackingId: 'Tracking id',
    status: 'Where it stands',
    stages: 'Stage of the response',
    text: (kind) => `What we know · ${kind}`,
    ours: 'What it means for you alone',
    dataSubjects: 'People concerned, about',
    records: 'Records concerned, about',
    note: 'Note',
    resources: 'Your resources',
    resourcesCount: (count) => `${count} touched`,
    resource: 'Resource',
    service: 'Service',
    region: 'Region',
    andMore: (count) => `and ${count} more`,
    noResources: 'None of your resources is known to be touched.',
    authorities: 'Supervisory authorities',
    authoritiesDetail:
      'If personal data you are responsible for is concerned, you may owe one of these a notice yourself (GDPR Art. 33).',
    timeline: 'Timeline',
    read: 'What it said',
    stageNow: (stage) => `The response went on to: ${stage}`,
    acknowledgedBy: 'Acknowledged by one of you',
    escalated: 'Sent to all your roles, since nobody had acknowledged it for 24 hours',
    deliveries: 'How you were told',
    message: 'What',
    channel: 'By',
    to: 'To',
    tenantItself: 'the tenant',
    when: 'When',
    deliveryState: {
      QUEUED: 'queued',
      SENDING: 'being sent',
      ACCEPTED: 'taken by the receiver',
      SEEN: 'seen',
      BOUNCED: 'came back',
      RETRYING: 'tried again',
      FAILED: 'failed',
      CANCELLED: 'no longer due',
    },
    deliveryMessage: {
      NOTICE: 'Notice',
      RESOLUTION: 'No longer concerned',
      STAGE_CHANGE: 'Stage change',
      STAGE_DIGEST: 'Progress',
      TEST: 'Test',
    },
  },
  de: {
    acknowledge: 'Kenntnisnahme bestätigen',
    acknowledged: (at) => `Bestätigt ${at}`,
    print: 'Drucken oder als PDF sichern',
    csaf: 'Als CSAF herunterladen',
    atom: 'Feed als Atom herunterladen',
    atomAddress: 'Adresse des Atom-Feeds kopieren',
    atomCopied: (address) => `Kopiert: ${address}. Ein Feedreader braucht dazu Ihr Token.`,
    more: 'Mitnehmen',
    state: 'Zustand',
    active: 'Aktiv',
    resolved: 'Erledigt',
    tenant: 'Mandant',
    told: 'Ihnen mitgeteilt',
    deadline: 'Geschuldet bis',
    timeliness: 'Frist',
    updated: 'Letzte Änderung',
    trackingId: 'Vorgangsnummer',
    status: 'Wo es steht',
    stages: 'Stand der Bearbeitung',
    text: (kind) => `Was wir wissen · ${kind}`,
    ours: 'Was es für Sie allein bedeutet',
    dataSubjects: 'Betroffene Personen, etwa',
    records: 'Betroffene Datensätze, etwa',
    note: 'Hinweis',
    resources: 'Ihre Ressourcen',
    resourcesCount: (count) => `${count} betroffen`,
    resource: 'Ressource',
    service: 'Dienst',
    region: 'Region',
    andMore: (count) => `und ${count} weitere`,
    noResources: 'Von keiner Ihrer Ressourcen ist bekannt, dass sie betroffen ist.',
    authorities: 'Aufsichtsbehörden',
    authoritiesDetail:
      'Sind personenbezogene Daten betroffen, für die Sie verantwortlich sind, so schulden Sie womöglich selbst einer dieser Behörden eine Meldung (Art. 33 DSGVO).',
    timeline: 'Verlauf',
    read: 'Was mitgeteilt wurde',
    stageNow: (stage) => `Die Bearbeitung ging über zu: ${stage}`,
    acknowledgedBy: 'Von einem der Ihren bestätigt',
    escalated: 'An alle Ihre Rollen gesandt, da 24 Stunden lang niemand bestätigt hat',
    deliveries: 'Wie es Ihnen mitgeteilt wurde',
    message: 'Was',
    channel: 'Über',
    to: 'An',
    tenantItself: 'den Mandanten',
    when: 'Wann',
    deliveryState: {
      QUEUED: 'vorgemerkt',
      SENDING: 'wird gesendet',
      ACCEPTED: 'vom Empfänger angenommen',
      SEEN: 'gesehen',
      BOUNCED: 'kam zurück',
      RETRYING: 'wird erneut versucht',
      FAILED: 'gescheitert',
      CANCELLED: 'nicht mehr fällig',
    },
    deliveryMessage: {
      NOTICE: 'Mitteilung',
      RESOLUTION: 'Nicht mehr betroffen',
      STAGE_CHANGE: 'Stufenwechsel',
      STAGE_DIGEST: 'Fortschritt',
      TEST: 'Probe',
    },
  },
  fr: {
    acknowledge: 'Accuser réception',
    acknowledged: (at) => `Réception accusée ${at}`,
    print: 'Imprimer ou enregistrer en PDF',
    csaf: 'Télécharger en CSAF',
    atom: 'Télécharger le flux Atom',
    atomAddress: 'Copier l’adresse du flux Atom',
    atomCopied: (address) => `Copié : ${address}. Un lecteur de flux a besoin de votre jeton avec elle.`,
    more: 'Emporter',
    state: 'État',
    active: 'En cours',
    resolved: 'Résolu',
    tenant: 'Locataire',
    told: 'Vous avez été avisé',
    deadline: 'Dû avant',
    timeliness: 'Délai',
    updated: 'Dernier changement',
    trackingId: 'Numéro de suivi',
    status: 'Où en est-on',
    stages: 'Étape du traitement',
    text: (kind) => `Ce que nous savons · ${kind}`,
    ours: 'Ce que cela signifie pour vous seul',
    dataSubjects: 'Personnes concernées, environ',
    records: 'Enregistrements concernés, environ',
    note: 'Remarque',
    resources: 'Vos ressources',
    resourcesCount: (count) => `${count} touchées`,
    resource: 'Ressource',
    service: 'Service',
    region: 'Région',
    andMore: (count) => `et ${count} autres`,
    noResources: 'Aucune de vos ressources n’est connue comme touchée.',
    authorities: 'Autorités de contrôle',
    authoritiesDetail:
      'Si des données personnelles dont vous êtes responsable sont concernées, vous devez peut-être vous-même une notification à l’une d’elles (art. 33 RGPD).',
    timeline: 'Chronologie',
    read: 'Ce qui était dit',
    stageNow: (stage) => `Le traitement est passé à : ${stage}`,
    acknowledgedBy: 'Réception accusée par l’un de vous',
    escalated: 'Envoyé à tous vos rôles, personne n’en ayant accusé réception pendant 24 heures',
    deliveries: 'Comment vous avez été avisé',
    message: 'Quoi',
    channel: 'Par',
    to: 'À',
    tenantItself: 'le locataire',
    when: 'Quand',
    deliveryState: {
      QUEUED: 'en attente',
      SENDING: 'en cours d’envoi',
      ACCEPTED: 'accepté par le destinataire',
      SEEN: 'vu',
      BOUNCED: 'revenu',
      RETRYING: 'nouvel essai',
      FAILED: 'échoué',
      CANCELLED: 'plus dû',
    },
    deliveryMessage: {
      NOTICE: 'Avis',
      RESOLUTION: 'Plus concerné',
      STAGE_CHANGE: 'Changement d’étape',
      STAGE_DIGEST: 'Avancement',
      TEST: 'Essai',
    },
  },
};
