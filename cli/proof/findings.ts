/** What is wrong with a proof. */
export interface Finding {
  /** Null: with the folder. */
  file: string | null;
  /** From 1; null: with the file as a whole. */
  line: number | null;
  reason: string;
}

/** More than these would not help anybody find out what happened. */
const MOST = 50;

/** Gathers what is wrong, the first of it in full. */
export function openFindings() {
  const findings: Finding[] = [];
  let count = 0;
  return {
    findings,
    /** How many there were, those not kept included. */
    count: () => count,
    add(file: string | null, line: number | null, reason: string): void {
      count += 1;
      if (findings.length < MOST) findings.push({ file, line, reason });
    },
  };
}

export type Findings = ReturnType<typeof openFindings>;
