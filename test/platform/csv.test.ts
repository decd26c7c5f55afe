import { csvRow } from '../../platform/files/csv.ts';

describe('a row of CSV', () => {
  it('ends in CRLF and separates cells by commas; null becomes an empty cell', () => {
    expect(csvRow(['a', -1, true, null, ''])).toBe('a,-1,true,,\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['two\rlines', '"two\rlines"'],
    ['3 - 2 = 1; ready', '3 - 2 = 1; ready'],
    ['plain text; with = and @ inside', 'plain text; with = and @ inside'],
  ])('quotes a cell with special characters: %j', (cell, written) => {
    expect(csvRow([cell])).toBe(`${written}\r\n`);
  });

  it.each([
    ['=1+1', '"\'=1+1"'],
    ['+1', '"\'+1"'],
    ['-1', '"\'-1"'],
    ['@SUM(A1)', '"\'@SUM(A1)"'],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    ['=HYPERLINK("http://evil.example","x")', `"'=HYPERLINK(""http://evil.example"",""x"")"`],
    ['\n=1+1', '"\'\n\'=1+1"'],
    [' =1+1', '"\' =1+1"'],
    ['\u00a0=1+1', '"\'\u00a0=1+1"'],
    ['\u200b=1+1', '"\'\u200b=1+1"'],
    ['\ufeff@SUM(A1)', '"\'\ufeff@SUM(A1)"'],
    ['＝1+1', '"\'＝1+1"'],
    ['＋1', '"\'＋1"'],
    ['－1', '"\'－1"'],
    ['＠SUM(A1)', '"\'＠SUM(A1)"'],
    // Read with semicolons between cells.
    ['x;=HYPERLINK("a");y', '"x;\'=HYPERLINK(""a"");y"'],
    ['x; -1', '"x;\' -1"'],
    ['x\t=1', '"x\t\'=1"'],
    ['x\n+1', '"x\n\'+1"'],
  ])('contains nothing that a spreadsheet would calculate: %j', (cell, written) => {
    expect(csvRow([cell])).toBe(`${written}\r\n`);
  });
});
