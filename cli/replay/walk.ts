import type { Classification } from '../../domain/record.ts';
import type { Stage } from '../../domain/stage.ts';
import type { Case, Entry } from './case.ts';
import { outlookOn, riskOf } from './outlook.ts';
import { basisOf, effectsOf, inferredClass, isReportable, mitigationKindOf, type Opening } from './reading.ts';
import type { Act, Risk, Step } from './step.ts';

/** The way from one stage to another by lawful moves. What is missing is no way at all. */
const WAYS: Partial<Record<Stage, Partial<Record<Stage, Stage[]>>>> = {
  DETECT: { ASSESS: ['ASSESS'], DIAGNOSE: ['ASSESS', 'DIAGNOSE'], STABILIZE: ['ASSESS', 'DIAGNOSE', 'STABILIZE'] },
  ASSESS: { DIAGNOSE: ['DIAGNOSE'], STABILIZE: ['DIAGNOSE', 'STABILIZE'] },
  DIAGNOSE: { STABILIZE: ['STABILIZE'] },
  STABILIZE: { DIAGNOSE: ['DIAGNOSE'] },
  CLOSE: { DIAGNOSE: ['DIAGNOSE'], STABILIZE: ['DIAGNOSE', 'STABILIZE'] },
};

export type Walk = ReturnType<typeof walkFrom>;

