import type { ValueTransformer } from 'typeorm';

/** JSON has no type for times: properties named `at` or ending in `At` become Dates again when a row is read. */
export const datedJson: ValueTransformer = { to: (value) => value, from: revive };

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'string' && (key === 'at' || key.endsWith('At')) ? new Date(inner) : revive(inner),
    ]),
  );
}
