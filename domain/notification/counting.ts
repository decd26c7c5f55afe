import type { Fact } from '../incident/fact.ts';

/**
 * Since when publications count: those under a withdrawn declaration, or in an exercise that became a real incident, do not.
 * @param realSince when the mark of an exercise was removed
 * @returns null where all count
 */
export function countsSince({
  declaredAt,
  withdrawn,
  realSince,
}: {
  declaredAt: Date | null;
  withdrawn: boolean;
  realSince: Date | null;
}): Date | null {
  const declared = withdrawn ? null : declaredAt;
  return declared && realSince && realSince < declared ? declared : (realSince ?? declared);
}

/**
 * The text of an exercise must not reach a customer: of an incident that was one, it is drafted and reviewed again.
 * @param realSince when the mark of the exercise was removed; null where there was none
 */
export function checkReal(
  { draftedAt, review }: { draftedAt: Date; review: { at: Date } | null },
  realSince: Date | null,
  { at }: Fact,
): string[] {
  if (!realSince) return [];
  const since = `the exercise became a real incident (${realSince.toISOString()})`;
  return [
    ...(draftedAt < realSince || (review && review.at < realSince)
      ? [`review: the text was written or approved before ${since}; draft it again and have it reviewed`]
      : []),
    ...(at < realSince ? [`at must not be before ${since}`] : []),
  ];
}

interface Publishable {
  publishedAt: Date | null;
}

/** The revision published last, under whichever declaration; null while none is published. */
export function latestPublished<Revision extends Publishable>(history: readonly Revision[]): Revision | null {
  return history.findLast(({ publishedAt }) => publishedAt !== null) ?? null;
}

/** The revision published last, null while none of those that count is. */
export function latestCounting<Revision extends Publishable>(
  history: readonly Revision[],
  since: Date | null,
): Revision | null {
  const latest = latestPublished(history);
  return latest?.publishedAt && since && latest.publishedAt < since ? null : latest;
}
