import { ROLES } from '../../platform/database/database.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.drop());

const READABLE = ['SELECT'];
const APPENDABLE = ['INSERT', 'SELECT'];
const UPDATABLE = ['SELECT', 'UPDATE'];
const REMOVABLE = ['DELETE', 'INSERT', 'SELECT', 'UPDATE'];
const WRITABLE = ['INSERT', 'SELECT', 'UPDATE'];

/** The privileges of requests, table by table; they have no others. */
const REQUESTS: Record<string, string[]> = {
  'customers.account_team': READABLE,
  'customers.certainty_changes': APPENDABLE,
  'customers.cloud_subscriptions': READABLE,
  'customers.commitments': READABLE,
  'customers.contacts': READABLE,
  'customers.customers': READABLE,
  'customers.delays': READABLE,
  'customers.delegations': UPDATABLE,
  'customers.impacted_resources': APPENDABLE,
  'customers.impacts': WRITABLE,
  // Locked while an incident is scoped.
  'customers.incidents': UPDATABLE,
  'customers.lookups': APPENDABLE,
  'customers.partners': READABLE,
  'customers.resources': READABLE,
  'customers.scope_rules': APPENDABLE,
  'customers.tenants': READABLE,
  'incidents.action_items': WRITABLE,
  'incidents.declaration_notices': READABLE,
  'incidents.escalations': APPENDABLE,
  'incidents.impact_scopes': READABLE,
  'incidents.incidents': WRITABLE,
  'incidents.overdue_obligations': READABLE,
  // Requests queue calls for an acknowledgement; only the system records what became of them.
  'incidents.page_calls': APPENDABLE,
  'incidents.page_targets': WRITABLE,
  'incidents.pages': UPDATABLE,
  'incidents.records': WRITABLE,
  'incidents.shifts': WRITABLE,
  'incidents.notified_tenants': READABLE,
  'notifications.audience': READABLE,
  'notifications.authority_clocks': REMOVABLE,
  'notifications.authority_concerns': READABLE,
  'notifications.authority_submissions': APPENDABLE,
  'notifications.data_subject_countries': APPENDABLE,
  'notifications.delays': WRITABLE,
  // Requests append rows; only the system updates them, and only the outcome.
  'notifications.deliveries': APPENDABLE,
  'notifications.delivery_attempts': READABLE,
  'notifications.notices': UPDATABLE,
  'notifications.processes': UPDATABLE,
  'notifications.regime_overrides': APPENDABLE,
  'notifications.revision_audiences': READABLE,
  'notifications.revisions': WRITABLE,
  'notifications.stage_changes': READABLE,
  'notifications.tenant_details': WRITABLE,
  'notifications.webhooks': WRITABLE,
  'platform.audit_chains': WRITABLE,
  'platform.audit_entries': APPENDABLE,
  'platform.briefings': READABLE,
  'platform.delegations': READABLE,
  'platform.events': APPENDABLE,
  'platform.incident_periods': READABLE,
  'platform.revoked_memberships': READABLE,
  'platform.risk_delays': READABLE,
};

/** The privileges of the system, which also imports estates, learns from events, fans out notices, and erases expired data. */
const SYSTEM: Record<string, string[]> = {
  ...REQUESTS,
  'customers.account_team': WRITABLE,
  'customers.cloud_subscriptions': WRITABLE,
  'customers.commitments': WRITABLE,
  'customers.contacts': ['DELETE', 'INSERT', 'SELECT', 'UPDATE'],
  'customers.customers': WRITABLE,
  'customers.delays': WRITABLE,
  'customers.delegations': WRITABLE,
  'customers.estate_changes': ['DELETE', 'SELECT'],
  'customers.incidents': WRITABLE,
  'customers.lookups': ['DELETE', 'INSERT', 'SELECT'],
  'customers.partners': WRITABLE,
  'customers.resources': WRITABLE,
  'customers.tenants': WRITABLE,
  'incidents.declaration_notices': WRITABLE,
  'incidents.impact_scopes': WRITABLE,
  'incidents.overdue_obligations': APPENDABLE,
  'incidents.notified_tenants': APPENDABLE,
  'incidents.page_calls': WRITABLE,
  'incidents.pages': WRITABLE,
  'notifications.audience': WRITABLE,
  'notifications.audiences': WRITABLE,
  'notifications.authority_concerns': WRITABLE,
  'notifications.delivery_attempts': APPENDABLE,
  'notifications.notices': WRITABLE,
  'notifications.open_batches': ['DELETE', 'SELECT', 'UPDATE'],
  'notifications.fan_out': WRITABLE,
  'notifications.processes': WRITABLE,
  'notifications.revision_audiences': APPENDABLE,
  'notifications.stage_changes': APPENDABLE,
  'platform.consumers': WRITABLE,
};

/** Tables with rows that belong to no tenant and no incident. */
const UNSECURED = [
  'customers.estate_changes',
  'customers.partners',
  'notifications.audiences',
  'notifications.fan_out',
  'notifications.open_batches',
  'platform.audit_chains',
  'platform.consumers',
  'platform.incident_periods',
  'platform.revoked_memberships',
];

