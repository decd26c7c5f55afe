/** The page's names for the values of the schema's enumerations about an incident. */
export interface Names {
  labels: Record<'customerDataRisk' | 'rootCause', string>;
  source: Record<
    | 'AUTOMATED_ALERT'
    | 'FIRST_PARTY_REPORT'
    | 'VULNERABILITY_REPORT'
    | 'CUSTOMER_REPORT'
    | 'PARTNER_REPORT'
    | 'EXTERNAL_REPORT'
    | 'RED_TEAM'
    | 'BLUE_TEAM'
    | 'OPERATOR_ESCALATION',
    string
  >;
  externalReporter: Record<'RESEARCHER' | 'PRESS' | 'POLICE' | 'THREAT_ACTOR' | 'OTHER', string>;
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
  exemption: Record<'DATA_PROTECTED' | 'RISK_REMOVED_SINCE' | 'DISPROPORTIONATE_EFFORT', string>;
  effect: Record<'DESTRUCTION' | 'LOSS' | 'ALTERATION' | 'UNAUTHORIZED_DISCLOSURE' | 'UNAUTHORIZED_ACCESS', string>;
  capacity: Record<'PROCESSOR' | 'CONTROLLER', string>;
  mitigationKind: Record<'CONTAINMENT' | 'QUARANTINE' | 'WORKAROUND' | 'CORRECTIVE' | 'LONG_TERM', string>;
  mitigationState: Record<'PLANNED' | 'APPLIED' | 'VERIFIED' | 'DROPPED', string>;
  approver: Record<'LEGAL' | 'EXECUTIVE_INCIDENT_MANAGER', string>;
}
