import type { Engine, Operation } from '../engine/engine.ts';
import { type Answer, refusal } from '../engine/writing/answer.ts';
import { failureOf } from '../engine/writing/client-errors.ts';
import { exceeded } from './limits.ts';

/**
 * An engine that aborts operations that take longer than this, in milliseconds, with LIMIT_EXCEEDED; for a
 * subscription, only its opening is limited. After that no subgraph is asked any more, requests under way are aborted,
 * and a stream that still arrives is closed.
 */
export function boundInTime(engine: Engine, milliseconds: number): Engine {
  if (milliseconds === Number.POSITIVE_INFINITY) return engine;

  async function bound<Result>(
    operation: Operation,
    run: (operation: Operation) => Promise<Result>,
    abandon: (late: Result) => void,
  ): Promise<Result | Answer> {
    const controller = new AbortController();
    const context = { ...operation.context, signal: controller.signal };
    const work = run({ ...operation, context });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Answer>((resolve) => {
      timer = setTimeout(() => {
        const failure = exceeded(
          'time',
          `Timed out after ${milliseconds / 1_000} s. A mutation may have been applied; check before retrying.`,
        );
        work.then(abandon, () => {});
        controller.abort(failure);
        resolve(refusal(failureOf(failure)));
      }, milliseconds);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }

  return {
    ...engine,
    execute: (operation) => bound(operation, engine.execute, () => {}),
    subscribe: (operation) =>
      bound(operation, engine.subscribe, (answer) => {
        if (Symbol.asyncIterator in answer) answer[Symbol.asyncIterator]().return?.();
      }),
  };
}
