import { regionProblem } from '../domain/authorities/competence.ts';
import { SUPERVISORY_AUTHORITIES } from '../domain/authorities/supervisory-authorities.ts';

interface Checked {
  NODE_ENV: string;
  OIDC_ISSUER?: string | undefined;
  OIDC_AUDIENCE: string;
  OIDC_CLIENT_ID?: string | undefined;
  PROVIDER_COUNTRY?: string | undefined;
  PROVIDER_REGION?: string | undefined;
}

/** What is wrong with variables that are valid by themselves: the variable, and what it must be. */
export function disagreements(value: Checked): [name: keyof Checked, message: string][] {
  const found: [keyof Checked, string][] = [];
  // OpenID Connect Discovery 1.0, section 4.3: over plain HTTP anyone on the path can replace the issuer's keys.
  if (value.NODE_ENV === 'production' && value.OIDC_ISSUER?.startsWith('http:')) {
    found.push(['OIDC_ISSUER', 'must be a URL that starts with https://.']);
  }
  const { PROVIDER_COUNTRY: country, PROVIDER_REGION: region } = value;
  if (region && !country) found.push(['PROVIDER_REGION', 'requires PROVIDER_COUNTRY.']);
  const wrong = country && region ? regionProblem({ country, region }, SUPERVISORY_AUTHORITIES) : null;
  if (wrong) found.push(['PROVIDER_REGION', `${wrong}, not "${region}".`]);
  // An ID token's audience is the client (OpenID Connect Core 1.0, section 2): were the API's the same, it would accept one.
  if (value.OIDC_CLIENT_ID === value.OIDC_AUDIENCE) {
    const message = 'must differ from OIDC_AUDIENCE: one is the client of the web page, the other the API.';
    found.push(['OIDC_CLIENT_ID', message]);
  }
  return found;
}
