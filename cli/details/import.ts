import type { GraphClient } from '../replay/graph.ts';
import { type DetailsRow, readRows } from './rows.ts';

export interface ImportReport {
  recorded: number;
  rejected: number;
}

/** Rows one call brings, and about how many bytes: the gateway reads a megabyte. */
const ROWS = 500;
const BYTES = 400_000;

const SET = `mutation ($input: TenantDetailsInput!) {
  setTenantDetails(input: $input) { __typename ... on TenantDetailsSet { tenants } ... on Unmet { message unmet } } }`;

interface Numbered {
  line: number;
  row: DetailsRow;
}

/**
 * Takes details over from a file through the graph, a batch at a time: however long the file is, memory holds one batch
 * and the tenants seen. The good rows of a batch are kept when others of it are bad.
 * @param reject is told each row that is not taken, by its line, and why
 * @param progress is told after each batch how far it is
 * @throws when the graph cannot be asked, or refuses more than rows; what was recorded before stays
 */
export async function importDetails(
  { file, incidentId, ask }: { file: string; incidentId: string; ask: GraphClient },
  reject: (line: number, reason: string) => void,
  progress: (report: ImportReport) => void,
): Promise<ImportReport> {
  const report: ImportReport = { recorded: 0, rejected: 0 };
  const turnDown = (line: number, reason: string) => {
    report.rejected += 1;
    reject(line, reason);
  };
  const seen = new Map<string, number>();
  let batch: Numbered[] = [];
  let bytes = 0;
  const flush = async () => {
    if (batch.length > 0) report.recorded += await send(ask, incidentId, batch, turnDown);
    batch = [];
    bytes = 0;
    progress(report);
  };
  for await (const read of readRows(file)) {
    if ('problem' in read) {
      turnDown(read.line, read.problem);
      continue;
    }
    const before = seen.get(read.row.tenantId);
    if (before !== undefined) {
      turnDown(read.line, `tenantId ${read.row.tenantId} was given in line ${before} already`);
      continue;
    }
    seen.set(read.row.tenantId, read.line);
    batch.push(read);
    bytes += JSON.stringify(read.row).length;
    if (batch.length >= ROWS || bytes >= BYTES) await flush();
  }
  await flush();
  return report;
}

/** Sends a batch; what the graph says of single rows is told, and the others are sent again. @returns how many were taken */
async function send(
  ask: GraphClient,
  incidentId: string,
  batch: Numbered[],
  reject: (line: number, reason: string) => void,
): Promise<number> {
  const { setTenantDetails: answer } = await ask<{
    setTenantDetails: { tenants: number } | { message: string; unmet: string[] };
  }>(SET, { input: { incidentId, tenants: batch.map(({ row }) => row) } });
  if ('tenants' in answer) return answer.tenants;
  const reasons = new Map<number, string[]>();
  for (const sentence of answer.unmet) {
    const [, row, reason] = /^tenants\[(\d+)\]\.(.*)$/s.exec(sentence) ?? [];
    if (row === undefined || reason === undefined) throw new Error(answer.message);
    reasons.set(Number(row), [...(reasons.get(Number(row)) ?? []), reason]);
  }
  for (const [row, said] of reasons) reject((batch[row] as Numbered).line, said.join('; '));
  const good = batch.filter((_numbered, index) => !reasons.has(index));
  return good.length > 0 ? send(ask, incidentId, good, reject) : 0;
}
