import { serverAudits } from 'graphql-http';
import { openSystem, type System } from '../kit/system.ts';

let system: System;
let authorization: string;
beforeAll(async () => {
  system = await openSystem();
  authorization = `Bearer ${await system.token('responder')}`;
});
afterAll(() => system.close());

/**
 * The audit of the GraphQL over HTTP specification, as a signed-in user. `apollo-require-preflight` distinguishes a GET from
 * one that any page can send in a visitor's name; without it GETs are refused, as the last test shows.
 */
const audits = serverAudits({
  url: () => system.url,
  fetchFn: (url: string, init: RequestInit = {}) => {
    const headers = { ...(init.headers as Record<string, string>), authorization, 'apollo-require-preflight': 'true' };
    return fetch(url, { ...init, headers });
  },
});

describe('GraphQL over HTTP, by the audit of its working group', () => {
  it('is audited in full', () => {
    const demands = audits.filter(({ name }) => name.startsWith('MUST'));
    expect([audits.length, demands.length]).toEqual([61, 13]);
  });

  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$name ($id)', async ({ fn }) => {
    const { response, ...result } = { response: null, ...(await fn()) };
    expect(result).toMatchObject({ status: 'ok' });
  });

  it('refuses a GET that any page could send in the name of a visitor', async () => {
    const response = await fetch(`${system.url}?query=%7B__typename%7D`, { headers: { authorization } });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { errors: { message: string }[] }).errors[0]?.message).toMatch(/CSRF/);
  });

  it('refuses a request that is not an operation with 400 for clients that accept the newer media type', async () => {
    const statusFor = async (accept: string) => {
      const headers = { 'content-type': 'application/json', accept, authorization };
      return (await fetch(system.url, { method: 'POST', headers, body: '{"query":"{ nothingOfThatName }"}' })).status;
    };
    expect(await statusFor('application/graphql-response+json, application/json;q=0.9')).toBe(400);
    expect(await statusFor('application/json, application/graphql-response+json;q=0.9')).toBe(200);
  });
});
