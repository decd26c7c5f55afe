import type { Revision } from './advisory.ts';

/** Something that was not known yet and was promised. */
export interface FollowUp {
  item: string;
  /** The number of the revision that promised it first. */
  promisedIn: number;
  /** The number of the first revision that had it no longer to follow; null while it is open. */
  followedIn: number | null;
}

/**
 * What was said to follow, in the order it was promised, and whether it did (GDPR Art. 33(4)). Only what is published
 * promises or settles anything; a retraction settles whatever is open, and what is promised again afterwards is a promise
 * of its own.
 * @param history every revision of the advisory, oldest first
 */
export function followUps(history: readonly Pick<Revision, 'number' | 'toFollow' | 'publishedAt'>[]): FollowUp[] {
  const promises: FollowUp[] = [];
  for (const { number, toFollow, publishedAt } of history) {
    if (!publishedAt) continue;
    const open = promises.filter(({ followedIn }) => followedIn === null);
    for (const promise of open) if (!toFollow.includes(promise.item)) promise.followedIn = number;
    for (const item of new Set(toFollow)) {
      if (!open.some((promise) => promise.item === item)) promises.push({ item, promisedIn: number, followedIn: null });
    }
  }
  return promises;
}
