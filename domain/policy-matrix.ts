import type { Role } from './policy.ts';

/** A role, or someone signed in who holds none. */
export type Holder = Role | 'SIGNED_IN';

const CUSTOMERS = [
  'SUBSCRIPTION_ADMINISTRATOR',
  'SUBSCRIPTION_OWNER',
  'GLOBAL_TENANT_ADMINISTRATOR',
  'TENANT_TECHNICAL_CONTACT',
  'PRIVACY_CONTACT',
  'SERVICE_HEALTH_READER',
] as const satisfies Role[];
const ACCOUNT_MANAGERS = ['ACCOUNT_MANAGER', 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER'] as const satisfies Role[];

const RESPONSE = ['RESPONDER'] as const satisfies Role[];
/** Who declares, classifies, drafts and publishes. */
const COMMAND = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'] as const satisfies Role[];
/** Who approves. */
const OFFICES = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'] as const satisfies Role[];
/** Who reads what is internal to an incident. */
const INTERNAL = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'] as const satisfies Role[];
/** Who reads tenants; auditors read their names only. */
const TENANTS_OF_PROVIDER = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'CUSTOMER_SUPPORT'] as const satisfies Role[];
const TENANTS = [...TENANTS_OF_PROVIDER, ...ACCOUNT_MANAGERS, ...CUSTOMERS];
const TENANT_NAMES = [...TENANTS, 'AUDITOR'] as const satisfies Role[];
const NOTICES = TENANT_NAMES;
const STAGE = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR', 'CUSTOMER_SUPPORT', ...ACCOUNT_MANAGERS] as const;
const REPORTERS: Holder[] = [
  'SIGNED_IN',
  'SERVICE_OPERATOR',
  'RESPONDER',
  'EXECUTIVE_INCIDENT_MANAGER',
  'CUSTOMER_SUPPORT',
  ...ACCOUNT_MANAGERS,
  ...CUSTOMERS,
];
const ANYONE: Holder[] = [...REPORTERS, 'LEGAL', 'AUDITOR'];

/**
 * The one matrix of who may do and see what, by schema coordinate; `Type.*` stands for the fields of a type that have no
 * line of their own. It says which fields; which rows, `tenantReach` says.
 */
