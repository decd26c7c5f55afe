import type { ScopeRuleInput } from '../impact.generated.ts';
import type { RuleField } from '../words-type.ts';

/** The fields of a rule, in the order in which they are shown. */
export const RULE_FIELDS: readonly RuleField[] = [
  'services',
  'regions',
  'scaleUnits',
  'tenantIds',
  'cloudSubscriptionIds',
  'resourceIds',
];

/** A rule while it is being written: an empty list sets no condition. */
export type Rule = { id: number } & Record<RuleField, readonly string[]>;

export function emptyRule(id: number): Rule {
  return { id, services: [], regions: [], scaleUnits: [], tenantIds: [], cloudSubscriptionIds: [], resourceIds: [] };
}

/** The rules with at least one condition, as the input of the API. */
export function inputOf(rules: readonly Rule[]): ScopeRuleInput[] {
  return rules
    .map((rule) =>
      Object.fromEntries(RULE_FIELDS.flatMap((field) => (rule[field].length > 0 ? [[field, rule[field]]] : []))),
    )
    .filter((rule) => Object.keys(rule).length > 0);
}
