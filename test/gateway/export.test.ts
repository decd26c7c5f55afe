import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { impactedTenants } from '../../gateway/downloads/impacted-tenants.ts';
import type { Engine } from '../../gateway/engine/engine.ts';
import { present } from '../../gateway/engine/subgraph-errors.ts';
import { nameRequest, refuse } from '../../gateway/http/requests.ts';
import { openLog } from '../../platform/log.ts';

const log = openLog('silent');
const impact = {
  certainty: 'CONFIRMED',
  scopedAt: '2026-01-02T03:04:05Z',
  tenant: { id: '1', name: 'Contoso', domain: 'contoso.example', country: 'AT' },
  incident: { trackingId: 'T-1', stage: 'DIAGNOSE' },
  notice: null,
};
const page = (hasNextPage: boolean): ExecutionResult => ({
  data: { impactedTenants: { edges: [{ node: impact }], pageInfo: { hasNextPage, endCursor: 'next' } } },
});
const failed: ExecutionResult = {
  data: null,
  errors: [present(new GraphQLError('The customers are down.', { extensions: { code: 'UNAVAILABLE' } }))],
};

/** The export over an engine that gives these answers, one per page. */
async function get(...answers: ExecutionResult[]) {
  const asked: unknown[] = [];
  const engine = {
    execute: async ({ variables }: { variables: { after: string | null } }) => {
      asked.push(variables.after);
      const { data, errors = [] } = answers.shift() as ExecutionResult;
      return { data: JSON.stringify(data), errors };
    },
  } as unknown as Engine;
  const app = express();
  app.use(nameRequest, (_request, response, next) => {
    response.locals['session'] = { roles: ['ACCOUNT_MANAGER'], expiresAt: null, identity: async () => null };
    next();
  });
  app.get('/', impactedTenants(engine, log));
  app.use(refuse(log));
  const server = createServer(app).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  try {
    const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return { status: response.status, text: await response.text(), asked };
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}

describe('an export', () => {
  it('requests one page after the other, each starting after the previous one', async () => {
    const { status, text, asked } = await get(page(true), page(true), page(false));
    expect([status, text.trim().split('\r\n').length, asked]).toEqual([200, 4, [null, 'next', 'next']]);
  });

  it('that cannot begin states the reason', async () => {
    const { status, text } = await get(failed);
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([503, 'UNAVAILABLE']);
  });

  it('that fails part-way is aborted, so that half a file is not mistaken for a whole one', async () => {
    await expect(get(page(true), failed)).rejects.toThrow(/^(fetch failed|terminated)$/);
  });
});
