import type { Answer, System } from '../system.ts';
import type { TestClock } from '../time/clock.ts';

/** Imports tenants as they are, in other regions; null for a region that is not known. */
export async function moveTenants(system: System, regions: Record<string, string | null>): Promise<void> {
  const ids = Object.keys(regions);
  const rows = await system.test.asOwner(
    `SELECT id, customer_id AS "customerId", name, domain, country, locale, partition FROM customers.tenants
     WHERE id = ANY('{${ids.join(',')}}')`,
  );
  const lines = rows.map((row) => JSON.stringify({ ...row, region: regions[String(row['id'])] }));
  const response = await fetch(new URL('/import?part=tenants', system.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/jsonl',
      authorization: `Bearer ${await system.token('synchronization')}`,
    },
    body: `${lines.join('\n')}\n`,
  });
  const body = (await response.json()) as Any;
  if (response.status !== 200 || body.rejected > 0) throw new Error(JSON.stringify(body));
}

/** The authorities to notify, in order, each with the countries it is notified for; and the countries whose region is missing. */
export async function duties(system: System, { incidentId }: { incidentId: string }): Promise<[string[], string[]]> {
  const query = `query ($incidentId: ID!) { notificationProcess(incidentId: $incidentId) {
    authorityNotices { authority { id } lead countries } authorityRegionsMissing } }`;
  const { data, errors } = await system.ask('legal', query, { incidentId });
  if (errors) throw new Error(JSON.stringify(errors));
  const { authorityNotices, authorityRegionsMissing } = data.notificationProcess;
  const said = authorityNotices.map(
    ({ authority, lead, countries }: Any) => `${authority.id}${lead ? '*' : ''} ${[...countries].sort().join(' ')}`,
  );
  return [said, authorityRegionsMissing];
}

/** A tenant of the demo estate in each country. */
export async function tenantsByCountry(system: System): Promise<Map<string, string>> {
  const { data } = await system.ask('responder', '{ tenants(first: 200) { edges { node { id country } } } }');
  return new Map(
    data.tenants.edges.map(({ node }: { node: { id: string; country: string } }) => [node.country, node.id]),
  );
}

// biome-ignore lint/suspicious/noExplicitAny: tests look wherever their query went
type Any = any;

export interface Authorities {
  /** The notices due to the authorities for an incident, with their submissions. */
  noticesOf(story: { incidentId: string }, who?: string): Promise<Any[]>;
  submit(input: object, who?: string): Promise<Answer>;
  /** The needs that a refused submission names. */
  unmetOf(input: object): Promise<string[]>;
  inHours(hours: number): Date;
}

/** The commands and queries of Legal for supervisory authorities, through the graph. */
export function authoritiesWith(system: System, clock: TestClock): Authorities {
  const submit: Authorities['submit'] = (input, who = 'legal') =>
    system.ask(who, RECORD, { input: { submittedAt: clock.now(), reference: 'DSB-D124.001', ...input } });
  return {
    async noticesOf({ incidentId }, who = 'legal') {
      const { data, errors } = await system.ask(who, NOTICES, { incidentId });
      if (errors) throw new Error(JSON.stringify(errors));
      return data.notificationProcess.authorityNotices;
    },
    submit,
    unmetOf: async (input) => (await submit(input)).data.recordAuthoritySubmission.unmet,
    inHours: (hours) => new Date(clock.now().getTime() + hours * 3_600_000),
  };
}

const NOTICES = `query ($incidentId: ID!) { notificationProcess(incidentId: $incidentId) { authorityNotices {
  authority { id country } lead countries threshold clause law capacity declaredAt awareAt deadline state legalDeadline legalState
  outstanding submissions { number submittedAt by reference receipt toFollow promisedAt reasonsForDelay revision } } } }`;

const RECORD = `mutation ($input: RecordAuthoritySubmissionInput!) { recordAuthoritySubmission(input: $input) {
  __typename ... on Unmet { message unmet } ... on NotificationProcess { authorityNotices {
    authority { id } state outstanding submissions { number toFollow reference } } } } }`;
