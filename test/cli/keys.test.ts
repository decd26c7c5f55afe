import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt, exportJWK, generateKeyPair } from 'jose';
import { issueToken, keepIssuer, proofKey, readKeys } from '../../app/keys.ts';
import { thumbprintGiven } from '../../cli/proof/command.ts';
import { signingKey } from '../../cli/proof/manifest.ts';
import { personaOf } from '../../demo/personas.ts';
import { type Config, readConfig } from '../../platform/config.ts';

let stateDirectory: string;
beforeEach(() => {
  stateDirectory = mkdtempSync(join(tmpdir(), 'tocsin-keys-'));
});
afterEach(() => rmSync(stateDirectory, { recursive: true }));

const configOn = (port: number): Config => readConfig({ TOCSIN_STATE: stateDirectory, PORT: String(port) });
const file = () => join(stateDirectory, 'keys.json');
const issuerOfToken = async (config: Config) => decodeJwt(await issueToken(config, personaOf('legal'), 1)).iss;

describe('the keys of an installation', () => {
  it('are made once, for their owner’s eyes only', async () => {
    const keys = await readKeys(configOn(4000));
    expect(keys.machine).toMatch(/^[\w-]{43}$/);
    expect(await readKeys(configOn(4000))).toEqual(keys);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('are the same to all that start at once, and appear whole', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => readKeys(configOn(4000))));
    for (const keys of others) expect(keys).toEqual(first);
    expect(readdirSync(stateDirectory)).toEqual(['keys.json']);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(first);
  });

  it('of a version without machines and proofs stay, and gain theirs', async () => {
    const { machine: _, proof: __, ...earlier } = await readKeys(configOn(4000));
    writeFileSync(file(), JSON.stringify(earlier));
    const keys = await readKeys(configOn(4000));
    const proof = expect.objectContaining({ kty: 'OKP', crv: 'Ed25519', kid: 'proof' });
    expect(keys).toEqual({ ...earlier, machine: expect.stringMatching(/^[\w-]{43}$/), proof });
    expect(await readKeys(configOn(4000))).toEqual(keys);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(keys);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });
});

describe('a token made offline', () => {
  it('is of the issuer that the gateway last was, whatever port it took', async () => {
    expect(await issuerOfToken(configOn(4000))).toBe('http://localhost:4000/oidc');
    keepIssuer(configOn(4711));
    expect(await issuerOfToken(configOn(4000))).toBe('http://localhost:4711/oidc');
  });
});

describe('the key of proofs', () => {
  it('is the installation’s own, or configured', async () => {
    const config = configOn(4000);
    const { jwk: own } = await signingKey(await proofKey(config));
    expect(own).toEqual({ kty: 'OKP', crv: 'Ed25519', x: (await readKeys(config)).proof.x });
    const jwk = await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);
    const configured = await signingKey(await proofKey({ ...config, proofKey: JSON.stringify(jwk) }));
    expect(configured.jwk).toEqual({ kty: 'OKP', crv: 'Ed25519', x: jwk.x });
    // Whoever claims another public part has the one that belongs to the private part.
    const claimed = await signingKey({ ...jwk, x: own.x });
    expect(claimed.jwk.x).toBe(jwk.x);
  });

  it('is refused when it is another kind of key, without its secret being said', async () => {
    const jwk = await exportJWK((await generateKeyPair('ES256', { extractable: true })).privateKey);
    for (const wrong of [jwk, { kty: 'OKP', crv: 'Ed25519', x: 'AA' }, { kty: 'OKP', crv: 'Ed25519', d: 'AA' }]) {
      await expect(signingKey(wrong as never)).rejects.toThrow(/^PROOF_KEY must be a private Ed25519 key as JWK/);
    }
  });

  it('is given to the verification as a thumbprint or as a file', async () => {
    const key = await signingKey(await proofKey(configOn(4000)));
    const file = join(stateDirectory, 'key.json');
    writeFileSync(file, JSON.stringify({ ...key.jwk, kid: 'any' }));
    expect(await thumbprintGiven(file)).toBe(key.thumbprint);
    expect(await thumbprintGiven(key.thumbprint)).toBe(key.thumbprint);
    writeFileSync(file, JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: randomBytes(16).toString('base64url') }));
    for (const wrong of [file, 'nowhere', `${key.thumbprint}A`]) {
      await expect(thumbprintGiven(wrong)).rejects.toMatchObject({ code: 'INVALID' });
    }
  });
});
