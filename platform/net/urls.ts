/** URLs in a text, separated by commas. A comma within a URL belongs to it. */
export function splitUrls(text: string): URL[] {
  return text.split(/\s*,\s*(?=https?:)/i).map((url) => new URL(url.trim()));
}

/**
 * The URLs of a text in turn, so that a request that is repeated reaches another one.
 * @param path replaces theirs
 */
export function inTurn(text: string, path?: string): () => URL {
  const urls = splitUrls(text).map((url) => (path === undefined ? url : new URL(path, url)));
  let turn = 0;
  return () => urls[turn++ % urls.length] as URL;
}
