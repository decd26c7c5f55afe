import express, { type RequestHandler } from 'express';
import type { Database } from '../../../platform/database/database.ts';
import { acknowledgeByLink } from './acknowledge.ts';
import type { PageLinks } from './links.ts';

/** Acknowledges the page of a mail link, for the gateway: `{ token }` in, `{ result }` out. The token is the only credential. */
export function acknowledgeRoute({
  database,
  clock,
  links,
}: {
  database: Database;
  clock: () => Date;
  links: PageLinks;
}): RequestHandler[] {
  return [
    express.json({ limit: 1_000 }),
    async (request, response) => {
      const token = String(request.body?.token ?? '');
      response.json({ result: await acknowledgeByLink(database, links, token, clock()) });
    },
  ];
}
