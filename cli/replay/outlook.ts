import type { Case, Entry } from './case.ts';
import { isReportable } from './reading.ts';
import { strictlyBefore } from './window.ts';

/**
 * What is still to come in a timeline. A hand-over ends the provider's process: nothing behind it is looked forward to.
 */
export interface Outlook {
  markDone(entry: Entry): void;
  isDone(entry: Entry): boolean;
  /** Entries behind this one, not done yet. */
  after(entry: Entry): Entry[];
  /** The entry at which the incident is declared, said or implied; null when it never is. */
  declaration: Entry | null;
  /** The entry, behind this one, that carries the first notice to customers; null when nothing does. */
  carrierAfter(entry: Entry): Entry | null;
  /** Entries behind a closing that may as well lie before it, of the kinds that must: as long as no other stage comes. */
  besideClosing(closing: Entry): Entry[];
}

/** @param entries in order */
export function outlookOn(entries: readonly Entry[]): Outlook {
  const handedOver = entries.findIndex(({ kind }) => kind === 'handover');
  const own = handedOver === -1 ? entries : entries.slice(0, handedOver);
  const done = new Set<Entry>();
  const after = (entry: Entry) => own.slice(entries.indexOf(entry) + 1).filter((each) => !done.has(each));

  function carrierAfter(entry: Entry): Entry | null {
    const left = after(entry);
    const first = (wanted: string) => left.find(({ kind }) => kind === wanted);
    return first('customer_notice') ?? first('public_notice') ?? first('notice_update') ?? null;
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
    declaration: declarationIn(own),
    carrierAfter,
    besideClosing,
  };
}

/** A declaration said; or, when customers were told of what was in the end classified as reportable, the telling. */
function declarationIn(own: readonly Entry[]): Entry | null {
  const said = own.find(({ kind }) => kind === 'declaration');
  if (said) return said;
  const classes = own.flatMap(({ classification }) => classification ?? []);
  if (!isReportable(classes.at(-1) ?? null)) return null;
  return own.find(({ kind }) => kind === 'customer_notice') ?? null;
}

/** The risk to customer data the account speaks of before anybody has decided what the incident is. */
export function riskOf({ impact }: Case): 'NONE' | 'POSSIBLE' {
  return impact.information.includes('NONE') ? 'NONE' : 'POSSIBLE';
}
