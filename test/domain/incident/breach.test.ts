import { openBreachQuestions } from '../../../domain/incident/breach.ts';
import type { Incident } from '../../../domain/incident/incident.ts';
import { advance } from '../../../domain/incident/lifecycle.ts';
import { finalizedAt } from '../../../domain/incident/postmortem.ts';
import type { Stage } from '../../../domain/incident/stage.ts';
import {
  assessment,
  CONTAINED,
  classified,
  decisionNotToNotify,
  declaration,
  fact,
  fields,
  hour,
  incident,
  mitigation,
  postMortem,
} from '../build.ts';

const assessed = (customerDataRisk: 'NONE' | 'POSSIBLE' | 'IMMINENT' | 'CONFIRMED', hours = 5) =>
  assessment({ ...fact(hours), customerDataRisk });
const suspicion = { ...fact(5), rationale: 'Odd sign-ins.', decision: null, earlier: [] };
const dismissed = { ...suspicion, decision: { ...fact(6), declared: false, rationale: 'An empty bucket.' } };
const withdrawal = {
  id: 'w',
  requestedAt: hour(12),
  recordedAt: hour(12),
  requestedBy: 'lee',
  reason: 'x',
  approvals: [],
  effectiveAt: hour(13),
  refusedAt: null,
  earlier: [],
};
const transferred = { responsibility: 'CUSTOMER', handOver: { ...fact(5), supportCase: 'C-1', reason: 'x' } } as const;
const harmless = { assessments: [assessed('NONE')], classifications: [classified('SECURITY_EVENT')] };
const breach = { assessments: [assessed('CONFIRMED')], classifications: [classified('PRIVACY_INCIDENT')] };

/** What is open about a possible breach, from the requirement. */
const OPEN: [string, Partial<Incident>, string[]][] = [
  ['an event that put no customer data at risk', harmless, []],
  ['an incident never assessed', { classifications: [classified('SECURITY_EVENT')] }, ['assessments']],
  ['a security incident', { ...harmless, classifications: [classified('SECURITY_INCIDENT')] }, ['declaration']],
  ['a privacy incident with customer data at risk', breach, ['declaration', 'customerDataRisk']],
  ['a privacy incident declared', { ...breach, declarations: [declaration()] }, []],
  [
    'a privacy incident whose declaration was withdrawn',
    { ...breach, declarations: [declaration({ withdrawal })] },
    ['declaration', 'customerDataRisk'],
  ],
  [
    'a privacy incident declared again',
    { ...breach, declarations: [declaration({ withdrawal }), declaration({ id: 'declaration-2' })] },
    [],
  ],
  ['a privacy incident decided not to be notified', { ...breach, decisionsNotToNotify: [decisionNotToNotify()] }, []],
  [
    'a privacy incident whose decision not to notify has one approval',
    { ...breach, decisionsNotToNotify: [decisionNotToNotify({ effectiveAt: null })] },
    ['declaration', 'customerDataRisk'],
  ],
  [
    'a suspicion after the decision not to notify',
    { ...breach, exposure: suspicion, decisionsNotToNotify: [decisionNotToNotify()] },
    ['declaration', 'exposure', 'customerDataRisk'],
  ],
  [
    'a graver class after the decision not to notify',
    {
      assessments: [assessed('CONFIRMED')],
      classifications: [classified('SECURITY_INCIDENT'), classified('PRIVACY_INCIDENT', fact(30))],
      decisionsNotToNotify: [decisionNotToNotify()],
    },
    ['declaration', 'customerDataRisk'],
  ],
  ['an event with a possible risk', { ...harmless, assessments: [assessed('POSSIBLE')] }, ['customerDataRisk']],
  ['an event with an imminent risk', { ...harmless, assessments: [assessed('IMMINENT')] }, ['customerDataRisk']],
  [
    'a false positive with a confirmed risk',
    { assessments: [assessed('CONFIRMED')], classifications: [classified('FALSE_POSITIVE')] },
    ['customerDataRisk'],
  ],
  ['a risk that was ruled out since', { ...harmless, assessments: [assessed('CONFIRMED'), assessed('NONE', 6)] }, []],
  [
    'a risk found since',
    { ...harmless, assessments: [assessed('NONE'), assessed('POSSIBLE', 6)] },
    ['customerDataRisk'],
  ],
  [
    'a class lowered, and no risk assessed since it was reportable',
    {
      assessments: [assessed('NONE', 5)],
      classifications: [classified('PRIVACY_INCIDENT', fact(6)), classified('PRIVACY_EVENT', fact(7))],
    },
    ['customerDataRisk'],
  ],
  [
    'a class lowered, and the risk ruled out since it was reportable',
    {
      assessments: [assessed('CONFIRMED', 5), assessed('NONE', 6)],
      classifications: [classified('PRIVACY_INCIDENT', fact(6)), classified('PRIVACY_EVENT', fact(7))],
    },
    [],
  ],
  ['a suspicion undecided', { ...harmless, exposure: suspicion }, ['exposure']],
  ['a suspicion decided not to be a breach', { ...harmless, exposure: dismissed }, []],
  ['a second suspicion undecided', { ...harmless, exposure: { ...suspicion, earlier: [dismissed] } }, ['exposure']],
  ['everything at once', { ...breach, exposure: suspicion }, ['declaration', 'exposure', 'customerDataRisk']],
  ['a transfer to the customer, whose data is at risk', { ...transferred, assessments: [assessed('CONFIRMED')] }, []],
  ['a transfer of a reportable class', { ...transferred, ...breach }, ['declaration']],
  ['a transfer with a suspicion undecided', { ...transferred, exposure: suspicion }, ['exposure']],
  [
    'a transfer found since to be the provider’s after all',
    { ...transferred, responsibility: 'PROVIDER', assessments: [assessed('POSSIBLE')] },
    ['customerDataRisk'],
  ],
];

describe('a possible breach', () => {
  it.each(OPEN)('has the expected open questions: %s', (_what, overrides, expected) => {
    const value = incident({ stage: 'DIAGNOSE', ...overrides });
    expect(fields({ refused: 'Unmet', unmet: openBreachQuestions(value) })).toEqual(expected);
  });

  it.each(['ASSESS', 'DIAGNOSE', 'STABILIZE'] as Stage[])('is not closed from %s while a question is open', (stage) => {
    const done = { containment: CONTAINED, mitigations: [mitigation({ state: 'APPLIED' })], noticesOut: true };
    for (const [, overrides, open] of OPEN) {
      const value = incident({ stage, ...(stage === 'STABILIZE' ? done : {}), ...overrides });
      const answer = fields(advance(value, { to: 'CLOSE', reason: 'Done.' }, fact(20)));
      expect(answer.filter((field) => ['exposure', 'declaration', 'customerDataRisk'].includes(field))).toEqual(
        open.filter((field) => field !== 'assessments'),
      );
      if (open.length > 0) expect(answer).toEqual(expect.arrayContaining(open));
    }
  });

  it('is not finalized while a question is open, even if it was closed before this was a rule', () => {
    for (const [, overrides, open] of OPEN) {
      const value = incident({ stage: 'CLOSE', postMortem: postMortem(), exercise: true, ...overrides });
      expect(finalizedAt(value) === null).toBe(open.length > 0);
    }
  });
});
