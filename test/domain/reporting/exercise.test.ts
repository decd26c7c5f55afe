import type { Role } from '../../../domain/access/role.ts';
import type { ExerciseTerms, Incident } from '../../../domain/incident/incident.ts';
import { checkExercise, decideUnmarking, requestUnmarking } from '../../../domain/reporting/exercise.ts';
import { declaredIncident, done, fact, fields, hour, incident } from '../build.ts';

const TERMS: ExerciseTerms = {
  rulesOfEngagement: 'No customer data is read.',
  authorizedBy: 'The head of security',
  from: hour(0),
  until: hour(48),
};
const RED: { roles: Role[] } = { roles: ['RED_TEAM'] };
const names = (sentences: string[]) => sentences.map((sentence) => /^[\w.]+/.exec(sentence)?.[0]);
const check = (terms: Partial<ExerciseTerms> | null, at = fact(24), who = RED) =>
  names(checkExercise({ exercise: true, exerciseTerms: terms && { ...TERMS, ...terms } }, who, at));

describe('an exercise', () => {
  it.each<[Role[], string[]]>([
    [['RESPONDER'], []],
    [['RED_TEAM'], []],
    [['BLUE_TEAM'], []],
    [['EXECUTIVE_INCIDENT_MANAGER'], ['exercise']],
    [['SERVICE_OPERATOR'], ['exercise']],
    [['CUSTOMER_SUPPORT'], ['exercise']],
    [['GLOBAL_TENANT_ADMINISTRATOR'], ['exercise']],
    [['ACCOUNT_MANAGER'], ['exercise']],
    [[], ['exercise']],
  ])('is marked by %j: the refusal names %j', (roles, expected) => {
    expect(check({}, fact(24), { roles })).toEqual(expected);
  });

  it('needs all its terms, and a real incident has none', () => {
    expect(check(null)).toEqual(['exerciseTerms']);
    expect(check({ rulesOfEngagement: ' ', authorizedBy: '' })).toEqual([
      'exerciseTerms.rulesOfEngagement',
      'exerciseTerms.authorizedBy',
    ]);
    expect(check({ from: hour(30), until: hour(30) })).toEqual(['exerciseTerms.until', 'detectedAt']);
    const real = { exercise: false, exerciseTerms: TERMS };
    expect(names(checkExercise(real, RED, fact(24)))).toEqual(['exerciseTerms']);
    expect(checkExercise({ exercise: false, exerciseTerms: null }, { roles: [] }, fact(24))).toEqual([]);
  });

  it('includes what is detected and reported from its beginning until before its end', () => {
    expect(check({}, fact(0))).toEqual([]);
    expect(check({}, { ...fact(0), at: hour(48, -1), recordedAt: hour(48, -1) })).toEqual([]);
    expect(check({}, fact(48))).toEqual(['detectedAt']);
    expect(check({}, { ...fact(0), at: hour(0, -1), recordedAt: hour(1) })).toEqual(['detectedAt']);
    // Reported afterwards as detected in it: nothing real may be called an exercise in retrospect.
    expect(check({}, { ...fact(24), recordedAt: hour(48) })).toEqual(['exercise']);
  });
});

const exercise = (overrides: Partial<Incident> = {}) =>
  declaredIncident({ exercise: true, exerciseTerms: TERMS, ...overrides });
const requested = (value = exercise()) => done(requestUnmarking(value, { reason: 'It was an attack.' }, fact(20), 'u'));
const decide = (value: Incident, roles: Role[], by: string, hours: number, approved = true) =>
  decideUnmarking(value, { unmarkingId: 'u', roles, approved, note: null }, fact(hours, { by }));

describe('the mark of an exercise', () => {
  it('is removed by two people in both approver roles; its terms are kept, and no notice counts', () => {
    const one = done(decide(requested(exercise({ noticesOut: true })), ['LEGAL'], 'lee', 21));
    expect(one).toMatchObject({ exercise: true, noticesOut: true });
    const two = done(decide(one, ['EXECUTIVE_INCIDENT_MANAGER'], 'eve', 22));
    expect(two).toMatchObject({ exercise: false, exerciseTerms: TERMS, noticesOut: false });
    expect(two.unmarkings).toMatchObject([{ id: 'u', effectiveAt: hour(22), refusedAt: null }]);
    expect(two.declarations).toEqual(exercise().declarations);
  });

  it('is not removed by one person, the same person twice, two people of one role, or a responder', () => {
    const both: Role[] = ['LEGAL', 'EXECUTIVE_INCIDENT_MANAGER'];
    const one = done(decide(requested(), both, 'kim', 21));
    expect(one.exercise).toBe(true);
    expect(fields(decide(one, both, 'kim', 22))).toEqual(['by']);
    expect(fields(decide(one, ['LEGAL'], 'lee', 22))).toEqual(['roles']);
    expect(fields(decide(requested(), ['RESPONDER'], 'robin', 21))).toEqual(['roles']);
  });

  it('stays where either role refuses, after which its removal may be requested again', () => {
    const refused = done(decide(requested(), ['LEGAL'], 'lee', 21, false));
    expect(refused).toMatchObject({ exercise: true, unmarkings: [{ refusedAt: hour(21) }] });
    expect(fields(decide(refused, ['EXECUTIVE_INCIDENT_MANAGER'], 'eve', 22))).toEqual(['unmarkingId']);
    const again = done(requestUnmarking(refused, { reason: 'Look again.' }, fact(23), 'u2'));
    expect(again.unmarkings.map(({ id }) => id)).toEqual(['u', 'u2']);
  });

  it('can be removed only where there is one, of an open incident, for a reason, once at a time', () => {
    const ask = (value: Incident, reason = 'x', at = fact(20)) => fields(requestUnmarking(value, { reason }, at, 'u2'));
    expect(ask(incident())).toEqual(['exercise']);
    expect(ask(exercise(), ' ')).toEqual(['reason']);
    expect(ask(exercise({ stage: 'CLOSE' }))).toEqual(['stage']);
    expect(ask(requested())).toEqual(['unmarking']);
    expect(ask(exercise(), 'x', { ...fact(20), at: hour(0, -1) })).toEqual(['at']);
    const closed = { ...requested(), stage: 'CLOSE' } as const;
    expect(fields(decide(closed, ['LEGAL'], 'lee', 21))).toEqual(['stage']);
    expect(fields(decide(closed, ['LEGAL'], 'lee', 21, false))).toEqual([]);
    expect(fields(decide(requested(), ['LEGAL'], 'lee', 19))).toEqual(['at']);
  });
});
