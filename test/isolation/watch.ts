import type { ExecutionResult } from 'graphql';
import type { Mark } from './facts.ts';
import type { Operation, Selected } from './operations.ts';
import type { Oracle } from './oracle.ts';
import type { Person } from './people.ts';
import { marksIn } from './scanning.ts';

interface Leak extends Mark {
  person: string;
  path: string;
  coordinate: string;
  operation: string;
  variables: string;
}

export interface Watch {
  asked: number;
  /** How many were answered with data. */
  answered: number;
  /** How many marks reached somebody, each of whom may see it. */
  marks: number;
  leaks: Leak[];
  /** Looks through what somebody got for an operation. */
  see(person: Person, sees: Oracle, operation: Operation, result: ExecutionResult): void;
}

/** What a run has seen; a leak is a mark that reached whom the oracle excludes. */
export function newWatch(ids: ReadonlyMap<string, Mark>): Watch {
  const watch: Watch = {
    asked: 0,
    answered: 0,
    marks: 0,
    leaks: [],
    see(person, sees, { text, variables, selected }, { data, errors }) {
      watch.asked += 1;
      if (Object.values(data ?? {}).some((value) => value !== null)) watch.answered += 1;
      const given = text + JSON.stringify(variables);
      const references = text.includes('_entities(') ? JSON.stringify(variables) : '';
      for (const { kind, owner, path, text: found, whole } of marksIn({ data, errors }, ids)) {
        // Whoever names an id learns nothing when a refusal, a document's address or the entity asked for repeats it.
        const repeated =
          path.startsWith('.errors') || !whole ? given.includes(found) : references.includes(`"${found}"`);
        if (repeated) continue;
        watch.marks += 1;
        const coordinate = coordinateAt(path, selected);
        if (sees({ kind, owner }, coordinate)) continue;
        const asked = { operation: text, variables: JSON.stringify(variables) };
        watch.leaks.push({ person: person.name, kind, owner, path, coordinate, ...asked });
      }
    },
  };
  return watch;
}

function coordinateAt(path: string, selected: readonly Selected[]): string {
  let coordinate = '';
  let parts = selected;
  for (const name of path
    .replaceAll(/\[\d+\]/g, '')
    .split('.')
    .slice(2)) {
    const next = parts.find(({ key }) => key === name);
    coordinate = next?.coordinate ?? coordinate;
    parts = next?.parts ?? parts;
  }
  return coordinate;
}

/** The first leak of each kind for each person, to be read by whoever must mend it. */
export function notified(seed: string, { leaks }: Watch): string[] {
  const first = new Map<string, string>();
  for (const { person, kind, owner, path, coordinate, operation, variables } of leaks) {
    const key = `${person} ${kind}`;
    if (first.has(key)) continue;
    const whose = JSON.stringify(owner);
    first.set(
      key,
      `${person} got ${kind} of ${whose} at ${path} (${coordinate})\nISOLATION_SEED=${seed}\n${operation}\n${variables}`,
    );
  }
  return [...first.values()];
}
