import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = process.cwd();
const ROOMS = ['domain', 'platform', 'subgraphs', 'gateway', 'worker', 'cli', 'bench', 'web'];

/** Which room may import what: `ARCHITECTURE.md` shows the same table. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  platform: ['domain'],
  'subgraphs/incidents': ['domain', 'platform'],
  'subgraphs/customers': ['domain', 'platform'],
  'subgraphs/notifications': ['domain', 'platform'],
  gateway: ['domain/policy.ts', 'platform'],
  worker: ['domain', 'platform', 'subgraphs/notifications'],
  cli: ['domain', 'platform', 'subgraphs', 'gateway', 'worker'],
  bench: ['domain', 'platform', 'subgraphs', 'gateway', 'worker', 'cli'],
  web: [],
};
const REFUSED_NAMES = /^(utils?|helpers?|common|misc|shared|index|manager|service)\.[jt]sx?$/;

describe('the house', () => {
  it('lets each room import only what the table allows', () => {
    expect(sources().flatMap(forbiddenImports)).toEqual([]);
  });

  it('keeps the rules pure: no packages, no await, no clock, no randomness, no input or output', () => {
    const impure = sources().filter(
      (file) =>
        roomOf(file) === 'domain' &&
        /\bawait\b|Date\.now\(|new Date\(\)|Math\.random|(?<!')\bprocess\.|\bconsole\.|\bfetch\(|from '(?!\.)/.test(
          code(file),
        ),
    );
    expect(impure).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = sources().filter((file) => /process\.env/.test(code(file)) && !file.startsWith('cli/'));
    expect(readers).toEqual([]);
  });

  it('has no file with a name that says nothing', () => {
    expect(files(root).filter((file) => REFUSED_NAMES.test(file.split('/').at(-1) as string))).toEqual([]);
  });

  it('keeps every file short enough to read in a few minutes', () => {
    const long = sources().filter((file) => readFileSync(file, 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
  });

  it('speaks SQL in the stores alone', () => {
    const speaking = sources().filter(
      (file) =>
        file.startsWith('subgraphs/') &&
        /\/(resolvers|commands|projections|subgraph|feed)\.ts$/.test(file) &&
        /\.query\(|createQueryBuilder/.test(code(file)),
    );
    expect(speaking).toEqual([]);
  });

  it('names no path in its documents that is not there', () => {
    const missing = files(root)
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        mentionedPaths(file)
          .filter((path) => !existsSync(path))
          .map((path) => `${file}: ${path}`),
      );
    expect(missing).toEqual([]);
  });
});

function sources(): string[] {
  return ROOMS.flatMap((room) => files(join(root, room))).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.generated.ts'),
  );
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', '.git', '.tocsin'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [relative(root, path)];
  });
}

/** A file's code without its comments. */
function code(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

function roomOf(file: string): string {
  const [first, second] = file.split('/');
  return first === 'subgraphs' ? `${first}/${second}` : (first as string);
}

function forbiddenImports(file: string): string[] {
  const room = roomOf(file);
  const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
  return [...code(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map(([, path]) => relative(root, resolve(dirname(file), path as string)))
    .filter((target) => !allowed.some((prefix) => target === prefix || target.startsWith(`${prefix}/`)))
    .map((target) => `${file} imports ${target}`);
}

/** Paths in backticks and links of a document that begin with a room's or a folder's name. */
function mentionedPaths(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const folders = [...ROOMS, 'schema', 'test', 'docs', 'scripts', '.ci'];
  const quoted = [...text.matchAll(/`([^`\s]+)`/g)].map(([, path]) => path as string);
  const linked = [...text.matchAll(/\]\(([^)#\s]+)\)/g)].map(([, path]) => path as string);
  return [
    ...quoted.filter((path) => /^[\w./-]+$/.test(path) && folders.some((folder) => path.startsWith(`${folder}/`))),
    ...linked.filter((path) => !/^[a-z]+:/.test(path)).map((path) => join(dirname(file), path)),
  ];
}
