import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { MANIFEST, manifestText, SIGNATURE, type SigningKey, signingKey } from '../../cli/proof/manifest.ts';
import { verifyProof } from '../../cli/proof/verify.ts';
import { canonical, GENESIS } from '../../platform/audit/audit.ts';
import { signAgain } from './proof-story.ts';

const INCIDENT = { id: 'incident-1', trackingId: '7K2QP-9XW4M', partition: 'public' };
const EXPORTED_AT = '2026-03-09T00:00:00.000Z';
const DECLARED_AT = '2026-03-01T00:00:00.000Z';
const DEADLINE = '2026-03-04T00:00:00.000Z';
const HELD_UNTIL = '2026-03-05T00:00:00.000Z';
const NOTIFIED_AT = '2026-03-04T12:00:00.000Z';

let key: SigningKey;
let root: string;
let folder: string;
let folders = 0;
beforeAll(async () => {
  key = await signingKey(await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey));
  root = mkdtempSync(join(tmpdir(), 'tocsin-proof-format-'));
});
beforeEach(async () => {
  folders += 1;
  folder = join(root, String(folders));
  await writeFormat1();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const verify = () => verifyProof(folder, key.thumbprint);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

/** Changes files with a valid signature over the result, so that only their content can be wrong. */
async function change(changes: { [file: string]: (text: string) => string }): Promise<void> {
  for (const [file, edit] of Object.entries(changes)) {
    const before = read(file);
    expect(edit(before)).not.toBe(before);
    writeFileSync(join(folder, file), edit(before));
  }
  await signAgain(folder, key);
}
const rename = (from: string, to: string) => (text: string) => text.replaceAll(`"${from}"`, `"${to}"`);
const inFormat = (format: number) => (text: string) => text.replace('"format":1,', `"format":${format},`);

/**
 * An export with the names of version 0.1.0: one of two tenants was notified after the deadline, but within an approved delay.
 * Written out rather than derived from an export, so that the names are those of the old version and not of its reader.
 */
async function writeFormat1(): Promise<void> {
  const entries = auditOf([
    {
      action: 'advisory.drafted',
      actor: 'persona:responder',
      at: '2026-03-04T09:00:00.000Z',
      details: { revision: 1 },
    },
    { action: 'advisory.reviewed', actor: 'persona:legal', at: '2026-03-04T10:00:00.000Z', details: { revision: 1 } },
    { action: 'advisory.published', actor: 'persona:responder', at: NOTIFIED_AT, details: { revision: 1 } },
    { action: 'proof.exported', actor: 'tocsin:proof', at: EXPORTED_AT, details: { thumbprint: key.thumbprint } },
  ]);
  const lines = (rows: object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const approvals = [
    { office: 'LEGAL', by: 'persona:legal', at: '2026-03-02T01:00:00.000Z', approved: true },
    { office: 'EXECUTIVE_INCIDENT_MANAGER', by: 'persona:executive', at: '2026-03-02T02:00:00.000Z', approved: true },
  ];
  const files: { [file: string]: string } = {
    'README.txt': 'Who was told of a security incident, when, and by which way\n',
    'acknowledgements.jsonl': '',
    'audience.jsonl': lines([
      { tenantId: 'tenant-1', revision: 1, certainty: 'CONFIRMED' },
      { tenantId: 'tenant-2', revision: null, certainty: 'CONFIRMED' },
    ]),
    'audit.jsonl': lines(entries),
    'authority-submissions.jsonl': '',
    'deliveries.jsonl': lines([DELIVERY]),
    'incident.json': json({
      incidentId: INCIDENT.id,
      trackingId: INCIDENT.trackingId,
      partition: INCIDENT.partition,
      clock: {
        declarationId: 'declaration-1',
        declaredAt: DECLARED_AT,
        deadline: DEADLINE,
        firstToldAt: NOTIFIED_AT,
        lastToldAt: NOTIFIED_AT,
        notifiedAt: null,
      },
      delays: [
        {
          declarationId: 'declaration-1',
          reason: 'RISK_TO_OTHER_CUSTOMERS',
          state: 'APPROVED',
          until: HELD_UNTIL,
          approvals,
        },
      ],
    }),
    'notices.jsonl': lines([NOTICE]),
    'revisions.jsonl': lines([REVISION]),
    'summary.json': json({
      tenants: 2,
      told: 1,
      inTime: 0,
      late: 0,
      delayedByApproval: 1,
      untold: 1,
      ruledOut: 0,
      acknowledged: 0,
      escalated: 0,
      revisions: 1,
      deliveries: { SERVICE_HEALTH: { ACCEPTED: 1 } },
      attempts: 1,
      acknowledgements: 0,
      authoritySubmissions: 0,
      auditEntries: 4,
    }),
  };
  mkdirSync(folder);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  const manifest = {
    format: 1 as const,
    incident: INCIDENT,
    exportedAt: EXPORTED_AT,
    exportedBy: { provider: 'Example Cloud', tocsin: '0.1.0' },
    files: Object.keys(files).map((name) => ({ name, bytes: 0, rows: 0, sha256: '' })),
    audit: { entries: entries.length, head: entries.at(-1)?.hash ?? GENESIS },
    key: { jwk: key.jwk, thumbprint: key.thumbprint },
  };
  writeFileSync(join(folder, MANIFEST), manifestText(manifest));
  await signAgain(folder, key);
}

function auditOf(said: { action: string; actor: string; at: string; details: object }[]) {
  let previousHash = GENESIS;
  return said.map((entry, index) => {
    const position = index + 1;
    const body = canonical({ ...entry, chain: INCIDENT.id, position });
    const hash = createHash('sha256').update(`${previousHash}\n${body}`).digest('hex');
    const row = { chain: INCIDENT.id, position, previousHash, hash, body };
    previousHash = hash;
    return row;
  });
}

const REVISION = {
  number: 1,
  kind: 'INITIAL',
  title: 'Access to mail',
  whatHappened: 'A mailbox was read.',
  dataCategories: ['mail'],
  contactPoint: 'privacy@provider.example',
  likelyConsequences: null,
  measuresTaken: null,
  recommendedActions: [],
  toFollow: ['likelyConsequences', 'measuresTaken'],
  reasonsForDelay: 'Other customers were at risk.',
  translations: [],
  postMortemSummary: null,
  draftedAt: '2026-03-04T09:00:00.000Z',
  draftedBy: 'persona:responder',
  reviewedAt: '2026-03-04T10:00:00.000Z',
  reviewedBy: 'persona:legal',
  publishedAt: NOTIFIED_AT,
  publishedBy: 'persona:responder',
  channels: null,
  mailRoles: null,
  notifyAccountTeam: null,
};

const NOTICE = {
  tenantId: 'tenant-1',
  noticeId: 'notice-1',
  state: 'PUBLISHED',
  firstRevision: 1,
  revision: 1,
  serviceHealth: true,
  toldAt: NOTIFIED_AT,
  recordedAt: NOTIFIED_AT,
  deadline: DEADLINE,
  timeliness: 'DELAYED_BY_APPROVAL',
  updatedAt: NOTIFIED_AT,
  acknowledgedAt: null,
  acknowledgedBy: null,
  escalatedAt: null,
  resolvedReason: null,
};

const DELIVERY = {
  tenantId: 'tenant-1',
  deliveryId: 'delivery-1',
  revision: 1,
  channel: 'SERVICE_HEALTH',
  audience: 'CUSTOMER',
  recipient: 'tenant-1',
  role: null,
  message: 'NOTICE',
  occasion: 'published',
  escalation: false,
  state: 'ACCEPTED',
  queuedAt: NOTIFIED_AT,
  attempts: 1,
  lastAttemptAt: NOTIFIED_AT,
  nextAttemptAt: null,
  acceptedAt: NOTIFIED_AT,
  answer: null,
  attempted: [{ number: 1, state: 'ACCEPTED', at: NOTIFIED_AT, answer: null }],
};

describe('an export in format 1', () => {
  it('verifies, and its totals have the current names', async () => {
    expect(await verify()).toMatchObject({
      intact: true,
      findings: [],
      exportedBy: { tocsin: '0.1.0' },
      summary: { tenants: 2, notified: 1, delayedByApproval: 1, unnotified: 1 },
    });
  });

  it('fails when a byte of a file was changed, or the format that the manifest states', async () => {
    writeFileSync(join(folder, 'notices.jsonl'), read('notices.jsonl').replace('notice-1', 'notice-2'));
    expect((await verify()).findings).toContainEqual(
      expect.objectContaining({ file: 'notices.jsonl', reason: expect.stringContaining('sha256 is') }),
    );
    writeFileSync(join(folder, MANIFEST), inFormat(2)(read(MANIFEST)));
    expect((await verify()).findings).toContainEqual(expect.objectContaining({ file: SIGNATURE }));
  });

  it('fails when its notices and its delays contradict one another', async () => {
    await change({
      'notices.jsonl': (text) => text.replace(`"toldAt":"${NOTIFIED_AT}"`, `"toldAt":"2026-03-06T00:00:00.000Z"`),
    });
    expect((await verify()).findings).toEqual([
      {
        file: 'notices.jsonl',
        line: 1,
        reason: 'timeliness is DELAYED_BY_APPROVAL, expected LATE from notifiedAt, deadline and delays',
      },
    ]);
  });

  it('fails when its totals are wrong, and states the expected ones under the names of its format', async () => {
    await change({ 'summary.json': (text) => text.replace('"told": 1', '"told": 2') });
    expect((await verify()).findings).toEqual([
      { file: 'summary.json', line: null, reason: expect.stringContaining('expected {"tenants":2,"told":1,') },
    ]);
  });

  it('fails when a field has its name of format 2', async () => {
    await change({ 'notices.jsonl': rename('toldAt', 'notifiedAt') });
    expect((await verify()).findings).toEqual([
      { file: 'notices.jsonl', line: 1, reason: expect.stringContaining('the fields must be tenantId,') },
    ]);
  });
});

/** The fields that format 1 does not have. */
const FILED = {
  language: 'en',
  breachFrom: NOTIFIED_AT,
  breachUntil: null,
  breachOngoing: true,
  dataSubjectCategories: ['employees'],
  dataProtectionOfficer: null,
  protectionMeasures: null,
  indicators: [],
  dataSubjectCommunication: null,
  dataSubjectText: null,
};

describe('an export in format 2', () => {
  it('verifies when the fields have their current names, and revisions those that were added', async () => {
    await change({
      'revisions.jsonl': (text) => `${JSON.stringify({ ...JSON.parse(text), ...FILED })}\n`,
      'notices.jsonl': rename('toldAt', 'notifiedAt'),
      'summary.json': (text) => rename('untold', 'unnotified')(rename('told', 'notified')(text)),
      'incident.json': (text) => rename('firstToldAt', 'firstNotifiedAt')(rename('office', 'approverRole')(text)),
      [MANIFEST]: inFormat(2),
    });
    expect(await verify()).toMatchObject({ intact: true, findings: [], summary: { notified: 1, unnotified: 1 } });
  });

  it('fails when the fields have the names of format 1', async () => {
    await change({ [MANIFEST]: inFormat(2) });
    expect((await verify()).findings).toContainEqual({
      file: 'notices.jsonl',
      line: 1,
      reason: expect.stringContaining('notifiedAt'),
    });
  });
});

it('an export in a later format is refused with the formats that can be read', async () => {
  await change({ [MANIFEST]: inFormat(3) });
  expect((await verify()).findings).toEqual([{ file: MANIFEST, line: 1, reason: 'format must be 1 or 2' }]);
});
