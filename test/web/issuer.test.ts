import { Issuer } from '../../web/sign-in/issuer.ts';

const CONFIGURATION = {
  issuer: 'https://login.example',
  clientId: 'page',
  scope: 'openid profile',
  address: 'https://tocsin.example',
};
const DOCUMENT = {
  issuer: 'https://login.example',
  authorization_endpoint: 'https://login.example/authorize?tenant=1',
  token_endpoint: 'https://login.example/token',
  authorization_response_iss_parameter_supported: true,
};
const PENDING = { state: 'the-state', verifier: 'v'.repeat(43) };

describe('the client of an issuer', () => {
  const { fetch } = globalThis;
  const requests: { url: string; body: string; redirect: RequestInit['redirect'] }[] = [];
  /** The responses by URL; a URL without one refuses the connection. */
  let responses: Record<string, () => Response>;

  beforeEach(() => {
    requests.length = 0;
    responses = {};
    globalThis.fetch = async (input, options) => {
      const url = String(input);
      requests.push({ url, body: String(options?.body ?? ''), redirect: options?.redirect });
      const respond = responses[url];
      if (!respond) throw new TypeError('Failed to fetch');
      return respond();
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  const publish = (document: unknown, issuer = CONFIGURATION.issuer) => {
    responses[`${issuer}/.well-known/openid-configuration`] = () => Response.json(document);
  };
  const discovered = (configuration = CONFIGURATION) => {
    publish({ ...DOCUMENT, issuer: configuration.issuer }, configuration.issuer);
    return Issuer.discover(configuration);
  };
  const problem = (key: string, more = {}) => expect.objectContaining({ problem: { key, ...more } });
  const redeem = async (parameters: Record<string, string>) =>
    (await discovered()).redeem(new URLSearchParams(parameters), PENDING);

  it.each([
    ['another issuer', { ...DOCUMENT, issuer: 'https://login.attacker.example' }],
    ['the issuer with a trailing slash', { ...DOCUMENT, issuer: `${DOCUMENT.issuer}/` }],
    ['no issuer', { ...DOCUMENT, issuer: undefined }],
    ['no token endpoint', { ...DOCUMENT, token_endpoint: undefined }],
    ['a token endpoint over plain HTTP', { ...DOCUMENT, token_endpoint: 'http://login.example/token' }],
    ['an authorization endpoint that is a script', { ...DOCUMENT, authorization_endpoint: 'javascript:alert(1)' }],
  ])('rejects a discovery document with %s', async (_name, document) => {
    publish(document);
    const { issuer } = CONFIGURATION;
    await expect(Issuer.discover(CONFIGURATION)).rejects.toEqual(problem('issuerMismatch', { issuer }));
  });

  it.each<[string, (() => Response) | undefined]>([
    ['refuses the connection', undefined],
    ['responds with an error', () => Response.json({ error: 'server_error' }, { status: 503 })],
    ['responds with a page for maintenance', () => new Response('<!doctype html>')],
  ])('reports that the issuer is unavailable when it %s', async (_name, respond) => {
    if (respond) responses[`${CONFIGURATION.issuer}/.well-known/openid-configuration`] = respond;
    const { issuer } = CONFIGURATION;
    await expect(Issuer.discover(CONFIGURATION)).rejects.toEqual(problem('issuerUnavailable', { issuer }));
  });

  it('allows endpoints over plain HTTP to an issuer that is published over plain HTTP', async () => {
    const issuer = 'http://localhost:4000/oidc';
    const document = { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` };
    publish(document, issuer);
    responses[document.token_endpoint] = () => Response.json({ access_token: 'token', token_type: 'Bearer' });
    const client = await Issuer.discover({ ...CONFIGURATION, issuer });
    expect((await client.refresh('refresh')).access_token).toBe('token');
  });

  it('requests a code with state, nonce and PKCE S256, and keeps the parameters of the endpoint', async () => {
    const client = await discovered();
    const pending = client.begin();
    // RFC 7636, appendix B.
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    const url = await client.authorizationUrl({ ...pending, verifier }, false);
    expect(`${url.origin}${url.pathname}`).toBe('https://login.example/authorize');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      tenant: '1',
      response_type: 'code',
      client_id: 'page',
      redirect_uri: 'https://tocsin.example/sign-in',
      scope: 'openid profile',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    });
    expect(new Set([...Object.values(pending), ...Object.values(client.begin())]).size).toBe(6);
    expect((await client.authorizationUrl(pending, true)).searchParams.get('prompt')).toBe('login');
  });

  it('expects no ID token when the configured scope does not request one', async () => {
    const client = await discovered({ ...CONFIGURATION, scope: 'api://tocsin/access' });
    const pending = client.begin();
    expect((await client.authorizationUrl(pending, false)).searchParams.has('nonce')).toBe(false);
    responses[DOCUMENT.token_endpoint] = () => Response.json({ access_token: 'token', token_type: 'Bearer' });
    const answer = new URLSearchParams({ code: 'code', state: pending.state, iss: DOCUMENT.issuer });
    expect((await client.redeem(answer, pending)).access_token).toBe('token');
    expect(Object.fromEntries(new URLSearchParams(requests.at(-1)?.body))).toEqual({
      grant_type: 'authorization_code',
      client_id: 'page',
      code: 'code',
      code_verifier: pending.verifier,
      redirect_uri: 'https://tocsin.example/sign-in',
    });
    expect(requests.map(({ redirect }) => redirect)).toEqual(['manual', 'manual']);
  });

  it('requires the ID token of this sign-in when the scope requests one', async () => {
    const client = await discovered();
    const pending = client.begin();
    responses[DOCUMENT.token_endpoint] = () => Response.json({ access_token: 'token', token_type: 'Bearer' });
    const answer = new URLSearchParams({ code: 'code', state: pending.state, iss: DOCUMENT.issuer });
    await expect(client.redeem(answer, pending)).rejects.toEqual(problem('noToken'));
  });

  it.each([
    ['the state is another', { code: 'code', state: 'invented', iss: DOCUMENT.issuer }],
    ['the issuer is another', { code: 'code', state: PENDING.state, iss: 'https://login.attacker.example' }],
    ['the issuer is missing', { code: 'code', state: PENDING.state }],
    ['an error has another state', { error: 'access_denied', state: 'invented', iss: DOCUMENT.issuer }],
  ])('rejects an authorization response without requesting a token when %s', async (_name, parameters) => {
    await expect(redeem(parameters)).rejects.toEqual(problem('invalidRequest'));
    expect(requests).toHaveLength(1);
  });

  it.each([
    [{ error: 'access_denied', error_description: 'Cancelled.' }, problem('denied')],
    [{ error: 'invalid_scope' }, problem('issuerRejected', { reason: 'invalid_scope' })],
    [{ error: 'invalid_scope', error_description: 'No.' }, problem('issuerRejected', { reason: 'No.' })],
  ])('reports the authorization error %j', async (parameters, expected) => {
    await expect(redeem({ ...parameters, state: PENDING.state, iss: DOCUMENT.issuer })).rejects.toEqual(expected);
  });

  it.each<[string, (() => Response) | undefined, object]>([
    [
      'the error of the issuer',
      () => Response.json({ error: 'invalid_grant', error_description: 'Used.' }, { status: 400 }),
      { reason: 'Used.' },
    ],
    ['a response without a token', () => Response.json({ token_type: 'Bearer' }), {}],
    ['a refused connection', undefined, {}],
  ])('reports %s when it requests a token', async (_name, respond, more) => {
    if (respond) responses[DOCUMENT.token_endpoint] = respond;
    await expect((await discovered()).refresh('refresh')).rejects.toEqual(problem('noToken', more));
  });

  it('revokes a refresh token only over https at an issuer that is published over https', async () => {
    publish({ ...DOCUMENT, revocation_endpoint: 'https://login.example/revoke' });
    responses['https://login.example/revoke'] = () => new Response();
    await (await Issuer.discover(CONFIGURATION)).revoke('refresh');
    expect(Object.fromEntries(new URLSearchParams(requests.at(-1)?.body))).toEqual({
      token: 'refresh',
      client_id: 'page',
    });
    publish({ ...DOCUMENT, revocation_endpoint: 'http://login.example/revoke' });
    await expect((await Issuer.discover(CONFIGURATION)).revoke('refresh')).rejects.toThrow('HTTPS');
  });
});
