declare module 'react-dom/server' {
  /** HTML without what React's client would need; synchronous, and without an `AsyncLocalStorage`. */
  export function renderToStaticMarkup(element: import('react').ReactElement): string;
}
