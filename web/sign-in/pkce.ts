/** A sign-in that waits for the issuer's redirect. Only this tab knows the verifier (PKCE, RFC 7636). */
export interface PendingSignIn {
  state: string;
  verifier: string;
}

export function begin(): PendingSignIn {
  return { state: random(), verifier: random() };
}

export async function challengeOf({ verifier }: PendingSignIn): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64url(new Uint8Array(digest));
}

function random(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
