import { readKeys } from '../../cli/keys.ts';
import { MACHINE_CLIENT } from '../../cli/sign-in/issuer.ts';
import { openSystem, type System } from '../kit/system.ts';

let system: System;
beforeAll(async () => {
  system = await openSystem();
});
afterAll(() => system.close());

const REPORT = `mutation ($input: ReportIndicationInput!) {
  reportIndication(input: $input) { __typename ... on IndicationReport { incidentId stage } }
}`;

it('prints', async () => {
  const at = (path: string) => new URL(path, system.url);
  console.log(await (await fetch(at('/oidc/.well-known/openid-configuration'))).text());
  console.log(await (await fetch(at('/oidc/jwks'))).text());
  const { machine } = await readKeys(system.config);
  const r = await fetch(at('/oidc/token'), {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${MACHINE_CLIENT}:${machine}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const t = (await r.json()) as { access_token: string };
  console.log(r.status, t, REPORT);
  console.log(
    t.access_token
      .split('.')
      .slice(0, 2)
      .map((x: string) => Buffer.from(x, 'base64url').toString()),
  );
  const v = await fetch(system.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${t.access_token}`, 'content-type': 'application/json' },
    body: '{"query":"{ viewer { subject name roles } }"}',
  });
  console.log(v.status, await v.text());
});
