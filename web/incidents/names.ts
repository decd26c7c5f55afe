import type { Catalogue } from '../words/language.tsx';

/** What the graph's enumerations about an incident are called. */
export interface Names {
  labels: Record<'customerDataRisk' | 'rootCause', string>;
  source: Record<
    | 'AUTOMATED_ALERT'
    | 'FIRST_PARTY_REPORT'
    | 'VULNERABILITY_REPORT'
    | 'CUSTOMER_REPORT'
    | 'RED_TEAM'
    | 'BLUE_TEAM'
    | 'OPERATOR_ESCALATION',
    string
  >;
  classification: Record<
    'FALSE_POSITIVE' | 'SECURITY_EVENT' | 'SECURITY_INCIDENT' | 'PRIVACY_EVENT' | 'PRIVACY_INCIDENT',
    string
  >;
  functionalImpact: Record<'NONE' | 'LOW' | 'MEDIUM' | 'HIGH', string>;
  informationImpact: Record<'NONE' | 'PRIVACY_BREACH' | 'PROPRIETARY_BREACH' | 'INTEGRITY_LOSS', string>;
  recoverability: Record<'REGULAR' | 'SUPPLEMENTED' | 'EXTENDED' | 'NOT_RECOVERABLE', string>;
  customerDataRisk: Record<'NONE' | 'POSSIBLE' | 'IMMINENT' | 'CONFIRMED', string>;
  responsibility: Record<'PROVIDER' | 'SHARED' | 'CUSTOMER', string>;
  basis: Record<
    'UNAUTHORIZED_ACCESS_OCCURRED' | 'UNAUTHORIZED_ACCESS_LIKELY' | 'LEGAL_COMMITMENT' | 'CONTRACTUAL_COMMITMENT',
    string
  >;
  effect: Record<'DESTRUCTION' | 'LOSS' | 'ALTERATION' | 'UNAUTHORIZED_DISCLOSURE' | 'UNAUTHORIZED_ACCESS', string>;
  capacity: Record<'PROCESSOR' | 'CONTROLLER', string>;
  mitigationKind: Record<'CONTAINMENT' | 'QUARANTINE' | 'WORKAROUND' | 'CORRECTIVE' | 'LONG_TERM', string>;
  mitigationState: Record<'PLANNED' | 'APPLIED' | 'VERIFIED' | 'DROPPED', string>;
  office: Record<'LEGAL' | 'EXECUTIVE_INCIDENT_MANAGER', string>;
}

/** The values of one of them, in the order of the graph. */
export function valuesOf<Value extends string>(names: Record<Value, string>): Value[] {
  return Object.keys(names) as Value[];
}

