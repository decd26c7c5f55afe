import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { concludeAttempt, type DeliveryState } from '../../../domain/notification/delivery.ts';
import { openWebhookChannel } from '../../../worker/channels/webhook.ts';
import type { WebhookCall } from '../../../worker/dispatcher/message.ts';
import { freePort } from '../../kit/network/ports.ts';
import { type Receiver, startReceiver } from '../../kit/network/receiver.ts';

const SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const NEXT_SECRET = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
/** Short enough for a test to wait, long enough for a machine that is busy with other tests to answer. */
const TOTAL_MILLISECONDS = 2_000;

const waiting: ServerResponse[] = [];
const trickled: ServerResponse[] = [];
let cut: Promise<unknown>;
let poured = 0;
let receiver: Receiver;
let channel: ReturnType<typeof openWebhookChannel>;

beforeAll(async () => {
  receiver = await startReceiver({
    '/late': (answer) => waiting.push(answer),
    '/moved': (answer) => answer.writeHead(301, { location: '/' }).end(),
    '/gone': (answer) => answer.writeHead(410).end('no such hook'),
    '/later': (answer) => answer.writeHead(429, { 'retry-after': '120' }).end(),
    '/until': (answer) => answer.writeHead(503, { 'retry-after': 'Tue, 01 Jan 2030 00:02:00 GMT' }).end(),
    '/asctime': (answer) => answer.writeHead(503, { 'retry-after': 'Tue Jan  1 00:02:00 2030' }).end(),
    '/obsolete': (answer) => answer.writeHead(503, { 'retry-after': 'Tuesday, 01-Jan-30 00:02:00 GMT' }).end(),
    '/forever': (answer) => answer.writeHead(503, { 'retry-after': '99999999999' }).end(),
    '/twice': (answer) => answer.setHeader('retry-after', ['60', '120']).writeHead(503).end(),
    '/too-large': (answer) => answer.writeHead(413).end(),
    '/too-large-now': (answer) => answer.writeHead(413, { 'retry-after': '120' }).end(),
    '/past': (answer) => answer.writeHead(503, { 'retry-after': 'Tue, 01 Jan 2019 00:00:00 GMT' }).end(),
    '/vague': (answer) => answer.writeHead(503, { 'retry-after': 'soon' }).end(),
    '/broken': (answer) => answer.writeHead(500, 'Robin, call +49 30 123').end(),
    '/reset': (answer) => answer.socket?.resetAndDestroy(),
    '/nonsense': (answer) => answer.socket?.end('220 mail.example ESMTP\r\n'),
    '/half-a-head': (answer) => answer.socket?.write('HTTP/1.1 200 OK\r\nx-'),
    '/trickle': (answer) => {
      trickled.push(answer.writeHead(200, { 'content-length': '4000' }));
      answer.write('.');
      const timer = setInterval(() => answer.write('.'), 50);
      answer.on('close', () => clearInterval(timer));
    },
    '/endless': (answer) => {
      answer.writeHead(202);
      cut = once(answer, 'close');
      const pour = () => {
        while (!answer.destroyed) {
          poured += 1_024;
          if (!answer.write('.'.repeat(1_024))) return void answer.once('drain', pour);
        }
      };
      pour();
    },
    '/broken-off': (answer) => {
      answer.writeHead(200, { 'content-length': '100' });
      answer.write('half', () => answer.destroy());
    },
  });
  channel = openWebhookChannel({ networks: ['127.0.0.0/8'], totalMilliseconds: TOTAL_MILLISECONDS });
});
afterAll(async () => {
  await channel.close();
  await receiver.close();
});

const call = (path: string, overrides: Partial<WebhookCall> = {}): WebhookCall => ({
  url: `http://127.0.0.1:${receiver.port}${path}`,
  id: 'delivery-1',
  at: new Date(),
  body: '{"specversion":"1.0","data":{"title":"Zugriff auf Ihre Dokumente — größer"}}',
  secrets: [SECRET],
  ...overrides,
});
const send = (path: string, overrides?: Partial<WebhookCall>) =>
  channel.send(call(path, overrides), new AbortController().signal);
const stateAfter = (attempted: Awaited<ReturnType<typeof send>>): DeliveryState => {
  const sending = { state: 'SENDING', attempts: 0, pauses: 0, nextAttemptAt: null } as const;
  const after = concludeAttempt(sending, attempted.outcome, { deadline: null, jitter: 0 }, new Date());
  if ('refused' in after) throw new Error(after.message);
  return after.state;
};

describe('a call of a webhook', () => {
  it('is a CloudEvent that names its sender, under the id of the delivery', async () => {
    const at = new Date('2030-01-01T00:00:00.900Z');
    expect(await send('/hook?team=a%20b', { at })).toEqual({
      outcome: { kind: 'HTTP', status: 204, retryAfterSeconds: null },
      answer: '204 No Content',
    });
    const { path, headers, body } = receiver.received.at(-1)!;
    expect({ path, body }).toEqual({ path: '/hook?team=a%20b', body: call('/').body });
    expect(headers).toMatchObject({
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Tocsin',
      'webhook-id': 'delivery-1',
      'webhook-timestamp': '1893456000',
    });
  });

  it('is signed so that the Standard Webhooks package verifies it, and with no other secret', async () => {
    await send('/signed');
    const { headers, body } = receiver.received.at(-1)!;
    const signed = headers as Record<string, string>;
    expect(new Webhook(SECRET).verify(body, signed)).toEqual(JSON.parse(body));
    expect(() => new Webhook(NEXT_SECRET).verify(body, signed)).toThrow('No matching signature');
    expect(() => new Webhook(SECRET).verify(body.replace('Zugriff', 'Angriff'), signed)).toThrow('No matching');
    expect(() => new Webhook(SECRET).verify(body, { ...signed, 'webhook-id': 'delivery-2' })).toThrow('No matching');
  });

  it('is signed with both secrets during a rotation, so that either verifies it', async () => {
    await send('/rotating', { secrets: [NEXT_SECRET, SECRET] });
    const { headers, body } = receiver.received.at(-1)!;
    expect(String(headers['webhook-signature'])).toMatch(/^v1,\S+ v1,\S+$/);
    for (const secret of [SECRET, NEXT_SECRET])
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toEqual(JSON.parse(body));
  });

  it('reuses the connection of an earlier call to the same receiver', async () => {
    await send('/first');
    const before = receiver.connections();
    await send('/gone');
    await send('/second');
    expect(receiver.connections()).toBe(before);
  });
});

