import { followUps } from '../../../domain/notification/follow-up.ts';
import { hour } from '../build.ts';

const published = (number: number, ...toFollow: string[]) => ({ number, toFollow, publishedAt: hour(20 + number) });
const drafted = (number: number, ...toFollow: string[]) => ({ number, toFollow, publishedAt: null });

describe('the information that is to follow', () => {
  it.each<[string, Parameters<typeof followUps>[0], ReturnType<typeof followUps>]>([
    ['is empty while there is no revision', [], []],
    ['is empty when no item was left open', [published(1)], []],
    [
      'is open until a revision no longer lists it',
      [published(1, 'measuresTaken'), published(2, 'measuresTaken')],
      [{ item: 'measuresTaken', promisedIn: 1, followedIn: null }],
    ],
    [
      'has followed with the first revision that no longer lists it',
      [published(1, 'measuresTaken', 'figures'), published(2, 'figures'), published(3)],
      [
        { item: 'measuresTaken', promisedIn: 1, followedIn: 2 },
        { item: 'figures', promisedIn: 1, followedIn: 3 },
      ],
    ],
    [
      'is promised by the first revision that names it',
      [published(1), published(2, 'figures'), published(3, 'figures')],
      [{ item: 'figures', promisedIn: 2, followedIn: null }],
    ],
    [
      'is another promise when it is promised again',
      [published(1, 'figures'), published(2), published(3, 'figures')],
      [
        { item: 'figures', promisedIn: 1, followedIn: 2 },
        { item: 'figures', promisedIn: 3, followedIn: null },
      ],
    ],
    [
      'is neither promised nor supplied by a draft',
      [published(1, 'figures'), drafted(2, 'more')],
      [{ item: 'figures', promisedIn: 1, followedIn: null }],
    ],
    [
      'is one promise, even if one revision names it several times',
      [published(1, 'figures', 'figures')],
      [{ item: 'figures', promisedIn: 1, followedIn: null }],
    ],
  ])('%s', (_what, history, expected) => {
    expect(followUps(history)).toEqual(expected);
  });
});