export const NAMES: Catalogue<Names> = {
  en: {
    labels: { customerDataRisk: 'Risk to customer data', rootCause: 'Root cause' },
    source: {
      AUTOMATED_ALERT: 'Automated alert',
      FIRST_PARTY_REPORT: 'Report from within the company',
      VULNERABILITY_REPORT: 'Vulnerability report',
      CUSTOMER_REPORT: 'Customer report',
      RED_TEAM: 'Red team',
      BLUE_TEAM: 'Blue team',
      OPERATOR_ESCALATION: 'Escalation by an operator',
    },
    classification: {
      FALSE_POSITIVE: 'False positive',
      SECURITY_EVENT: 'Security event',
      SECURITY_INCIDENT: 'Security incident (customer-reportable)',
      PRIVACY_EVENT: 'Privacy event',
      PRIVACY_INCIDENT: 'Privacy incident (customer-reportable)',
    },
    functionalImpact: { NONE: 'None', LOW: 'Low', MEDIUM: 'Medium', HIGH: 'High' },
    informationImpact: {
      NONE: 'None',
      PRIVACY_BREACH: 'Privacy breach',
      PROPRIETARY_BREACH: 'Proprietary breach',
      INTEGRITY_LOSS: 'Loss of integrity',
    },
    recoverability: {
      REGULAR: 'Regular: with the means at hand',
      SUPPLEMENTED: 'Supplemented: with additional means',
      EXTENDED: 'Extended: time not predictable, outside help needed',
      NOT_RECOVERABLE: 'Not recoverable',
    },
    customerDataRisk: { NONE: 'None', POSSIBLE: 'Possible', IMMINENT: 'Imminent', CONFIRMED: 'Confirmed' },
    responsibility: { PROVIDER: 'Ours', SHARED: 'Shared', CUSTOMER: 'The customer’s alone' },
    basis: {
      UNAUTHORIZED_ACCESS_OCCURRED: 'Unauthorized access has occurred',
      UNAUTHORIZED_ACCESS_LIKELY: 'Unauthorized access is likely to have occurred',
      LEGAL_COMMITMENT: 'Owed by law',
      CONTRACTUAL_COMMITMENT: 'Owed by contract',
    },
    effect: {
      DESTRUCTION: 'Destruction',
      LOSS: 'Loss',
      ALTERATION: 'Alteration',
      UNAUTHORIZED_DISCLOSURE: 'Unauthorized disclosure',
      UNAUTHORIZED_ACCESS: 'Unauthorized access',
    },
    capacity: { PROCESSOR: 'As processor', CONTROLLER: 'As controller' },
    mitigationKind: {
      CONTAINMENT: 'Containment',
      QUARANTINE: 'Quarantine',
      WORKAROUND: 'Workaround',
      CORRECTIVE: 'Correction',
      LONG_TERM: 'Long-term measure',
    },
    mitigationState: { PLANNED: 'Planned', APPLIED: 'Applied', VERIFIED: 'Verified', DROPPED: 'Dropped' },
    office: { LEGAL: 'Legal', EXECUTIVE_INCIDENT_MANAGER: 'Executive Incident Manager' },
  },
  de: {
    labels: { customerDataRisk: 'Risiko für Kundendaten', rootCause: 'Ursache' },
    source: {
      AUTOMATED_ALERT: 'Automatischer Alarm',
      FIRST_PARTY_REPORT: 'Meldung aus dem Unternehmen',
      VULNERABILITY_REPORT: 'Meldung einer Schwachstelle',
      CUSTOMER_REPORT: 'Meldung eines Kunden',
      RED_TEAM: 'Red Team',
      BLUE_TEAM: 'Blue Team',
      OPERATOR_ESCALATION: 'Eskalation aus dem Betrieb',
    },
    classification: {
      FALSE_POSITIVE: 'Fehlalarm',
      SECURITY_EVENT: 'Sicherheitsereignis',
      SECURITY_INCIDENT: 'Sicherheitsvorfall (meldepflichtig)',
      PRIVACY_EVENT: 'Datenschutzereignis',
      PRIVACY_INCIDENT: 'Datenschutzvorfall (meldepflichtig)',
    },
    functionalImpact: { NONE: 'Keine', LOW: 'Gering', MEDIUM: 'Mittel', HIGH: 'Hoch' },
    informationImpact: {
      NONE: 'Keine',
      PRIVACY_BREACH: 'Verletzung personenbezogener Daten',
      PROPRIETARY_BREACH: 'Verletzung von Geschäftsgeheimnissen',
      INTEGRITY_LOSS: 'Verlust der Integrität',
    },
    recoverability: {
      REGULAR: 'Regulär: mit den vorhandenen Mitteln',
      SUPPLEMENTED: 'Ergänzt: mit zusätzlichen Mitteln',
      EXTENDED: 'Erweitert: Dauer nicht absehbar, Hilfe von außen nötig',
      NOT_RECOVERABLE: 'Nicht wiederherstellbar',
    },
    customerDataRisk: { NONE: 'Keines', POSSIBLE: 'Möglich', IMMINENT: 'Drohend', CONFIRMED: 'Bestätigt' },
    responsibility: { PROVIDER: 'Unsere', SHARED: 'Geteilt', CUSTOMER: 'Allein die des Kunden' },
    basis: {
      UNAUTHORIZED_ACCESS_OCCURRED: 'Unbefugter Zugriff hat stattgefunden',
      UNAUTHORIZED_ACCESS_LIKELY: 'Unbefugter Zugriff hat wahrscheinlich stattgefunden',
      LEGAL_COMMITMENT: 'Gesetzlich geschuldet',
      CONTRACTUAL_COMMITMENT: 'Vertraglich geschuldet',
    },
    effect: {
      DESTRUCTION: 'Vernichtung',
      LOSS: 'Verlust',
      ALTERATION: 'Veränderung',
      UNAUTHORIZED_DISCLOSURE: 'Unbefugte Offenlegung',
      UNAUTHORIZED_ACCESS: 'Unbefugter Zugang',
    },
    capacity: { PROCESSOR: 'Als Auftragsverarbeiter', CONTROLLER: 'Als Verantwortlicher' },
    mitigationKind: {
      CONTAINMENT: 'Eindämmung',
      QUARANTINE: 'Quarantäne',
      WORKAROUND: 'Behelf',
      CORRECTIVE: 'Behebung',
      LONG_TERM: 'Langfristige Maßnahme',
    },
    mitigationState: { PLANNED: 'Geplant', APPLIED: 'Umgesetzt', VERIFIED: 'Geprüft', DROPPED: 'Verworfen' },
    office: { LEGAL: 'Rechtsabteilung', EXECUTIVE_INCIDENT_MANAGER: 'Leitung Vorfälle' },
  },
  fr: {
    labels: { customerDataRisk: 'Risque pour les données des clients', rootCause: 'Cause' },
    source: {
      AUTOMATED_ALERT: 'Alerte automatique',
      FIRST_PARTY_REPORT: 'Signalement interne',
      VULNERABILITY_REPORT: 'Signalement de vulnérabilité',
      CUSTOMER_REPORT: 'Signalement d’un client',
      RED_TEAM: 'Équipe rouge',
      BLUE_TEAM: 'Équipe bleue',
      OPERATOR_ESCALATION: 'Escalade par l’exploitation',
    },
    classification: {
      FALSE_POSITIVE: 'Fausse alerte',
      SECURITY_EVENT: 'Événement de sécurité',
      SECURITY_INCIDENT: 'Incident de sécurité (à notifier)',
      PRIVACY_EVENT: 'Événement de confidentialité',
      PRIVACY_INCIDENT: 'Incident de confidentialité (à notifier)',
    },
    functionalImpact: { NONE: 'Aucun', LOW: 'Faible', MEDIUM: 'Moyen', HIGH: 'Élevé' },
    informationImpact: {
      NONE: 'Aucun',
      PRIVACY_BREACH: 'Atteinte aux données personnelles',
      PROPRIETARY_BREACH: 'Atteinte au secret des affaires',
      INTEGRITY_LOSS: 'Perte d’intégrité',
    },
    recoverability: {
      REGULAR: 'Ordinaire : avec les moyens disponibles',
      SUPPLEMENTED: 'Complétée : avec des moyens supplémentaires',
      EXTENDED: 'Étendue : durée imprévisible, aide extérieure nécessaire',
      NOT_RECOVERABLE: 'Non récupérable',
    },
    customerDataRisk: { NONE: 'Aucun', POSSIBLE: 'Possible', IMMINENT: 'Imminent', CONFIRMED: 'Confirmé' },
    responsibility: { PROVIDER: 'La nôtre', SHARED: 'Partagée', CUSTOMER: 'Celle du client seul' },
    basis: {
      UNAUTHORIZED_ACCESS_OCCURRED: 'Un accès non autorisé a eu lieu',
      UNAUTHORIZED_ACCESS_LIKELY: 'Un accès non autorisé a probablement eu lieu',
      LEGAL_COMMITMENT: 'Dû en vertu de la loi',
      CONTRACTUAL_COMMITMENT: 'Dû en vertu d’un contrat',
    },
    effect: {
      DESTRUCTION: 'Destruction',
      LOSS: 'Perte',
      ALTERATION: 'Altération',
      UNAUTHORIZED_DISCLOSURE: 'Divulgation non autorisée',
      UNAUTHORIZED_ACCESS: 'Accès non autorisé',
    },
    capacity: { PROCESSOR: 'En tant que sous-traitant', CONTROLLER: 'En tant que responsable du traitement' },
    mitigationKind: {
      CONTAINMENT: 'Confinement',
      QUARANTINE: 'Quarantaine',
      WORKAROUND: 'Contournement',
      CORRECTIVE: 'Correction',
      LONG_TERM: 'Mesure à long terme',
    },
    mitigationState: { PLANNED: 'Prévue', APPLIED: 'Appliquée', VERIFIED: 'Vérifiée', DROPPED: 'Abandonnée' },
    office: { LEGAL: 'Service juridique', EXECUTIVE_INCIDENT_MANAGER: 'Direction des incidents' },
  },
};
