import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import { openSocket } from '../kit/network/socket.ts';
import { closeFederations } from './federation.ts';
import { anyName, startLimited } from './limited.ts';

afterAll(closeFederations);

const PROTOCOL = 'graphql-transport-ws';
const HEALTH = 'subscription { serviceHealth }';

interface Plain {
  socket: WebSocket;
  /** The code and reason with which the gateway closed the socket. */
  closed: Promise<{ code: number; reason: string }>;
  /** The HTTP answer if the gateway refused the socket; never resolves if it opened one. */
  refused: Promise<{ status: number | undefined; retryAfter: string | undefined; body: unknown }>;
}

/** A socket that sends nothing by itself. */
function plain(url: string, headers: Record<string, string> = {}): Plain {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), PROTOCOL, { headers });
  socket.on('error', () => {});
  return {
    socket,
    closed: new Promise((resolve) => {
      socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
    }),
    refused: new Promise((resolve) => {
      socket.on('unexpected-response', (_request, response: IncomingMessage) => {
        let text = '';
        response.on('data', (data) => {
          text += data;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            retryAfter: response.headers['retry-after'],
            body: JSON.parse(text),
          }),
        );
      });
    }),
  };
}

const opened = ({ socket }: Plain) => new Promise<void>((resolve) => socket.once('open', () => resolve()));

describe('a socket', () => {
  it('that presents no token in time is closed with 4408', async () => {
    const { url } = await startLimited({ initialization: 20 });
    expect((await plain(url).closed).code).toBe(4408);
  });

  it('with more messages than the limit is closed with 4429', async () => {
    const { url } = await startLimited({ messages: 1 });
    const flood = plain(url);
    await opened(flood);
    for (let message = 0; message < 20; message += 1) flood.socket.send('{"type":"ping"}');
    expect(await flood.closed).toEqual({ code: 4429, reason: 'Message rate exceeded' });
  });

  it('with more pings than the limit is closed with 4429', async () => {
    const { url } = await startLimited({ messages: 1 });
    const flood = plain(url);
    await opened(flood);
    for (let message = 0; message < 20; message += 1) flood.socket.ping();
    expect((await flood.closed).code).toBe(4429);
  });

  it('with a message larger than a megabyte is closed with 1009', async () => {
    const { url } = await startLimited();
    const large = plain(url);
    await opened(large);
    large.socket.send('x'.repeat(1_100_000));
    expect((await large.closed).code).toBe(1009);
  });

  it('is closed when its client does not read, with the advice to connect again and resume', async () => {
    const { url } = await startLimited({ unsent: 1024 * 1024 });
    const slow = plain(url);
    await opened(slow);
    slow.socket.send('{"type":"connection_init"}');
    const query = 'subscription { large(kilobytes: 900) }';
    await new Promise((resolve) => slow.socket.once('message', resolve));
    slow.socket.pause();
    for (let id = 1; id <= 30; id += 1) {
      slow.socket.send(JSON.stringify({ id: String(id), type: 'subscribe', payload: { query } }));
    }
    // The answer to another client shows that the gateway has processed the messages of the slow one.
    const other = openSocket(url);
    expect(await other.subscribe('{ stage(of: OPEN) }').next()).toEqual({ data: { stage: 'OPEN' } });
    other.close();
    slow.socket.resume();
    expect(await slow.closed).toEqual({ code: 1013, reason: expect.stringContaining('resume') });
  });
});

