import type { Catalogue } from '../words/language.tsx';
import type { Said, TroubleKey } from './trouble.ts';

interface Words {
  title: string;
  invitation(host: string): string;
  notSetUp(issuer: string): string;
  signIn: string;
  trouble: Record<TroubleKey, (said: Said) => string>;
}

export const SIGN_IN: Catalogue<Words> = {
  en: {
    title: 'Sign in',
    invitation: (host) => `You are not signed in. ${host} will ask who you are.`,
    notSetUp: (issuer) =>
      `Signing in here is not set up (OIDC_CLIENT_ID). Tokens of ${issuer} are taken by the graph all the same.`,
    signIn: 'Sign in',
    trouble: {
      gatewaySilent: () => 'The gateway does not answer. Try again in a moment.',
      issuerSilent: ({ issuer }) => `${issuer} does not answer. Try again in a moment.`,
      issuerElse: ({ issuer }) => `${issuer} describes itself as somebody else. Nobody is signed in.`,
      issuerRefused: ({ reason }) => `The issuer refused: ${reason}`,
      noToken: ({ reason }) => `The issuer gave no token.${reason ? ` ${reason}` : ''}`,
      denied: () => 'Access was denied. You are not signed in.',
      notStartedHere: () => 'This sign-in was not started here, or is over. Nobody is signed in by it; start again.',
      expired: () => 'Your sign-in has expired. Sign in again.',
      unexpected: () => 'Something went wrong. Start again.',
    },
  },
  de: {
    title: 'Anmelden',
    invitation: (host) => `Sie sind nicht angemeldet. ${host} fragt Sie, wer Sie sind.`,
    notSetUp: (issuer) =>
      `Die Anmeldung ist hier nicht eingerichtet (OIDC_CLIENT_ID). Token von ${issuer} nimmt der Graph trotzdem an.`,
    signIn: 'Anmelden',
    trouble: {
      gatewaySilent: () => 'Das Gateway antwortet nicht. Versuchen Sie es gleich noch einmal.',
      issuerSilent: ({ issuer }) => `${issuer} antwortet nicht. Versuchen Sie es gleich noch einmal.`,
      issuerElse: ({ issuer }) => `${issuer} gibt sich als jemand anderes aus. Niemand ist angemeldet.`,
      issuerRefused: ({ reason }) => `Der Aussteller hat abgelehnt: ${reason}`,
      noToken: ({ reason }) => `Der Aussteller gab kein Token.${reason ? ` ${reason}` : ''}`,
      denied: () => 'Der Zugang wurde verweigert. Sie sind nicht angemeldet.',
      notStartedHere: () =>
        'Diese Anmeldung wurde nicht hier begonnen oder ist vorbei. Niemand ist durch sie angemeldet; beginnen Sie neu.',
      expired: () => 'Ihre Anmeldung ist abgelaufen. Melden Sie sich erneut an.',
      unexpected: () => 'Etwas ist schiefgegangen. Beginnen Sie neu.',
    },
  },
  fr: {
    title: 'Se connecter',
    invitation: (host) => `Vous n’êtes pas connecté. ${host} vous demandera qui vous êtes.`,
    notSetUp: (issuer) =>
      `La connexion n’est pas configurée ici (OIDC_CLIENT_ID). Le graphe accepte néanmoins les jetons de ${issuer}.`,
    signIn: 'Se connecter',
    trouble: {
      gatewaySilent: () => 'La passerelle ne répond pas. Réessayez dans un instant.',
      issuerSilent: ({ issuer }) => `${issuer} ne répond pas. Réessayez dans un instant.`,
      issuerElse: ({ issuer }) => `${issuer} se présente sous un autre nom. Personne n’est connecté.`,
      issuerRefused: ({ reason }) => `L’émetteur a refusé : ${reason}`,
      noToken: ({ reason }) => `L’émetteur n’a pas donné de jeton.${reason ? ` ${reason}` : ''}`,
      denied: () => 'L’accès a été refusé. Vous n’êtes pas connecté.',
      notStartedHere: () =>
        'Cette connexion n’a pas commencé ici, ou elle est terminée. Personne n’est connecté ; recommencez.',
      expired: () => 'Votre connexion a expiré. Connectez-vous de nouveau.',
      unexpected: () => 'Une erreur est survenue. Recommencez.',
    },
  },
};
