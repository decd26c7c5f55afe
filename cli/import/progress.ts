import type { Writable } from 'node:stream';

export interface Progress {
  begin(name: string): void;
  /** Shows the progress of the file begun last. */
  show(share: number, rows: number): void;
  /** Ends a file's line. */
  end(): void;
}

/** Between two looks of a bar, and between two lines where there is no terminal, in milliseconds. */
const BAR = 200;
const LINE = 10_000;
const WIDTH = 30;

/** A bar that moves on a terminal, elsewhere a line now and then. */
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
      if (at - shown < (bar ? BAR : LINE)) return;
      shown = at;
      const speed = Math.round((rows * 1_000) / Math.max(1, at - begun));
      const done = Math.round(share * WIDTH);
      const drawn = `[${'#'.repeat(done)}${'.'.repeat(WIDTH - done)}] `;
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
