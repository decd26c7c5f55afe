import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findFiles } from '../../cli/import/files.ts';
import { type ImportedFile, importFiles, summary } from '../../cli/import/import.ts';
import { openProgress } from '../../cli/import/progress.ts';
import { openRejects } from '../../cli/import/rejects.ts';
import { estatePieces } from '../../demo/estate/estate.ts';
import { writeFiles } from '../../demo/estate/write.ts';
import { readChain } from '../../platform/audit/audit.ts';
import { read } from '../../platform/events/events.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { transactionsEnded } from '../kit/time/transactions.ts';

const NOW = new Date('2026-01-15T12:00:00Z');
const ESTATE = {
  'customers.csv': 'id,name,partition\nc1,Contoso,public\ng1,Ministry,government\n',
  'tenants.csv': `id,customerId,name,domain,country,locale,partition
t1,c1,Contoso,contoso.example,DE,de-DE,public
t2,c1,"Contoso, Paris",paris.contoso.example,FR,fr-fr,public
g1,g1,Ministry,ministry.example,SE,sv-SE,government
`,
  'partners.csv': 'id,name\np1,Harbour\n',
  'cloud-subscriptions.csv': 'id,tenantId,name\ns1,t1,Production\ns2,t2,Production\n',
  'resources.csv': `id,cloudSubscriptionId,tenantId,name,service,region,scaleUnit
r1,s1,t1,mail-01,Email,north-europe,mail-03
r2,s2,t2,mail-02,Email,west-europe,
`,
  'contacts.csv': `id,tenantId,cloudSubscriptionId,role,name,email,locale
k1,t1,,PRIVACY_CONTACT,Ada,ada@contoso.example,
k2,t1,s1,SUBSCRIPTION_OWNER,Bo,bo@contoso.example,en-GB
`,
  'account-team.csv': `id,tenantId,subject,name,email,role,partnerId
a1,t1,staff:1,Cy,cy@provider.example,CUSTOMER_SUPPORT,
a2,t1,partner:1,Di,di@harbour.example,ACCOUNT_MANAGER,p1
`,
  'delegations.csv': `id,partnerId,tenantId,from,until,revokedAt
d1,p1,t1,2026-01-01T00:00:00Z,2026-12-31T00:00:00Z,
d2,p1,t2,2026-01-01T00:00:00Z,2026-12-31T00:00:00Z,2026-01-10T00:00:00Z
`,
  'commitments.csv': 'id,tenantId,step,hours,basis,reference\nm1,t1,NOTICE,24,CONTRACT,"Schedule 7, clause 4"\n',
};

let test: TestDatabase;
let folder: string;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tocsin-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Reject {
  file: string;
  line: number;
  id: string | null;
  field: string | null;
  reason: string;
  raw: string;
}

