import { followUps } from '../../domain/notification/follow-up.ts';
import { hour } from './build.ts';

const said = (number: number, ...toFollow: string[]) => ({ number, toFollow, publishedAt: hour(20 + number) });
const drafted = (number: number, ...toFollow: string[]) => ({ number, toFollow, publishedAt: null });

describe('what is to follow', () => {
  it.each<[string, Parameters<typeof followUps>[0], ReturnType<typeof followUps>]>([
    ['is nothing while nothing is said', [], []],
    ['is nothing when nothing was left open', [said(1)], []],
    [
      'is open until a revision has it no longer',
      [said(1, 'measuresTaken'), said(2, 'measuresTaken')],
      [{ item: 'measuresTaken', promisedIn: 1, followedIn: null }],
    ],
    [
      'has followed with the first revision that has it no longer',
      [said(1, 'measuresTaken', 'figures'), said(2, 'figures'), said(3)],
      [
        { item: 'measuresTaken', promisedIn: 1, followedIn: 2 },
        { item: 'figures', promisedIn: 1, followedIn: 3 },
      ],
    ],
    [
      'is promised by whichever revision names it first',
      [said(1), said(2, 'figures'), said(3, 'figures')],
      [{ item: 'figures', promisedIn: 2, followedIn: null }],
    ],
    [
      'is another promise when it is promised again',
      [said(1, 'figures'), said(2), said(3, 'figures')],
      [
        { item: 'figures', promisedIn: 1, followedIn: 2 },
        { item: 'figures', promisedIn: 3, followedIn: null },
      ],
    ],
    [
      'is neither promised nor settled by a draft',
      [said(1, 'figures'), drafted(2, 'more')],
      [{ item: 'figures', promisedIn: 1, followedIn: null }],
    ],
    [
      'is one promise however often one revision names it',
      [said(1, 'figures', 'figures')],
      [{ item: 'figures', promisedIn: 1, followedIn: null }],
    ],
  ])('%s', (_what, history, expected) => {
    expect(followUps(history)).toEqual(expected);
  });
});
