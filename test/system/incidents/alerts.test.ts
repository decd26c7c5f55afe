import type { Claims } from '../../../demo/personas.ts';
import { serveAnonymousGateway } from '../../../gateway/http/anonymous.ts';
import { openLog } from '../../../platform/log.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

const SINGLE = 'application/cloudevents+json';
const BATCH = 'application/cloudevents-batch+json';
const event = (changes: object = {}) => ({
  specversion: '1.0',
  id: 'A-1',
  source: '/monitoring/email',
  type: 'example.security.alert',
  time: '2026-01-02T03:04:05.678Z',
  data: { title: 'Too many tokens', indication: 'One key signed 4,000 tokens.', serviceFamily: 'Email' },
  ...changes,
});

const SENSOR: Claims = {
  sub: 'sensor:1',
  name: 'Sensor',
  tocsin: { roles: [], tenants: [], cloudSubscriptions: [], partner: null, partition: 'public' },
};

async function post(body: unknown, type = SINGLE, who: string | Claims | null = 'operator') {
  const response = await fetch(new URL('/alerts', system.url), {
    method: 'POST',
    headers: { 'content-type': type, ...(who ? { authorization: `Bearer ${await system.token(who)}` } : {}) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look wherever their answer went
  return { status: response.status, body: (await response.json()) as any };
}
const countIncidents = async () =>
  (await system.test.asOwner('SELECT count(*)::int AS count FROM incidents.incidents'))[0]?.['count'] as number;

/** The incident that an alert became. */
async function filed(body: { incidentId: string }[]) {
  const { data } = await system.ask(
    'responder',
    `{ incident(id: "${body[0]?.incidentId}") { title serviceFamily detection { indication } } }`,
  );
  return data.incident;
}

describe('an alert', () => {
  it('becomes an incident in DETECT with an automated alert as its source', async () => {
    const { status, body } = await post(event());
    expect(status).toBe(200);
    expect(body).toEqual([{ id: 'A-1', incidentId: expect.any(String), trackingId: expect.any(String) }]);
    const { data } = await system.ask(
      'responder',
      `{ incident(id: "${body[0].incidentId}") { trackingId title stage serviceFamily
         detection { source detectedAt reportedBy reference indication } } }`,
    );
    expect(data.incident).toEqual({
      trackingId: body[0].trackingId,
      title: 'Too many tokens',
      stage: 'DETECT',
      serviceFamily: 'Email',
      detection: {
        source: 'AUTOMATED_ALERT',
        detectedAt: '2026-01-02T03:04:05.678Z',
        reportedBy: '/monitoring/email',
        reference: 'A-1',
        indication: 'One key signed 4,000 tokens.',
      },
    });
  });

  it('becomes one incident when it is sent twice, whether at once or in one batch', async () => {
    const same = event({ id: 'twice' });
    const answers = await Promise.all([post(same), post([same, same], BATCH), post(same)]);
    const ids = answers.flatMap(({ body }) => body.map(({ incidentId }: { incidentId: string }) => incidentId));
    expect([ids.length, new Set(ids).size]).toEqual([4, 1]);
    // Another source may use the same id.
    const other = await post(event({ id: 'twice', source: '/monitoring/files' }));
    expect(ids).not.toContain(other.body[0].incidentId);
  });

  it('is accepted with only the required fields', async () => {
    const { status, body } = await post({ specversion: '1.0', id: 'y', source: '/bare', type: 'bare' }, SINGLE, SENSOR);
    expect(status).toBe(200);
    expect(await filed(body)).toEqual({ title: 'bare', serviceFamily: '/bare', detection: { indication: 'bare' } });
    const free = await post(event({ id: 'free', data: { rule: 7, host: 'a' } }), SINGLE, SENSOR);
    expect(await filed(free.body)).toMatchObject({ detection: { indication: '{"rule":7,"host":"a"}' } });
  });

  it('is cut and filed where it is too long', async () => {
    const long = 'x'.repeat(3_000);
    const { status, body } = await post(
      { specversion: '1.0', id: long, source: `/${long}`, type: long },
      SINGLE,
      SENSOR,
    );
    expect(status).toBe(200);
    const mark = (length: number) => `… [cut from ${length} characters]`;
    const { title, serviceFamily } = await filed(body);
    expect(title).toBe(long.slice(0, 200 - mark(3_000).length) + mark(3_000));
    expect(serviceFamily).toBe(`/${long}`.slice(0, 200 - mark(3_001).length) + mark(3_001));
    const alerts = Array.from({ length: 900 }, (_, index) => ({ fingerprint: index, text: '🔥'.repeat(20) }));
    const { body: group } = await post(event({ id: 'group', data: { alerts } }));
    const indication: string = (await filed(group)).detection.indication;
    expect(indication.length).toBeGreaterThan(19_900);
    expect(indication.slice(0, 30)).toBe('{"alerts":[{"fingerprint":0,"t');
    expect(indication).toMatch(/… \[cut from \d{5} characters\]$/);
    expect(indication).not.toMatch(/\p{Cs}/u);
  });

  it('is filed as it was sent: no number is rounded, and nesting may be deep', async () => {
    const data = `{ "counter": 12345678901234567891, "ratio": 1.10 }`;
    const exact = await post(JSON.stringify(event({ id: 'exact', data: 0 })).replace('"data":0', `"data":${data}`));
    expect((await filed(exact.body)).detection.indication).toBe(data);
    const deep = '['.repeat(9_000) + ']'.repeat(9_000);
    const text = JSON.stringify([event({ id: 'next' }), event({ id: 'deep', data: 0 })]);
    const answer = await post(text.replace('"data":0', `"data":${deep}`), BATCH);
    expect(answer).toMatchObject({ status: 200, body: [{ id: 'next' }, { id: 'deep' }] });
    expect((await filed(answer.body.slice(1))).detection.indication).toBe(deep);
  });

  it('with characters that cannot be stored is filed without them', async () => {
    const { body } = await post(event({ id: 'odd', subject: null, data: { title: 'a\0b\ud83dc' } }));
    expect((await filed(body)).title).toBe('a\uFFFDb\uFFFDc');
  });

  it('of a clock that is up to five minutes ahead counts as detected now', async () => {
    const before = Date.now();
    const { body } = await post(event({ id: 'ahead', time: new Date(before + 240_000).toISOString() }));
    const { data } = await system.ask(
      'responder',
      `{ incident(id: "${body[0].incidentId}") { detection { detectedAt } } }`,
    );
    const detected = Date.parse(data.incident.detection.detectedAt);
    expect([detected >= before, detected <= Date.now()]).toEqual([true, true]);
  });

  it('of a leap second is filed', async () => {
    expect(await post(event({ id: 'leap', time: '2016-12-31T23:59:60Z' }))).toMatchObject({ status: 200 });
  });

  it('is not taken for the alert of another source', async () => {
    const one = await post(event({ id: 'full 7', source: '/monitor disk' }));
    const other = await post(event({ id: 'disk full 7', source: '/monitor' }));
    expect([one.status, other.status]).toEqual([200, 200]);
    expect(one.body[0].incidentId).not.toBe(other.body[0].incidentId);
  });

  it.each([
    [{ specversion: '0.3' }, 'specversion'],
    [{ id: '' }, 'id'],
    [{ id: 7 }, 'id'],
    [{ source: ' ' }, 'source'],
    [{ type: null }, 'type'],
    [{ subject: 1 }, 'subject'],
    [{ time: 'yesterday' }, 'time'],
    [{ time: '2100-01-01T00:00:00Z' }, 'time'],
    [{ data_base64: 'AA==' }, 'data_base64'],
    [{ time: '2026-02-30T00:00:00Z' }, 'time'],
    [{ time: '2026-01-01T24:00:00Z' }, 'time'],
    [{ time: '0000-01-01T00:00:00Z' }, 'time'],
    [{ time: '0001-01-01T00:00:00+14:00' }, 'time'],
  ])('is refused with the name of the invalid field: %j', async (changes, field) => {
    const before = await countIncidents();
    const { status, body } = await post(event({ id: 'wrong', ...changes }));
    expect(status).toBe(400);
    expect(body).toMatchObject([{ error: { code: 'INVALID', field } }]);
    expect(body[0].error.message).not.toBe('');
    expect(await countIncidents()).toBe(before);
  });
});

describe('a batch of alerts', () => {
  it('is answered event by event, in order, and the valid events are filed', async () => {
    const { status, body } = await post([event({ id: 'b1' }), event({ id: '' }), 7, event({ id: 'b2' })], BATCH);
    expect(status).toBe(200);
    expect(body).toMatchObject([
      { id: 'b1', trackingId: expect.any(String) },
      { id: null, error: { field: 'id' } },
      { id: null, error: { field: null, message: 'An event must be a JSON object.' } },
      { id: 'b2', trackingId: expect.any(String) },
    ]);
  });

  it('may be empty, and has at most 100 events', async () => {
    expect(await post([], BATCH)).toEqual({ status: 200, body: [] });
    const before = await countIncidents();
    const many = Array.from({ length: 101 }, (_, index) => event({ id: `m${index}` }));
    expect(await post(many, BATCH)).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] },
    });
    expect(await countIncidents()).toBe(before);
    const { status, body } = await post(many.slice(1), BATCH);
    expect([status, body.length, await countIncidents()]).toEqual([200, 100, before + 100]);
  });

  it.each([
    ['not JSON', '{', BATCH, 400],
    ['one event where a batch is announced', JSON.stringify(event()), BATCH, 400],
    ['a batch where one event is announced', JSON.stringify([event()]), SINGLE, 400],
    ['of another media type', JSON.stringify(event()), 'application/json', 400],
    ['too large', JSON.stringify(event({ data: 'x'.repeat(1_100_000) })), SINGLE, 413],
  ])('is refused as a whole when its body is %s', async (_what, text, type, status) => {
    const before = await countIncidents();
    const answer = await post(text, type);
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toHaveLength(1);
    expect(await countIncidents()).toBe(before);
  });
});