/** Imports files with these names and contents. */
async function importing(
  files: Record<string, string | Buffer>,
): Promise<{ imported: ImportedFile[]; rejects: Reject[] }> {
  const estate = mkdtempSync(join(folder, 'estate-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(estate, name), content);
  return importFolder(estate);
}

async function importFolder(estate: string): Promise<{ imported: ImportedFile[]; rejects: Reject[] }> {
  const rejects = openRejects(join(folder, 'rejects.jsonl'));
  const signal = new AbortController().signal;
  const progress = openProgress(process.stderr);
  const options = { clock: () => NOW, rejects, progress, signal };
  const imported = await importFiles(test.database, findFiles([estate]), options);
  return { imported, rejects: rejects.close() === 0 ? [] : readRejects() };
}

const readRejects = (): Reject[] =>
  readFileSync(join(folder, 'rejects.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

const countsOf = ({ imported }: { imported: ImportedFile[] }) =>
  Object.fromEntries(
    imported.map(({ part, added, changed, same, rejected }) => [part, [added, changed, same, rejected]]),
  );

async function rowsOf(table: string) {
  return test.asOwner(`SELECT * FROM customers.${table} ORDER BY id`);
}

describe('an estate', () => {
  it('is imported completely, each row as in its file', async () => {
    const result = await importing(ESTATE);
    expect(result.rejects).toEqual([]);
    expect(countsOf(result)).toEqual({
      ...{
        customers: [2, 0, 0, 0],
        tenants: [3, 0, 0, 0],
        partners: [1, 0, 0, 0],
        'cloud-subscriptions': [2, 0, 0, 0],
      },
      ...{ resources: [2, 0, 0, 0], contacts: [2, 0, 0, 0], 'account-team': [2, 0, 0, 0], delegations: [2, 0, 0, 0] },
      commitments: [1, 0, 0, 0],
    });
    expect((await rowsOf('tenants'))[2]).toEqual({
      ...{ id: 't2', customer_id: 'c1', name: 'Contoso, Paris', domain: 'paris.contoso.example' },
      ...{ country: 'FR', region: null, locale: 'fr-FR', partition: 'public' },
    });
    expect((await rowsOf('contacts'))[1]).toMatchObject({
      ...{ cloud_subscription_id: 's1', role: 'SUBSCRIPTION_OWNER', locale: 'en-GB' },
      ...{ mail_updates: true, stage_digest: false },
    });
    expect(await rowsOf('commitments')).toMatchObject([{ hours: 24, reference: 'Schedule 7, clause 4' }]);
    expect(summary(result.imported)).toMatch(/^total +17 +17 +0 +0 +0$/m);
  });

  it('announces its delegations in the transaction that writes them, and they are effective at once', async () => {
    await transactionsEnded(test.database.dataSource);
    const { events } = await read(test.database.dataSource, { xid: '0', sequence: '0' }, 10);
    expect(events.map(({ type, tenantIds, facts }) => [type, tenantIds, facts['delegationId']])).toEqual([
      ['delegation.granted', ['t1'], 'd1'],
      ['delegation.granted', ['t2'], 'd2'],
      ['delegation.revoked', ['t2'], 'd2'],
    ]);
    expect(await test.asOwner('SELECT id, revoked_at FROM platform.delegations ORDER BY id')).toEqual([
      { id: 'd1', revoked_at: null },
      { id: 'd2', revoked_at: new Date('2026-01-10T00:00:00Z') },
    ]);
  });

  it('that is imported again unchanged changes nothing', async () => {
    const versions = () => test.asOwner('SELECT id, xmin::text, ctid::text FROM customers.tenants ORDER BY id');
    const before = await versions();
    const result = await importing(ESTATE);
    const { rows, added, changed, rejected } = result.imported.reduce((sum, each) => ({
      ...each,
      rows: sum.rows + each.rows,
      added: sum.added + each.added,
      changed: sum.changed + each.changed,
      rejected: sum.rejected + each.rejected,
    }));
    expect({ rows, added, changed, rejected }).toEqual({ rows: 17, added: 0, changed: 0, rejected: 0 });
    expect(await versions()).toEqual(before);
    await transactionsEnded(test.database.dataSource);
    expect((await read(test.database.dataSource, { xid: '0', sequence: '0' }, 10)).events).toHaveLength(3);
  });

  it('changes rows that differ, adds new ones, and removes none that it lacks', async () => {
    const tenants = `id,customerId,name,domain,country,locale,partition
t1,c1,Contoso Europe,contoso.example,DE,de-DE,public
t3,c1,Contoso Rome,rome.contoso.example,IT,it-IT,public
`;
    expect(countsOf(await importing({ 'tenants.csv': tenants }))).toEqual({ tenants: [1, 1, 0, 0] });
    expect((await rowsOf('tenants')).map(({ name }) => name)).toEqual([
      'Ministry',
      'Contoso Europe',
      'Contoso, Paris',
      'Contoso Rome',
    ]);
  });

  it('keeps the mail preferences of contacts, unless it states others', async () => {
    await test.asOwner(`UPDATE customers.contacts SET mail_updates = false, stage_digest = true WHERE id = 'k1'`);
    expect(countsOf(await importing({ 'contacts.csv': ESTATE['contacts.csv'] }))).toEqual({ contacts: [0, 0, 2, 0] });
    const row = { id: 'k1', tenantId: 't1', role: 'PRIVACY_CONTACT', name: 'Ada', email: 'ada@contoso.example' };
    const said = `${JSON.stringify({ ...row, mailUpdates: true })}\n`;
    expect(countsOf(await importing({ 'contacts.jsonl': said }))).toEqual({ contacts: [0, 1, 0, 0] });
    expect((await rowsOf('contacts'))[0]).toMatchObject({ mail_updates: true, stage_digest: true });
  });

  it('changes the period of a delegation, and does not restore one that was revoked', async () => {
    await transactionsEnded(test.database.dataSource);
    const { until } = await read(test.database.dataSource, { xid: '0', sequence: '0' }, 10);
    const delegations = `id,partnerId,tenantId,from,until,revokedAt
d1,p1,t1,2026-01-01T00:00:00Z,2026-06-30T00:00:00Z,
d2,p1,t2,2026-01-01T00:00:00Z,2026-12-31T00:00:00Z,
`;
    expect(countsOf(await importing({ 'delegations.csv': delegations }))).toEqual({ delegations: [0, 1, 1, 0] });
    expect(await test.asOwner('SELECT id, ends_at, revoked_at FROM platform.delegations ORDER BY id')).toEqual([
      { id: 'd1', ends_at: new Date('2026-06-30T00:00:00Z'), revoked_at: null },
      { id: 'd2', ends_at: new Date('2026-12-31T00:00:00Z'), revoked_at: new Date('2026-01-10T00:00:00Z') },
    ]);
    await transactionsEnded(test.database.dataSource);
    const { events } = await read(test.database.dataSource, until, 10);
    expect(events.map(({ type, facts }) => [type, facts['shortened']])).toEqual([['delegation.granted', true]]);
  });

  it('is recorded in the audit at its begin and end, with counts and without names', async () => {
    const entries = (await readChain(test.database.dataSource, 'general', 0, 100)).map(({ body }) => JSON.parse(body));
    expect(entries.slice(0, 2)).toMatchObject([
      { action: 'estate.import_begun', actor: 'tocsin:import', details: { part: 'customers' } },
      {
        action: 'estate.imported',
        details: { part: 'customers', rows: 2, added: 2, changed: 0, same: 0, rejected: 0 },
      },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Contoso|@/);
  });

  it('may be in JSON Lines, compressed, with a byte order mark, and with line ends of Windows', async () => {
    const rows = [
      { id: 'u1', customerId: 'c1', name: 'Ümlaut', domain: 'Umlaut.Example', country: 'AT', locale: 'de-AT' },
      { id: 'u2', customerId: 'c1', name: 'a\u2028b', domain: 'lines.example', country: 'AT', locale: 'de-AT' },
    ];
    const lines = rows.map((row) => JSON.stringify({ ...row, partition: 'public' })).join('\r\n');
    const partners = '\uFEFFid,name\r\n\r\nq1,"Über ""uns"""\r\nq2,Zwei';
    const result = await importing({ 'tenants.ndjson.gz': gzipSync(lines), 'partners.csv': partners });
    expect(countsOf(result)).toEqual({ tenants: [2, 0, 0, 0], partners: [2, 0, 0, 0] });
    expect((await rowsOf('tenants')).slice(-2)).toMatchObject([
      { name: 'Ümlaut', domain: 'umlaut.example' },
      { name: 'a\u2028b' },
    ]);
    expect((await rowsOf('partners')).map(({ name }) => name)).toEqual(['Harbour', 'Über "uns"', 'Zwei']);
  });

  it.each([
    [
      'names an unknown column, and the known one it looks like',
      'id,nmae\np9,X\n',
      'unknown column "nmae": did you mean name?',
    ],
    ['names a column by its name in the database', 'id,name,partner_id\np9,X,1\n', 'unknown column "partner_id"'],
    ['lacks a column', 'id\np9\n', 'the column name is missing'],
    ['names a column twice', 'id,name,name\np9,X,Y\n', 'the column name is given twice'],
    ['is missing', '', 'the file is empty'],
  ])('is not imported at all when a header %s', async (_what, content, sentence) => {
    const files = { 'customers.csv': 'id,name,partition\nc9,Nine,public\n', 'partners.csv': content };
    await expect(importing(files)).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining(sentence),
    });
    expect(await test.asOwner(`SELECT FROM customers.customers WHERE id = 'c9'`)).toEqual([]);
  });

  it.each([
    [
      'a file with an unknown name',
      { 'tenant.csv': 'id\n' },
      /Unknown file name .*tenant\.csv\. File names are customers, tenants/,
    ],
    ['a part twice', { 'partners.csv': 'id,name\n', 'partners.jsonl': '' }, /both contain partners/],
    ['nothing', {}, /No importable files in/],
  ])('is not imported at all when it contains %s', async (_what, files, sentence) => {
    await expect(importing(files)).rejects.toThrow(sentence);
  });
});

const TENANT = 'id,customerId,name,domain,country,locale,partition';
const CONTACT = 'id,tenantId,cloudSubscriptionId,role,name,email,locale';
const DELEGATION = 'id,partnerId,tenantId,from,until,revokedAt';
const RESOURCE = 'id,cloudSubscriptionId,tenantId,name,service,region,scaleUnit';
const COMMITMENT = 'id,tenantId,step,hours,basis,reference';

describe('a row', () => {
  it.each([
    ['without a required field', 'partners.csv', 'id,name\nx," "\n', 'name', 'must not be empty'],
    ['with U+0000', 'partners.csv', 'id,name\nx,a\0b\n', 'name', 'contains invalid characters (U+0000'],
    [
      'with half of a surrogate pair',
      'partners.jsonl',
      '{"id":"x","name":"\\ud800"}\n',
      'name',
      'an unpaired surrogate',
    ],
    ['with a line break in a name', 'partners.csv', 'id,name\nx,"a\nb"\n', 'name', 'check for an unclosed quote'],
    ['with a name too long', 'partners.csv', `id,name\nx,${'n'.repeat(201)}\n`, 'name', 'longer than 200'],
    ['with an unknown field', 'partners.jsonl', '{"id":"x","nam":"n"}\n', 'nam', 'did you mean name?'],
    [
      'with an ID that JavaScript rounds',
      'partners.jsonl',
      '{"id":12345678901234567891,"name":"n"}\n',
      'id',
      'must be a string: the number 12345678901234567891',
    ],
    ['with an exponent', 'partners.jsonl', '{"id":1e3,"name":"n"}\n', 'id', 'the number 1e3'],
    ['with a fraction', 'partners.jsonl', '{"id":0.1,"name":"n"}\n', 'id', 'the number 0.1'],
    ['with a fraction of zeros', 'partners.jsonl', '{"id":{"id":7},"id" : 7.0 ,"name":"n"}\n', 'id', 'the number 7.0'],
    ['with a truth value for a text', 'partners.jsonl', '{"id":"x","name":true}\n', 'name', 'must be a string'],
    ['with a list for a text', 'partners.jsonl', '{"id":"x","name":["n"]}\n', 'name', 'must be a string'],
    [
      'with an unknown country',
      'tenants.csv',
      `${TENANT}\nx,c1,N,n.example,UK,en-GB,public\n`,
      'country',
      'ISO 3166-1',
    ],
    ['with an invalid language', 'tenants.csv', `${TENANT}\nx,c1,N,n.example,GB,en_GB,public\n`, 'locale', 'BCP 47'],
    [
      'with an invalid domain',
      'tenants.csv',
      `${TENANT}\nx,c1,N,https://n.example,GB,en-GB,public\n`,
      'domain',
      'domain name',
    ],
    [
      'of an unknown customer',
      'tenants.csv',
      `${TENANT}\nx,c0,N,n.example,GB,en-GB,public\n`,
      'customerId',
      'must be a customer of this partition',
    ],
    [
      'of another partition’s customer',
      'tenants.csv',
      `${TENANT}\nx,g1,N,n.example,GB,en-GB,public\n`,
      'customerId',
      'must be a customer of this partition',
    ],
    [
      'with another tenant’s domain',
      'tenants.csv',
      `${TENANT}\nx,c1,N,contoso.example,GB,en-GB,public\n`,
      'domain',
      'belongs to another tenant',
    ],
    [
      'that moves to another partition',
      'customers.csv',
      'id,name,partition\nc1,Contoso,government\n',
      'partition',
      'cannot be changed',
    ],
    [
      'of an unknown tenant',
      'cloud-subscriptions.csv',
      'id,tenantId,name\nx,t0,N\n',
      'tenantId',
      'must be an existing tenant',
    ],
    [
      'that moves to another tenant',
      'cloud-subscriptions.csv',
      'id,tenantId,name\ns1,t2,Production\n',
      'tenantId',
      'cannot be changed',
    ],
    [
      'of another tenant’s cloud subscription',
      'resources.csv',
      `${RESOURCE}\nx,s2,t1,N,Email,west-europe,\n`,
      'cloudSubscriptionId',
      'must be a cloud subscription of this tenant',
    ],
    [
      'with an unknown role',
      'contacts.csv',
      `${CONTACT}\nx,t1,,OWNER,N,n@n.example,\n`,
      'role',
      'must be one of SUBSCRIPTION_ADMINISTRATOR',
    ],
    [
      'with an owner of no subscription',
      'contacts.csv',
      `${CONTACT}\nx,t1,,SUBSCRIPTION_OWNER,N,n@n.example,\n`,
      'cloudSubscriptionId',
      'is required for a SUBSCRIPTION_OWNER',
    ],
    [
      'with no mail address',
      'contacts.csv',
      `${CONTACT}\nx,t1,,PRIVACY_CONTACT,N,n at n.example,\n`,
      'email',
      'must be an email address',
    ],
    [
      'of an unknown partner',
      'account-team.csv',
      'id,tenantId,subject,name,email,role,partnerId\nx,t1,s,N,n@n.example,ACCOUNT_MANAGER,p0\n',
      'partnerId',
      'must be an existing partner',
    ],
    [
      'that ends before it begins',
      'delegations.csv',
      `${DELEGATION}\nx,p1,t1,2026-02-01T00:00:00Z,2026-02-01T00:00:00+01:00,\n`,
      'until',
      'later than `from`',
    ],
    [
      'with an invalid time',
      'delegations.csv',
      `${DELEGATION}\nx,p1,t1,2026-02-30T00:00:00Z,2026-04-01T00:00:00Z,\n`,
      'from',
      'RFC 3339',
    ],
    [
      'with a half hour',
      'commitments.csv',
      `${COMMITMENT}\nx,t1,NOTICE,0.5,LAW,R\n`,
      'hours',
      'integer number of hours',
    ],
    ['with no hours', 'commitments.csv', `${COMMITMENT}\nx,t1,NOTICE,0,LAW,R\n`, 'hours', 'integer number of hours'],
    ['with an unknown step', 'commitments.csv', `${COMMITMENT}\nx,t1,LATER,24,LAW,R\n`, 'step', 'EARLY_WARNING'],
  ])('%s is reported with line, field and reason, and not imported', async (_what, file, content, field, reason) => {
    const { imported, rejects } = await importing({ [file]: content });
    expect(imported).toMatchObject([{ rows: 1, added: 0, changed: 0, same: 0, rejected: 1 }]);
    const line = file.endsWith('.csv') ? 2 : 1;
    const raw = content
      .trimEnd()
      .split('\n')
      .slice(line - 1)
      .join('\n');
    expect(rejects).toEqual([
      {
        file: expect.stringContaining(file),
        line,
        id: expect.any(String),
        field,
        reason: expect.stringContaining(reason),
        raw,
      },
    ]);
  });

  it('with a contact that was removed in Tocsin does not restore the contact', async () => {
    await test.asOwner(`UPDATE customers.contacts SET ended_at = now() WHERE id = 'k1'`);
    const { rejects } = await importing({ 'contacts.csv': ESTATE['contacts.csv'] });
    expect(rejects).toMatchObject([
      { line: 2, id: 'k1', field: 'id', reason: expect.stringContaining('was removed in Tocsin') },
    ]);
  });

  it('that is invalid does not prevent the import of the others', async () => {
    const partners = Buffer.concat([
      Buffer.from('id,name\nn1,One\nn2\nn1,Again\nn3,'),
      Buffer.from([0xff]),
      Buffer.from('\nn4,"Four\nn5,Five\n'),
    ]);
    const { imported, rejects } = await importing({ 'partners.csv': partners });
    expect(imported).toMatchObject([{ rows: 5, added: 1, rejected: 4 }]);
    expect(
      rejects.map(({ line, reason }) => [line, reason]).sort(([one], [other]) => Number(one) - Number(other)),
    ).toEqual([
      [3, 'has 1 fields where the header has 2'],
      [4, 'is already given in line 2'],
      [5, 'is not UTF-8'],
      [6, 'the file ends in the middle of a row'],
    ]);
    expect(statSync(join(folder, 'rejects.jsonl')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['partners.csv', 'id,name\no1,One\no2', 3],
    ['partners.jsonl', '{"id":"o1","name":"One"}\n{"id":"o2","na', 2],
  ])('that is cut off at the end of %s is reported, and the rows before it are kept', async (file, content, line) => {
    await test.asOwner(`DELETE FROM customers.partners WHERE id LIKE 'o%'`);
    const { imported, rejects } = await importing({ [file]: content });
    expect(imported).toMatchObject([{ added: 1, rejected: 1 }]);
    expect(rejects).toMatchObject([{ line, reason: 'the file ends in the middle of a row' }]);
  });

  it.each([
    ['in its last block', (whole: Buffer) => whole.subarray(0, -14)],
    ['in the middle', (whole: Buffer) => whole.subarray(0, whole.length / 2)],
    ['with another checksum', (whole: Buffer) => Buffer.concat([whole.subarray(0, -8), Buffer.alloc(8)])],
  ])('that is cut off or damaged %s ends the import; complete rows before that are kept', async (_where, damage) => {
    await test.asOwner(`DELETE FROM customers.partners WHERE id LIKE 'z%'`);
    const rows = Array.from({ length: 3_000 }, (_, place) => `z${place},Partner ${Math.sin(place)}`);
    const whole = gzipSync(`id,name\n${rows.join('\n')}`);
    await expect(importing({ 'partners.csv.gz': damage(whole) })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringMatching(
        /partners\.csv\.gz is cut off or damaged \((unexpected end of file|incorrect data check)\)/,
      ),
    });
    const kept = await test.asOwner(`SELECT id, name FROM customers.partners WHERE id LIKE 'z%'`);
    expect(kept.length).toBeGreaterThan(500);
    expect(kept.filter(({ id, name }) => !rows.includes(`${id},${name}`))).toEqual([]);
  });

  it('without an end is not read into memory', async () => {
    const { imported, rejects } = await importing({ 'partners.csv': `id,name\nl1,One\nl2,"${'x'.repeat(3_000_000)}` });
    expect(imported).toMatchObject([{ added: 1, rejected: 1 }]);
    expect(rejects).toMatchObject([{ line: 3, reason: expect.stringContaining('what follows was not read') }]);
    expect(rejects[0]?.raw.length).toBeLessThan(20_000);
  });

  it.each([
    ['partners.csv', 'id,name\nb1,One\n', 3],
    ['partners.jsonl', '{"id":"b1","name":"One"}\n', 2],
  ])('of blank lines is not read to its end: %s', async (file, beginning, first) => {
    const content = `${beginning}${'\n'.repeat(300_000)}{"id":"b2"}\n`;
    const { imported, rejects } = await importing({ [file]: content });
    expect(imported).toMatchObject([{ rows: 2, rejected: 1 }]);
    expect(rejects).toMatchObject([{ reason: expect.stringContaining('what follows was not read') }]);
    expect(rejects[0]?.line).toBeGreaterThanOrEqual(first + 100_000);
  });

  it('of which most rows are rejected is not read to its end', async () => {
    const content = `id,name\n${'x\n'.repeat(150_000)}`;
    await expect(importing({ 'partners.csv': content })).rejects.toMatchObject({
      message: expect.stringContaining('100000 of 100000 rows are rejected'),
    });
  });

  it('given twice at a great distance in a long file is reported', async () => {
    const ids = Array.from({ length: 25_000 }, (_, place) => `many-${place}`);
    const lines = [...ids, 'many-7'].map((id) => `${id},N`).join('\n');
    const { imported, rejects } = await importing({ 'partners.csv': `id,name\n${lines}\n` });
    expect(imported).toMatchObject([{ added: 25_000, rejected: 1 }]);
    expect(rejects).toMatchObject([{ line: 25_002, id: 'many-7', reason: 'is already given in line 9' }]);
  });
});

describe('an import', () => {
  it('that was killed is completed when it is started again', async () => {
    const estate = join(folder, 'large');
    const size = { seed: 'killed', tenants: 2_000, resources: 25_000, now: NOW };
    const written = await writeFiles(estate, estatePieces(size), 'csv');
    const child = spawn(
      process.execPath,
      ['dist/cli/main.js', 'import', estate, '--rejects', join(folder, 'r.jsonl')],
      {
        env: { ...process.env, DATABASE_URL: test.url, SYSTEM_DATABASE_URL: test.logins.systemUrl },
        stdio: 'ignore',
      },
    );
    const exited = once(child, 'exit');
    const resources = `SELECT count(*)::int AS count FROM customers.resources`;
    let before = 0;
    while (before < 10_000 && child.exitCode === null) before = (await test.asOwner(resources))[0]?.['count'] as number;
    child.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);
    // The connection of the killed process, and with it the lock, may remain for a moment.
    const lock = `SELECT FROM pg_stat_activity WHERE application_name = 'tocsin import' AND datname = current_database()`;
    while ((await test.asOwner(lock)).length > 0);

    const { imported, rejects } = await importFolder(estate);
    expect(rejects).toEqual([]);
    expect(Object.fromEntries(imported.map(({ part, added, same }) => [part, added + same]))).toEqual(written);
    const [tenants] = imported.filter(({ part }) => part === 'tenants');
    expect(tenants).toMatchObject({ added: 0, same: 2_000 });
  }, 120_000);

  it('is refused while another import runs', async () => {
    const runner = test.database.dataSource.createQueryRunner();
    await runner.query(`SELECT pg_advisory_lock(hashtext('tocsin:import'))`);
    await expect(importing({ 'partners.csv': ESTATE['partners.csv'] })).rejects.toMatchObject({ code: 'CONFLICT' });
    await runner.query(`SELECT pg_advisory_unlock(hashtext('tocsin:import'))`);
    await runner.release();
  });
});
