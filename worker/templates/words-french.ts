import type { Words } from './words.ts';

export const FRENCH: Words = {
  kinds: {
    INITIAL: 'Avis de sécurité',
    UPDATE: 'Avis de sécurité : mise à jour',
    FINAL: 'Avis de sécurité : avis final',
    RETRACTION: 'Avis de sécurité : retrait',
  },
  colon: ' : ',
  greeting: (name) => (name ? `Bonjour ${name},` : 'Madame, Monsieur,'),
  introduction: {
    INITIAL: (provider, tenant) =>
      `${provider} vous notifie par la présente un incident de sécurité qui concerne ${tenant}. Dans la mesure où des données à caractère personnel sont touchées, il s’agit de la notification d’une violation de données à caractère personnel au titre de l’article 33 du règlement général sur la protection des données (RGPD).`,
    UPDATE: (_provider, tenant) =>
      `Le présent avis met à jour notre notification de l’incident de sécurité qui concerne ${tenant}. Ce qui figure ici remplace ce que nous vous avons communiqué jusqu’à présent.`,
    FINAL: (_provider, tenant) =>
      `Ceci est notre avis final sur l’incident de sécurité qui concerne ${tenant}. Ce qui figure ici remplace ce que nous vous avons communiqué jusqu’à présent ; rien d’autre ne suivra.`,
    RETRACTION: (provider, tenant) =>
      `${provider} vous avait notifié un incident de sécurité concernant ${tenant}. La déclaration de cet incident a été retirée, et avec elle notre avis : ce que nous vous avons communiqué n’est plus valable.`,
  },
  escalation:
    'Vous recevez ce message parce que personne n’a encore accusé réception de l’avis, ou parce que des messages adressés à d’autres contacts de votre organisation n’ont pas pu être remis. Veuillez l’ouvrir et en accuser réception dès maintenant.',
  open: 'Ouvrir l’avis et en accuser réception',
  trackingId: 'Numéro de suivi',
  tenant: 'Organisation concernée',
  notified: 'Première notification',
  deadline: 'À notifier avant',
  timeliness: {
    IN_TIME: 'Le délai a été respecté.',
    LATE: 'Le délai n’a pas été respecté.',
    DELAYED_BY_APPROVAL: 'Le délai est dépassé : l’avis a été retenu en vertu d’un report approuvé.',
  },
  reasonsForDelay: 'Motifs du retard',
  whatHappened: 'Ce qui s’est passé',
  whyWithdrawn: 'Pourquoi l’avis est retiré',
  dataCategories: 'Catégories de données concernées',
  likelyConsequences: 'Conséquences probables',
  measuresTaken: 'Mesures prises',
  notYetKnown: 'Pas encore connu. Nous vous en informerons dès que possible.',
  whatToDo: 'Ce que vous devriez faire',
  ownDuty:
    'Si vous êtes responsable du traitement des données à caractère personnel concernées, il se peut que vous deviez notifier vous-même la violation de données à caractère personnel à votre autorité de contrôle, dans les 72 heures après en avoir pris connaissance (art. 33, paragraphe 1, du RGPD).',
  forTenant: (tenant) => `En particulier pour ${tenant}`,
  ownDataCategories: 'Catégories de données',
  dataSubjects: 'Personnes concernées',
  records: 'Enregistrements de données',
  about: (number) => `environ ${number}`,
  toFollow: 'Ce qui suivra',
  mayFollow: { likelyConsequences: 'Les conséquences probables', measuresTaken: 'Les mesures prises' },
  nothingFollows: {
    INITIAL: 'Rien n’est en suspens. Si nous en apprenons davantage, nous vous écrirons de nouveau.',
    UPDATE: 'Rien n’est en suspens. Si nous en apprenons davantage, nous vous écrirons de nouveau.',
    FINAL: 'Rien. Ceci est l’avis final.',
  },
  postMortemSummary: 'Ce que notre enquête a établi',
  contactPoint: 'Point de contact',
  becauseContact: (provider, tenant) =>
    `Vous recevez ce message parce que vous êtes enregistré auprès de ${provider} comme contact de ${tenant} pour les avis de sécurité.`,
  becauseAccountTeam: (provider) =>
    `Vous recevez ce message parce que vous êtes enregistré auprès de ${provider} comme membre de l’équipe chargée de ces clients.`,
  becauseResponse: (provider) =>
    `Vous recevez ce message parce que vous participez au traitement des incidents chez ${provider}.`,
  neverAsks: (provider) =>
    `${provider} ne demande jamais de mot de passe ni de code par courriel. En cas de doute, saisissez vous-même l’adresse ci-dessous au lieu de suivre un lien.`,
  resolution: {
    label: 'Avis de sécurité : plus concerné',
    introduction: (provider, tenant) =>
      `${provider} vous avait notifié un incident de sécurité concernant ${tenant}. Nous avons depuis exclu que ce soit le cas. Pour ${tenant}, l’avis est clos, et vous n’entendrez plus parler de cet incident, sauf si cela devait changer.`,
    reason: 'Pourquoi nous l’excluons',
    after: 'Ce que vous avez entrepris à la suite de notre avis reste utile ; rien d’autre n’est attendu de vous.',
  },
  stageDigest: {
    label: 'Avis de sécurité : avancement',
    introduction: (tenant, changes) =>
      `Le traitement de l’incident de sécurité qui concerne ${tenant} a avancé ${changes === 1 ? 'd’une étape' : `de ${changes} étapes`} depuis notre dernier message.`,
    changes: 'Avancement',
    stages: {
      DETECT: 'Détection : un indice a été signalé',
      ASSESS: 'Évaluation : nous jugeons de sa portée',
      DIAGNOSE: 'Diagnostic : nous recherchons ce qui s’est passé',
      STABILIZE: 'Stabilisation : nous contenons l’incident et y remédions',
      CLOSE: 'Clôture : le traitement est terminé',
    },
    after:
      'Ce que nous vous avons communiqué dans notre avis reste inchangé. Si quelque chose devait changer, vous recevrez une mise à jour.',
  },
  headsUp: {
    label: 'Information à l’équipe de compte',
    notified: (provider, tenants, number) =>
      tenants === 1
        ? `${provider} a notifié un incident de sécurité à l’un de vos clients.`
        : `${provider} a notifié un incident de sécurité à ${number} de vos clients.`,
    unacknowledged: (tenants, number) =>
      tenants === 1
        ? 'L’un de vos clients n’a pas encore accusé réception de l’avis d’un incident de sécurité. Veuillez vous assurer que quelqu’un en a pris connaissance.'
        : `${number} de vos clients n’ont pas encore accusé réception de l’avis d’un incident de sécurité. Veuillez vous assurer que quelqu’un en a pris connaissance.`,
    ask: 'Une fois connecté, vous verrez de quels clients il s’agit et ce qui a été communiqué à chacun. Pour leur protection, cela ne figure pas dans ce message.',
    open: 'Voir vos clients',
  },
  clockReminder: {
    label: 'Délai de 72 heures',
    title: (hoursBefore) =>
      hoursBefore === 0
        ? 'Les avis sont dus maintenant'
        : `Encore ${hoursBefore} ${hoursBefore === 1 ? 'heure' : 'heures'} pour notifier les clients`,
    introduction: 'Tous les clients que l’on sait concernés n’ont pas encore reçu de notification.',
    delayed: 'Un report approuvé retient les avis. Il ne déplace pas l’échéance.',
    noticeDueAt: 'Dû, compte tenu du report',
    open: 'Ouvrir l’incident',
  },
  authorityDocument: {
    label: 'Notification à une autorité de contrôle',
    title: (authority) => `Document pour ${authority}`,
    introduction: (authority) =>
      `La violation de données à caractère personnel doit être notifiée dans les 72 heures (art. 33, paragraphe 1, du RGPD) ; autorité de contrôle compétente : ${authority}. Aucun report approuvé ne suspend ce délai.`,
    steps: [
      'Soumettez la notification par le formulaire ou le portail de l’autorité.',
      'Consignez la soumission avec sa référence et son instant.',
      'Ce qui n’est pas encore connu est communiqué de manière échelonnée, sans autre retard indu (art. 33, paragraphe 4, du RGPD).',
    ],
    authority: 'Autorité de contrôle',
    attached:
      'Le document est joint, tel qu’il est en ce moment : tout ce que demande l’art. 33, paragraphe 3, du RGPD, dans la mesure où c’est connu.',
    open: 'Ouvrir l’incident',
  },
  webhookDisabled: {
    label: 'Webhook désactivé',
    title: (tenant) => `Un webhook de ${tenant} est désactivé`,
    introduction: (tenant) =>
      `Un webhook de ${tenant} n’accepte plus de message depuis si longtemps que nous ne lui envoyons plus rien. Les avis vous parviennent toujours dans Service Health et par courriel.`,
    address: 'Adresse',
    since: 'En échec depuis',
    whatToDo: [
      'Assurez-vous que l’adresse répond avec un statut de 200 à 299.',
      'Réactivez ensuite le webhook. Ce qu’il a manqué figure dans votre flux Service Health.',
    ],
    open: 'Ouvrir Service Health',
  },
};
