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

/** How the refusal of a scope begins. */
export const SCOPE_REFUSED = 'The scope cannot be saved';

/** A name in a rule that the customer inventory does not have, and the nearest names that it has. */
export interface UnknownName {
  field: (typeof FIELDS)[number];
  name: string;
  similar: readonly string[];
}

/** One sentence for each unknown name: a misspelled tenant would not be notified, so a name is refused, not ignored. */
export function checkNames(unknown: readonly UnknownName[]): string[] {
  return unknown.map(({ field, name, similar }) => {
    const suggestion = similar.length > 0 ? `: did you mean ${similar.join(' or ')}?` : '';
    return `rules.${field} must name what the customer inventory has, and it has no ${name}${suggestion}`;
  });
}

/**
 * The refusal of rules that match no tenant: such a rule looks like a result, that no tenant is impacted, and is more often a
 * mistake. Its author may acknowledge it.
 * @param without the places of these rules in the list
 */
export function checkMatches(without: readonly number[]): Unmet | null {
  const unmet = without.map(
    (index) => `rules[${index}] matches no tenant: acknowledgeNoTenants must be true to record it`,
  );
  return unmet.length > 0 ? unmetNeeds(SCOPE_REFUSED, unmet) : null;
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
