// Signs in at the issuer that configuration.json names: authorization code with PKCE (RFC 7636). What it holds stays in
// this tab's session storage; nothing of it is sent anywhere but to the issuer and, as bearer token, to the graph.
const UNDER_WAY = 'tocsin.sign-in.under-way';
const TOKENS = 'tocsin.sign-in.tokens';
const SIGNED_OUT = 'tocsin.sign-in.signed-out';
/** The page that sent somebody here to sign in. */
const BACK = 'tocsin.sign-in.back';
/** Tokens are renewed this long before they expire, in milliseconds. */
const AHEAD = 30_000;
/** The longest that setTimeout waits, in milliseconds. */
const LONGEST = 2 ** 31 - 1;

/** A trouble whose words are for whoever sits at the page. */
class Trouble extends Error {}

const part = (id) => document.getElementById(id);
const stored = (key) => JSON.parse(sessionStorage.getItem(key) ?? 'null');
const store = (key, value) => sessionStorage.setItem(key, JSON.stringify(value));

let configuration;
let timer;

async function start() {
  show('waiting');
  configuration = await json('sign-in/configuration.json', {}, 'The gateway does not answer.');
  const { address, issuer, clientId } = configuration;
  if (location.origin !== new URL(address).origin) {
    // The issuer sends people back to the address registered there, and to no other.
    location.replace(`${address}/sign-in`);
    return;
  }
  part('issuer').textContent = issuer;
  const answer = new URLSearchParams(location.search);
  history.replaceState(null, '', location.pathname);
  if (answer.has('code') || answer.has('error')) await complete(answer);
  const back = sessionStorage.getItem(BACK);
  sessionStorage.removeItem(BACK);
  if (stored(TOKENS) && back) return location.replace(back);
  if (back && clientId && !answer.has('error')) {
    sessionStorage.setItem(BACK, back);
    return signIn();
  }
  if (stored(TOKENS)) return showViewer();
  part('invitation').textContent = clientId
    ? `You are not signed in. ${new URL(issuer).host} will ask who you are.`
    : `Signing in here is not set up (OIDC_CLIENT_ID). Tokens of ${issuer} are taken by the graph all the same.`;
  part('sign-in').hidden = !clientId;
  show('signed-out');
}

/** The issuer's own account of itself (OpenID Connect Discovery 1.0, section 4). */
async function discover() {
  const { issuer } = configuration;
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const found = await json(address, {}, `${issuer} does not answer.`);
  const secure = (endpoint) => ['https:', new URL(issuer).protocol].includes(new URL(endpoint).protocol);
  if (found.issuer !== issuer || !secure(found.authorization_endpoint) || !secure(found.token_endpoint)) {
    throw new Trouble(`${issuer} describes itself as somebody else.`);
  }
  return found;
}

async function signIn() {
  show('waiting');
  const { authorization_endpoint } = await discover();
  const state = random();
  const verifier = random();
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  store(UNDER_WAY, { state, verifier });
  const request = new URL(authorization_endpoint);
  const parameters = {
    response_type: 'code',
    client_id: configuration.clientId,
    redirect_uri: `${configuration.address}/sign-in`,
    scope: configuration.scope,
    state,
    code_challenge: base64url(new Uint8Array(digest)),
    code_challenge_method: 'S256',
    // Who signed out here means to be asked again, even when the issuer still knows them.
    ...(stored(SIGNED_OUT) ? { prompt: 'login' } : {}),
  };
  for (const [name, value] of Object.entries(parameters)) request.searchParams.set(name, value);
  location.assign(request);
}

/** @param {URLSearchParams} answer what the issuer sent the browser back with */
async function complete(answer) {
  const underWay = stored(UNDER_WAY);
  sessionStorage.removeItem(UNDER_WAY);
  const elsewhere = answer.has('iss') && answer.get('iss') !== configuration.issuer;
  if (!underWay || answer.get('state') !== underWay.state || elsewhere) {
    throw new Trouble('This sign-in was not started here, or is over. Nobody is signed in by it; start again.');
  }
  if (answer.get('error') === 'access_denied') throw new Trouble('Access was denied. You are not signed in.');
  if (answer.has('error')) {
    throw new Trouble(`The issuer refused: ${answer.get('error_description') ?? answer.get('error')}`);
  }
  await takeTokens({
    grant_type: 'authorization_code',
    code: answer.get('code'),
    redirect_uri: `${configuration.address}/sign-in`,
    code_verifier: underWay.verifier,
  });
}

