import type { Names } from './names-type.ts';

export const FRENCH: Names = {
  labels: { customerDataRisk: 'Risque pour les données des clients', rootCause: 'Cause racine' },
  source: {
    AUTOMATED_ALERT: 'Alerte automatique',
    FIRST_PARTY_REPORT: 'Signalement interne',
    VULNERABILITY_REPORT: 'Signalement de vulnérabilité',
    CUSTOMER_REPORT: 'Signalement d’un client',
    PARTNER_REPORT: 'Signalement d’un partenaire',
    EXTERNAL_REPORT: 'Signalement externe',
    RED_TEAM: 'Red team',
    BLUE_TEAM: 'Blue team',
    OPERATOR_ESCALATION: 'Escalade de l’exploitation',
  },
  externalReporter: {
    RESEARCHER: 'Chercheur en sécurité',
    PRESS: 'Presse',
    POLICE: 'Police',
    THREAT_ACTOR: 'Auteur de l’attaque',
    OTHER: 'Autre tiers',
  },
  classification: {
    FALSE_POSITIVE: 'Fausse alerte',
    SECURITY_EVENT: 'Événement de sécurité',
    SECURITY_INCIDENT: 'Incident de sécurité (à notifier)',
    PRIVACY_EVENT: 'Événement de protection des données',
    PRIVACY_INCIDENT: 'Incident de protection des données (à notifier)',
  },
  functionalImpact: { NONE: 'Aucun', LOW: 'Faible', MEDIUM: 'Moyen', HIGH: 'Élevé' },
  informationImpact: {
    NONE: 'Aucun',
    PRIVACY_BREACH: 'Violation de données à caractère personnel',
    PROPRIETARY_BREACH: 'Atteinte au secret des affaires',
    INTEGRITY_LOSS: 'Perte d’intégrité',
  },
  recoverability: {
    REGULAR: 'Normale : ressources existantes',
    SUPPLEMENTED: 'Complétée : ressources supplémentaires',
    EXTENDED: 'Étendue : durée imprévisible, aide extérieure nécessaire',
    NOT_RECOVERABLE: 'Non récupérable',
  },
  customerDataRisk: { NONE: 'Aucun', POSSIBLE: 'Possible', IMMINENT: 'Imminent', CONFIRMED: 'Confirmé' },
  responsibility: { PROVIDER: 'Fournisseur', SHARED: 'Partagée', CUSTOMER: 'Client uniquement' },
  basis: {
    UNAUTHORIZED_ACCESS_OCCURRED: 'Un accès non autorisé a eu lieu',
    UNAUTHORIZED_ACCESS_LIKELY: 'Un accès non autorisé a probablement eu lieu',
    LEGAL_COMMITMENT: 'Obligation légale',
    CONTRACTUAL_COMMITMENT: 'Obligation contractuelle',
  },
  exemption: {
    DATA_PROTECTED: 'Une protection telle que le chiffrement rend les données incompréhensibles (art. 34, § 3, a)',
    RISK_REMOVED_SINCE: 'Des mesures ultérieures rendent un risque élevé peu probable (art. 34, § 3, b)',
    DISPROPORTIONATE_EFFORT:
      'Informer chaque personne concernée exigerait des efforts disproportionnés (art. 34, § 3, c)',
  },
  effect: {
    DESTRUCTION: 'Destruction',
    LOSS: 'Perte',
    ALTERATION: 'Altération',
    UNAUTHORIZED_DISCLOSURE: 'Divulgation non autorisée',
    UNAUTHORIZED_ACCESS: 'Accès non autorisé',
  },
  capacity: { PROCESSOR: 'Sous-traitant', CONTROLLER: 'Responsable du traitement' },
  mitigationKind: {
    CONTAINMENT: 'Confinement',
    QUARANTINE: 'Quarantaine',
    WORKAROUND: 'Solution de contournement',
    CORRECTIVE: 'Action corrective',
    LONG_TERM: 'Mesure à long terme',
  },
  mitigationState: { PLANNED: 'Prévue', APPLIED: 'Appliquée', VERIFIED: 'Vérifiée', DROPPED: 'Annulée' },
  approver: { LEGAL: 'Service juridique', EXECUTIVE_INCIDENT_MANAGER: 'Executive Incident Manager' },
};
