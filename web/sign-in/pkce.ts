/** Proof Key for Code Exchange (RFC 7636): what only this tab can show, and what the issuer is given of it at first. */
export interface UnderWay {
  state: string;
  verifier: string;
}

export function begin(): UnderWay {
  return { state: random(), verifier: random() };
}

export async function challengeOf({ verifier }: UnderWay): Promise<string> {
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
