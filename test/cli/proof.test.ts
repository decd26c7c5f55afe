import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportAudit } from '../../cli/audit.ts';
import { exportProof } from '../../cli/proof/export.ts';
import { report } from '../../cli/proof/report.ts';
import { verifyProof } from '../../cli/proof/verify.ts';
import { customerOf } from '../../demo/personas.ts';
import { hoursAfter } from '../../domain/notification/clock.ts';
import { readChain } from '../../platform/audit/audit.ts';
import { DRAFT, mutate, noticesOf } from '../kit/graph/graph.ts';
import { declaredBreach, happened, type Story } from '../kit/graph/story.ts';
import { type NotifiedBreach, openNotified, signAgain } from './proof-story.ts';

let notified: NotifiedBreach;
beforeAll(async () => {
  notified = await openNotified();
});
afterAll(() => notified.close());

const at = (name: string) => join(notified.folder, name);
const text = (name: string, file: string) => readFileSync(join(at(name), file), 'utf8');
const rows = (name: string, file: string) =>
  text(name, file)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const intact = { intact: true, findings: [], keyGiven: true };
const verified = (name: string) => verifyProof(at(name), notified.key.thumbprint);

describe('a proof', () => {
  beforeAll(async () => {
    await notified.export('proof');
  });

  it('is a folder that passes verification, and states how many tenants were notified', async () => {
    const result = await verified('proof');
    expect(result).toMatchObject({ ...intact, incident: { trackingId: notified.story.trackingId } });
    expect(readdirSync(at('proof')).sort()).toEqual([
      'README.txt',
      'acknowledgements.jsonl',
      'audience.jsonl',
      'audit.jsonl',
      'authority-submissions.jsonl',
      'deliveries.jsonl',
      'incident.json',
      'manifest.json',
      'manifest.jws',
      'notices.jsonl',
      'revisions.jsonl',
      'summary.json',
    ]);
    expect(result.summary).toMatchObject({
      tenants: 5,
      notified: 4,
      inTime: 1,
      late: 3,
      delayedByApproval: 0,
      unnotified: 0,
      ruledOut: 1,
      acknowledged: 1,
      escalated: 1,
      revisions: 2,
      deliveries: { EMAIL: { BOUNCED: 1 } },
      acknowledgements: 1,
      authoritySubmissions: 1,
    });
    expect(report(at('proof'), result)).toMatch(
      /5 tenants: 4 notified \(1 on time, 3 late, .* 1 not affected; 1 acknowledged/,
    );
  });

  it('contains every published text, in every language, with its author, approver and publisher', () => {
    expect(rows('proof', 'revisions.jsonl')).toMatchObject([
      {
        number: 1,
        kind: 'INITIAL',
        reasonsForDelay: 'The extent was not known.',
        breachFrom: '2020-01-01T00:00:00.000Z',
        breachOngoing: false,
        indicators: [{ type: 'DOMAIN', value: 'evil.example', description: null }],
        translations: [{ locale: 'de', whatHappened: 'Ein Außenstehender las Post.' }],
        draftedBy: 'persona:responder',
        reviewedBy: 'persona:legal',
        publishedBy: 'persona:responder',
      },
      { number: 2, kind: 'UPDATE', title: 'News', translations: [] },
    ]);
  });

  it('states the same of each tenant as the graph: its notices, when, in time or not, by whom acknowledged', async () => {
    const { acknowledged, silent, ruledOut, neverNotified, foundLater } = notified.tenants;
    const revisionsOf = (tenantId: string) =>
      rows('proof', 'audience.jsonl').flatMap((row) => (row.tenantId === tenantId ? [row.revision] : []));
    expect([acknowledged, silent, ruledOut, neverNotified, foundLater].map(revisionsOf)).toEqual([
      [1, 2],
      [1, 2],
      [1],
      [null],
      [1, 2],
    ]);
    const notices = rows('proof', 'notices.jsonl');
    expect(notices).toHaveLength(4);
    for (const notice of notices) {
      const [seen] = await noticesOf(
        notified.system,
        'responder',
        notice.tenantId,
        'id publishedAt deadline timeliness state acknowledgedAt acknowledgedBy escalatedAt resolvedReason revision { number }',
      );
      const { noticeId: id, notifiedAt: publishedAt, revision: number, ...same } = notice;
      const { tenantId: _, firstRevision: __, serviceHealth: ___, recordedAt: ____, updatedAt: _____, ...shown } = same;
      expect({ id, publishedAt, revision: { number }, ...shown }).toEqual(seen);
    }
    expect(rows('proof', 'acknowledgements.jsonl')).toMatchObject([
      { tenantId: acknowledged, by: `persona:customer:${acknowledged}` },
    ]);
    expect(rows('proof', 'authority-submissions.jsonl')).toMatchObject([
      { authorityId: 'at-dsb', by: 'persona:legal' },
    ]);
  });

  it('contains each delivery with its attempts and the answers of the receiver', async () => {
    const deliveries = rows('proof', 'deliveries.jsonl');
    expect(deliveries.find(({ deliveryId }) => deliveryId === 'came-back')).toMatchObject({
      channel: 'EMAIL',
      state: 'BOUNCED',
      attempts: 2,
      answer: '550 5.1.1 no such mailbox',
      attempted: [
        { number: 1, state: 'RETRYING', answer: '451 4.7.1 try again' },
        { number: 2, state: 'ACCEPTED', answer: '250 2.0.0 queued' },
        { number: 2, state: 'BOUNCED', answer: '550 5.1.1 no such mailbox' },
      ],
    });
    const kept = await notified.system.test.asOwner('SELECT id FROM notifications.deliveries WHERE incident_id = $1', [
      notified.story.incidentId,
    ]);
    expect(deliveries.map(({ deliveryId }) => deliveryId).sort()).toEqual(kept.map(({ id }) => id as string).sort());
  });

  it('contains the same audit trail as its own export, this export included', async () => {
    let whole = '';
    for await (const line of exportAudit(notified.system.test.database, notified.story.incidentId)) whole += line;
    expect(whole.startsWith(text('proof', 'audit.jsonl'))).toBe(true);
    expect(JSON.parse(rows('proof', 'audit.jsonl').at(-1).body)).toMatchObject({
      action: 'proof.exported',
      actor: 'tocsin:proof',
      details: { thumbprint: notified.key.thumbprint },
    });
  });

  it('contains ids, and no name or address of a person at a tenant', async () => {
    const contacts = await notified.system.test.asOwner(
      `SELECT DISTINCT unnest(ARRAY[name, email]) AS personal FROM customers.contacts`,
    );
    expect(contacts.length).toBeGreaterThan(100);
    const whole = readdirSync(at('proof'))
      .map((file) => text('proof', file))
      .join('\n');
    expect(contacts.filter(({ personal }) => whole.includes(personal as string))).toEqual([]);
  });

  it('is as of one time: changes during the export are not in it', async () => {
    const { system, story, tenants } = notified;
    const [notice] = await noticesOf(system, 'responder', tenants.silent, 'id');
    const changes: Promise<unknown>[] = [];
    const about = { incident: story.incidentId, folder: at('meanwhile'), key: notified.key, provider: 'X' };
    await exportProof(system.test.database, { ...about, clock: () => new Date('2026-03-04T05:06:07Z') }, (line) => {
      if (!line.startsWith('audience')) return;
      changes.push(
        system.test.asOwner(`UPDATE notifications.notices SET acknowledged_at = now() WHERE id = $1`, [notice.id]),
      );
    });
    await Promise.all(changes);
    expect(await verified('meanwhile')).toMatchObject({ ...intact, exportedAt: '2026-03-04T05:06:07.000Z' });
    expect(rows('meanwhile', 'notices.jsonl').filter(({ acknowledgedAt }) => acknowledgedAt)).toHaveLength(1);
    await system.test.asOwner('UPDATE notifications.notices SET acknowledged_at = NULL WHERE id = $1', [notice.id]);
  });
});

describe('a proof of', () => {
  const another = async (name: string, story: Story) => {
    const { summary } = await notified.export(name, story.incidentId);
    expect(await verified(name)).toMatchObject(intact);
    return summary;
  };
  const tenant = () => notified.tenants.foundLater;

  it('an exercise states so, and that no tenant was notified', async () => {
    const story = await declaredBreach(notified.system, [tenant()], true);
    await story.publish('INITIAL');
    expect(await another('exercise', story)).toMatchObject({ tenants: 1, notified: 0, unnotified: 1, revisions: 1 });
    expect(text('exercise', 'README.txt')).toContain('THIS WAS AN EXERCISE');
  });

  it('an incident without a notified tenant is also complete', async () => {
    const story = await declaredBreach(notified.system, []);
    expect(await another('not-notified', story)).toMatchObject({
      tenants: 0,
      notified: 0,
      revisions: 0,
      deliveries: {},
    });
  });

  it('notices mailed instead of service health uses the first accepted mail', async () => {
    const { system } = notified;
    const story = await declaredBreach(system, [tenant()]);
    const { incidentId } = story;
    await mutate(system, 'responder', 'draftAdvisory', { incidentId, ...DRAFT });
    await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision: 1, approved: true });
    await mutate(system, 'responder', 'publishAdvisory', { incidentId, revision: 1, channels: ['EMAIL'] });
    await happened(system, incidentId, ['advisory.published', 'process.notified']);
    const { notified: tenants, inTime, deliveries, attempts } = await another('mailed', story);
    expect({ tenants, inTime, channels: Object.keys(deliveries) }).toEqual({
      tenants: 1,
      inTime: 1,
      // The account team sees it once it is notified.
      channels: ['EMAIL', 'SERVICE_HEALTH'],
    });
    expect(attempts).toBeGreaterThan(0);
    const [notice] = rows('mailed', 'notices.jsonl');
    const accepted = rows('mailed', 'deliveries.jsonl').filter(
      ({ channel, acceptedAt }) => channel === 'EMAIL' && acceptedAt === notice.notifiedAt,
    );
    expect(notice.serviceHealth).toBe(false);
    expect(accepted[0]).toMatchObject({
      state: 'ACCEPTED',
      attempts: 1,
      attempted: [{ number: 1, state: 'ACCEPTED' }],
    });
    writeFileSync(join(at('mailed'), 'deliveries.jsonl'), '');
    await signAgain(at('mailed'), notified.key);
    expect((await verified('mailed')).findings).toContainEqual(
      expect.objectContaining({
        file: 'notices.jsonl',
        reason: expect.stringContaining('is notified by EMAIL, but no such delivery'),
      }),
    );
  });

  it('notices held by a delay that two approver roles approved states so, and the verification has the same result', async () => {
    const { system } = notified;
    const story = await declaredBreach(system, [tenant()]);
    const { data } = await system.ask(
      'legal',
      `{ notificationProcess(incidentId: "${story.incidentId}") { clock { deadline } } }`,
    );
    const deadline = new Date(data.notificationProcess.clock.deadline);
    const delay = { reason: 'RISK_TO_OTHER_CUSTOMERS', justification: 'The hole is open elsewhere.' };
    const { delays } = await mutate(
      system,
      'responder',
      'requestDelay',
      { incidentId: story.incidentId, ...delay, until: hoursAfter(deadline, 24) },
      '... on NotificationProcess { delays { id } }',
    );
    for (const who of ['legal', 'executive'])
      await mutate(system, who, 'decideDelay', { delayId: delays[0].id, approved: true });
    await system.turnTo(hoursAfter(deadline, 24));
    await story.publish('INITIAL', { reasonsForDelay: 'Others were at risk.' });
    expect(await another('delayed', story)).toMatchObject({ notified: 1, late: 0, delayedByApproval: 1 });
    const incident = JSON.parse(text('delayed', 'incident.json'));
    expect(incident.delays).toMatchObject([
      { ...delay, state: 'APPROVED', approvals: [{ approverRole: 'LEGAL' }, { by: 'persona:executive' }] },
    ]);
    writeFileSync(join(at('delayed'), 'incident.json'), `${JSON.stringify({ ...incident, delays: [] })}\n`);
    await signAgain(at('delayed'), notified.key);
    expect((await verified('delayed')).findings).toEqual([
      expect.objectContaining({ file: 'notices.jsonl', reason: expect.stringContaining('expected LATE') }),
    ]);
  });

  it('a declaration withdrawn, retracted and repeated keeps the earlier acknowledgements', async () => {
    const { system } = notified;
    const story = await declaredBreach(system, [tenant()]);
    const { incidentId } = story;
    await story.publish('INITIAL');
    const acknowledge = async () => {
      const notices = await noticesOf(system, 'responder', tenant(), 'id incident { id }');
      const { id } = notices.find(({ incident }: { incident: { id: string } }) => incident.id === incidentId);
      await system.ask(customerOf(tenant()), `mutation { acknowledgeNotice(id: "${id}") { __typename } }`);
    };
    await acknowledge();
    const selection = '... on Incident { declarations { withdrawal { id } } }';
    const { declarations } = await mutate(
      system,
      'legal',
      'requestWithdrawal',
      { incidentId, reason: 'A decoy.' },
      selection,
    );
    const { id: withdrawalId } = declarations.at(-1).withdrawal;
    for (const who of ['legal', 'executive']) {
      await mutate(system, who, 'decideWithdrawal', { incidentId, withdrawalId, approved: true });
    }
    await system.turnTo(new Date(Date.now() + 200 * 3_600_000));
    expect(await another('withdrawn', story)).toMatchObject({ notified: 1, acknowledged: 1 });
    await mutate(system, 'responder', 'draftAdvisory', { incidentId, ...RETRACTION });
    await mutate(system, 'legal', 'reviewAdvisory', { incidentId, revision: 2, approved: true });
    await mutate(system, 'responder', 'publishAdvisory', { incidentId, revision: 2 });
    await happened(
      system,
      incidentId,
      ['advisory.published', 'notice.resolved'],
      ({ facts }) => facts['revision'] === 2,
    );
    expect(await another('retracted', story)).toMatchObject({ notified: 1, revisions: 2 });
    await mutate(system, 'responder', 'declareIncident', {
      incidentId,
      basis: ['UNAUTHORIZED_ACCESS_OCCURRED'],
      justification: 'It was none.',
    });
    await story.publish('INITIAL', { title: 'Declared again' });
    expect(await another('declared again', story)).toMatchObject({
      notified: 1,
      acknowledged: 0,
      acknowledgements: 1,
      revisions: 3,
    });
  });
});

describe('the export of a proof', () => {
  const entries = async () =>
    (await readChain(notified.system.test.database.dataSource, notified.story.incidentId, 0, 999)).length;

  it('accepts an id and a tracking id, in any spelling, and no other incident', async () => {
    await notified.export('by-id', notified.story.incidentId);
    await notified.export('by-tracking-id', notified.story.trackingId.toLowerCase());
    await expect(notified.export('none', 'ABCDE-FGHIJ')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a folder that is not empty, and records no entry in the audit trail', async () => {
    const before = await entries();
    mkdirSync(at('full'));
    writeFileSync(join(at('full'), 'mine.txt'), 'mine');
    await expect(notified.export('full')).rejects.toMatchObject({ code: 'INVALID' });
    expect(readdirSync(at('full'))).toEqual(['mine.txt']);
    expect(await entries()).toBe(before);
  });
});

const RETRACTION = {
  kind: 'RETRACTION',
  title: 'Retracted',
  whatHappened: 'The mailbox was a decoy.',
  dataCategories: ['mail'],
  contactPoint: 'privacy@provider.example',
  recommendedActions: [],
};
