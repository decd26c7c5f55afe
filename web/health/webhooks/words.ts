import type { Catalogue } from '../../words/language.tsx';
import { plural } from '../../words/plural.ts';

interface Words {
  webhooks: string;
  detail: string;
  add: string;
  url: string;
  urlHint: string;
  kinds: string;
  kindsHint: string;
  stageChanges: string;
  noWebhooks: string;
  secret: string;
  secretDetail: string;
  disabled: string;
  failing(since: string): string;
  healthy: string;
  unused: string;
  previousSecret(until: string): string;
  test: string;
  rotate: string;
  enable: string;
  remove: string;
  removeTitle: string;
  removeDetail: string;
  log: string;
  logEmpty: string;
  attempts(count: number, text: string): string;
  replay: string;
  copy: string;
  copied: string;
}

export const WEBHOOKS: Catalogue<Words> = {
  en: {
    webhooks: 'Webhooks',
    detail: 'Send notices to your endpoint, signed per the Standard Webhooks specification.',
    add: 'Add webhook',
    url: 'URL',
    urlHint: 'Public HTTPS URL',
    kinds: 'Notice types',
    kindsHint: 'Leave empty for all',
    stageChanges: 'Include status changes',
    noWebhooks: 'No webhooks',
    secret: 'Signing secret',
    secretDetail: 'Use it to verify signatures. Copy it now; you won’t see it again.',
    disabled: 'Disabled',
    failing: (since) => `Failing since ${since}`,
    healthy: 'Healthy',
    unused: 'No deliveries yet',
    previousSecret: (until) => `The previous secret remains valid until ${until}.`,
    test: 'Send test event',
    rotate: 'Rotate secret',
    enable: 'Re-enable',
    remove: 'Delete',
    removeTitle: 'Delete this webhook?',
    removeDetail: 'Deliveries stop immediately. The URL and its secrets are deleted.',
    log: 'Recent deliveries',
    logEmpty: 'None',
    attempts: (count, text) => plural('en', count, { one: `${text} attempt`, other: `${text} attempts` }),
    replay: 'Redeliver',
    copy: 'Copy',
    copied: 'Copied',
  },
  de: {
    webhooks: 'Webhooks',
    detail: 'Benachrichtigungen an Ihren Endpunkt senden, signiert nach der Spezifikation Standard Webhooks.',
    add: 'Webhook hinzufügen',
    url: 'URL',
    urlHint: 'Öffentliche HTTPS-URL',
    kinds: 'Arten von Benachrichtigungen',
    kindsHint: 'Leer lassen für alle',
    stageChanges: 'Einschließlich Statusänderungen',
    noWebhooks: 'Keine Webhooks',
    secret: 'Signaturschlüssel',
    secretDetail: 'Prüfen Sie damit die Signaturen. Kopieren Sie ihn jetzt; er wird nicht noch einmal angezeigt.',
    disabled: 'Deaktiviert',
    failing: (since) => `Fehlgeschlagen seit ${since}`,
    healthy: 'Funktioniert',
    unused: 'Noch keine Zustellungen',
    previousSecret: (until) => `Der vorherige Schlüssel bleibt bis ${until} gültig.`,
    test: 'Testnachricht senden',
    rotate: 'Schlüssel erneuern',
    enable: 'Wieder aktivieren',
    remove: 'Löschen',
    removeTitle: 'Diesen Webhook löschen?',
    removeDetail: 'Die Zustellung endet sofort. Die URL und ihre Schlüssel werden gelöscht.',
    log: 'Letzte Zustellungen',
    logEmpty: 'Keine',
    attempts: (count, text) => plural('de', count, { one: `${text} Versuch`, other: `${text} Versuche` }),
    replay: 'Erneut zustellen',
    copy: 'Kopieren',
    copied: 'Kopiert',
  },
  fr: {
    webhooks: 'Webhooks',
    detail: 'Envoyer les notifications à votre point de terminaison, signées selon la spécification Standard Webhooks.',
    add: 'Ajouter un webhook',
    url: 'URL',
    urlHint: 'URL HTTPS publique',
    kinds: 'Types de notification',
    kindsHint: 'Laisser vide pour tous',
    stageChanges: 'Inclure les changements de statut',
    noWebhooks: 'Aucun webhook',
    secret: 'Secret de signature',
    secretDetail: 'Il sert à vérifier les signatures. Copiez-le maintenant ; il ne sera plus affiché.',
    disabled: 'Désactivé',
    failing: (since) => `En échec depuis ${since}`,
    healthy: 'Opérationnel',
    unused: 'Aucun envoi pour l’instant',
    previousSecret: (until) => `Le secret précédent reste valable jusqu’au ${until}.`,
    test: 'Envoyer un événement de test',
    rotate: 'Renouveler le secret',
    enable: 'Réactiver',
    remove: 'Supprimer',
    removeTitle: 'Supprimer ce webhook ?',
    removeDetail: 'Les envois cessent immédiatement. L’URL et ses secrets sont supprimés.',
    log: 'Envois récents',
    logEmpty: 'Aucun',
    attempts: (count, text) => plural('fr', count, { one: `${text} tentative`, other: `${text} tentatives` }),
    replay: 'Renvoyer',
    copy: 'Copier',
    copied: 'Copié',
  },
};
