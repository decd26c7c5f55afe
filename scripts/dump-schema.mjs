// Writes the schema of a fully migrated database to platform/database/schema.sql, to be read: npm run db:dump. It starts an
// embedded Postgres of its own in a temporary folder. With --check it writes nothing and fails when the committed file differs.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { built } from './built.mjs';
import { migrationsDigest, SCHEMA_FILE } from './schema-digest.mjs';

/** @type {typeof import('../platform/database/embedded-postgres.ts')} */
const { startEmbeddedPostgres } = await built('platform/database/embedded-postgres.js');
/** @type {typeof import('../platform/log.ts')} */
const { openLog } = await built('platform/log.js');
/** @type {typeof import('../platform/database/migrate.ts')} */
const { migrate } = await built('platform/database/migrate.js');
/** @type {typeof import('../platform/database/schema-dump.ts')} */
const { dumpSchema } = await built('platform/database/schema-dump.js');

const log = openLog('silent');
const stateDirectory = mkdtempSync(join(tmpdir(), 'tocsin-schema-'));
// Started by root, Postgres runs as another user, who must be able to enter.
chmodSync(stateDirectory, 0o755);
const postgres = await startEmbeddedPostgres({ stateDirectory, log, unsafe: true });
let schema;
try {
  await migrate(postgres.url, log);
  schema = await dumpSchema(postgres.url);
} finally {
  await postgres.stop();
  rmSync(stateDirectory, { recursive: true, force: true });
}
const content = `-- The schema of a fully migrated database, to be read; the migrations decide. Generated: npm run db:dump.
-- migrations: ${migrationsDigest()}

${schema}`;
const current = contentOf(SCHEMA_FILE) === content;
if (process.argv.includes('--check')) {
  console.log(`${SCHEMA_FILE} ${current ? 'is up to date.' : 'differs from the migrations. Run npm run db:dump.'}`);
  process.exit(current ? 0 : 1);
}
if (!current) {
  mkdirSync(dirname(SCHEMA_FILE), { recursive: true });
  writeFileSync(SCHEMA_FILE, content);
}
console.log(`${SCHEMA_FILE} ${current ? 'was up to date.' : 'is written.'}`);

/** @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
