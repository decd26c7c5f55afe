import { exceeded, type Limits } from './limits.ts';

/**
 * Limits the values of variables and their nesting before coercion, which visits every value and recurses at each
 * level.
 * @throws AppError LIMIT_EXCEEDED naming variables
 */
export function checkVariables(variables: Record<string, unknown>, limits: Limits): void {
  let left = limits.variableValues;

  function look(value: unknown, depth: number): void {
    left -= 1;
    if (left < 0) {
      throw exceeded('variables', `The variables exceed the limit of ${limits.variableValues} values.`);
    }
    if (typeof value !== 'object' || value === null) return;
    if (depth >= limits.variableDepth) {
      throw exceeded('variables', `The depth of the variables exceeds the limit of ${limits.variableDepth}.`);
    }
    for (const inner of Object.values(value)) look(inner, depth + 1);
  }

  for (const value of Object.values(variables)) look(value, 0);
}
