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
  it('are created once, readable by their owner only', async () => {
    const keys = await readKeys(configOn(4000));
    expect(keys.machine).toMatch(/^[\w-]{43}$/);
    expect(await readKeys(configOn(4000))).toEqual(keys);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('are the same for all processes that start at once, and are written atomically', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => readKeys(configOn(4000))));
    for (const keys of others) expect(keys).toEqual(first);
    expect(readdirSync(stateDirectory)).toEqual(['keys.json']);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(first);
  });

  it('of a version without machine and proof keys are kept, and extended by these', async () => {
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

describe('a token issued offline', () => {
  it('names the issuer of the last gateway, whatever its port', async () => {
    expect(await issuerOfToken(configOn(4000))).toBe('http://localhost:4000/oidc');
    keepIssuer(configOn(4711));
    expect(await issuerOfToken(configOn(4000))).toBe('http://localhost:4711/oidc');
  });
});

describe('the key of proofs', () => {
  it('is that of the installation, or a configured one', async () => {
    const config = configOn(4000);
    const { jwk: own } = await signingKey(await proofKey(config));
    expect(own).toEqual({ kty: 'OKP', crv: 'Ed25519', x: (await readKeys(config)).proof.x });
    const jwk = await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);
    const configured = await signingKey(await proofKey({ ...config, proofKey: JSON.stringify(jwk) }));
    expect(configured.jwk).toEqual({ kty: 'OKP', crv: 'Ed25519', x: jwk.x });
    // A configured key with a wrong public part is used with the public part that belongs to its private part.
    const claimed = await signingKey({ ...jwk, x: own.x });
    expect(claimed.jwk.x).toBe(jwk.x);
  });

  it('is refused when it is of another type, without disclosing its secret', async () => {
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
