import type { Classification } from '../../../domain/incident/incident.ts';
import { STAGES, type Stage } from '../../../domain/incident/stage.ts';
import { LONG, SHORT } from '../../../domain/text.ts';
import { type Window, windowOf } from './window.ts';

/** A published account of one incident: what was known when, and how it ended. */
export interface Case {
  id: string;
  title: string;
  services: string[];
  dataCategories: string[];
  impact: CaseImpact;
  timeline: Entry[];
  outcome: CaseOutcome;
}

interface CaseImpact {
  functional: string;
  /** Either `['NONE']` or one or more other values. */
  information: string[];
  recoverability: string;
}

export interface Entry {
  /** Index in the timeline of the file. */
  place: number;
  /** The date as written in the file. */
  date: string;
  window: Window;
  kind: string;
  text: string;
  /** Null except for kind `stage`. */
  stage: Stage | null;
  /** Null except for kind `classification`. */
  classification: Classification | null;
  /** Null except for kind `detection`: who noticed, in the word of the file. */
  source: string | null;
}

/** The end according to the account. It is compared with the end in the graph and plays no part in the replay itself. */
interface CaseOutcome {
  classification: Classification | null;
  /** Null, here and below, when the account does not state it. */
  declared: boolean | null;
  hoursToFirstNotice: number | null;
  metSeventyTwoHours: boolean | null;
}

/** Length at which an entry's text is cut: the graph's limit, less room for the words added around the text. */
const MAX_TEXT_LENGTH = LONG - 1_000;

const CLASSIFICATIONS: readonly Classification[] = [
  'FALSE_POSITIVE',
  'SECURITY_EVENT',
  'SECURITY_INCIDENT',
  'PRIVACY_EVENT',
  'PRIVACY_INCIDENT',
];
const LEVELS = ['NONE', 'LOW', 'MEDIUM', 'HIGH'];
const INFORMATION = ['NONE', 'PRIVACY_BREACH', 'PROPRIETARY_BREACH', 'INTEGRITY_LOSS'];
const RECOVERABILITY = ['REGULAR', 'SUPPLEMENTED', 'EXTENDED', 'NOT_RECOVERABLE'];

/** An invalid case file; the message names the file and the field. */
class CaseError extends Error {
  constructor(file: string, field: string, problem: string) {
    super(`${file}: ${field === '' ? '' : `${field} `}${problem}`);
    this.name = 'CaseError';
  }
}

type Fields = Record<string, unknown>;

/**
 * Reads a case file. Unknown fields are ignored.
 * @param file name of the file in error messages
 * @throws CaseError
 */
export function parseCase(file: string, text: string): Case {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new CaseError(file, '', `is not valid JSON: ${(error as Error).message}`);
  }
  const read = reader(file);
  const root = read.object('the file', content);
  const scope = read.objectOrNone('scope', root.scope);
  const impact = read.objectOrNone('impact', root.impact);
  const outcome = read.object('outcome', root.outcome);
  const timeline = root.timeline;
  if (!Array.isArray(timeline) || timeline.length === 0)
    throw new CaseError(file, 'timeline', 'must be a list of entries');
  const id = read.text('id', root.id);
  const information = read.texts('impact.information', impact.information, INFORMATION);
  const real = information.filter((each) => each !== 'NONE');
  return {
    id,
    title: (read.textOrNull('title', root.title) ?? id).slice(0, SHORT),
    services: read.texts('scope.services', scope.services),
    dataCategories: read.texts('scope.dataCategories', scope.dataCategories),
    impact: {
      functional: read.wordOrNull('impact.functional', impact.functional, LEVELS) ?? 'NONE',
      information: real.length > 0 ? real : ['NONE'],
      recoverability: read.wordOrNull('impact.recoverability', impact.recoverability, RECOVERABILITY) ?? 'REGULAR',
    },
    timeline: timeline.map((entry, place) => entryOf(file, read, entry, place)),
    outcome: {
      classification: read.wordOrNull('outcome.classification', outcome.classification, CLASSIFICATIONS),
      declared: read.flagOrNull('outcome.declared', outcome.declared),
      hoursToFirstNotice: read.numberOrNull(
        'outcome.hoursFromDeclarationToFirstCustomerNotice',
        outcome.hoursFromDeclarationToFirstCustomerNotice,
      ),
      metSeventyTwoHours: read.flagOrNull('outcome.metSeventyTwoHours', outcome.metSeventyTwoHours),
    },
  };
}

function entryOf(file: string, read: Reader, content: unknown, place: number): Entry {
  const field = `timeline[${place}]`;
  const entry = read.object(field, content);
  const kind = read.text(`${field}.kind`, entry.kind).slice(0, SHORT);
  const date = read.text(`${field}.at`, entry.at);
  const window = windowOf(date, read.textOrNull(`${field}.precision`, entry.precision));
  if (!window) throw new CaseError(file, `${field}.at`, `must be a date, not "${date}"`);
  const stage = kind === 'stage' ? read.word(`${field}.stage`, entry.stage, STAGES) : null;
  const classification =
    kind === 'classification' ? read.word(`${field}.classification`, entry.classification, CLASSIFICATIONS) : null;
  const text = (read.textOrNull(`${field}.text`, entry.text) ?? `${kind} (no text given)`).slice(0, MAX_TEXT_LENGTH);
  const source = kind === 'detection' ? read.textOrNull(`${field}.source`, entry.source) : null;
  return { place, date, window, kind, text, stage, classification, source: source?.slice(0, SHORT) ?? null };
}

type Reader = ReturnType<typeof reader>;

function reader(file: string) {
  const fail = (field: string, problem: string) => new CaseError(file, field, problem);

  function object(field: string, value: unknown): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail(field, 'must be an object');
    return value as Fields;
  }
  function textOrNull(field: string, value: unknown): string | null {
    if (value == null) return null;
    if (typeof value !== 'string') throw fail(field, 'must be a string');
    return value.trim() === '' ? null : value.trim();
  }
  function text(field: string, value: unknown): string {
    const given = textOrNull(field, value);
    if (given === null) throw fail(field, 'is missing');
    return given;
  }
  function wordOrNull<T extends string>(field: string, value: unknown, words: readonly T[]): T | null {
    const given = textOrNull(field, value);
    if (given === null) return null;
    if (!(words as readonly string[]).includes(given)) {
      throw fail(field, `must be one of ${words.join(', ')}, not "${given}"`);
    }
    return given as T;
  }
  function word<T extends string>(field: string, value: unknown, words: readonly T[]): T {
    const given = wordOrNull(field, value, words);
    if (given === null) throw fail(field, `is missing; must be one of ${words.join(', ')}`);
    return given;
  }
  function texts(field: string, value: unknown, words: readonly string[] | null = null): string[] {
    if (value == null) return [];
    if (!Array.isArray(value)) throw fail(field, 'must be a list');
    return value.map((each, place) => {
      const name = `${field}[${place}]`;
      return words ? word(name, each, words) : text(name, each);
    });
  }
  function flagOrNull(field: string, value: unknown): boolean | null {
    if (value == null) return null;
    if (typeof value !== 'boolean') throw fail(field, 'must be true or false');
    return value;
  }
  function numberOrNull(field: string, value: unknown): number | null {
    if (value == null) return null;
    if (typeof value !== 'number') throw fail(field, 'must be a number');
    return value;
  }
  const objectOrNone = (field: string, value: unknown) => (value == null ? {} : object(field, value));
  return { object, objectOrNone, text, textOrNull, word, wordOrNull, texts, flagOrNull, numberOrNull };
}
