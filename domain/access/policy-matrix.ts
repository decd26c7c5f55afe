import { CONTACT_ROLES, CUSTOMER_ROLES, PARTNER_ROLES, type Role } from './role.ts';

/** A role, or someone signed in who holds none. */
export type Holder = Role | 'SIGNED_IN';

const INTERNAL: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'];
const COMMAND: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'];
const REACHING: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'CUSTOMER_SUPPORT'];
const TENANT_TERMS: Role[] = [...REACHING, ...CUSTOMER_ROLES];
const TENANTS: Role[] = [...TENANT_TERMS, ...PARTNER_ROLES];
const REPORTERS: Holder[] = [
  'SIGNED_IN',
  'SERVICE_OPERATOR',
  'ESTATE_SYNCHRONIZATION',
  'RESPONDER',
  'EXECUTIVE_INCIDENT_MANAGER',
  'CUSTOMER_SUPPORT',
  ...PARTNER_ROLES,
  ...CUSTOMER_ROLES,
];

/** Who holds each policy. The SDL carries a policy's name, as `@policy`, wherever the matrix gives it. */
export const POLICIES = {
  RESPONSE: ['RESPONDER'],
  /** Who declares, classifies, drafts and publishes. */
  COMMAND,
  COMMAND_AND_LEGAL: [...COMMAND, 'LEGAL'],
  LEGAL: ['LEGAL'],
  /** Who approves. */
  APPROVERS: ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'],
  /** Who takes memberships and delegations back: a tenant's administrators, and whoever must stop a partner that is breached. */
  REVOCATION: ['GLOBAL_TENANT_ADMINISTRATOR', 'CUSTOMER_SUPPORT', 'EXECUTIVE_INCIDENT_MANAGER'],
  /** Who ends a contact, and says what it is mailed: the tenant's own, and customer support. */
  CONTACT_KEEPING: ['GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT', 'CUSTOMER_SUPPORT'],
  /** Who reads what is internal to an incident. */
  INTERNAL,
  /** A customer-only compromise is carried on by customer support. */
  HAND_OVER: [...INTERNAL, 'CUSTOMER_SUPPORT'],
  /** Who is given stage and tracking id of an incident for the asking; customers meet them in a notice. */
  STAGE: [...INTERNAL, 'CUSTOMER_SUPPORT', ...PARTNER_ROLES],
  /** To which other partners a tenant is delegated, and what its contract says, is not an account manager's. */
  TENANT_TERMS,
  TENANTS,
  /** Auditors read notices, and of tenants the names. */
  TENANT_NAMES: [...TENANTS, 'AUDITOR'],
  NOTICES: [...TENANTS, 'AUDITOR'],
  /** How people are reached: for whoever has to reach them, and for the tenants' own contacts. */
  CONTACT_ADDRESSES: [...REACHING, ...CONTACT_ROLES],
  /** Whom notices are addressed to. */
  CONTACTS: CONTACT_ROLES,
  /** Who has a tenant's notices sent elsewhere, and reads where to: its administrators and owners. */
  WEBHOOKS: ['SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER', 'GLOBAL_TENANT_ADMINISTRATOR'],
  /** What is one tenant's own. */
  OWN: [...INTERNAL, ...CUSTOMER_ROLES],
  REPORTERS,
  ANYONE: [...REPORTERS, 'LEGAL', 'AUDITOR'],
} as const satisfies Record<string, readonly Holder[]>;

export type PolicyName = keyof typeof POLICIES;

/**
 * The one matrix of who may do and see what: a policy for each schema coordinate; `Type.*` stands for the fields of a type
 * that have no line of their own. It says which fields; which rows, `visibleTenants` says.
 */
