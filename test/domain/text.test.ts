import {
  blankToNull,
  checkList,
  checkOptional,
  checkRequired,
  distinct,
  ENTRIES,
  isBlank,
  LONG,
  SHORT,
} from '../../domain/text.ts';

describe('a required text', () => {
  it.each([
    ['absent', null],
    ['empty', ''],
    ['nothing but white space', ' \n\t '],
  ])('is refused when it is %s, naming the field', (_what, value) => {
    expect(checkRequired({ title: { value } })).toEqual(['title must not be blank']);
  });

  it('is refused with the reason why it is required, if it is not always required', () => {
    expect(checkRequired({ reason: { value: '', because: 'this stage change requires a reason' } })).toEqual([
      'reason must not be blank: this stage change requires a reason',
    ]);
  });

  it('may have exactly the maximum number of characters, and not one more', () => {
    expect(checkRequired({ title: { value: 'x'.repeat(SHORT), max: SHORT } })).toEqual([]);
    expect(checkRequired({ title: { value: 'x'.repeat(SHORT + 1), max: SHORT } })).toEqual([
      'title must not be longer than 200 characters',
    ]);
    expect(checkRequired({ story: { value: 'x'.repeat(LONG + 1) } })).toEqual([
      'story must not be longer than 20000 characters',
    ]);
  });

  it('is named together with every other field that is wrong', () => {
    expect(checkRequired({ one: { value: '' }, two: { value: 'x' }, three: { value: null } })).toEqual([
      'one must not be blank',
      'three must not be blank',
    ]);
  });
});

describe('an optional text', () => {
  it('is refused only when it is too long', () => {
    expect(checkOptional({ note: { value: null } })).toEqual([]);
    expect(checkOptional({ note: { value: ' ' } })).toEqual([]);
    expect(checkOptional({ note: { value: 'xx', max: 1 } })).toEqual(['note must not be longer than 1 characters']);
  });

  it('counts as absent when it is blank', () => {
    expect([isBlank(null), isBlank('  '), isBlank('x')]).toEqual([true, true, false]);
    expect([blankToNull('  '), blankToNull(null), blankToNull(' x ')]).toEqual([null, null, ' x ']);
  });
});

describe('a list of texts', () => {
  it('names the blank entry by its index', () => {
    expect(checkList('actions', ['a', ' ', 'c'])).toEqual(['actions[1] must not be blank']);
  });

  it('may have 200 entries and no more', () => {
    expect(checkList('actions', Array(ENTRIES).fill('x'))).toEqual([]);
    expect(checkList('actions', Array(ENTRIES + 1).fill('x'))).toEqual(['actions must not have more than 200 entries']);
  });

  it('keeps each value once, in the order given', () => {
    expect(distinct(['b', 'a', 'b'])).toEqual(['b', 'a']);
  });
});
