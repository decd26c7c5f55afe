import type { Viewer } from '../../domain/access/policy.ts';
import type { Read, Transaction } from '../database/database.ts';
import type { Log } from '../log.ts';

/** What every resolver gets; a subgraph adds its own to it. */
export interface RequestContext {
  viewer: Viewer;
  /** The viewer's identity as the gateway signed it: with it another subgraph is asked in the viewer's name. */
  identity: string | null;
  requestId: string;
  /** Runs reads as of one instant, within the viewer's rows. */
  read: Read;
  /** Runs a command in one transaction, within the viewer's rows: all of it is committed, or nothing. */
  transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  log: Log;
  clock: () => Date;
  newId: () => string;
}
