import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'retired-words-'));
  spawnSync('git', ['init', '--quiet'], { cwd: folder });
});
afterEach(() => rmSync(folder, { recursive: true }));

const RULES = 'scripts/retired-words.json';

/** What the script says of these files, and its exit code. */
function check(files: Record<string, string>, ...args: string[]) {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const given = ['scripts/retired-words.mjs', '--root', folder, ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, given, { encoding: 'utf8' });
  expect(stderr).toBe('');
  return { lines: stdout.trimEnd().split('\n'), status };
}

/** A file with rules of its own, outside of what is checked. */
function rules(words: object[], excluded: string[] = []): string[] {
  const file = join(folder, 'rules.json');
  writeFileSync(file, JSON.stringify({ excluded, words }));
  return ['--rules', file];
}

describe('the check of retired words', () => {
  it('finds a word in prose, in text and in identifiers, whatever its case, and says what to write instead', () => {
    const source = [
      '// Tells the tenant.',
      "const title = 'You were told';",
      'const toldAt = tenant.wasTold;',
      'SELECT told_at FROM incidents.told_tenants;',
      'const TOLD_TENANTS = 1;',
    ].join('\n');
    const { lines, status } = check({ 'a.ts': source }, ...rules([{ forms: ['tells', 'told'], instead: 'notify' }]));
    expect(lines).toEqual([
      'a.ts:1 "Tells": notify',
      'a.ts:2 "told": notify',
      'a.ts:3 "told": notify',
      'a.ts:3 "Told": notify',
      'a.ts:4 "told": notify',
      'a.ts:4 "told": notify',
      'a.ts:5 "TOLD": notify',
      '7 retired words.',
    ]);
    expect(status).toBe(1);
  });

  it('leaves alone longer words that contain one', () => {
    const source =
      '// A string, a background, white, besides, tellurium, Untold.\nconst bring = stringOf(backgroundOf());';
    const words = [{ forms: ['ring', 'ground', 'hit', 'beside', 'tell', 'told'], instead: '' }];
    expect(check({ 'a.ts': source }, ...rules(words))).toEqual({ lines: ['No retired words.'], status: 0 });
  });

  it('finds a phrase across the lines of a comment', () => {
    const source = '/**\n * Everything but\n * for exercises.\n */\n-- all but\n-- for these';
    const { lines } = check({ 'a.sql': source }, ...rules([{ forms: ['but for'], instead: 'except' }]));
    expect(lines.slice(0, 2)).toEqual(['a.sql:2 "but * for": except', 'a.sql:5 "but -- for": except']);
  });

  it('allows a word where its rule says so: by its line, by its file', () => {
    const words = [
      { forms: ['concerned'], instead: 'impacted', allowed: ['authority concerned'] },
      { forms: ['planner'], instead: 'fan-out', allowedIn: ['gateway/**'] },
      { forms: ['gate'], instead: 'limiter', only: ['worker/**/*.ts'] },
    ];
    const { lines } = check(
      {
        'a.md': 'The supervisory authority concerned.\nThe tenant concerned.\nA gate.',
        'gateway/engine/b.ts': '// planner',
        'worker/planner.ts': '// planner, gate',
        'worker/channels/c.ts': '// gate',
      },
      ...rules(words),
    );
    expect(lines).toEqual([
      'a.md:2 "concerned": impacted',
      'worker/channels/c.ts:1 "gate": limiter',
      'worker/planner.ts:1 "planner": fan-out',
      'worker/planner.ts:1 "gate": limiter',
      '4 retired words.',
    ]);
  });

  it('distinguishes identifiers and constants from the same word in prose', () => {
    const words = [
      { identifiers: ['takeTurn', 'Reach'], instead: 'epoch' },
      { exact: ['MOST', 'eventually('], instead: 'MAX_...' },
    ];
    const source =
      '// Most, in turn, take turns and reach it eventually.\nconst MOST_TENANTS = takeTurn(findReach(MOST));\neventually(x);';
    const { lines } = check({ 'a.ts': source }, ...rules(words));
    expect(lines).toEqual([
      'a.ts:2 "take Turn": epoch',
      'a.ts:2 "Reach": epoch',
      'a.ts:2 "MOST": MAX_...',
      'a.ts:3 "eventually(": MAX_...',
      '4 retired words.',
    ]);
  });

  it('passes over what is excluded, ignored by git or of another kind', () => {
    const files = {
      'docs/glossary.md': 'told',
      'a/migrations/0022_x.sql': 'told',
      'a/migrations/0023_y.sql': 'told',
      'dist/a.ts': 'told',
      '.gitignore': 'dist',
      'told.json': 'told',
    };
    expect(check(files, '--rules', RULES).lines).toEqual([
      'a/migrations/0023_y.sql:1 "told": notify, notified; of a text: states',
      '1 retired words.',
    ]);
  });

  it('counts what it finds by word and folder', () => {
    const files = { 'a/x.ts': 'told told', 'b/y.ts': 'tell', 'z.md': 'dear' };
    const words = [
      { forms: ['dear'], instead: '' },
      { forms: ['tell', 'told'], instead: '' },
    ];
    expect(check(files, ...rules(words), '--count').lines).toEqual([
      `     3  tell${' '.repeat(17)}a 2, b 1`,
      `     1  dear${' '.repeat(17)}. 1`,
      '4 retired words.',
    ]);
  });
});
