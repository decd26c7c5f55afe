import type { GraphClient } from '../replay/graph.ts';
import { type DetailsRow, readRows } from './rows.ts';

export interface ImportReport {
  recorded: number;
  rejected: number;
}

/** Limits of one call: rows, and approximate bytes, because the gateway accepts bodies up to one megabyte. */
const MAX_BATCH_ROWS = 500;
const MAX_BATCH_BYTES = 400_000;

const SET = `mutation ($input: TenantDetailsInput!) {
  setTenantDetails(input: $input) { __typename ... on TenantDetailsSet { tenants } ... on Unmet { message unmet } } }`;

interface Numbered {
  line: number;
  row: DetailsRow;
}

/**
 * Imports details from a file through the API in batches; memory holds one batch and the tenants seen so far. The valid rows of
 * a batch are imported even if others are rejected.
 * @param reject is called for each row that is rejected, with its line and the reason
 * @param progress is called after each batch
 * @throws when the API cannot be reached, or rejects more than rows; earlier batches stay imported
 */
export async function importDetails(
  { file, incidentId, ask }: { file: string; incidentId: string; ask: GraphClient },
  reject: (line: number, reason: string) => void,
  progress: (report: ImportReport) => void,
): Promise<ImportReport> {
  const report: ImportReport = { recorded: 0, rejected: 0 };
  const skip = (line: number, reason: string) => {
    report.rejected += 1;
    reject(line, reason);
  };
  const seen = new Map<string, number>();
  let batch: Numbered[] = [];
  let bytes = 0;
  const flush = async () => {
    if (batch.length > 0) report.recorded += await send(ask, incidentId, batch, skip);
    batch = [];
    bytes = 0;
    progress(report);
  };
  for await (const read of readRows(file)) {
    if ('problem' in read) {
      skip(read.line, read.problem);
      continue;
    }
    const before = seen.get(read.row.tenantId);
    if (before !== undefined) {
      skip(read.line, `tenantId ${read.row.tenantId} is already given in line ${before}`);
      continue;
    }
    seen.set(read.row.tenantId, read.line);
    batch.push(read);
    bytes += JSON.stringify(read.row).length;
    if (batch.length >= MAX_BATCH_ROWS || bytes >= MAX_BATCH_BYTES) await flush();
  }
  await flush();
  return report;
}

/** Sends a batch; rows the API rejects are reported, and the others are sent again. @returns how many were imported */
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
