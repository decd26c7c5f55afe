import type { Role } from '../../domain/access/policy.ts';
import type { Facts, Mark, Owner } from './facts.ts';
import type { Person } from './people.ts';

/**
 * Decides what each person may see, written a second time from the requirements alone: nothing here uses the permission
 * matrix, the stores or the database's policies.
 */
export type Oracle = (mark: Mark, coordinate?: string) => boolean;

const RESPONSE: Role[] = ['RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL', 'AUDITOR'];
const ACCOUNT: Role[] = ['ACCOUNT_MANAGER', 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER'];
const CONTACTS: Role[] = [
  ...(['GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT', 'TENANT_TECHNICAL_CONTACT'] as const),
  ...(['SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER'] as const),
];
const BOUND: Role[] = ['SUBSCRIPTION_ADMINISTRATOR', 'SUBSCRIPTION_OWNER'];

/** Fields that name by id anything that was acted on, in scope or notified: audit trails, scopes and events. */
const NAMING = /^(Audit|ScopeRule|EventFact)/;

/** Text that an account manager typed, whatever it names: the author knew it before. Only the response may read it. */
const TYPED = /^Lookup(Criterion\.values|\.search|\.partnerId)$/;

export function oracleFor({ claims, early }: Person, facts: Facts): Oracle {
  const { roles, tenants, cloudSubscriptions, partner, partition, engagement } = claims.tocsin;
  const is = (...wanted: Role[]) => roles.some((role) => wanted.includes(role));
  const response = is(...RESPONSE);
  const provider = response || is('CUSTOMER_SUPPORT');
  const customer = is(...CONTACTS, 'SERVICE_HEALTH_READER');
  const accounts = is(...ACCOUNT);

  const delegated = facts.delegations.filter((row) => row['partner'] === partner).map((row) => row['tenant'] as string);
  const dismissed = facts.revoked.filter((row) => early && row['subject'] === claims.sub).map((row) => row['tenant']);
  const given = accounts && partner ? delegated : tenants.filter((id) => !dismissed.includes(id));
  const visibleTenants = new Set(provider ? facts.tenants.keys() : accounts || customer ? given : []);

  const seesTenant = (tenant = '') =>
    visibleTenants.has(tenant) && facts.tenants.get(tenant)?.['partition'] === partition;
  const isResponsibleFor = (subscription = '') => !is(...BOUND) || cloudSubscriptions.includes(subscription);
  const inView = (incident = ''): boolean => {
    const { partition: where, opened = '', closed } = facts.incidents.get(incident) ?? {};
    if (where !== partition) return false;
    if (!is('AUDITOR')) return true;
    const { from, until } = engagement ?? { from: 0, until: 0 };
    return new Date(opened) < new Date(until) && (!closed || new Date(closed) >= new Date(from));
  };
  const internal = ({ incident }: Owner) => response && inView(incident);
  const affects = ({ incident, tenant }: Owner) =>
    facts.affectedSubscriptions.some(
      (row) => row['incident'] === incident && row['tenant'] === tenant && isResponsibleFor(row['subscription']),
    );
  /** The notices of an incident that the viewer may read. */
  const readableNotices = (incident = '') =>
    inView(incident)
      ? facts.notices.filter((row) => row['incident'] === incident && seesTenant(row['tenant']) && affects(row))
      : [];
  const notified = ({ incident, tenant }: Owner) => readableNotices(incident).some((row) => row['tenant'] === tenant);
  /** A report for a tenant is visible to its reporter as long as the tenant is. */
  const reported = ({ incident = '' }: Owner) => {
    const { reporter, tenant } = facts.incidents.get(incident) ?? {};
    return inView(incident) && reporter === claims.sub && (!tenant || seesTenant(tenant));
  };
  /** The provider's own account team is briefed before the notice; a partner's never is. */
  const briefed = ({ incident }: Owner) =>
    inView(incident) &&
    (is('CUSTOMER_SUPPORT') || (accounts && !partner)) &&
    facts.briefed.some((row) => row['incident'] === incident && seesTenant(row['tenant']));

  /** Of tenants, an auditor sees only the names. */
  const tenantPart = ({ tenant, subscription }: Owner) =>
    seesTenant(tenant) && !is('AUDITOR') && (subscription === undefined || isResponsibleFor(subscription));
  const address = (owner: Owner) => tenantPart(owner) && (provider || is(...CONTACTS));
  const terms = (owner: Owner) => tenantPart(owner) && !accounts;
  const ofOwnPartner = (owner: Owner) => !accounts || !owner['partner'] || owner['partner'] === partner;
  /** Visible within the partition to roles that may read what is internal. */
  const audited = ({ tenant, incident }: Owner) =>
    response &&
    (!tenant || facts.tenants.get(tenant)?.['partition'] === partition) &&
    (!incident || facts.incidents.get(incident)?.['partition'] === partition);
  const heldBy = (wanted = '') =>
    [...facts.accountTeam, ...facts.allDelegations]
      .filter((row) => row['partner'] === wanted)
      .map((row) => ({ tenant: row['tenant'] as string }));
  const internalOrNotified = (owner: Owner) => internal(owner) || (customer && notified(owner));

  const table: Record<string, (owner: Owner) => boolean> = {
    'customers.customers': ({ customer }) =>
      !is('AUDITOR') &&
      [...facts.tenants.values()].some((row) => row['customer'] === customer && seesTenant(row['id'])),
    'customers.tenants': ({ tenant }) => seesTenant(tenant),
    'customers.tenants.domain': tenantPart,
    'customers.cloud_subscriptions': tenantPart,
    'customers.resources': tenantPart,
    'customers.contacts': address,
    'customers.contacts.id': tenantPart,
    'customers.partners': (owner) => ofOwnPartner(owner) && heldBy(owner['partner']).some(tenantPart),
    'customers.account_team': (owner) => tenantPart(owner) && ofOwnPartner(owner),
    'customers.account_team.email': (owner) => address(owner) && ofOwnPartner(owner),
    'customers.delegations': terms,
    'customers.commitments': terms,
    'customers.impacts': internal,
    'customers.certainty_changes': internal,
    'customers.scope_rules': internal,
    'incidents.incidents': internal,
    'incidents.incidents.title': (owner) => internal(owner) || reported(owner),
    'incidents.incidents.id': (owner) =>
      internal(owner) ||
      reported(owner) ||
      briefed(owner) ||
      readableNotices(owner['incident']).length > 0 ||
      (is('CUSTOMER_SUPPORT') && inView(owner['incident'])),
    'incidents.incidents.hand_over.supportCase': handedOver,
    'incidents.incidents.hand_over.reason': handedOver,
    'incidents.action_items': internal,
    'incidents.records': internal,
    'incidents.shifts': ofRota,
    'incidents.escalations': ofRota,
    'incidents.page_targets': ofRota,
    'incidents.pages': internal,
    'incidents.page_calls': internal,
    'notifications.revisions': (owner) => internal(owner) || wasNotifiedOfRevision(owner),
    'notifications.revisions.drafted_by': internal,
    'notifications.revisions.review': internal,
    'notifications.notices': notified,
    'notifications.audience': internal,
    'notifications.tenant_details': internalOrNotified,
    'notifications.tenant_details.recorded_by': internal,
    'notifications.deliveries': (owner) =>
      internal(owner) ||
      (customer && notified(owner) && owner['audience'] === 'CUSTOMER') ||
      (!owner['incident'] && holdsWebhook(owner)),
    'notifications.webhooks': holdsWebhook,
    // The recipient of a notice is visible to its tenant and to the response.
    'notifications.webhooks.id': (owner) =>
      holdsWebhook(owner) || (customer && seesTenant(owner['tenant'])) || audited(owner),
    'notifications.delays': internal,
    'notifications.authority_clocks': internal,
    'notifications.authority_submissions': internal,
    'notifications.data_subject_countries': internal,
    'notifications.regime_overrides': internal,
  };

  /** The rota belongs to a partition, and to no incident. */
  function ofRota(owner: Owner): boolean {
    return response && owner['partition'] === partition;
  }

  function handedOver(owner: Owner): boolean {
    return internal(owner) || (is('CUSTOMER_SUPPORT') && inView(owner['incident']));
  }

  /**
   * The administrators of a tenant hold all its webhooks; owners bound to cloud subscriptions hold those bound to the
   * same ones.
   */
  function holdsWebhook({ tenant, subscriptions = '' }: Owner): boolean {
    if (accounts || !is('GLOBAL_TENANT_ADMINISTRATOR', ...BOUND) || !seesTenant(tenant)) return false;
    const bound = subscriptions.split(',').filter(Boolean);
    return (
      is('GLOBAL_TENANT_ADMINISTRATOR') || (bound.length > 0 && bound.every((id) => cloudSubscriptions.includes(id)))
    );
  }

  function wasNotifiedOfRevision({ incident, revision }: Owner): boolean {
    const number = Number(revision);
    return readableNotices(incident).some((row) => Number(row['first']) <= number && number <= Number(row['last']));
  }

  return ({ kind, owner }, coordinate) => {
    if (kind.endsWith('.id') && NAMING.test(coordinate ?? '')) return audited(owner);
    if (TYPED.test(coordinate ?? '')) return is('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL');
    const parts = kind.split('.');
    for (let length = parts.length; length > 1; length--) {
      const rule = table[parts.slice(0, length).join('.')];
      if (rule) return rule(owner);
    }
    throw new Error(`No rule states who may see ${kind}.`);
  };
}