describe('the alerts endpoint', () => {
  it('refuses a request without a token', async () => {
    expect(await post(event(), SINGLE, null)).toMatchObject({
      status: 401,
      body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    });
  });

  it.each(['responder', 'legal', 'auditor', 'customer', 'partner', 'support'])('refuses the role %s', async (who) => {
    expect(await post(event(), SINGLE, who)).toMatchObject({
      status: 403,
      body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    });
  });

  it('does not exist on a gateway that serves unauthenticated clients', async () => {
    const options = { supergraphFile: 'schema/supergraph.graphql', port: 0, log: openLog('silent') };
    const gateway = await serveAnonymousGateway(options);
    const headers = { 'content-type': SINGLE };
    const body = JSON.stringify(event());
    const { status } = await fetch(new URL('/alerts', gateway.url), { method: 'POST', headers, body });
    await gateway.close();
    expect(status).toBe(404);
  });

  it('accepts alerts of an authenticated source, which can then follow its own reports', async () => {
    const { body } = await post(event({ id: 'own' }), SINGLE, { ...SENSOR, sub: 'sensor:2' });
    const { data } = await system.ask(
      { ...SENSOR, sub: 'sensor:2' },
      '{ myReports { edges { node { incidentId } } } }',
    );
    expect(data.myReports.edges).toEqual([{ node: { incidentId: body[0].incidentId } }]);
  });
});
