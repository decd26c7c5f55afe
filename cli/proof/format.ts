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

/** Fields that format 1 does not have, by file. */
const ADDED: { readonly [file: string]: readonly string[] } = {
  'revisions.jsonl': [
    ...['language', 'breachFrom', 'breachUntil', 'breachOngoing', 'dataSubjectCategories', 'dataProtectionOfficer'],
    ...['protectionMeasures', 'indicators', 'dataSubjectCommunication', 'dataSubjectText'],
  ],
};

/** An object read from a file in that format, under the current field names; what the format lacks is null. */
export function currentNames<Fields extends object>(file: string, format: Format, fields: Fields): Fields {
  if (format !== 1) return fields;
  const current = renamed(fields, (name) => REPLACED[file]?.[name] ?? name);
  return { ...current, ...Object.fromEntries((ADDED[file] ?? []).map((name) => [name, null])) };
}

/** The opposite of `currentNames`: an object under the field names that the file has in that format. */
export function namesInFormat<Fields extends object>(file: string, format: Format, fields: Fields): Fields {
  if (format !== 1) return fields;
  const old = new Map(Object.entries(REPLACED[file] ?? {}).map(([before, now]) => [now, before]));
  const kept = Object.entries(fields).filter(([name]) => !ADDED[file]?.includes(name));
  return renamed(Object.fromEntries(kept) as Fields, (name) => old.get(name) ?? name);
}

function renamed<Fields extends object>(fields: Fields, rename: (name: string) => string): Fields {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [rename(name), value])) as Fields;
}
