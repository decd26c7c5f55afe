import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Client } from 'pg';
import { openWebhookDependencies } from '../../app/webhook-dependencies.ts';
import { verifyAudit } from '../../cli/audit.ts';
import { customerOf, personaOf } from '../../demo/personas.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { dumpSchema } from '../../platform/database/schema-dump.ts';
import { openLog } from '../../platform/log.ts';
import { findWebhookTargets } from '../../subgraphs/notifications/webhooks/targets.ts';
import { openTestDatabase } from '../kit/database.ts';
import { mutate, noticesOf } from '../kit/graph/graph.ts';
import { happened } from '../kit/graph/story.ts';
import { openSystem, type System } from '../kit/system.ts';
import { openClock } from '../kit/time/clock.ts';

const VERSION = 'version_0_1_0';
const LAST_MIGRATION = '0022_search.sql';
/** Shortly after the dump was made, and before anything in it falls due. */
const clock = openClock(new Date('2026-11-30T11:45:00Z'));
const [tenantId, secondTenantId] = personaOf('customer').tocsin.tenants as [string, string];
/** The dump's webhook has its secret sealed with this. */
const SECRETS_KEY = Buffer.alloc(32).toString('base64');
const OPEN = 'Key used from outside';
const REVIEW = {
  ...{ at: '2026-11-30T11:40:00.000Z', recordedAt: '2026-11-30T11:40:00.000Z', by: 'robin', summary: 'S' },
  ...{ rootCause: 'R', whatWentWell: null, whatWentWrong: null, sufficiencyOfResponse: 'E', customerSummary: null },
};

let system: System;
let applied: string[];
let url: string;
beforeAll(async () => {
  url = await restore();
  await planForLater(url);
  applied = await migrate(url, openLog('silent'));
});
afterAll(async () => {
  await system?.close();
  await onServer(process.env['TOCSIN_TEST_URL'] as string, `DROP DATABASE ${VERSION}`);
});

/** What version 0.1.0 wrote of a mitigation planned for the 1st of December, and of a procedure revision for the 2nd. */
async function planForLater(address: string): Promise<void> {
  const planned = {
    ...{ id: 'planned-before', kind: 'LONG_TERM', state: 'PLANNED', description: 'Keys in hardware.', by: 'robin' },
    ...{ at: '2026-11-30T11:40:00.000Z', recordedAt: '2026-11-30T11:40:00.000Z', emergency: false, owner: 'Identity' },
    ...{ dueAt: '2026-12-01T12:00:00.000Z', appliedAt: null, verifiedAt: null, reason: null },
  };
  await onServer(
    address,
    `INSERT INTO incidents.records (incident_id, kind, position, body)
     SELECT id, 'mitigation', 99, $2 FROM incidents.incidents WHERE title = $1`,
    [OPEN, planned],
  );
  const revision = { procedure: 'Rotation', change: 'Weekly.', owner: 'Identity', dueAt: '2026-12-02T11:00:00.000Z' };
  await onServer(address, `UPDATE incidents.incidents SET post_mortem = $2 WHERE title = $1`, [
    OPEN,
    { ...REVIEW, procedureRevisions: [{ ...revision, doneAt: '2026-11-30T11:40:00.000Z', doneBy: 'robin' }, revision] },
  ]);
}

/** The dump in a database of its own. @returns its address */
async function restore(): Promise<string> {
  const server = process.env['TOCSIN_TEST_URL'] as string;
  await onServer(server, `DROP DATABASE IF EXISTS ${VERSION}`);
  await onServer(server, `CREATE DATABASE ${VERSION}`);
  const address = new URL(server);
  address.pathname = `/${VERSION}`;
  await onServer(address.href, gunzipSync(readFileSync('test/platform/version-0.1.0.sql.gz')).toString());
  // Events are read up to the oldest running transaction: the numbers of a younger cluster's have to pass theirs.
  await onServer(
    address.href,
    `DO $$ DECLARE latest xid8 := (SELECT xid FROM platform.events ORDER BY xid DESC LIMIT 1); BEGIN
      WHILE pg_current_xact_id() <= latest LOOP COMMIT; END LOOP;
    END $$`,
  );
  return address.href;
}

async function onServer(address: string, statements: string, parameters?: unknown[]) {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(statements, parameters)).rows;
  } finally {
    await client.end();
  }
}

const countOf = async (table: string) => Number((await onServer(url, `SELECT count(*) FROM ${table}`))[0].count);

