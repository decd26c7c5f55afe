import { obligationsOf } from '../../../domain/incident/obligation.ts';
import { classified, declaredIncident, fact, hour, incident, postMortem } from '../build.ts';

const NOTHING = { INTERNAL_UPDATE: null, EXPOSURE_DECISION: null, DECLARATION: null, POST_MORTEM: null };

describe('the obligations of the response', () => {
  it('are none for an incident just reported', () => {
    expect(obligationsOf(incident())).toEqual(NOTHING);
  });

  it('include the next internal update while the incident is HIGH', () => {
    expect(obligationsOf(declaredIncident({ nextUpdateDueAt: hour(11) }))).toEqual({
      ...NOTHING,
      INTERNAL_UPDATE: hour(11),
    });
  });

  it('include a decision on suspected exposure within 24 hours', () => {
    const exposure = { ...fact(5), rationale: 'Odd sign-ins.', decision: null, earlier: [] };
    expect(obligationsOf(incident({ stage: 'DIAGNOSE', exposure }))).toEqual({
      ...NOTHING,
      EXPOSURE_DECISION: hour(29),
    });
  });

  it('include the declaration of a customer-reportable incident within the hour', () => {
    const classifications = [classified('PRIVACY_INCIDENT', { at: hour(5) })];
    expect(obligationsOf(incident({ stage: 'DIAGNOSE', classifications }))).toEqual({
      ...NOTHING,
      DECLARATION: hour(6),
    });
  });

  it('include the post-mortem of a breach within 30 days of its closure, until it is complete', () => {
    const breach = declaredIncident({ stage: 'CLOSE', closedAt: hour(90) });
    expect(obligationsOf(breach)).toEqual({ ...NOTHING, POST_MORTEM: hour(90 + 30 * 24) });
    expect(obligationsOf({ ...breach, postMortem: postMortem() })).toEqual(NOTHING);
  });
});
