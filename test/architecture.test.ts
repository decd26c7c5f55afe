import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob, relative, resolve } from 'node:path';

const root = process.cwd();
const ROOMS = ['domain', 'platform', 'subgraphs', 'gateway', 'worker', 'demo', 'app', 'cli', 'bench', 'web'];

/** Which room may import what: `ARCHITECTURE.md` shows the same table. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  platform: ['domain'],
  'subgraphs/incidents': ['domain', 'platform'],
  'subgraphs/customers': ['domain', 'platform'],
  'subgraphs/notifications': ['domain', 'platform'],
  gateway: ['domain/access/policy.ts', 'platform'],
  worker: [
    'domain',
    'platform',
    ...['advisory', 'deliveries', 'documents', 'fan-out', 'webhooks'].map(
      (folder) => `subgraphs/notifications/${folder}`,
    ),
    'subgraphs/incidents/paging',
  ],
  demo: ['domain', 'platform', 'subgraphs', 'gateway'],
  app: ['domain', 'platform', 'subgraphs', 'gateway', 'worker', 'demo'],
  cli: ['domain', 'platform', 'subgraphs', 'gateway', 'worker', 'demo', 'app'],
  bench: ['domain', 'platform', 'subgraphs', 'gateway', 'worker', 'demo', 'app', 'cli'],
  web: ['platform/files/csv.ts'],
};

/** A folder with more files than this is several subjects. */
const MAX_FILES_IN_FOLDER = 20;
/** Folders whose files are entries of one series. */
const SERIES = ['platform/database/migrations', 'docs/pictures/mail', 'docs/pictures/web'];

const REFUSED_NAMES = /^(utils?|helpers?|common|misc|shared|index|manager|service)\.[jt]sx?$/;