describe('a viewer', () => {
  it('has a limited number of sockets, until one is closed', async () => {
    const { url } = await startLimited({ sockets: 2 }, { authenticate: anyName });
    const [first, second] = [openSocket(url, 'robin'), openSocket(url, 'robin')];
    await Promise.all([first.acknowledged, second.acknowledged]);
    expect(await openSocket(url, 'robin').closed).toEqual({
      code: 4429,
      reason: 'Too many connections: the limit is 2 at a time.',
    });
    const other = openSocket(url, 'kim');
    await other.acknowledged;
    first.close();
    await first.closed;
    const third = openSocket(url, 'robin');
    await third.acknowledged;
    for (const socket of [second, third, other]) socket.close();
  });

  it('has a limited number of open operations on all sockets together, until one is over', async () => {
    const { url } = await startLimited({ subscriptions: 2 }, { authenticate: anyName });
    const [one, two] = [openSocket(url, 'robin'), openSocket(url, 'robin')];
    const [first, second] = [one.subscribe(HEALTH), two.subscribe(HEALTH)];
    await Promise.all([first.next(), second.next()]);
    expect((await one.subscribe(HEALTH).next()).errors).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', limit: 'subscriptions' } },
    ]);
    two.close();
    await two.closed;
    const third = one.subscribe('{ viewer }');
    expect(await third.next()).toEqual({ data: { viewer: 'robin' } });
    await expect(third.next()).rejects.toThrow('the operation is over');
    expect(await one.subscribe(HEALTH).next()).toEqual({ data: { serviceHealth: 1 } });
    one.close();
  });

  it('who sends too many operations on a socket is refused on that socket', async () => {
    const { url } = await startLimited({ rate: 0.21 }, { authenticate: anyName });
    const socket = openSocket(url, 'robin');
    expect(await socket.subscribe('{ __typename }').next()).toEqual({ data: { __typename: 'Query' } });
    expect((await socket.subscribe('{ __typename }').next()).errors).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED', limit: 'rate' } },
    ]);
    socket.close();
  });
});

describe('an address', () => {
  it('has a limited number of sockets without a token, until one presents a token or is closed', async () => {
    const { url } = await startLimited({ waitingSockets: 2 }, { authenticate: anyName });
    const [first, second] = [plain(url), plain(url)];
    await Promise.all([opened(first), opened(second)]);
    expect(await plain(url).refused).toEqual({
      status: 429,
      retryAfter: '1',
      body: { errors: [{ message: expect.any(String), extensions: { code: 'LIMIT_EXCEEDED', limit: 'sockets' } }] },
    });
    const acknowledged = new Promise((resolve) => first.socket.once('message', resolve));
    first.socket.send('{"type":"connection_init","payload":{"authorization":"Bearer robin"}}');
    await acknowledged;
    const third = plain(url);
    await opened(third);
    for (const { socket } of [first, second, third]) socket.close();
  });

  it('is that of the client behind a proxy: the last in X-Forwarded-For that the proxy added', async () => {
    const { url } = await startLimited({ waitingSockets: 1 }, { authenticate: anyName, proxies: 1 });
    const from = (forwarded: string) => plain(url, { 'x-forwarded-for': forwarded });
    const held = [from('203.0.113.7'), from('2001:db8:0:1::5')];
    await Promise.all(held.map(opened));
    expect((await from('198.51.100.1, 203.0.113.7').refused).status).toBe(429);
    expect((await from('2001:db8:0:1:9:9:9:9').refused).status).toBe(429);
    const other = from('203.0.113.7, 198.51.100.1');
    await opened(other);
    for (const { socket } of [...held, other]) socket.close();
  });
});

describe('a page', () => {
  it('of another site opens no socket; a page of this host or of a configured origin does, and so does a client without an origin', async () => {
    const { url } = await startLimited({}, { origins: ['https://portal.example'] });
    for (const origin of ['https://evil.example', 'https://portal.example.evil.example', 'null', 'not an origin']) {
      expect(await plain(url, { origin }).refused).toMatchObject({
        status: 403,
        body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
      });
    }
    for (const headers of [{}, { origin: new URL(url).origin }, { origin: 'https://portal.example' }]) {
      const socket = plain(url, headers as Record<string, string>);
      await opened(socket);
      socket.socket.close();
    }
  });

  it('opens no socket at an address other than the graph', async () => {
    const { url } = await startLimited();
    for (const path of ['/elsewhere', '//']) {
      expect(await plain(new URL(url).origin + path).refused).toMatchObject({ status: 404 });
    }
  });
});
