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
