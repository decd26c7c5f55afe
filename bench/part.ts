import { fork } from 'node:child_process';

/** A part of a benchmark in its own process, so that its cost is measured separately. */
export interface Part {
  /** Sends a question and resolves with the answer; one question at a time. */
  ask<Answer>(question: unknown): Promise<Answer>;
  stop(): void;
}

/** Starts `bench <name> <given as JSON>`, which must call `answering`; resolves when it is ready. */
export async function startPart(name: string, given: unknown): Promise<Part> {
  const child = fork(process.argv[1] as string, [name, JSON.stringify(given)]);
  const next = <Answer>() =>
    new Promise<Answer>((resolve, reject) => {
      const ended = (code: number | null) => reject(new Error(`${name} ended with ${code}.`));
      child.once('exit', ended);
      child.once('message', (message) => {
        child.off('exit', ended);
        resolve(message as Answer);
      });
    });
  await next();
  return {
    ask<Answer>(question: unknown) {
      const answer = next<Answer>();
      child.send(question as object);
      return answer;
    },
    stop: () => child.disconnect(),
  };
}

/** Answers the questions of the parent process until it disconnects. */
export function answering<Question>(answer: (question: Question) => unknown, stop: () => unknown = () => {}): void {
  process.on('message', async (question: Question) => process.send?.(await answer(question)));
  process.on('disconnect', async () => {
    await stop();
    process.exit();
  });
  process.send?.({});
}
