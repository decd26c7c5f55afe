import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';

/**
 * Decides which definitions are the machinery of federation: those of the specifications that the supergraph links
 * (`@link`, or `@core` in older ones), by namespace or by import. `policy` is the gateway's own access check.
 */
export function machineryOf({ definitions }: DocumentNode): (name: string, isDirective: boolean) => boolean {
  const namespaces = new Set(['link', 'core', 'join', 'inaccessible', 'tag', 'policy']);
  const imported = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      const { name } = directive;
      if (name.value !== 'link' && name.value !== 'core') continue;
      namespaces.add(text(directive, 'as') ?? featureOf(text(directive, 'url') ?? text(directive, 'feature') ?? ''));
      for (const each of importsOf(directive)) imported.add(each);
    }
  }
  return (name, isDirective) => {
    const [namespace] = name.split('__') as [string];
    const isNamespaced = namespaces.has(namespace) && (isDirective || name !== namespace);
    return isNamespaced || imported.has(isDirective ? `@${name}` : name);
  };
}

/** `https://specs.apollo.dev/join/v0.3` is about `join`. */
function featureOf(url: string): string {
  const parts = url.split('/').filter((part) => !/^v\d+(\.\d+)*$/.test(part));
  return parts.at(-1) ?? '';
}

/** `import: ["@key", { name: "@tag", as: "@label" }]` */
function importsOf(directive: ConstDirectiveNode): string[] {
  const list = directive.arguments?.find(({ name }) => name.value === 'import')?.value;
  if (list?.kind !== Kind.LIST) return [];
  return list.values.flatMap((each) => {
    if (each.kind === Kind.STRING) return [each.value];
    if (each.kind !== Kind.OBJECT) return [];
    const entry = (key: string) => each.fields.find(({ name }) => name.value === key)?.value;
    const name = entry('as') ?? entry('name');
    return name?.kind === Kind.STRING ? [name.value] : [];
  });
}

function text({ arguments: given }: ConstDirectiveNode, key: string): string | undefined {
  const value = given?.find(({ name }) => name.value === key)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
