import type { Catalogue } from '../../words/language.tsx';
import type { CommitmentBasis, CommitmentStep } from './tenant.generated.ts';

interface Words {
  details: string;
  id: string;
  domain: string;
  country: string;
  region: string;
  language: string;
  partition: string;
  customer: string;
  siblings: string;
  activeNotices: string;
  notices: string;
  noNotices: string;
  updated: string;
  incidents: string;
  noIncidents: string;
  subscriptions: string;
  noSubscriptions: string;
  scaleUnit: string;
  contacts: string;
  noContacts: string;
  emailUpdates: string;
  stageDigest: string;
  addressesHidden: string;
  team: string;
  noTeam: string;
  provider: string;
  delegations: string;
  noDelegations: string;
  from: string;
  until: string;
  commitments: string;
  noCommitments: string;
  step: Record<CommitmentStep, string>;
  basis: Record<CommitmentBasis, string>;
  within(hours: string): string;
  authority: string;
  regional: string;
  authorityDependsOnRegion: string;
}

/** The words of the page of one tenant. */
export const TENANT: Catalogue<Words> = {
  en: {
    details: 'Details',
    id: 'ID',
    domain: 'Domain',
    country: 'Country',
    region: 'State or region',
    language: 'Language',
    partition: 'Partition',
    customer: 'Customer',
    siblings: 'Other tenants of this customer',
    activeNotices: 'Active notices',
    notices: 'Notices',
    noNotices: 'No notices',
    updated: 'updated',
    incidents: 'Incidents',
    noIncidents: 'No incidents',
    subscriptions: 'Cloud subscriptions',
    noSubscriptions: 'No cloud subscriptions',
    scaleUnit: 'scale unit',
    contacts: 'Contacts',
    noContacts: 'No contacts',
    emailUpdates: 'Email updates on',
    stageDigest: 'Hourly status digest on',
    addressesHidden: 'Contact details are hidden',
    team: 'Account team',
    noTeam: 'No account team',
    provider: 'Provider',
    delegations: 'Active delegations',
    noDelegations: 'None',
    from: 'From',
    until: 'until',
    commitments: 'Contractual and legal deadlines',
    noCommitments: 'None shorter than 72 hours',
    step: { EARLY_WARNING: 'Early warning', NOTICE: 'Notice', FINAL_REPORT: 'Final report' },
    basis: { LAW: 'by law', CONTRACT: 'by contract' },
    within: (hours) => `within ${hours} h`,
    authority: 'Supervisory authority',
    regional: 'Regional',
    authorityDependsOnRegion: 'That of the state or region, which isn’t known',
  },
  de: {
    details: 'Details',
    id: 'ID',
    domain: 'Domain',
    country: 'Land',
    region: 'Bundesland oder Region',
    language: 'Sprache',
    partition: 'Partition',
    customer: 'Kunde',
    siblings: 'Weitere Mandanten dieses Kunden',
    activeNotices: 'Aktive Benachrichtigungen',
    notices: 'Benachrichtigungen',
    noNotices: 'Keine Benachrichtigungen',
    updated: 'aktualisiert',
    incidents: 'Vorfälle',
    noIncidents: 'Keine Vorfälle',
    subscriptions: 'Cloud-Abonnements',
    noSubscriptions: 'Keine Cloud-Abonnements',
    scaleUnit: 'Skalierungseinheit',
    contacts: 'Kontakte',
    noContacts: 'Keine Kontakte',
    emailUpdates: 'E-Mail-Aktualisierungen ein',
    stageDigest: 'Stündliche Statusübersicht ein',
    addressesHidden: 'Kontaktdaten sind ausgeblendet',
    team: 'Kundenbetreuung',
    noTeam: 'Keine Kundenbetreuung',
    provider: 'Anbieter',
    delegations: 'Aktive Delegationen',
    noDelegations: 'Keine',
    from: 'Von',
    until: 'bis',
    commitments: 'Vertragliche und gesetzliche Fristen',
    noCommitments: 'Keine kürzer als 72 Stunden',
    step: { EARLY_WARNING: 'Frühwarnung', NOTICE: 'Benachrichtigung', FINAL_REPORT: 'Abschlussbericht' },
    basis: { LAW: 'gesetzlich', CONTRACT: 'vertraglich' },
    within: (hours) => `innerhalb von ${hours} Std.`,
    authority: 'Aufsichtsbehörde',
    regional: 'Regional',
    authorityDependsOnRegion: 'Die des Bundeslandes oder der Region, die nicht bekannt sind',
  },
  fr: {
    details: 'Détails',
    id: 'Identifiant',
    domain: 'Domaine',
    country: 'Pays',
    region: 'État fédéré ou région',
    language: 'Langue',
    partition: 'Partition',
    customer: 'Client',
    siblings: 'Autres organisations de ce client',
    activeNotices: 'Notifications actives',
    notices: 'Notifications',
    noNotices: 'Aucune notification',
    updated: 'mise à jour le',
    incidents: 'Incidents',
    noIncidents: 'Aucun incident',
    subscriptions: 'Abonnements cloud',
    noSubscriptions: 'Aucun abonnement cloud',
    scaleUnit: 'unité d’échelle',
    contacts: 'Contacts',
    noContacts: 'Aucun contact',
    emailUpdates: 'Mises à jour par e-mail activées',
    stageDigest: 'Résumé horaire des statuts activé',
    addressesHidden: 'Les coordonnées des contacts sont masquées',
    team: 'Équipe de compte',
    noTeam: 'Aucune équipe de compte',
    provider: 'Fournisseur',
    delegations: 'Délégations actives',
    noDelegations: 'Aucune',
    from: 'Du',
    until: 'au',
    commitments: 'Délais contractuels et légaux',
    noCommitments: 'Aucun de moins de 72 heures',
    step: { EARLY_WARNING: 'Alerte précoce', NOTICE: 'Notification', FINAL_REPORT: 'Rapport final' },
    basis: { LAW: 'légal', CONTRACT: 'contractuel' },
    within: (hours) => `sous ${hours} h`,
    authority: 'Autorité de contrôle',
    regional: 'Régionale',
    authorityDependsOnRegion: 'Celle de l’État fédéré ou de la région, qui n’est pas connu',
  },
};