/** Follows a case entry by entry, keeps account of where the incident stands, and notes the steps that take it there. */
export function walkFrom(story: Case, entries: readonly Entry[], now: Date) {
  const outlook = outlookOn(entries);
  const steps: Step[] = [];
  let at = new Date(0);
  let stage: Stage = 'DETECT';
  let classification: Classification | null = null;
  let risk: Risk | null = null;
  let escalated = false;
  let scoped = false;
  let suspected = false;
  let toldBefore = false;
  let declared = false;
  let carrier: Entry | null = null;
  let told = false;
  let mitigated = false;
  let handedOver = false;
  let reviewed = false;
  let review: Entry | null = null;
  /** A closing that must wait: for the first notice, or for a classification still to come. */
  let owed: Entry | null = null;

  function note(act: Act, entry: Entry, implied = false): void {
    const { from, until } = entry.window;
    const dated = at >= from && at < until ? '' : ` (dated ${entry.date})`;
    steps.push({ ...act, at, place: entry.place, text: `${entry.text}${dated}`, implied });
  }

  function comeTo({ window }: Entry): void {
    at = new Date(Math.max(at.getTime(), Math.min(window.instant.getTime(), now.getTime())));
  }

  function open({ at: entry, words }: Opening, report: Act): void {
    comeTo(entry);
    note(report, words);
    outlook.markDone(words);
  }

  const keep = (entry: Entry) => note({ do: 'evidence', kind: entry.kind }, entry);

  function appraise(to: Risk, escalate: boolean, entry: Entry, implied = true): void {
    note({ do: 'assess', risk: to, escalate, responsibility: 'PROVIDER' }, entry, implied);
    risk = to;
    escalated = escalate;
  }

  function currentRisk(): Risk {
    if (declared) return 'CONFIRMED';
    return classification !== null && !isReportable(classification) ? 'NONE' : riskOf(story);
  }

  function move(to: Stage, entry: Entry, implied: boolean): void {
    if (stage === 'ASSESS' && to === 'DIAGNOSE' && !escalated) appraise(currentRisk(), true, entry);
    note({ do: 'advance', to }, entry, implied);
    stage = to;
    if (to === 'DIAGNOSE') scope(entry);
  }

  function scope(entry: Entry): void {
    if (!scoped) note({ do: 'scope' }, entry, true);
    scoped = true;
  }

  function goTo(to: Stage, entry: Entry) {
    if (to === 'CLOSE') return close(entry);
    if (to === 'DIAGNOSE' || to === 'STABILIZE') owed = null;
    if (to === stage) return note({ do: 'stay', in: to }, entry);
    const way = WAYS[stage]?.[to];
    if (!way) return keep(entry);
    for (const next of way) move(next, entry, next !== to);
  }

  function assess(entry: Entry) {
    if (stage === 'DETECT' || stage === 'CLOSE') return keep(entry);
    const goesOn = outlook.after(entry).some((next) => next.stage === 'DIAGNOSE' || next.stage === 'STABILIZE');
    appraise(currentRisk(), escalated || stage !== 'ASSESS' || goesOn, entry, false);
  }

  function reopen(entry: Entry): void {
    if (stage !== 'CLOSE') return;
    move('DIAGNOSE', entry, true);
    owed = entry;
  }

  function classify(entry: Entry) {
    if (entry.classification === null) return keep(entry);
    if (stage === 'CLOSE' && classification === entry.classification) return keep(entry);
    // A declaration stands until it is withdrawn, and the class it rests on with it.
    if (declared && !isReportable(entry.classification)) return keep(entry);
    reopen(entry);
    record(entry.classification, entry, false);
  }

  function record(as: Classification, entry: Entry, implied: boolean): void {
    note({ do: 'classify', as, effects: effectsOf(story, as) }, entry, implied);
    classification = as;
  }

  function declare(entry: Entry) {
    if (declared) return keep(entry);
    reopen(entry);
    scope(entry);
    if (!isReportable(classification)) classifyAhead(entry);
    if (stage !== 'DETECT' && risk !== 'CONFIRMED') appraise('CONFIRMED', true, entry);
    note({ do: 'declare', basis: basisOf(entry.text) }, entry, entry.kind !== 'declaration');
    declared = true;
    if (toldBefore) publish(entry, true);
    else carrier = entry.kind === 'customer_notice' ? entry : outlook.carrierAfter(entry);
  }

  /** The reportable class a declaration needs: the next one the timeline comes to, or else the one the impact suggests. */
  function classifyAhead(entry: Entry) {
    const next = outlook.after(entry).find((each) => isReportable(each.classification));
    if (!next?.classification) return record(inferredClass(story), entry, true);
    record(next.classification, next, false);
    outlook.markDone(next);
  }

  function publish(entry: Entry, implied: boolean): void {
    note({ do: 'publish', kind: told ? 'UPDATE' : 'INITIAL' }, entry, implied);
    told = true;
  }

  function tellCustomers(entry: Entry) {
    if (!declared && outlook.declaration === entry) declare(entry);
    if (declared) return publish(entry, false);
    if (outlook.declaration === null) return keep(entry);
    toldBefore = true;
    if (suspected || stage === 'CLOSE') return keep(entry);
    note({ do: 'suspect' }, entry);
    suspected = true;
  }

  const updateNotice = (entry: Entry) => (told || carrier === entry ? publish(entry, false) : keep(entry));
  const publicNotice = (entry: Entry) => (!told && carrier === entry ? publish(entry, false) : keep(entry));

  function mitigate(entry: Entry) {
    if (stage === 'CLOSE') return keep(entry);
    note({ do: 'mitigate', kind: mitigationKindOf(entry.text) }, entry);
    mitigated = true;
  }

  function postMortem(entry: Entry) {
    if (reviewed || review) return keep(entry);
    review = entry;
    completeReview();
  }

  function completeReview(): void {
    if (!review || stage !== 'CLOSE' || handedOver) return;
    note({ do: 'postMortem' }, review);
    reviewed = true;
    review = null;
  }

  function handOver(entry: Entry): void {
    if (stage === 'DETECT') move('ASSESS', entry, true);
    if (stage === 'STABILIZE' || stage === 'CLOSE') move('DIAGNOSE', entry, true);
    note({ do: 'assess', risk: currentRisk(), escalate: escalated, responsibility: 'CUSTOMER' }, entry, true);
    note({ do: 'handOver' }, entry);
    stage = 'CLOSE';
    handedOver = true;
    owed = null;
  }

  function close(entry: Entry) {
    if (stage === 'CLOSE') return note({ do: 'stay', in: 'CLOSE' }, entry);
    for (const beside of outlook.besideClosing(entry)) {
      if (!outlook.isDone(beside)) pull(beside);
    }
    if (mustWait()) {
      keep(entry);
      if (classification !== null || willBeClassified(entry)) owed = entry;
      return;
    }
    shut(entry);
  }

  /** Does an entry of the closing's own time before the closing, when the closing cannot be without it. */
  function pull(entry: Entry): void {
    const wanted =
      (entry.kind === 'classification' && entry.classification !== classification) ||
      entry === outlook.declaration ||
      (declared && !told && entry === carrier);
    if (!wanted) return;
    outlook.markDone(entry);
    comeTo(entry);
    if (entry.kind === 'classification') classify(entry);
    else if (entry.kind === 'declaration') declare(entry);
    else if (entry.kind === 'customer_notice') tellCustomers(entry);
    else publish(entry, false);
  }

  const willBeClassified = (entry: Entry) =>
    outlook.after(entry).some((next) => next.classification !== null || next === outlook.declaration);
  const mustWait = () => classification === null || (declared && !told && carrier !== null && !outlook.isDone(carrier));

  function shut(entry: Entry): void {
    if (declared && !told) publish(entry, true);
    if (stage === 'DETECT') move('ASSESS', entry, true);
    const event = classification !== null && !isReportable(classification) && !declared;
    const harmless = event && !suspected && (classification === 'FALSE_POSITIVE' || !mitigated);
    if (stage === 'ASSESS' && !(event && !escalated)) move('DIAGNOSE', entry, true);
    if (stage === 'DIAGNOSE' && !harmless) move('STABILIZE', entry, true);
    if (stage === 'STABILIZE') note({ do: 'contain' }, entry, true);
    else if (risk !== 'NONE') appraise('NONE', escalated, entry);
    move('CLOSE', entry, entry.stage !== 'CLOSE' && entry.kind !== 'closure');
    owed = null;
    completeReview();
  }

  /** After each entry: a closing that had to wait is made as soon as nothing stands in its way. */
  function settle(entry: Entry): void {
    outlook.markDone(entry);
    if (owed && !mustWait()) shut(owed);
  }

  function finish(): void {
    const last = entries.at(-1);
    if (last && declared && !told && !handedOver) publish(last, true);
    if (owed) shut(owed);
    if (review) keep(review);
  }

  return {
    steps,
    open,
    comeTo,
    settle,
    finish,
    isDone: outlook.isDone,
    isHandedOver: () => handedOver,
    keep,
    goTo,
    assess,
    classify,
    declare,
    tellCustomers,
    updateNotice,
    publicNotice,
    mitigate,
    postMortem,
    handOver,
  };
}
