import { CONTACT_ROLES, CUSTOMER_ROLES, PARTNER_ROLES, type Role } from './role.ts';
import { ROTA_POLICIES } from './rota-policies.ts';

/** A role, or SIGNED_IN for a signed-in person without one. */
export type Holder = Role | 'SIGNED_IN';

const INTERNAL: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'];
const COMMAND: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER'];
const REACHING: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'CUSTOMER_SUPPORT'];
const TENANT_TERMS: Role[] = [...REACHING, ...CUSTOMER_ROLES];
const TENANTS: Role[] = [...TENANT_TERMS, ...PARTNER_ROLES];
/** Which detection source each of them may claim: `domain/access/detection-sources.ts`. */
const REPORTERS: Holder[] = [
  ...(['SIGNED_IN', 'SERVICE_OPERATOR', 'RED_TEAM', 'BLUE_TEAM', 'ESTATE_SYNCHRONIZATION'] as const),
  ...(['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'CUSTOMER_SUPPORT'] as const),
  ...PARTNER_ROLES,
  ...CUSTOMER_ROLES,
];

/** The holders of each policy. The SDL carries a policy's name, as `@policy`, wherever the matrix assigns it. */
export const POLICIES = {
  RESPONSE: ['RESPONDER'],
  /** Declares, classifies, drafts and publishes. */
  COMMAND,
  COMMAND_AND_LEGAL: [...COMMAND, 'LEGAL'],
  LEGAL: ['LEGAL'],
  /** Approves. */
  APPROVERS: ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'],
  /** Revokes memberships and delegations: a tenant's administrators, and the roles that must stop a breached partner. */
  REVOCATION: ['GLOBAL_TENANT_ADMINISTRATOR', 'CUSTOMER_SUPPORT', 'EXECUTIVE_INCIDENT_MANAGER'],
  /** Ends contacts and sets their mail preferences: the tenant's own roles, and customer support. */
  CONTACT_KEEPING: ['GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT', 'CUSTOMER_SUPPORT'],
  /** Reads the internal data of an incident. */
  INTERNAL,
  /** Customer support processes a customer-only compromise after its hand-over. */
  HAND_OVER: [...INTERNAL, 'CUSTOMER_SUPPORT'],
  /** Reads stage and tracking id of an incident directly; customers read them by a notice. */
  STAGE: [...INTERNAL, 'CUSTOMER_SUPPORT', ...PARTNER_ROLES],
  /** Reads a tenant's delegations to other partners, and its contract: not account managers. */
  TENANT_TERMS,
  TENANTS,
  /** Auditors read notices, and only the names of tenants. */
  TENANT_NAMES: [...TENANTS, 'AUDITOR'],
  NOTICES: [...TENANTS, 'AUDITOR'],
  /** Reads the addresses of people: the roles that have to reach them, and the tenants' own contacts. */
  CONTACT_ADDRESSES: [...REACHING, ...CONTACT_ROLES],
  /** The recipients of notices. */
  CONTACTS: CONTACT_ROLES,
  /** Registers and reads the webhooks of a tenant: its administrators and owners. */
  WEBHOOKS: ['SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER', 'GLOBAL_TENANT_ADMINISTRATOR'],
  /** Reads the data of one tenant. */
  OWN: [...INTERNAL, ...CUSTOMER_ROLES],
  REPORTERS,
  ANYONE: [...REPORTERS, 'LEGAL', 'AUDITOR'],
} as const satisfies Record<string, readonly Holder[]>;

export type PolicyName = keyof typeof POLICIES;

/**
 * The role matrix: a policy for each schema coordinate; `Type.*` covers the fields of a type without an entry of their own.
 * It decides on fields; `visibleTenants` decides on rows.
 */
export const POLICY: ReadonlyMap<string, PolicyName> = new Map<string, PolicyName>([
  // Queries.
  ['Query.incident', 'STAGE'],
  // Its filters reveal severity and classification, so a role that may not read these may not filter by them either.
  ['Query.incidents', 'INTERNAL'],
  ['Query.assessImpact', 'INTERNAL'],
  ['Query.myReports', 'ANYONE'],
  ['Query.claimableSources', 'ANYONE'],
  ['Query.falsePositives', 'INTERNAL'],
  ['Query.breachRegister', 'INTERNAL'],
  ['Query.openMitigations', 'INTERNAL'],
  ['Query.openProcedureRevisions', 'INTERNAL'],
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

  // Mutations.
  ['Mutation.reportIndication', 'REPORTERS'],
  ['Mutation.assessIncident', 'RESPONSE'],
  ['Mutation.advanceStage', 'RESPONSE'],
  ['Mutation.handOverToCustomer', 'RESPONSE'],
  ['Mutation.addEvidence', 'RESPONSE'],
  ['Mutation.recordMitigation', 'RESPONSE'],
  ['Mutation.verifyContainment', 'RESPONSE'],
  ['Mutation.completePostMortem', 'RESPONSE'],
  ['Mutation.completeProcedureRevision', 'RESPONSE'],
  ['Mutation.updateProcedureRevision', 'RESPONSE'],
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
  ['Mutation.requestNotToNotify', 'COMMAND_AND_LEGAL'],
  ['Mutation.decideNotToNotify', 'APPROVERS'],
  ['Mutation.requestUnmarking', 'COMMAND_AND_LEGAL'],
  ['Mutation.decideUnmarking', 'APPROVERS'],
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
  // Sent by the gateway on behalf of the viewer that it refused.
  ['Mutation.recordRefusal', 'ANYONE'],

  // Subscriptions.
  ['Subscription.incidentChanged', 'INTERNAL'],
  ['Subscription.serviceHealth', 'NOTICES'],
  ['Subscription.deliveryProgress', 'INTERNAL'],

  // An incident: three fields for viewers with a notice or a report of their own; the rest is internal.
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
  ['DecisionNotToNotify.*', 'INTERNAL'],
  ['ExerciseTerms.*', 'INTERNAL'],
  ['Unmarking.*', 'INTERNAL'],
  ['Exposure.*', 'INTERNAL'],
  ['ExposureDecision.*', 'INTERNAL'],
  ['Evidence.*', 'INTERNAL'],
  ['Mitigation.*', 'INTERNAL'],
  ['MitigationChange.*', 'INTERNAL'],
  ['OpenMitigation.*', 'INTERNAL'],
  ['Containment.*', 'INTERNAL'],
  ['HandOver.*', 'INTERNAL'],
  ['HandOver.supportCase', 'HAND_OVER'],
  ['HandOver.reason', 'HAND_OVER'],
  ['HandOver.at', 'HAND_OVER'],
  ['PostMortem.*', 'INTERNAL'],
  ['ProcedureRevision.*', 'INTERNAL'],
  ['ProcedureRevisionChange.*', 'INTERNAL'],
  ['OpenProcedureRevision.*', 'INTERNAL'],
  ['FalsePositiveGroup.*', 'INTERNAL'],
  ['BreachRegisterEntry.*', 'INTERNAL'],
  ['AuditEntry.*', 'INTERNAL'],
  ['AuditDetail.*', 'INTERNAL'],
  ['AuditVerification.*', 'INTERNAL'],
  ['IncidentEvent.*', 'INTERNAL'],
  ['EventFact.*', 'INTERNAL'],
  ['Report.*', 'ANYONE'],
  ...ROTA_POLICIES,

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

  // Impact: a tenant reads its own; the scale of the incident is internal.
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

  // Notices, and their preparation.
  ['Notice.*', 'NOTICES'],
  // A tenant's details are for that tenant and the response, not for partners and account managers.
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
  // The register of authorities is public knowledge; the notices to an authority are not.
  ['SupervisoryAuthority.*', 'ANYONE'],
  ['AuthorityNotice.*', 'INTERNAL'],
  ['AuthoritySubmission.*', 'INTERNAL'],
  ['Approval.*', 'INTERNAL'],

  // Lookups of tenants, live and recorded; ending a contact.
  // The text of a search may name anything, even an incident outside an engagement: auditors read lookups in the trail only.
  ['Query.lookups', 'COMMAND_AND_LEGAL'],
  ['Mutation.removeContact', 'CONTACT_KEEPING'],
  ['Mutation.setMailPreference', 'CONTACT_KEEPING'],
  ['Subscription.impactChanged', 'TENANT_NAMES'],
  ['ImpactChange.*', 'TENANT_NAMES'],
  ['Lookup.*', 'COMMAND_AND_LEGAL'],
  ['LookupCriterion.*', 'COMMAND_AND_LEGAL'],

  // Pages and refusals: the fields that return them are guarded.
  ...pagesOf('Incident', 'Report', 'BreachRegister', 'AuditEntry', 'Lookup', 'OpenMitigation'),
  ...pagesOf('OpenProcedureRevision', 'Tenant', 'Impact', 'Resource', 'Notice', 'AudienceMember', 'Delivery'),
  ...pagesOf('Process', 'TenantDeadline'),
  ['PageInfo.*', 'ANYONE'],
  ['Refusal.*', 'ANYONE'],
  ['Unmet.*', 'ANYONE'],
  ['IllegalTransition.*', 'ANYONE'],
  ['StaleIncident.*', 'ANYONE'],
]);

/** Pages may be read by anyone: the fields that return them, and their nodes, are guarded. */
function pagesOf(...nodes: string[]): [string, PolicyName][] {
  return nodes.flatMap((node): [string, PolicyName][] => [
    [`${node}Connection.*`, 'ANYONE'],
    [`${node}Edge.*`, 'ANYONE'],
  ]);
}
