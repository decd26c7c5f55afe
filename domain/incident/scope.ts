import type { Certainty } from '../notification/audience.ts';
import { type Unmet, unmetNeeds } from '../refusal.ts';

/** Limits of the ids in one field of a rule, and of the rules of a scope. */
const MAX_IDS = 10_000;
const MAX_RULES = 100;

const FIELDS = ['services', 'regions', 'scaleUnits', 'tenantIds', 'cloudSubscriptionIds', 'resourceIds'] as const;

/** A resource must match every field given; null or absent matches any. A scope is the union of its rules. */
export type ScopeRule = { [field in (typeof FIELDS)[number]]?: readonly string[] | null | undefined };

export interface ScopedResource {
  id: string;
  tenantId: string;
  cloudSubscriptionId: string;
  service: string;
  region: string;
  scaleUnit: string | null;
}

/** The refusal of a scope that is too large or has an empty rule; null for a valid scope. */
export function checkScope(rules: readonly ScopeRule[]): Unmet | null {
  const unmet = rules.flatMap(checkRule);
  if (rules.length === 0) unmet.push('rules must have at least one entry');
  if (rules.length > MAX_RULES) unmet.push(`rules must not have more than ${MAX_RULES} entries`);
  return unmet.length > 0 ? unmetNeeds('Invalid scope', unmet) : null;
}

/** Whether a resource matches every field that a rule gives; a rule that gives none matches nothing, rather than everything. */
export function matches(rule: ScopeRule, resource: ScopedResource): boolean {
  const named: { [field in (typeof FIELDS)[number]]: string | null } = {
    services: resource.service,
    regions: resource.region,
    scaleUnits: resource.scaleUnit,
    tenantIds: resource.tenantId,
    cloudSubscriptionIds: resource.cloudSubscriptionId,
    resourceIds: resource.id,
  };
  const given = FIELDS.filter((field) => rule[field] != null);
  return (
    given.length > 0 &&
    given.every((field) => {
      const value = named[field];
      return value !== null && rule[field]?.includes(value);
    })
  );
}

/** The tenants that a rule names by nothing but their ids: they are impacted whether they have resources or none. */
export function wholeTenants(rule: ScopeRule): readonly string[] {
  const only = FIELDS.every((field) => (rule[field] != null) === (field === 'tenantIds'));
  return only ? (rule.tenantIds ?? []) : [];
}

/** How sure it is that a tenant is impacted once it is scoped again: certainty grows, and never shrinks by a scope. */
export function certaintyAfterScope(before: Certainty | null, given: Certainty): Certainty {
  return before === null || (before === 'SUSPECTED' && given === 'CONFIRMED') ? given : before;
}

function checkRule(rule: ScopeRule, index: number): string[] {
  const given = FIELDS.filter((field) => rule[field]);
  if (given.length === 0) return [`rules[${index}] must have at least one field: an empty rule would match everything`];
  return given.flatMap((field) => {
    const { length } = rule[field] ?? [];
    if (length === 0) return [`rules[${index}].${field} must not be an empty list: it would match nothing`];
    return length > MAX_IDS
      ? [`rules[${index}].${field} must not have more than ${MAX_IDS.toLocaleString('en')} entries`]
      : [];
  });
}
