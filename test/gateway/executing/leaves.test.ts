import { execute, parse } from 'graphql';
import { PlanBuilder, textOf } from './plans.ts';

const SDL = `
  scalar JSON
  enum Colour { RED GREEN }
  type Query {
    int: Int float: Float string: String boolean: Boolean id: ID colour: Colour json: JSON
    ints: [Int] must: [[Colour!]] values: [JSON!]
  }`;

async function write(name: string, type: string, value: unknown, text?: string) {
  const plan = new PlanBuilder(SDL);
  const field = plan.field(plan.root, name, type, { 0: name });
  plan.output(plan.root, 'Query', { key: field });
  plan.fetch('a');
  const data = text === undefined ? { [name]: value } : JSON.parse(text).data;
  return plan.run({ 'a 0': { data, ...(text === undefined ? {} : { text }) } });
}

const VALUES = [
  0,
  -0,
  1,
  -1,
  1.5,
  1e21,
  1e-7,
  2_147_483_647,
  2_147_483_648,
  -2_147_483_648,
  -2_147_483_649,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  '1',
  ' 7 ',
  '1.5',
  'x',
  'RED',
  '"',
  '\\',
  '\n',
  '\u0000',
  '\u2028',
  'ä',
  '😀',
  '\ud800',
  true,
  false,
];

describe.each(['int', 'float', 'string', 'boolean', 'id'])('%s', (name) => {
  const type = { int: 'Int', float: 'Float', string: 'String', boolean: 'Boolean', id: 'ID' }[name]!;
  it.each(VALUES.map((value) => [value]))('writes %j as graphql-js does', async (value) => {
    const { schema } = new PlanBuilder(SDL);
    const expected = execute({ schema, document: parse(`{ key: ${name} }`), rootValue: { [name]: value } });
    const { answer, errors = [] } = await write(name, type, value);
    const { data, errors: wrong = [] } = expected as { data?: unknown; errors?: readonly unknown[] };
    expect(textOf(answer).slice(textOf(answer).indexOf('"data"'))).toBe(`"data":${JSON.stringify(data)}}`);
    expect(errors.map(({ path }) => path)).toEqual(wrong.map(() => ['key']));
  });
});

describe('an enum', () => {
  it('has the values that clients may see', async () => {
    expect((await write('colour', 'Colour', 'RED')).data).toEqual({ key: 'RED' });
  });

  it.each(['SECRET', 'constructor', '__proto__', 'toString', 7, true])(
    'that is %p is null, with an error that does not name it',
    async (value) => {
      const { data, errors, faults, answer } = await write('colour', 'Colour', value);
      expect(data).toEqual({ key: null });
      expect(errors).toEqual([
        { message: 'Internal error (request r1)', path: ['key'], extensions: { code: 'INTERNAL' } },
      ]);
      expect(textOf(answer)).not.toContain(`"${value}"`);
      expect(faults).toEqual([expect.stringContaining('Query.colour')]);
    },
  );

  it('in lists nulls what must not be null', async () => {
    const { data, errors } = await write('must', '[[Colour!]]', [['RED'], ['GREEN', 'SECRET'], null]);
    expect(data).toEqual({ key: [['RED'], null, null] });
    expect(errors).toMatchObject([{ path: ['key', 1, 1] }]);
  });
});

describe('a custom scalar', () => {
  const json = async (text: string) => {
    const { answer } = await write('json', 'JSON', null, `{ "data" : {"other":[1,{"json":2}], "json" : ${text} } }`);
    return textOf(answer);
  };

  it.each([
    '9007199254740993123',
    '-0.1234567890123456789012345',
    '1E400',
    '{"__proto__":{"x":1},"y":{"__proto__":2,"z":3}}',
    '{"b":1,"a":9007199254740993,"2":1,"1":2}',
    '[1.10,{"a":"]}\\"\\\\"},[[]],9007199254740993]',
    '{"text":"\\u00e4\\\\"}',
    '{}',
    '[]',
  ])('%s goes out as it came', async (text) => {
    expect(await json(text)).toBe(`{"data":{"key":${text}}}`);
  });

  it.each(['1', 'true', '"text"', '"\\"\\\\\\n"', 'null', '0.5'])('%s needs no second reading', async (text) => {
    expect(await json(text)).toBe(`{"data":{"key":${text}}}`);
  });

  it('is exact below a key that the text escapes, the last of several that are the same', async () => {
    const { answer } = await write('json', 'JSON', null, '{"data":{"json":[1],"\\u006ason":{"a":1.00}}}');
    expect(textOf(answer)).toBe('{"data":{"key":{"a":1.00}}}');
  });

  it('in lists is exact item by item', async () => {
    const text = '{"data":{"values":[9007199254740993,[1.0],"a",{"b":1e1}]}}';
    expect(textOf((await write('values', '[JSON!]', null, text)).answer)).toBe(
      '{"data":{"key":[9007199254740993,[1.0],"a",{"b":1e1}]}}',
    );
    expect((await write('values', '[JSON!]', null, '{"data":{"values":[[1.0],null]}}')).data).toEqual({ key: null });
  });

  it('is nested as deeply as it came', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(await json(deep)).toBe(`{"data":{"key":${deep}}}`);
  });

  it('of a subgraph in this process is written from its value', async () => {
    const value = JSON.parse('{"__proto__":{"x":1},"kept":[1,{"two":null}]}');
    expect(textOf((await write('json', 'JSON', value)).answer)).toBe(
      '{"data":{"key":{"__proto__":{"x":1},"kept":[1,{"two":null}]}}}',
    );
    expect(textOf((await write('json', 'JSON', 12345678901234567890n)).answer)).toBe(
      '{"data":{"key":12345678901234567890}}',
    );
    const odd = await write('json', 'JSON', { big: 1n });
    expect([odd.data, odd.errors?.[0]?.extensions]).toEqual([{ key: null }, { code: 'INTERNAL' }]);
  });

  it('with a text that is not the one it was parsed from is written from its value', async () => {
    const plan = new PlanBuilder(SDL);
    plan.output(plan.root, 'Query', { key: plan.field(plan.root, 'json', 'JSON', { 0: 'json' }) });
    plan.fetch('a');
    for (const text of ['', 'x', '{"data":', '{"data":{"json":[1', '{"data":{"other":1}}', '[:', '{"data":{"json"}']) {
      const { data } = await plan.run({ 'a 0': { data: { json: [1] }, text } });
      expect(data).toEqual({ key: [1] });
    }
  });
});

describe('a string', () => {
  it('is escaped, whether or not other strings of its answer need it', async () => {
    for (const value of ['plain', 'with "quotes"', 'back\\slash', 'line\nfeed', '\u007f', 'é😀']) {
      const text = JSON.stringify({ data: { string: value } });
      const { answer } = await write('string', 'String', null, text);
      expect(textOf(answer)).toBe(`{"data":{"key":${JSON.stringify(value)}}}`);
    }
  });
});
