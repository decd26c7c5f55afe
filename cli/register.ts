import { csvRow } from '../platform/files/csv.ts';
import type { GraphClient } from './replay/graph.ts';

interface Entry {
  incident: { trackingId: string; stage: string; exercise: boolean };
  declaration: { id: string; declaredAt: string; by: string; basis: string[]; justification: string };
  classification: string;
  title: string;
  rationale: string;
  effects: string[];
  capacity: string[];
  remedialActions: { state: string; description: string; appliedAt: string | null }[];
  withdrawnAt: string | null;
  finalizedAt: string | null;
}

interface Register {
  breachRegister: { edges: { node: Entry }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const PAGE = `query ($after: String, $exercises: Boolean!) {
  breachRegister(first: 100, after: $after, exercises: $exercises) {
    pageInfo { hasNextPage endCursor }
    edges { node {
      incident { trackingId stage exercise }
      declaration { id declaredAt by basis justification }
      classification title rationale effects capacity withdrawnAt finalizedAt
      remedialActions { state description appliedAt }
    } } } }`;

const COLUMNS: [heading: string, cell: (entry: Entry) => string | null][] = [
  ['tracking id', ({ incident }) => incident.trackingId],
  ['declaration', ({ declaration }) => declaration.id],
  ['declared at', ({ declaration }) => declaration.declaredAt],
  ['declared by', ({ declaration }) => declaration.by],
  ['basis', ({ declaration }) => declaration.basis.join('; ')],
  ['justification', ({ declaration }) => declaration.justification],
  ['classification', ({ classification }) => classification],
  ['title', ({ title }) => title],
  ['facts', ({ rationale }) => rationale],
  ['effects', ({ effects }) => effects.join('; ')],
  ['capacity', ({ capacity }) => capacity.join('; ')],
  ['remedial action', ({ remedialActions }) => remedialActions.map(actionText).join('\n')],
  ['stage', ({ incident }) => incident.stage],
  ['withdrawn at', ({ withdrawnAt }) => withdrawnAt],
  ['finalized at', ({ finalizedAt }) => finalizedAt],
  ['exercise', ({ incident }) => (incident.exercise ? 'EXERCISE' : '')],
];

/** The register of breaches as CSV, read through the graph page by page: a header, then one row per declaration. */
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
