import { type AddressInfo, createServer, type Server } from 'node:net';
import { checkAddress } from '../../../platform/net/public-address.ts';
import type { Resolve } from '../../../worker/channels/ssrf-guard.ts';
import { openWebhookChannel } from '../../../worker/channels/webhook.ts';

let listener: Server;
let port: number;
let connections = 0;

beforeAll(async () => {
  listener = createServer((socket) => {
    connections++;
    socket.resume().end('HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n');
  });
  // Listens on every address of this machine, in both families, so that any spelling of one would reach the listener.
  await new Promise<void>((resolve) => listener.listen(0, resolve));
  port = (listener.address() as AddressInfo).port;
});
beforeEach(() => {
  connections = 0;
});
afterAll(() => new Promise((resolve) => listener.close(resolve)));

const NAMES: { [name: string]: string[] } = {
  'loopback.attacker.example': ['127.0.0.1'],
  'six.attacker.example': ['::1'],
  'metadata.attacker.example': ['169.254.169.254'],
  'private.attacker.example': ['10.1.2.3'],
  'mapped.attacker.example': ['::ffff:127.0.0.1'],
  'nat.attacker.example': ['64:ff9b::7f00:1'],
  'both.attacker.example': ['93.184.215.14', '127.0.0.1'],
  'both-families.attacker.example': ['2606:2800:21f:cb07::1', '::1'],
};
const family = (address: string) => ({ address, family: address.includes(':') ? 6 : 4 });
const resolve: Resolve = async (name) => (NAMES[name] ?? []).map(family);

async function attempt(url: string, options: { networks?: string[]; resolve?: Resolve } = {}) {
  const channel = openWebhookChannel({ networks: [], resolve, ...options, totalMilliseconds: 2_000 });
  const secrets = [`whsec_${Buffer.alloc(32).toString('base64')}`];
  const call = { url, id: 'delivery-1', at: new Date(), body: '{}', secrets };
  const attempted = await channel.send(call, new AbortController().signal);
  await channel.close();
  return attempted;
}

/** PORT is replaced by the listener's port. */
const SPELLINGS = [
  '127.0.0.1:PORT',
  '127.0.0.1.:PORT',
  '127.1:PORT',
  '127.0.1:PORT',
  '127.8.8.8:PORT',
  '2130706433:PORT',
  '0x7f000001:PORT',
  '0X7F.1:PORT',
  '0x7f.0x0.0x0.0x1:PORT',
  '017700000001:PORT',
  '0177.0.0.1:PORT',
  '0177.0x0.1:PORT',
  '%31%32%37.0.0.1:PORT',
  '127%2e0%2e0%2e1:PORT',
  '１２７.０.０.１:PORT',
  '①②⑦.⓪.⓪.①:PORT',
  '127。0。0。1:PORT',
  '127．0．0．1:PORT',
  '0:PORT',
  '0.0.0.0:PORT',
  '0.1.2.3:PORT',
  '[::]:PORT',
  '[::1]:PORT',
  '[0:0:0:0:0:0:0:1]:PORT',
  '[0000::0001]:PORT',
  '[::127.0.0.1]:PORT',
  '[::7f00:1]:PORT',
  '[::ffff:127.0.0.1]:PORT',
  '[::FFFF:7F00:1]:PORT',
  '[::ffff:0:7f00:1]:PORT',
  '[64:ff9b::127.0.0.1]:PORT',
  '[64:ff9b::a9fe:a9fe]',
  '[64:ff9b:1::7f00:1]:PORT',
  '[2002:7f00:1::]:PORT',
  '[2001:0:7f00:1::]:PORT',
  '[2001:db8::1]:PORT',
  '[fe80::1]:PORT',
  '[febf::1]:PORT',
  '[fec0::1]:PORT',
  '[fc00::1]:PORT',
  '[fd00:ec2::254]',
  '[ff02::1]:PORT',
  '[4000::1]:PORT',
  '169.254.169.254',
  '0xa9fea9fe',
  '2852039166',
  '168.63.129.16',
  '192.0.0.192',
  '10.0.0.1:PORT',
  '172.16.0.1:PORT',
  '172.31.255.255:PORT',
  '192.168.0.1:PORT',
  '192.168.257:PORT',
  '100.64.0.1:PORT',
  '100.100.100.200',
  '198.18.0.1:PORT',
  '224.0.0.1:PORT',
  '240.0.0.1:PORT',
  '255.255.255.255:PORT',
  'localhost:PORT',
  'localhost.:PORT',
  'LocalHost:PORT',
  'ｌｏｃａｌｈｏｓｔ:PORT',
  '%6cocalhost:PORT',
  'anything.localhost:PORT',
  'hooks.customer.example@127.0.0.1:PORT',
  'hooks.customer.example:443@localhost:PORT',
  'user:password@hooks.customer.example:PORT',
  '127.0.0.1:PORT\\@hooks.customer.example',
  'hooks.customer.example%00.127.0.0.1:PORT',
  '127.0.0.1:PORT#@hooks.customer.example',
  '127.0.0.1:PORT?@hooks.customer.example',
  ...Object.keys(NAMES).map((name) => `${name}:PORT`),
];

