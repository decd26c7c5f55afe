import { dataProtectionLaw } from '../regimes/regimes.ts';
import type { SupervisoryAuthority } from './competence.ts';
import { LAENDER } from './laender-authorities.ts';

/** A supervisory authority as the public register shows it (GDPR Art. 51; UK GDPR Art. 51; FADP Art. 4). */
export interface RegisteredAuthority extends SupervisoryAuthority {
  /** The name in its own language. */
  name: string;
  /** Null where the own name is English. */
  nameInEnglish: string | null;
  website: string;
  /** The source of this entry. */
  source: string;
  note: string | null;
}

/** The members of the European Data Protection Board. */
const EDPB = 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en';

/** Id, country, own name, name in English, website: one for each state of the European Economic Area. */
const EUROPEAN_ECONOMIC_AREA: [id: string, country: string, name: string, nameInEnglish: string, website: string][] = [
  ['at-dsb', 'AT', 'Österreichische Datenschutzbehörde', 'Austrian Data Protection Authority', 'https://dsb.gv.at'],
  [
    'be-apd-gba',
    'BE',
    'Autorité de protection des données / Gegevensbeschermingsautoriteit',
    'Belgian Data Protection Authority',
    'https://www.dataprotectionauthority.be',
  ],
  ['bg-cpdp', 'BG', 'Комисия за защита на личните данни', 'Commission for Personal Data Protection', 'https://cpdp.bg'],
  [
    'cy-cpdp',
    'CY',
    'Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα',
    'Office of the Commissioner for Personal Data Protection',
    'https://www.dataprotection.gov.cy',
  ],
  ['cz-uoou', 'CZ', 'Úřad pro ochranu osobních údajů', 'Office for Personal Data Protection', 'https://uoou.gov.cz'],
  [
    'de-bfdi',
    'DE',
    'Bundesbeauftragte für den Datenschutz und die Informationsfreiheit',
    'Federal Commissioner for Data Protection and Freedom of Information',
    'https://www.bfdi.bund.de',
  ],
  ['dk-datatilsynet', 'DK', 'Datatilsynet', 'Danish Data Protection Agency', 'https://www.datatilsynet.dk'],
  ['ee-aki', 'EE', 'Andmekaitse Inspektsioon', 'Estonian Data Protection Inspectorate', 'https://www.aki.ee'],
  ['es-aepd', 'ES', 'Agencia Española de Protección de Datos', 'Spanish Data Protection Agency', 'https://www.aepd.es'],
  [
    'fi-tietosuoja',
    'FI',
    'Tietosuojavaltuutetun toimisto / Dataombudsmannens byrå',
    'Office of the Data Protection Ombudsman',
    'https://tietosuoja.fi',
  ],
  [
    'fr-cnil',
    'FR',
    'Commission nationale de l’informatique et des libertés',
    'French Data Protection Authority',
    'https://www.cnil.fr',
  ],
  [
    'gr-hdpa',
    'GR',
    'Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα',
    'Hellenic Data Protection Authority',
    'https://www.dpa.gr',
  ],
  [
    'hr-azop',
    'HR',
    'Agencija za zaštitu osobnih podataka',
    'Croatian Personal Data Protection Agency',
    'https://azop.hr',
  ],
  [
    'hu-naih',
    'HU',
    'Nemzeti Adatvédelmi és Információszabadság Hatóság',
    'Hungarian National Authority for Data Protection and Freedom of Information',
    'https://www.naih.hu',
  ],
  ['ie-dpc', 'IE', 'An Coimisiún um Chosaint Sonraí', 'Data Protection Commission', 'https://www.dataprotection.ie'],
  ['is-personuvernd', 'IS', 'Persónuvernd', 'Icelandic Data Protection Authority', 'https://www.personuvernd.is'],
  [
    'it-garante',
    'IT',
    'Garante per la protezione dei dati personali',
    'Italian Data Protection Authority',
    'https://www.garanteprivacy.it',
  ],
  [
    'li-dss',
    'LI',
    'Datenschutzstelle Fürstentum Liechtenstein',
    'Data Protection Authority of the Principality of Liechtenstein',
    'https://www.datenschutzstelle.li',
  ],
  [
    'lt-vdai',
    'LT',
    'Valstybinė duomenų apsaugos inspekcija',
    'State Data Protection Inspectorate',
    'https://vdai.lrv.lt',
  ],
  [
    'lu-cnpd',
    'LU',
    'Commission nationale pour la protection des données',
    'National Commission for Data Protection',
    'https://cnpd.public.lu',
  ],
  ['lv-dvi', 'LV', 'Datu valsts inspekcija', 'Data State Inspectorate', 'https://www.dvi.gov.lv'],
  [
    'mt-idpc',
    'MT',
    'Uffiċċju tal-Kummissarju għall-Informazzjoni u l-Protezzjoni tad-Data',
    'Office of the Information and Data Protection Commissioner',
    'https://idpc.org.mt',
  ],
  [
    'nl-ap',
    'NL',
    'Autoriteit Persoonsgegevens',
    'Dutch Data Protection Authority',
    'https://www.autoriteitpersoonsgegevens.nl',
  ],
  ['no-datatilsynet', 'NO', 'Datatilsynet', 'Norwegian Data Protection Authority', 'https://www.datatilsynet.no'],
  [
    'pl-uodo',
    'PL',
    'Prezes Urzędu Ochrony Danych Osobowych',
    'President of the Personal Data Protection Office',
    'https://uodo.gov.pl',
  ],
  [
    'pt-cnpd',
    'PT',
    'Comissão Nacional de Proteção de Dados',
    'National Data Protection Commission',
    'https://www.cnpd.pt',
  ],
  [
    'ro-anspdcp',
    'RO',
    'Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal',
    'National Supervisory Authority for Personal Data Processing',
    'https://www.dataprotection.ro',
  ],
  ['se-imy', 'SE', 'Integritetsskyddsmyndigheten', 'Swedish Authority for Privacy Protection', 'https://www.imy.se'],
  ['si-ip', 'SI', 'Informacijski pooblaščenec', 'Information Commissioner', 'https://www.ip-rs.si'],
  [
    'sk-uoou',
    'SK',
    'Úrad na ochranu osobných údajov Slovenskej republiky',
    'Office for Personal Data Protection of the Slovak Republic',
    'https://dataprotection.gov.sk',
  ],
];

