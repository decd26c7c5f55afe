import type { Catalogue } from '../words/language.tsx';
import type { CommitmentBasis, CommitmentStep } from './tenant.generated.ts';

interface Words {
  facts: string;
  id: string;
  domain: string;
  country: string;
  language: string;
  partition: string;
  customer: string;
  siblings: string;
  activeAdvisories: string;
  notices: string;
  noNotices: string;
  updated: string;
  impacts: string;
  noImpacts: string;
  touched: string;
  subscriptions: string;
  noSubscriptions: string;
  scaleUnit: string;
  contacts: string;
  noContacts: string;
  mailUpdates: string;
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
  authorities: string;
  part: string;
}

/** What the page of one tenant says. */
export const TENANT: Catalogue<Words> = {
  en: {
    facts: 'Facts',
    id: 'Id',
    domain: 'Domain',
    country: 'Country',
    language: 'Language',
    partition: 'Partition',
    customer: 'Customer',
    siblings: 'Its other tenants',
    activeAdvisories: 'Active advisories',
    notices: 'Notices',
    noNotices: 'This tenant has had no notice.',
    updated: 'Updated',
    impacts: 'What incidents touch',
    noImpacts: 'No incident touches this tenant, as far as you may see.',
    touched: 'Resources touched',
    subscriptions: 'Cloud subscriptions',
    noSubscriptions: 'No cloud subscription.',
    scaleUnit: 'scale unit',
    contacts: 'Contacts',
    noContacts: 'No contact is known.',
    mailUpdates: 'mailed updates',
    stageDigest: 'hourly digest',
    addressesHidden: 'Names and addresses of contacts are not shown to you.',
    team: 'Account team',
    noTeam: 'No account team.',
    provider: 'Provider',
    delegations: 'Delegations in force',
    noDelegations: 'Delegated to no partner.',
    from: 'From',
    until: 'until',
    commitments: 'Shorter deadlines',
    noCommitments: 'Nothing shorter than 72 hours is owed.',
    step: { EARLY_WARNING: 'Early warning', NOTICE: 'Notice', FINAL_REPORT: 'Final report' },
    basis: { LAW: 'by law', CONTRACT: 'by contract' },
    within: (hours) => `within ${hours} h`,
    authorities: 'Supervisory authorities',
    part: 'for a part of the country',
  },
  de: {
    facts: 'Angaben',
    id: 'Kennung',
    domain: 'Domäne',
    country: 'Land',
    language: 'Sprache',
    partition: 'Partition',
    customer: 'Kunde',
    siblings: 'Seine weiteren Mandanten',
    activeAdvisories: 'Aktive Mitteilungen',
    notices: 'Mitteilungen',
    noNotices: 'Dieser Mandant hat noch keine Mitteilung bekommen.',
    updated: 'Aktualisiert',
    impacts: 'Was Vorfälle treffen',
    noImpacts: 'Soweit Sie sehen dürfen, trifft kein Vorfall diesen Mandanten.',
    touched: 'Betroffene Ressourcen',
    subscriptions: 'Cloud-Abonnements',
    noSubscriptions: 'Kein Cloud-Abonnement.',
    scaleUnit: 'Skalierungseinheit',
    contacts: 'Kontakte',
    noContacts: 'Kein Kontakt bekannt.',
    mailUpdates: 'bekommt Aktualisierungen',
    stageDigest: 'stündliche Übersicht',
    addressesHidden: 'Namen und Adressen der Kontakte werden Ihnen nicht gezeigt.',
    team: 'Kundenbetreuung',
    noTeam: 'Keine Kundenbetreuung.',
    provider: 'Anbieter',
    delegations: 'Geltende Delegationen',
    noDelegations: 'An keinen Partner delegiert.',
    from: 'Von',
    until: 'bis',
    commitments: 'Kürzere Fristen',
    noCommitments: 'Es ist nichts in weniger als 72 Stunden geschuldet.',
    step: { EARLY_WARNING: 'Frühwarnung', NOTICE: 'Mitteilung', FINAL_REPORT: 'Abschlussbericht' },
    basis: { LAW: 'nach Gesetz', CONTRACT: 'nach Vertrag' },
    within: (hours) => `binnen ${hours} Std.`,
    authorities: 'Aufsichtsbehörden',
    part: 'für einen Teil des Landes',
  },
  fr: {
    facts: 'Informations',
    id: 'Identifiant',
    domain: 'Domaine',
    country: 'Pays',
    language: 'Langue',
    partition: 'Partition',
    customer: 'Client',
    siblings: 'Ses autres locataires',
    activeAdvisories: 'Avis en cours',
    notices: 'Avis',
    noNotices: 'Ce locataire n’a reçu aucun avis.',
    updated: 'Mis à jour',
    impacts: 'Ce que touchent les incidents',
    noImpacts: 'Pour autant que vous puissiez le voir, aucun incident ne touche ce locataire.',
    touched: 'Ressources touchées',
    subscriptions: 'Abonnements cloud',
    noSubscriptions: 'Aucun abonnement cloud.',
    scaleUnit: 'unité d’échelle',
    contacts: 'Contacts',
    noContacts: 'Aucun contact connu.',
    mailUpdates: 'reçoit les mises à jour',
    stageDigest: 'résumé horaire',
    addressesHidden: 'Les noms et adresses des contacts ne vous sont pas montrés.',
    team: 'Équipe de compte',
    noTeam: 'Aucune équipe de compte.',
    provider: 'Fournisseur',
    delegations: 'Délégations en vigueur',
    noDelegations: 'Délégué à aucun partenaire.',
    from: 'Du',
    until: 'au',
    commitments: 'Délais plus courts',
    noCommitments: 'Rien n’est dû en moins de 72 heures.',
    step: { EARLY_WARNING: 'Alerte précoce', NOTICE: 'Avis', FINAL_REPORT: 'Rapport final' },
    basis: { LAW: 'selon la loi', CONTRACT: 'selon le contrat' },
    within: (hours) => `sous ${hours} h`,
    authorities: 'Autorités de contrôle',
    part: 'pour une partie du pays',
  },
};
