import type { Position } from '../planning/plan.ts';
import type { ClientError, Json, Step } from './json.ts';

/** An error of an answer. It is reported at least once: at nulls that it explains, or else at its own place. */
export interface Cause {
  readonly error: ClientError;
  reported: boolean;
  /**
   * Where it is reported if it explains no null: the path below an object at a position, as far as the client knows it;
   * null when the error has no path.
   */
  readonly place: { position: Position; anchor: Json; path: readonly Step[] } | null;
}

/** Why a value is null. */
export interface Explanation {
  readonly cause: Cause;
  /** The path from the null to the place of the error: a subgraph may have nulled what is around it. */
  readonly below: readonly Step[];
  /** Whether `below` begins at the object that lacks the value, instead of at the value. */
  readonly atPosition: boolean;
  /**
   * The nulls at which it is reported after the first: every one (GraphQL 6.4.4); those that are not allowed, which need an
   * error of their own; or none, if one report covers everything that is missing.
   */
  readonly again: 'always' | 'forbidden' | 'never';
}

/** An explanation that is reported with the first null alone. */
export function once(cause: Cause, below: readonly Step[] = []): Explanation {
  return { cause, below, atPosition: below.length > 0, again: 'never' };
}

/** Why values of one execution are null. */
export class Troubles {
  readonly causes: Cause[] = [];
  readonly #placed = new Map<object, Map<Step, Explanation[]>>();
  readonly #lacking: (Map<object, readonly Explanation[]> | undefined)[] = [];
  readonly #failed: (Explanation[] | undefined)[] = [];
  readonly #invalid: (Explanation | undefined)[] = [];

  /** Explains a null that an answer has. */
  place(holder: object, key: Step, explanation: Explanation): void {
    const keys = this.#placed.get(holder) ?? new Map<Step, Explanation[]>();
    this.#placed.set(holder, keys);
    const before = keys.get(key);
    if (before) before.push(explanation);
    else keys.set(key, [explanation]);
  }

  /** Explains why an entity fetch has no object for an anchor. */
  lack(fetch: number, anchor: object, explanations: readonly Explanation[]): void {
    const anchors = this.#lacking[fetch] ?? new Map<object, readonly Explanation[]>();
    this.#lacking[fetch] = anchors;
    anchors.set(anchor, [...(anchors.get(anchor) ?? []), ...explanations]);
  }

  /** Explains all that a fetch does not have. */
  fail(fetch: number, explanation: Explanation): void {
    const before = this.#failed[fetch];
    if (before) before.push(explanation);
    else this.#failed[fetch] = [explanation];
  }

  /** The one explanation of all that is wrong in the answer to fetches that were asked for together. */
  invalid(fetches: readonly number[], error: () => ClientError): Explanation {
    const known = this.#invalid[fetches[0]!];
    if (known) return known;
    const cause: Cause = { error: error(), reported: false, place: null };
    const explanation = once(cause);
    this.causes.push(cause);
    for (const fetch of fetches) this.#invalid[fetch] = explanation;
    return explanation;
  }

  isInvalid(fetch: number): boolean {
    return this.#invalid[fetch] !== undefined;
  }

  /** Why a value in an answer is null. */
  ofNull(holder: object, key: Step): readonly Explanation[] | undefined {
    return this.#placed.get(holder)?.get(key);
  }

  /** Why a fetch has no object for an anchor. */
  ofAbsence(fetch: number, anchor: object): readonly Explanation[] | undefined {
    return this.#lacking[fetch]?.get(anchor) ?? this.#failed[fetch];
  }

  /** What went wrong with a fetch as a whole. */
  ofFetch(fetch: number): readonly Explanation[] | undefined {
    return this.#failed[fetch];
  }
}
