import { nearest } from '../../domain/similar.ts';

describe('the names most like an unknown one', () => {
  it.each<[string, string[], string[]]>([
    ['Mail', ['Files', 'Email', 'Compute'], ['Email']],
    ['email', ['Email'], ['Email']],
    ['west-europe', ['westeurope', 'northeurope', 'eastus', 'westus'], ['westeurope', 'northeurope']],
    ['weu-9', ['weu-1', 'weu-2', 'weu-3', 'weu-4'], ['weu-1', 'weu-2', 'weu-3']],
    ['Quantum', ['Email', 'Files'], []],
    ['', ['a'], []],
    ['Email', [], []],
  ])('of %j among %j are %j', (name, known, expected) => {
    expect(nearest(name, known)).toEqual(expected);
  });

  it('are none of a text that is too long to be a name', () => {
    expect(nearest('a'.repeat(201), ['a'.repeat(201)])).toEqual([]);
  });
});
