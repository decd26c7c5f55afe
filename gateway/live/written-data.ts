import { randomUUID } from 'node:crypto';
import type { ExecutionResult, GraphQLError } from 'graphql';
import type { Answer } from '../engine/writing/answer.ts';

/** Replaces written data in a message. No client can know it, so that no text of a client is taken for it. */
const MARK = `written data ${randomUUID()}`;
const MARK_TEXT = JSON.stringify(MARK);

let written: string | null = null;

/**
 * Data that the engine has written as JSON, in a message that graphql-ws writes: neither is read and written again, and
 * numbers that JavaScript cannot represent stay as they are. A message must be passed to `withWrittenData` as soon as it
 * has been written.
 */
class WrittenData {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toJSON(): string {
    written = this.#text;
    return MARK;
  }
}

/** The payload of a `next` message. @param errors formatted */
export function payloadOf({ data }: Answer, errors: readonly GraphQLError[]): ExecutionResult {
  const shown = data === 'null' ? null : new WrittenData(data ?? 'null');
  return { ...(errors.length > 0 && { errors }), ...(data !== undefined && { data: shown as never }) };
}

/** The text of a message, with the data that was last written into it. */
export function withWrittenData(message: string): string {
  if (written === null) return message;
  const text = written;
  written = null;
  return message.replace(MARK_TEXT, () => text);
}
