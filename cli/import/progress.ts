import type { Writable } from 'node:stream';

export interface Progress {
  begin(name: string): void;
  /** Shows the progress of the current file. */
  show(share: number, rows: number): void;
  /** Ends a file's line. */
  end(): void;
}

/** Interval between updates of the bar, and between lines when there is no terminal. */
const BAR_INTERVAL_MS = 200;
const LINE_INTERVAL_MS = 10_000;
/** Width of the bar in characters. */
const BAR_WIDTH = 30;

/** Shows a bar on a terminal, and otherwise prints a line every ten seconds. */
export function openProgress(
  out: Writable & { isTTY?: boolean },
  now: () => number = () => performance.now(),
): Progress {
  const bar = out.isTTY === true;
  let shown = now();
  let begun = shown;
  let current = '';
  return {
    begin(name) {
      current = name;
      begun = now();
    },
    show(share, rows) {
      const at = now();
      if (at - shown < (bar ? BAR_INTERVAL_MS : LINE_INTERVAL_MS)) return;
      shown = at;
      const speed = Math.round((rows * 1_000) / Math.max(1, at - begun));
      const done = Math.round(share * BAR_WIDTH);
      const drawn = `[${'#'.repeat(done)}${'.'.repeat(BAR_WIDTH - done)}] `;
      const text = `${current.padEnd(20)} ${bar ? drawn : ''}${Math.floor(share * 100)} %, ${count(rows)} rows, ${count(speed)}/s`;
      out.write(bar ? `\r\x1b[2K${text}` : `${text}\n`);
    },
    end() {
      if (bar) out.write('\r\x1b[2K');
    },
  };
}

/** A number with thousands separators. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}
