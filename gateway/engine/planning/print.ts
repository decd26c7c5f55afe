import { parse, print } from 'graphql';
import type { Fetch, Plan, Position, Representation, RepresentedField, RequestPart } from './plan.ts';

/** Shows a plan as a tree for people: each request, when it can be made, for what, and what it asks. */
export function printPlan(plan: Plan): string {
  const requests = plan.requests.map(({ subgraph, kind, dependsOn, document, parts }, index) => {
    const after = dependsOn.length > 0 ? ` after ${dependsOn.map((id) => `#${id}`).join(', ')}` : '';
    const lines = parts.flatMap((part) => partLines(plan, part));
    return [`#${index} ${kind} to ${subgraph}${after}`, ...lines, ...indent(print(parse(document)))].join('\n');
  });
  return requests.length > 0 ? requests.join('\n') : 'no request';
}

function partLines({ fetches }: Plan, part: RequestPart): string[] {
  return part.fetches.flatMap((id) => {
    const { position, entities } = fetches[id]!;
    if (!entities) return position.parent ? [`  at ${pathOf(position)}`] : [];
    return [`  for ${pathOf(position)} by ${representationsOf(entities)}`];
  });
}

/** `products[].reviews[].author` */
function pathOf({ parent }: Position): string {
  if (!parent) return 'the root';
  const { position, field } = parent;
  let lists = '';
  for (let { type } = field; type.kind === 'list'; type = type.of) lists += '[]';
  return `${position.parent ? `${pathOf(position)}.` : ''}${field.name}${lists}`;
}

/** Types that are represented alike stand together. */
function representationsOf({ byType }: NonNullable<Fetch['entities']>): string {
  const alike = new Map<string, string[]>();
  for (const [type, representation] of byType) {
    const text = fieldsOf(representation.fields);
    const named = nameOf(type, representation);
    alike.set(text, [...(alike.get(text) ?? []), named]);
  }
  return [...alike].map(([text, types]) => `${types.join(' | ')} ${text}`).join(', ');
}

function nameOf(type: string, { typename }: Representation): string {
  return type === '' || type === typename ? typename : `${type} as ${typename}`;
}

function fieldsOf(fields: readonly RepresentedField[]): string {
  const all = fields.map(({ name, fields: nested }) => {
    const variants = [...(nested ?? [])].map(([type, below]) =>
      type ? `on ${type} ${fieldsOf(below)}` : fieldsOf(below),
    );
    return variants.length > 0 ? `${name} ${variants.join(' ')}` : name;
  });
  return `{ ${all.join(' ')} }`;
}

function indent(text: string): string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
