/** The members of the German conference of data protection authorities (DSK). */
const DSK = 'https://www.datenschutzkonferenz-online.de/datenschutzaufsichtsbehoerden.html';

/** Id, region (ISO 3166-2), name, Land in English, website. Bavaria has separate ones for private and public bodies. */
const ROWS: [id: string, region: string, name: string, land: string, website: string][] = [
  [
    'de-bw-lfdi',
    'DE-BW',
    'Landesbeauftragter für den Datenschutz und die Informationsfreiheit Baden-Württemberg',
    'Baden-Württemberg',
    'https://www.baden-wuerttemberg.datenschutz.de',
  ],
  [
    'de-by-lda',
    'DE-BY',
    'Bayerisches Landesamt für Datenschutzaufsicht',
    'Bavaria (private bodies)',
    'https://www.lda.bayern.de',
  ],
  [
    'de-by-lfd',
    'DE-BY',
    'Bayerischer Landesbeauftragter für den Datenschutz',
    'Bavaria (public bodies)',
    'https://www.datenschutz-bayern.de',
  ],
  [
    'de-be-blnbdi',
    'DE-BE',
    'Berliner Beauftragte für Datenschutz und Informationsfreiheit',
    'Berlin',
    'https://www.datenschutz-berlin.de',
  ],
  [
    'de-bb-lda',
    'DE-BB',
    'Landesbeauftragte für den Datenschutz und für das Recht auf Akteneinsicht Brandenburg',
    'Brandenburg',
    'https://www.lda.brandenburg.de',
  ],
  [
    'de-hb-lfdi',
    'DE-HB',
    'Landesbeauftragte für Datenschutz und Informationsfreiheit der Freien Hansestadt Bremen',
    'Bremen',
    'https://www.datenschutz.bremen.de',
  ],
  [
    'de-hh-hmbbfdi',
    'DE-HH',
    'Hamburgischer Beauftragter für Datenschutz und Informationsfreiheit',
    'Hamburg',
    'https://datenschutz-hamburg.de',
  ],
  [
    'de-he-hbdi',
    'DE-HE',
    'Hessischer Beauftragter für Datenschutz und Informationsfreiheit',
    'Hesse',
    'https://datenschutz.hessen.de',
  ],
  [
    'de-mv-lfdi',
    'DE-MV',
    'Landesbeauftragter für Datenschutz und Informationsfreiheit Mecklenburg-Vorpommern',
    'Mecklenburg-Western Pomerania',
    'https://www.datenschutz-mv.de',
  ],
  [
    'de-ni-lfd',
    'DE-NI',
    'Landesbeauftragter für den Datenschutz Niedersachsen',
    'Lower Saxony',
    'https://www.lfd.niedersachsen.de',
  ],
  [
    'de-nw-ldi',
    'DE-NW',
    'Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen',
    'North Rhine-Westphalia',
    'https://www.ldi.nrw.de',
  ],
  [
    'de-rp-lfdi',
    'DE-RP',
    'Landesbeauftragter für den Datenschutz und die Informationsfreiheit Rheinland-Pfalz',
    'Rhineland-Palatinate',
    'https://www.datenschutz.rlp.de',
  ],
  ['de-sl-udz', 'DE-SL', 'Unabhängiges Datenschutzzentrum Saarland', 'Saarland', 'https://www.datenschutz.saarland.de'],
  [
    'de-sn-sdtb',
    'DE-SN',
    'Sächsische Datenschutz- und Transparenzbeauftragte',
    'Saxony',
    'https://www.datenschutz.sachsen.de',
  ],
  [
    'de-st-lfd',
    'DE-ST',
    'Landesbeauftragte für den Datenschutz Sachsen-Anhalt',
    'Saxony-Anhalt',
    'https://datenschutz.sachsen-anhalt.de',
  ],
  [
    'de-sh-uld',
    'DE-SH',
    'Unabhängiges Landeszentrum für Datenschutz Schleswig-Holstein',
    'Schleswig-Holstein',
    'https://www.datenschutzzentrum.de',
  ],
  [
    'de-th-tlfdi',
    'DE-TH',
    'Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit',
    'Thuringia',
    'https://www.tlfdi.de',
  ],
];

const BODIES: Record<string, 'PRIVATE' | 'PUBLIC'> = { 'de-by-lda': 'PRIVATE', 'de-by-lfd': 'PUBLIC' };

/** The authorities of the German Länder: competent for the private bodies established there, except one in Bavaria. */
export const LAENDER = ROWS.map(([id, region, name, land, website]) => ({
  id,
  region,
  bodies: BODIES[id] ?? ('ALL' as const),
  name,
  nameInEnglish: `Data protection authority of ${land}`,
  website,
  source: DSK,
}));
