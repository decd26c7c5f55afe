import type { Selection } from '../planning/plan.ts';
import type { Found } from './found.ts';
import type { ClientError, Json, Step } from './json.ts';
import type { Troubles } from './troubles.ts';

/** The most errors of one kind reported of one execution: what is wrong with each item of a long list is said often enough. */
const MAX_FAULTS = 100;

/**
 * What the fetches of one execution have answered so far, and what the writer has to report. Nothing is merged: an object
 * at a position is identified by its *anchor*, the object of the fetch that reached it first, and the objects that other
 * fetches have for it are found by the anchor.
 */
export class Sources {
  readonly requestId: string;
  readonly together: Extent['together'];
  /** By fetch of root fields: its data. */
  readonly roots: (Json | undefined)[];
  /**
   * By slot: the object that another fetch has for an anchor. The slot of an entity fetch is its id; the slots after
   * those of the fetches are for objects that several fetches reach by the same field.
   */
  readonly objects: (Found | undefined)[];
  /** By entity fetch: its entities, each once. */
  readonly entities: (readonly Json[] | undefined)[];
  /** By position: its anchors, once they have been collected. */
  readonly anchors: (readonly Json[] | undefined)[];
  /** By fetch: the text of its answer, where it is known, with what was selected; and the key of its entities there. */
  readonly texts: ({ text: string; data: Json; selection: Selection; key: string | null } | undefined)[];
  /**
   * By fetch: whether its strings need no escapes in JSON, because its text has none: without a backslash a JSON text
   * cannot contain a string that needs one (RFC 8259, section 7).
   */
  readonly plain: boolean[];
  /** By fetch: the text of its scalars, once one of them needed it. */
  readonly exact: (ExactValues | undefined)[];
  /** Null as long as every fetch succeeded. */
  troubles: Troubles | null = null;
  /** The errors at the nulls written so far. */
  readonly reported: Reported[] = [];
  #faults = 0;

  constructor(requestId: string, { fetches, slots, positions, together }: Extent) {
    this.requestId = requestId;
    this.together = together;
    this.roots = new Array(fetches);
    this.objects = new Array(slots);
    this.entities = new Array(fetches);
    this.anchors = new Array(positions);
    this.texts = new Array(fetches);
    this.plain = new Array(fetches).fill(false);
    this.exact = new Array(fetches);
  }

  /** Counts one more fault. @returns whether it may be reported */
  mayReportFault(): boolean {
    this.#faults += 1;
    return this.#faults <= MAX_FAULTS;
  }
}

/** What a plan has. */
export interface Extent {
  fetches: number;
  slots: number;
  positions: number;
  /** By fetch: those that are asked for in the same request, itself among them. */
  together: readonly (readonly number[])[];
}

/** The text of scalars as it was received, by the object or list that holds them. */
export type ExactValues = ReadonlyMap<object, ReadonlyMap<Step, string>>;

/** An error at its place in the answer. The path is reversed: it grows as the writer returns from the place. */
export interface Reported {
  error: ClientError;
  path: Step[];
}
