import { isObject, type Json } from './json.ts';

/** Finds the object that a fetch has for an anchor. */
export interface Found {
  get(anchor: Json): Json | undefined;
}

/**
 * The entities that a fetch was answered, by anchor. They are read in the order in which the anchors were collected, except
 * where one entity completes several anchors: only then is a map of all made.
 */
export class FoundEntities implements Found {
  readonly #anchors: readonly Json[];
  readonly #indexes: readonly number[];
  readonly #list: readonly unknown[];
  #at = 0;
  #byAnchor: ReadonlyMap<Json, number> | null = null;

  /** @param indexes of each anchor, where its entity is in the list */
  constructor(anchors: readonly Json[], indexes: readonly number[], list: readonly unknown[]) {
    this.#anchors = anchors;
    this.#indexes = indexes;
    this.#list = list;
  }

  get(anchor: Json): Json | undefined {
    const anchors = this.#anchors;
    if (anchors[this.#at] !== anchor) {
      if (anchors[this.#at + 1] === anchor) this.#at += 1;
      else if (anchors[0] === anchor) this.#at = 0;
      else {
        this.#byAnchor ??= new Map(anchors.map((each, at) => [each, at]));
        const at = this.#byAnchor.get(anchor);
        if (at === undefined) return undefined;
        this.#at = at;
      }
    }
    const entity = this.#list[this.#indexes[this.#at]!];
    return isObject(entity) ? entity : undefined;
  }
}
