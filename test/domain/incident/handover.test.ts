import { handOver } from '../../../domain/incident/handover.ts';
import type { Incident } from '../../../domain/incident/incident.ts';
import { assessment, classified, declaredIncident, done, fact, fields, hour, incident, unmet } from '../build.ts';

const input = { reason: 'A password phished from an employee of the customer.', supportCase: 'C-4711' };
/** The data of the customer itself was read: a risk for the customer to notify, not for the provider. */
const customers = (overrides: Partial<Incident> = {}) =>
  incident({
    stage: 'DIAGNOSE',
    responsibility: 'CUSTOMER',
    assessments: [assessment({ customerDataRisk: 'CONFIRMED' })],
    ...overrides,
  });
const suspicion = { ...fact(5), rationale: 'Odd sign-ins.', decision: null, earlier: [] };

describe('a hand-over to the customer', () => {
  it.each(['ASSESS', 'DIAGNOSE'] as const)('closes an incident in %s and records its case number', (stage) => {
    const after = done(handOver(customers({ stage }), input, fact(9)));
    expect(after).toMatchObject({ stage: 'CLOSE', closedAt: hour(9), responsibility: 'CUSTOMER', noticesOut: false });
    expect(after.handOver).toEqual({ ...fact(9), ...input });
    expect(after.stageChanges.at(-1)).toEqual({ ...fact(9), from: stage, to: 'CLOSE', reason: input.reason });
  });

  it.each([
    ['DETECT', ['ASSESS']],
    ['STABILIZE', ['DIAGNOSE']],
    ['CLOSE', ['DIAGNOSE']],
  ] as const)('is refused in %s, and the refusal names the lawful stages %j', (stage, allowed) => {
    expect(handOver(customers({ stage }), input, fact(9))).toMatchObject({
      refused: 'IllegalTransition',
      from: stage,
      to: 'CLOSE',
      allowed,
    });
  });

  it.each<[string, Partial<Incident>, string[]]>([
    ['not assessed', { assessments: [], responsibility: null }, ['responsibility']],
    ['said to be the customer’s, but never assessed', { assessments: [] }, ['responsibility']],
    ['assessed without a word on responsibility', { responsibility: null }, ['responsibility']],
    ['assessed as the provider’s', { responsibility: 'PROVIDER' }, ['responsibility']],
    ['assessed as shared', { responsibility: 'SHARED' }, ['responsibility']],
    ['classified as a security incident', { classifications: [classified('SECURITY_INCIDENT')] }, ['declaration']],
    ['classified as a privacy incident', { classifications: [classified('PRIVACY_INCIDENT')] }, ['declaration']],
    ['classified as an event', { classifications: [classified('SECURITY_EVENT')] }, []],
    ['under an undecided suspicion of exposure', { exposure: suspicion }, ['exposure']],
    [
      'under a suspicion decided not to be a breach',
      { exposure: { ...suspicion, decision: { ...fact(6), declared: false, rationale: 'Their own bucket.' } } },
      [],
    ],
    [
      'the provider’s own breach in every respect',
      { responsibility: 'PROVIDER', classifications: [classified('PRIVACY_INCIDENT')], exposure: suspicion },
      ['responsibility', 'declaration', 'exposure'],
    ],
  ])('of an incident %s is accepted, or refused with the expected needs', (_what, overrides, expected) => {
    expect(fields(handOver(customers(overrides), input, fact(9)))).toEqual(expected);
  });

  it('says what would be right when the provider is responsible', () => {
    expect(unmet(handOver(customers({ responsibility: 'PROVIDER' }), input, fact(9)))).toEqual([
      'responsibility must be assessed as CUSTOMER, not PROVIDER: only a customer-only compromise is transferred',
    ]);
  });

  it('is refused for a declared incident until the declaration is withdrawn', () => {
    expect(fields(handOver(declaredIncident({ responsibility: 'CUSTOMER' }), input, fact(30)))).toEqual([
      'declaration',
    ]);
  });

  it('needs a reason and a case number, and is not older than the stage it ends', () => {
    const early = { ...fact(9), at: hour(2, -1) };
    expect(fields(handOver(customers(), { reason: '', supportCase: ' ' }, early))).toEqual([
      'at',
      'reason',
      'supportCase',
    ]);
  });
});
