import type { Viewer } from '../../domain/access/policy.ts';
import type { Read, Transaction } from '../database/database.ts';
import type { Log } from '../log.ts';

/** The context of every resolver; each subgraph extends it. */
export interface RequestContext {
  viewer: Viewer;
  /** The viewer's identity as signed by the gateway, for requests to other subgraphs on the viewer's behalf. */
  identity: string | null;
  requestId: string;
  /** Runs reads in one snapshot, within the viewer's row scope. */
  read: Read;
  /** Runs a command in one transaction, within the viewer's row scope: all of it is committed, or nothing. */
  transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  log: Log;
  clock: () => Date;
  newId: () => string;
}
