import type { OutgoingHttpHeaders } from 'node:http';

/** A request that is no operation, or names none that can be executed (GraphQL over HTTP, section 6.4). */
export class RefusedRequest extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: OutgoingHttpHeaders;

  constructor(message: string, { status = 400, code = 'BAD_REQUEST', headers = {} }: Partial<RefusedRequest> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}