describe('a receiver', () => {
  it.each<[string, string, string, DeliveryState]>([
    ['answers 301', '/moved', '301 Moved Permanently', 'RETRYING'],
    ['answers 410', '/gone', '410 Gone', 'FAILED'],
    ['answers 413', '/too-large', '413 Payload Too Large', 'FAILED'],
    ['answers 413 and when to try again', '/too-large-now', '413 Payload Too Large', 'RETRYING'],
    ['answers 429', '/later', '429 Too Many Requests', 'RETRYING'],
    [
      'answers 500 with a personal status text, which is not recorded',
      '/broken',
      '500 Internal Server Error',
      'RETRYING',
    ],
    ['resets the connection', '/reset', 'connection reset', 'RETRYING'],
    ['does not speak HTTP', '/nonsense', 'invalid response', 'RETRYING'],
    ['answers with half a head', '/half-a-head', 'response timeout', 'RETRYING'],
    ['answers 200 and trickles its body until it is disconnected', '/trickle', '200 OK', 'ACCEPTED'],
    ['answers 200 and disconnects', '/broken-off', '200 OK', 'ACCEPTED'],
  ])('that %s leaves the delivery in the expected state', async (_what, path, answer, state) => {
    const attempted = await send(path);
    expect(attempted.answer).toBe(answer);
    expect(stateAfter(attempted)).toBe(state);
  });

  it('that redirects is not followed to the other address', async () => {
    const before = receiver.received.length;
    await send('/moved');
    expect(receiver.received.slice(before).map(({ path }) => path)).toEqual(['/moved']);
  });

  it('that answers 200 after the timeout counts as unreachable, and the call is repeated', async () => {
    const attempted = await send('/late');
    waiting.at(-1)?.writeHead(200).end();
    expect(attempted).toEqual({ outcome: { kind: 'UNREACHABLE' }, answer: 'response timeout' });
    expect(stateAfter(attempted)).toBe('RETRYING');
  });

  it('that never stops sending its answer is disconnected after a few kilobytes', async () => {
    const attempted = await send('/endless');
    expect(attempted.answer).toBe('202 Accepted');
    await cut;
    // The bound is far above the limit, because the kernels of both ends buffer more than the channel reads.
    expect(poured).toBeLessThan(16_000_000);
  });

  it('that trickles its answer is disconnected', async () => {
    await send('/trickle');
    const last = trickled.at(-1)!;
    if (!last.closed) await once(last, 'close');
    expect(last.writableFinished).toBe(false);
  });

  it('that is not listening is tried again', async () => {
    const attempted = await send('/', { url: `http://127.0.0.1:${await freePort()}/` });
    expect(attempted).toEqual({ outcome: { kind: 'UNREACHABLE' }, answer: 'connection refused' });
  });

  it('without TLS is tried again', async () => {
    const attempted = await send('/', { url: `https://127.0.0.1:${receiver.port}/` });
    expect(attempted).toEqual({ outcome: { kind: 'UNREACHABLE' }, answer: 'no trusted TLS connection' });
  });

  it('with an unknown name is tried again', async () => {
    const resolve = async () => {
      throw Object.assign(new Error('queryA ENOTFOUND hooks.customer.example'), { code: 'ENOTFOUND' });
    };
    const lost = openWebhookChannel({ networks: [], resolve });
    const attempted = await lost.send(
      { ...call('/'), url: 'https://hooks.customer.example/' },
      new AbortController().signal,
    );
    expect(attempted).toEqual({ outcome: { kind: 'UNREACHABLE' }, answer: 'DNS lookup failed' });
    await lost.close();
  });

  it.each<[string, string, number | null]>([
    ['in seconds', '/later', 120],
    ['as a date', '/until', 120],
    ['as a date that has passed', '/past', 0],
    ['as a date of the C library', '/asctime', 120],
    ['as an obsolete date', '/obsolete', 120],
    ['twice, of which the later counts', '/twice', 120],
    ['as more than any delay', '/forever', 99_999_999_999],
    ['in words', '/vague', null],
  ])('may ask for a pause %s', async (_how, path, retryAfterSeconds) => {
    const { outcome } = await send(path, { at: new Date('2030-01-01T00:00:00Z') });
    expect(outcome).toMatchObject({ kind: 'HTTP', retryAfterSeconds });
  });
});

describe('stopping the dispatcher', () => {
  it('aborts the calls that are under way', async () => {
    const stop = new AbortController();
    const attempt = channel.send(call('/late'), stop.signal);
    stop.abort();
    expect(await attempt).toEqual({ outcome: { kind: 'UNREACHABLE' }, answer: 'no response' });
    expect(await channel.send(call('/never'), stop.signal)).toMatchObject({ outcome: { kind: 'UNREACHABLE' } });
    expect(receiver.received.map(({ path }) => path)).not.toContain('/never');
  });
});
