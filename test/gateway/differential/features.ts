/** What may be left out of federations and operations, to see what else there is to find. */
const FEATURES = [
  'key-aliases',
  'typename-aliases',
  'prototype-names',
  'prototype-keys',
  'exclusive-types',
  'conditions',
  'introspection',
  'nested-lists',
  'root-below-root',
  'renamed-roots',
  'hidden-members',
  'interface-objects',
  'interfaces',
  'requires',
  'provides',
  'overrides',
  'partial-subgraphs',
  'failures',
] as const;

type Feature = (typeof FEATURES)[number];
export type Without = ReadonlySet<Feature>;

/** @throws Error when a name is none of the features */
export function readWithout(text: string | undefined): Without {
  const names = (text ?? '').split(',').filter(Boolean);
  const unknown = names.filter((name) => !FEATURES.includes(name as Feature));
  if (unknown.length > 0) throw new Error(`No such features: ${unknown.join(', ')}. There are ${FEATURES.join(', ')}.`);
  return new Set(names as Feature[]);
}