/** BDSG section 9(1), TDDDG section 29: see its note. */
const BODIES: Record<string, RegisteredAuthority['bodies']> = { 'de-bfdi': 'SECTORS' };

const NOTES: Record<string, string> = {
  'de-bfdi':
    'Competent for federal bodies, telecommunications and postal services. For other private bodies the authority of the Land is: see those with a region.',
  'es-aepd':
    'Competent for private bodies in all of Spain. Catalonia, the Basque Country and Andalusia have authorities of their own for their public sector (Organic Law 3/2018, Art. 57).',
  'gb-ico': 'Under the UK GDPR.',
  'ch-edoeb':
    'Under Art. 24 of the Federal Act on Data Protection: as soon as possible, where the risk is high. Competent for private and federal bodies; the cantons have authorities of their own for theirs.',
};

/** Every authority: of the European Economic Area, the German Länder, the United Kingdom and Switzerland. */
export const SUPERVISORY_AUTHORITIES: readonly RegisteredAuthority[] = [
  ...EUROPEAN_ECONOMIC_AREA.map(([id, country, name, nameInEnglish, website]) =>
    registered({ id, country, name, nameInEnglish, website, source: EDPB }),
  ),
  ...LAENDER.map((authority) => registered({ ...authority, country: 'DE' })),
  registered({
    id: 'gb-ico',
    country: 'GB',
    name: 'Information Commissioner’s Office',
    nameInEnglish: null,
    website: 'https://ico.org.uk',
    source: 'https://ico.org.uk/about-the-ico/',
  }),
  registered({
    id: 'ch-edoeb',
    country: 'CH',
    name: 'Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter',
    nameInEnglish: 'Federal Data Protection and Information Commissioner',
    website: 'https://www.edoeb.admin.ch',
    source: 'https://www.edoeb.admin.ch',
  }),
];

/** The authorities of a country, the national one first; without a country, all. */
export function authoritiesOf(country: string | null): RegisteredAuthority[] {
  return SUPERVISORY_AUTHORITIES.filter((authority) => country === null || authority.country === country.toUpperCase());
}

/** Null when the register has no authority with that id. */
export function authorityById(id: string): RegisteredAuthority | null {
  return SUPERVISORY_AUTHORITIES.find((authority) => authority.id === id) ?? null;
}

type Given = Omit<RegisteredAuthority, 'region' | 'law' | 'bodies' | 'note'> &
  Partial<Pick<RegisteredAuthority, 'region' | 'bodies'>>;

function registered({ region = null, bodies, ...authority }: Given): RegisteredAuthority {
  const { id, country } = authority;
  const law = dataProtectionLaw(country);
  if (law === null) throw new Error(`The law that ${id} supervises is not known.`);
  return { ...authority, region, law, bodies: bodies ?? BODIES[id] ?? 'ALL', note: NOTES[id] ?? null };
}
