import { type Federation, interfacesOf, typesOf } from './model.ts';
import { subgraphSdl } from './sdl.ts';

const COUNTED: Record<string, (federation: Federation, sdl: string) => boolean> = {
  'several keys': (_federation, sdl) => /@key[^{\n]*@key/.test(strip(sdl)),
  'compound keys': (_federation, sdl) => /@key\(fields: "\w+ \w+/.test(sdl),
  'nested keys': (_federation, sdl) => /@key\(fields: "\w+ \{/.test(sdl),
  'resolvable: false with another key': (_federation, sdl) =>
    /@key\([^)]*"\) @key\([^)]*resolvable: false|resolvable: false\) @key\([^)]*"\)/.test(strip(sdl)),
  'resolvable: false': (_federation, sdl) => sdl.includes('resolvable: false'),
  '@requires': (_federation, sdl) => sdl.includes('@requires(fields'),
  '@requires with arguments': (_federation, sdl) => /@requires\(fields: "[^"]*\(/.test(sdl),
  '@requires of a part': (_federation, sdl) => /@requires\(fields: "[^"]*\{/.test(sdl),
  '@requires of a part of a part': (_federation, sdl) => /@requires\(fields: "[^"]*\{[^"}]*\{/.test(sdl),
  '@provides': (_federation, sdl) => sdl.includes('@provides(fields'),
  '@external': (_federation, sdl) => / @external/.test(sdl),
  '@override': (_federation, sdl) => /@override\(from: "\w"\)/.test(sdl),
  '@override with a label': (_federation, sdl) => sdl.includes('label: "'),
  '@shareable': (_federation, sdl) => / @shareable$/m.test(sdl),
  '@interfaceObject': (_federation, sdl) => / @interfaceObject/.test(sdl),
  '@inaccessible': (_federation, sdl) => / @inaccessible/.test(sdl),
  'an inaccessible type': (_federation, sdl) => /^type Hidden/m.test(sdl),
  interfaces: (_federation, sdl) => /^interface /m.test(sdl),
  'unions that differ': (federation) => typesOf(federation, 'union').some(({ presence }) => differs(presence)),
  'enums that differ': (federation) => typesOf(federation, 'enum').some(({ presence }) => differs(presence)),
  'input types': (_federation, sdl) => /^input /m.test(sdl),
  'custom scalars': (_federation, sdl) => /^scalar /m.test(sdl),
  mutations: (federation) => federation.types.has('Mutation'),
  'lists of lists': (_federation, sdl) => /: \[\[/.test(sdl),
  'renamed root types': ({ renamedRoots }) => renamedRoots.length > 0,
  'a root type below the root': (_federation, sdl) => /: \[*Query\b/.test(sdl.replaceAll(/schema.*\{.*\}/g, '')),
  'objects unknown to a subgraph': (federation) =>
    typesOf(federation, 'object').some(({ partialSubgraphs }) => partialSubgraphs.length > 0),
  'fields of several interfaces': (federation) =>
    typesOf(federation, 'object').some(({ name }) => interfacesOf(federation, name).length > 1),
};

/** The share of the federations in which each feature occurs. */
export function sharesOf(federations: readonly Federation[]): Map<string, number> {
  const texts = federations.map((each) => each.subgraphs.map((name) => subgraphSdl(each, name)).join('\n'));
  const share = (occurs: (typeof COUNTED)[string]) =>
    federations.filter((federation, index) => occurs(federation, strip(texts[index] ?? ''))).length /
    federations.length;
  return new Map(Object.entries(COUNTED).map(([name, occurs]) => [name, share(occurs)]));
}

/** SDL without the imports of directives. */
function strip(sdl: string): string {
  return sdl.replaceAll(/@link\([^)]*\)/g, '');
}

function differs(presence: ReadonlyMap<string, string[]>): boolean {
  return new Set([...presence.values()].map((names) => [...names].sort().join())).size > 1;
}
