import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { text, texts, timestamp } from '../../platform/database/columns.ts';
import type { AccountRole, Certainty, CommitmentBasis, CommitmentStep, ContactRole } from './inputs.generated.ts';

export interface CustomerRow {
  id: string;
  name: string;
  partition: string;
}

export interface TenantRow {
  id: string;
  customerId: string;
  name: string;
  domain: string;
  country: string;
  region: string | null;
  locale: string;
  partition: string;
}

export interface CloudSubscriptionRow {
  id: string;
  tenantId: string;
  name: string;
}

export interface ResourceRow {
  id: string;
  cloudSubscriptionId: string;
  tenantId: string;
  name: string;
  service: string;
  region: string;
  scaleUnit: string | null;
}

export interface ContactRow {
  id: string;
  tenantId: string;
  /** For subscription administrators and owners: their cloud subscription. */
  cloudSubscriptionId: string | null;
  role: ContactRole;
  name: string;
  email: string;
  locale: string | null;
  /** Whether it receives updates, and a digest of stage changes, in addition to mandatory mails. */
  mailUpdates: boolean;
  stageDigest: boolean;
}

export interface PartnerRow {
  id: string;
  name: string;
}

export interface AccountTeamMemberRow {
  id: string;
  tenantId: string;
  subject: string;
  name: string;
  email: string;
  role: AccountRole;
  partnerId: string | null;
}

export interface DelegationRow {
  id: string;
  partnerId: string;
  tenantId: string;
  from: Date;
  until: Date;
  revokedAt: Date | null;
}

export interface CommitmentRow {
  id: string;
  tenantId: string;
  step: CommitmentStep;
  hours: number;
  basis: CommitmentBasis;
  reference: string;
}

export interface ImpactRow {
  incidentId: string;
  tenantId: string;
  certainty: Certainty;
  scopedAt: Date;
  recordedAt: Date;
  disclosedAt: Date | null;
  /** When the tenant's first notice became known here. */
  disclosureRecordedAt: Date | null;
  ruledOutReason: string | null;
  /** Since when the provider's own account team may see it before the tenant's notice. */
  briefedAt: Date | null;
}

export interface ScopeRuleRow {
  incidentId: string;
  position: number;
  services: string[] | null;
  regions: string[] | null;
  scaleUnits: string[] | null;
  tenantIds: string[] | null;
  cloudSubscriptionIds: string[] | null;
  resourceIds: string[] | null;
  certainty: Certainty;
  by: string;
  at: Date;
  recordedAt: Date;
}

/** A lookup by a partner's account manager. */
export interface LookupRow {
  id: string;
  at: Date;
  subject: string;
  partnerId: string;
  question: string;
  /** The text of a search. */
  search: string | null;
  /** The other arguments, by name. */
  filter: Record<string, string[]>;
  /** The number of tenants or impacts found; null for a live feed. */
  results: number | null;
}

/** An incident as this subgraph knows it. */
export interface KnownIncidentRow {
  id: string;
  partition: string;
  detectedAt: Date;
  exercise: boolean;
}

const id: EntitySchemaColumnOptions = { type: 'text', primary: true };

export const CustomerTable = new EntitySchema<CustomerRow>({
  name: 'Customer',
  schema: 'customers',
  tableName: 'customers',
  columns: { id, name: text('name'), partition: text('partition') },
});

export const TenantTable = new EntitySchema<TenantRow>({
  name: 'Tenant',
  schema: 'customers',
  tableName: 'tenants',
  columns: {
    id,
    customerId: text('customer_id'),
    name: text('name'),
    domain: text('domain'),
    country: text('country'),
    region: text('region', true),
    locale: text('locale'),
    partition: text('partition'),
  },
});

export const CloudSubscriptionTable = new EntitySchema<CloudSubscriptionRow>({
  name: 'CloudSubscription',
  schema: 'customers',
  tableName: 'cloud_subscriptions',
  columns: { id, tenantId: text('tenant_id'), name: text('name') },
});

