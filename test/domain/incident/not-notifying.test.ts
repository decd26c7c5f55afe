import { isUndecidedBreach } from '../../../domain/incident/breach.ts';
import { reportableUndeclaredDueAt } from '../../../domain/incident/classification.ts';
import { declare } from '../../../domain/incident/declaration.ts';
import { decideExposure, suspectExposure } from '../../../domain/incident/exposure.ts';
import { handOver } from '../../../domain/incident/handover.ts';
import { decisionNotToNotifyInForce, overtakenAt } from '../../../domain/incident/in-force.ts';
import type { Incident } from '../../../domain/incident/incident.ts';
import { decideNotToNotify, requestNotToNotify } from '../../../domain/incident/not-notifying.ts';
import { finalizedAt, postMortemDueAt } from '../../../domain/incident/postmortem.ts';
import { decideUnmarking, requestUnmarking } from '../../../domain/reporting/exercise.ts';
import {
  assessment,
  classified,
  decisionNotToNotify,
  declaration,
  done,
  fact,
  fields,
  hour,
  incident,
  postMortem,
} from '../build.ts';

const REASON = 'The mailboxes were encrypted, and the keys are safe.';
const suspicion = { ...fact(5), rationale: 'Odd sign-ins.', decision: null, earlier: [] };
const transferred = { responsibility: 'CUSTOMER', handOver: { ...fact(5), supportCase: 'C-1', reason: 'x' } } as const;
const breach = (overrides: Partial<Incident> = {}) =>
  incident({
    stage: 'DIAGNOSE',
    assessments: [assessment({ customerDataRisk: 'CONFIRMED' })],
    classifications: [classified('SECURITY_INCIDENT', { effects: ['UNAUTHORIZED_ACCESS'] })],
    capacity: ['PROCESSOR'],
    ...overrides,
  });
const request = (value: Incident, changes: object = {}, hours = 20) =>
  requestNotToNotify(
    value,
    { reason: REASON, exemptions: [], publicCommunication: null, ...changes },
    fact(hours),
    'decision-1',
  );
const decide = (
  value: Incident,
  role: 'LEGAL' | 'EXECUTIVE_INCIDENT_MANAGER' | 'RESPONDER',
  by: string,
  approved = true,
  hours = 21,
) => decideNotToNotify(value, { decisionId: 'decision-1', roles: [role], approved, note: ' ' }, fact(hours, { by }));
const decided = (value: Incident) =>
  done(decide(done(decide(done(request(value)), 'LEGAL', 'lee')), 'EXECUTIVE_INCIDENT_MANAGER', 'eve'));

