// Says without a database whether platform/database/schema.sql was written from the migrations as they are: by their digest in
// its header. test/platform/schema-dump.test.ts compares all of it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const SCHEMA_FILE = 'platform/database/schema.sql';
const MIGRATIONS = 'platform/database/migrations';

/** SHA-256 of the migrations' names and contents, in order. */
export function migrationsDigest() {
  const digest = createHash('sha256');
  for (const name of readdirSync(MIGRATIONS).sort()) {
    digest
      .update(`${name}\0`)
      .update(readFileSync(`${MIGRATIONS}/${name}`))
      .update('\0');
  }
  return digest.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const current = readFileSync(SCHEMA_FILE, 'utf8').includes(`\n-- migrations: ${migrationsDigest()}\n`);
  console.log(
    `${SCHEMA_FILE} ${current ? 'is of the migrations as they are.' : 'is older than the migrations. Run npm run db:dump.'}`,
  );
  process.exitCode = current ? 0 : 1;
}
