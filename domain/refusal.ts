import type { Stage } from './incident/stage.ts';

/** The stage named cannot follow the one the incident is in. */
export interface IllegalTransition {
  refused: 'IllegalTransition';
  message: string;
  from: Stage;
  to: Stage;
  allowed: Stage[];
}

/** Something the rule needs is missing or wrong: one sentence each, naming the field. */
export interface Unmet {
  refused: 'Unmet';
  message: string;
  unmet: string[];
}

/** A "no" that is a value: which rule was broken, and what would be lawful instead. */
export type Refusal = IllegalTransition | Unmet;

export function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'refused' in value &&
    (value.refused === 'IllegalTransition' || value.refused === 'Unmet')
  );
}

/**
 * @param what the command refused, as the start of a sentence ("The incident cannot be declared")
 * @param unmet every need that is not met
 */
export function unmetNeeds(what: string, unmet: string[]): Unmet {
  return { refused: 'Unmet', message: `${what}: ${unmet.join('; ')}.`, unmet };
}
