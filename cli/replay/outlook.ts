import type { Entry } from './case.ts';
import { isReportable } from './reading.ts';
import { strictlyBefore } from './window.ts';

/** What is still to come in a timeline. A hand-over ends the provider's process: nothing behind it is looked forward to. */
export interface Outlook {
  markDone(entry: Entry): void;
  isDone(entry: Entry): boolean;
  /** Entries behind this one, not done yet. */
  after(entry: Entry): Entry[];
  /**
   * The entry at which the incident goes over to the customer; null when it never does. What is handed over is never
   * declared, so a hand-over in an account with a declaration is about something else.
   */
  handOver: Entry | null;
  /** The entry at which the incident is declared, said or implied; null when it never is. */
  declaration: Entry | null;
  /** The entry, behind this one, that carries the first notice to customers; null when nothing does. */
  carrierAfter(entry: Entry): Entry | null;
  /** Whether anything was told, to customers or in public, before this entry. */
  toldBefore(entry: Entry): boolean;
  /** Entries behind a closing that may as well lie before it, of the kinds that must: as long as no other stage comes. */
  besideClosing(closing: Entry): Entry[];
}

/** Kinds of telling, those that best carry a first notice first. */
const TELLING = ['customer_notice', 'public_notice', 'notice_update'];

/** @param entries in order */
export function outlookOn(entries: readonly Entry[]): Outlook {
  const said = entries.find(({ kind }) => kind === 'declaration') ?? null;
  const handOver = said ? null : (entries.find(({ kind }) => kind === 'handover') ?? null);
  const own = handOver ? entries.slice(0, entries.indexOf(handOver)) : entries;
  const done = new Set<Entry>();
  const after = (entry: Entry) => own.slice(entries.indexOf(entry) + 1).filter((each) => !done.has(each));

  function carrierAfter(entry: Entry): Entry | null {
    const left = after(entry);
    const carriers = TELLING.flatMap((telling) => left.find(({ kind }) => kind === telling) ?? []);
    return carriers[0] ?? null;
  }

  function besideClosing(closing: Entry): Entry[] {
    const left = after(closing);
    const other = left.findIndex(({ stage }) => stage !== null && stage !== 'CLOSE');
    return (other === -1 ? left : left.slice(0, other)).filter(({ window }) => !strictlyBefore(closing.window, window));
  }

  return {
    markDone: (entry) => done.add(entry),
    isDone: (entry) => done.has(entry),
    after,
    handOver,
    declaration: said ?? (handOver ? null : declarationImpliedIn(own)),
    carrierAfter,
    toldBefore: (entry) => own.slice(0, entries.indexOf(entry)).some(({ kind }) => TELLING.includes(kind)),
    besideClosing,
  };
}

/** When customers were told of what was in the end classified as reportable, the telling declares it. */
function declarationImpliedIn(own: readonly Entry[]): Entry | null {
  const classes = own.flatMap(({ classification }) => classification ?? []);
  if (!isReportable(classes.at(-1) ?? null)) return null;
  return own.find(({ kind }) => kind === 'customer_notice') ?? null;
}