async function takeTokens(grant) {
  const { token_endpoint } = await discover();
  const body = new URLSearchParams({ ...grant, client_id: configuration.clientId });
  const given = await json(token_endpoint, { method: 'POST', body }, 'The issuer gave no token.');
  sessionStorage.removeItem(SIGNED_OUT);
  store(TOKENS, {
    access: given.access_token,
    refresh: given.refresh_token ?? grant.refresh_token ?? null,
    expiresAt: Date.now() + (given.expires_in ?? 300) * 1_000,
  });
}

async function showViewer() {
  const { access, refresh, expiresAt } = stored(TOKENS);
  if (expiresAt - Date.now() < AHEAD) return expire();
  const { data, errors } = await json(
    'graphql',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${access}` },
      body: JSON.stringify({ query: '{ viewer { subject name roles partition } }' }),
    },
    'The graph does not take this token.',
  );
  if (!data) throw new Trouble(errors?.[0]?.message ?? 'The graph does not answer.');
  const { subject, name, roles, partition } = data.viewer;
  part('name').textContent = name;
  part('subject').textContent = subject;
  part('roles').textContent = roles.map(words).join(', ') || 'none';
  part('without-role').hidden = roles.length > 0;
  part('partition').textContent = partition;
  const until = new Date(expiresAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  part('expiry').textContent = refresh ? `good until ${until}, renewed while this page is open` : `good until ${until}`;
  part('authorization').value = JSON.stringify({ Authorization: `Bearer ${access}` });
  show('signed-in');
  clearTimeout(timer);
  timer = setTimeout(attempt(expire), Math.min(expiresAt - Date.now() - AHEAD, LONGEST));
}

/** Renews what is about to expire; without a refresh token it is over. */
async function expire() {
  const { refresh } = stored(TOKENS);
  if (!refresh) {
    forget();
    throw new Trouble('Your sign-in has expired. Sign in again.');
  }
  await takeTokens({ grant_type: 'refresh_token', refresh_token: refresh });
  return showViewer();
}

async function signOut() {
  const { refresh } = stored(TOKENS) ?? {};
  forget();
  store(SIGNED_OUT, true);
  await start();
  const { revocation_endpoint } = refresh ? await discover() : {};
  // RFC 7009: what was given for longer than this page is given back. An issuer that cannot be told forgets by itself.
  if (!revocation_endpoint) return;
  const body = new URLSearchParams({ token: refresh, client_id: configuration.clientId });
  await fetch(revocation_endpoint, { method: 'POST', body }).catch(() => {});
}

function forget() {
  clearTimeout(timer);
  sessionStorage.removeItem(TOKENS);
  part('authorization').value = '';
}

async function copy() {
  const field = part('authorization');
  field.select();
  const done = await navigator.clipboard?.writeText(field.value).then(
    () => true,
    () => false,
  );
  part('copied').textContent = done ? 'Copied.' : 'Selected: copy it with your keyboard.';
}

/** @param {string} otherwise what to say when there is no JSON to read, or a refusal */
async function json(address, options, otherwise) {
  const response = await fetch(address, options).catch(() => {
    throw new Trouble(`${new URL(address, location.href).host} cannot be reached.`);
  });
  const body = await response.json().catch(() => null);
  if (response.ok && body) return body;
  const reason = body?.error_description ?? body?.errors?.[0]?.message;
  throw new Trouble(reason ? `${otherwise} ${reason}` : otherwise);
}

function show(state) {
  for (const id of ['waiting', 'signed-out', 'signed-in']) part(id).hidden = id !== state;
  if (state === 'signed-in') part('name').focus();
}

/** Runs a step; trouble is said, and what was held is forgotten. */
function attempt(step) {
  return async () => {
    part('trouble').hidden = true;
    try {
      await step();
    } catch (error) {
      forget();
      part('trouble').textContent = error instanceof Trouble ? error.message : 'Something went wrong. Start again.';
      part('trouble').hidden = false;
      part('invitation').textContent = '';
      part('sign-in').hidden = !configuration?.clientId;
      show('signed-out');
    }
  };
}

/** LEGAL to Legal, PRIVACY_CONTACT to Privacy contact. */
function words(role) {
  return role[0] + role.slice(1).toLowerCase().replaceAll('_', ' ');
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

part('sign-in').addEventListener('click', attempt(signIn));
part('sign-out').addEventListener('click', attempt(signOut));
part('copy').addEventListener('click', copy);
await attempt(start)();
