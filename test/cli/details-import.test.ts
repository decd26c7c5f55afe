import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importDetails } from '../../cli/details/import.ts';
import { type Line, readRows } from '../../cli/details/rows.ts';
import { graphClient } from '../../cli/replay/graph.ts';

const folder = mkdtempSync(join(tmpdir(), 'tocsin-details-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function rowsOf(name: string, content: string): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readRows(fileWith(name, content))) lines.push(line);
  return lines;
}

const EMPTY = {
  dataCategories: [],
  dataSubjectCategories: [],
  approximateDataSubjects: null,
  approximateRecords: null,
  recommendedActions: [],
  note: null,
};

describe('a CSV file of details', () => {
  it('has a header in any order, lists separated by semicolons, and notes with commas, quotes and line breaks', async () => {
    const content = `\uFEFFnote,tenantId,dataCategories,dataSubjectCategories,approximateRecords\r
"One, ""two""\nthree",a,mail; names ,pupils;parents,4000\r
\r
,b,,,\r
`;
    expect(await rowsOf('good.csv', content)).toEqual([
      {
        line: 2,
        row: {
          ...EMPTY,
          tenantId: 'a',
          dataCategories: ['mail', 'names'],
          dataSubjectCategories: ['pupils', 'parents'],
          approximateRecords: 4_000,
          note: 'One, "two"\nthree',
        },
      },
      { line: 5, row: { ...EMPTY, tenantId: 'b' } },
    ]);
  });

  it('is read to its end, and each invalid row is reported with its line and reason', async () => {
    const content = 'tenantId,approximateRecords\na,many\n,1\nb\nc,-1\nd,2147483648\ne,7\n"f,1\n';
    expect(await rowsOf('bad.csv', content)).toEqual([
      { line: 2, problem: 'approximateRecords must be an integer from 0 to 2147483647, not many' },
      { line: 3, problem: 'tenantId must not be blank' },
      { line: 4, problem: 'has 1 fields where the header has 2' },
      { line: 5, problem: expect.stringContaining('not -1') },
      { line: 6, problem: expect.stringContaining('not 2147483648') },
      { line: 7, row: { ...EMPTY, tenantId: 'e', approximateRecords: 7 } },
      { line: 8, problem: 'the file ends in the middle of a row' },
    ]);
  });

  it.each([
    ['a header without a tenant', 'note\nx\n', 'The header must have a tenantId column'],
    ['a column unknown', 'tenantId,colour\na,red\n', 'Unknown column colour in the header'],
    ['a column twice', 'tenantId,note,note\na,x,y\n', 'twice'],
    ['nothing in it', '', 'is empty'],
  ])('is refused with %s', async (_what, content, sentence) => {
    await expect(rowsOf('refused.csv', content)).rejects.toThrow(sentence);
  });

  it('is refused if it does not exist', async () => {
    await expect(readRows(join(folder, 'nowhere.csv')).next()).rejects.toThrow('cannot be read');
  });
});

describe('a JSON Lines file of details', () => {
  it('has one object per line', async () => {
    const content = `{"tenantId":"a","dataCategories":["mail"],"approximateDataSubjects":12}

{"tenantId":"b","approximateRecords":"x"}
{"tenantId":"c","colour":"red"}
[1]
{
`;
    expect(await rowsOf('rows.jsonl', content)).toEqual([
      { line: 1, row: { ...EMPTY, tenantId: 'a', dataCategories: ['mail'], approximateDataSubjects: 12 } },
      { line: 3, problem: expect.stringContaining('approximateRecords') },
      { line: 4, problem: expect.stringContaining('unknown field colour; the fields are tenantId') },
      { line: 5, problem: 'is not a JSON object' },
      { line: 6, problem: 'is not valid JSON' },
    ]);
  });
});

describe('an import', () => {
  it('states that the gateway does not answer', async () => {
    const file = fileWith('one.csv', 'tenantId\na\n');
    const ask = graphClient('http://127.0.0.1:9/graphql', 'token', new AbortController().signal);
    await expect(
      importDetails(
        { file, incidentId: 'i', ask },
        () => {},
        () => {},
      ),
    ).rejects.toThrow("Can't connect to");
  });
});
