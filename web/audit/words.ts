import type { Catalogue } from '../words/language.tsx';
import { plural } from '../words/plural.ts';

interface Words {
  incident: string;
  hint: string;
  accessLogged: string;
  verify: string;
  intact(count: number, text: string): string;
  /** Followed by the reason that the API gives, in English. */
  broken(position: string): string;
  lastVerified: string;
  entries(count: number, text: string): string;
  nothing: string;
  by: string;
  recorded: string;
  hash: string;
  previous: string;
  showHashes: string;
  openIncident: string;
}

export const TRAIL: Catalogue<Words> = {
  en: {
    incident: 'Incident',
    hint: 'Search by title or tracking ID. Leave empty for entries not linked to an incident.',
    accessLogged: 'Viewing and verifying the audit log is logged.',
    verify: 'Verify',
    intact: (count, text) =>
      plural('en', count, {
        one: `Verified: ${text} entry is intact.`,
        other: `Verified: all ${text} entries are intact.`,
      }),
    broken: (position) => `Verification failed at entry ${position}:`,
    lastVerified: 'Hash of last verified entry',
    entries: (count, text) => plural('en', count, { one: `${text} entry`, other: `${text} entries, oldest first` }),
    nothing: 'No entries',
    by: 'by',
    recorded: 'recorded',
    hash: 'Hash',
    previous: 'Previous hash',
    showHashes: 'Show hashes',
    openIncident: 'Open incident',
  },
  de: {
    incident: 'Vorfall',
    hint: 'Nach Titel oder Vorgangsnummer suchen. Leer lassen für Einträge ohne Vorfall.',
    accessLogged: 'Das Anzeigen und Prüfen des Audit-Protokolls wird protokolliert.',
    verify: 'Prüfen',
    intact: (count, text) =>
      plural('de', count, {
        one: `Geprüft: ${text} Eintrag ist unverändert.`,
        other: `Geprüft: Alle ${text} Einträge sind unverändert.`,
      }),
    broken: (position) => `Prüfung fehlgeschlagen bei Eintrag ${position}:`,
    lastVerified: 'Hash des letzten geprüften Eintrags',
    entries: (count, text) =>
      plural('de', count, { one: `${text} Eintrag`, other: `${text} Einträge, älteste zuerst` }),
    nothing: 'Keine Einträge',
    by: 'von',
    recorded: 'erfasst',
    hash: 'Hash',
    previous: 'Vorheriger Hash',
    showHashes: 'Hashes anzeigen',
    openIncident: 'Vorfall öffnen',
  },
  fr: {
    incident: 'Incident',
    hint: 'Rechercher par titre ou numéro de suivi. Laisser vide pour les entrées sans incident.',
    accessLogged: 'La consultation et la vérification du journal d’audit sont consignées.',
    verify: 'Vérifier',
    intact: (count, text) =>
      plural('fr', count, {
        one: `Vérifié : ${text} entrée intacte.`,
        other: `Vérifié : les ${text} entrées sont intactes.`,
      }),
    broken: (position) => `Échec de la vérification à l’entrée ${position} :`,
    lastVerified: 'Empreinte de la dernière entrée vérifiée',
    entries: (count, text) =>
      plural('fr', count, { one: `${text} entrée`, other: `${text} entrées, de la plus ancienne à la plus récente` }),
    nothing: 'Aucune entrée',
    by: 'par',
    recorded: 'enregistrée le',
    hash: 'Empreinte',
    previous: 'Empreinte précédente',
    showHashes: 'Afficher les empreintes',
    openIncident: 'Ouvrir l’incident',
  },
};