describe('a decision not to notify', () => {
  it('takes effect when Legal and the Executive Incident Manager, two people, have approved', () => {
    const requested = done(request(breach(), { exemptions: ['DATA_PROTECTED', 'DATA_PROTECTED'] }));
    expect(decisionNotToNotifyInForce(requested)).toBeNull();
    expect(fields(decide(requested, 'RESPONDER', 'lee'))).toEqual(['roles']);
    const once = done(decide(requested, 'LEGAL', 'lee'));
    expect(decisionNotToNotifyInForce(once)).toBeNull();
    expect(fields(decide(once, 'LEGAL', 'lars'))).toEqual(['roles']);
    expect(fields(decide(once, 'EXECUTIVE_INCIDENT_MANAGER', 'lee'))).toEqual(['by']);
    const twice = done(decide(once, 'EXECUTIVE_INCIDENT_MANAGER', 'eve'));
    expect(decisionNotToNotifyInForce(twice)).toMatchObject({
      reason: REASON,
      requestedBy: 'robin',
      exemptions: ['DATA_PROTECTED'],
      effectiveAt: hour(21),
      approvals: [
        { approverRole: 'LEGAL', by: 'lee', note: null },
        { approverRole: 'EXECUTIVE_INCIDENT_MANAGER', by: 'eve' },
      ],
    });
  });

  it('is ended by one rejection, and may be requested again', () => {
    const refused = done(decide(done(request(breach())), 'LEGAL', 'lee', false));
    expect(refused.decisionsNotToNotify[0]).toMatchObject({ refusedAt: hour(21), effectiveAt: null });
    expect(fields(decide(refused, 'EXECUTIVE_INCIDENT_MANAGER', 'eve'))).toEqual(['decisionId']);
    expect(done(request(refused, {}, 22)).decisionsNotToNotify).toHaveLength(2);
  });

  it.each<[string, Partial<Incident>, object, string[]]>([
    ['without a reason', {}, { reason: ' ' }, ['reason']],
    [
      'for disproportionate effort without a public communication',
      {},
      { exemptions: ['DISPROPORTIONATE_EFFORT'] },
      ['publicCommunication'],
    ],
    ['while the incident is declared', { declarations: [declaration()] }, {}, ['declaration']],
    ['in CLOSE', { stage: 'CLOSE' }, {}, ['stage']],
    ['for what was transferred to the customer', transferred, {}, ['handOver']],
    ['before the risk is assessed', { assessments: [] }, {}, ['assessments']],
    [
      'where nothing suggests a breach',
      { assessments: [assessment()], classifications: [classified('SECURITY_EVENT')] },
      {},
      ['classification'],
    ],
    ['twice', { decisionsNotToNotify: [decisionNotToNotify()] }, {}, ['decisionNotToNotify']],
    [
      'while one is open',
      { decisionsNotToNotify: [decisionNotToNotify({ effectiveAt: null })] },
      {},
      ['decisionNotToNotify'],
    ],
    ['before the facts that it is about', { classifications: [classified('PRIVACY_INCIDENT', fact(30))] }, {}, ['at']],
  ])('is not requested %s', (_what, overrides, changes, expected) => {
    expect(fields(request(breach(overrides), changes))).toEqual(expected);
  });

  it.each<[string, Partial<Incident>]>([
    ['an undecided suspicion', { assessments: [assessment()], classifications: [], exposure: suspicion }],
    ['a possible risk', { assessments: [assessment({ customerDataRisk: 'POSSIBLE' })], classifications: [] }],
    [
      'a class lowered since',
      {
        assessments: [assessment()],
        classifications: [classified('PRIVACY_INCIDENT'), classified('PRIVACY_EVENT', fact(3))],
      },
    ],
  ])('may be requested for %s', (_what, overrides) => {
    expect(decisionNotToNotifyInForce(decided(breach(overrides)))).not.toBeNull();
  });

  it('decides an open suspicion of exposure, with its reason', () => {
    expect(decided(breach({ exposure: suspicion })).exposure?.decision).toEqual({
      ...fact(21, { by: 'eve' }),
      declared: false,
      rationale: REASON,
    });
  });

  it('is superseded by a declaration, and does not come back when that is withdrawn', () => {
    const declared = done(
      declare(decided(breach()), { basis: ['LEGAL_COMMITMENT'], justification: 'x' }, fact(30), 'declaration-1'),
    );
    expect(decisionNotToNotifyInForce(declared)).toBeNull();
    expect(declared.declarations).toHaveLength(1);
  });

  it('does not make a reportable class the customer’s', () => {
    const theirs = decided(breach({ responsibility: 'CUSTOMER' }));
    expect(fields(handOver(theirs, { reason: 'x', supportCase: 'C-1' }, fact(30)))).toEqual(['declaration']);
  });

  it('leaves the post-mortem of a customer-reportable class due', () => {
    const closed = { ...decided(breach()), stage: 'CLOSE' as const, closedAt: hour(40) };
    expect(postMortemDueAt(closed)).toEqual(hour(40 + 30 * 24));
    expect(finalizedAt(closed)).toBeNull();
    expect(finalizedAt({ ...closed, postMortem: postMortem() })).toEqual(hour(100));
    const event = { ...closed, classifications: [classified('SECURITY_EVENT')] };
    expect([postMortemDueAt(event), finalizedAt(event)]).toEqual([null, hour(40)]);
  });
});

/** What is recorded after a decision about a security incident with possible risk, and whether it overtakes it. */
const LATER: [string, boolean, (value: Incident) => Incident][] = [
  ['nothing', false, (value) => value],
  ['the same class', false, classify('SECURITY_INCIDENT', ['UNAUTHORIZED_ACCESS'])],
  ['a lesser class', false, classify('SECURITY_EVENT')],
  ['a graver class', true, classify('PRIVACY_INCIDENT', ['UNAUTHORIZED_ACCESS'])],
  ['another effect on data', true, classify('SECURITY_INCIDENT', ['UNAUTHORIZED_ACCESS', 'LOSS'])],
  [
    'another capacity',
    true,
    (value) => ({ ...classify('SECURITY_INCIDENT', [])(value), capacity: ['PROCESSOR', 'CONTROLLER'] }),
  ],
  ['the same risk', false, assess('POSSIBLE')],
  ['no risk', false, assess('NONE')],
  ['a higher risk', true, assess('IMMINENT')],
  ['a higher risk, lowered again', true, (value) => assess('NONE')(assess('CONFIRMED')(value))],
  ['a suspicion', true, (value) => done(suspectExposure(value, { rationale: 'Odd.' }, fact(30)))],
  [
    'a suspicion decided not to be one',
    true,
    (value) =>
      done(
        decideExposure(
          done(suspectExposure(value, { rationale: 'Odd.' }, fact(30))),
          { declared: false, rationale: 'Nothing.', basis: [] },
          fact(31),
          'x',
        ),
      ),
  ],
];

