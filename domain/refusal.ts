import type { Stage } from './incident/stage.ts';

/** The requested stage cannot follow the incident's current one. */
export interface IllegalTransition {
  refused: 'IllegalTransition';
  message: string;
  from: Stage;
  to: Stage;
  allowed: Stage[];
}

/** The unmet needs of a rule: one sentence each, naming the field. */
export interface Unmet {
  refused: 'Unmet';
  message: string;
  unmet: string[];
}

/** A refusal as a value: the rule that was broken, and what would be allowed instead. */
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
 * @param what the refused command, as the start of a sentence ("The incident cannot be declared")
 * @param unmet all unmet needs
 */
export function unmetNeeds(what: string, unmet: string[]): Unmet {
  return { refused: 'Unmet', message: `${what}: ${unmet.join('; ')}.`, unmet };
}