describe('a webhook call', () => {
  it.each(SPELLINGS)('never reaches the non-public address %s', async (spelling) => {
    for (const protocol of ['https', 'http']) {
      const attempted = await attempt(`${protocol}://${spelling.replace('PORT', String(port))}/`);
      expect(attempted).toEqual({
        outcome: { kind: 'REFUSED' },
        answer: expect.stringMatching(/^url must (be|lead to|not contain) /),
      });
    }
    expect(connections).toBe(0);
  });

  it.each([
    'ftp://hooks.customer.example/',
    'file:///etc/passwd',
    'unix:/run/docker.sock',
    'hooks.customer.example',
    '',
  ])('is refused for a text that is not a web address: “%s”', async (url) => {
    expect((await attempt(url)).answer).toBe('url must be a URL, e.g. https://hooks.example.com/tocsin');
  });

  it('is refused for a public receiver over plain HTTP, which third parties can read', async () => {
    for (const options of [{}, { networks: ['10.0.0.0/8'] }]) {
      const named = await attempt('http://hooks.customer.example/', {
        ...options,
        resolve: async () => [family('93.184.215.14')],
      });
      expect(named).toEqual({ outcome: { kind: 'REFUSED' }, answer: 'url must be an https:// URL' });
      expect((await attempt('http://93.184.215.14/', options)).answer).toBe('url must be an https:// URL');
    }
  });

  it('never reaches an address to which the name resolves after the check', async () => {
    let asked = 0;
    // The first answer is permitted, as a public one would be, and has no listener; the second is the address of the listener.
    const rebinding: Resolve = async () => [family(asked++ === 0 ? '192.0.2.1' : '127.0.0.1')];
    const attempted = await attempt(`https://rebinding.attacker.example:${port}/`, {
      networks: ['192.0.2.0/24'],
      resolve: rebinding,
    });
    expect(attempted.outcome).toEqual({ kind: 'UNREACHABLE' });
    expect({ asked, connections }).toEqual({ asked: 1, connections: 0 });
    expect(
      await attempt(`https://rebinding.attacker.example:${port}/`, { networks: ['192.0.2.0/24'], resolve: rebinding }),
    ).toEqual({ outcome: { kind: 'REFUSED' }, answer: 'url must lead to a public address' });
    expect(connections).toBe(0);
  });
});

describe('the networks that the operator allows', () => {
  it.each(['127.0.0.1:PORT', 'localhost:PORT', '[::ffff:127.0.0.1]:PORT', 'loopback.attacker.example:PORT'])(
    'are reached, also over plain HTTP: %s',
    async (spelling) => {
      const url = `http://${spelling.replace('PORT', String(port))}/`;
      const named: Resolve = async (name) => (name === 'localhost' ? [family('127.0.0.1')] : resolve(name));
      expect(await attempt(url, { networks: ['127.0.0.0/8'], resolve: named })).toMatchObject({
        outcome: { kind: 'HTTP', status: 204 },
      });
      expect(connections).toBe(1);
    },
  );

  it('allow no other network', async () => {
    for (const network of ['10.0.0.0/8', '127.0.0.2/32', '::1/128', '::/96'])
      expect(await attempt(`http://127.0.0.1:${port}/`, { networks: [network] })).toMatchObject({
        outcome: { kind: 'REFUSED' },
      });
    expect(connections).toBe(0);
  });
});

describe('the address of a receiver', () => {
  it.each(['93.184.215.14', '8.8.8.8', '172.32.0.1', '2606:2800:21f:cb07::1', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
    'is accepted if it is public: %s',
    (address) => {
      expect(checkAddress(address, 'https:', [])).toBeNull();
    },
  );
});