async function ask(who: Parameters<System['ask']>[0], query: string, variables = {}) {
  const { data, errors } = await system.ask(who, query, variables);
  expect(errors).toBeUndefined();
  return data;
}

const incidentId = async (title: string): Promise<string> => {
  const { incidents } = await ask('responder', '{ incidents(first: 100) { edges { node { id title } } } }');
  return incidents.edges.find(({ node }: { node: { title: string } }) => node.title === title).node.id;
};

const audited = async () => {
  const lines: string[] = [];
  const broken = await verifyAudit(system.test.database, null, (line) => lines.push(line));
  return { broken, summary: lines.at(-1) };
};

describe('a database of version 0.1.0', () => {
  it('is brought to this version by the migrations added since', async () => {
    const added = readdirSync('platform/database/migrations').filter((name) => name > LAST_MIGRATION);
    expect(applied).toEqual(added.sort());
  });

  it('has the schema of a new one afterwards', async () => {
    const fresh = await openTestDatabase();
    expect(await dumpSchema(url)).toBe(await dumpSchema(fresh.url));
    await fresh.drop();
  });

  it('keeps every row of what was reported, sent and set up', async () => {
    const counts = {
      incidents: await countOf('incidents.incidents'),
      notices: await countOf('notifications.notices'),
      deliveries: await countOf('notifications.deliveries'),
      webhooks: await countOf('notifications.webhooks'),
      delays: await countOf('notifications.delays'),
      delegations: await countOf('customers.delegations'),
      tenants: await countOf('customers.tenants'),
      events: await countOf('platform.events'),
    };
    expect(counts).toEqual({
      incidents: 6,
      notices: 75,
      deliveries: 645,
      webhooks: 1,
      delays: 1,
      delegations: 41,
      tenants: 60,
      events: 227,
    });
  });

  it('is what Tocsin starts on and answers from', async () => {
    system = await openSystem(clock, { secretsKey: SECRETS_KEY }, undefined, VERSION);
    const { incidents } = await ask('responder', '{ incidents(first: 100) { edges { node { title stage } } } }');
    expect(
      incidents.edges.map(({ node }: { node: { title: string; stage: string } }) => [node.title, node.stage]),
    ).toEqual([
      ['Weakness open at other customers', 'DIAGNOSE'],
      [OPEN, 'DIAGNOSE'],
      ['Mailbox read from an unknown network', 'DIAGNOSE'],
      ['ChaosDB: cross-tenant key exposure in Azure Cosmos DB notebooks', 'CLOSE'],
      ['CircleCI production secrets theft through a stolen SSO session', 'CLOSE'],
      ['Okta customer support system intrusion', 'CLOSE'],
    ]);
    const { notificationProcess } = await ask(
      'legal',
      'query ($id: ID!) { notificationProcess(incidentId: $id) { state delays { reason state } } }',
      { id: await incidentId('Weakness open at other customers') },
    );
    expect(notificationProcess.delays).toEqual([{ reason: 'RISK_TO_OTHER_CUSTOMERS', state: 'APPROVED' }]);
    const { breachRegister } = await ask(
      'auditor',
      '{ breachRegister(first: 100) { edges { node { title declaration { withdrawal { effectiveAt } } } } } }',
    );
    const withdrawn = breachRegister.edges.filter(
      ({ node }: { node: { declaration: { withdrawal: { effectiveAt: string } | null } | null } }) =>
        node.declaration?.withdrawal?.effectiveAt,
    );
    // Six declarations, and a breach about which nothing was decided.
    expect(breachRegister.edges).toHaveLength(7);
    expect(withdrawn).toHaveLength(1);
  });

  it('shows each tenant its own notices with what was acknowledged, and those of no other tenant', async () => {
    const notices = await noticesOf(system, 'customer', tenantId, 'trackingId state acknowledgedBy revisions { kind }');
    expect(notices.map(({ state }: { state: string }) => state).sort()).toEqual([
      'ACTIVE',
      'ACTIVE',
      'RESOLVED',
      'RESOLVED',
    ]);
    expect(notices.filter((each: { acknowledgedBy: string | null }) => each.acknowledgedBy)).toMatchObject([
      { acknowledgedBy: 'persona:customer', revisions: [{ kind: 'INITIAL' }] },
    ]);
    expect(await noticesOf(system, 'second-customer', tenantId, 'id')).toEqual([]);
  });

  it('keeps webhooks with secrets that still open', async () => {
    const { webhooks } = await ask('customer', `{ webhooks(tenantId: "${tenantId}") { id url enabled } }`);
    expect(webhooks).toMatchObject([{ url: 'https://hooks.customer.invalid/tocsin', enabled: true }]);
    const { secretBox } = await openWebhookDependencies(system.config);
    const { dataSource } = system.test.database;
    const targets = await findWebhookTargets(dataSource, [webhooks[0].id], clock.now(), secretBox);
    expect(targets.get(webhooks[0].id)?.secrets()).toEqual([expect.stringMatching(/^whsec_[\w+/]{43}=$/)]);
  });

  it('has every chain of the audit intact', async () => {
    const { broken, summary } = await audited();
    expect(broken).toEqual([]);
    expect(summary).toMatch(/^8 chains, \d+ entries: verification passed\.$/);
  });

  it('knows of each incident when the provider became aware, by the rule of the domain', async () => {
    const { incidents } = await ask(
      'legal',
      '{ incidents(first: 100) { edges { node { awareAt declaration { declaredAt } notification { awareAt } } } } }',
    );
    const known = incidents.edges.flatMap(({ node }: { node: { notification: object | null } }) =>
      node.notification ? [node] : [],
    );
    expect(known.length).toBeGreaterThan(3);
    for (const { awareAt, declaration, notification } of known) {
      expect(notification.awareAt).toBe(awareAt);
      if (declaration) expect(Date.parse(awareAt)).toBeLessThanOrEqual(Date.parse(declaration.declaredAt));
    }
  });

  it('does on time what fell due after the upgrade and was set before it', async () => {
    const id = await incidentId(OPEN);
    await system.turnTo(new Date('2026-12-02T12:00:00Z'));
    const { tenantIds } = await happened(system, id, ['notice.escalated']);
    expect(tenantIds).toContain(secondTenantId);
    expect(tenantIds).not.toContain(tenantId);
  });

  it('lists the action items that were open before, and raises the event of each at its due date', async () => {
    const id = await incidentId(OPEN);
    const { openMitigations, openProcedureRevisions } = await ask(
      'legal',
      `{ openMitigations { edges { node { mitigation { id owner changes { at } } } } }
         openProcedureRevisions { edges { node { revision { number dueAt } } } } }`,
    );
    const mitigation = { id: 'planned-before', owner: 'Identity', changes: [] };
    expect(openMitigations.edges).toEqual([{ node: { mitigation } }]);
    const revision = { number: 2, dueAt: '2026-12-02T11:00:00.000Z' };
    expect(openProcedureRevisions.edges).toEqual([{ node: { revision } }]);
    for (const obligation of ['MITIGATION', 'PROCEDURE_REVISION']) {
      await happened(system, id, ['incident.overdue'], ({ facts }) => facts['obligation'] === obligation);
    }
  });

  it('publishes a revision drafted before, to those who had the one before it', async () => {
    const id = await incidentId(OPEN);
    await mutate(system, 'legal', 'reviewAdvisory', { incidentId: id, revision: 2, approved: true });
    await mutate(system, 'responder', 'publishAdvisory', { incidentId: id, revision: 2 });
    await happened(system, id, ['advisory.published', 'process.notified'], ({ facts }) => facts['revision'] === 2);
    for (const tenant of [tenantId, secondTenantId]) {
      const notices = await noticesOf(system, customerOf(tenant), tenant, 'incident { id } revisions { number kind }');
      expect(notices.find((notice: { incident: { id: string } }) => notice.incident.id === id).revisions).toEqual([
        { number: 1, kind: 'INITIAL' },
        { number: 2, kind: 'UPDATE' },
      ]);
    }
  });

  it('takes a new incident from its indication on, and the audit is intact after all of it', async () => {
    const before = await audited();
    const created = await mutate(
      system,
      'responder',
      'reportIndication',
      { title: 'Reported after the upgrade', indication: 'Seen.', source: 'BLUE_TEAM', serviceFamily: 'Email' },
      '... on Incident { id }',
    );
    await mutate(system, 'responder', 'advanceStage', { incidentId: created.id, to: 'ASSESS' });
    const after = await audited();
    expect(after.broken).toEqual([]);
    expect(before.summary).toMatch(/^8 chains/);
    expect(after.summary).toMatch(/^9 chains/);
  });
});
