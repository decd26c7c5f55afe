import type { Entry } from './case.ts';
import { endsDeclaration, isReportable } from './reading.ts';
import { strictlyBefore } from './window.ts';

/** What is still to come in a timeline. A hand-over ends the provider's process: nothing behind it is looked forward to. */
export interface Outlook {
  markDone(entry: Entry): void;
  isDone(entry: Entry): boolean;
  /** Entries behind this one, not done yet. */
  after(entry: Entry): Entry[];
  /**
   * The entry at which the incident goes over to the customer; null when it never does. What is declared is never handed
   * over, so a hand-over before a declaration, or while one is in force, is about something else.
   */
  handOver: Entry | null;
  /**
   * The entry at which the incident is declared, said or implied, or declared anew, said; null when it never is.
   * @param withdrawal the entry that took the declaration before back, null before any
   */
  declarationAfter(withdrawal: Entry | null): Entry | null;
  /** The entry behind a declaration that takes it back; null when nothing does. */
  endAfter(declaration: Entry): Entry | null;
  /** The entries behind a declaration, not done yet, until it is taken back. */
  underDeclaration(declaration: Entry): Entry[];
  /** The entry that carries the first notice of a declaration; null when nothing does. */
  carrierAfter(declaration: Entry): Entry | null;
  /** The entry that tells customers a declaration was taken back: the first they are told, until reporting begins anew. */
  retractionAfter(withdrawal: Entry): Entry | null;
  /** Whether anything was told, to customers or in public, before this entry and after the withdrawal, if any. */
  notifiedBefore(entry: Entry, withdrawal: Entry | null): boolean;
  /** Entries behind a closing that may as well lie before it, of the kinds that must: as long as no other stage comes. */
  besideClosing(closing: Entry): Entry[];
}

/** Kinds of telling, those that best carry a first notice first. */
const TELLING = ['customer_notice', 'public_notice', 'notice_update'];
/** Kinds of telling that may be a retraction. */
const RETRACTING = ['customer_notice', 'notice_update', 'retraction'];

/** @param entries in order */
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
    const carriers = TELLING.flatMap((fanOut) => left.find(({ kind }) => kind === fanOut) ?? []);
    return carriers[0] ?? null;
  }

  function retractionAfter(withdrawal: Entry): Entry | null {
    const left = upTo(after(withdrawal), (entry) => entry.kind === 'declaration' || isReportable(entry.classification));
    return left.find(({ kind }) => RETRACTING.includes(kind)) ?? null;
  }

  function notifiedBefore(entry: Entry, withdrawal: Entry | null): boolean {
    return upTo(behind(withdrawal), (each) => each === entry).some(({ kind }) => TELLING.includes(kind));
  }

  function besideClosing(closing: Entry): Entry[] {
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
    besideClosing,
  };
}

function handOverIn(entries: readonly Entry[]): Entry | null {
  const said = entries.findLastIndex(({ kind }) => kind === 'declaration');
  const left = entries.slice(said + 1);
  const ended = said === -1 ? 0 : left.findIndex(endsDeclaration);
  return ended === -1 ? null : (left.slice(ended).find(({ kind }) => kind === 'handover') ?? null);
}

/**
 * When customers were told of what was in the end classified as reportable, the telling declares it; where they were told
 * nothing since it was last held to be less, the class does.
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
