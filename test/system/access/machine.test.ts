import { readKeys } from '../../../app/keys.ts';
import { MACHINE_CLIENT } from '../../../demo/sign-in/issuer.ts';
import { openSystem, type System } from '../../kit/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

const REPORT = `mutation ($input: ReportIndicationInput!) {
  reportIndication(input: $input) { __typename ... on Incident { trackingId } }
}`;

async function tokenFor(secret: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(new URL('/oidc/token', system.url), {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${MACHINE_CLIENT}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function ask(token: unknown, query: string, variables: object = {}) {
  const response = await fetch(system.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look wherever their query went
  return (await response.json()) as any;
}

describe('a machine client', () => {
  it('exchanges its secret for a token valid for an hour, and reports an indication with that token', async () => {
    const { status, body } = await tokenFor((await readKeys(system.config)).machine);
    expect({ status, body }).toMatchObject({ status: 200, body: { token_type: 'Bearer', expires_in: 3_600 } });
    expect((await ask(body['access_token'], '{ viewer { subject roles } }')).data.viewer).toEqual({
      subject: MACHINE_CLIENT,
      roles: ['SERVICE_OPERATOR', 'ESTATE_SYNCHRONIZATION'],
    });
    const input = {
      title: 'Too many tokens',
      indication: 'One key signed 4,000 tokens.',
      source: 'AUTOMATED_ALERT',
      serviceFamily: 'Email',
    };
    const { data, errors } = await ask(body['access_token'], REPORT, { input });
    expect(errors).toBeUndefined();
    expect(data.reportIndication.trackingId).toEqual(expect.any(String));
  });

  it('cannot list incidents with that token', async () => {
    const { body } = await tokenFor((await readKeys(system.config)).machine);
    const { errors } = await ask(body['access_token'], '{ incidents(first: 1) { edges { node { id } } } }');
    expect(errors[0].extensions.code).toBe('FORBIDDEN');
  });

  it.each(['', 'guess'])('gets no token for the secret "%s"', async (secret) => {
    expect(await tokenFor(secret)).toMatchObject({ status: secret ? 401 : 400 });
  });
});
