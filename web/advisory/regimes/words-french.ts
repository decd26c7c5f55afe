import { plural } from '../../words/plural.ts';
import type { Words } from './words-type.ts';

export const FRENCH: Words = {
  title: 'Droit applicable',
  detail:
    'Les lois et contrats qui imposent des notifications découlent des faits ci-dessous. Le service juridique peut en décider autrement, en motivant sa décision.',
  applies: 'Applicable',
  appliesNot: 'Non applicable',
  others: (count, text) =>
    `Non applicable : ${plural('fr', count, { one: `${text} régime`, other: `${text} régimes` })}`,
  dataSubjects: (countries) => `Personnes concernées dans les pays suivants : ${countries}`,
  noDataSubjects: 'Aucun pays de personnes concernées enregistré',
  setCountries: 'Indiquer les pays des personnes concernées',
  countries: 'Pays',
  countriesHint:
    'Codes à deux lettres séparés par des virgules, par exemple DE, FR, GB. Ils remplacent ceux enregistrés auparavant.',
  override: 'Décider autrement',
  overrideHint: 'Votre décision vaut quels que soient les faits, jusqu’à une nouvelle décision du service juridique.',
  decision: 'Décision',
  reason: 'Motif',
  decided: (applies, by) => `Décision du service juridique : ${applies ? 'applicable' : 'non applicable'} (${by})`,
  reasons: {
    CAPACITY: (values) => `Qualité : ${values}`,
    SECTOR: (values) => `Secteur : ${values}`,
    ESTABLISHMENT: (values) => `Établissement du fournisseur : ${values}`,
    CUSTOMERS: (values) => `Clients touchés : ${values}`,
    DATA_SUBJECTS: (values) => `Personnes concernées : ${values}`,
    ESTABLISHMENT_NOT_STATED: () => 'Le pays d’établissement du fournisseur n’est pas configuré',
    COMMITMENTS: (values) => `Engagements envers des clients touchés : ${values}`,
    NOT_IN_FORCE: (values) => `L’incident a été détecté avant l’entrée en application (${values})`,
    OTHER_SECTOR: () => 'Le fournisseur n’exerce dans aucun des secteurs visés',
    CUSTOMERS_REPORT: () =>
      'Les entités financières parmi les clients font elles-mêmes leurs déclarations ; ce que le fournisseur leur doit figure dans leurs contrats',
    NO_CAPACITY: () => 'L’incident n’est pas encore classifié avec la qualité du fournisseur',
    NO_LINK: () => 'Aucun établissement, client touché ni personne concernée sur son territoire',
    NO_COMMITMENTS: () => 'Aucun engagement envers des clients touchés',
  },
  sectors: {
    CLOUD: 'informatique en nuage',
    DIGITAL_INFRASTRUCTURE: 'infrastructures numériques',
    FINANCE: 'secteur financier',
    PRODUCT_MANUFACTURER: 'fabricant de produits comportant des éléments numériques',
  },
  steps: {
    EARLY_WARNING: 'Alerte précoce',
    NOTICE: 'Notification',
    INTERMEDIATE_REPORT: 'Rapport intermédiaire',
    FINAL_REPORT: 'Rapport final',
  },
  recipients: {
    SUPERVISORY_AUTHORITY: 'à l’autorité de contrôle',
    CONTROLLER: 'aux responsables du traitement',
    DATA_SUBJECT: 'aux personnes concernées',
    CSIRT: 'au CSIRT ou à l’autorité compétente',
    CSIRT_AND_ENISA: 'au CSIRT et à l’ENISA',
    FINANCIAL_AUTHORITY: 'à l’autorité financière compétente',
    RECIPIENT_OF_SERVICES: 'aux destinataires des services',
    CUSTOMER: 'aux clients',
    USER: 'aux utilisateurs du produit',
  },
  period: (unit, count, text) =>
    plural(
      'fr',
      count,
      {
        HOURS: { one: `${text} heure`, other: `${text} heures` },
        DAYS: { one: `${text} jour`, other: `${text} jours` },
        MONTHS: { one: `${text} mois`, other: `${text} mois` },
      }[unit],
    ),
  starts: {
    AWARENESS: 'la prise de connaissance',
    CLASSIFICATION: 'la classification',
    DECLARATION: 'la déclaration',
    INITIAL_NOTICE: 'la notification',
    INTERMEDIATE_REPORT: 'le rapport intermédiaire',
    MEASURE_AVAILABLE: 'la disponibilité d’une mesure corrective',
  },
  limit: (period, start) => `${period} après ${start}`,
  earliest: (limits) => `${limits}, selon la première échéance`,
  noLimit: 'Dans les meilleurs délais',
  clause: (text) =>
    text
      .replaceAll('Delegated Regulation (EU)', 'règlement délégué (UE)')
      .replaceAll('Implementing Regulation (EU)', 'règlement d’exécution (UE)')
      .replaceAll('Ordinance', 'ordonnance')
      .replaceAll('cloud computing:', 'informatique en nuage :')
      .replaceAll('Art.', 'art.')
      .replaceAll(/, \((\d+)\)/g, ' et $1')
      .replaceAll(/\((\d+)\)/g, ', paragraphe $1')
      .replaceAll(/\(([a-z])\)/g, ', point $1)'),
  contents: (fields) => `À indiquer : ${fields}`,
  fields: {
    nature: 'nature de l’incident',
    period: 'moment et durée',
    dataSubjects: 'catégories et nombre de personnes concernées',
    records: 'catégories et nombre d’enregistrements',
    contactPoint: 'point de contact',
    likelyConsequences: 'conséquences probables',
    measuresTaken: 'mesures prises',
    suspectedUnlawful: 'soupçon d’actes illicites ou malveillants',
    crossBorderImpact: 'impact transfrontière',
    memberStates: 'États membres concernés',
    severity: 'gravité et impact',
    indicatorsOfCompromise: 'indicateurs de compromission',
    rootCause: 'cause profonde ou type de menace',
    detectedAt: 'moment de la détection et de la classification',
    occurredAt: 'moment de la survenance',
    resolvedAt: 'moment de la résolution',
    classificationCriteria: 'critères de classification',
    discovery: 'mode de découverte',
    businessContinuity: 'activation du plan de continuité des activités',
    incidentType: 'type d’incident et techniques',
    affectedServices: 'processus et infrastructures touchés',
    impactOnClients: 'incidence sur les clients',
    otherAuthorities: 'notifications à d’autres autorités',
    recovery: 'rétablissement',
    costs: 'coûts et pertes',
    recurrence: 'incidents récurrents',
    product: 'produit concerné',
    measuresForUsers: 'mesures que les utilisateurs peuvent prendre',
    sensitivity: 'sensibilité des informations',
    maliciousActor: 'acteur malveillant',
    securityUpdate: 'mise à jour de sécurité',
  },
};
