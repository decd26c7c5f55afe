import type { ScopeRuleInput } from './impact.generated.ts';
import type { RuleField } from './words.ts';

/** What a rule names, in the order it is shown. */
export const RULE_FIELDS: readonly RuleField[] = [
  'services',
  'regions',
  'scaleUnits',
  'tenantIds',
  'cloudSubscriptionIds',
  'resourceIds',
];

/** A rule while it is made: an empty list narrows nothing. */
export type Rule = { id: number } & Record<RuleField, readonly string[]>;

export function emptyRule(id: number): Rule {
  return { id, services: [], regions: [], scaleUnits: [], tenantIds: [], cloudSubscriptionIds: [], resourceIds: [] };
}

/** The rules that name anything, as the graph takes them. */
export function inputOf(rules: readonly Rule[]): ScopeRuleInput[] {
  return rules
    .map((rule) =>
      Object.fromEntries(RULE_FIELDS.flatMap((field) => (rule[field].length > 0 ? [[field, rule[field]]] : []))),
    )
    .filter((rule) => Object.keys(rule).length > 0);
}
