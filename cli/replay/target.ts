import type { GraphClient } from './graph.ts';

/** The target of a replay: a service, a tenant that uses it, and one that does not. */
export interface Target {
  service: string;
  impacted: { id: string; name: string };
  other: { id: string; name: string };
}

/** Number of tenants after which reading stops, so that an inventory of a million is not read to its end. */
const MAX_TENANTS_READ = 1_000;

/** Words for a service in the accounts, and its name in the demo; the first match applies. */
const LIKE: readonly [RegExp, string][] = [
  [/notebook|jupyter/i, 'Notebooks'],
  [/cosmos|document|mongo|nosql/i, 'Document Database'],
  [/exchange|outlook|e-?mail|mailbox|smtp/i, 'Email'],
  [/ci\/cd|\bci\b|build|pipeline/i, 'Build Pipelines'],
  [/support|help ?(center|desk)|ticket/i, 'Support Desk'],
  [/bucket|\bs3\b|blob|storage/i, 'Object Storage'],
  [/\bsso\b|identity|okta|sign-?in|login|\bauth|directory|entra/i, 'Identity'],
  [/\bsql|postgres|oracle|relational|database/i, 'Relational Database'],
  [/kubernetes|container|\bk8s/i, 'Kubernetes'],
  [/function|lambda|serverless/i, 'Functions'],
  [/vault|secret|\bkey|\bkms|\bhsm/i, 'Key Vault'],
  [/analytic|warehouse|\blake|snowflake/i, 'Analytics'],
  [/\bcdn|content delivery|\bedge|proxy|waf\b/i, 'Content Delivery'],
  [/virtual machine|\bvm|compute|hosting|server/i, 'Virtual Machines'],
];

/**
 * The service of the inventory that a case is about: by a known word, or by the most words in common, or else the first in
 * alphabetical order, which is the same each time.
 * @param names the affected services in the words of the case
 * @param services those of the inventory
 */
function fittingService(names: readonly string[], title: string, services: readonly string[]): string {
  for (const text of [...names, title]) {
    const known = LIKE.find(([pattern, service]) => pattern.test(text) && services.includes(service));
    if (known) return known[1];
  }
  const words = wordsOf([...names, title].join(' '));
  const shared = (service: string) => wordsOf(service).filter((word) => words.includes(word)).length;
  const ranked = [...services].sort((one, other) => shared(other) - shared(one) || (one < other ? -1 : 1));
  const [first] = ranked;
  if (first === undefined)
    throw new Error(
      'The customer inventory has no services, so the incident cannot be scoped. Run `tocsin import` first.',
    );
  return first;
}

/**
 * Picks the service, an impacted tenant and one that is not impacted.
 * @param ask a client whose user can read every tenant
 */
export async function pickTarget(ask: GraphClient, names: readonly string[], title: string): Promise<Target> {
  const { services } = await ask<{ services: { name: string }[] }>('query ReplayServices { services { name } }');
  const service = fittingService(
    names,
    title,
    services.map(({ name }) => name),
  );
  const users = await allTenants(ask, { services: [service] });
  const ids = new Set(users.map(({ id }) => id));
  const impacted = users.find(({ partition }) => partition === 'public');
  const all = await allTenants(ask, null);
  // Both lists are ordered by name: if that of the users was cut off, tenants after its end can be users as well.
  const end = users.length < MAX_TENANTS_READ ? -1 : all.findIndex(({ id }) => id === users.at(-1)?.id);
  const certain = end === -1 ? all : all.slice(0, end);
  const other = certain.find(({ id, partition }) => partition === 'public' && !ids.has(id));
  if (!impacted) throw new Error(`No tenant of the public partition uses ${service}; the replay needs one that does.`);
  if (!other)
    throw new Error(`All tenants of the public partition use ${service}; the replay needs one that does not.`);
  return { service, impacted, other };
}

interface Listed {
  id: string;
  name: string;
  partition: string;
}

const TENANTS = `query ReplayTenants($filter: TenantFilter, $after: String) {
  tenants(filter: $filter, first: 100, after: $after) {
    edges { node { id name partition } }
    pageInfo { hasNextPage endCursor }
  }
}`;

async function allTenants(ask: GraphClient, filter: { services: string[] } | null): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const page: {
      tenants: { edges: { node: Listed }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    } = await ask(TENANTS, { filter, after });
    found.push(...page.tenants.edges.map(({ node }) => node));
    after = page.tenants.pageInfo.endCursor;
    if (!page.tenants.pageInfo.hasNextPage || found.length >= MAX_TENANTS_READ) return found;
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]{3,}/g) ?? [];
}
