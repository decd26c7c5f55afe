/** A fault of a proof. */
export interface Finding {
  /** Null when the fault is the folder's. */
  file: string | null;
  /** Line number, from 1; null when the fault is the whole file's. */
  line: number | null;
  reason: string;
}

/** Findings kept in full; more would not help to find out what happened. */
const MAX_FINDINGS = 50;

/** Counts all findings and keeps the first `MAX_FINDINGS` of them. */
export function openFindings() {
  const findings: Finding[] = [];
  let count = 0;
  return {
    findings,
    /** Number of findings, including those that were not kept. */
    count: () => count,
    add(file: string | null, line: number | null, reason: string): void {
      count += 1;
      if (findings.length < MAX_FINDINGS) findings.push({ file, line, reason });
    },
  };
}

export type Findings = ReturnType<typeof openFindings>;
