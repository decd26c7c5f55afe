import {
  closeSync,
  cpSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { type SigningKey, signingKey } from '../../cli/proof/manifest.ts';
import { report } from '../../cli/proof/report.ts';
import { type Verification, verifyProof } from '../../cli/proof/verify.ts';
import { anywhere, atEachPosition, type Changed } from './proof-changes.ts';
import { type NotifiedBreach, openNotified, signAgain } from './proof-story.ts';

let notified: NotifiedBreach;
let pristine: string;
let folder: string;
beforeAll(async () => {
  notified = await openNotified();
  ({ folder: pristine } = await notified.export('pristine'));
  folder = join(notified.folder, 'tampered');
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync(pristine, folder, { recursive: true });
});
afterAll(() => notified.close());

const verify = (key: SigningKey | null = notified.key) => verifyProof(folder, key ? key.thumbprint : null);
const bytesOf = (file: string) => readFileSync(join(pristine, file));
const linesOf = (file: string) => bytesOf(file).toString('utf8').split('\n').slice(0, -1);
const write = (file: string, content: string | Buffer | string[]) =>
  writeFileSync(join(folder, file), Array.isArray(content) ? content.map((line) => `${line}\n`).join('') : content);
const findingsIn = ({ findings }: Verification) =>
  findings.map(({ file, line, reason }) => `${file} ${line ?? '-'}: ${reason}`);

/** How many changes are verified at once, each in a copy of the proof: most of a verification is waiting for files. */
const COPIES = 4;

/** Verifies the proof with each change of a file, expects a finding about it, and restores the file. */
async function expectFound(file: string, changes: Generator<Changed>): Promise<void> {
  const bytes = bytesOf(file);
  const verifying = Array.from({ length: COPIES }, async (_, number) => {
    const copy = join(notified.folder, `copy-${number}`);
    cpSync(pristine, copy, { recursive: true });
    // Opened once: opening takes longer than writing.
    const opened = openSync(join(copy, file), 'r+');
    const overwrite = (content: Buffer) => ftruncateSync(opened, writeSync(opened, content, 0, content.length, 0));
    try {
      for (const { content, what } of changes) {
        if (content.equals(bytes)) continue;
        overwrite(content);
        const { intact, findings } = await verifyProof(copy, notified.key.thumbprint);
        // A changed manifest is found as an invalid signature.
        const named = findings.some(
          (finding) => finding.file === file || (file === 'manifest.json' && finding.file === 'manifest.jws'),
        );
        if (intact || !named) throw new Error(`${file}, ${what}: ${intact ? 'not found' : JSON.stringify(findings)}`);
      }
      overwrite(bytes);
    } finally {
      closeSync(opened);
    }
    expect(await verifyProof(copy, notified.key.thumbprint)).toMatchObject({ intact: true });
  });
  await Promise.all(verifying);
}

describe('a changed byte', () => {
  it.each(['manifest.jws', 'manifest.json', 'summary.json', 'acknowledgements.jsonl'])(
    'is found at each position of %s',
    (file) => expectFound(file, atEachPosition(bytesOf(file))),
    120_000,
  );

  it('is found at any position of any file, however it was changed', async () => {
    for (const file of readdirSync(pristine)) await expectFound(file, anywhere(bytesOf(file)));
    expect(await verify()).toMatchObject({ intact: true });
  }, 120_000);

  it('is found in the unused bits of the last letter of the signature', async () => {
    const jws = bytesOf('manifest.jws').toString();
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = jws.length - 2;
    const same = [...letters].filter(
      (letter) =>
        letter !== jws[last] &&
        Buffer.from(`${jws.slice(0, last)}${letter}`.split('..')[1] as string, 'base64url').equals(
          Buffer.from(jws.slice(0, -1).split('..')[1] as string, 'base64url'),
        ),
    );
    expect(same).toHaveLength(15);
    for (const letter of same) {
      write('manifest.jws', `${jws.slice(0, last)}${letter}\n`);
      expect(findingsIn(await verify())).toEqual(['manifest.jws 1: not canonical base64url']);
    }
  });

  it('in the audit trail is found in its entry', async () => {
    const lines = linesOf('audit.jsonl');
    write('audit.jsonl', lines.with(6, (lines[6] as string).replace('persona:', 'Persona:')));
    expect(findingsIn(await verify())).toContainEqual('audit.jsonl 7: its content does not match its hash');
  });
});

describe('the files of a proof', () => {
  it('must be complete', async () => {
    for (const file of readdirSync(pristine)) {
      rmSync(join(folder, file));
      expect(findingsIn(await verify())).toContainEqual(`${file} -: file missing`);
      write(file, bytesOf(file));
    }
  });

  it('must be the only ones, and regular files', async () => {
    write('more.txt', '');
    mkdirSync(join(folder, 'more'));
    rmSync(join(folder, 'README.txt'));
    symlinkSync(join(pristine, 'README.txt'), join(folder, 'README.txt'));
    expect(findingsIn(await verify())).toEqual([
      'README.txt -: not a regular file',
      'more -: not a regular file',
      'README.txt -: file missing',
      'more.txt -: not listed in the manifest',
    ]);
  });

  it('must be in a folder', async () => {
    await expect(verifyProof(join(folder, 'README.txt'), null)).rejects.toMatchObject({ code: 'INVALID' });
    await expect(verifyProof(join(folder, 'nowhere'), null)).rejects.toMatchObject({ code: 'INVALID' });
  });

  it.each(['audience.jsonl', 'audit.jsonl', 'deliveries.jsonl', 'notices.jsonl', 'revisions.jsonl'])(
    'must have their rows in order, each once: %s',
    async (file) => {
      const [first, second, ...rest] = linesOf(file) as [string, string, ...string[]];
      write(file, [second, first, ...rest]);
      expect((await verify()).findings).toContainEqual(
        expect.objectContaining({ file, line: file === 'audit.jsonl' ? 1 : 2 }),
      );
      write(file, [first, first, second, ...rest]);
      expect((await verify()).findings).toContainEqual(expect.objectContaining({ file, line: 2 }));
      write(file, [second, ...rest]);
      expect((await verify()).intact).toBe(false);
    },
  );
});

describe('another signing key', () => {
  let other: SigningKey;
  beforeAll(async () => {
    other = await signingKey(await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey));
  });

  /** Acts as a forger without a key of the provider, who hides a late notice. */
  async function forge() {
    write('README.txt', bytesOf('README.txt').toString().replace('late            3', 'late            0'));
    await signAgain(folder, other);
  }

  it('is recognized by the published key', async () => {
    await forge();
    expect(findingsIn(await verify())).toContainEqual(
      `manifest.json 1: signed by ${other.thumbprint}, expected ${notified.key.thumbprint}`,
    );
  });

  it('is not accepted because the audit trail claims that it signed', async () => {
    await forge();
    expect(findingsIn(await verify(null))).toEqual([
      expect.stringContaining(`the audit trail has no export signed by ${other.thumbprint}`),
    ]);
  });

  it('passes, if no published key is given, with a warning that names it', async () => {
    const { result, folder: theirs } = await exportedBy(other);
    expect(result).toMatchObject({ intact: true, keyGiven: false, thumbprint: other.thumbprint });
    expect(report(theirs, result)).toMatch(
      new RegExp(`Verification passed\\.\nSigned by ${other.thumbprint}\\. The signature is valid for this key only`),
    );
    expect((await verifyProof(theirs, notified.key.thumbprint)).intact).toBe(false);
    expect(report(theirs, await verifyProof(theirs, other.thumbprint))).not.toContain('for this key only');
  });

  async function exportedBy(key: SigningKey) {
    const theirs = await notified.export('theirs', notified.story.trackingId, key);
    return { result: await verifyProof(theirs.folder, null), folder: theirs.folder };
  }
});