export const POLICY: ReadonlyMap<string, PolicyName> = new Map<string, PolicyName>([
  // Questions.
  ['Query.incident', 'STAGE'],
  // Its filters tell of severity and classification, so those who may not read these may not filter by them either.
  ['Query.incidents', 'INTERNAL'],
  ['Query.assessImpact', 'INTERNAL'],
  ['Query.myReports', 'ANYONE'],
  ['Query.falsePositives', 'INTERNAL'],
  ['Query.breachRegister', 'INTERNAL'],
  ['Query.auditTrail', 'INTERNAL'],
  ['Query.verifyAuditTrail', 'INTERNAL'],
  ['Query.tenant', 'TENANT_NAMES'],
  ['Query.tenants', 'TENANT_NAMES'],
  ['Query.impactedTenants', 'TENANT_NAMES'],
  ['Query.previewScope', 'COMMAND'],
  ['Query.previewAudience', 'INTERNAL'],
  ['Query.services', 'INTERNAL'],
  ['Query.viewer', 'ANYONE'],
  ['Query.serviceHealth', 'NOTICES'],
  ['Query.notice', 'NOTICES'],
  ['Query.notificationProcess', 'INTERNAL'],
  ['Query.authorities', 'ANYONE'],
  ['Query.authorityNotice', 'INTERNAL'],
  ['Query.serviceHealthAtom', 'NOTICES'],
  ['Query.clocks', 'INTERNAL'],
  ['Query.webhooks', 'WEBHOOKS'],
  ['Query.feedPosition', 'ANYONE'],

  // Commands.
  ['Mutation.reportIndication', 'REPORTERS'],
  ['Mutation.assessIncident', 'RESPONSE'],
  ['Mutation.advanceStage', 'RESPONSE'],
  ['Mutation.handOverToCustomer', 'RESPONSE'],
  ['Mutation.addEvidence', 'RESPONSE'],
  ['Mutation.recordMitigation', 'RESPONSE'],
  ['Mutation.verifyContainment', 'RESPONSE'],
  ['Mutation.completePostMortem', 'RESPONSE'],
  ['Mutation.completeProcedureRevision', 'RESPONSE'],
  ['Mutation.scopeIncident', 'RESPONSE'],
  ['Mutation.setImpactCertainty', 'RESPONSE'],
  ['Mutation.briefAccountTeam', 'RESPONSE'],
  ['Mutation.revokeDelegation', 'REVOCATION'],
  ['Mutation.revokeMembership', 'REVOCATION'],
  ['Mutation.classifyIncident', 'COMMAND'],
  ['Mutation.suspectExposure', 'COMMAND'],
  ['Mutation.declareIncident', 'COMMAND'],
  ['Mutation.decideExposure', 'COMMAND'],
  ['Mutation.requestWithdrawal', 'COMMAND_AND_LEGAL'],
  ['Mutation.decideWithdrawal', 'APPROVERS'],
  ['Mutation.draftAdvisory', 'COMMAND'],
  ['Mutation.reviewAdvisory', 'APPROVERS'],
  ['Mutation.publishAdvisory', 'COMMAND'],
  ['Mutation.acknowledgeNotice', 'CONTACTS'],
  ['Mutation.recordAuthoritySubmission', 'LEGAL'],
  ['Mutation.setTenantDetails', 'COMMAND'],
  ['Mutation.sendTestNotice', 'COMMAND_AND_LEGAL'],
  ['Mutation.requestDelay', 'COMMAND'],
  ['Mutation.decideDelay', 'APPROVERS'],
  ['Mutation.liftDelay', 'APPROVERS'],
  ['Mutation.retryDeliveries', 'COMMAND'],
  ['Mutation.mailAuthorityDocument', 'LEGAL'],
  ['Mutation.registerWebhook', 'WEBHOOKS'],
  ['Mutation.rotateWebhookSecret', 'WEBHOOKS'],
  ['Mutation.removeWebhook', 'WEBHOOKS'],
  ['Mutation.enableWebhook', 'WEBHOOKS'],
  ['Mutation.testWebhook', 'WEBHOOKS'],
  ['Mutation.replayWebhookDelivery', 'WEBHOOKS'],
  // The gateway's, in the name of whomever it refused.
  ['Mutation.recordRefusal', 'ANYONE'],

  // Live.
  ['Subscription.incidentChanged', 'INTERNAL'],
  ['Subscription.serviceHealth', 'NOTICES'],
  ['Subscription.deliveryProgress', 'INTERNAL'],

  // An incident: three fields for whoever has it in hand, by a notice or a report of their own; the rest is internal.
  ['Incident.*', 'INTERNAL'],
  ['Incident.id', 'ANYONE'],
  ['Incident.trackingId', 'ANYONE'],
  ['Incident.stage', 'ANYONE'],
  ['Incident.handOver', 'HAND_OVER'],
  ['StageChange.*', 'INTERNAL'],
  ['Detection.*', 'INTERNAL'],
  ['Assessment.*', 'INTERNAL'],
  ['AssessmentPreview.*', 'INTERNAL'],
  ['ClassificationRecord.*', 'INTERNAL'],
  ['Declaration.*', 'INTERNAL'],
  ['Withdrawal.*', 'INTERNAL'],
  ['Exposure.*', 'INTERNAL'],
  ['ExposureDecision.*', 'INTERNAL'],
  ['Evidence.*', 'INTERNAL'],
  ['Mitigation.*', 'INTERNAL'],
  ['Containment.*', 'INTERNAL'],
  ['HandOver.*', 'INTERNAL'],
  ['HandOver.supportCase', 'HAND_OVER'],
  ['HandOver.reason', 'HAND_OVER'],
  ['HandOver.at', 'HAND_OVER'],
  ['PostMortem.*', 'INTERNAL'],
  ['ProcedureRevision.*', 'INTERNAL'],
  ['FalsePositiveGroup.*', 'INTERNAL'],
  ['BreachRegisterEntry.*', 'INTERNAL'],
  ['AuditEntry.*', 'INTERNAL'],
  ['AuditDetail.*', 'INTERNAL'],
  ['AuditVerification.*', 'INTERNAL'],
  ['IncidentEvent.*', 'INTERNAL'],
  ['EventFact.*', 'INTERNAL'],
  ['Report.*', 'ANYONE'],

  // Tenants.
  ['Customer.*', 'TENANTS'],
  ['Tenant.*', 'TENANTS'],
  ['Tenant.id', 'TENANT_NAMES'],
  ['Tenant.name', 'TENANT_NAMES'],
  ['Tenant.notices', 'NOTICES'],
  ['Tenant.activeAdvisories', 'NOTICES'],
  ['Tenant.delegations', 'TENANT_TERMS'],
  ['Tenant.commitments', 'TENANT_TERMS'],
  ['CloudSubscription.*', 'TENANTS'],
  ['Resource.*', 'TENANTS'],
  ['Contact.*', 'TENANTS'],
  ['Contact.name', 'CONTACT_ADDRESSES'],
  ['Contact.email', 'CONTACT_ADDRESSES'],
  ['AccountTeamMember.*', 'TENANTS'],
  ['AccountTeamMember.email', 'CONTACT_ADDRESSES'],
  ['Partner.*', 'TENANTS'],
  ['Delegation.*', 'TENANT_TERMS'],
  ['RevokedMembership.*', 'TENANT_TERMS'],
  ['NoticeCommitment.*', 'TENANT_TERMS'],
  ['Service.*', 'INTERNAL'],
  ['Viewer.*', 'ANYONE'],

  // Impact: one tenant's own is its business; the incident's scale is nobody else's.
  ['Impact.*', 'TENANT_NAMES'],
  ['Impact.resources', 'TENANTS'],
  ['Impact.ruledOutReason', 'INTERNAL'],
  ['Impact.briefedAt', 'INTERNAL'],
  ['Impact.certaintyChanges', 'INTERNAL'],
  ['CertaintyChange.*', 'INTERNAL'],
  ['ImpactSummary.*', 'INTERNAL'],
  ['ScopeRule.*', 'INTERNAL'],
  ['ScopePreview.*', 'INTERNAL'],
  ['Count.*', 'INTERNAL'],

  // Notices, and how they come about.
  ['Notice.*', 'NOTICES'],
  // One tenant's own part is that tenant's and the response's: no partner's, no account manager's.
  ['Notice.details', 'OWN'],
  ['Notice.deliveries', 'OWN'],
  ['NoticeStageChange.*', 'NOTICES'],
  ['TenantDetails.*', 'OWN'],
  ['Delivery.*', 'OWN'],
  ['Webhook.*', 'WEBHOOKS'],
  ['WebhookWithSecret.*', 'WEBHOOKS'],
  ['DeliveryProgress.*', 'INTERNAL'],
  ['ChannelProgress.*', 'INTERNAL'],
  ['DeliveriesRetried.*', 'COMMAND'],
  ['TenantDetailsSet.*', 'COMMAND'],
  ['TestNotice.*', 'COMMAND_AND_LEGAL'],
  ['AdvisoryRevision.*', 'NOTICES'],
  ['AdvisoryRevision.recordedAt', 'INTERNAL'],
  ['AdvisoryRevision.review', 'INTERNAL'],
  ['AdvisoryRevision.channels', 'INTERNAL'],
  ['AdvisoryRevision.mailRoles', 'INTERNAL'],
  ['AdvisoryRevision.notifyAccountTeam', 'INTERNAL'],
  ['AdvisoryRevision.translations', 'INTERNAL'],
  ['AdvisoryText.*', 'INTERNAL'],
  ['AdvisoryPublished.*', 'NOTICES'],
  ['AdvisoryUpdated.*', 'NOTICES'],
  ['AdvisoryResolved.*', 'NOTICES'],
  ['AdvisoryUnacknowledged.*', 'NOTICES'],
  ['StageChanged.*', 'NOTICES'],
  ['SecurityAdvisory.*', 'INTERNAL'],
  ['FollowUp.*', 'INTERNAL'],
  ['RevisionAudience.*', 'INTERNAL'],
  ['AudienceMember.*', 'INTERNAL'],
  ['AudiencePreview.*', 'INTERNAL'],
  ['NotificationProcess.*', 'INTERNAL'],
  ['Clock.*', 'INTERNAL'],
  ['Delay.*', 'INTERNAL'],
  ['TenantDeadline.*', 'INTERNAL'],
  ['NoticeProgress.*', 'INTERNAL'],
  // Who supervises whom is public knowledge; what an authority is told of an incident is not.
  ['SupervisoryAuthority.*', 'ANYONE'],
  ['AuthorityNotice.*', 'INTERNAL'],
  ['AuthoritySubmission.*', 'INTERNAL'],
  ['Approval.*', 'INTERNAL'],

  // Looking tenants up, live and on record; ending a contact.
  // What was typed may name anything, an incident outside an engagement too: auditors read of a look-up what the trail says.
  ['Query.lookups', 'COMMAND_AND_LEGAL'],
  ['Mutation.removeContact', 'CONTACT_KEEPING'],
  ['Mutation.setMailPreference', 'CONTACT_KEEPING'],
  ['Subscription.impactChanged', 'TENANT_NAMES'],
  ['ImpactChange.*', 'TENANT_NAMES'],
  ['Lookup.*', 'COMMAND_AND_LEGAL'],
  ['LookupCriterion.*', 'COMMAND_AND_LEGAL'],
  ['LookupConnection.*', 'ANYONE'],
  ['LookupEdge.*', 'ANYONE'],

  // Pages and refusals: the field that leads to them is guarded.
  ['IncidentConnection.*', 'ANYONE'],
  ['IncidentEdge.*', 'ANYONE'],
  ['ReportConnection.*', 'ANYONE'],
  ['ReportEdge.*', 'ANYONE'],
  ['BreachRegisterConnection.*', 'ANYONE'],
  ['BreachRegisterEdge.*', 'ANYONE'],
  ['AuditEntryConnection.*', 'ANYONE'],
  ['AuditEntryEdge.*', 'ANYONE'],
  ['TenantConnection.*', 'ANYONE'],
  ['TenantEdge.*', 'ANYONE'],
  ['ImpactConnection.*', 'ANYONE'],
  ['ImpactEdge.*', 'ANYONE'],
  ['ResourceConnection.*', 'ANYONE'],
  ['ResourceEdge.*', 'ANYONE'],
  ['NoticeConnection.*', 'ANYONE'],
  ['NoticeEdge.*', 'ANYONE'],
  ['AudienceMemberConnection.*', 'ANYONE'],
  ['AudienceMemberEdge.*', 'ANYONE'],
  ['DeliveryConnection.*', 'ANYONE'],
  ['DeliveryEdge.*', 'ANYONE'],
  ['ProcessConnection.*', 'ANYONE'],
  ['ProcessEdge.*', 'ANYONE'],
  ['TenantDeadlineConnection.*', 'ANYONE'],
  ['TenantDeadlineEdge.*', 'ANYONE'],
  ['PageInfo.*', 'ANYONE'],
  ['Refusal.*', 'ANYONE'],
  ['Unmet.*', 'ANYONE'],
  ['IllegalTransition.*', 'ANYONE'],
  ['StaleIncident.*', 'ANYONE'],
]);
