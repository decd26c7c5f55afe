import fc from 'fast-check';
import type { CaseFile } from './case-file.ts';

const STAGES = ['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE'];
const EVENTS = ['FALSE_POSITIVE', 'SECURITY_EVENT', 'PRIVACY_EVENT'];
const START = Date.parse('2023-01-01T00:00:00Z');
/** The hour before which every entry is dated, except a withdrawal and the entries after it. */
const MAX_HOURS = 2_000;

function entry(hour: number, kind: string, more: object = {}) {
  const at = new Date(START + hour * 3_600_000).toISOString();
  return { at, precision: 'minute', kind, text: `${kind} of hour ${hour}`, ...more };
}
const classed = (hour: number, classification: string) => entry(hour, 'classification', { classification });

/** How a declaration is withdrawn, if it is, and whether the incident is then declared again. */
const endings = fc.record({
  by: fc.constantFrom(null, 'withdrawal', 'retraction', ...EVENTS),
  after: fc.integer({ min: 1, max: 500 }),
  /** Whether customers are notified of the withdrawal. */
  notified: fc.boolean(),
  declaredAgain: fc.boolean(),
  delay: fc.integer({ min: 0, max: 144 }),
  /** Whether the account counts a withdrawn declaration as one. */
  says: fc.boolean(),
});

/**
 * Plausible accounts: a path of stages, classes, perhaps a declaration and a notice, each at a different hour; and perhaps,
 * after all these, the withdrawal of the declaration, and another declaration.
 */
export const sensible = fc
  .record({
    path: fc.constantFrom('A', 'AD', 'ADSDSDS', 'ADS', 'AC', 'ADC', 'ADSC', 'ADSDSC', 'ADSCDSC', 'ADCDSC', 'ADSCD', ''),
    events: fc.uniqueArray(fc.constantFrom(...EVENTS), { maxLength: 2 }),
    incidents: fc.uniqueArray(fc.constantFrom('SECURITY_INCIDENT', 'PRIVACY_INCIDENT')),
    declared: fc.boolean(),
    place: fc.nat({ max: 2 }),
    notice: fc.boolean(),
    delay: fc.integer({ min: 0, max: 144 }),
    ending: endings,
    noise: fc.array(
      fc.constantFrom('finding', 'mitigation', 'assessment', 'detection', 'regulator_notice', 'postmortem'),
      { maxLength: 10 },
    ),
    hours: fc.uniqueArray(fc.integer({ min: 1, max: MAX_HOURS }), { minLength: 40, maxLength: 40 }),
    impact: fc.constantFrom({ information: [] }, { information: ['PRIVACY_BREACH'], functional: 'LOW' }),
  })
  .map(({ path, events, incidents, declared, place, notice, delay, ending, noise, hours, impact }) => {
    const left = [...hours];
    const next = (count: number) => left.splice(0, count).sort((one, other) => one - other);
    const stages = [...path].map((letter) => STAGES.findLast((stage) => stage.startsWith(letter)) as string);
    const classes = [...events, ...incidents];
    const stageHours = next(stages.length);
    const classHours = next(classes.length + 1);
    // A declared incident keeps a customer-reportable class until the declaration is withdrawn.
    const [declaredAt = 0] = classHours.splice(events.length + Math.min(place, incidents.length), 1);
    const isDeclared = declared && incidents.length > 0;
    const ended = isDeclared && ending.by !== null;
    const isNotified = isDeclared && (notice || !ended);
    const more = ended ? endedBy(ending) : { timeline: [], classification: null, delay };
    const timeline = [
      entry(0, 'detection', { source: 'BLUE_TEAM' }),
      ...stages.map((stage, index) => entry(stageHours[index] as number, 'stage', { stage })),
      ...classes.map((classification, index) => classed(classHours[index] as number, classification)),
      ...(isDeclared ? [entry(declaredAt, 'declaration')] : []),
      ...(isNotified ? [entry(declaredAt + delay, 'customer_notice')] : []),
      ...noise.map((kind) => entry(next(1)[0] as number, kind)),
      ...more.timeline,
    ];
    const final = more.classification ?? classes.at(-1) ?? null;
    const outcome = {
      classification: final,
      declared: ended && !ending.declaredAgain ? ending.says : isDeclared,
      hoursFromDeclarationToFirstCustomerNotice: isDeclared ? more.delay : null,
      metSeventyTwoHours: isDeclared ? more.delay <= 72 : null,
    };
    const last = stages.at(-1) ?? null;
    // An incident without a class, or with a reportable one that is not declared, is not closed, whatever its account states.
    const inForce = isDeclared && (!ended || ending.declaredAgain);
    const closable = final !== null && (EVENTS.includes(final) || inForce);
    const file: CaseFile = { id: 'sensible', impact, timeline, outcome };
    return { file, stage: last, closable };
  });

function endedBy({
  by,
  after,
  notified,
  declaredAgain,
  delay,
}: typeof endings extends fc.Arbitrary<infer T> ? T : never) {
  const at = MAX_HOURS + 144 + after;
  const downgraded = by !== null && EVENTS.includes(by);
  const again = at + 48;
  const timeline = [
    downgraded ? classed(at, by) : entry(at, by ?? 'withdrawal'),
    ...(notified && by !== 'retraction' ? [entry(at + 24, 'customer_notice')] : []),
    ...(declaredAgain ? [classed(again, 'SECURITY_INCIDENT'), entry(again, 'declaration')] : []),
    ...(declaredAgain ? [entry(again + delay, 'customer_notice')] : []),
  ];
  return { timeline, classification: declaredAgain ? 'SECURITY_INCIDENT' : downgraded ? by : null, delay };
}