/** Changes by the provider itself, signed with its own key, so that only the files reveal them. */
describe('a proof signed by its own provider is invalid when', () => {
  type Change = (row: Record<string, unknown>) => boolean | Record<string, unknown>;

  /** Keeps, drops or changes rows, then rewrites and signs the manifest. @returns the findings of the verification */
  async function changed(file: string, change: Change): Promise<string[]> {
    const rows = linesOf(file).flatMap((line) => {
      const row = JSON.parse(line);
      const kept = change(row);
      return kept === false ? [] : [JSON.stringify(kept === true ? row : { ...row, ...kept })];
    });
    expect(rows).not.toEqual(linesOf(file));
    write(file, rows);
    await signAgain(folder, notified.key);
    return findingsIn(await verify());
  }
  const { stringContaining } = expect;

  it('a notified tenant has no notice', async () => {
    const { silent } = notified.tenants;
    expect(await changed('notices.jsonl', ({ tenantId }) => tenantId !== silent)).toEqual(
      expect.arrayContaining([stringContaining(`tenant ${silent} was notified of a revision but has no notice`)]),
    );
  });

  it('a notice has no accepted delivery by the channel that counts', async () => {
    const { silent } = notified.tenants;
    const drop: Change = ({ tenantId, channel }) => tenantId !== silent || channel !== 'SERVICE_HEALTH';
    expect(await changed('deliveries.jsonl', drop)).toEqual(
      expect.arrayContaining([
        stringContaining(`tenant ${silent} is notified by SERVICE_HEALTH, but no such delivery was accepted by`),
      ]),
    );
  });

  it('a revision is in no feed of a tenant listed as notified', async () => {
    const { silent } = notified.tenants;
    const drop: Change = ({ tenantId, channel, revision }) =>
      tenantId !== silent || channel !== 'SERVICE_HEALTH' || revision !== 2;
    expect(await changed('deliveries.jsonl', drop)).toContainEqual(
      stringContaining(`no delivery of revision 2 to the feed of tenant ${silent}`),
    );
  });

  it('a late notice is listed as in time', async () => {
    const lie: Change = ({ timeliness }) => (timeliness === 'LATE' ? { timeliness: 'IN_TIME' } : true);
    expect(await changed('notices.jsonl', lie)).toContainEqual(
      stringContaining('timeliness is IN_TIME, expected LATE from notifiedAt, deadline and delays'),
    );
  });

  it('a notice is dated before anything was delivered', async () => {
    const lie: Change = ({ timeliness, deadline }) =>
      timeliness === 'LATE' ? { timeliness: 'IN_TIME', notifiedAt: deadline } : true;
    expect(await changed('notices.jsonl', lie)).toContainEqual(
      stringContaining('but no such delivery was accepted by'),
    );
  });

  it('attempts are missing', async () => {
    const drop: Change = ({ attempted }) => ({ attempted: (attempted as object[]).slice(1) });
    expect(await changed('deliveries.jsonl', drop)).toContainEqual(stringContaining('attempts is 2, but 1 are listed'));
  });

  it('an acknowledgement is invented, omitted or attributed to another person', async () => {
    expect(await changed('acknowledgements.jsonl', () => false)).toContainEqual(
      stringContaining('acknowledgements differ from the audit trail'),
    );
    expect(await changed('acknowledgements.jsonl', () => ({ by: 'another person' }))).toContainEqual(
      stringContaining('acknowledgements differ from the audit trail'),
    );
    write('acknowledgements.jsonl', bytesOf('acknowledgements.jsonl'));
    const { silent } = notified.tenants;
    const lie: Change = ({ tenantId, notifiedAt }) =>
      tenantId === silent ? { acknowledgedAt: notifiedAt, acknowledgedBy: 'another person' } : true;
    expect(await changed('notices.jsonl', lie)).toContainEqual(
      stringContaining('acknowledgements.jsonl has no acknowledgement of notice'),
    );
  });

  it('another person is listed as the approver of a text', async () => {
    expect(await changed('revisions.jsonl', () => ({ reviewedBy: 'persona:executive' }))).toContainEqual(
      'revisions.jsonl 1: author, reviewer or publisher differs from the audit trail',
    );
  });

  it('the audit trail is cut off before its end', async () => {
    expect(await changed('audit.jsonl', ({ position }) => (position as number) < 20)).toContainEqual(
      stringContaining('audit.jsonl 20: the chain ends after 19 entries'),
    );
  });

  it('the summary was replaced', async () => {
    write('summary.json', bytesOf('summary.json').toString().replace('"late": 3', '"late": 0'));
    await signAgain(folder, notified.key);
    expect(findingsIn(await verify())).toEqual([stringContaining('summary.json -: does not match the files')]);
  });

  it('it combines files of two incidents', async () => {
    write('incident.json', bytesOf('incident.json').toString().replace(notified.story.incidentId, 'another'));
    await signAgain(folder, notified.key);
    expect(findingsIn(await verify())).toEqual(['incident.json -: not the incident of the manifest']);
  });
});
