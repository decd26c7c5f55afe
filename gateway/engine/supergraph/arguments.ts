import { type ConstDirectiveNode, type ConstValueNode, Kind } from 'graphql';

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The uses of a directive on a definition: its scalar arguments, as written. */
export function uses({ directives }: Directed, name: string): ReadonlyMap<string, string>[] {
  return (directives ?? []).filter((directive) => directive.name.value === name).map(argumentsOf);
}

function argumentsOf(directive: ConstDirectiveNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, value } of directive.arguments ?? []) {
    if (value.kind === Kind.STRING || value.kind === Kind.ENUM) found.set(name.value, value.value);
    if (value.kind === Kind.BOOLEAN) found.set(name.value, String(value.value));
  }
  return found;
}

/** Whether a use of the directive on a definition gives this argument, and not an empty list. */
export function gives({ directives }: Directed, name: string, argument: string): boolean {
  return (directives ?? []).some(
    (directive) =>
      directive.name.value === name &&
      directive.arguments?.some(({ name: { value: given }, value }) => given === argument && !isEmpty(value)),
  );
}

function isEmpty(value: ConstValueNode): boolean {
  return value.kind === Kind.NULL || (value.kind === Kind.LIST && value.values.length === 0);
}

export function has(definition: Directed, name: string): boolean {
  return (definition.directives ?? []).some((directive) => directive.name.value === name);
}
