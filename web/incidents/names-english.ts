import type { Names } from './names-type.ts';

export const ENGLISH: Names = {
  labels: { customerDataRisk: 'Risk to customer data', rootCause: 'Root cause' },
  source: {
    AUTOMATED_ALERT: 'Automated alert',
    FIRST_PARTY_REPORT: 'Internal report',
    VULNERABILITY_REPORT: 'Vulnerability report',
    CUSTOMER_REPORT: 'Customer report',
    RED_TEAM: 'Red team',
    BLUE_TEAM: 'Blue team',
    OPERATOR_ESCALATION: 'Operations escalation',
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
    INTEGRITY_LOSS: 'Integrity loss',
  },
  recoverability: {
    REGULAR: 'Regular: existing resources',
    SUPPLEMENTED: 'Supplemented: additional resources',
    EXTENDED: 'Extended: unpredictable, outside help needed',
    NOT_RECOVERABLE: 'Not recoverable',
  },
  customerDataRisk: { NONE: 'None', POSSIBLE: 'Possible', IMMINENT: 'Imminent', CONFIRMED: 'Confirmed' },
  responsibility: { PROVIDER: 'Provider', SHARED: 'Shared', CUSTOMER: 'Customer only' },
  basis: {
    UNAUTHORIZED_ACCESS_OCCURRED: 'Unauthorized access has occurred',
    UNAUTHORIZED_ACCESS_LIKELY: 'Unauthorized access is likely to have occurred',
    LEGAL_COMMITMENT: 'Legal obligation',
    CONTRACTUAL_COMMITMENT: 'Contractual obligation',
  },
  exemption: {
    DATA_PROTECTED: 'Protection such as encryption makes the data unintelligible (Art. 34(3)(a))',
    RISK_REMOVED_SINCE: 'Measures taken since make a high risk unlikely (Art. 34(3)(b))',
    DISPROPORTIONATE_EFFORT: 'Informing each data subject would take disproportionate effort (Art. 34(3)(c))',
  },
  effect: {
    DESTRUCTION: 'Destruction',
    LOSS: 'Loss',
    ALTERATION: 'Alteration',
    UNAUTHORIZED_DISCLOSURE: 'Unauthorized disclosure',
    UNAUTHORIZED_ACCESS: 'Unauthorized access',
  },
  capacity: { PROCESSOR: 'Processor', CONTROLLER: 'Controller' },
  mitigationKind: {
    CONTAINMENT: 'Containment',
    QUARANTINE: 'Quarantine',
    WORKAROUND: 'Workaround',
    CORRECTIVE: 'Corrective action',
    LONG_TERM: 'Long-term measure',
  },
  mitigationState: { PLANNED: 'Planned', APPLIED: 'Applied', VERIFIED: 'Verified', DROPPED: 'Cancelled' },
  approver: { LEGAL: 'Legal', EXECUTIVE_INCIDENT_MANAGER: 'Executive Incident Manager' },
};
