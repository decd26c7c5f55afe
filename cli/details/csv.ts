/** A record of a CSV file, and the line it begins in. */
export interface CsvRecord {
  line: number;
  fields: string[];
}

/** A quote that never ends. */
export class CsvError extends Error {
  override name = 'CsvError';
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** How long one record may be: a quote left open must not take the whole file into memory. */
const LONGEST = 1_000_000;

/**
 * Reads CSV (RFC 4180) from chunks of text: fields in quotes may hold commas, doubled quotes and line ends. Blank lines
 * are passed over.
 * @throws CsvError for a quote that never ends
 */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<CsvRecord> {
  let line = 1;
  let begun = 1;
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  /** A quote inside quotes: the end of the field, or the first half of a doubled one. */
  let maybeEnd = false;
  let length = 0;

  const end = (): CsvRecord | null => {
    const record = { line: begun, fields: [...fields, field.endsWith('\r') ? field.slice(0, -1) : field] };
    fields = [];
    field = '';
    length = 0;
    return record.fields.length === 1 && record.fields[0] === '' ? null : record;
  };

  for await (const chunk of chunks) {
    for (const character of chunk) {
      length += 1;
      if (length > LONGEST) throw new CsvError(begun, 'a quote is never closed, or the line has no end');
      if (maybeEnd) {
        maybeEnd = false;
        if (character === '"') {
          field += '"';
          continue;
        }
        quoted = false;
      }
      if (quoted) {
        if (character === '"') maybeEnd = true;
        else field += character;
        if (character === '\n') line += 1;
      } else if (character === '"' && field === '') {
        quoted = true;
      } else if (character === ',') {
        fields.push(field);
        field = '';
      } else if (character === '\n') {
        const record = end();
        if (record) yield record;
        line += 1;
        begun = line;
      } else {
        field += character;
      }
    }
  }
  if (quoted && !maybeEnd) throw new CsvError(begun, 'a quote is never closed');
  const record = end();
  if (record) yield record;
}
