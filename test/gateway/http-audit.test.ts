import { gzipSync } from 'node:zlib';
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

  it.each([
    ['application/json; charset=utf-8', 200, 'application/json'],
    ['application/graphql-response+json; charset=utf-8', 200, 'application/graphql-response+json'],
    ['text/html, application/*;q=0.5', 200, 'application/json'],
    ['text/html', 406, 'application/json'],
  ])('answers a client that accepts %s with %i, as %s', async (accept, status, mediaType) => {
    const headers = { 'content-type': 'application/json', accept, authorization };
    const response = await fetch(system.url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
    expect([response.status, response.headers.get('content-type')]).toEqual([status, `${mediaType}; charset=utf-8`]);
  });

  it.each([
    ['of another media type', { 'content-type': 'application/xml' }, '<query/>', 415, /application\/json/],
    ['in another charset', { 'content-type': 'application/json; charset=utf-16' }, '{}', 415, /UTF-8/],
    ['that is a batch', { 'content-type': 'application/json' }, '[{"query":"{ __typename }"}]', 400, /batch/i],
    ['that is no object', { 'content-type': 'application/json' }, '"{ __typename }"', 400, /JSON object/],
    ['without a query', { 'content-type': 'application/json' }, '{"documentId":"abc"}', 400, /"query"/],
    [
      'with variables as text',
      { 'content-type': 'application/json' },
      '{"query":"{ a }","variables":"{}"}',
      400,
      /"variables"/,
    ],
    [
      'coded in a way that is not supported',
      { 'content-type': 'application/json', 'content-encoding': 'zstd' },
      '{}',
      400,
      /encoding/,
    ],
    [
      'that is not what it says',
      { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      '{}',
      400,
      /decoded/,
    ],
  ])('refuses a body %s, and says what would be right', async (_, headers, body, status, message) => {
    const response = await fetch(system.url, {
      method: 'POST',
      headers: { ...headers, authorization } as Record<string, string>,
      body,
    });
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect([response.status, errors[0]?.message]).toEqual([status, expect.stringMatching(message)]);
  });

  it('reads a body that is compressed', async () => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip', authorization };
    const response = await fetch(system.url, { method: 'POST', headers, body: gzipSync('{"query":"{ __typename }"}') });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    const bomb = await fetch(system.url, { method: 'POST', headers, body: gzipSync(Buffer.alloc(20_000_000, ' ')) });
    expect(bomb.status).toBe(413);
  });
});
