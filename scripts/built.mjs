/**
 * A module of the build. Its type is its source's, which the caller states: dist/ may not be there when types are checked.
 * @param {string} path in dist/
 */
export const built = (path) => import(new URL(`../dist/${path}`, import.meta.url).href);
