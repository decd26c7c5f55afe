import { readFile, stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

/** How often a file is looked at, in milliseconds. What has changed must then rest for as long. */
const INTERVAL_MS = 1_000;

interface FollowOptions {
  file: string;
  /** Milliseconds. */
  interval?: number;
  /** Receives the content whenever the file has changed, and at first. Must not throw. */
  changed(text: string): Promise<void>;
  /** Receives the reason why there is nothing to read, once for as long as it holds. */
  unreadable(reason: string): void;
}

/**
 * Follows the content of a file, whether it is written in place, replaced by another or behind a symbolic link that changes
 * (as in a volume of Kubernetes). It is looked at instead of watched, because not every file system reports changes. A
 * change is read once it has rested, so that no half of a file is taken for the whole.
 * @returns stops, and waits for the reading in progress
 */
export function followFile({ file, interval = INTERVAL_MS, changed, unreadable }: FollowOptions): () => Promise<void> {
  const stop = new AbortController();
  let seen = '';
  let isNew = false;

  async function look(): Promise<void> {
    const state = await stateOf(file);
    if (state !== seen) {
      seen = state;
      isNew = true;
      return;
    }
    if (!isNew) return;
    const content = await readFile(file, 'utf8').catch(reasonOf);
    // It may have changed while it was read: then it is read again after its next rest.
    if ((await stateOf(file)) !== state) return;
    isNew = false;
    if (typeof content === 'string') await changed(content);
    else unreadable(content.reason);
  }

  async function follow(): Promise<void> {
    while (!stop.signal.aborted) {
      await look();
      await delay(interval, undefined, { signal: stop.signal, ref: false }).catch(() => {});
    }
  }

  const following = follow();
  return () => {
    stop.abort();
    return following;
  };
}

/** Differs whenever the content may: which file it is, and when it was changed. */
async function stateOf(file: string): Promise<string> {
  const found = await stat(file, { bigint: true }).catch(reasonOf);
  if ('reason' in found) return found.reason;
  const { dev, ino, size, mtimeNs, ctimeNs } = found;
  return [dev, ino, size, mtimeNs, ctimeNs].join();
}

const reasonOf = (error: NodeJS.ErrnoException) => ({ reason: error.code ?? error.message });
