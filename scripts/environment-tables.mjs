// Writes the tables of environment variables into docs/operators.md, between their markers, from platform/environment.ts:
// npm run docs:environment. test/scripts/environment-tables.test.ts fails when they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { built } from './built.mjs';

/** @type {typeof import('../platform/environment-guide.ts')} */
const { withTables } = await built('platform/environment-guide.js');

const FILE = 'docs/operators.md';
writeFileSync(FILE, withTables(readFileSync(FILE, 'utf8')));
