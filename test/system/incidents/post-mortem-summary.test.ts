import type { ExecutionResult } from 'graphql';
import { readKeys } from '../../../app/keys.ts';
import { serve } from '../../../app/serve.ts';
import { customerOf } from '../../../demo/personas.ts';
import { httpTransports } from '../../../gateway/engine/subgraphs/http.ts';
import { identitySigner } from '../../../gateway/sign-in/identity.ts';
import { openLog } from '../../../platform/log.ts';
import { commandsOf } from '../../kit/graph/commands.ts';
import { DRAFT, mutate, noticesOf, tenantsReading } from '../../kit/graph/graph.ts';
import { declaredBreach, type Story } from '../../kit/graph/story.ts';
import { viewerOf } from '../../kit/sign-in/viewer.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let story: Story;
let tenantId: string;
beforeAll(async () => {
  system = await openSystem();
  [tenantId] = (await tenantsReading(system, 'da', 1)).map(({ id }) => id) as [string];
  story = await declaredBreach(system, [tenantId]);
  await story.publish('INITIAL');
});
afterAll(() => system.close());

const SUMMARY = 'A key was stolen from a crash dump.';
const carrying = (kind: string, changes: object = {}) => ({
  ...DRAFT,
  incidentId: story.incidentId,
  kind,
  title: 'With the summary',
  includePostMortemSummary: true,
  ...changes,
});
const draft = (kind: string) =>
  mutate(system, 'responder', 'draftAdvisory', carrying(kind), '... on AdvisoryRevision { number postMortemSummary }');

async function close({ incidentId, advance }: Story): Promise<void> {
  await advance('STABILIZE');
  await commandsOf(system).contain(incidentId);
  await advance('CLOSE');
}

const complete = (customerSummary: string | null) =>
  mutate(system, 'responder', 'completePostMortem', {
    incidentId: story.incidentId,
    summary: 'Confidential: do not show',
    rootCause: 'Confidential too: do not show',
    sufficiencyOfResponse: 'Slow: do not show',
    customerSummary,
  });

describe('the post-mortem’s customer summary', () => {
  it('is not included in an advisory before the post-mortem is complete', async () => {
    const needs = ['includePostMortemSummary needs a completed post-mortem with a customer summary'];
    expect((await draft('UPDATE')).unmet).toEqual(needs);
    await close(story);
    expect((await draft('UPDATE')).unmet).toEqual(needs);
    const { data } = await system.ask(
      'responder',
      `{ incident(id: "${story.incidentId}") { advisory { draft { number } } } }`,
    );
    expect(data.incident.advisory.draft).toBeNull();
  });

  it('is included in an UPDATE and a FINAL when the flag is set, and no other part of the post-mortem is', async () => {
    expect((await complete(SUMMARY)).unmet).toBeUndefined();
    expect((await draft('UPDATE')).postMortemSummary).toBe(SUMMARY);
    await story.publish('FINAL', { includePostMortemSummary: true });
    const selection =
      'revision { kind title whatHappened measuresTaken postMortemSummary } revisions { postMortemSummary }';
    const [notice] = await noticesOf(system, customerOf(tenantId), tenantId, selection);
    expect(notice).toMatchObject({
      revision: { kind: 'FINAL', postMortemSummary: SUMMARY },
      revisions: [{ postMortemSummary: null }, { postMortemSummary: SUMMARY }],
    });
    expect(JSON.stringify(notice)).not.toContain('do not show');
  });

  it('is refused for an INITIAL', async () => {
    const [other] = await tenantsReading(system, 'pt', 1);
    const fresh = await declaredBreach(system, [other?.id as string]);
    const input = carrying('INITIAL', { incidentId: fresh.incidentId });
    expect((await mutate(system, 'responder', 'draftAdvisory', input)).unmet).toEqual([
      expect.stringContaining('includePostMortemSummary must be false for INITIAL'),
    ]);
  });

  it('is fetched over HTTP between separate subgraph processes, and an unreachable subgraph is reported by name', async () => {
    const log = openLog('silent');
    const incidents = await serve('incidents', system.config, 0, log);
    const subgraphUrls = { ...system.config.subgraphUrls, incidents: incidents.url };
    const notifications = await serve('notifications', { ...system.config, subgraphUrls }, 0, log);
    const { transports, close: closeTransports } = httpTransports();
    const sign = identitySigner((await readKeys(system.config)).identity);
    const identity = await sign(viewerOf('responder'));
    const send = () =>
      transports('notifications', notifications.url)(
        {
          query: `mutation ($input: DraftAdvisoryInput!) { draftAdvisory(input: $input) {
            ... on Unmet { unmet } ... on AdvisoryRevision { postMortemSummary } } }`,
          variables: { input: carrying('UPDATE', { title: 'Over HTTP' }) },
          identity,
          requestId: 'test',
        },
        'mutation' as never,
      ) as Promise<ExecutionResult>;
    expect((await send()).data).toEqual({ draftAdvisory: { postMortemSummary: SUMMARY } });
    await incidents.close();
    expect((await send()).errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', subgraph: 'incidents' });
    await notifications.close();
    await closeTransports();
  });
});
