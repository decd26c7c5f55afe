import { claimableSources } from '../access/detection-sources.ts';
import { PARTNER_ROLES, type Role } from '../access/role.ts';
import type { DetectionSource, ExternalReporter } from '../incident/incident.ts';

/** The person or machine that reports an indication. */
export interface Reporter {
  roles: readonly Role[];
  partnerId: string | null;
  /** The tenants that a customer belongs to, without those of revoked memberships. */
  tenantIds: readonly string[];
  /** Whether the tenant that the report names is one that the reporter belongs to, or manages. */
  isOfTenant: boolean;
}

/** A detection source may be claimed only by those that the policy lists for it. */
export function checkSource(source: DetectionSource, { roles, partnerId }: Reporter): string[] {
  const claimable = claimableSources({ roles, partnerId });
  if (claimable.includes(source)) return [];
  return [`source must be ${oneOf(claimable)} for your role, not ${source}`];
}

/** The kind of an external reporter is stated, and of no other. */
export function checkExternalReporter(source: DetectionSource, kind: ExternalReporter | null): string[] {
  if (source === 'EXTERNAL_REPORT') {
    return kind ? [] : ['externalReporter must state who reported: it is required for EXTERNAL_REPORT'];
  }
  return kind ? [`externalReporter must be left out: it is for EXTERNAL_REPORT only, not ${source}`] : [];
}

/** The roles that record what customers report to them, and are not customers themselves. */
const RECORDING: readonly Role[] = ['RESPONDER', 'CUSTOMER_SUPPORT', ...PARTNER_ROLES];

/**
 * The tenant that a report is made for. A customer's report is always bound to one of its own tenants, which it names unless
 * it has exactly one. An account manager may name a tenant of its portfolio.
 */
export function reportingTenant(
  source: DetectionSource,
  named: string | null,
  reporter: Reporter,
): { id: string | null; unmet: string[] } {
  // A source that is refused decides nothing about the tenant.
  if (checkSource(source, reporter).length > 0) return { id: null, unmet: [] };
  const { roles, tenantIds, isOfTenant } = reporter;
  if (source !== 'CUSTOMER_REPORT' && source !== 'PARTNER_REPORT') {
    return named === null
      ? { id: null, unmet: [] }
      : refused(`left out: it is for CUSTOMER_REPORT and PARTNER_REPORT only, not ${source}`);
  }
  if (source === 'PARTNER_REPORT' || roles.some((role) => RECORDING.includes(role))) {
    return named === null || isOfTenant ? { id: named, unmet: [] } : refused('left out, or a tenant of your portfolio');
  }
  if (tenantIds.length === 0) return refused('a tenant of yours: you belong to none');
  const id = named ?? (tenantIds.length === 1 ? (tenantIds[0] as string) : null);
  return id !== null && tenantIds.includes(id) ? { id, unmet: [] } : refused(`${oneOf(tenantIds)}, which are yours`);
}

function refused(instead: string): { id: null; unmet: string[] } {
  return { id: null, unmet: [`tenantId must be ${instead}`] };
}

/** The most alternatives that a refusal lists. */
const MAX_LISTED = 20;

function oneOf(values: readonly string[]): string {
  if (values.length === 0) return 'left to others';
  const listed = values.slice(0, MAX_LISTED).join(', ');
  if (values.length > MAX_LISTED) return `one of ${listed} and ${values.length - MAX_LISTED} more`;
  return values.length === 1 ? listed : `one of ${listed}`;
}
