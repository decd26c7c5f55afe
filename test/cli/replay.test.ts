import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replayCases } from '../../cli/replay/replay.ts';
import { openSystem, type System } from '../kit/system.ts';
import type { CaseFile } from './case-file.ts';
import { UNSEEN } from './unseen.ts';

let system: System;
let folder: string;
beforeAll(async () => {
  system = await openSystem();
  folder = mkdtempSync(join(tmpdir(), 'tocsin-cases-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await system.close();
});

const SIX = readdirSync('test/cases').map((name) => join('test/cases', name));
const KEYS = ['case', 'stage', 'classification', 'declared', 'handedOver', 'clock', 'feed', 'leaked', 'matches'];

async function replay(files: string[], json = true) {
  const lines: string[] = [];
  const { ok } = await replayCases({
    files,
    url: system.url,
    tokenFor: system.token,
    json,
    out: (line) => lines.push(line),
    signal: new AbortController().signal,
  });
  return { ok, lines };
}

async function results(files: string[]) {
  const { ok, lines } = await replay(files);
  return { ok, objects: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

function write(file: CaseFile | string, name = typeof file === 'string' ? 'broken' : file.id): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  return path;
}

function published(id: string): CaseFile {
  return JSON.parse(readFileSync(join('test/cases', `${id}.json`), 'utf8'));
}

/** The ends of the published cases, according to their accounts. */
const ENDS: Record<string, object> = {
  'capital-one-2019': { classification: null, declared: false, handedOver: true, clock: 'NOT_STARTED' },
  'chaosdb-2021-08': { classification: 'SECURITY_INCIDENT', declared: true, handedOver: false, clock: 'MET' },
  'circleci-2023-01': { classification: 'SECURITY_INCIDENT', declared: true, handedOver: false, clock: 'MET' },
  'cosmiss-2022-10': { classification: 'SECURITY_EVENT', declared: false, handedOver: false, clock: 'NOT_STARTED' },
  'okta-support-2023-10': { classification: 'PRIVACY_INCIDENT', declared: true, handedOver: false, clock: 'MET' },
  'storm-0558-2023-06': { classification: 'SECURITY_INCIDENT', declared: true, handedOver: false, clock: 'MET' },
};

it('the replay plays each of the six published cases through the graph to the end in its account', async () => {
  const { ok, objects } = await results(SIX);
  const expected = Object.entries(ENDS).map(([id, end]) => ({
    case: id,
    stage: 'CLOSE',
    ...end,
    leaked: 0,
    matches: true,
  }));
  expect(objects).toMatchObject(expected);
  for (const object of objects) {
    expect(Object.keys(object)).toEqual(KEYS);
    const [first, last] = [(object['feed'] as string[])[0], (object['feed'] as string[]).at(-1)];
    expect([first, last]).toEqual(
      object['declared'] ? ['AdvisoryPublished', 'AdvisoryResolved'] : [undefined, undefined],
    );
  }
  expect(ok).toBe(true);
});

it.each([
  'a false positive closed from diagnosis, after customers were informed that all is well',
  'a customer-only compromise classified only after it was handed over',
  'a breach closed, reopened for a wider scope and closed again',
  'an event closed and found to be a breach long after',
  'a suspicion that customers were informed of, closed as an event and declared long after',
  'a first notice after more than 72 hours',
  'customers notified before the declaration',
  'a declared breach without notified customers',
  'a breach downgraded, withdrawn by a notice and declared again',
  'a breach long closed that proved to be a false positive',
  "a breach withdrawn by its own word, retracted by another, and the customer's after all",
  'a timeline without stages, with unknown kinds and fields',
])('the replay plays %s through the graph with the same result as the rules alone', async (of) => {
  const { file, end } = UNSEEN[of]!;
  const { ok, objects } = await results([write(file)]);
  const feed = end.feed.map((event) => event.split(' ')[0]);
  expect(objects).toEqual([{ case: file.id, ...end, feed, leaked: 0, matches: true }]);
  expect(ok).toBe(true);
});

it('the replay does not match an account that ended otherwise, and fails if one of several cases is such', async () => {
  const right = published('cosmiss-2022-10');
  const wrong = { ...right, id: 'wrong', outcome: { ...right.outcome, classification: 'FALSE_POSITIVE' } };
  const { ok, objects } = await results([write(wrong), write(right)]);
  expect(objects.map((object) => [object['case'], object['matches']])).toEqual([
    ['wrong', false],
    ['cosmiss-2022-10', true],
  ]);
  expect(ok).toBe(false);
});

it('the replay names the field of an invalid file, and continues with the next', async () => {
  const right = published('cosmiss-2022-10');
  const undated = { ...right, timeline: [{ ...right.timeline[0], at: 'last summer' }] };
  const { ok, objects } = await results([write(undated, 'undated'), write('{'), join(folder, 'absent.json')]);
  expect(objects.map((object) => object['error'])).toEqual([
    expect.stringMatching(/undated\.json: timeline\[0\]\.at must be a date, not "last summer"/),
    expect.stringMatching(/broken\.json: is not valid JSON/),
    expect.stringMatching(/no such file.*absent\.json/),
  ]);
  for (const object of objects) expect(Object.keys(object)).toEqual([...KEYS, 'error']);
  expect(ok).toBe(false);
});

it('the replay prints a line for each step, what is implied, the events of the feed, and a summary', async () => {
  const { ok, lines } = await replay([join('test/cases', 'okta-support-2023-10.json'), write('{')], false);
  const text = lines.join('\n');
  expect(lines[0]).toMatch(/^okta-support-2023-10: /);
  expect(text).toMatch(
    /2023-09-29 00:00 {2}suspected incident reported \[CUSTOMER_REPORT, tracking ID .+\] {2}1Password \w+ Okta/,
  );
  expect(text).toMatch(
    /2023-10-19 00:00 {2}notice published \(INITIAL\) \[.*tenants notified, deadline MET, pending: likelyConsequences/,
  );
  expect(text).toMatch(/72-hour deadline +MET/);
  expect(text).toMatch(/revision \d +FINAL, nothing pending/);
  expect(text).toMatch(/matches the expected outcome/);
  expect(text).toMatch(/FAILED: .*broken\.json: is not valid JSON/);
  expect(ok).toBe(false);
});
