/** What stands in a field of a row; `?` where it may be null. */
type Sure = 'text' | 'whole' | 'flag' | 'instant' | 'list';
export type Shape = { readonly [field: string]: Sure | `${Sure}?` };

// biome-ignore lint/suspicious/noExplicitAny: what a list holds, the reader of its field says
type Values = { text: string; whole: number; flag: boolean; instant: string; list: any[] };
type Value<Kind> = Kind extends `${infer Inner extends Sure}?`
  ? Values[Inner] | null
  : Kind extends Sure
    ? Values[Kind]
    : never;

/** A row as it is read from a proof. */
type Row<S extends Shape> = { [field in keyof S]: Value<S[field]> };

const REVISION = {
  number: 'whole',
  kind: 'text',
  title: 'text',
  whatHappened: 'text',
  dataCategories: 'list',
  contactPoint: 'text',
  likelyConsequences: 'text?',
  measuresTaken: 'text?',
  recommendedActions: 'list',
  toFollow: 'list',
  reasonsForDelay: 'text?',
  translations: 'list',
  postMortemSummary: 'text?',
  draftedAt: 'instant',
  draftedBy: 'text',
  reviewedAt: 'instant',
  reviewedBy: 'text',
  publishedAt: 'instant',
  publishedBy: 'text',
  channels: 'list?',
  mailRoles: 'list?',
  notifyAccountTeam: 'flag?',
} as const satisfies Shape;

/** A tenant that is to be told; `revision` is null while it has been told none. */
const MEMBER = { tenantId: 'text', revision: 'whole?', certainty: 'text' } as const satisfies Shape;

/** `notifiedAt` and `timeliness` are null while the first mail in lieu of service health is not accepted. */
const NOTICE = {
  tenantId: 'text',
  noticeId: 'text',
  state: 'text',
  firstRevision: 'whole',
  revision: 'whole',
  serviceHealth: 'flag',
  notifiedAt: 'instant?',
  recordedAt: 'instant',
  deadline: 'instant',
  timeliness: 'text?',
  updatedAt: 'instant',
  acknowledgedAt: 'instant?',
  acknowledgedBy: 'text?',
  escalatedAt: 'instant?',
  resolvedReason: 'text?',
} as const satisfies Shape;

/** `attempted` lists what `attempts` counts: `{ number, state, at, answer }`; a bounce comes back to the attempt it is of. */
const DELIVERY = {
  tenantId: 'text?',
  deliveryId: 'text',
  revision: 'whole?',
  channel: 'text',
  audience: 'text',
  recipient: 'text',
  role: 'text?',
  message: 'text',
  occasion: 'text',
  escalation: 'flag',
  state: 'text',
  queuedAt: 'instant',
  attempts: 'whole',
  lastAttemptAt: 'instant?',
  nextAttemptAt: 'instant?',
  acceptedAt: 'instant?',
  answer: 'text?',
  attempted: 'list',
} as const satisfies Shape;

/** `position` is that of the audit chain's entry. */
const ACKNOWLEDGEMENT = {
  tenantId: 'text',
  noticeId: 'text',
  position: 'whole',
  at: 'instant',
  by: 'text',
} as const satisfies Shape;

const SUBMISSION = {
  authorityId: 'text',
  declaredAt: 'instant',
  number: 'whole',
  submittedAt: 'instant',
  recordedAt: 'instant',
  by: 'text',
  reference: 'text',
  receipt: 'text?',
  toFollow: 'list',
  reasonsForDelay: 'text?',
  revision: 'whole?',
} as const satisfies Shape;

/** As `tocsin audit export` writes it. */
const ENTRY = {
  chain: 'text',
  position: 'whole',
  previousHash: 'text',
  hash: 'text',
  body: 'text',
} as const satisfies Shape;

/** The files of rows, and by which fields their rows are in order. */
export const ROWS = {
  'acknowledgements.jsonl': { shape: ACKNOWLEDGEMENT, order: ['tenantId', 'position'] },
  'audience.jsonl': { shape: MEMBER, order: ['tenantId', 'revision'] },
  'audit.jsonl': { shape: ENTRY, order: ['position'] },
  'authority-submissions.jsonl': { shape: SUBMISSION, order: ['authorityId', 'declaredAt', 'number'] },
  'deliveries.jsonl': { shape: DELIVERY, order: ['tenantId', 'deliveryId'] },
  'notices.jsonl': { shape: NOTICE, order: ['tenantId'] },
  'revisions.jsonl': { shape: REVISION, order: ['number'] },
} as const satisfies { [file: string]: { shape: Shape; order: readonly string[] } };
export type RowsFile = keyof typeof ROWS;
export type RowOf<File extends RowsFile> = Row<(typeof ROWS)[File]['shape']>;

/** All that a manifest lists, in its order. */
export const FILES = [...Object.keys(ROWS), 'README.txt', 'incident.json', 'summary.json'].sort();

export function isRowsFile(file: string): file is RowsFile {
  return file in ROWS;
}

/** A row as a line of JSON: its fields in the shape's order and no others, instants in UTC. */
export function lineOf(shape: Shape, row: Record<string, unknown>): string {
  return `${JSON.stringify(Object.fromEntries(Object.keys(shape).map((field) => [field, row[field] ?? null])))}\n`;
}

/** A line as the row it should be, to the byte; or what is wrong with it. */
export function rowOf<File extends RowsFile>(file: File, line: string): RowOf<File> | { fault: string } {
  const { shape } = ROWS[file];
  const row = parsed(line);
  if (row === null || typeof row !== 'object' || Array.isArray(row)) return { fault: 'not a JSON object' };
  if (JSON.stringify(row) !== line) return { fault: 'not in the canonical JSON form' };
  const fields = Object.keys(shape);
  if (Object.keys(row).join() !== fields.join()) return { fault: `the fields must be ${fields.join(', ')}` };
  const wrong = Object.entries(shape).find(([field, kind]) => !isOf(kind, (row as Record<string, unknown>)[field]));
  return wrong ? { fault: `${wrong[0]} is not ${SAID[sureOf(wrong[1])]}` } : (row as RowOf<File>);
}

/** Where of two rows of a file the first one belongs: below zero before the second, zero in its place. */
export function compareRows(file: RowsFile, one: object, other: object): number {
  for (const field of ROWS[file].order) {
    const order = compareKeys(one[field as never], other[field as never]);
    if (order !== 0) return order;
  }
  return 0;
}

/** Null first; texts by their bytes, as Postgres' collation "C". */
export function compareKeys(one: string | number | null, other: string | number | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** Whether it is an instant as Tocsin writes them, in UTC to the millisecond. */
export function isInstant(value: unknown): value is string {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  return !Number.isNaN(date.getTime()) && date.toISOString() === value;
}

const SAID: { [kind in Sure]: string } = {
  text: 'a string',
  whole: 'an integer',
  flag: 'true or false',
  instant: 'a timestamp in UTC',
  list: 'a list',
};

const CHECKS: { [kind in Sure]: (value: unknown) => boolean } = {
  text: (value) => typeof value === 'string',
  whole: Number.isSafeInteger,
  flag: (value) => typeof value === 'boolean',
  instant: isInstant,
  list: Array.isArray,
};

function isOf(kind: Sure | `${Sure}?`, value: unknown): boolean {
  return (kind.endsWith('?') && value === null) || CHECKS[sureOf(kind)](value);
}

function sureOf(kind: Sure | `${Sure}?`): Sure {
  return kind.replace('?', '') as Sure;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
