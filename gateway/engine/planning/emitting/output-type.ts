import type { Supergraph } from '../../supergraph/model.ts';
import type { OutputType, ValueType } from '../plan.ts';

type Leaf = Extract<OutputType, { kind: 'named' }>['leaf'];

const SPECIFIED = new Set<string>(['Int', 'Float', 'String', 'Boolean', 'ID'] satisfies Leaf[]);

/** How values of a type go out to the client. */
export function outputTypes({ types }: Supergraph): (type: ValueType) => OutputType {
  const known = new WeakMap<ValueType, OutputType>();
  const leafOf = (name: string): Leaf => {
    if (SPECIFIED.has(name)) return name as Leaf;
    const kind = types.get(name)?.kind;
    if (kind === 'enum') return kind;
    return kind === 'object' || kind === 'interface' || kind === 'union' ? null : 'custom';
  };
  const make = (type: ValueType): OutputType =>
    type.kind === 'list' ? { ...type, of: make(type.of) } : { ...type, leaf: leafOf(type.name) };
  return (type) => {
    const made = known.get(type) ?? make(type);
    known.set(type, made);
    return made;
  };
}
