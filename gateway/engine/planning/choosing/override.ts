/**
 * Whether the label of a progressive `@override` is on. One that says `percent(n)` is decided by chance when it is first met,
 * and stays so: the plans of one process must agree.
 */
export function isOverridden(labels: ReadonlySet<string>): (label: string) => boolean {
  const decided = new Map<string, boolean>();
  return (label) => {
    const percent = /^percent\((\d+(?:\.\d+)?)\)$/.exec(label)?.[1];
    if (labels.has(label) || percent === undefined) return labels.has(label);
    const on = decided.get(label) ?? Math.random() * 100 < Number(percent);
    decided.set(label, on);
    return on;
  };
}