export const ResourceTable = new EntitySchema<ResourceRow>({
  name: 'Resource',
  schema: 'customers',
  tableName: 'resources',
  columns: {
    id,
    cloudSubscriptionId: text('cloud_subscription_id'),
    tenantId: text('tenant_id'),
    name: text('name'),
    service: text('service'),
    region: text('region'),
    scaleUnit: text('scale_unit', true),
  },
});

export const ContactTable = new EntitySchema<ContactRow>({
  name: 'Contact',
  schema: 'customers',
  tableName: 'contacts',
  columns: {
    id,
    tenantId: text('tenant_id'),
    cloudSubscriptionId: text('cloud_subscription_id', true),
    role: text('role'),
    name: text('name'),
    email: text('email'),
    locale: text('locale', true),
    mailUpdates: { type: 'boolean', name: 'mail_updates' },
    stageDigest: { type: 'boolean', name: 'stage_digest' },
  },
});

export const PartnerTable = new EntitySchema<PartnerRow>({
  name: 'Partner',
  schema: 'customers',
  tableName: 'partners',
  columns: { id, name: text('name') },
});

export const AccountTeamTable = new EntitySchema<AccountTeamMemberRow>({
  name: 'AccountTeamMember',
  schema: 'customers',
  tableName: 'account_team',
  columns: {
    id,
    tenantId: text('tenant_id'),
    subject: text('subject'),
    name: text('name'),
    email: text('email'),
    role: text('role'),
    partnerId: text('partner_id', true),
  },
});

export const DelegationTable = new EntitySchema<DelegationRow>({
  name: 'Delegation',
  schema: 'customers',
  tableName: 'delegations',
  columns: {
    id,
    partnerId: text('partner_id'),
    tenantId: text('tenant_id'),
    from: timestamp('starts_at'),
    until: timestamp('ends_at'),
    revokedAt: timestamp('revoked_at', true),
  },
});

export const CommitmentTable = new EntitySchema<CommitmentRow>({
  name: 'NoticeCommitment',
  schema: 'customers',
  tableName: 'commitments',
  columns: {
    id,
    tenantId: text('tenant_id'),
    step: text('step'),
    hours: { type: 'integer' },
    basis: text('basis'),
    reference: text('reference'),
  },
});

export const ImpactTable = new EntitySchema<ImpactRow>({
  name: 'Impact',
  schema: 'customers',
  tableName: 'impacts',
  columns: {
    incidentId: { ...text('incident_id'), primary: true },
    tenantId: { ...text('tenant_id'), primary: true },
    certainty: text('certainty'),
    scopedAt: timestamp('scoped_at'),
    recordedAt: timestamp('recorded_at'),
    disclosedAt: timestamp('disclosed_at', true),
    disclosureRecordedAt: timestamp('disclosure_recorded_at', true),
    ruledOutReason: text('ruled_out_reason', true),
    briefedAt: timestamp('briefed_at', true),
  },
});

export const ScopeRuleTable = new EntitySchema<ScopeRuleRow>({
  name: 'ScopeRule',
  schema: 'customers',
  tableName: 'scope_rules',
  columns: {
    incidentId: { ...text('incident_id'), primary: true },
    position: { type: 'integer', primary: true },
    services: texts('services', true),
    regions: texts('regions', true),
    scaleUnits: texts('scale_units', true),
    tenantIds: texts('tenant_ids', true),
    cloudSubscriptionIds: texts('cloud_subscription_ids', true),
    resourceIds: texts('resource_ids', true),
    certainty: text('certainty'),
    by: text('recorded_by'),
    at: timestamp('at'),
    recordedAt: timestamp('recorded_at'),
  },
});

export const KnownIncidentTable = new EntitySchema<KnownIncidentRow>({
  name: 'KnownIncident',
  schema: 'customers',
  tableName: 'incidents',
  columns: { id, partition: text('partition'), detectedAt: timestamp('detected_at'), exercise: { type: 'boolean' } },
});
