import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { roundedIds } from '../../../gateway/engine/running/rounded-ids.ts';

const schema = buildSchema(`
  input Many { id: ID one: [ID!] more: [Many] number: Float }
  type Query { field(id: ID, many: Many, lists: [[ID!]!]): Int }`);
const { variableDefinitions = [] } = parse(
  'query ($id: ID!, $many: Many, $lists: [[ID!]!], $number: Float, $unknown: Nothing) { field }',
).definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
const found = (sent: string) => roundedIds(schema, variableDefinitions, JSON.parse(sent)).map(({ message }) => message);

it('the IDs that JSON.parse has rounded are named, however deep they are', () => {
  const large = '12345678901234567891';
  const many = `{ "id": ${large}, "one": ["1", ${large}], "more": [{ "id": 7 }, { "id": -9007199254740993 }], "number": ${large} }`;
  expect(
    found(`{ "id": 1e300, "many": ${many}, "lists": [[1], [2, ${large}]], "number": ${large}, "unknown": ${large} }`),
  ).toEqual(
    ['id', 'many.id', 'many.one[1]', 'many.more[1].id', 'lists[1][1]'].map(
      (path) => `Variable "$${path}" must be a string: the number is rounded.`,
    ),
  );
});

it.each([
  '{ "id": 9007199254740991 }',
  '{ "id": "12345678901234567891" }',
  '{ "id": 1.5, "many": null }',
  '{ "many": { "__proto__": 12345678901234567891, "more": null } }',
  '{ "many": 12345678901234567891 }',
  '{}',
])('an ID that is not rounded, or is none, is not named: %s', (sent) => {
  expect(found(sent)).toEqual([]);
});
