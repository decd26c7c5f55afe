import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../platform/errors.ts';
import type { Findings } from './findings.ts';
import { faultOfSignature, MANIFEST, type Manifest, readManifest, SIGNATURE, thumbprintOf } from './manifest.ts';

/** Manifests and signatures are far smaller; a larger file is not read. */
const MAX_BYTES = 4 * 1024 * 1024;

/** The regular files of a folder; anything else becomes a finding. @throws AppError INVALID when there is no such folder */
export function filesOf(folder: string, findings: Findings): Set<string> {
  const present = new Set<string>();
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new AppError('INVALID', `Folder not found: ${folder}.`);
  }
  for (const name of readdirSync(folder).sort()) {
    if (lstatSync(join(folder, name)).isFile()) present.add(name);
    else findings.add(name, null, 'not a regular file');
  }
  return present;
}

/** The manifest, null when it cannot be read. An invalid signature or another key is added to the findings. */
export async function checkManifest(
  folder: string,
  present: Set<string>,
  key: string | null,
  findings: Findings,
): Promise<Manifest | null> {
  const [bytes, signature] = [MANIFEST, SIGNATURE].map((name) => {
    if (present.has(name) && lstatSync(join(folder, name)).size <= MAX_BYTES) return readFileSync(join(folder, name));
    findings.add(name, null, present.has(name) ? 'file too large' : 'file missing');
    return null;
  });
  if (!bytes) return null;
  const manifest = readManifest(bytes.toString('utf8'));
  if ('fault' in manifest) {
    findings.add(MANIFEST, 1, manifest.fault);
    return null;
  }
  const { jwk, thumbprint } = manifest.key;
  if ((await thumbprintOf(jwk)) !== thumbprint) findings.add(MANIFEST, 1, 'key.thumbprint does not match key.jwk');
  if (key !== null && key !== thumbprint) findings.add(MANIFEST, 1, `signed by ${thumbprint}, expected ${key}`);
  const fault = signature && (await faultOfSignature(signature.toString('latin1'), bytes, manifest.key));
  if (fault) findings.add(SIGNATURE, 1, fault);
  return manifest;
}

/** Adds a finding for each listed file that is missing, and for each file that is not listed. */
export function checkFolder({ files }: Manifest, present: Set<string>, findings: Findings): void {
  const listed = [...files.map(({ name }) => name), MANIFEST, SIGNATURE];
  for (const name of listed) {
    if (!present.has(name) && name !== MANIFEST && name !== SIGNATURE) findings.add(name, null, 'file missing');
  }
  for (const name of present) if (!listed.includes(name)) findings.add(name, null, 'not listed in the manifest');
}
