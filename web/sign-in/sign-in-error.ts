/** Why a sign-in failed; the catalogue of words has a sentence for each. */
export type SignInProblemKey =
  | 'gatewayUnavailable'
  | 'issuerUnavailable'
  | 'issuerMismatch'
  | 'issuerRejected'
  | 'noToken'
  | 'denied'
  | 'invalidRequest'
  | 'expired'
  | 'unexpected';

export interface SignInProblem {
  key: SignInProblemKey;
  issuer?: string;
  /** The identity provider's own explanation, in its language. */
  reason?: string;
}

/** A failure that the sign-in page explains to the user. */
export class SignInError extends Error {
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem) {
    super(problem.key);
    this.problem = problem;
  }
}

/**
 * Fetches JSON.
 * @param problem what to report when the request fails, is rejected, or its answer is not JSON
 * @throws SignInError
 */
export async function fetchJson<Answer>(
  address: string,
  options: RequestInit,
  problem: SignInProblem,
): Promise<Answer> {
  const response = await fetch(address, options).catch(() => {
    throw new SignInError(problem);
  });
  const body = await response.json().catch(() => null);
  if (response.ok && body) return body;
  throw new SignInError(body?.error_description ? { ...problem, reason: body.error_description } : problem);
}
