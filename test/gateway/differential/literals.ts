import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';
import type { Seeded } from '../../../demo/estate/seeded.ts';

/** A value of an input type, as a literal and as the JSON of a variable. */
export interface Drawn {
  literal: string;
  json: unknown;
}

const TEXTS = ['', 'x', 'a "quote" and a \\ backslash', 'naïve\n', '$v0', '{}'];

/** Draws a value of an input type. @param depth of input objects in it */
export function drawValue(random: Seeded, type: GraphQLInputType, depth = 0): Drawn {
  if (isNonNullType(type)) return drawPresent(random, type.ofType, depth);
  return random.chance(0.12) ? { literal: 'null', json: null } : drawPresent(random, type, depth);
}

function drawPresent(random: Seeded, type: GraphQLInputType, depth: number): Drawn {
  if (isListType(type)) {
    const items = Array.from({ length: random.between(0, 2) }, () => drawValue(random, type.ofType, depth));
    // A single value is coerced to a list of one.
    if (items.length === 1 && items[0] && items[0].json !== null && !isListType(type.ofType) && random.chance(0.3)) {
      return items[0];
    }
    return { literal: `[${items.map(({ literal }) => literal).join(', ')}]`, json: items.map(({ json }) => json) };
  }
  if (isEnumType(type)) {
    const value = random.pick(type.getValues()).name;
    return { literal: value, json: value };
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        isRequiredInputField(field) || (random.chance(0.5) && (depth < 2 || !String(field.type).includes('Filter'))),
    );
    const entries = fields.map((field) => [field.name, drawValue(random, field.type, depth + 1)] as const);
    return {
      literal: `{ ${entries.map(([name, { literal }]) => `${name}: ${literal}`).join(', ')} }`,
      json: Object.fromEntries(entries.map(([name, { json }]) => [name, json])),
    };
  }
  switch (String(type)) {
    case 'Int':
      return same(random.pick([0, 1, -7, 2_147_483_647]));
    case 'Float':
      return same(random.pick([0, 0.25, -3, 1e21, 1.5e-7]));
    case 'Boolean':
      return same(random.chance(0.5));
    case 'JSON':
      return random.pick([
        { literal: '{ a: [1, { b: null }], constructor: "c" }', json: { a: [1, { b: null }], constructor: 'c' } },
        { literal: '[true, "t", 2.5]', json: [true, 't', 2.5] },
        { literal: '"text"', json: 'text' },
      ]);
    case 'ID':
      return random.pick([same('i1'), same(5), { literal: '"007"', json: '007' }]);
    default:
      return same(random.pick(TEXTS));
  }
}

function same(value: string | number | boolean): Drawn {
  return { literal: JSON.stringify(value), json: value };
}
