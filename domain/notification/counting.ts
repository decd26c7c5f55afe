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
