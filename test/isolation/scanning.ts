import { type Mark, ownerOf } from './facts.ts';

export interface Found extends Mark {
  path: string;
  text: string;
  /** Whether the mark is the whole value. */
  whole: boolean;
}

const MARK = /⟦([^|⟧]+)\|([^⟧]*)⟧/g;
const ID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9A-Z]{5}-[0-9A-Z]{5}/g;
const CURSOR = /^[\w-]{12,}$/;

/** Every mark in a result: in its texts, its ids and its decoded cursors. */
export function marksIn(result: unknown, ids: ReadonlyMap<string, Mark>): Found[] {
  const found: Found[] = [];
  walk(result, '');
  return found;

  function walk(value: unknown, path: string): void {
    if (typeof value === 'string') read(value, path);
    else if (Array.isArray(value)) for (const [index, part] of value.entries()) walk(part, `${path}[${index}]`);
    else if (value && typeof value === 'object') {
      for (const [key, part] of Object.entries(value)) walk(part, `${path}.${key}`);
    }
  }

  function read(text: string, path: string): void {
    for (const [whole, kind, owner] of text.matchAll(MARK)) {
      found.push({ kind: kind as string, owner: ownerOf(owner as string), path, text: whole, whole: whole === text });
    }
    for (const [id] of text.replaceAll(MARK, '').matchAll(ID)) {
      const mark = ids.get(id);
      if (mark) found.push({ ...mark, path, text: id, whole: id === text });
    }
    if (!CURSOR.test(text)) return;
    const within = Buffer.from(text, 'base64url').toString();
    if (within.startsWith('[')) read(within, `${path}(decoded)`);
  }
}
