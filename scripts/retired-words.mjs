// Finds words that this project has given up (scripts/retired-words.json), so that one thing keeps one name: npm run check:words.
// With --count it prints how often each is found in which folder. --root FOLDER and --rules FILE check something else.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * What is not written any more, and what is written instead.
 * @typedef {object} Rule
 * @property {string[]} [forms] words or phrases, in any case and inside identifiers too
 * @property {string[]} [identifiers] identifiers, or words that follow one another in one, as they are written
 * @property {string[]} [exact] what is written exactly so, and is no part of a longer word
 * @property {string} instead
 * @property {string[]} [allowed] regular expressions: a line that matches is no finding
 * @property {string[]} [allowedIn] files in which it is allowed
 * @property {string[]} [only] the only files in which it is looked for
 */
/** @typedef {{ file: string; line: number; found: string; rule: string; instead: string }} Finding */

const GLOBS = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };
const EXTENSIONS = ['.ts', '.tsx', '.mjs', '.sql', '.graphql', '.md', '.css'];

const { values } = parseArgs({
  options: {
    count: { type: 'boolean', default: false },
    root: { type: 'string', default: '.' },
    rules: { type: 'string', default: 'scripts/retired-words.json' },
  },
});
/**
 * `allowed` holds for every word: migrations name what they rename.
 * @type {{ allowed?: string[]; excluded: string[]; words: Rule[] }}
 */
const { allowed: allowedLines = [], excluded, words } = JSON.parse(readFileSync(values.rules, 'utf8'));

const findings = filesIn(values.root)
  .filter((file) => EXTENSIONS.some((extension) => file.endsWith(extension)) && !isIn(file, excluded))
  .flatMap((file) => findingsIn(file, readFileSync(join(values.root, file), 'utf8')));
if (values.count) printCounts(findings);
else for (const { file, line, found, instead } of findings) console.log(`${file}:${line} "${found}": ${instead}`);
console.log(findings.length === 0 ? 'No retired words.' : `${findings.length} retired words.`);
process.exitCode = findings.length === 0 ? 0 : 1;

/**
 * Those that git knows or would.
 * @param {string} root
 */
function filesIn(root) {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  return execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean).sort();
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Finding[]}
 */
function findingsIn(file, text) {
  const lines = text.split('\n');
  const apart = identifiersApart(text);
  return words
    .filter(({ only, allowedIn }) => (!only || isIn(file, only)) && !(allowedIn && isIn(file, allowedIn)))
    .flatMap((rule) =>
      [...(rule.exact ? text : apart).matchAll(patternOf(rule))].flatMap(({ 0: found, index }) => {
        const line = lineAt(rule.exact ? text : apart, index);
        const around = lines.slice(line - 1, line + found.split('\n').length - 1).join(' ');
        if ([...allowedLines, ...(rule.allowed ?? [])].some((allowed) => new RegExp(allowed, 'i').test(around)))
          return [];
        const [name = ''] = rule.forms ?? rule.identifiers ?? rule.exact ?? [];
        return [{ file, line, found: found.replaceAll(/\s+/g, ' '), rule: name, instead: rule.instead }];
      }),
    )
    .sort((a, b) => a.line - b.line);
}

/**
 * Every word of an identifier by itself; lines stay what they are.
 * @param {string} text
 */
function identifiersApart(text) {
  return text
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .replaceAll(/(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')
    .replaceAll('_', ' ');
}

/**
 * What separates the words of a phrase may be the end of a line of a comment.
 * @param {Rule} rule
 */
function patternOf({ forms, identifiers = [], exact }) {
  if (exact) {
    const whole = exact.map((form) => `${escaped(form)}${/\w$/.test(form) ? '(?![\\p{L}\\p{N}_])' : ''}`);
    return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${whole.join('|')})`, 'gu');
  }
  const phrases = (forms ?? identifiers.map(identifiersApart)).map((form) =>
    form.split(' ').map(escaped).join('(?:\\s+(?:(?:\\*|//|--|#)\\s+)?)'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.join('|')})(?![\\p{L}\\p{N}])`, forms ? 'giu' : 'gu');
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll(/[.*+?^$(){}|[\]\\]/g, '\\$&');
}

/**
 * @param {string} text
 * @param {number} index
 */
function lineAt(text, index) {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/**
 * @param {string} file
 * @param {string[]} globs
 */
function isIn(file, globs) {
  return globs.some((glob) => expressionOf(glob).test(file));
}

/**
 * `path.matchesGlob` is an experiment in Node.js 20, and says so on every run.
 * @param {string} glob of `**`, `*`, `?` and ranges
 */
function expressionOf(glob) {
  const source = glob
    .replaceAll(/[.+^$(){}|\\]/g, '\\$&')
    .replaceAll(/\*\*\/|\*\*|\*|\?/g, (part) => GLOBS[/** @type {keyof typeof GLOBS} */ (part)]);
  return new RegExp(`^${source}$`);
}

/** @param {Finding[]} found */
function printCounts(found) {
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map();
  for (const { rule, file } of found) {
    const folders = counts.get(rule) ?? new Map();
    const folder = file.includes('/') ? /** @type {string} */ (file.split('/')[0]) : '.';
    counts.set(rule, folders.set(folder, (folders.get(folder) ?? 0) + 1));
  }
  const total = (/** @type {Map<string, number>} */ folders) =>
    [...folders.values()].reduce((sum, count) => sum + count, 0);
  for (const [rule, folders] of [...counts].sort(([, a], [, b]) => total(b) - total(a))) {
    const parts = [...folders].sort(([, a], [, b]) => b - a).map(([folder, count]) => `${folder} ${count}`);
    console.log(`${String(total(folders)).padStart(6)}  ${rule.padEnd(20)} ${parts.join(', ')}`);
  }
}
