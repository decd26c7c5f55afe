import type { Names } from './names-type.ts';

export const GERMAN: Names = {
  labels: { customerDataRisk: 'Risiko für Kundendaten', rootCause: 'Ursache' },
  source: {
    AUTOMATED_ALERT: 'Automatischer Alarm',
    FIRST_PARTY_REPORT: 'Interne Meldung',
    VULNERABILITY_REPORT: 'Schwachstellenmeldung',
    CUSTOMER_REPORT: 'Kundenmeldung',
    PARTNER_REPORT: 'Partnermeldung',
    EXTERNAL_REPORT: 'Externe Meldung',
    RED_TEAM: 'Red Team',
    BLUE_TEAM: 'Blue Team',
    OPERATOR_ESCALATION: 'Eskalation aus dem Betrieb',
  },
  externalReporter: {
    RESEARCHER: 'Sicherheitsforscher',
    PRESS: 'Presse',
    POLICE: 'Polizei',
    THREAT_ACTOR: 'Angreifer',
    OTHER: 'Andere Dritte',
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
    PRIVACY_BREACH: 'Verletzung des Schutzes personenbezogener Daten',
    PROPRIETARY_BREACH: 'Verletzung von Geschäftsgeheimnissen',
    INTEGRITY_LOSS: 'Integritätsverlust',
  },
  recoverability: {
    REGULAR: 'Regulär: vorhandene Ressourcen',
    SUPPLEMENTED: 'Ergänzt: zusätzliche Ressourcen',
    EXTENDED: 'Erweitert: Dauer nicht absehbar, externe Hilfe nötig',
    NOT_RECOVERABLE: 'Nicht wiederherstellbar',
  },
  customerDataRisk: {
    NONE: 'Keines',
    POSSIBLE: 'Möglich',
    IMMINENT: 'Unmittelbar drohend',
    CONFIRMED: 'Bestätigt',
  },
  responsibility: { PROVIDER: 'Anbieter', SHARED: 'Geteilt', CUSTOMER: 'Nur Kunde' },
  basis: {
    UNAUTHORIZED_ACCESS_OCCURRED: 'Unbefugter Zugriff hat stattgefunden',
    UNAUTHORIZED_ACCESS_LIKELY: 'Unbefugter Zugriff hat wahrscheinlich stattgefunden',
    LEGAL_COMMITMENT: 'Gesetzliche Pflicht',
    CONTRACTUAL_COMMITMENT: 'Vertragliche Pflicht',
  },
  exemption: {
    DATA_PROTECTED: 'Schutz wie Verschlüsselung macht die Daten unzugänglich (Art. 34 Abs. 3 Buchst. a)',
    RISK_REMOVED_SINCE: 'Nachfolgende Maßnahmen machen ein hohes Risiko unwahrscheinlich (Art. 34 Abs. 3 Buchst. b)',
    DISPROPORTIONATE_EFFORT:
      'Unverhältnismäßiger Aufwand, jede betroffene Person zu benachrichtigen (Art. 34 Abs. 3 Buchst. c)',
  },
  effect: {
    DESTRUCTION: 'Vernichtung',
    LOSS: 'Verlust',
    ALTERATION: 'Veränderung',
    UNAUTHORIZED_DISCLOSURE: 'Unbefugte Offenlegung',
    UNAUTHORIZED_ACCESS: 'Unbefugter Zugang',
  },
  capacity: { PROCESSOR: 'Auftragsverarbeiter', CONTROLLER: 'Verantwortlicher' },
  mitigationKind: {
    CONTAINMENT: 'Eindämmung',
    QUARANTINE: 'Quarantäne',
    WORKAROUND: 'Übergangslösung',
    CORRECTIVE: 'Korrekturmaßnahme',
    LONG_TERM: 'Langfristige Maßnahme',
  },
  mitigationState: { PLANNED: 'Geplant', APPLIED: 'Umgesetzt', VERIFIED: 'Überprüft', DROPPED: 'Verworfen' },
  approver: { LEGAL: 'Rechtsabteilung', EXECUTIVE_INCIDENT_MANAGER: 'Executive Incident Manager' },
};
