import type { GraphQLSchema } from 'graphql';
import type { Json } from '../compiling/json.ts';
import { objectOf, type Read, type Reading, readOf, type Source } from '../compiling/reading.ts';
import type { Sources } from '../compiling/sources.ts';
import type { OutputField, Plan, Position } from '../planning/plan.ts';
import { nullCondition } from './client-errors.ts';
import { quote } from './quote.ts';
import { extend, report, reportFault } from './reporting.ts';
import { nonNull, unexplained, valueWriter, type WriteObject, type WriteValue } from './values.ts';

/** What the writers of a plan's objects are compiled with. */
export interface Writing {
  plan: Plan;
  schema: GraphQLSchema;
  reading: Reading;
  /** The writers made so far: a child is compiled once, though several types may lead to it. */
  made: Map<Position, WriteObject>;
}

/** Compiles how the objects at a position are written: by their runtime types, which are asked for and never guessed. */
export function objectWriter(writing: Writing, position: Position): WriteObject {
  const byType = new Map<string, WriteObject>();
  for (const [type, fields] of position.output) {
    byType.set(type, position.broken.has(type) ? reportBroken : fieldsWriter(writing, position, type, fields));
  }
  if (!position.typename) {
    const write = byType.get(position.types[0]!);
    if (!write) throw new Error(`The plan writes nothing at position ${position.id}.`);
    return write;
  }
  const typename = readOf(writing.reading, position, position.typename);
  return (sources, anchor) => {
    const holder = objectOf(sources, typename.source, anchor);
    const write = byType.get(holder?.[typename.key] as string);
    if (write) return write(sources, anchor);
    reportType(sources, holder, typename, anchor);
    return null;
  };
}

/** An object whose fields cannot be collected, because a condition of its selection is null. */
const reportBroken: WriteObject = (sources) => {
  if (sources.mayReportFault()) sources.reported.push({ error: nullCondition(), path: [] });
  return null;
};

/** Reports why an object has no type that clients may see, without naming the type. */
function reportType(sources: Sources, holder: Json | undefined, { source, key }: Read, anchor: Json): void {
  const { troubles } = sources;
  const explanations = holder ? troubles?.ofNull(holder, key) : troubles?.ofAbsence(source.fetch, anchor);
  if (explanations) report(sources, explanations, null, true);
  else reportFault(sources, `An object has no type that clients may see: its __typename is ${holder?.[key]}.`, []);
}

interface FieldWriter {
  /** What comes before the value: the response key, and those before it whose values the plan knows. */
  label: string;
  responseKey: string;
  key: string;
  /** Which of the object's sources has it: 0 is the anchor, the others are counted from 1. */
  at: number;
  fetch: number;
  nullable: boolean;
  write: WriteValue;
  /** Reports a null that is not allowed and that no error explains. */
  unexplained(sources: Sources): void;
}

function fieldsWriter(
  writing: Writing,
  position: Position,
  type: string,
  outputs: readonly OutputField[],
): WriteObject {
  const others: Source[] = [];
  const fields: FieldWriter[] = [];
  let before = '{';
  for (const output of outputs) {
    const label = `${before}${quote(output.responseKey)}:`;
    before = ',';
    if (output.kind === 'typename') {
      before = `${label}${quote(type)},`;
      continue;
    }
    fields.push(
      output.kind === 'field'
        ? fieldWriter(writing, position, type, output, label, others)
        : introspectionWriter(writing, output.responseKey, label, others),
    );
  }
  const end = outputs.length === 0 ? '{}' : `${before.slice(0, -1)}}`;
  const [second, third] = others;

  return (sources, anchor) => {
    const { reported } = sources;
    const inSecond = second && objectOf(sources, second, anchor);
    const inThird = third && objectOf(sources, third, anchor);
    let text = '';
    for (let index = 0; index < fields.length; index += 1) {
      const field = fields[index]!;
      const { at } = field;
      const holder =
        at === 0 ? anchor : at === 1 ? inSecond : at === 2 ? inThird : objectOf(sources, others[at - 1]!, anchor);
      const value = holder === undefined ? undefined : holder[field.key];
      let part: string | null = null;
      if (value !== undefined && value !== null) {
        const count = reported.length;
        part = field.write(sources, value, holder!, field.key);
        if (reported.length !== count) extend(reported, count, field.responseKey);
      } else if (sources.troubles !== null || !field.nullable) {
        reportNull(sources, field, holder, anchor);
      }
      if (part === null) {
        if (!field.nullable) return null;
        part = 'null';
      }
      text += field.label + part;
    }
    return text + end;
  };
}

function reportNull(sources: Sources, field: FieldWriter, holder: Json | undefined, anchor: Json): void {
  const { troubles } = sources;
  const explanations = holder ? troubles?.ofNull(holder, field.key) : troubles?.ofAbsence(field.fetch, anchor);
  if (explanations) report(sources, explanations, field.responseKey, field.nullable);
  else if (!field.nullable) field.unexplained(sources);
}

function fieldWriter(
  writing: Writing,
  position: Position,
  typename: string,
  { responseKey, from, type }: Extract<OutputField, { kind: 'field' }>,
  label: string,
  others: Source[],
): FieldWriter {
  const { plan, schema, reading } = writing;
  const { source, key } = readOf(reading, position, from);
  const fetch = plan.fetches[source.fetch]!;
  const coordinate = `${typename}.${from.name}`;
  const fault = nonNull(coordinate);
  const child = from.child && childWriter(writing, from.child);
  return {
    label,
    responseKey,
    key,
    at: source.kind === 'anchor' ? 0 : indexIn(others, source) + 1,
    fetch: source.fetch,
    nullable: type.nullable,
    write: valueWriter(schema, type, fetch, coordinate, child),
    unexplained: (sources) => unexplained(sources, fetch, fault, responseKey),
  };
}

function indexIn(others: Source[], source: Source): number {
  const known = others.findIndex(({ kind, fetch }) => kind === source.kind && fetch === source.fetch);
  return known < 0 ? others.push(source) - 1 : known;
}

function childWriter(writing: Writing, position: Position): WriteObject {
  const known = writing.made.get(position) ?? objectWriter(writing, position);
  writing.made.set(position, known);
  return known;
}

/** Introspection has been executed and written when the writer comes: it is read like the data of one more fetch. */
function introspectionWriter({ plan }: Writing, responseKey: string, label: string, others: Source[]): FieldWriter {
  const fetch = plan.fetches.length;
  return {
    label,
    responseKey,
    key: responseKey,
    at: indexIn(others, { kind: 'root', fetch }) + 1,
    fetch,
    nullable: true,
    write: (_sources, text) => text as string,
    unexplained: () => {},
  };
}
