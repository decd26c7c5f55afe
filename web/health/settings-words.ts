import type { Catalogue } from '../words/language.tsx';

interface Words {
  mail: string;
  mailDetail: string;
  contact: string;
  role: string;
  updates: string;
  digest: string;
  noContacts: string;
  webhooks: string;
  webhooksDetail: string;
  register: string;
  registerTitle: string;
  url: string;
  urlHint: string;
  kinds: string;
  kindsHint: string;
  stageChanges: string;
  noWebhooks: string;
  secretTitle: string;
  secretDetail: string;
  disabled: string;
  failing(since: string): string;
  works: string;
  fresh: string;
  twoSecrets(until: string): string;
  test: string;
  rotate: string;
  enable: string;
  remove: string;
  removeTitle: string;
  removeDetail: string;
  log: string;
  logEmpty: string;
  attempts(count: string): string;
  replay: string;
  copy: string;
  copied: string;
}

export const SETTINGS: Catalogue<Words> = {
  en: {
    mail: 'Mail',
    mailDetail:
      'First, final and withdrawn notices are always mailed to the roles the provider chose. Updates and progress are each contact’s choice.',
    contact: 'Contact',
    role: 'Role',
    updates: 'Updates',
    digest: 'Progress, once an hour',
    noContacts: 'This tenant has no contacts: nobody is mailed.',
    webhooks: 'Webhooks',
    webhooksDetail: 'Notices sent to a URL of yours, signed as Standard Webhooks wants it.',
    register: 'Register a webhook',
    registerTitle: 'Register a webhook',
    url: 'URL',
    urlHint: 'https, and leading to a public address',
    kinds: 'Which notices',
    kindsHint: 'All, if none is chosen',
    stageChanges: 'Stage changes too',
    noWebhooks: 'No webhook is registered.',
    secretTitle: 'The secret',
    secretDetail: 'What signatures are verified with. It is shown this once and never again.',
    disabled: 'Disabled',
    failing: (since) => `Failing since ${since}`,
    works: 'Works',
    fresh: 'Nothing sent yet',
    twoSecrets: (until) => `Until ${until} the secret before signs as well.`,
    test: 'Send a test',
    rotate: 'New secret',
    enable: 'Enable again',
    remove: 'Remove',
    removeTitle: 'Remove this webhook?',
    removeDetail: 'Nothing is sent there any more. Its URL and secrets are forgotten.',
    log: 'What was sent',
    logEmpty: 'Nothing so far.',
    attempts: (count) => `attempts: ${count}`,
    replay: 'Send again',
    copy: 'Copy',
    copied: 'Copied.',
  },
  de: {
    mail: 'E-Mail',
    mailDetail:
      'Erste, abschließende und zurückgenommene Mitteilungen gehen immer an die Rollen, die der Anbieter gewählt hat. Aktualisierungen und Fortschritt wählt jeder Kontakt selbst.',
    contact: 'Kontakt',
    role: 'Rolle',
    updates: 'Aktualisierungen',
    digest: 'Fortschritt, stündlich',
    noContacts: 'Dieser Mandant hat keine Kontakte: Niemand bekommt E-Mail.',
    webhooks: 'Webhooks',
    webhooksDetail: 'Mitteilungen an eine URL von Ihnen, signiert nach Standard Webhooks.',
    register: 'Webhook eintragen',
    registerTitle: 'Webhook eintragen',
    url: 'URL',
    urlHint: 'https, und zu einer öffentlichen Adresse',
    kinds: 'Welche Mitteilungen',
    kindsHint: 'Alle, wenn keine gewählt ist',
    stageChanges: 'Auch Stufenwechsel',
    noWebhooks: 'Es ist kein Webhook eingetragen.',
    secretTitle: 'Das Geheimnis',
    secretDetail: 'Damit werden Signaturen geprüft. Es wird nur dieses eine Mal gezeigt.',
    disabled: 'Abgeschaltet',
    failing: (since) => `Scheitert seit ${since}`,
    works: 'Funktioniert',
    fresh: 'Noch nichts gesandt',
    twoSecrets: (until) => `Bis ${until} signiert auch das vorige Geheimnis.`,
    test: 'Probe senden',
    rotate: 'Neues Geheimnis',
    enable: 'Wieder einschalten',
    remove: 'Entfernen',
    removeTitle: 'Diesen Webhook entfernen?',
    removeDetail: 'Dorthin wird nichts mehr gesandt. URL und Geheimnisse werden vergessen.',
    log: 'Was gesandt wurde',
    logEmpty: 'Bisher nichts.',
    attempts: (count) => `Versuche: ${count}`,
    replay: 'Erneut senden',
    copy: 'Kopieren',
    copied: 'Kopiert.',
  },
  fr: {
    mail: 'Courriel',
    mailDetail:
      'Les premiers avis, les avis finaux et les retraits vont toujours aux rôles choisis par le fournisseur. Les mises à jour et l’avancement sont au choix de chaque contact.',
    contact: 'Contact',
    role: 'Rôle',
    updates: 'Mises à jour',
    digest: 'Avancement, une fois par heure',
    noContacts: 'Ce locataire n’a pas de contact : personne ne reçoit de courriel.',
    webhooks: 'Webhooks',
    webhooksDetail: 'Avis envoyés à une URL de votre choix, signés selon Standard Webhooks.',
    register: 'Inscrire un webhook',
    registerTitle: 'Inscrire un webhook',
    url: 'URL',
    urlHint: 'https, et menant à une adresse publique',
    kinds: 'Quels avis',
    kindsHint: 'Tous, si aucun n’est choisi',
    stageChanges: 'Aussi les changements d’étape',
    noWebhooks: 'Aucun webhook n’est inscrit.',
    secretTitle: 'Le secret',
    secretDetail: 'Il sert à vérifier les signatures. Il n’est montré que cette fois.',
    disabled: 'Désactivé',
    failing: (since) => `Échoue depuis ${since}`,
    works: 'Fonctionne',
    fresh: 'Rien d’envoyé encore',
    twoSecrets: (until) => `Jusqu’à ${until}, le secret précédent signe aussi.`,
    test: 'Envoyer un essai',
    rotate: 'Nouveau secret',
    enable: 'Réactiver',
    remove: 'Retirer',
    removeTitle: 'Retirer ce webhook ?',
    removeDetail: 'Plus rien n’y est envoyé. Son URL et ses secrets sont oubliés.',
    log: 'Ce qui a été envoyé',
    logEmpty: 'Rien jusqu’ici.',
    attempts: (count) => `essais : ${count}`,
    replay: 'Renvoyer',
    copy: 'Copier',
    copied: 'Copié.',
  },
};
