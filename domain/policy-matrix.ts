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
/** What is one tenant's own. */
const OWN: Role[] = [...INTERNAL, ...CUSTOMER_ROLES];
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
  ['Query.falsePositives', INTERNAL],
  ['Query.breachRegister', INTERNAL],
  ['Query.auditTrail', INTERNAL],
  ['Query.verifyAuditTrail', INTERNAL],
  ['Query.tenant', TENANT_NAMES],
  ['Query.tenants', TENANT_NAMES],
  ['Query.impactedTenants', TENANT_NAMES],
  ['Query.previewScope', COMMAND],
  ['Query.previewAudience', INTERNAL],
  ['Query.services', INTERNAL],
  ['Query.viewer', ANYONE],
  ['Query.serviceHealth', NOTICES],
  ['Query.notice', NOTICES],
  ['Query.notificationProcess', INTERNAL],
  ['Query.authorities', ANYONE],
  ['Query.authorityNotice', INTERNAL],
  ['Query.serviceHealthAtom', NOTICES],
  ['Query.clocks', INTERNAL],

  // Commands.
  ['Mutation.reportIndication', REPORTERS],
  ['Mutation.assessIncident', RESPONSE],
  ['Mutation.advanceStage', RESPONSE],
  ['Mutation.handOverToCustomer', RESPONSE],
  ['Mutation.addEvidence', RESPONSE],
  ['Mutation.recordMitigation', RESPONSE],
  ['Mutation.verifyContainment', RESPONSE],
  ['Mutation.completePostMortem', RESPONSE],
  ['Mutation.completeProcedureRevision', RESPONSE],
  ['Mutation.scopeIncident', RESPONSE],
  ['Mutation.setImpactCertainty', RESPONSE],
  ['Mutation.briefAccountTeam', RESPONSE],
  ['Mutation.classifyIncident', COMMAND],
  ['Mutation.suspectExposure', COMMAND],
  ['Mutation.declareIncident', COMMAND],
  ['Mutation.decideExposure', COMMAND],
  ['Mutation.requestWithdrawal', [...COMMAND, 'LEGAL']],
  ['Mutation.decideWithdrawal', OFFICES],
  ['Mutation.draftAdvisory', COMMAND],
  ['Mutation.reviewAdvisory', OFFICES],
  ['Mutation.publishAdvisory', COMMAND],
  ['Mutation.acknowledgeNotice', CONTACT_ROLES],
  ['Mutation.recordAuthoritySubmission', ['LEGAL']],
  ['Mutation.setTenantDetails', COMMAND],
  ['Mutation.sendTestNotice', [...COMMAND, 'LEGAL']],
  ['Mutation.requestDelay', COMMAND],
  ['Mutation.decideDelay', OFFICES],
  ['Mutation.liftDelay', OFFICES],

  // Live.
  ['Subscription.incidentChanged', INTERNAL],
  ['Subscription.serviceHealth', NOTICES],

  // An incident: three fields for whoever has it in hand, by a notice or a report of their own; the rest is internal.
  ['Incident.*', INTERNAL],
  ['Incident.id', ANYONE],
  ['Incident.trackingId', ANYONE],
  ['Incident.stage', ANYONE],
  // A customer-only compromise is carried on by customer support.
  ['Incident.handOver', [...INTERNAL, 'CUSTOMER_SUPPORT']],
  ['StageChange.*', INTERNAL],
  ['Detection.*', INTERNAL],
  ['Assessment.*', INTERNAL],
  ['AssessmentPreview.*', INTERNAL],
  ['ClassificationRecord.*', INTERNAL],
  ['Declaration.*', INTERNAL],
  ['Withdrawal.*', INTERNAL],
  ['Exposure.*', INTERNAL],
  ['ExposureDecision.*', INTERNAL],
  ['Evidence.*', INTERNAL],
  ['Mitigation.*', INTERNAL],
  ['Containment.*', INTERNAL],
  ['HandOver.*', INTERNAL],
  ['HandOver.supportCase', [...INTERNAL, 'CUSTOMER_SUPPORT']],
  ['HandOver.reason', [...INTERNAL, 'CUSTOMER_SUPPORT']],
  ['HandOver.at', [...INTERNAL, 'CUSTOMER_SUPPORT']],
  ['PostMortem.*', INTERNAL],
  ['ProcedureRevision.*', INTERNAL],
  ['FalsePositiveGroup.*', INTERNAL],
  ['BreachRegisterEntry.*', INTERNAL],
  ['AuditEntry.*', INTERNAL],
  ['AuditDetail.*', INTERNAL],
  ['AuditVerification.*', INTERNAL],
  ['IncidentEvent.*', INTERNAL],
  ['EventFact.*', INTERNAL],
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
  ['Impact.ruledOutReason', INTERNAL],
  ['Impact.briefedAt', INTERNAL],
  ['Impact.certaintyChanges', INTERNAL],
  ['CertaintyChange.*', INTERNAL],
  ['ImpactSummary.*', INTERNAL],
  ['ScopeRule.*', INTERNAL],
  ['ScopePreview.*', INTERNAL],
  ['Count.*', INTERNAL],

  // Notices, and how they come about.
  ['Notice.*', NOTICES],
  // One tenant's own part is that tenant's and the response's: no partner's, no account manager's.
  ['Notice.details', OWN],
  ['Notice.deliveries', OWN],
  ['TenantDetails.*', OWN],
  ['Delivery.*', OWN],
  ['TenantDetailsSet.*', COMMAND],
  ['TestNotice.*', [...COMMAND, 'LEGAL']],
  ['AdvisoryRevision.*', NOTICES],
  ['AdvisoryRevision.review', INTERNAL],
  ['AdvisoryRevision.translations', INTERNAL],
  ['AdvisoryText.*', INTERNAL],
  ['AdvisoryPublished.*', NOTICES],
  ['AdvisoryUpdated.*', NOTICES],
  ['AdvisoryResolved.*', NOTICES],
  ['AdvisoryUnacknowledged.*', NOTICES],
  ['StageChanged.*', NOTICES],
  ['SecurityAdvisory.*', INTERNAL],
  ['FollowUp.*', INTERNAL],
  ['RevisionAudience.*', INTERNAL],
  ['AudienceMember.*', INTERNAL],
  ['AudiencePreview.*', INTERNAL],
  ['NotificationProcess.*', INTERNAL],
  ['Clock.*', INTERNAL],
  ['Delay.*', INTERNAL],
  ['TenantDeadline.*', INTERNAL],
  ['NoticeProgress.*', INTERNAL],
  // Who supervises whom is public knowledge; what an authority is told of an incident is not.
  ['SupervisoryAuthority.*', ANYONE],
  ['AuthorityNotice.*', INTERNAL],
  ['AuthoritySubmission.*', INTERNAL],
  ['Approval.*', INTERNAL],

  // Looking tenants up, live and on record; ending a contact.
  ['Query.lookUps', INTERNAL],
  ['Mutation.removeContact', ['GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT', 'CUSTOMER_SUPPORT']],
  ['Subscription.impactChanged', TENANT_NAMES],
  ['ImpactChange.*', TENANT_NAMES],
  ['LookUp.*', INTERNAL],
  ['LookUpCriterion.*', INTERNAL],
  ['LookUpConnection.*', ANYONE],
  ['LookUpEdge.*', ANYONE],

  // Pages and refusals: the field that leads to them is guarded.
  ['IncidentConnection.*', ANYONE],
  ['IncidentEdge.*', ANYONE],
  ['ReportConnection.*', ANYONE],
  ['ReportEdge.*', ANYONE],
  ['BreachRegisterConnection.*', ANYONE],
  ['BreachRegisterEdge.*', ANYONE],
  ['AuditEntryConnection.*', ANYONE],
  ['AuditEntryEdge.*', ANYONE],
  ['TenantConnection.*', ANYONE],
  ['TenantEdge.*', ANYONE],
  ['ImpactConnection.*', ANYONE],
  ['ImpactEdge.*', ANYONE],
  ['ResourceConnection.*', ANYONE],
  ['ResourceEdge.*', ANYONE],
  ['NoticeConnection.*', ANYONE],
  ['NoticeEdge.*', ANYONE],
  ['AudienceMemberConnection.*', ANYONE],
  ['AudienceMemberEdge.*', ANYONE],
  ['ProcessConnection.*', ANYONE],
  ['ProcessEdge.*', ANYONE],
  ['TenantDeadlineConnection.*', ANYONE],
  ['TenantDeadlineEdge.*', ANYONE],
  ['PageInfo.*', ANYONE],
  ['Refusal.*', ANYONE],
  ['Unmet.*', ANYONE],
  ['IllegalTransition.*', ANYONE],
  ['StaleIncident.*', ANYONE],
]);
