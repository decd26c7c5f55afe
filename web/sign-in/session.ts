import { type Configuration, discover } from './issuer.ts';
import { begin, challengeOf, type UnderWay } from './pkce.ts';
import { askJson, type Said, Trouble } from './trouble.ts';

// What it holds stays in this tab's session storage; nothing of it is sent anywhere but to the issuer and, as bearer token,
// to the graph.
const UNDER_WAY = 'tocsin.sign-in.under-way';
const TOKENS = 'tocsin.sign-in.tokens';
const SIGNED_OUT = 'tocsin.sign-in.signed-out';
/** Where somebody was going when asked to sign in. */
const BACK = 'tocsin.sign-in.back';
/** Tokens are renewed this long before they expire, in milliseconds. */
const AHEAD = 30_000;

interface Tokens {
  access: string;
  refresh: string | null;
  expiresAt: number;
}

export type SignInState =
  | { is: 'waiting' }
  | { is: 'signed-out'; trouble: Said | null }
  | { is: 'signed-in'; expiresAt: number; renewed: boolean };

/** Who sits at this tab, towards the issuer: authorization code with PKCE, renewal, and signing out. */
export class Session {
  /** Null until the gateway has answered. */
  configuration: Configuration | null = null;
  #state: SignInState = { is: 'waiting' };
  #renewing: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  state = (): SignInState => this.#state;

  onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what this tab holds, or what the issuer has sent it back with. */
  async start(): Promise<void> {
    await this.#attempt(async () => {
      const configuration = await askJson<Configuration>('/sign-in/configuration.json', {}, { key: 'gatewaySilent' });
      this.configuration = configuration;
      const { origin } = new URL(configuration.address);
      if (location.origin !== origin) {
        // The issuer sends people back to the address registered there, and to no other.
        location.replace(`${configuration.address}${location.pathname}${location.search}`);
        return;
      }
      if (location.pathname === '/sign-in') await this.#complete(new URLSearchParams(location.search));
      this.#settle();
    });
  }

  /** Goes to the issuer, and comes back to this place. */
  async signIn(): Promise<void> {
    this.#say({ is: 'waiting' });
    await this.#attempt(async () => {
      const configuration = this.configuration as Configuration;
      const { authorization_endpoint } = await discover(configuration);
      const underWay = begin();
      store(UNDER_WAY, underWay);
      store(BACK, location.pathname + location.search);
      const request = new URL(authorization_endpoint);
      const parameters = {
        response_type: 'code',
        client_id: configuration.clientId as string,
        redirect_uri: `${configuration.address}/sign-in`,
        scope: configuration.scope,
        state: underWay.state,
        code_challenge: await challengeOf(underWay),
        code_challenge_method: 'S256',
        // Who signed out here means to be asked again, even when the issuer still knows them.
        ...(stored(SIGNED_OUT) ? { prompt: 'login' } : {}),
      };
      for (const [name, value] of Object.entries(parameters)) request.searchParams.set(name, value);
      location.assign(request);
    });
  }

  /** The access token, renewed when it is about to expire. @throws Trouble once it cannot be */
  async token(): Promise<string> {
    const tokens = stored<Tokens>(TOKENS);
    if (tokens && tokens.expiresAt - Date.now() > AHEAD) return tokens.access;
    this.#renewing ??= this.#renew(tokens).finally(() => {
      this.#renewing = null;
    });
    await this.#renewing;
    return stored<Tokens>(TOKENS)!.access;
  }

  /** The graph does not take the token any more: whoever sits here has to sign in again. */
  expire(): void {
    if (this.#state.is !== 'signed-in') return;
    sessionStorage.removeItem(TOKENS);
    this.#say({ is: 'signed-out', trouble: { key: 'expired' } });
  }

  async signOut(): Promise<void> {
    const refresh = stored<Tokens>(TOKENS)?.refresh;
    sessionStorage.removeItem(TOKENS);
    store(SIGNED_OUT, true);
    this.#say({ is: 'signed-out', trouble: null });
    const { clientId } = this.configuration as Configuration;
    const { revocation_endpoint } = refresh
      ? await discover(this.configuration as Configuration).catch(() => ({ revocation_endpoint: undefined }))
      : { revocation_endpoint: undefined };
    // RFC 7009: what was given for longer than this page is given back. An issuer that cannot be told forgets by itself.
    if (!refresh || !revocation_endpoint) return;
    const body = new URLSearchParams({ token: refresh, client_id: clientId as string });
    await fetch(revocation_endpoint, { method: 'POST', body }).catch(() => {});
  }

  /** @param answer what the issuer sent the browser back with */
  async #complete(answer: URLSearchParams): Promise<void> {
    const back = stored<string>(BACK) ?? '/';
    sessionStorage.removeItem(BACK);
    history.replaceState(null, '', back.startsWith('/sign-in') ? '/' : back);
    if (!answer.has('code') && !answer.has('error')) return;
    const { issuer, address } = this.configuration as Configuration;
    const underWay = stored<UnderWay>(UNDER_WAY);
    sessionStorage.removeItem(UNDER_WAY);
    const elsewhere = answer.has('iss') && answer.get('iss') !== issuer;
    if (!underWay || answer.get('state') !== underWay.state || elsewhere) throw new Trouble({ key: 'notStartedHere' });
    if (answer.get('error') === 'access_denied') throw new Trouble({ key: 'denied' });
    if (answer.has('error')) {
      const reason = answer.get('error_description') ?? answer.get('error') ?? '';
      throw new Trouble({ key: 'issuerRefused', reason });
    }
    await this.#takeTokens({
      grant_type: 'authorization_code',
      code: answer.get('code') as string,
      redirect_uri: `${address}/sign-in`,
      code_verifier: underWay.verifier,
    });
  }

  async #renew(tokens: Tokens | null): Promise<void> {
    try {
      if (!tokens?.refresh) throw new Trouble({ key: 'expired' });
      await this.#takeTokens({ grant_type: 'refresh_token', refresh_token: tokens.refresh });
      this.#settle();
    } catch (error) {
      // An issuer that is out of reach for a moment ends nobody's session while the token is still good.
      if (tokens && tokens.expiresAt > Date.now() && isSilence(error)) return;
      this.expire();
      throw error;
    }
  }

  async #takeTokens(grant: Record<string, string>): Promise<void> {
    const configuration = this.configuration as Configuration;
    const { token_endpoint } = await discover(configuration);
    const body = new URLSearchParams({ ...grant, client_id: configuration.clientId as string });
    const given = await askJson<{ access_token: string; refresh_token?: string; expires_in?: number }>(
      token_endpoint,
      { method: 'POST', body },
      { key: 'noToken' },
    );
    sessionStorage.removeItem(SIGNED_OUT);
    store(TOKENS, {
      access: given.access_token,
      refresh: given.refresh_token ?? grant['refresh_token'] ?? null,
      expiresAt: Date.now() + (given.expires_in ?? 300) * 1_000,
    } satisfies Tokens);
  }

  #settle(): void {
    const tokens = stored<Tokens>(TOKENS);
    if (tokens) this.#say({ is: 'signed-in', expiresAt: tokens.expiresAt, renewed: tokens.refresh !== null });
    else this.#say({ is: 'signed-out', trouble: null });
  }

  async #attempt(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      sessionStorage.removeItem(TOKENS);
      this.#say({ is: 'signed-out', trouble: error instanceof Trouble ? error.said : { key: 'unexpected' } });
    }
  }

  #say(state: SignInState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function isSilence(error: unknown): boolean {
  return error instanceof Trouble && error.said.key === 'issuerSilent';
}

function stored<Value>(key: string): Value | null {
  return JSON.parse(sessionStorage.getItem(key) ?? 'null');
}

function store(key: string, value: unknown): void {
  sessionStorage.setItem(key, JSON.stringify(value));
}
