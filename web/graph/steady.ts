import { mapExchange } from 'urql';
import { isFinal } from './live.ts';

/** A click may follow the release of its pointer by this much: with a touchscreen it is a separate task. */
const CLICK_DELAY_MS = 50;
/** The longest press, for a browser that never reports the release of a pointer. */
const MAX_PRESS_MS = 30_000;

let press: { over: Promise<void>; end(): void } | null = null;

addEventListener('pointerdown', begin, true);
addEventListener('pointermove', ({ buttons }) => buttons === 0 && release(), true);
for (const kind of ['pointerup', 'pointercancel', 'keydown']) addEventListener(kind, release, true);
// Not while capturing: the blur events of elements, which lose the focus to a pressed button, would end the press.
addEventListener('blur', release);

function begin({ button, target }: PointerEvent): void {
  // A list of options opens outside the page, which then never receives the release of the pointer.
  if (press || button !== 0 || (target instanceof Element && target.closest('select'))) return;
  let resolve = () => {};
  const over = new Promise<void>((resolved) => {
    resolve = resolved;
  });
  const timer = setTimeout(end, MAX_PRESS_MS);
  const begun = { over, end };
  press = begun;
  function end() {
    clearTimeout(timer);
    if (press === begun) press = null;
    resolve();
  }
}

function release(): void {
  if (press) setTimeout(press.end, CLICK_DELAY_MS);
}

/**
 * Keeps the page steady while it is refreshed. An answer that arrives while a pointer is down is passed on after the click: a
 * button that moves or is replaced in between would not receive the click. And the last data stay when a refresh fails for a
 * temporary reason: an error that replaced the page would remove open dialogs and the text in them.
 */
export function steadyExchange() {
  const latest = new Map<number, unknown>();
  return mapExchange({
    onOperation({ kind, key }) {
      if (kind === 'teardown') latest.delete(key);
    },
    onResult(result) {
      const { operation, error, data } = result;
      if (operation.kind !== 'query') return result;
      if (!error) latest.set(operation.key, data);
      const temporary = error !== undefined && !error.graphQLErrors.some(isFinal);
      const steady = temporary && !data ? { ...result, data: latest.get(operation.key) } : result;
      return press ? press.over.then(() => steady) : steady;
    },
  });
}
