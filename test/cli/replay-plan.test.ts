import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { clockStateOf, differences, type Ending } from '../../cli/replay/outcome.ts';
import { type Case, parseCase } from '../../cli/replay/plan/case.ts';
import { type Plan, planCase } from '../../cli/replay/plan/plan.ts';
import { endsDeclaration } from '../../cli/replay/plan/reading.ts';
import { openBreachQuestions } from '../../domain/incident/breach.ts';
import type { CaseFile, End } from './case-file.ts';
import { sensible } from './sensible.ts';
import { simulate } from './simulator.ts';
import { UNSEEN } from './unseen.ts';

const NOW = new Date('2026-01-01T00:00:00Z');
const FOLDER = 'test/cases';
const SIX = readdirSync(FOLDER).map((name): [string, CaseFile] => [
  name,
  JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')),
]);

function play(file: CaseFile) {
  const story = parseCase(file.id, JSON.stringify(file));
  const plan = planCase(story, NOW);
  return { story, plan, ending: simulate(story, plan, NOW) };
}

function endOf({ stage, classification, declaredAt, handedOver, clock, feed }: Ending): End {
  return { stage, classification, declared: declaredAt !== null, handedOver, clock, feed };
}

/** Asserts the properties of every plan, whatever the account. */
function expectSound(story: Case, plan: Plan): void {
  const times = plan.steps.map((step) => step.at.getTime());
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(Math.max(...times)).toBeLessThanOrEqual(NOW.getTime());
  const traced = new Set(plan.steps.map(({ place }) => place));
  expect(story.timeline.filter(({ place }) => !traced.has(place))).toEqual([]);
}

describe('the six published cases', () => {
  it.each(SIX)('%s is replayed without a refusal and ends as its account states', (_name, file) => {
    const { story, plan, ending } = play(file);
    expectSound(story, plan);
    expect(differences(story, plan, ending)).toEqual([]);
  });

  it.each(SIX)('%s ends the same in whatever order its entries are listed', (_name, file) => {
    // Entries of the same day may be replayed in another order, so the feed is not compared.
    const endOfOrder = (timeline: CaseFile['timeline']) => ({
      ...endOf(play({ ...file, timeline }).ending),
      feed: [],
    });
    const end = endOfOrder(file.timeline);
    const orders = fc.shuffledSubarray(file.timeline, { minLength: file.timeline.length });
    fc.assert(
      fc.property(orders, (timeline) => expect(endOfOrder(timeline)).toEqual(end)),
      { numRuns: 200 },
    );
  });
});

describe('a case outside the published ones', () => {
  it.each(Object.entries(UNSEEN))('of %s ends as expected', (_of, { file, end }) => {
    const { story, plan, ending } = play(file);
    expectSound(story, plan);
    expect(endOf(ending)).toEqual(end);
    expect(differences(story, plan, ending)).toEqual([]);
  });
});

describe('the state of the 72-hour clock', () => {
  const clockState = (declared: string, notified: string) => {
    const entry = (at: string, kind: string, more = {}) => ({ at, precision: 'day', kind, text: kind, ...more });
    const file = {
      id: 'invented-three-days',
      timeline: [
        entry(declared, 'detection', { source: 'AUTOMATED_ALERT' }),
        entry(declared, 'classification', { classification: 'SECURITY_INCIDENT' }),
        entry(declared, 'declaration'),
        entry(notified, 'customer_notice'),
      ],
      outcome: {},
    };
    const story = parseCase(file.id, JSON.stringify(file));
    const plan = planCase(story, NOW);
    return clockStateOf(story.timeline, plan, simulate(story, plan, NOW).clock);
  };

  it('is undecidable where days alone allow both a notice in time and a late one', () => {
    expect(clockState('2024-03-04', '2024-03-07')).toBe('UNDECIDABLE');
  });

  it('is decided where every time of the days is in time, or late', () => {
    expect(clockState('2024-03-04', '2024-03-06')).toBe('MET');
    expect(clockState('2024-03-04', '2024-03-08')).toBe('MISSED');
  });
});

