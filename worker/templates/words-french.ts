import { NOTICE_WORDS } from '../../subgraphs/notifications/documents/words.ts';
import { plural } from './plural.ts';
import type { Words } from './words-type.ts';

const counted = (count: number, forms: { one: string; other: string }) => plural('fr', count, forms);

export const FRENCH: Words = {
  ...NOTICE_WORDS.fr,
  kinds: {
    INITIAL: 'Notification de sécurité',
    UPDATE: 'Notification de sécurité : mise à jour',
    FINAL: 'Notification de sécurité : notification finale',
    RETRACTION: 'Notification de sécurité : retrait',
  },
  colon: ' : ',
  greeting: (name) => (name ? `Bonjour ${name},` : 'Madame, Monsieur,'),
  introduction: {
    INITIAL: (provider, tenant, breachNotice) =>
      `${provider} vous notifie par la présente un incident de sécurité qui concerne ${tenant}. ${breachNotice}`,
    UPDATE: (_provider, tenant) =>
      `La présente met à jour notre notification de l’incident de sécurité qui concerne ${tenant}. Elle remplace notre notification précédente.`,
    FINAL: (_provider, tenant) =>
      `Ceci est notre notification finale de l’incident de sécurité qui concerne ${tenant}. Elle remplace notre notification précédente ; aucune autre ne suivra.`,
    RETRACTION: (provider, tenant) =>
      `${provider} vous avait notifié un incident de sécurité qui concerne ${tenant}. La déclaration de cet incident a été retirée, et avec elle notre notification. Veuillez ne pas tenir compte de nos notifications antérieures.`,
  },
  escalation:
    'Vous recevez ce courriel parce que personne n’a encore accusé réception de la notification, ou parce que des courriels adressés à d’autres contacts de votre organisation n’ont pas pu être remis. Veuillez ouvrir la notification et en accuser réception dès maintenant.',
  open: 'Ouvrir la notification et en accuser réception',
  nextSteps: 'Prochaines étapes',
  trackingId: 'Numéro de suivi',
  tenant: 'Organisation concernée',
  notifiedAt: 'Première notification',
  deadline: 'À notifier avant le',
  timeliness: {
    IN_TIME: 'Le délai a été respecté.',
    LATE: 'Le délai n’a pas été respecté.',
    DELAYED_BY_APPROVAL: 'Le délai est dépassé : la notification a fait l’objet d’un report approuvé.',
  },
  whyWithdrawn: 'Pourquoi la notification est retirée',
  notYetKnown: 'Pas encore connu. Nous vous en informerons dès que possible.',
  forTenant: (tenant) => `Impact pour ${tenant}`,
  ownDataCategories: 'Catégories de données',
  nothingFollows: {
    INITIAL: 'Rien n’est en suspens. Si nous en apprenons davantage, nous vous écrirons de nouveau.',
    UPDATE: 'Rien n’est en suspens. Si nous en apprenons davantage, nous vous écrirons de nouveau.',
    FINAL: 'Aucune. Ceci est la notification finale.',
  },
  becauseContact: (provider, tenant) =>
    `Vous recevez ce courriel parce que ${provider} vous compte parmi les contacts de ${tenant} pour les notifications de sécurité.`,
  becauseAccountTeam: (provider) =>
    `Vous recevez ce courriel parce que ${provider} vous compte parmi les membres de l’équipe de compte de ces organisations.`,
  becauseResponse: (provider) =>
    `Vous recevez ce courriel parce que vous participez au traitement des incidents chez ${provider}.`,
  neverAsks: (provider) =>
    `${provider} ne demande jamais de mot de passe ni de code par courriel. En cas de doute, saisissez vous-même l’adresse ci-dessous dans votre navigateur au lieu de suivre un lien.`,
  resolution: {
    label: 'Notification de sécurité : non concerné',
    introduction: (provider, tenant) =>
      `${provider} vous avait notifié un incident de sécurité. Nous avons depuis établi que votre organisation, ${tenant}, n’est pas concernée. La notification est close, et vous n’en recevrez pas d’autre, sauf si cela devait changer.`,
    reason: 'Pourquoi votre organisation n’est pas concernée',
    after: 'Les mesures que vous avez prises restent utiles. Aucune autre action n’est requise.',
  },
  stageDigest: {
    label: 'Notification de sécurité : état d’avancement',
    introduction: (tenant, changes) =>
      `Le traitement de l’incident de sécurité qui concerne ${tenant} a changé ${counted(changes, { one: 'une fois', other: `${changes} fois` })} de phase depuis notre dernier message.`,
    changes: 'Phases',
    stages: {
      DETECT: 'Détection : un incident présumé a été signalé',
      ASSESS: 'Évaluation : nous évaluons l’impact',
      DIAGNOSE: 'Diagnostic : nous recherchons ce qui s’est passé',
      STABILIZE: 'Stabilisation : nous contenons l’incident et y remédions',
      CLOSE: 'Clôture : le traitement est terminé',
    },
    after:
      'Les informations de notre notification restent inchangées. En cas de changement, vous recevrez une mise à jour.',
  },
  headsUp: {
    label: 'À l’attention de l’équipe de compte',
    notified: (provider, tenants, number) =>
      `${provider} a notifié un incident de sécurité à ${counted(tenants, { one: 'l’une', other: number })} de vos organisations.`,
    unacknowledged: (tenants, number) =>
      `${counted(tenants, { one: 'L’une de vos organisations n’a', other: `${number} de vos organisations n’ont` })} pas encore accusé réception de la notification d’un incident de sécurité. Veuillez vous assurer que quelqu’un en a pris connaissance.`,
    signIn:
      'Connectez-vous pour voir quelles organisations sont concernées et ce qui leur a été notifié. Par souci de confidentialité, ce courriel ne les mentionne pas.',
    open: 'Voir vos organisations',
  },
  clockReminder: {
    label: 'Délai de 72 heures',
    title: (hoursBefore) =>
      hoursBefore === 0
        ? 'Les notifications doivent être envoyées maintenant'
        : `Encore ${hoursBefore} ${counted(hoursBefore, { one: 'heure', other: 'heures' })} pour notifier les organisations`,
    introduction: 'Certaines organisations concernées n’ont pas encore reçu de notification.',
    delayed: 'La notification fait l’objet d’un report approuvé. L’échéance est inchangée.',
    delayedUntil: 'Reportée au',
    open: 'Ouvrir l’incident',
  },
  authorityReminder: {
    label: 'Échéance d’une autorité de contrôle',
    title: (hoursBefore) =>
      hoursBefore === 0
        ? 'Une notification à une autorité est due maintenant'
        : `Encore ${hoursBefore} ${counted(hoursBefore, { one: 'heure', other: 'heures' })} pour une notification à une autorité`,
    notice: (authority) =>
      `La violation de données à caractère personnel n’a pas encore été notifiée ; autorité de contrôle compétente : ${authority}. Un report approuvé ne suspend pas ce délai.`,
    followUp: (authority) =>
      `Des informations annoncées n’ont pas encore été communiquées ; autorité de contrôle compétente : ${authority}.`,
    due: 'Échéance',
    open: 'Ouvrir l’incident',
  },
  authorityDocument: {
    label: 'Notification à une autorité de contrôle',
    title: (authority) => `Document pour ${authority}`,
    steps: [
      'Soumettez la notification par le formulaire ou le portail de l’autorité.',
      'Enregistrez la soumission avec sa référence et sa date.',
    ],
    authority: 'Autorité de contrôle',
    open: 'Ouvrir l’incident',
  },
  webhookDisabled: {
    label: 'Webhook désactivé',
    title: (tenant) => `Un webhook de ${tenant} est désactivé`,
    introduction: (tenant) =>
      `Un webhook de ${tenant} est en échec depuis si longtemps qu’il a été désactivé. Les notifications vous parviennent toujours dans l’état des services et par courriel.`,
    address: 'URL',
    since: 'En échec depuis',
    steps: [
      'Assurez-vous que l’URL répond avec un statut de 200 à 299.',
      'Réactivez ensuite le webhook. Les événements manqués figurent dans le flux de l’état des services.',
    ],
    open: 'Ouvrir l’état des services',
  },
};