function classify(classification: Parameters<typeof classified>[0], effects: ('LOSS' | 'UNAUTHORIZED_ACCESS')[] = []) {
  return (value: Incident): Incident => ({
    ...value,
    classifications: [...value.classifications, classified(classification, { ...fact(30), effects })],
  });
}

function assess(customerDataRisk: 'NONE' | 'POSSIBLE' | 'IMMINENT' | 'CONFIRMED') {
  return (value: Incident): Incident => ({
    ...value,
    assessments: [...value.assessments, assessment({ ...fact(30), customerDataRisk })],
  });
}

describe.each(LATER)('after %s', (_what, overtakes, later) => {
  const possible = breach({ assessments: [assessment({ customerDataRisk: 'POSSIBLE' })] });

  it(`a decision not to notify is ${overtakes ? 'overtaken' : 'in force'}`, () => {
    const after = later(decided(possible));
    expect(decisionNotToNotifyInForce(after) === null).toBe(overtakes);
    expect(overtakenAt(after, after.decisionsNotToNotify[0]!)).toEqual(overtakes ? hour(30) : null);
    // The time to declare begins with what overtook the decision, not with the first classification.
    const isReportable = after.classifications.at(-1)?.classification !== 'SECURITY_EVENT';
    expect(reportableUndeclaredDueAt(after)).toEqual(overtakes && isReportable ? hour(31) : null);
  });

  it(`a request not to notify is ${overtakes ? 'no longer approved, but rejected or replaced' : 'approved'}`, () => {
    const after = later(done(request(possible)));
    expect(fields(decide(after, 'LEGAL', 'lee', true, 32))).toEqual(overtakes ? ['decisionId'] : []);
    expect(fields(decide(after, 'LEGAL', 'lee', false, 32))).toEqual([]);
    expect(fields(request(after, {}, 32))).toEqual(overtakes ? [] : ['decisionNotToNotify']);
  });
});

describe('after the removal of the mark of an exercise', () => {
  const unmark = (value: Incident) => {
    const requested = done(requestUnmarking(value, { reason: 'It was an attack.' }, fact(25), 'u'));
    const approve = (current: Incident, role: 'LEGAL' | 'EXECUTIVE_INCIDENT_MANAGER', by: string, hours: number) =>
      done(
        decideUnmarking(current, { unmarkingId: 'u', roles: [role], approved: true, note: null }, fact(hours, { by })),
      );
    return approve(approve(requested, 'LEGAL', 'lee', 26), 'EXECUTIVE_INCIDENT_MANAGER', 'eve', 30);
  };

  it('a decision not to notify that was made in the exercise does not hold for the real incident', () => {
    const after = unmark(decided(breach({ exercise: true })));
    expect(decisionNotToNotifyInForce(after)).toBeNull();
    expect(overtakenAt(after, after.decisionsNotToNotify[0]!)).toEqual(hour(30));
    expect(reportableUndeclaredDueAt(after)).toEqual(hour(31));
    expect(isUndecidedBreach(after)).toBe(true);
    expect(fields(request(after, {}, 32))).toEqual([]);
  });

  it('a request that was made in the exercise is no longer approved, but one made afterwards is', () => {
    const open = unmark(done(request(breach({ exercise: true }))));
    expect(fields(decide(open, 'LEGAL', 'lee', true, 32))).toEqual(['decisionId']);
    const real = unmark(breach({ exercise: true }));
    expect(decisionNotToNotifyInForce(decidedAt(real, 32))).not.toBeNull();
  });
});

function decidedAt(value: Incident, hours: number): Incident {
  const requested = done(request(value, {}, hours));
  const once = done(decide(requested, 'LEGAL', 'lee', true, hours));
  return done(decide(once, 'EXECUTIVE_INCIDENT_MANAGER', 'eve', true, hours));
}