const STAGES = ['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE'];
const CLASSES = ['FALSE_POSITIVE', 'SECURITY_EVENT', 'SECURITY_INCIDENT', 'PRIVACY_EVENT', 'PRIVACY_INCIDENT'];
const OTHER_KINDS = [
  'detection',
  'finding',
  'assessment',
  'mitigation',
  'declaration',
  'customer_notice',
  'public_notice',
  'notice_update',
  'postmortem',
  'closure',
  'handover',
  'regulator_notice',
  'withdrawal',
  'retraction',
];

/** Few days, so that many entries share one; some of them are in the future. */
const dates = fc.oneof(
  fc.constantFrom('2024', '2024-02', '2024-03', '2030-01-01'),
  fc.integer({ min: 10, max: 19 }).map((day) => `2024-02-${day}`),
  fc
    .record({ day: fc.integer({ min: 10, max: 19 }), hour: fc.integer({ min: 10, max: 23 }) })
    .chain(({ day, hour }) =>
      fc.constantFrom('Z', '+05:30', '-0800', '').map((offset) => `2024-02-${day}T${hour}:15${offset}`),
    ),
);
const entries = fc.record({
  at: dates,
  precision: fc.constantFrom('year', 'month', 'day', 'minute', undefined, null, 'roughly'),
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('stage') },
    { weight: 2, arbitrary: fc.constant('classification') },
    { weight: 6, arbitrary: fc.constantFrom(...OTHER_KINDS) },
  ),
  stage: fc.constantFrom(...STAGES),
  classification: fc.constantFrom(...CLASSES),
  source: fc.constantFrom('CUSTOMER_REPORT', 'RED_TEAM', 'unknown', null),
  text: fc.constantFrom('Something happened.', 'A fix was rolled out, it is likely.', null, 'x'.repeat(30_000)),
});
const cases: fc.Arbitrary<CaseFile> = fc.record({
  id: fc.constant('random'),
  impact: fc.constantFrom(
    undefined,
    { information: ['NONE'] },
    { information: ['PRIVACY_BREACH'], recoverability: 'NOT_RECOVERABLE' },
    { information: ['INTEGRITY_LOSS', 'PROPRIETARY_BREACH'], functional: 'HIGH' },
  ),
  timeline: fc.array(entries, { minLength: 1, maxLength: 25 }),
  outcome: fc.constant({}),
});

