import { CONTACT_ROLES, CUSTOMER_ROLES, PARTNER_ROLES, type Role } from './role.ts';

/** A role, or someone signed in who holds none. */
export type Holder = Role | 'SIGNED_IN';

const RESPONSE: Role[] = ['RESPONDER'];
/** Who declares, classifies, drafts and publishes. */
const COMMAND: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'];
/** Who approves. */
const OFFICES: Role[] = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'];
/** Who reads what is internal to an incident. */
const INTERNAL: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'];
/** Who is given stage and tracking id of an incident for the asking; customers meet them in a notice. */
const STAGE: Role[] = [...INTERNAL, 'CUSTOMER_SUPPORT', ...PARTNER_ROLES];
const TENANT_TERMS: Role[] = [
  'RESPONDER',
  'EXECUTIVE_INCIDENT_MANAGER',
  'LEGAL',
  'CUSTOMER_SUPPORT',
  ...CUSTOMER_ROLES,
];
const TENANTS: Role[] = [...TENANT_TERMS, ...PARTNER_ROLES];
/** Auditors read notices, and of tenants the names. */
const TENANT_NAMES: Role[] = [...TENANTS, 'AUDITOR'];
const NOTICES = TENANT_NAMES;
const REPORTERS: Holder[] = [
  'SIGNED_IN',
  'SERVICE_OPERATOR',
  'RESPONDER',
  'EXECUTIVE_INCIDENT_MANAGER',
  'CUSTOMER_SUPPORT',
  ...PARTNER_ROLES,
  ...CUSTOMER_ROLES,
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
  ['Mutation.acknowledgeNotice', CONTACT_ROLES],

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
  ['Tenant.delegations', TENANT_TERMS],
  ['Tenant.commitments', TENANT_TERMS],
  ['CloudSubscription.*', TENANTS],
  ['Resource.*', TENANTS],
  ['Contact.*', TENANTS],
  ['AccountTeamMember.*', TENANTS],
  ['Partner.*', TENANTS],
  ['Delegation.*', TENANT_TERMS],
  ['NoticeCommitment.*', TENANT_TERMS],
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