async function rightsOf(role: string): Promise<Record<string, string[]>> {
  const rows = await test.asOwner(
    `SELECT schemaname || '.' || tablename AS table, array_agg(privilege ORDER BY privilege) AS rights
     FROM pg_tables CROSS JOIN unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']
       -- Postgres 17 added it.
       || CASE WHEN current_setting('server_version_num')::int >= 170000 THEN ARRAY['MAINTAIN'] ELSE '{}' END) AS privilege
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'graphile_worker')
       AND has_table_privilege($1, quote_ident(schemaname) || '.' || quote_ident(tablename), privilege)
     GROUP BY 1`,
    [role],
  );
  return Object.fromEntries(rows.map(({ table, rights }) => [table as string, rights as string[]]));
}

async function unsecured(): Promise<string[]> {
  const rows = await test.asOwner(
    `SELECT relnamespace::regnamespace || '.' || relname AS table FROM pg_class
     WHERE relkind IN ('r', 'p') AND NOT relrowsecurity
       AND relnamespace::regnamespace::text IN ('customers', 'incidents', 'notifications', 'platform') ORDER BY 1`,
  );
  return rows.map(({ table }) => table as string);
}

/** The powers of a role beyond its privileges on tables. */
async function powersOf(role: string): Promise<string[]> {
  const [row] = await test.asOwner(
    `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
       EXISTS (SELECT FROM pg_shdepend WHERE refobjid = pg_roles.oid AND deptype = 'o') AS owner,
       ARRAY(SELECT roleid::regrole::text FROM pg_auth_members WHERE member = pg_roles.oid) AS member,
       has_database_privilege(rolname, current_database(), 'CREATE') AS "createsSchemas",
       has_schema_privilege(rolname, 'public', 'CREATE') AS "createsInPublic"
     FROM pg_roles WHERE rolname = $1`,
    [role],
  );
  return Object.entries(row ?? {}).flatMap(([power, held]) => {
    if (Array.isArray(held)) return held.map((name) => `member of ${name}`);
    return held ? [power] : [];
  });
}

describe('the database roles of the application', () => {
  it('have the privileges that they need on each table, and no others', async () => {
    expect(await rightsOf(ROLES.requests)).toEqual(REQUESTS);
    expect(await rightsOf(ROLES.system)).toEqual(SYSTEM);
  });

  it('are found to differ when one is granted an additional privilege', async () => {
    await test.asOwner('GRANT DELETE ON platform.audit_entries TO tocsin_application');
    expect(await rightsOf(ROLES.requests)).not.toEqual(REQUESTS);
    await test.asOwner('REVOKE DELETE ON platform.audit_entries FROM tocsin_application');
    expect(await rightsOf(ROLES.requests)).toEqual(REQUESTS);
  });

  it('own no object, bypass no policy, and are members of no other role', async () => {
    expect(await powersOf(ROLES.requests)).toEqual([]);
    expect(await powersOf(ROLES.system)).toEqual([`member of ${ROLES.requests}`]);
    expect(await powersOf(`${ROLES.requests}_login`)).toEqual([`member of ${ROLES.requests}`]);
    expect(await powersOf(`${ROLES.system}_login`)).toEqual([`member of ${ROLES.system}`]);
  });

  it('can become neither the owner nor, as requests, the system', async () => {
    const { dataSource } = test.requests;
    for (const role of ['postgres', ROLES.system]) {
      await expect(dataSource.query(`SET ROLE ${role}`)).rejects.toThrow('permission denied');
    }
    await dataSource.query('RESET ROLE');
    expect(await dataSource.query('SELECT * FROM customers.tenants')).toEqual([]);
  });
});

describe('row-level security', () => {
  it('is enabled for every table with rows that belong to a tenant or an incident', async () => {
    expect(await unsecured()).toEqual(UNSECURED);
  });

  it('is found missing where it is disabled', async () => {
    await test.asOwner('ALTER TABLE notifications.notices DISABLE ROW LEVEL SECURITY');
    expect(await unsecured()).not.toEqual(UNSECURED);
    await test.asOwner('ALTER TABLE notifications.notices ENABLE ROW LEVEL SECURITY');
    expect(await unsecured()).toEqual(UNSECURED);
  });

  it('has a condition for requests on each of these tables', async () => {
    const rows = await test.asOwner(
      `SELECT DISTINCT schemaname || '.' || tablename AS table FROM pg_policies
       WHERE 'tocsin_application' = ANY(roles) AND (qual = 'true' OR cmd = 'ALL' AND qual IS NULL)
         AND schemaname <> 'graphile_worker'`,
    );
    expect(rows).toEqual([]);
  });
});

it('the search function that is evaluated before row-level security discloses nothing else, and only the application may call it', async () => {
  const [searchFunction] = await test.asOwner(
    `SELECT proleakproof AS leakproof, proacl::text AS rights FROM pg_proc WHERE oid = 'customers.is_called'::regproc`,
  );
  expect(searchFunction).toEqual({ leakproof: true, rights: expect.stringContaining('tocsin_application=X') });
  expect(searchFunction?.['rights']).not.toMatch(/[{,]=X/);
});