describe('a random timeline', () => {
  it('is replayed without a refusal, in the order of time, never in the future, and without the loss of an entry', () => {
    fc.assert(
      fc.property(cases, (file) => {
        const { story, plan } = play(file);
        expectSound(story, plan);
      }),
      { numRuns: 3_000 },
    );
  });

  it('notifies customers only of a declared incident, and never of one handed over', () => {
    fc.assert(
      fc.property(cases, (file) => {
        const { feed, declaredAt, declarations, handedOver } = play(file).ending;
        expect(feed.length > 0 && declarations === 0).toBe(false);
        expect(handedOver && declaredAt !== null).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  it('closes no incident while a question of a breach is open', () => {
    fc.assert(
      fc.property(cases, (file) => {
        const { incident } = play(file).ending;
        if (incident.stage === 'CLOSE') expect(openBreachQuestions(incident)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves no notice in force for an incident that is no longer declared', () => {
    fc.assert(
      fc.property(cases, (file) => {
        const { revisions, declaredAt } = play(file).ending;
        if (declaredAt === null) expect([undefined, 'RETRACTION']).toContain(revisions.at(-1)?.kind);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is declared if it states so, and not unless it states so or customers were notified', () => {
    fc.assert(
      fc.property(cases, (file) => {
        const { story, ending } = play(file);
        const kinds = story.timeline.map(({ kind }) => kind);
        const { declarations, declaredAt } = ending;
        if (kinds.includes('declaration')) expect(declarations).toBeGreaterThan(0);
        else if (!kinds.includes('customer_notice')) expect(declarations).toBe(0);
        if (!story.timeline.some(endsDeclaration)) expect(declaredAt !== null).toBe(declarations > 0);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a plausible account', () => {
  it('ends as it states, in the stage it names last', () => {
    fc.assert(
      fc.property(sensible, ({ file, stage, closable }) => {
        const { story, plan, ending } = play(file);
        expectSound(story, plan);
        expect(differences(story, plan, ending)).toEqual([]);
        if (!closable) expect(ending.stage).not.toBe('CLOSE');
        else if (stage !== null) expect(ending.stage).toBe(stage);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the comparison of an account with the graph', () => {
  const declared = UNSEEN['a first notice after more than 72 hours']!.file;
  const wrong = (changes: Record<string, unknown>, file = declared) => {
    const { story, plan, ending } = play({ ...file, outcome: { ...file.outcome, ...changes } });
    return differences(story, plan, ending);
  };

  it('reports another class, another state of the clock, other hours, and a missing declaration', () => {
    expect(wrong({})).toEqual([]);
    expect(wrong({ classification: 'SECURITY_INCIDENT' }).join()).toMatch(/classification/);
    expect(wrong({ metSeventyTwoHours: true }).join()).toMatch(/72-hour deadline.*MET.*MISSED/);
    expect(wrong({ hoursFromDeclarationToFirstCustomerNotice: 120 }).join()).toMatch(/hours/);
    expect(wrong({ declared: false }).join()).toMatch(/declared: expected false/);
  });

  it('reports a hand-over that the graph does not have', () => {
    const { story, plan, ending } = play(
      UNSEEN['a customer-only compromise of which the customer informed its own users']!.file,
    );
    expect(differences(story, plan, { ...ending, handedOver: false })).toHaveLength(1);
  });

  it('reports a transfer of an incident that its account classifies as reportable, which is kept as evidence', () => {
    const { file } = UNSEEN['a customer-only compromise of which the customer informed its own users']!;
    const [detection, ...others] = file.timeline;
    const reportable = { at: '2024-01-11', kind: 'classification', classification: 'SECURITY_INCIDENT', text: 'x' };
    const outcome = { ...file.outcome, classification: 'SECURITY_INCIDENT' };
    const { story, plan, ending } = play({ ...file, timeline: [detection!, reportable, ...others], outcome });
    expect(ending).toMatchObject({ handedOver: false, feed: [] });
    expect(ending.stage).not.toBe('CLOSE');
    expect(differences(story, plan, ending)).toEqual(['transferred to the customer: expected true, got false']);
  });

  it('reports any notice to a tenant that was not impacted', () => {
    const { story, plan, ending } = play(declared);
    expect(differences(story, plan, { ...ending, leaked: 1 })).toHaveLength(1);
  });

  it('compares hours with the precision of the figure and of the dates', () => {
    const byDay = UNSEEN['an event closed and found to be a breach long after']!.file;
    const hours = (given: number, file: CaseFile) =>
      wrong({ hoursFromDeclarationToFirstCustomerNotice: given }, file).length;
    expect([24.5, 48, 71.5].map((given) => hours(given, byDay))).toEqual([0, 0, 0]);
    expect([20, 80].map((given) => hours(given, byDay))).toEqual([1, 1]);
    expect([121, 121.3, 121.25].map((given) => hours(given, declared))).toEqual([0, 0, 0]);
    expect([122, 121.5, 121.1].map((given) => hours(given, declared))).toEqual([1, 1, 1]);
  });
});

describe('a case file', () => {
  const [, whole] = SIX[0]!;
  const broken = (changes: object) => () => parseCase('broken.json', JSON.stringify({ ...whole, ...changes }));

  it('that is invalid is refused, naming the file and the field', () => {
    const first = whole.timeline[0]!;
    expect(() => parseCase('broken.json', '{')).toThrow(/^broken.json: is not valid JSON/);
    expect(broken({ id: undefined })).toThrow('broken.json: id is missing');
    expect(broken({ timeline: [] })).toThrow('broken.json: timeline must be a list');
    expect(broken({ timeline: [{ ...first, at: '2024-02-30' }] })).toThrow(
      'timeline[0].at must be a date, not "2024-02-30"',
    );
    expect(broken({ timeline: [first, { ...first, kind: 'stage', stage: 'LATER' }] })).toThrow('timeline[1].stage');
    expect(broken({ timeline: [{ ...first, kind: 'classification' }] })).toThrow('timeline[0].classification');
    expect(broken({ impact: { functional: 'SOME' } })).toThrow('impact.functional');
    expect(broken({ outcome: { declared: 'yes' } })).toThrow('outcome.declared');
    expect(broken({ outcome: null })).toThrow('outcome must be an object');
  });
});
