/** Format of an export, as its manifest states it. Version 0.1.0 wrote 1; later versions write 2 and read both. */
export const FORMATS = [1, 2] as const;
export type Format = (typeof FORMATS)[number];
export const FORMAT: Format = 2;

/** Field names of format 1 that format 2 replaced, by file: the old name, then the current one. */
const REPLACED: { readonly [file: string]: { readonly [old: string]: string } } = {
  'incident.json': { firstToldAt: 'firstNotifiedAt', lastToldAt: 'lastNotifiedAt', office: 'approverRole' },
  'notices.jsonl': { toldAt: 'notifiedAt' },
  'summary.json': { told: 'notified', untold: 'unnotified' },
};

/** An object read from a file in that format, under the current field names. */
export function currentNames<Fields extends object>(file: string, format: Format, fields: Fields): Fields {
  const replaced = format === 1 ? REPLACED[file] : undefined;
  return replaced ? renamed(fields, (name) => replaced[name] ?? name) : fields;
}

/** The opposite of `currentNames`: an object under the field names that the file has in that format. */
export function namesInFormat<Fields extends object>(file: string, format: Format, fields: Fields): Fields {
  const replaced = format === 1 ? REPLACED[file] : undefined;
  if (!replaced) return fields;
  const old = new Map(Object.entries(replaced).map(([before, now]) => [now, before]));
  return renamed(fields, (name) => old.get(name) ?? name);
}

function renamed<Fields extends object>(fields: Fields, rename: (name: string) => string): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [rename(name), value])) as Fields;
}
