import type { Catalogue } from '../words/language.tsx';

interface Words {
  incident: string;
  hint: string;
  general: string;
  onRecord: string;
  verify: string;
  intact(entries: string): string;
  broken(position: string, entries: string): string;
  head: string;
  count(entries: string): string;
  nothing: string;
  by: string;
  recorded: string;
  hash: string;
  previous: string;
  whole: string;
  toIncident: string;
}

export const TRAIL: Catalogue<Words> = {
  en: {
    incident: 'Incident',
    hint: 'A part of its title or tracking id. Without one: what belongs to no incident.',
    general: 'What belongs to no incident',
    onRecord: 'That you read or verify a trail is itself put on record.',
    verify: 'Verify',
    intact: (entries) => `Intact: all ${entries} entries are in order, each bound to the one before by its hash.`,
    broken: (position, entries) =>
      `Broken at entry ${position}: it is not what was written. ${entries} entries before it are in order.`,
    head: 'Hash of the last entry in order',
    count: (entries) => `${entries} entries, oldest first`,
    nothing: 'Nothing is on record here.',
    by: 'by',
    recorded: 'recorded',
    hash: 'Hash',
    previous: 'Hash of the entry before',
    whole: 'Show hashes',
    toIncident: 'Go to the incident',
  },
  de: {
    incident: 'Vorfall',
    hint: 'Ein Teil des Titels oder der Vorgangsnummer. Ohne einen: was zu keinem Vorfall gehört.',
    general: 'Was zu keinem Vorfall gehört',
    onRecord: 'Dass Sie ein Protokoll lesen oder prüfen, wird selbst festgehalten.',
    verify: 'Prüfen',
    intact: (entries) =>
      `Unversehrt: Alle ${entries} Einträge sind in Ordnung, jeder durch seinen Hash an den vorigen gebunden.`,
    broken: (position, entries) =>
      `Gebrochen bei Eintrag ${position}: Er ist nicht, was geschrieben wurde. ${entries} Einträge davor sind in Ordnung.`,
    head: 'Hash des letzten Eintrags, der in Ordnung ist',
    count: (entries) => `${entries} Einträge, die ältesten zuerst`,
    nothing: 'Hier ist nichts festgehalten.',
    by: 'von',
    recorded: 'festgehalten',
    hash: 'Hash',
    previous: 'Hash des vorigen Eintrags',
    whole: 'Hashes zeigen',
    toIncident: 'Zum Vorfall',
  },
  fr: {
    incident: 'Incident',
    hint: 'Une partie de son titre ou de son numéro de suivi. Sans incident : ce qui n’appartient à aucun.',
    general: 'Ce qui n’appartient à aucun incident',
    onRecord: 'Le fait que vous lisiez ou vérifiiez une piste est lui-même consigné.',
    verify: 'Vérifier',
    intact: (entries) =>
      `Intacte : les ${entries} entrées sont en ordre, chacune liée à la précédente par son empreinte.`,
    broken: (position, entries) =>
      `Rompue à l’entrée ${position} : elle n’est pas ce qui a été écrit. Entrées en ordre avant elle : ${entries}.`,
    head: 'Empreinte de la dernière entrée en ordre',
    count: (entries) => `Entrées : ${entries}, les plus anciennes d’abord`,
    nothing: 'Rien n’est consigné ici.',
    by: 'par',
    recorded: 'consigné',
    hash: 'Empreinte',
    previous: 'Empreinte de l’entrée précédente',
    whole: 'Montrer les empreintes',
    toIncident: 'Vers l’incident',
  },
};
