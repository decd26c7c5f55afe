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
  /** The number of operations answered with data. */
  answered: number;
  /** The number of marks that reached a person, all of whom may see them. */
  marks: number;
  leaks: Leak[];
  /** Checks what a person received for an operation. */
  see(person: Person, sees: Oracle, operation: Operation, result: ExecutionResult): void;
}

/** The results of a run; a leak is a mark that reached a person to whom the oracle denies it. */
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
        // A person who names an id learns nothing when a refusal, a document's address or the requested entity repeats
        // it.
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

/** The first leak of each kind for each person, as a message for the developer who has to fix it. */
export function leakMessages(seed: string, { leaks }: Watch): string[] {
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