describe('the architecture', () => {
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
    const readers = sources().filter((file) => /process\.env/.test(code(file)) && !/^(app|cli)\//.test(file));
    expect(readers).toEqual([]);
  });

  it('names private tables of graphile-worker in one module, which is for the version in use', () => {
    const module = 'platform/jobs/private-tables.ts';
    const named = [...sources(), ...files(join(root, 'scripts')), ...files(join(root, 'test'))].filter(
      (file) => file !== 'test/architecture.test.ts' && /_private_/.test(readFileSync(file, 'utf8')),
    );
    expect(named).toEqual([module]);
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(readFileSync(module, 'utf8')).toContain(`for version ${dependencies['graphile-worker']}.`);
  });

  it('appends events and audit entries through one module alone', () => {
    const appending = sources().filter(
      (file) =>
        file !== 'platform/audit/trace.ts' &&
        /import[^;]*\{[^}]*\b(append|record)\b[^}]*\} from '[^']*\/(events\/events|audit\/audit|\.\/events|\.\/audit)\.ts'/.test(
          code(file),
        ),
    );
    expect(appending).toEqual([]);
  });

  it('announces events without an audit entry only where they follow from a recorded change', () => {
    const announcing = sources().filter((file) => /import[^;]*\bannounce\b[^;]*audit\/trace\.ts'/.test(code(file)));
    expect(announcing.sort()).toEqual([
      'subgraphs/customers/import/announcement.ts',
      'subgraphs/notifications/fan-out/completion.ts',
      'subgraphs/notifications/fan-out/outcomes.ts',
      'subgraphs/notifications/projections.ts',
      'worker/fan-out/fan-out.ts',
    ]);
  });

  it('has no circle of imports, those of types included', () => {
    expect(circles(importGraph())).toEqual([]);
  });

  it('keeps every folder small enough to see at one glance', () => {
    const counts = new Map<string, number>();
    for (const file of [...files(root)]) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
    const crowded = [...counts].filter(
      ([folder, count]) =>
        ROOMS.concat('test', 'scripts', 'docs', 'schema').includes(folder.split('/')[0] as string) &&
        !SERIES.includes(folder) &&
        count > MAX_FILES_IN_FOLDER,
    );
    expect(crowded).toEqual([]);
  });

  it('has no file with a name that says nothing', () => {
    expect(files(root).filter((file) => REFUSED_NAMES.test(file.split('/').at(-1) as string))).toEqual([]);
  });

  it('keeps every file short enough to read in a few minutes', () => {
    const long = sources().filter((file) => readFileSync(file, 'utf8').split('\n').length > 300);
    expect(long).toEqual([]);
  });

  it('runs every test file in exactly one project', async () => {
    // @ts-expect-error The configuration is plain JavaScript.
    const { default: config } = (await import('../jest.config.js')) as {
      default: { projects: { displayName: string; testMatch: string[] }[] };
    };
    const misplaced = files(join(root, 'test'))
      .filter((file) => /\.test\.tsx?$/.test(file))
      .filter((file) => config.projects.filter(({ testMatch }) => isMatched(file, testMatch)).length !== 1);
    expect(misplaced).toEqual([]);
  });

  it('registers no hook of a test outside of a test file: a helper is evaluated once for all files of a worker', () => {
    const registering = files(join(root, 'test')).filter(
      (file) => /(?<!\.test)\.ts$/.test(file) && /^(before|after)(All|Each)\(/m.test(code(file)),
    );
    expect(registering).toEqual([]);
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

  it('has no rule that nothing uses but its own tests', () => {
    expect(unusedRules()).toEqual([]);
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

/** Whether jest takes a file by these globs: by one of them, and by none that begins with `!`. */
function isMatched(file: string, globs: string[]): boolean {
  const matches = (glob: string) => matchesGlob(file, glob);
  return (
    globs.some((glob) => !glob.startsWith('!') && matches(glob)) &&
    !globs.some((glob) => glob.startsWith('!') && matches(glob.slice(1)))
  );
}

function sources(): string[] {
  return ROOMS.flatMap((room) => files(join(root, room))).filter(
    (file) => /\.tsx?$/.test(file) && !file.endsWith('.generated.ts'),
  );
}

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (['node_modules', 'dist', '.git', '.tocsin', 'results'].includes(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? files(path) : [relative(root, path)];
  });
}

/** A file's code without its comments. */
function code(file: string): string {
  return readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/**
 * What `domain/` exports and neither production code nor a test that holds SQL to the rules uses, by itself or by way of
 * other rules; and what it exports although no other file needs it.
 */
function unusedRules(): string[] {
  const rules = sources().filter((file) => roomOf(file) === 'domain');
  const users = [...sources(), ...files(join(root, 'test/agreement'))].filter((file) => roomOf(file) !== 'domain');
  const declared = rules.flatMap((file) =>
    code(file)
      .split(/^(?=(?:export )?(?:const|function|interface|type|class) )/m)
      .flatMap((text) => {
        const [, exported, kind, name] = /^(export )?(const|function|interface|type|class) (\w+)/.exec(text) ?? [];
        return kind && name
          ? [{ file, name, text, exported: Boolean(exported), value: /const|function/.test(kind) }]
          : [];
      }),
  );
  const imported = new Set(users.flatMap(importedFromRules));
  const reached = new Set(declared.filter(({ name, exported }) => exported && imported.has(name)));
  for (const { file, text } of reached) {
    const words = new Set(text.match(/\w+/g));
    for (const each of declared) if (words.has(each.name) && (each.exported || each.file === file)) reached.add(each);
  }
  const elsewhere = (file: string, name: string) =>
    imported.has(name) || rules.some((other) => other !== file && importedFromRules(other).includes(name));
  return declared
    .filter((each) => each.exported && each.value)
    .filter((each) => !reached.has(each) || !elsewhere(each.file, each.name))
    .map(({ file, name }) => `${file}: ${name}`);
}

/** The names that a file imports or exports again from files of `domain/`, the whole of one by its members' names. */
function importedFromRules(file: string): string[] {
  const text = code(file);
  const statements = text.matchAll(/(?:import|export) (?:type )?(?:\{([^}]*)\}|\* as (\w+)) from '(\.[^']+)'/g);
  return [...statements].flatMap(([, names, namespace, path]) => {
    if (roomOf(relative(root, resolve(dirname(file), path as string))) !== 'domain') return [];
    if (namespace)
      return [...text.matchAll(new RegExp(`\\b${namespace}\\.(\\w+)`, 'g'))].map(([, name]) => name as string);
    return (names as string).split(',').map(
      (name) =>
        name
          .trim()
          .replace(/^type /, '')
          .split(' as ')[0] as string,
    );
  });
}

function roomOf(file: string): string {
  const [first, second] = file.split('/');
  return first === 'subgraphs' ? `${first}/${second}` : (first as string);
}

function forbiddenImports(file: string): string[] {
  const room = roomOf(file);
  const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
  return importsOf(file)
    .filter((target) => !allowed.some((prefix) => target === prefix || target.startsWith(`${prefix}/`)))
    .map((target) => `${file} imports ${target}`);
}

/** The files that a file imports, types included. */
function importsOf(file: string): string[] {
  return [...code(file).matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative(root, resolve(dirname(file), path as string)),
  );
}

/** Every file of ours with the files it imports, generated ones included. */
function importGraph(): Map<string, string[]> {
  const all = ROOMS.flatMap((room) => files(join(root, room))).filter((file) => /\.tsx?$/.test(file));
  return new Map(all.map((file) => [file, importsOf(file)]));
}

/** The strongly connected components of more than one file (Tarjan, 1972), each as a sorted list of its files. */
function circles(graph: ReadonlyMap<string, string[]>): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const visit = (file: string) => {
    order.set(file, order.size);
    lowest.set(file, order.get(file) as number);
    path.push(file);
    for (const imported of graph.get(file) ?? []) {
      if (!order.has(imported)) visit(imported);
      if (path.includes(imported)) {
        lowest.set(file, Math.min(lowest.get(file) as number, lowest.get(imported) as number));
      }
    }
    if (lowest.get(file) !== order.get(file)) return;
    const component = path.splice(path.indexOf(file));
    if (component.length > 1) found.push(component.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found;
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
