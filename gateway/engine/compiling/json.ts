/** An object of a subgraph's answer. It is never written to: answers may be shared between operations. */
export type Json = { readonly [key: string]: unknown };

/** A step of a path: a key or an index. */
export type Step = string | number;

/** Represents the root of the operation, which is not an object of any answer. */
export const ROOT: Json = Object.freeze(Object.create(null));

/** An error as clients may see it. */
export interface ClientError {
  message: string;
  extensions: Record<string, unknown>;
  /** What a server did wrong, for the log; null if nothing is to be logged. */
  fault: string | null;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object's own value: nothing that it inherits. */
export function own(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
