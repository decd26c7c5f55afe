import { FORMAT, type Format, namesInFormat } from './format.ts';
import type { RowOf, RowsFile } from './shapes.ts';

export interface Summary {
  /** Tenants that must or had to be notified: notified + unnotified + ruledOut. */
  tenants: number;
  notified: number;
  inTime: number;
  late: number;
  delayedByApproval: number;
  unnotified: number;
  /** Tenants ruled out before they were notified of anything. */
  ruledOut: number;
  acknowledged: number;
  escalated: number;
  revisions: number;
  /** Number of deliveries by channel and state. */
  deliveries: { [channel: string]: { [state: string]: number } };
  attempts: number;
  acknowledgements: number;
  authoritySubmissions: number;
  auditEntries: number;
}

/** Counts rows as they are read or written; each file's rows must arrive in the file's order. */
export function openTally(): { count<File extends RowsFile>(file: File, row: RowOf<File>): void; summary: Summary } {
  const summary: Summary = {
    tenants: 0,
    notified: 0,
    inTime: 0,
    late: 0,
    delayedByApproval: 0,
    unnotified: 0,
    ruledOut: 0,
    acknowledged: 0,
    escalated: 0,
    revisions: 0,
    deliveries: {},
    attempts: 0,
    acknowledgements: 0,
    authoritySubmissions: 0,
    auditEntries: 0,
  };
  let tenant: string | null = null;
  const counters: { [File in RowsFile]: (row: RowOf<File>) => void } = {
    'acknowledgements.jsonl': () => {
      summary.acknowledgements += 1;
    },
    'audience.jsonl': ({ tenantId, revision, certainty }) => {
      if (tenantId !== tenant) summary.tenants += 1;
      tenant = tenantId;
      if (revision === null) summary[certainty === 'RULED_OUT' ? 'ruledOut' : 'unnotified'] += 1;
    },
    'audit.jsonl': () => {
      summary.auditEntries += 1;
    },
    'authority-submissions.jsonl': () => {
      summary.authoritySubmissions += 1;
    },
    'deliveries.jsonl': ({ channel, state, attempts }) => {
      const states = summary.deliveries[channel] ?? {};
      summary.deliveries[channel] = { ...states, [state]: (states[state] ?? 0) + 1 };
      summary.attempts += attempts;
    },
    'notices.jsonl': ({ notifiedAt, timeliness, acknowledgedAt, escalatedAt }) => {
      summary[notifiedAt === null ? 'unnotified' : 'notified'] += 1;
      if (timeliness === 'IN_TIME') summary.inTime += 1;
      if (timeliness === 'LATE') summary.late += 1;
      if (timeliness === 'DELAYED_BY_APPROVAL') summary.delayedByApproval += 1;
      if (acknowledgedAt !== null) summary.acknowledged += 1;
      if (escalatedAt !== null) summary.escalated += 1;
    },
    'revisions.jsonl': () => {
      summary.revisions += 1;
    },
  };
  return { count: (file, row) => counters[file](row as never), summary };
}

/** The content of the summary's file, under the field names it has in that format. */
export function summaryText(summary: Summary, format: Format = FORMAT): string {
  return `${JSON.stringify(namesInFormat('summary.json', format, summary), null, 2)}\n`;
}
