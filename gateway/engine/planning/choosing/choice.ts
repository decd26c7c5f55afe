import type { WantedField } from '../wanting/wanted.ts';
import type { Move } from './moves.ts';
import type { Source } from './sites.ts';

/** From where the fields wanted at one place are read. */
export interface Choice {
  /** The object types distinguished at the place: an interface alone where its objects' types make no difference. */
  types: readonly string[];
  /** The move to the real types of objects behind an `@interfaceObject`, and what it leads to; null when none is needed. */
  identified: { source: Source; move: Move } | null;
  /** Of each field of each type. Fields of equal takings can be read as one. */
  cells: readonly Cell[];
  /** The number of requests that it takes, there and below. */
  cost: number;
  /** What no subgraph can be asked for from here: cells by their keys. Empty except for value types. */
  missing: ReadonlySet<string>;
}

/** A field of one type, and the places that it is read from: several where no single one knows all of what is below. */
export interface Cell {
  field: WantedField;
  type: string;
  taken: readonly Option[];
}

/** One way to read a field. */
export interface Option {
  /** Where the field is selected. */
  source: Source;
  /** Null when the source is present already. */
  move: Move | null;
  /** The requests until that source has answered, beyond those that have been made. */
  distance: number;
  /** The requests for what is below the field, and for what it requires. */
  cost: number;
  missing: ReadonlySet<string>;
}

export function cellKey(field: WantedField, type: string): string {
  return `${field.id} ${type}`;
}
