import type { Claims } from '../../../demo/personas.ts';
import type { System } from '../system.ts';

/** Calls a mutation that takes an input. @returns its result, including `unmet` of a refusal. @throws Error if the call fails */
export async function mutate(
  system: System,
  who: string | Claims,
  name: string,
  input: Record<string, unknown>,
  selection = '',
  type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`,
  // biome-ignore lint/suspicious/noExplicitAny: tests look wherever their query went
): Promise<any> {
  const { data, errors } = await system.ask(
    who,
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Unmet { unmet } ${selection} } }`,
    { input },
  );
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data[name];
}

/** The input of a lawful draft, which tests change. */
export const DRAFT = {
  kind: 'INITIAL',
  title: 'Mail access',
  whatHappened: 'An outsider read mail.',
  dataCategories: ['mail'],
  contactPoint: 'privacy@provider.example',
  likelyConsequences: 'Disclosure of what the mail held.',
  measuresTaken: 'The key was revoked.',
  recommendedActions: ['Review sign-ins.'],
};

export interface TestTenant {
  id: string;
  locale: string;
}

/** Tenants of the public partition with this language. @throws Error if there are fewer than `count` */
export async function tenantsReading({ test }: System, language: string, count: number): Promise<TestTenant[]> {
  const rows = await test.asOwner(
    `SELECT id, locale FROM customers.tenants
     WHERE partition = 'public' AND split_part(locale, '-', 1) = $1 ORDER BY id LIMIT $2`,
    [language, count],
  );
  if (rows.length < count) throw new Error(`Only ${rows.length} tenants read ${language}.`);
  return rows as unknown as TestTenant[];
}

/** The notices of one tenant that a persona sees. */
export async function noticesOf(system: System, who: string | Claims, tenantId: string, selection: string) {
  const { data, errors } = await system.ask(
    who,
    `query ($tenantId: ID!) { serviceHealth(tenantId: $tenantId) { edges { node { ${selection} } } } }`,
    { tenantId },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  // biome-ignore lint/suspicious/noExplicitAny: as above
  return data.serviceHealth.edges.map(({ node }: { node: any }) => node);
}
