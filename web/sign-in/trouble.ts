/** What went wrong at signing in, by what is said of it. */
export type TroubleKey =
  | 'gatewaySilent'
  | 'issuerSilent'
  | 'issuerElse'
  | 'issuerRefused'
  | 'noToken'
  | 'denied'
  | 'notStartedHere'
  | 'expired'
  | 'unexpected';

export interface Said {
  key: TroubleKey;
  issuer?: string;
  /** In the issuer's own words. */
  reason?: string;
}

/** A trouble whose words are for whoever sits at the page. */
export class Trouble extends Error {
  readonly said: Said;

  constructor(said: Said) {
    super(said.key);
    this.said = said;
  }
}

/** @param otherwise what to say when there is no JSON to read, or a refusal @throws Trouble */
export async function askJson<Answer>(address: string, options: RequestInit, otherwise: Said): Promise<Answer> {
  const response = await fetch(address, options).catch(() => {
    throw new Trouble(otherwise);
  });
  const body = await response.json().catch(() => null);
  if (response.ok && body) return body;
  throw new Trouble(body?.error_description ? { ...otherwise, reason: body.error_description } : otherwise);
}
