import type { Entry } from './case.ts';
import { endsDeclaration, isReportable } from './reading.ts';
import { strictlyBefore } from './window.ts';

/** The remaining entries of a timeline. A transfer to the customer ends the provider's process: entries after it do not count. */
export interface Outlook {
  markDone(entry: Entry): void;
  isDone(entry: Entry): boolean;
  /** Entries after this one that are not done yet. */
  after(entry: Entry): Entry[];
  /**
   * The entry that transfers the incident to the customer; null when none does. A declared incident is never transferred,
   * so a hand-over entry before a declaration, or while one is in force, is about something else.
   */
  handOver: Entry | null;
  /**
   * The entry that declares the incident, expressly or by implication, or that expressly declares it again; null when none does.
   * @param withdrawal the entry that withdrew the previous declaration, null when there was none
   */
  declarationAfter(withdrawal: Entry | null): Entry | null;
  /** The entry that withdraws a declaration; null when none does. */
  endAfter(declaration: Entry): Entry | null;
  /** The entries after a declaration and before its withdrawal that are not done yet. */
  underDeclaration(declaration: Entry): Entry[];
  /** The entry that carries the first notice of a declaration; null when none does. */
  carrierAfter(declaration: Entry): Entry | null;
  /** The entry that notifies customers of a withdrawal: the first one addressed to them before reporting starts again. */
  retractionAfter(withdrawal: Entry): Entry | null;
  /** Whether customers or the public were notified before this entry and after the withdrawal, if any. */
  notifiedBefore(entry: Entry, withdrawal: Entry | null): boolean;
  /** Entries listed after a closing, up to the next other stage, that can have happened before it according to their dates. */
  concurrentWith(closing: Entry): Entry[];
}

/** Kinds of notification; those that best carry a first notice come first. */
const NOTIFYING = ['customer_notice', 'public_notice', 'notice_update'];
/** Kinds of notification that can be a retraction. */
const RETRACTING = ['customer_notice', 'notice_update', 'retraction'];

/** @param entries in chronological order */
export function outlookOn(entries: readonly Entry[]): Outlook {
  const handOver = handOverIn(entries);
  const own = handOver ? entries.slice(0, entries.indexOf(handOver)) : entries;
  const done = new Set<Entry>();
  const behind = (entry: Entry | null) => (entry ? own.slice(entries.indexOf(entry) + 1) : own);
  const after = (entry: Entry) => behind(entry).filter((each) => !done.has(each));

  function declarationAfter(withdrawal: Entry | null): Entry | null {
    const said = behind(withdrawal).find(({ kind }) => kind === 'declaration') ?? null;
    return said || withdrawal || handOver ? said : declarationImplied(own);
  }

  function underDeclaration(declaration: Entry): Entry[] {
    return upTo(after(declaration), endsDeclaration);
  }

  function carrierAfter(declaration: Entry): Entry | null {
    const left = underDeclaration(declaration);
    const carriers = NOTIFYING.flatMap((notifying) => left.find(({ kind }) => kind === notifying) ?? []);
    return carriers[0] ?? null;
  }

  function retractionAfter(withdrawal: Entry): Entry | null {
    const left = upTo(after(withdrawal), (entry) => entry.kind === 'declaration' || isReportable(entry.classification));
    return left.find(({ kind }) => RETRACTING.includes(kind)) ?? null;
  }

  function notifiedBefore(entry: Entry, withdrawal: Entry | null): boolean {
    return upTo(behind(withdrawal), (each) => each === entry).some(({ kind }) => NOTIFYING.includes(kind));
  }

  function concurrentWith(closing: Entry): Entry[] {
    const left = upTo(after(closing), ({ stage }) => stage !== null && stage !== 'CLOSE');
    return left.filter(({ window }) => !strictlyBefore(closing.window, window));
  }

  return {
    markDone: (entry) => done.add(entry),
    isDone: (entry) => done.has(entry),
    after,
    handOver,
    declarationAfter,
    endAfter: (declaration) => after(declaration).find(endsDeclaration) ?? null,
    underDeclaration,
    carrierAfter,
    retractionAfter,
    notifiedBefore,
    concurrentWith,
  };
}

function handOverIn(entries: readonly Entry[]): Entry | null {
  const said = entries.findLastIndex(({ kind }) => kind === 'declaration');
  const left = entries.slice(said + 1);
  const ended = said === -1 ? 0 : left.findIndex(endsDeclaration);
  return ended === -1 ? null : (left.slice(ended).find(({ kind }) => kind === 'handover') ?? null);
}

/**
 * When customers were notified of an incident that was finally classified as reportable, the notification declares it. When they
 * were not notified since it last had a lower class, the classification declares it.
 */
function declarationImplied(own: readonly Entry[]): Entry | null {
  const notified = ({ kind }: Entry) => kind === 'customer_notice';
  const last = own.slice(own.findLastIndex(endsDeclaration) + 1);
  const reportable = last.find(({ classification }) => isReportable(classification));
  if (!reportable || !own.some(notified)) return null;
  return last.find(notified) ?? reportable;
}

function upTo(entries: readonly Entry[], end: (entry: Entry) => boolean): Entry[] {
  const place = entries.findIndex(end);
  return entries.slice(0, place === -1 ? entries.length : place);
}
