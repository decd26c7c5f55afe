import { createHash } from 'node:crypto';
import { personaOf } from '../../../demo/personas.ts';
import { type Commands, commandsOf } from '../../kit/graph/commands.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
let commands: Commands;
beforeAll(async () => {
  system = await openSystem();
  commands = commandsOf(system);
});
afterAll(() => system.close());

const TRAIL = `query ($incidentId: ID, $first: Int, $after: String) {
  auditTrail(incidentId: $incidentId, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { node { position at recordedAt actor action details { name value } previousHash hash body } } } }`;
const VERIFY = `query ($incidentId: ID) { verifyAuditTrail(incidentId: $incidentId) {
  intact entries brokenAt reason head } }`;

const trail = async (variables: object, who: Parameters<System['ask']>[0] = 'auditor') => {
  const { data, errors } = await system.ask(who, TRAIL, { ...variables });
  expect(errors).toBeUndefined();
  return data.auditTrail;
};
const nodes = (page: { edges: { node: Record<string, unknown> }[] }) => page.edges.map(({ node }) => node);
const verify = async (incidentId: string | null) =>
  (await system.ask('legal', VERIFY, { incidentId })).data.verifyAuditTrail;

describe('the audit trail', () => {
  it('of an incident is read page by page and can be verified with sha256 alone', async () => {
    const incidentId = await commands.report({ title: 'A name the audit must not show in the audit' });
    await commands.done('advanceStage', { incidentId, to: 'ASSESS' });
    await commands.done('addEvidence', { incidentId, kind: 'log', description: 'D' }, 'second-responder');
    const entries: Record<string, unknown>[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await trail({ incidentId, first: 2, after });
      expect(page.totalCount).toBe(3);
      entries.push(...nodes(page));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(entries.map(({ position, action, actor }) => [position, action, actor])).toEqual([
      [1, 'incident.reported', 'persona:responder'],
      [2, 'incident.advanced', 'persona:responder'],
      [3, 'incident.evidence_added', 'persona:second-responder'],
    ]);
    expect(entries[1]?.['details']).toEqual([
      { name: 'from', value: 'DETECT' },
      { name: 'to', value: 'ASSESS' },
    ]);
    let previous = '0'.repeat(64);
    for (const { previousHash, hash, body } of entries) {
      expect(previousHash).toBe(previous);
      expect(hash).toBe(createHash('sha256').update(`${previous}\n${body}`).digest('hex'));
      previous = hash as string;
    }
    expect(JSON.stringify(entries)).not.toContain('A name the audit must not show');
    expect(await verify(incidentId)).toEqual({
      intact: true,
      entries: 3,
      brokenAt: null,
      reason: null,
      head: previous,
    });
  });

  it('records who read or verified it, in the trail for entries that belong to no incident', async () => {
    const incidentId = await commands.report();
    await trail({ incidentId }, 'executive');
    await verify(incidentId);
    const all = nodes(await trail({ first: 200 }));
    const about = all.filter(({ details }) => JSON.stringify(details).includes(incidentId));
    expect(about.map(({ actor, action }) => [actor, action])).toEqual([
      ['persona:executive', 'audit.read'],
      ['persona:legal', 'audit.verified'],
    ]);
    // Reading that trail is recorded there as well.
    expect(nodes(await trail({ first: 200 })).at(-1)).toMatchObject({ action: 'audit.read', actor: 'persona:auditor' });
    expect(await verify(null)).toMatchObject({ intact: true });
  });

  it('shows which entry has been altered, even by one byte', async () => {
    const incidentId = await commands.report();
    await commands.done('advanceStage', { incidentId, to: 'ASSESS' });
    await system.test.asOwner(
      `UPDATE platform.audit_entries SET body = replace(body, 'ASSESS', 'aSSESS') WHERE chain = $1 AND position = 2`,
      [incidentId],
    );
    expect(await verify(incidentId)).toMatchObject({
      intact: false,
      entries: 1,
      brokenAt: 2,
      reason: 'its content does not match its hash',
    });
  });

  it('is refused with the field’s name when an argument is invalid', async () => {
    const wrong: [object, string][] = [
      [{ incidentId: 'there-is-none' }, 'incidentId'],
      [{ first: 0 }, 'first'],
      [{ after: 'x' }, 'after'],
      [{ after: Buffer.from('["-1"]').toString('base64url') }, 'after'],
    ];
    for (const [variables, field] of wrong) {
      const { errors } = await system.ask('auditor', TRAIL, { ...variables });
      expect(errors?.[0]?.extensions).toMatchObject({ field });
    }
    const { errors } = await system.ask('auditor', VERIFY, { incidentId: 'there-is-none' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'incidentId' });
  });

  it('can be read only by responders, approvers and auditors', async () => {
    for (const who of ['operator', 'support', 'partner', 'customer', 'reader']) {
      for (const query of [TRAIL, VERIFY]) {
        const { errors } = await system.ask(who, query);
        expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      }
    }
  });

  it('of one partition cannot be read from another', async () => {
    const elsewhere = { ...personaOf('auditor'), tocsin: { ...personaOf('auditor').tocsin, partition: 'government' } };
    const incidentId = await commands.report();
    const { errors } = await system.ask(elsewhere, TRAIL, { incidentId });
    expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await trail({}, elsewhere)).edges).toEqual([]);
    expect((await trail({}, elsewhere)).edges).toHaveLength(1);
  });
});
