import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { withDatabase } from '../../app/dependencies.ts';
import { proofKey } from '../../app/keys.ts';
import { type Config, readConfig } from '../../platform/config.ts';
import { AppError } from '../../platform/errors.ts';
import { quietLog } from '../records.ts';
import { exportProof } from './export.ts';
import { isDigest, isPublicKey, type SigningKey, signingKey, thumbprintOf } from './manifest.ts';
import { report } from './report.ts';
import { verifyProof } from './verify.ts';

/** `tocsin proof …`: who was told of an incident, in a folder that anybody can verify. */
export function addProofCommands(program: Command): void {
  const tell = (line: string) => console.error(line);
  const proof = program
    .command('proof')
    .description('export who was told of an incident, when and by which way, signed; or verify such an export')
    .argument('<incident>', 'its id or tracking id')
    .option('--output <folder>', 'where to (default: proof-<tracking id>); it must be empty, or not there yet')
    .action(async (incident: string, options: { output?: string }) => {
      const config = readConfig(process.env);
      const key = await ownKey(config);
      const about = { incident, folder: options.output ?? null, key, provider: config.provider.name };
      const { folder, summary } = await withDatabase(config, 'tocsin proof', quietLog(config), (database) =>
        exportProof(database, { ...about, clock: () => new Date() }, tell),
      );
      console.log(`${folder}: ${summary.notified} of ${summary.tenants} tenants told, ${summary.late} of them late.
Signed by ${key.thumbprint}; tocsin proof key says what to publish.`);
    });

  proof
    .command('verify')
    .description('verify an export offline: exit 0 when it is intact, 1 when it is not; docs/auditors.md')
    .argument('<folder>', 'the export')
    .option('--key <thumbprint or file>', 'the key that must have signed it, as the provider publishes it')
    .option('--json', 'one JSON object, nothing else')
    .action(async (folder: string, options: { key?: string; json?: boolean }) => {
      const thumbprint = options.key === undefined ? null : await thumbprintGiven(options.key);
      const verdict = await verifyProof(folder, thumbprint, options.json ? () => {} : tell);
      console.log(options.json ? JSON.stringify(verdict) : report(folder, verdict));
      process.exitCode = verdict.intact ? 0 : 1;
    });

  proof
    .command('key')
    .description('print the public key that exports are signed with, to be published')
    .option('--json', 'the key alone, as JWK')
    .action(async (options: { json?: boolean }) => {
      const { jwk, thumbprint } = await ownKey(readConfig(process.env));
      const published = JSON.stringify({ ...jwk, alg: 'EdDSA', use: 'sig', kid: thumbprint });
      console.log(options.json ? published : `key         ${published}\nthumbprint  ${thumbprint}`);
    });
}

async function ownKey(config: Config): Promise<SigningKey> {
  return signingKey(await proofKey(config));
}

/** @throws AppError INVALID when it is neither a thumbprint nor the file of a key */
export async function thumbprintGiven(given: string): Promise<string> {
  if (isDigest(given)) return given;
  if (!existsSync(given))
    throw new AppError('INVALID', `--key must be a thumbprint of 43 letters, or a file: ${given}.`);
  try {
    const { kty, crv, x } = JSON.parse(readFileSync(given, 'utf8'));
    const jwk = { kty, crv, x };
    if (isPublicKey(jwk)) return thumbprintOf(jwk);
  } catch {
    // Said below.
  }
  throw new AppError('INVALID', `${given} must hold an Ed25519 key as JWK: kty "OKP", crv "Ed25519", x.`);
}
