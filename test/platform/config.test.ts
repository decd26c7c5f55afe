import { readConfig } from '../../platform/config.ts';

describe('the configuration', () => {
  it('has defaults for an embedded installation', () => {
    expect(readConfig({})).toMatchObject({ databaseUrl: null, port: 4000, oidcIssuer: null, production: false });
  });

  it.each([
    ['PORT', 'many', 'PORT must be an integer from 0 to 65535, not "many".'],
    ['PORT', '70000', 'PORT must be an integer from 0 to 65535, not "70000".'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent, not "loud".'],
    [
      'CONTACT_RETENTION_DAYS',
      '1.5',
      'CONTACT_RETENTION_DAYS must be an integer number of days from 0 to 9999, not "1.5".',
    ],
    [
      'LOOKUP_RETENTION_DAYS',
      '-1',
      'LOOKUP_RETENTION_DAYS must be an integer number of days from 0 to 9999, not "-1".',
    ],
    ['NODE_ENV', 'prod', 'NODE_ENV must be one of development, test, production, not "prod".'],
    ['OIDC_ISSUER', 'issuer', 'OIDC_ISSUER must be a URL that starts with http:// or https://.'],
    ['PUBLIC_URL', 'tocsin.example', 'PUBLIC_URL must be a URL that starts with http:// or https://.'],
    ['LIMIT_COST', '-1', 'LIMIT_COST must be an integer from 0 to 999999, not "-1".'],
    ['INTROSPECTION', 'yes', 'INTROSPECTION must be one of true, false, not "yes".'],
    ['ALLOWED_ORIGINS', 'portal', 'ALLOWED_ORIGINS must be origins such as https://portal.example, not "portal".'],
    ['WEBHOOK_NETWORKS', '10.0.0.1', 'WEBHOOK_NETWORKS must be networks such as 10.20.0.0/16, not "10.0.0.1".'],
    ['CUSTOMERS_URL', 'ftp://x', 'CUSTOMERS_URL must be a URL that starts with http:// or https://.'],
    ['CUSTOMERS_URL', 'http://a, b', 'CUSTOMERS_URL must be a URL that starts with http:// or https://.'],
    ['SHARING', 'no', 'SHARING must be one of on, off, not "no".'],
    ...['0', 'customers=5', '5,10', '5,customers=x', '5,=3', '5,a=1=2', '5000', '5,'].map((value) => [
      'SUBGRAPH_SECONDS',
      value,
      `SUBGRAPH_SECONDS must be seconds from 1 to 3600, then name=seconds for others, e.g. 10,customers=20, not "${value}".`,
    ]),
  ])('refuses %s when it is "%s", and states what is allowed', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message);
  });

  it('reads how long each subgraph may take, and whether queries are shared', () => {
    const { subgraphTimeouts, gateway } = readConfig({ SUBGRAPH_SECONDS: ' 10, customers=20,notifications=5 ' });
    expect(subgraphTimeouts).toEqual({
      others: 10_000,
      bySubgraph: new Map([
        ['customers', 20_000],
        ['notifications', 5_000],
      ]),
    });
    expect(gateway.sharing).toBe(true);
    expect(readConfig({}).subgraphTimeouts).toEqual({ others: 25_000, bySubgraph: new Map() });
    expect(readConfig({ SHARING: 'off' }).gateway.sharing).toBe(false);
    expect(readConfig({ OVERRIDE_LABELS: 'move-billing, move.v2' }).gateway.overrideLabels).toEqual([
      'move-billing',
      'move.v2',
    ]);
    expect(() => readConfig({ OVERRIDE_LABELS: 'percent(10)' })).toThrow(/OVERRIDE_LABELS must be labels/);
  });

  it('accepts no issuer over plain HTTP in production', () => {
    const configured = { OIDC_ISSUER: 'http://issuer.example', NODE_ENV: 'production' };
    expect(() => readConfig(configured)).toThrow('OIDC_ISSUER must be a URL that starts with https://.');
  });

  it('distinguishes the page from the graph, so that an ID token for the page is not valid at the graph', () => {
    expect(readConfig({ OIDC_CLIENT_ID: 'page' })).toMatchObject({ oidcClientId: 'page', oidcAudience: 'tocsin' });
    expect(() => readConfig({ OIDC_CLIENT_ID: 'same', OIDC_AUDIENCE: 'same' })).toThrow('OIDC_CLIENT_ID must differ');
  });

  it('states the name and the address of the provider, without a slash at the end', () => {
    expect(readConfig({ PORT: '8080' }).provider).toEqual({
      name: 'Example Cloud (demo)',
      url: 'http://localhost:8080',
    });
    const configured = readConfig({ PROVIDER_NAME: 'Contoso', PUBLIC_URL: 'https://tocsin.contoso.example//' });
    expect(configured.provider).toEqual({ name: 'Contoso', url: 'https://tocsin.contoso.example' });
  });

  it('states where the provider has its main establishment and what it does', () => {
    expect(readConfig({})).toMatchObject({ establishment: { country: null, region: null }, sectors: ['CLOUD'] });
    const configured = readConfig({ PROVIDER_COUNTRY: 'IE', PROVIDER_SECTORS: 'FINANCE, CLOUD' });
    expect(configured).toMatchObject({ establishment: { country: 'IE', region: null }, sectors: ['CLOUD', 'FINANCE'] });
    expect(readConfig({ PROVIDER_SECTORS: 'NONE' }).sectors).toEqual([]);
    for (const wrong of ['UK', 'EU', 'ie', 'Ireland', 'ZZ']) {
      expect(() => readConfig({ PROVIDER_COUNTRY: wrong })).toThrow(
        `PROVIDER_COUNTRY must be an ISO 3166-1 alpha-2 code, e.g. IE (GB for the United Kingdom), not "${wrong}".`,
      );
    }
    expect(() => readConfig({ PROVIDER_SECTORS: 'CLOUD,BANKING' })).toThrow(
      'PROVIDER_SECTORS must be sectors of CLOUD, DIGITAL_INFRASTRUCTURE, FINANCE, PRODUCT_MANUFACTURER, or NONE, not "BANKING".',
    );
  });

  it('states the country and the region of the main establishment, where they are configured', () => {
    expect(readConfig({}).establishment).toEqual({ country: null, region: null });
    expect(readConfig({ PROVIDER_COUNTRY: 'IE' }).establishment).toEqual({ country: 'IE', region: null });
    const berlin = { PROVIDER_COUNTRY: 'DE', PROVIDER_REGION: 'DE-BE' };
    expect(readConfig(berlin).establishment).toEqual({ country: 'DE', region: 'DE-BE' });
  });

  it.each([
    [{ PROVIDER_COUNTRY: 'Ireland' }, 'PROVIDER_COUNTRY must be an ISO 3166-1 alpha-2 code, e.g. IE'],
    [
      { PROVIDER_COUNTRY: 'DE', PROVIDER_REGION: 'Berlin' },
      'PROVIDER_REGION must be an ISO 3166-2 code, e.g. DE-BE, not "Berlin".',
    ],
    [{ PROVIDER_REGION: 'DE-BE' }, 'PROVIDER_REGION requires PROVIDER_COUNTRY.'],
    [{ PROVIDER_COUNTRY: 'FR', PROVIDER_REGION: 'DE-BE' }, 'PROVIDER_REGION must be a region of the country FR'],
    [{ PROVIDER_COUNTRY: 'DE', PROVIDER_REGION: 'DE-XX' }, 'PROVIDER_REGION must be one of DE-BW, DE-BY,'],
  ])('refuses an establishment that does not exist: %j', (configured, message) => {
    expect(() => readConfig(configured)).toThrow(message);
  });

  it('keeps ended contacts for a month and lookups for a year, unless configured otherwise', () => {
    expect(readConfig({}).retention).toEqual({ contactDays: 30, lookupDays: 365 });
    const configured = readConfig({ CONTACT_RETENTION_DAYS: '7', LOOKUP_RETENTION_DAYS: '90' });
    expect(configured.retention).toEqual({ contactDays: 7, lookupDays: 90 });
  });

  it('accepts networks of receivers that are not public, in both address families', () => {
    expect(readConfig({ WEBHOOK_NETWORKS: '10.20.0.0/16, fd00::/8' }).webhooks.networks).toEqual([
      '10.20.0.0/16',
      'fd00::/8',
    ]);
  });

  it('sets the lease of a dispatcher to a minute, unless configured otherwise, and to no less than five seconds', () => {
    expect(readConfig({}).dispatcherLease).toBe(60_000);
    expect(readConfig({ DISPATCHER_LEASE_SECONDS: '5' }).dispatcherLease).toBe(5_000);
    for (const wrong of ['4', '-60', 'a minute']) {
      expect(() => readConfig({ DISPATCHER_LEASE_SECONDS: wrong })).toThrow(
        'DISPATCHER_LEASE_SECONDS must be an integer',
      );
    }
  });

  it('accepts 32 bytes as the key of secrets, and does not repeat a wrong one in the error', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    expect(readConfig({ SECRETS_KEY: key }).secretsKey).toBe(key);
    for (const wrong of ['passphrase', Buffer.alloc(31).toString('base64'), `${key}AAAA`]) {
      const read = () => readConfig({ SECRETS_KEY: wrong });
      expect(read).toThrow('SECRETS_KEY must be 32 bytes in base64');
      expect(read).not.toThrow(wrong);
    }
  });

  it('still reads variables by the names of version 0.1.0, and warns', () => {
    const warnings: string[] = [];
    const configured = readConfig({ COURIER_LEASE_SECONDS: '7', LOOK_UP_RETENTION_DAYS: '90' }, (line) =>
      warnings.push(line),
    );
    expect(configured.dispatcherLease).toBe(7_000);
    expect(configured.retention.lookupDays).toBe(90);
    expect(warnings).toEqual([
      'COURIER_LEASE_SECONDS is called DISPATCHER_LEASE_SECONDS now. The old name is still read; please rename it.',
      'LOOK_UP_RETENTION_DAYS is called LOOKUP_RETENTION_DAYS now. The old name is still read; please rename it.',
    ]);
    const both = { COURIER_LEASE_SECONDS: '7', DISPATCHER_LEASE_SECONDS: '9' };
    expect(readConfig(both, () => {}).dispatcherLease).toBe(9_000);
  });

  it('names every variable that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'many', LIMIT_COST: 'x' })).toThrow(
      'PORT must be an integer from 0 to 65535, not "many".\nLIMIT_COST must be an integer from 0 to 999999, not "x".',
    );
  });

  it('does not repeat a wrong DATABASE_URL, which may hold a password', () => {
    const read = () => readConfig({ DATABASE_URL: 'mysql://robin:secret@host/db' });
    expect(read).toThrow('DATABASE_URL must be a URL that starts with postgres:// or postgresql://.');
    expect(read).not.toThrow('secret');
  });
});