export const POLICY: ReadonlyMap<string, readonly Holder[]> = new Map<string, readonly Holder[]>([
  // Questions.
  ['Query.incident', STAGE],
  // Its filters tell of severity and classification, so those who may not read these may not filter by them either.
  ['Query.incidents', INTERNAL],
  ['Query.assessImpact', INTERNAL],
  ['Query.myReports', ANYONE],
  ['Query.tenant', TENANT_NAMES],
  ['Query.tenants', TENANT_NAMES],
  ['Query.impactedTenants', TENANT_NAMES],
  ['Query.previewScope', COMMAND],
  ['Query.services', INTERNAL],
  ['Query.viewer', ANYONE],
  ['Query.serviceHealth', NOTICES],
  ['Query.notice', NOTICES],
  ['Query.notificationProcess', INTERNAL],

  // Commands.
  ['Mutation.reportIndication', REPORTERS],
  ['Mutation.assessIncident', RESPONSE],
  ['Mutation.advanceStage', RESPONSE],
  ['Mutation.handOverToCustomer', RESPONSE],
  ['Mutation.addEvidence', RESPONSE],
  ['Mutation.recordMitigation', RESPONSE],
  ['Mutation.verifyContainment', RESPONSE],
  ['Mutation.completePostMortem', RESPONSE],
  ['Mutation.scopeIncident', RESPONSE],
  ['Mutation.classifyIncident', COMMAND],
  ['Mutation.suspectExposure', COMMAND],
  ['Mutation.declareIncident', COMMAND],
  ['Mutation.draftAdvisory', COMMAND],
  ['Mutation.reviewAdvisory', OFFICES],
  ['Mutation.publishAdvisory', COMMAND],
  ['Mutation.acknowledgeNotice', CUSTOMERS.filter((role) => role !== 'SERVICE_HEALTH_READER')],

  // Live.
  ['Subscription.incidentChanged', INTERNAL],
  ['Subscription.serviceHealth', NOTICES],

  // An incident: three fields for whoever has it in hand, by a notice or a report of their own; the rest is internal.
  ['Incident.*', INTERNAL],
  ['Incident.id', ANYONE],
  ['Incident.trackingId', ANYONE],
  ['Incident.stage', ANYONE],
  ['StageChange.*', INTERNAL],
  ['Detection.*', INTERNAL],
  ['Assessment.*', INTERNAL],
  ['AssessmentPreview.*', INTERNAL],
  ['ClassificationRecord.*', INTERNAL],
  ['Declaration.*', INTERNAL],
  ['Evidence.*', INTERNAL],
  ['Mitigation.*', INTERNAL],
  ['Containment.*', INTERNAL],
  ['HandOver.*', INTERNAL],
  ['PostMortem.*', INTERNAL],
  ['ProcedureRevision.*', INTERNAL],
  ['IncidentEvent.*', INTERNAL],
  ['Report.*', ANYONE],

  // Tenants. To which other partners a tenant is delegated, and what its contract says, is not an account manager's.
  ['Customer.*', TENANTS],
  ['Tenant.*', TENANTS],
  ['Tenant.id', TENANT_NAMES],
  ['Tenant.name', TENANT_NAMES],
  ['Tenant.notices', NOTICES],
  ['Tenant.activeAdvisories', NOTICES],
  ['Tenant.delegations', [...TENANTS_OF_PROVIDER, ...CUSTOMERS]],
  ['Tenant.commitments', [...TENANTS_OF_PROVIDER, ...CUSTOMERS]],
  ['CloudSubscription.*', TENANTS],
  ['Resource.*', TENANTS],
  ['Contact.*', TENANTS],
  ['AccountTeamMember.*', TENANTS],
  ['Partner.*', TENANTS],
  ['Delegation.*', [...TENANTS_OF_PROVIDER, ...CUSTOMERS]],
  ['NoticeCommitment.*', [...TENANTS_OF_PROVIDER, ...CUSTOMERS]],
  ['Service.*', INTERNAL],
  ['Viewer.*', ANYONE],

  // Impact: one tenant's own is its business; the incident's scale is nobody else's.
  ['Impact.*', TENANT_NAMES],
  ['Impact.resources', TENANTS],
  ['ImpactSummary.*', INTERNAL],
  ['ScopeRule.*', INTERNAL],
  ['ScopePreview.*', INTERNAL],
  ['Count.*', INTERNAL],

  // Notices, and how they come about.
  ['Notice.*', NOTICES],
  ['AdvisoryRevision.*', NOTICES],
  ['AdvisoryRevision.review', INTERNAL],
  ['AdvisoryPublished.*', NOTICES],
  ['AdvisoryUpdated.*', NOTICES],
  ['AdvisoryResolved.*', NOTICES],
  ['StageChanged.*', NOTICES],
  ['SecurityAdvisory.*', INTERNAL],
  ['NotificationProcess.*', INTERNAL],
  ['Clock.*', INTERNAL],
  ['NoticeProgress.*', INTERNAL],
  ['Approval.*', INTERNAL],

  // Pages and refusals: the field that leads to them is guarded.
  ['IncidentConnection.*', ANYONE],
  ['IncidentEdge.*', ANYONE],
  ['ReportConnection.*', ANYONE],
  ['ReportEdge.*', ANYONE],
  ['TenantConnection.*', ANYONE],
  ['TenantEdge.*', ANYONE],
  ['ImpactConnection.*', ANYONE],
  ['ImpactEdge.*', ANYONE],
  ['ResourceConnection.*', ANYONE],
  ['ResourceEdge.*', ANYONE],
  ['NoticeConnection.*', ANYONE],
  ['NoticeEdge.*', ANYONE],
  ['PageInfo.*', ANYONE],
  ['Refusal.*', ANYONE],
  ['Unmet.*', ANYONE],
  ['IllegalTransition.*', ANYONE],
  ['StaleIncident.*', ANYONE],
]);
