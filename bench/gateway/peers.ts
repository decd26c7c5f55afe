import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/project-root.ts';

const FOLDER = join(projectRoot, 'bench/peers');

export const GRAFBASE = join(FOLDER, 'node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase');
export const peerScript = (name: 'apollo' | 'hive') => join(FOLDER, `${name}.mjs`);

/**
 * Installs the packages of the compared gateways in a folder of their own, unless the locked ones are there.
 * @returns why they are missing; null when they are installed
 */
export async function installPeers(): Promise<string | null> {
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) => join(FOLDER, file));
  if (existsSync(installed as string) && statSync(installed as string).mtimeMs >= statSync(lock as string).mtimeMs) {
    return null;
  }
  console.log('Installing the compared gateways in bench/peers (some 260 MB, once) …');
  const begun = performance.now();
  const npm = spawn('npm', ['install', '--prefix', FOLDER, '--no-save', '--loglevel', 'error'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  npm.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const progress = setInterval(() => console.log(`  … ${secondsSince(begun)}`), 15_000);
  const [code] = await once(npm, 'close')
    .catch((error: Error) => [error.message])
    .finally(() => clearInterval(progress));
  if (code === 0) {
    console.log(`  installed in ${secondsSince(begun)}`);
    return null;
  }
  const reason = errors.split('\n').find((line) => line.startsWith('npm error')) ?? '';
  return `npm install failed (${code}): ${reason.slice(0, 200)}`;
}

const secondsSince = (begun: number) => `${Math.round((performance.now() - begun) / 1_000)} s`;
