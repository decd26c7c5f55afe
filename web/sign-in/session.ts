import type { TokenEndpointResponse } from 'oauth4webapi';
import { type Configuration, Issuer, type PendingSignIn } from './issuer.ts';
import { SignInError, type SignInProblem } from './sign-in-error.ts';

// Keys of this tab's session storage. The tokens are sent only to the issuer and, as bearer token, to the gateway.
const PENDING = 'tocsin.sign-in.under-way';
const TOKENS = 'tocsin.sign-in.tokens';
const SIGNED_OUT = 'tocsin.sign-in.signed-out';
/** The page to return to after signing in. */
const RETURN_TO = 'tocsin.sign-in.back';
const RENEW_BEFORE_EXPIRY_MS = 30_000;

interface Tokens {
  access: string;
  refresh: string | null;
  expiresAt: number;
}

export type SignInState =
  | { is: 'waiting' }
  | { is: 'signed-out'; problem: SignInProblem | null }
  | { is: 'signed-in'; expiresAt: number; renewed: boolean };

/** The sign-in of this tab at the issuer: authorization code flow with PKCE, renewal, and sign-out. */
export class Session {
  /** Null until the gateway has sent it. */
  configuration: Configuration | null = null;
  #state: SignInState = { is: 'waiting' };
  #renewing: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  state = (): SignInState => this.#state;

  onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Restores the tokens that this tab holds, or completes a sign-in after the issuer's redirect. */
  async start(): Promise<void> {
    await this.#attempt(async () => {
      const configuration = await fetchConfiguration();
      this.configuration = configuration;
      const { origin } = new URL(configuration.address);
      if (location.origin !== origin) {
        // The issuer redirects only to the registered address, and session storage belongs to one origin.
        location.replace(`${configuration.address}${location.pathname}${location.search}`);
        return;
      }
      if (location.pathname === '/sign-in') await this.#complete(new URLSearchParams(location.search));
      this.#restore();
    });
  }

  /** Redirects to the issuer, and back to the current page. */
  async signIn(): Promise<void> {
    this.#set({ is: 'waiting' });
    await this.#attempt(async () => {
      const issuer = await this.#issuer();
      const pending = issuer.begin();
      store(PENDING, pending);
      store(RETURN_TO, location.pathname + location.search);
      location.assign(await issuer.authorizationUrl(pending, stored(SIGNED_OUT) !== null));
    });
  }

  /** The access token, renewed when it is about to expire. @throws SignInError when it cannot be renewed */
  async token(): Promise<string> {
    const tokens = stored<Tokens>(TOKENS);
    if (tokens && tokens.expiresAt - Date.now() > RENEW_BEFORE_EXPIRY_MS) return tokens.access;
    this.#renewing ??= this.#renew(tokens).finally(() => {
      this.#renewing = null;
    });
    await this.#renewing;
    return stored<Tokens>(TOKENS)!.access;
  }

  /** Ends the session after the gateway has rejected the token: the user must sign in again. */
  expire(): void {
    if (this.#state.is !== 'signed-in') return;
    sessionStorage.removeItem(TOKENS);
    this.#set({ is: 'signed-out', problem: { key: 'expired' } });
  }

  async signOut(): Promise<void> {
    const refresh = stored<Tokens>(TOKENS)?.refresh;
    sessionStorage.removeItem(TOKENS);
    store(SIGNED_OUT, true);
    this.#set({ is: 'signed-out', problem: null });
    if (!refresh) return;
    // When revocation fails, the refresh token remains valid until it expires at the issuer.
    await this.#issuer()
      .then((issuer) => issuer.revoke(refresh))
      .catch(() => {});
  }

  /** @param answer the parameters of the issuer's redirect */
  async #complete(answer: URLSearchParams): Promise<void> {
    const back = stored<string>(RETURN_TO) ?? '/';
    sessionStorage.removeItem(RETURN_TO);
    history.replaceState(null, '', back.startsWith('/sign-in') ? '/' : back);
    if (!answer.has('code') && !answer.has('error')) return;
    const pending = stored<PendingSignIn>(PENDING);
    sessionStorage.removeItem(PENDING);
    if (!pending) throw new SignInError({ key: 'invalidRequest' });
    const issuer = await this.#issuer();
    this.#keep(await issuer.redeem(answer, pending), null);
  }

  async #renew(tokens: Tokens | null): Promise<void> {
    try {
      if (!tokens?.refresh) throw new SignInError({ key: 'expired' });
      const issuer = await this.#issuer();
      this.#keep(await issuer.refresh(tokens.refresh), tokens.refresh);
      this.#restore();
    } catch (error) {
      // A temporary outage of the issuer must not end a session whose token is still valid.
      if (tokens && tokens.expiresAt > Date.now() && isUnavailable(error)) return;
      this.expire();
      throw error;
    }
  }

  /** @param refresh the refresh token that remains valid unless the issuer has replaced it */
  #keep(given: TokenEndpointResponse, refresh: string | null): void {
    sessionStorage.removeItem(SIGNED_OUT);
    store(TOKENS, {
      access: given.access_token,
      refresh: given.refresh_token ?? refresh,
      expiresAt: Date.now() + (given.expires_in ?? 300) * 1_000,
    } satisfies Tokens);
  }

  #issuer(): Promise<Issuer> {
    return Issuer.discover(this.configuration as Configuration);
  }

  #restore(): void {
    const tokens = stored<Tokens>(TOKENS);
    if (tokens) this.#set({ is: 'signed-in', expiresAt: tokens.expiresAt, renewed: tokens.refresh !== null });
    else this.#set({ is: 'signed-out', problem: null });
  }

  async #attempt(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      sessionStorage.removeItem(TOKENS);
      this.#set({ is: 'signed-out', problem: error instanceof SignInError ? error.problem : { key: 'unexpected' } });
    }
  }

  #set(state: SignInState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

async function fetchConfiguration(): Promise<Configuration> {
  try {
    const response = await fetch('/sign-in/configuration.json');
    if (response.ok) return await response.json();
  } catch {}
  throw new SignInError({ key: 'gatewayUnavailable' });
}

function isUnavailable(error: unknown): boolean {
  return error instanceof SignInError && error.problem.key === 'issuerUnavailable';
}

function stored<Value>(key: string): Value | null {
  return JSON.parse(sessionStorage.getItem(key) ?? 'null');
}

function store(key: string, value: unknown): void {
  sessionStorage.setItem(key, JSON.stringify(value));
}
