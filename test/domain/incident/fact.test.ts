import { checkFact, sinceDetection } from '../../../domain/incident/fact.ts';
import { fact, hour, incident } from '../build.ts';

describe('a fact', () => {
  it('may be as old as detection and as recent as the current time', () => {
    const bound = sinceDetection(incident());
    expect(checkFact(fact(0), bound)).toEqual([]);
    expect(checkFact({ at: hour(0), recordedAt: hour(9), by: 'robin' }, bound)).toEqual([]);
  });

  it('is never in the future, not by a millisecond', () => {
    expect(checkFact({ at: hour(1, 1), recordedAt: hour(1), by: 'robin' })).toEqual([
      'at must not be in the future (it is now 2026-03-02T09:00:00.000Z)',
    ]);
  });

  it('is never before detection, not by a millisecond', () => {
    const early = { at: hour(0, -1), recordedAt: hour(1), by: 'robin' };
    expect(checkFact(early, sinceDetection(incident()))).toEqual([
      'at must not be before detection (2026-03-02T08:00:00.000Z)',
    ]);
  });

  it('is checked against each of its bounds, under the name given by the caller', () => {
    const bounds = [
      { time: hour(3), what: 'the request' },
      { time: hour(1), what: 'detection' },
      { time: hour(2), what: 'the declaration' },
    ];
    expect(checkFact({ at: hour(1), recordedAt: hour(0), by: 'robin' }, bounds, 'declaredAt')).toEqual([
      expect.stringMatching(/^declaredAt must not be in the future/),
      expect.stringMatching(/^declaredAt must not be before the request/),
      expect.stringMatching(/^declaredAt must not be before the declaration/),
    ]);
  });
});
