import fc from 'fast-check';
import { chainAt, checkEscalation, type Escalation, nextLevel } from '../../../domain/paging/escalation.ts';
import { ON_CALL_ROLES, removeShift, type Shift, setShift, shiftAt } from '../../../domain/paging/rota.ts';
import { isRefusal } from '../../../domain/refusal.ts';

const START = new Date('2026-03-02T08:00:00Z').getTime();
const HOUR = 3_600_000;
const at = (hours: number) => new Date(START + hours * HOUR);

function shift(overrides: Partial<Shift> = {}): Shift {
  return {
    ...{ id: 'S', kind: 'SHIFT', role: 'RESPONDER', subject: 'robin', startsAt: at(0), endsAt: at(8), reason: null },
    ...{ recordedAt: at(0), by: 'elena', removedAt: null, removedBy: null },
    ...overrides,
  };
}
const input = (changes: Partial<Parameters<typeof setShift>[0]> = {}) => ({
  ...{
    kind: 'SHIFT' as const,
    role: 'RESPONDER' as const,
    subject: 'robin',
    startsAt: at(0),
    endsAt: at(8),
    reason: null,
  },
  ...changes,
});

describe('a shift', () => {
  it.each([
    [{ subject: ' ' }, 'subject must not be blank'],
    [{ startsAt: at(-1) }, 'startsAt must not be in the past (it is now 2026-03-02T08:00:00.000Z)'],
    [{ endsAt: at(0) }, 'endsAt must be after startsAt'],
    [{ endsAt: at(24 * 32) }, 'endsAt must be within 31 days after startsAt'],
    [
      { startsAt: at(4) },
      'startsAt: another shift of RESPONDER lasts from 2026-03-02T11:00:00.000Z to 2026-03-02T13:00:00.000Z; remove it first',
    ],
  ])('with %j is refused: %s', (changes, sentence) => {
    const others = [shift({ startsAt: at(3), endsAt: at(5) })];
    const given = 'startsAt' in changes && changes.startsAt > at(0) ? changes : { endsAt: at(2), ...changes };
    const refused = setShift(
      input(given),
      'endsAt' in changes && changes.endsAt > at(3) ? [] : others,
      'elena',
      at(0),
      'S',
    );
    expect(isRefusal(refused) && 'unmet' in refused && refused.unmet).toContain(sentence);
  });

  it('may begin when another ends, and may overlap with an override or another role', () => {
    const others = [
      shift(),
      shift({ kind: 'OVERRIDE', startsAt: at(8), endsAt: at(9) }),
      shift({ role: 'LEGAL', endsAt: at(20) }),
    ];
    expect(isRefusal(setShift(input({ startsAt: at(8), endsAt: at(16) }), others, 'elena', at(0), 'S'))).toBe(false);
  });

  it('ends when it is removed, and can be removed once, before its end', () => {
    const removed = removeShift(shift(), 'elena', at(2)) as Shift;
    expect([shiftAt('RESPONDER', [removed], at(1)), shiftAt('RESPONDER', [removed], at(2))]).toEqual([removed, null]);
    expect(removeShift(removed, 'elena', at(3))).toMatchObject({ unmet: ['id must be a shift that is not removed'] });
    expect(removeShift(shift(), 'elena', at(8))).toMatchObject({ unmet: ['id must be a shift that has not ended'] });
  });
});

describe('the chain', () => {
  const escalations: Escalation[] = [
    {
      role: 'RESPONDER',
      steps: [
        { afterMinutes: 10, role: 'EXECUTIVE_INCIDENT_MANAGER', subject: null },
        { afterMinutes: 20, role: null, subject: 'mika' },
      ],
    },
  ];

  it('leaves out levels without a person on call, without waiting for them', () => {
    const chain = chainAt('RESPONDER', [shift()], escalations, at(1));
    expect(chain.map(({ level, subject, afterMinutes }) => [level, subject, afterMinutes])).toEqual([
      [0, 'robin', 20],
      [2, 'mika', null],
    ]);
    expect(nextLevel(chain, 0)?.subject).toBe('mika');
    expect(nextLevel(chain, 2)).toBeNull();
  });

  it('is empty without any person on call, and then has no next level', () => {
    expect(nextLevel(chainAt('LEGAL', [], escalations, at(1)), null)).toBeNull();
  });

  it('refuses steps without a person or role, with both, and with times that are none', () => {
    const refused = checkEscalation([
      { afterMinutes: 0, role: null, subject: null },
      { afterMinutes: 1.5, role: 'LEGAL', subject: 'lars' },
      { afterMinutes: 1441, role: 'LEGAL', subject: null },
    ]);
    expect(refused?.unmet).toEqual([
      'steps[0].afterMinutes must be between 1 and 1440',
      'steps[0] must have either role or subject',
      'steps[1].afterMinutes must be between 1 and 1440',
      'steps[1] must have either role or subject',
      'steps[2].afterMinutes must be between 1 and 1440',
    ]);
  });

  const change = fc.record({
    kind: fc.constantFrom('SHIFT' as const, 'OVERRIDE' as const),
    role: fc.constantFrom(...ON_CALL_ROLES),
    subject: fc.constantFrom('robin', 'mika', 'elena'),
    from: fc.integer({ min: 0, max: 30 }),
    hours: fc.integer({ min: 1, max: 10 }),
    /** Removes an earlier shift instead. */
    remove: fc.option(fc.nat(), { nil: null }),
    /** The time that passes before it. */
    later: fc.integer({ min: 0, max: 3 }),
  });

  it('is exactly one at each time, whatever was set, overridden and removed, and the past of it never changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        let shifts: Shift[] = [];
        let now = 0;
        const known = new Map<string, string>();
        for (const [place, { kind, role, subject, from, hours, remove, later }] of changes.entries()) {
          now += later;
          const picked = remove === null ? undefined : shifts[remove % Math.max(1, shifts.length)];
          if (picked) {
            const removed = removeShift(picked, 'elena', at(now));
            if (!isRefusal(removed)) shifts = shifts.map((each) => (each === picked ? removed : each));
          } else {
            const given = { kind, role, subject, startsAt: at(from), endsAt: at(from + hours), reason: null };
            const set = setShift(given, shifts, 'elena', at(now), String(place));
            if (!isRefusal(set)) shifts = [...shifts, set];
          }
          for (const each of ON_CALL_ROLES) {
            for (let hour = 0; hour < 42; hour++) {
              const inForce = shifts.filter(
                (other) =>
                  other.role === each &&
                  other.startsAt <= at(hour) &&
                  at(hour) < other.endsAt &&
                  !(other.removedAt && other.removedAt <= at(hour)),
              );
              for (const one of ['SHIFT', 'OVERRIDE'])
                expect(inForce.filter((other) => other.kind === one).length).toBeLessThan(2);
              const override = inForce.find((other) => other.kind === 'OVERRIDE');
              const chain = chainAt(each, shifts, [], at(hour));
              expect(chain.map((level) => level.subject)).toEqual(
                inForce.length === 0 ? [] : [(override ?? inForce[0])?.subject],
              );
              if (hour >= now) continue;
              const key = `${each} ${hour}`;
              const was = JSON.stringify(chain.map((level) => level.subject));
              expect(known.get(key) ?? was).toBe(was);
              known.set(key, was);
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
