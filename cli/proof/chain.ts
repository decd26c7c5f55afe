import { createHash } from 'node:crypto';
import { faultOf, GENESIS } from '../../platform/audit/audit.ts';
import type { RowOf } from './shapes.ts';

interface EntryBody {
  chain: string;
  position: number;
  at: string;
  actor: string;
  action: string;
  details: Record<string, unknown>;
}

/** The facts of an audit chain that the other files of a proof must agree with. */
export interface Chain {
  /** @returns what is wrong with the next entry, null when it is the next link of the chain */
  add(entry: RowOf<'audit.jsonl'>): string | null;
  end(): { entries: number; head: string };
  /** Whether the chain has an entry for this action on a revision, by this person at this time. */
  hasEntry(action: 'drafted' | 'reviewed' | 'published', revision: number, by: string, at: string): boolean;
  /** Whether the chain has an entry for the export of this proof. */
  hasExport(at: string, thumbprint: string): boolean;
  /** Digest of the chain's acknowledgements, as `openDigest` computes it. */
  acknowledgements(): string;
}

/** Recomputes a chain entry by entry, as `verifyChain` of the platform does in the database. */
export function openChain(incidentId: string): Chain {
  let position = 0;
  let head = GENESIS;
  const revisions = new Set<string>();
  const exports = new Set<string>();
  const acknowledged = openDigest();
  const keyOf = (...parts: unknown[]) => JSON.stringify(parts);
  return {
    add(entry) {
      const fault = faultOf(entry, position + 1, head);
      if (fault) return fault;
      ({ position, hash: head } = entry);
      const body = parsed(entry.body);
      if (entry.chain !== incidentId || body?.chain !== incidentId)
        return `belongs to a chain other than ${incidentId}`;
      if (body.position !== position) return 'position and body do not match';
      const { action, actor, at, details } = body;
      if (action?.startsWith('advisory.')) revisions.add(keyOf(action, details?.['revision'], actor, at));
      if (action === 'proof.exported') exports.add(keyOf(at, details?.['thumbprint']));
      if (action === 'notice.acknowledged') acknowledged.add(position, details?.['noticeId'], at, actor);
      return null;
    },
    end: () => ({ entries: position, head }),
    hasEntry: (action, revision, by, at) => revisions.has(keyOf(`advisory.${action}`, revision, by, at)),
    hasExport: (at, thumbprint) => exports.has(keyOf(at, thumbprint)),
    acknowledgements: acknowledged.sum,
  };
}

/**
 * A digest that does not depend on the order of the rows: the sum of their digests. It compares two files in different orders
 * without keeping either in memory.
 */
export function openDigest(): { add(...row: unknown[]): void; sum(): string } {
  let sum = 0n;
  return {
    add(...row) {
      const digest = createHash('sha256').update(JSON.stringify(row)).digest('hex');
      sum = BigInt.asUintN(256, sum + BigInt(`0x${digest}`));
    },
    sum: () => sum.toString(16),
  };
}

function parsed(body: string): EntryBody | null {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
