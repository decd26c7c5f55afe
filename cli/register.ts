import { csvRow } from '../platform/files/csv.ts';
import type { GraphClient } from './replay/graph.ts';

interface Entry {
  incident: { trackingId: string; stage: string; exercise: boolean };
  id: string;
  status: string;
  at: string;
  declaration: {
    declaredAt: string;
    by: string;
    basis: string[];
    justification: string;
    withdrawal: { reason: string; approvals: Approval[] } | null;
  } | null;
  decisionNotToNotify: {
    reason: string;
    exemptions: string[];
    publicCommunication: string | null;
    approvals: Approval[];
    supersededAt: string | null;
  } | null;
  classification: string | null;
  title: string;
  rationale: string;
  effects: string[];
  capacity: string[];
  remedialActions: { state: string; description: string; appliedAt: string | null }[];
  withdrawnAt: string | null;
  finalizedAt: string | null;
}

interface Approval {
  approverRole: string;
  by: string;
  at: string;
}

interface Register {
  breachRegister: { edges: { node: Entry }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const PAGE = `query ($after: String, $exercises: Boolean!) {
  breachRegister(first: 100, after: $after, exercises: $exercises) {
    pageInfo { hasNextPage endCursor }
    edges { node {
      id status at incident { trackingId stage exercise }
      declaration { declaredAt by basis justification withdrawal { reason approvals { approverRole by at } } }
      decisionNotToNotify { reason exemptions publicCommunication supersededAt approvals { approverRole by at } }
      classification title rationale effects capacity withdrawnAt finalizedAt
      remedialActions { state description appliedAt }
    } } } }`;

const COLUMNS: [heading: string, cell: (entry: Entry) => string | null][] = [
  ['tracking id', ({ incident }) => incident.trackingId],
  ['declaration', ({ declaration, id }) => declaration && id],
  ['declared at', ({ declaration }) => declaration?.declaredAt ?? null],
  ['declared by', ({ declaration }) => declaration?.by ?? null],
  ['basis', ({ declaration }) => declaration?.basis.join('; ') ?? null],
  ['justification', ({ declaration }) => declaration?.justification ?? null],
  ['classification', ({ classification }) => classification],
  ['title', ({ title }) => title],
  ['facts', ({ rationale }) => rationale],
  ['effects', ({ effects }) => effects.join('; ')],
  ['capacity', ({ capacity }) => capacity.join('; ')],
  ['remedial action', ({ remedialActions }) => remedialActions.map(actionText).join('\n')],
  ['stage', ({ incident }) => incident.stage],
  ['withdrawn at', ({ withdrawnAt }) => withdrawnAt],
  ['finalized at', ({ finalizedAt }) => finalizedAt],
  ['status', ({ status }) => status],
  ['since', ({ at }) => at],
  ['reason for withdrawing or not notifying', (entry) => secondDecision(entry)?.reason ?? null],
  ['exemptions', ({ decisionNotToNotify }) => decisionNotToNotify?.exemptions.join('; ') ?? null],
  ['public communication', ({ decisionNotToNotify }) => decisionNotToNotify?.publicCommunication ?? null],
  ['decided by', (entry) => secondDecision(entry)?.approvals.map(approvalText).join('\n') ?? null],
  ['superseded at', ({ decisionNotToNotify }) => decisionNotToNotify?.supersededAt ?? null],
  ['exercise', ({ incident }) => (incident.exercise ? 'EXERCISE' : '')],
];

/** The register of breaches as CSV, read through the graph page by page: a header, then one row per entry. */
export async function* exportRegister(ask: GraphClient, exercises = false): AsyncGenerator<string> {
  yield csvRow(COLUMNS.map(([heading]) => heading));
  for (let after: string | null = null, more = true; more; ) {
    const { breachRegister }: Register = await ask<Register>(PAGE, { after, exercises });
    for (const { node } of breachRegister.edges) yield csvRow(COLUMNS.map(([, cell]) => cell(node)));
    ({ hasNextPage: more, endCursor: after } = breachRegister.pageInfo);
  }
}

function actionText({ state, description, appliedAt }: Entry['remedialActions'][number]): string {
  return `${state}${appliedAt ? ` ${appliedAt}` : ''}: ${description}`;
}

/** What both approver roles decided: that nothing is notified, or that the declaration is withdrawn. */
function secondDecision({ status, declaration, decisionNotToNotify }: Entry) {
  return status === 'WITHDRAWN' ? declaration?.withdrawal : decisionNotToNotify;
}

function approvalText({ approverRole, by, at }: Approval): string {
  return `${approverRole} ${by} ${at}`;
}
