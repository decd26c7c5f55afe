import {
  type Argument,
  addedFields,
  type Federation,
  type Field,
  interfacesOf,
  type ObjectType,
  rootName,
  type Type,
  textOf,
} from './model.ts';

const LINK = `@link(url: "https://specs.apollo.dev/federation/v2.7", import: [
  "@key", "@requires", "@provides", "@external", "@override", "@shareable", "@inaccessible", "@interfaceObject"
])`;

/** The SDL of one subgraph. */
export function subgraphSdl(federation: Federation, subgraph: string): string {
  const roots = ['Query', 'Mutation'].filter((root) => isPresent(federation.types.get(root), subgraph));
  const names = roots.map((root) => `${root.toLowerCase()}: ${rootName(federation, subgraph, root)}`);
  const isRenamed = federation.renamedRoots.includes(subgraph) && roots.length > 0;
  const schema = isRenamed ? `schema ${LINK} { ${names.join(' ')} }` : `extend schema ${LINK}`;
  const types = [...federation.types.values()].map((type) => typeText(federation, type, subgraph));
  return [schema, ...types.filter(Boolean)].join('\n');
}

function isPresent(type: Type | undefined, subgraph: string): boolean {
  return type?.presence.has(subgraph) ?? false;
}

function typeText(federation: Federation, type: Type, subgraph: string): string | null {
  if (type.kind === 'interface' && type.entity?.object === subgraph) {
    const fields = addedFields(type).map((field) => fieldText(field, subgraph));
    return block(`type ${type.name} @key(fields: "id") @interfaceObject`, ['id: ID!', ...fields]);
  }
  if (!isPresent(type, subgraph)) return null;
  switch (type.kind) {
    case 'scalar':
      return `scalar ${type.name}`;
    case 'enum':
      return block(
        `enum ${type.name}`,
        (type.presence.get(subgraph) ?? []).map((value) => value + hidden(type.inaccessible.includes(value))),
      );
    case 'input':
      return block(`input ${type.name}`, argumentTexts(type.fields, subgraph));
    case 'union':
      return `union ${type.name} = ${type.presence.get(subgraph)?.join(' | ')}`;
    case 'interface': {
      const key = type.entity ? ' @key(fields: "id")' : '';
      const fields = [...type.fields.values()].filter(
        ({ owners }) => owners.includes('*') || owners.includes(subgraph),
      );
      const texts = fields.map((field) => signature(field, subgraph));
      return block(`interface ${type.name}${key}`, texts);
    }
    case 'object':
      return objectText(federation, type, subgraph);
  }
}

function objectText(federation: Federation, type: ObjectType, subgraph: string): string {
  const keys = (type.presence.get(subgraph) ?? []).map(
    ({ fields, resolvable }) => `@key(fields: "${fields}"${resolvable ? '' : ', resolvable: false'})`,
  );
  const interfaces = interfacesOf(federation, type.name, subgraph).map(({ name }) => name);
  const name = type.role === 'root' ? rootName(federation, subgraph, type.name) : type.name;
  const head = [
    `type ${name}`,
    interfaces.length > 0 ? `implements ${interfaces.join(' & ')}` : '',
    ...keys,
    type.role === 'value' ? '@shareable' : '',
    type.inaccessible ? '@inaccessible' : '',
  ];
  const fields = [...type.fields.values()].filter((field) => isDeclared(type, field, subgraph));
  return block(
    head.filter(Boolean).join(' '),
    fields.map((field) => fieldText(field, subgraph)),
  );
}

function isDeclared({ role }: ObjectType, { owners, external, override }: Field, subgraph: string): boolean {
  return role === 'value' || owners.includes(subgraph) || external.includes(subgraph) || override?.from === subgraph;
}

function fieldText(field: Field, subgraph: string): string {
  const { owners, external, isKey, requires, provides, override, inaccessible } = field;
  const isOwner = owners.includes(subgraph);
  const label = override?.label ? `, label: "${override.label}"` : '';
  const directives = [
    isOwner && owners.length > 1 && !isKey ? '@shareable' : '',
    external.includes(subgraph) ? '@external' : '',
    isOwner && requires ? `@requires(fields: ${JSON.stringify(requires)})` : '',
    isOwner && provides ? `@provides(fields: "${provides.join(' ')}")` : '',
    isOwner && override ? `@override(from: "${override.from}"${label})` : '',
    inaccessible && !external.includes(subgraph) ? '@inaccessible' : '',
  ];
  return [signature(field, subgraph), ...directives.filter(Boolean)].join(' ');
}

function signature({ name, arguments: given, shape }: Field, subgraph: string): string {
  const texts = argumentTexts(given, subgraph);
  const inner = texts.length > 0 ? `(${texts.join(', ')})` : '';
  return `${name}${inner}: ${textOf(shape)}`;
}

function argumentTexts(given: readonly Argument[], subgraph: string): string[] {
  return given
    .filter(({ only }) => !only || only === subgraph)
    .map((each) => argumentText(each) + hidden(each.inaccessible ?? false));
}

export function argumentText({ name, shape, default: literal }: Argument): string {
  return `${name}: ${textOf(shape)}${literal === undefined ? '' : ` = ${literal}`}`;
}

export function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
}

function hidden(inaccessible: boolean): string {
  return inaccessible ? ' @inaccessible' : '';
}
