import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type Config, readConfig } from '../../platform/config.ts';
import { AppError } from '../../platform/errors.ts';
import { quietLog } from '../records.ts';
import { isDigest, isPublicKey, type SigningKey, signingKey, thumbprintOf } from './manifest.ts';
import { report } from './report.ts';

/** `tocsin proof …`: the proof of who was notified of an incident, in a folder that can be verified without Tocsin. */
export function addProofCommands(program: Command): void {
  const progress = (line: string) => console.error(line);
  const proof = program
    .command('proof')
    .description('Export or verify a signed proof of notification')
    .argument('<incident>', 'Incident ID or tracking ID')
    .option('--output <folder>', 'Output folder (default: proof-<tracking id>). Must be empty or not exist')
    .addHelpText('after', '\nExample: tocsin proof 7K2QP-9XW4M --output proof && tocsin proof verify proof')
    .action(async (incident: string, options: { output?: string }) => {
      const config = readConfig(process.env);
      const key = await ownKey(config);
      const { withDatabase } = await import('../../app/dependencies.ts');
      const { exportProof } = await import('./export.ts');
      const about = { incident, folder: options.output ?? null, key, provider: config.provider.name };
      const { folder, summary } = await withDatabase(config, 'tocsin proof', quietLog(config), (database) =>
        exportProof(database, { ...about, clock: () => new Date() }, progress),
      );
      console.log(`${folder}: ${summary.notified} of ${summary.tenants} tenants notified, ${summary.late} late.
Signed by ${key.thumbprint}. Publish this key: \`tocsin proof key\`.`);
    });

  proof
    .command('verify')
    .description('Verify an export offline (exit 1 if verification fails; see docs/auditors.md)')
    .argument('<folder>', 'Folder of the export')
    .option('--key <thumbprint or file>', 'Expected signing key (thumbprint or file)')
    .option('--json', 'Output one JSON object')
    .action(async (folder: string, options: { key?: string; json?: boolean }) => {
      const thumbprint = options.key === undefined ? null : await thumbprintGiven(options.key);
      const { verifyProof } = await import('./verify.ts');
      const verification = await verifyProof(folder, thumbprint, options.json ? () => {} : progress);
      console.log(options.json ? JSON.stringify(verification) : report(folder, verification));
      process.exitCode = verification.intact ? 0 : 1;
    });

  proof
    .command('key')
    .description('Print the public signing key')
    .option('--json', 'Only the key, as JWK')
    .action(async (options: { json?: boolean }) => {
      const { jwk, thumbprint } = await ownKey(readConfig(process.env));
      const published = JSON.stringify({ ...jwk, alg: 'EdDSA', use: 'sig', kid: thumbprint });
      console.log(options.json ? published : `key         ${published}\nthumbprint  ${thumbprint}`);
    });
}

async function ownKey(config: Config): Promise<SigningKey> {
  const { proofKey } = await import('../../app/keys.ts');
  return signingKey(await proofKey(config));
}

/** @throws AppError INVALID when it is neither a thumbprint nor the file of a key */
export async function thumbprintGiven(given: string): Promise<string> {
  if (isDigest(given)) return given;
  if (!existsSync(given))
    throw new AppError('INVALID', `--key must be a thumbprint (43 characters) or an existing file, not ${given}.`);
  try {
    const { kty, crv, x } = JSON.parse(readFileSync(given, 'utf8'));
    const jwk = { kty, crv, x };
    if (isPublicKey(jwk)) return thumbprintOf(jwk);
  } catch {
    // Reported below.
  }
  throw new AppError('INVALID', `${given} must contain an Ed25519 public key as JWK (kty "OKP", crv "Ed25519", x).`);
}
