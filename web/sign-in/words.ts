import type { Catalogue } from '../words/language.tsx';
import type { SignInProblem, SignInProblemKey } from './sign-in-error.ts';

interface Words {
  invitation: string;
  notSetUp(issuer: string): string;
  signIn: string;
  problems: Record<SignInProblemKey, (problem: SignInProblem) => string>;
}

export const SIGN_IN: Catalogue<Words> = {
  en: {
    invitation: 'Sign in to continue.',
    notSetUp: (issuer) => `Web sign-in isn’t configured (OIDC_CLIENT_ID). The API accepts tokens issued by ${issuer}.`,
    signIn: 'Sign in',
    problems: {
      gatewayUnavailable: () => 'The server isn’t responding. Try again in a moment.',
      issuerUnavailable: ({ issuer }) => `The identity provider ${issuer} isn’t responding. Try again in a moment.`,
      issuerMismatch: ({ issuer }) =>
        `The identity provider’s configuration doesn’t match ${issuer}. You are not signed in.`,
      issuerRejected: ({ reason }) => `The identity provider rejected the request: ${reason}`,
      noToken: ({ reason }) => `The identity provider returned no token.${reason ? ` ${reason}` : ''}`,
      denied: () => 'Access was denied. You are not signed in.',
      invalidRequest: () => 'This sign-in link is invalid or has expired. Sign in again.',
      expired: () => 'Your session has expired. Sign in again.',
      unexpected: () => 'Something went wrong. Try again.',
    },
  },
  de: {
    invitation: 'Melden Sie sich an, um fortzufahren.',
    notSetUp: (issuer) =>
      `Die Web-Anmeldung ist nicht konfiguriert (OIDC_CLIENT_ID). Die API akzeptiert Token, die von ${issuer} ausgestellt wurden.`,
    signIn: 'Anmelden',
    problems: {
      gatewayUnavailable: () => 'Der Server antwortet nicht. Versuchen Sie es in Kürze erneut.',
      issuerUnavailable: ({ issuer }) =>
        `Der Identitätsanbieter ${issuer} antwortet nicht. Versuchen Sie es in Kürze erneut.`,
      issuerMismatch: ({ issuer }) =>
        `Die Konfiguration des Identitätsanbieters stimmt nicht mit ${issuer} überein. Sie sind nicht angemeldet.`,
      issuerRejected: ({ reason }) => `Der Identitätsanbieter hat die Anfrage abgelehnt: ${reason}`,
      noToken: ({ reason }) => `Der Identitätsanbieter hat kein Token zurückgegeben.${reason ? ` ${reason}` : ''}`,
      denied: () => 'Der Zugriff wurde verweigert. Sie sind nicht angemeldet.',
      invalidRequest: () => 'Dieser Anmeldelink ist ungültig oder abgelaufen. Melden Sie sich erneut an.',
      expired: () => 'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an.',
      unexpected: () => 'Es ist ein Fehler aufgetreten. Versuchen Sie es erneut.',
    },
  },
  fr: {
    invitation: 'Connectez-vous pour continuer.',
    notSetUp: (issuer) =>
      `La connexion web n’est pas configurée (OIDC_CLIENT_ID). L’API accepte les jetons émis par ${issuer}.`,
    signIn: 'Se connecter',
    problems: {
      gatewayUnavailable: () => 'Le serveur ne répond pas. Réessayez dans un instant.',
      issuerUnavailable: ({ issuer }) =>
        `Le fournisseur d’identité ${issuer} ne répond pas. Réessayez dans un instant.`,
      issuerMismatch: ({ issuer }) =>
        `La configuration du fournisseur d’identité ne correspond pas à ${issuer}. Vous n’êtes pas connecté.`,
      issuerRejected: ({ reason }) => `Le fournisseur d’identité a rejeté la demande : ${reason}`,
      noToken: ({ reason }) => `Le fournisseur d’identité n’a renvoyé aucun jeton.${reason ? ` ${reason}` : ''}`,
      denied: () => 'L’accès a été refusé. Vous n’êtes pas connecté.',
      invalidRequest: () => 'Ce lien de connexion est invalide ou a expiré. Connectez-vous de nouveau.',
      expired: () => 'Votre session a expiré. Connectez-vous de nouveau.',
      unexpected: () => 'Une erreur est survenue. Réessayez.',
    },
  },
};
