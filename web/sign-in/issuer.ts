import * as oauth from 'oauth4webapi';
import { SignInError } from './sign-in-error.ts';

/** How users sign in to this installation, as the gateway publishes it. None of it is secret. */
export interface Configuration {
  issuer: string;
  /** Null when web sign-in is not configured. */
  clientId: string | null;
  scope: string;
  /** This installation's URL, without a trailing slash. The issuer redirects to its `/sign-in`. */
  address: string;
}

/** A sign-in that waits for the issuer's redirect. Only this tab knows the verifier (PKCE, RFC 7636). */
export interface PendingSignIn {
  state: string;
  verifier: string;
  /** Absent if no ID token is requested, which would have to repeat it. */
  nonce?: string;
}

/**
 * The ID token serves only to compare the nonce; the gateway checks the access token by its own clock. A workstation
 * may therefore be wrong by this many seconds.
 */
const CLOCK_TOLERANCE_SECONDS = 300;

/** Failures to obtain a discovery document, in contrast to a document that must not be trusted. */
const UNAVAILABLE = new Set<unknown>([oauth.RESPONSE_IS_NOT_CONFORM, oauth.RESPONSE_IS_NOT_JSON, oauth.PARSE_ERROR]);

/** This installation's public client at an issuer that was discovered. */
export class Issuer {
  readonly #configuration: Configuration;
  readonly #server: oauth.AuthorizationServer;
  readonly #client: oauth.Client;
  readonly #options: ReturnType<typeof optionsFor>;

  private constructor(configuration: Configuration, server: oauth.AuthorizationServer) {
    this.#configuration = configuration;
    this.#server = server;
    this.#client = { client_id: configuration.clientId as string, [oauth.clockTolerance]: CLOCK_TOLERANCE_SECONDS };
    this.#options = optionsFor(configuration.issuer);
  }

  /**
   * Discovers the issuer's endpoints (OpenID Connect Discovery 1.0, section 4).
   * @throws SignInError when the issuer does not respond, or its document names another issuer or an insecure endpoint
   */
  static async discover(configuration: Configuration): Promise<Issuer> {
    const { issuer } = configuration;
    const options = optionsFor(issuer);
    const response = await oauth.discoveryRequest(new URL(issuer), options).catch(() => {
      throw new SignInError({ key: 'issuerUnavailable', issuer });
    });
    try {
      const server = await oauth.processDiscoveryResponse(new URL(issuer), response);
      // The library ignores a trailing slash; the gateway, which compares the `iss` of every token, does not.
      if (server.issuer !== issuer) throw new Error(`discovered ${server.issuer}`);
      for (const endpoint of [server.authorization_endpoint, server.token_endpoint])
        oauth.checkProtocol(new URL(endpoint as string), !options[oauth.allowInsecureRequests]);
      return new Issuer(configuration, server);
    } catch (error) {
      const unavailable = error instanceof oauth.OperationProcessingError && UNAVAILABLE.has(error.code);
      throw new SignInError({ key: unavailable ? 'issuerUnavailable' : 'issuerMismatch', issuer });
    }
  }

  begin(): PendingSignIn {
    const pending = { state: oauth.generateRandomState(), verifier: oauth.generateRandomCodeVerifier() };
    const requestsIdToken = this.#configuration.scope.split(' ').includes('openid');
    return requestsIdToken ? { ...pending, nonce: oauth.generateRandomNonce() } : pending;
  }

  /** @param signedOut whether the issuer must ask who the user is, even while its own session continues */
  async authorizationUrl(pending: PendingSignIn, signedOut: boolean): Promise<URL> {
    const url = new URL(this.#server.authorization_endpoint as string);
    const parameters: Record<string, string> = {
      response_type: 'code',
      client_id: this.#client.client_id,
      redirect_uri: this.#redirectUri,
      scope: this.#configuration.scope,
      state: pending.state,
      code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
      ...(pending.nonce && { nonce: pending.nonce }),
      ...(signedOut && { prompt: 'login' }),
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url;
  }

  /**
   * Exchanges the code of an authorization response.
   * @param answer the parameters of the issuer's redirect
   * @throws SignInError when the response does not belong to this sign-in, is an error, or the code yields no token
   */
  async redeem(answer: URLSearchParams, pending: PendingSignIn): Promise<oauth.TokenEndpointResponse> {
    const { state, verifier, nonce } = pending;
    const valid = this.#validate(answer, state);
    return this.#tokens(async () => {
      const response = await oauth.authorizationCodeGrantRequest(
        this.#server,
        this.#client,
        oauth.None(),
        valid,
        this.#redirectUri,
        verifier,
        this.#options,
      );
      return oauth.processAuthorizationCodeResponse(
        this.#server,
        this.#client,
        response,
        nonce ? { expectedNonce: nonce } : {},
      );
    });
  }

  /** @throws SignInError when the issuer returns no token */
  async refresh(token: string): Promise<oauth.TokenEndpointResponse> {
    return this.#tokens(async () => {
      const response = await oauth.refreshTokenGrantRequest(
        this.#server,
        this.#client,
        oauth.None(),
        token,
        this.#options,
      );
      return oauth.processRefreshTokenResponse(this.#server, this.#client, response);
    });
  }

  /** Revokes a refresh token (RFC 7009). @throws Error when the issuer has no revocation endpoint or does not respond */
  async revoke(token: string): Promise<void> {
    const response = await oauth.revocationRequest(this.#server, this.#client, oauth.None(), token, this.#options);
    await oauth.processRevocationResponse(response);
  }

  get #redirectUri(): string {
    return `${this.#configuration.address}/sign-in`;
  }

  #validate(answer: URLSearchParams, state: string): URLSearchParams {
    try {
      return oauth.validateAuthResponse(this.#server, this.#client, answer, state);
    } catch (error) {
      if (!(error instanceof oauth.AuthorizationResponseError)) throw new SignInError({ key: 'invalidRequest' });
      if (error.error === 'access_denied') throw new SignInError({ key: 'denied' });
      throw new SignInError({ key: 'issuerRejected', reason: error.error_description ?? error.error });
    }
  }

  async #tokens(grant: () => Promise<oauth.TokenEndpointResponse>): Promise<oauth.TokenEndpointResponse> {
    try {
      return await grant();
    } catch (error) {
      const reason = error instanceof oauth.ResponseBodyError ? error.error_description : undefined;
      throw new SignInError({ key: 'noToken', ...(reason && { reason }) });
    }
  }
}

/** Plain HTTP is allowed only to an issuer that itself is published over plain HTTP, such as the embedded one. */
function optionsFor(issuer: string) {
  return { [oauth.allowInsecureRequests]: new URL(issuer).protocol === 'http:' };
}
