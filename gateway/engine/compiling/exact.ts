import { JsonScanner, OPEN_LIST, OPEN_OBJECT, OtherText } from '../../../platform/files/json-scanner.ts';
import type { Selection } from '../planning/plan.ts';
import { isObject, type Json, own, type Step } from './json.ts';
import { listDepth } from './reading.ts';
import type { ExactValues, Sources } from './sources.ts';

/** A value of an answer as its text, where the value that JSON.parse made of it may differ; undefined where none is known. */
export function exactly(sources: Sources, fetch: number, holder: object, key: Step): string | undefined {
  const value = (holder as Record<Step, unknown>)[key];
  if (typeof value === 'number' ? Number.isSafeInteger(value) : typeof value !== 'object' || value === null)
    return undefined;
  const answer = sources.texts[fetch];
  if (!answer) return undefined;
  const { text, data, selection, key: entities } = answer;
  const exact = sources.exact[fetch] ?? exactValues(text, data, selection, entities);
  sources.exact[fetch] = exact;
  return exact.get(holder)?.get(key);
}

/**
 * Reads an answer's text once more for the values that JSON.parse does not keep as they were sent: numbers of more than 53
 * bits or many decimals, and the order and repetition of an object's keys.
 * @param data what JSON.parse made of the text's `data`
 * @param entities the key of the list of entities that the selection is of; null if it is of the data
 * @returns the text of each selected number, object or list that is a leaf, by the object or list that holds it; nothing
 *   if the text is not the one that was parsed
 */
function exactValues(text: string, data: Json, selection: Selection, entities: string | null): ExactValues {
  const scanner = new Scanner(text);
  try {
    scanner.members((key) => {
      if (key !== 'data') scanner.skip();
      else if (entities === null) scanner.composite(data, selection);
      else {
        scanner.members((field) => {
          if (field === entities) scanner.composite(own(data, entities), selection);
          else scanner.skip();
        });
      }
    });
  } catch (error) {
    if (!(error instanceof OtherText)) throw error;
    return new Map();
  }
  return scanner.values;
}

/** A number that JavaScript does not hold, or an object whose order or digits it would lose: written as it was received. */
export class Exact {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** JSON of a value that may contain exact texts. */
export function jsonText(value: unknown): string {
  if (value instanceof Exact) return value.text;
  if (Array.isArray(value)) return `[${value.map(jsonText).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${jsonText(member)}`).join()}}`;
}

/** Walks through a text that JSON.parse has accepted, in parallel with the value that it parsed. */
class Scanner extends JsonScanner {
  readonly values = new Map<object, Map<Step, string>>();

  /** Reads a value that has a selection. */
  composite(value: unknown, selection: Selection): void {
    const first = this.next();
    if (first === OPEN_LIST && Array.isArray(value)) {
      this.items((index) => this.composite(value[index], selection));
    } else if (first === OPEN_OBJECT && isObject(value)) {
      this.members((key) => {
        const selected = selection.fields.get(key);
        if (!selected) this.skip();
        else if (selected.selection) this.composite(own(value, key), selected.selection);
        else this.#leaf(value, key, own(value, key), listDepth(selected.field.type));
      });
    } else {
      this.skip();
    }
  }

  #leaf(holder: object, key: Step, value: unknown, depth: number): void {
    const first = this.next();
    if (depth > 0 && first === OPEN_LIST && Array.isArray(value)) {
      this.items((index) => this.#leaf(value, index, value[index], depth - 1));
      return;
    }
    const text = this.valueText();
    if (typeof value !== 'number' && typeof value !== 'object') return;
    const keys = this.values.get(holder) ?? new Map<Step, string>();
    this.values.set(holder, keys.set(key, text));
  }
}
