// Builds the web page into dist/web, unless it is up to date with the sources.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const BUILT = 'dist/web';
const MARK = join(BUILT, '.sources');
const COMPRESSED = ['.js', '.css', '.svg'];

/** @param {string} folder */
const files = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

const digest = createHash('sha256');
for (const file of [...files('web'), 'package-lock.json']) digest.update(file).update('\0').update(readFileSync(file));
const sources = digest.digest('hex');

if (builtFrom() !== sources) {
  await build({ configFile: 'web/vite.config.ts', logLevel: 'warn' });
  for (const file of files(BUILT).filter((name) => COMPRESSED.includes(extname(name)))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(content));
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
  writeFileSync(MARK, sources);
}

function builtFrom() {
  try {
    return readFileSync(MARK, 'utf8');
  } catch {
    return null;
  }
}
