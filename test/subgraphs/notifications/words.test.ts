import { followingIn, NOTICE_WORDS, noticeWordsFor } from '../../../subgraphs/notifications/documents/words.ts';

describe('the words of a notice’s documents', () => {
  it.each([
    ['de', NOTICE_WORDS.de],
    ['de-AT', NOTICE_WORDS.de],
    ['FR-ca', NOTICE_WORDS.fr],
    ['en-GB', NOTICE_WORDS.en],
    ['it', NOTICE_WORDS.en],
    ['de_AT', NOTICE_WORDS.en],
    ['constructor', NOTICE_WORDS.en],
    [null, NOTICE_WORDS.en],
  ])('for %p are those of its language, or else English', (locale, words) => {
    expect(noticeWordsFor(locale)).toBe(words);
  });

  it('name a field that is still to follow, and leave the text of an author unchanged', () => {
    expect(followingIn(NOTICE_WORDS.de, 'measuresTaken')).toBe('Die ergriffenen Maßnahmen');
    expect(followingIn(NOTICE_WORDS.de, 'constructor')).toBe('constructor');
  });
});
