import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { issueToken, keepIssuer, readKeys } from '../../cli/keys.ts';
import { personaOf } from '../../cli/personas.ts';
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

  it('of a version without machines stay, and gain a secret for them', async () => {
    const { machine: _, ...earlier } = await readKeys(configOn(4000));
    writeFileSync(file(), JSON.stringify(earlier));
    const keys = await readKeys(configOn(4000));
    expect(keys).toEqual({ ...earlier, machine: expect.stringMatching(/^[\w-]{43}$/) });
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
