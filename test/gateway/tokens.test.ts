import { createHmac, createPublicKey, type JsonWebKey } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';
import { publicPart } from '../../app/keys.ts';
import { tokenVerifier } from '../../gateway/sign-in/identity.ts';
import { newKey, openIssuer, type TestIssuer } from '../kit/sign-in/issuer.ts';
import { openClock, type TestClock } from '../kit/time/clock.ts';

const START = new Date('2026-03-01T12:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

let issuer: TestIssuer;
let key: JWK;
let rsa: JWK;
let foreignKey: JWK;
let clock: TestClock;

beforeAll(async () => {
  key = await newKey('ES256', 'first');
  rsa = await newKey('RS256', 'rsa');
  foreignKey = await newKey('ES256', 'first');
  issuer = await openIssuer([]);
});
beforeEach(() => {
  clock = openClock(START);
  Object.assign(issuer, { keys: [key, rsa].map(published), metadata: {}, answer: null, readings: 0 });
});
afterAll(() => issuer.close());

const verifier = (name = issuer.issuer) => tokenVerifier({ issuer: name, audience: 'tocsin', now: clock.now });
const pass = (seconds: number) => clock.turnTo(new Date(clock.now().getTime() + seconds * SECOND));
const now = () => clock.now().getTime() / SECOND;

interface Changes {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: JWK;
}

/** A valid token except for the given changes. */
async function token({ claims = {}, header = {}, key: signer = key }: Changes = {}): Promise<string> {
  const alg = signer.alg as string;
  const own = { iss: issuer.issuer, aud: 'tocsin', sub: 'robin', iat: now(), exp: now() + 3_600 };
  return new SignJWT({ ...own, ...claims })
    .setProtectedHeader({ alg, kid: signer.kid as string, ...header })
    .sign(await importJWK(signer, alg), { crit: { urgent: true } });
}

const REFUSED = { code: 'UNAUTHENTICATED' };

const ATTACKS: Record<string, () => Promise<string> | string | null> = {
  'no token': () => null,
  'an empty token': () => '',
  garbage: () => 'garbage',
  'three empty parts': () => '..',
  'alg none': async () => forged({ alg: 'none' }, await token(), ''),
  'alg none in another spelling': async () => forged({ alg: 'nOnE' }, await token(), ''),
  'the signature left out': async () => `${(await token()).split('.').slice(0, 2).join('.')}.`,
  'HS256 with the public RSA key in PEM as the secret': async () => symmetric(await token(), pem(rsa)),
  'HS256 with the public key as JSON as the secret': async () =>
    symmetric(await token(), JSON.stringify(published(key))),
  'HS256 with nothing as the secret': async () => symmetric(await token(), ''),
  'another key under a known id': () => token({ key: foreignKey }),
  'another key without an id': () => token({ key: foreignKey, header: { kid: undefined } }),
  'its own key in jwk': () => token({ key: foreignKey, header: { jwk: publicPart(foreignKey) } }),
  'its own key at jku': () => token({ key: foreignKey, header: { jku: 'http://127.0.0.1:9/keys' } }),
  'its own key at x5u': () => token({ key: foreignKey, header: { x5u: 'http://127.0.0.1:9/chain' } }),
  'its own certificate in x5c': () => token({ key: foreignKey, header: { x5c: ['MIIB'] } }),
  'a path as key id': () => token({ key: foreignKey, header: { kid: '../../../../dev/null' } }),
  'SQL as key id': () => token({ key: foreignKey, header: { kid: "first' UNION SELECT 'key" } }),
  'an address as key id': () => token({ key: foreignKey, header: { kid: 'http://127.0.0.1:9/key' } }),
  'a property of every object as key id': () => token({ key: foreignKey, header: { kid: '__proto__' } }),
  'an unknown critical extension': () => token({ header: { crit: ['urgent'], urgent: true } }),
  'ES256 with a key of another curve': async () => token({ key: { ...(await newKey('ES384', 'first')) } }),
  'the algorithm of another key': async () => forged({ alg: 'RS256', kid: 'first' }, await token()),
  'the claims of another user': async () =>
    forged({ alg: 'ES256', kid: 'first' }, await token({ claims: { sub: 'eve' } }), (await token()).split('.')[2]),
  'another audience': () => token({ claims: { aud: 'elsewhere' } }),
  'no audience': () => token({ claims: { aud: undefined } }),
  'another issuer': () => token({ claims: { iss: 'https://issuer.example' } }),
  'the issuer with an additional slash': () => token({ claims: { iss: `${issuer.issuer}/` } }),
  'no issuer': () => token({ claims: { iss: undefined } }),
  'an expiry in the past': () => token({ claims: { exp: now() - 6 } }),
  'no expiry': () => token({ claims: { exp: undefined } }),
  'an expiry that is not a number': () => token({ claims: { exp: 'never' } }),
  'no subject': () => token({ claims: { sub: undefined } }),
  'an empty subject': () => token({ claims: { sub: '' } }),
  'a start in the future': () => token({ claims: { nbf: now() + 6 } }),
  'an issue time in the future': () => token({ claims: { iat: now() + 6 } }),
  'the audience of a client, as ID tokens have': () => token({ claims: { aud: 'tocsin-web', nonce: 'n' } }),
  'a nonce, as ID tokens have, and our audience': () => token({ claims: { nonce: 'n' } }),
  'an access token’s hash, as ID tokens have, and our audience': () => token({ claims: { at_hash: 'h' } }),
  'the type of a logout token': () => token({ header: { typ: 'logout+jwt' } }),
  'the type of a security event': () => token({ header: { typ: 'secevent+jwt' } }),
};

describe('the gateway accepts', () => {
  it('a token of its issuer, with the claims about its bearer', async () => {
    const tocsin = { roles: ['LEGAL', 'EMPEROR'], tenants: ['t1'], partition: 'government' };
    const { viewer, expiresAt } = await verifier()(await token({ claims: { name: 'Robin', tocsin } }));
    expect(viewer).toMatchObject({
      subject: 'robin',
      name: 'Robin',
      roles: ['LEGAL'],
      tenantIds: ['t1'],
      partition: 'government',
    });
    expect(expiresAt).toEqual(new Date(START.getTime() + 60 * MINUTE));
  });

  it('a token without claims of its own: no rights, in the public partition', async () => {
    const { viewer } = await verifier()(await token({ claims: { name: ['Robin'] } }));
    expect(viewer).toMatchObject({ name: 'robin', roles: [], tenantIds: [], partnerId: null, partition: 'public' });
    const odd = { engagement: { from: '-200000-01-01T00:00:00Z', until: '+200000-01-01T00:00:00Z' }, partner: null };
    expect((await verifier()(await token({ claims: { tocsin: odd } }))).viewer.engagement).toBeNull();
  });

  it.each(['at+jwt', 'AT+JWT', 'application/at+jwt', 'JWT', undefined])('a token of type %s', async (typ) => {
    await expect(verifier()(await token({ header: { typ } }))).resolves.toBeDefined();
  });

  it('a token with times that are off by five seconds', async () => {
    for (const claims of [{ exp: now() - 4 }, { nbf: now() + 5 }, { iat: now() + 5 }]) {
      await expect(verifier()(await token({ claims }))).resolves.toBeDefined();
    }
  });

  it.each(['RS256', 'PS256', 'EdDSA'])('a token signed with %s', async (alg) => {
    const other = await newKey(alg, 'other');
    issuer.keys = [published(other)];
    await expect(verifier()(await token({ key: other }))).resolves.toBeDefined();
  });
});

describe('the gateway refuses a token with', () => {
  it.each(Object.entries(ATTACKS))('%s', async (_, attack) => {
    await expect(verifier()(await attack())).rejects.toMatchObject(REFUSED);
  });

  it.each([
    ['sub', [0, 7, true, false, null, {}, [], ['robin'], ' ', 'ro\0bin', 'ro\ud83dbin']],
    ['tocsin', [5, 'LEGAL', true, []]],
    ['tocsin.roles', ['LEGAL', { 0: 'LEGAL' }, 7, ['LEGAL', 7], [['LEGAL']]]],
    ['tocsin.tenants', ['t1', [1], [null], ['t1', ''], ['t\0']]],
    ['tocsin.cloudSubscriptions', ['s1', {}, [true]]],
    ['tocsin.partner', [7, ['p1'], {}, '']],
    [
      'tocsin.partition',
      [['government'], ['government', 'public'], null, 5, true, { value: 'government' }, [], '', 'a\0'],
    ],
  ])('a claim %s of another type than documented', async (claim, values) => {
    for (const value of values) {
      const [outer = '', inner] = claim.split('.');
      const claims = { [outer]: inner ? { roles: ['LEGAL'], [inner]: value } : value };
      const message = expect.stringContaining(`claim ${claim} must be`);
      const refused = claim === 'sub' && typeof value !== 'string' ? REFUSED : { ...REFUSED, message };
      await expect(verifier()(await token({ claims }))).rejects.toMatchObject(refused);
    }
  });

  it('a shared secret that the issuer itself published', async () => {
    const secret = Buffer.from('a secret shared with every reader').toString('base64url');
    issuer.keys = [{ kty: 'oct', kid: 'first', alg: 'HS256', k: secret }];
    const given = symmetric(await token(), Buffer.from(secret, 'base64url'));
    await expect(verifier()(given)).rejects.toMatchObject(REFUSED);
  });

  it('a key that the issuer publishes for encryption', async () => {
    issuer.keys = [{ ...published(key), use: 'enc' }];
    await expect(verifier()(await token())).rejects.toMatchObject(REFUSED);
  });
});

describe('when the issuer rotates its keys,', () => {
  it('a token under the new key is accepted at once, and the keys are read once for it', async () => {
    const authenticate = verifier();
    await authenticate(await token());
    const next = await newKey('ES256', 'second');
    issuer.keys.push(published(next));
    pass(30);
    const given = await Promise.all([token({ key: next }), token({ key: next, claims: { sub: 'mika' } })]);
    await expect(Promise.all(given.map((text) => authenticate(text)))).resolves.toHaveLength(2);
    expect(issuer.readings).toBe(2);
  });

  it('a withdrawn key is valid for no longer than five minutes, also for tokens already seen', async () => {
    const authenticate = verifier();
    const seen = await token();
    await authenticate(seen);
    pass(239);
    await authenticate(seen);
    issuer.keys = [published(rsa)];
    pass(61);
    await expect(authenticate(seen)).rejects.toMatchObject(REFUSED);
    await expect(authenticate(await token())).rejects.toMatchObject(REFUSED);
    await expect(authenticate(await token({ key: rsa }))).resolves.toBeDefined();
  });

  it('invented key ids cause no requests to the issuer', async () => {
    const authenticate = verifier();
    await authenticate(await token());
    for (let invented = 0; invented < 50; invented += 1) {
      await expect(authenticate(await token({ header: { kid: `invented-${invented}` } }))).rejects.toMatchObject(
        REFUSED,
      );
    }
    expect(issuer.readings).toBe(1);
  });
});

describe('when the issuer is unavailable,', () => {
  const unavailable = { code: 'UNAVAILABLE' };

  it.each<[string, () => void]>([
    ['an error', () => (issuer.answer = (_request, response) => response.writeHead(500).end('{"keys":[]}'))],
    ['a redirect', () => (issuer.answer = (_request, response) => response.writeHead(302, { location: '/' }).end())],
    ['text that is not JSON', () => (issuer.answer = (_request, response) => response.end('<html>'))],
    [
      'a megabyte',
      () => (issuer.answer = (_request, response) => response.end(`{"keys":[],"x":"${'x'.repeat(2 ** 20)}"}`)),
    ],
    ['the name of another issuer', () => (issuer.metadata = { issuer: 'https://issuer.example' })],
    ['its name with an additional slash', () => (issuer.metadata = { issuer: `${issuer.issuer}/` })],
    ['no address of the keys', () => (issuer.metadata = { jwks_uri: undefined })],
  ])('answering with %s, every token is refused with the advice to try again', async (_, upset) => {
    upset();
    await expect(verifier()(await token())).rejects.toMatchObject(unavailable);
  });

  it('the keys last read are valid for an hour, no longer', async () => {
    const authenticate = verifier();
    await authenticate(await token());
    issuer.answer = (_request, response) => void response.writeHead(503).end();
    pass(3_599);
    await expect(authenticate(await token())).resolves.toBeDefined();
    pass(61);
    await expect(authenticate(await token())).rejects.toMatchObject(unavailable);
    issuer.answer = null;
    pass(10);
    await expect(authenticate(await token())).resolves.toBeDefined();
  });
});

function published(jwk: JWK): JWK {
  const { d: _d, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, ...rest } = jwk;
  return rest;
}

function pem(jwk: JWK): string {
  return createPublicKey({ key: published(jwk) as JsonWebKey, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  }) as string;
}

function forged(header: object, jwt: string, signature = jwt.split('.')[2]): string {
  return `${encoded(header)}.${jwt.split('.')[1]}.${signature}`;
}

function symmetric(jwt: string, secret: string | Buffer): string {
  const signed = `${encoded({ alg: 'HS256', kid: 'first' })}.${jwt.split('.')[1]}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
