import { declarationInForce, declare, missing } from '../../../domain/incident/declaration.ts';
import type { DeclarationBasis, Incident } from '../../../domain/incident/incident.ts';
import { STAGES } from '../../../domain/incident/stage.ts';
import { deadlineOf } from '../../../domain/notification/clock.ts';
import { classified, declaration, declaredIncident, done, fact, fields, hour, incident, unmet } from '../build.ts';

const why = { basis: ['UNAUTHORIZED_ACCESS_OCCURRED' as const], justification: 'Mailboxes were read.' };
const reportable = (overrides: Partial<Incident> = {}) =>
  incident({ stage: 'DIAGNOSE', classifications: [classified('PRIVACY_INCIDENT')], ...overrides });
const withdrawnAt = (effectiveAt: Date) =>
  declaration({
    withdrawal: {
      id: 'w',
      requestedAt: hour(12),
      recordedAt: hour(12),
      requestedBy: 'lee',
      reason: 'x',
      approvals: [],
      effectiveAt,
      refusedAt: null,
      earlier: [],
    },
  });

describe('a declaration', () => {
  it.each(STAGES)('in %s is possible unless the incident is closed', (stage) => {
    const answer = declare(reportable({ stage }), why, fact(9), 'd');
    expect(unmet(answer)).toEqual(stage === 'CLOSE' ? ['stage must not be CLOSE: reopen the incident first'] : []);
  });

  it.each([
    ['FALSE_POSITIVE', false],
    ['SECURITY_EVENT', false],
    ['PRIVACY_EVENT', false],
    ['SECURITY_INCIDENT', true],
    ['PRIVACY_INCIDENT', true],
  ] as const)('of an incident classified as %s is possible: %s', (classification, possible) => {
    const after = declare(reportable({ classifications: [classified(classification)] }), why, fact(9), 'd');
    expect(unmet(after)).toEqual(possible ? [] : ['classification must be SECURITY_INCIDENT or PRIVACY_INCIDENT']);
  });

  it.each<DeclarationBasis>([
    'UNAUTHORIZED_ACCESS_OCCURRED',
    'UNAUTHORIZED_ACCESS_LIKELY',
    'LEGAL_COMMITMENT',
    'CONTRACTUAL_COMMITMENT',
  ])('may be based on %s alone', (basis) => {
    const after = done(declare(reportable(), { ...why, basis: [basis] }, fact(9), 'd'));
    expect(declarationInForce(after)?.basis).toEqual([basis]);
  });

  it('needs at least one basis and a justification', () => {
    expect(unmet(declare(reportable(), { basis: [], justification: ' ' }, fact(9), 'd'))).toEqual([
      'basis must have at least one entry',
      'justification must not be blank',
    ]);
  });

  it('starts the clock at the time of declaration, whenever it was recorded', () => {
    const after = done(declare(reportable(), why, { at: hour(9), recordedAt: hour(20), by: 'eve' }, 'd'));
    expect(declarationInForce(after)).toEqual({
      id: 'd',
      declaredAt: hour(9),
      recordedAt: hour(20),
      by: 'eve',
      ...why,
      stageWhenDeclared: 'DIAGNOSE',
      withdrawal: null,
    });
    expect(deadlineOf(declarationInForce(after)?.declaredAt as Date)).toEqual(hour(81));
  });

  it('names the stage that the incident was in at that time, even if it has moved on since', () => {
    const after = done(declare(reportable({ stage: 'STABILIZE' }), why, { ...fact(9), at: hour(1) }, 'd'));
    expect(declarationInForce(after)?.stageWhenDeclared).toBe('ASSESS');
  });

  it('is not possible for a time at which the incident was closed', () => {
    const closed = reportable({ stage: 'CLOSE' });
    const reopened = {
      ...closed,
      stage: 'DIAGNOSE' as const,
      stageSince: hour(8),
      stageChanges: [
        ...closed.stageChanges,
        { ...fact(8), from: 'CLOSE' as const, to: 'DIAGNOSE' as const, reason: 'x' },
      ],
    };
    expect(fields(declare(reopened, why, { ...fact(9), at: hour(6) }, 'd'))).toEqual(['declaredAt']);
    expect(fields(declare(reopened, why, { ...fact(9), at: hour(8) }, 'd'))).toEqual([]);
  });

  it('is never in the future, nor before detection, and the refusal names declaredAt', () => {
    expect(fields(declare(reportable(), why, { ...fact(9), at: hour(9, 1) }, 'd'))).toEqual(['declaredAt']);
    expect(fields(declare(reportable(), why, { ...fact(9), at: hour(0, -1) }, 'd'))).toEqual(['declaredAt']);
  });

  it('is refused while another is in force: only one may be', () => {
    expect(unmet(declare(declaredIncident(), why, fact(30), 'd'))).toEqual([
      'declaration: the incident is already declared',
    ]);
  });

  it('may follow a withdrawn one, not dated before the withdrawal, with its own clock and its own notices', () => {
    const withdrawn = declaredIncident({ declarations: [withdrawnAt(hour(20))], noticesOut: true });
    expect(fields(declare(withdrawn, why, { ...fact(30), at: hour(20, -1) }, 'd'))).toEqual(['declaredAt']);
    const again = done(declare(withdrawn, why, fact(30), 'declaration-2'));
    expect(declarationInForce(again)).toMatchObject({ id: 'declaration-2', declaredAt: hour(30) });
    expect(again.declarations).toHaveLength(2);
    expect(again.noticesOut).toBe(false);
  });

  it('makes an internal update due within the hour', () => {
    expect(done(declare(reportable(), why, fact(9), 'd')).nextUpdateDueAt).toEqual(hour(10));
    expect(done(declare(reportable({ nextUpdateDueAt: hour(9.5) }), why, fact(9), 'd')).nextUpdateDueAt).toEqual(
      hour(9.5),
    );
  });

  it('decides a suspicion of exposure that was still open, and leaves a decided one unchanged', () => {
    const open = { ...fact(5), rationale: 'Odd sign-ins.', decision: null, earlier: [] };
    const after = done(declare(reportable({ exposure: open }), why, fact(9), 'd'));
    expect(after.exposure?.decision).toEqual({ ...fact(9), declared: true, rationale: why.justification });
    const decided = { ...open, decision: { ...fact(6), declared: false, rationale: 'A scanner.' } };
    expect(done(declare(reportable({ exposure: decided }), why, fact(9), 'd')).exposure).toEqual(decided);
  });

  it('is refused for an incident handed over to the customer', () => {
    const handed = reportable({
      responsibility: 'CUSTOMER',
      handOver: { ...fact(5), supportCase: 'C-1', reason: 'A phished password.' },
    });
    expect(fields(declare(handed, why, fact(9), 'd'))).toEqual(['handOver']);
  });

  it('is possible for an incident handed over and reopened, once it is no longer held to be the customer’s alone', () => {
    const reopened = reportable({
      responsibility: 'SHARED',
      handOver: { ...fact(5), supportCase: 'C-1', reason: 'A phished password.' },
    });
    expect(unmet(declare(reopened, why, fact(9), 'd'))).toEqual([]);
  });
});

describe('the information desired but not required at declaration', () => {
  it('is listed as missing when absent: customer impact, resource access, repair steps', () => {
    expect(missing({ impactScoped: false, resourcesKnown: false, repairStepsRecorded: false })).toEqual([
      expect.stringMatching(/^customer impact/),
      expect.stringMatching(/^resource access/),
      expect.stringMatching(/^repair steps/),
    ]);
    expect(missing({ impactScoped: true, resourcesKnown: false, repairStepsRecorded: true })).toEqual([
      expect.stringMatching(/^resource access/),
    ]);
    expect(missing({ impactScoped: true, resourcesKnown: true, repairStepsRecorded: true })).toEqual([]);
  });
});
