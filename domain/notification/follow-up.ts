import type { Revision } from './advisory.ts';

/** Information that was promised to follow. */
export interface FollowUp {
  item: string;
  /** The number of the first revision that promised it. */
  promisedIn: number;
  /** The number of the first revision that no longer lists it as to follow; null while it is open. */
  followedIn: number | null;
}

/**
 * The information promised to follow, in the order of the promises, and whether it followed (GDPR Art. 33(4)). Only
 * published revisions make or fulfil promises; a retraction closes all open ones, and information promised again after it is
 * a new promise.
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
