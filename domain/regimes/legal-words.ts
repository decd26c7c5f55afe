import type { DataProtectionLaw } from './data-protection.ts';

/** What a notice to a customer says about the law of the customer's country. */
interface CustomerWording {
  /** What the notice is under that law, where personal data is affected. */
  breachNotice: string;
  /** What the customer may have to do itself: from which risk, until when, and whom it notifies. */
  ownDuty: string;
}

/** What the mail with a document for an authority says about the law that the authority supervises. */
interface AuthorityWording {
  duty(authority: string): string;
  inPhases: string;
  document: string;
}

/** Sentences about the laws in one language, in the terms of the law's own text in that language. */
export interface LegalWording {
  /** NONE: for a customer in a country whose law is not known here. */
  customer: Record<DataProtectionLaw | 'NONE', CustomerWording>;
  authority: Record<DataProtectionLaw, AuthorityWording>;
}

/** GDPR and UK GDPR Art. 33; FADP Art. 24 and Data Protection Ordinance Art. 15, of which the English text has no legal force. */
const ENGLISH: LegalWording = {
  customer: {
    EU_GDPR: {
      breachNotice:
        'To the extent personal data is affected, this is the notification of a personal data breach under Article 33 of the General Data Protection Regulation (GDPR).',
      ownDuty:
        'If you are the controller of the affected personal data, you may have to notify the personal data breach to your supervisory authority yourself, within 72 hours of becoming aware of it, unless it is unlikely to result in a risk to the rights and freedoms of natural persons (Art. 33(1) GDPR).',
    },
    UK_GDPR: {
      breachNotice:
        'To the extent personal data is affected, this is the notification of a personal data breach under Article 33 of the United Kingdom General Data Protection Regulation (UK GDPR).',
      ownDuty:
        'If you are the controller of the affected personal data, you may have to notify the personal data breach to the Information Commissioner’s Office (ICO) yourself, within 72 hours of becoming aware of it, unless it is unlikely to result in a risk to the rights and freedoms of natural persons (Art. 33(1) UK GDPR).',
    },
    SWISS_FADP: {
      breachNotice:
        'To the extent personal data is affected, this is the notification of a breach of data security under Article 24(3) of the Swiss Federal Act on Data Protection (FADP).',
      ownDuty:
        'If you are the controller of the affected personal data, you may have to notify the breach of data security to the Federal Data Protection and Information Commissioner (FDPIC) yourself, as soon as possible, if it is likely to lead to a high risk to the personality or fundamental rights of the data subjects (Art. 24(1) FADP).',
    },
    NONE: {
      breachNotice: 'To the extent personal data is affected, this notice also covers the breach of that data.',
      ownDuty:
        'If you are responsible for the affected personal data, check whether the law that applies to you requires you to notify an authority or the persons affected.',
    },
  },
  authority: {
    EU_GDPR: {
      duty: (authority) =>
        `The notification of a personal data breach to ${authority} must be submitted within 72 hours (Art. 33(1) GDPR). An approved delay does not suspend this deadline.`,
      inPhases: 'Submit information that is not yet known in phases, without undue further delay (Art. 33(4) GDPR).',
      document:
        'The document is attached in its current state: everything Art. 33(3) GDPR requires, to the extent it is known.',
    },
    UK_GDPR: {
      duty: (authority) =>
        `The notification of a personal data breach to ${authority} must be submitted within 72 hours (Art. 33(1) UK GDPR). An approved delay does not suspend this deadline.`,
      inPhases: 'Submit information that is not yet known in phases, without undue further delay (Art. 33(4) UK GDPR).',
      document:
        'The document is attached in its current state: everything Art. 33(3) UK GDPR requires, to the extent it is known.',
    },
    SWISS_FADP: {
      duty: (authority) =>
        `If the breach of data security is likely to lead to a high risk to the personality or fundamental rights of the data subjects, it must be notified to ${authority} as soon as possible (Art. 24(1) FADP). An approved delay does not suspend this duty.`,
      inPhases:
        'Submit information that is not yet known as soon as possible (Art. 15(2) of the Data Protection Ordinance).',
      document:
        'The document is attached in its current state: everything Art. 15(1) of the Data Protection Ordinance requires, to the extent it is known.',
    },
  },
};

/** DSGVO Art. 33; DSG Art. 24 and DSV Art. 15. The UK GDPR has no German text: in the terms of the DSGVO. */
const GERMAN: LegalWording = {
  customer: {
    EU_GDPR: {
      breachNotice:
        'Soweit personenbezogene Daten betroffen sind, ist dies die Meldung einer Verletzung des Schutzes personenbezogener Daten nach Artikel 33 der Datenschutz-Grundverordnung (DSGVO).',
      ownDuty:
        'Sind Sie Verantwortlicher für die betroffenen personenbezogenen Daten, so müssen Sie die Verletzung des Schutzes personenbezogener Daten möglicherweise selbst Ihrer Aufsichtsbehörde melden, und zwar binnen 72 Stunden, nachdem sie Ihnen bekannt wurde, es sei denn, dass sie voraussichtlich nicht zu einem Risiko für die Rechte und Freiheiten natürlicher Personen führt (Art. 33 Abs. 1 DSGVO).',
    },
    UK_GDPR: {
      breachNotice:
        'Soweit personenbezogene Daten betroffen sind, ist dies die Meldung einer Verletzung des Schutzes personenbezogener Daten nach Artikel 33 der Datenschutz-Grundverordnung des Vereinigten Königreichs (UK GDPR).',
      ownDuty:
        'Sind Sie Verantwortlicher für die betroffenen personenbezogenen Daten, so müssen Sie die Verletzung des Schutzes personenbezogener Daten möglicherweise selbst dem Information Commissioner’s Office (ICO) melden, und zwar binnen 72 Stunden, nachdem sie Ihnen bekannt wurde, es sei denn, dass sie voraussichtlich nicht zu einem Risiko für die Rechte und Freiheiten natürlicher Personen führt (Art. 33 Abs. 1 UK GDPR).',
    },
    SWISS_FADP: {
      breachNotice:
        'Soweit Personendaten betroffen sind, ist dies die Meldung einer Verletzung der Datensicherheit nach Artikel 24 Absatz 3 des Bundesgesetzes über den Datenschutz (DSG).',
      ownDuty:
        'Sind Sie Verantwortlicher für die betroffenen Personendaten, so müssen Sie die Verletzung der Datensicherheit möglicherweise selbst dem Eidgenössischen Datenschutz- und Öffentlichkeitsbeauftragten (EDÖB) melden, und zwar so rasch als möglich, wenn sie voraussichtlich zu einem hohen Risiko für die Persönlichkeit oder die Grundrechte der betroffenen Personen führt (Art. 24 Abs. 1 DSG).',
    },
    NONE: {
      breachNotice:
        'Soweit personenbezogene Daten betroffen sind, umfasst diese Benachrichtigung auch die Verletzung des Schutzes dieser Daten.',
      ownDuty:
        'Sind Sie für die betroffenen personenbezogenen Daten verantwortlich, so prüfen Sie, ob das für Sie geltende Recht Sie verpflichtet, eine Behörde oder die betroffenen Personen zu benachrichtigen.',
    },
  },
  authority: {
    EU_GDPR: {
      duty: (authority) =>
        `Die Verletzung des Schutzes personenbezogener Daten ist binnen 72 Stunden zu melden (Art. 33 Abs. 1 DSGVO); zuständige Aufsichtsbehörde: ${authority}. Ein genehmigter Aufschub hemmt diese Frist nicht.`,
      inPhases:
        'Reichen Sie noch nicht bekannte Informationen ohne unangemessene weitere Verzögerung schrittweise nach (Art. 33 Abs. 4 DSGVO).',
      document:
        'Das Dokument ist im aktuellen Stand beigefügt: alles, was Art. 33 Abs. 3 DSGVO verlangt, soweit es bekannt ist.',
    },
    UK_GDPR: {
      duty: (authority) =>
        `Die Verletzung des Schutzes personenbezogener Daten ist binnen 72 Stunden zu melden (Art. 33 Abs. 1 UK GDPR); zuständige Aufsichtsbehörde: ${authority}. Ein genehmigter Aufschub hemmt diese Frist nicht.`,
      inPhases:
        'Reichen Sie noch nicht bekannte Informationen ohne unangemessene weitere Verzögerung schrittweise nach (Art. 33 Abs. 4 UK GDPR).',
      document:
        'Das Dokument ist im aktuellen Stand beigefügt: alles, was Art. 33 Abs. 3 UK GDPR verlangt, soweit es bekannt ist.',
    },
    SWISS_FADP: {
      duty: (authority) =>
        `Führt die Verletzung der Datensicherheit voraussichtlich zu einem hohen Risiko für die Persönlichkeit oder die Grundrechte der betroffenen Personen, so ist sie so rasch als möglich zu melden (Art. 24 Abs. 1 DSG); zuständige Behörde: ${authority}. Ein genehmigter Aufschub hemmt diese Pflicht nicht.`,
      inPhases: 'Liefern Sie noch nicht bekannte Angaben so rasch als möglich nach (Art. 15 Abs. 2 DSV).',
      document:
        'Das Dokument ist im aktuellen Stand beigefügt: alles, was Art. 15 Abs. 1 DSV verlangt, soweit es bekannt ist.',
    },
  },
};

/** RGPD art. 33; LPD art. 24 et OPDo art. 15. The UK GDPR has no French text: in the terms of the RGPD. */
const FRENCH: LegalWording = {
  customer: {
    EU_GDPR: {
      breachNotice:
        'Dans la mesure où des données à caractère personnel sont concernées, il s’agit de la notification d’une violation de données à caractère personnel au titre de l’article 33 du règlement général sur la protection des données (RGPD).',
      ownDuty:
        'Si vous êtes responsable du traitement des données à caractère personnel concernées, il se peut que vous deviez notifier vous-même la violation de données à caractère personnel à votre autorité de contrôle, 72 heures au plus tard après en avoir pris connaissance, à moins qu’elle ne soit pas susceptible d’engendrer un risque pour les droits et libertés des personnes physiques (art. 33, paragraphe 1, du RGPD).',
    },
    UK_GDPR: {
      breachNotice:
        'Dans la mesure où des données à caractère personnel sont concernées, il s’agit de la notification d’une violation de données à caractère personnel au titre de l’article 33 du règlement général sur la protection des données du Royaume-Uni (UK GDPR).',
      ownDuty:
        'Si vous êtes responsable du traitement des données à caractère personnel concernées, il se peut que vous deviez notifier vous-même la violation de données à caractère personnel à l’Information Commissioner’s Office (ICO), 72 heures au plus tard après en avoir pris connaissance, à moins qu’elle ne soit pas susceptible d’engendrer un risque pour les droits et libertés des personnes physiques (art. 33, paragraphe 1, de l’UK GDPR).',
    },
    SWISS_FADP: {
      breachNotice:
        'Dans la mesure où des données personnelles sont concernées, il s’agit de l’annonce d’une violation de la sécurité des données au sens de l’art. 24, al. 3, de la loi fédérale sur la protection des données (LPD).',
      ownDuty:
        'Si vous êtes responsable du traitement des données personnelles concernées, il se peut que vous deviez annoncer vous-même la violation de la sécurité des données au Préposé fédéral à la protection des données et à la transparence (PFPDT), dans les meilleurs délais, si elle entraîne vraisemblablement un risque élevé pour la personnalité ou les droits fondamentaux des personnes concernées (art. 24, al. 1, LPD).',
    },
    NONE: {
      breachNotice:
        'Dans la mesure où des données à caractère personnel sont concernées, la présente notification porte aussi sur la violation de ces données.',
      ownDuty:
        'Si vous êtes responsable des données à caractère personnel concernées, vérifiez si le droit qui vous est applicable vous oblige à informer une autorité ou les personnes concernées.',
    },
  },
  authority: {
    EU_GDPR: {
      duty: (authority) =>
        `La violation de données à caractère personnel doit être notifiée dans les 72 heures (art. 33, paragraphe 1, du RGPD) ; autorité de contrôle compétente : ${authority}. Un report approuvé ne suspend pas ce délai.`,
      inPhases:
        'Communiquez de manière échelonnée, sans autre retard indu, les informations qui ne sont pas encore connues (art. 33, paragraphe 4, du RGPD).',
      document:
        'Le document est joint dans son état actuel : toutes les informations requises par l’art. 33, paragraphe 3, du RGPD, dans la mesure où elles sont connues.',
    },
    UK_GDPR: {
      duty: (authority) =>
        `La violation de données à caractère personnel doit être notifiée dans les 72 heures (art. 33, paragraphe 1, de l’UK GDPR) ; autorité de contrôle compétente : ${authority}. Un report approuvé ne suspend pas ce délai.`,
      inPhases:
        'Communiquez de manière échelonnée, sans autre retard indu, les informations qui ne sont pas encore connues (art. 33, paragraphe 4, de l’UK GDPR).',
      document:
        'Le document est joint dans son état actuel : toutes les informations requises par l’art. 33, paragraphe 3, de l’UK GDPR, dans la mesure où elles sont connues.',
    },
    SWISS_FADP: {
      duty: (authority) =>
        `Si la violation de la sécurité des données entraîne vraisemblablement un risque élevé pour la personnalité ou les droits fondamentaux des personnes concernées, elle doit être annoncée dans les meilleurs délais (art. 24, al. 1, LPD) ; autorité compétente : ${authority}. Un report approuvé ne suspend pas cette obligation.`,
      inPhases:
        'Communiquez dans les meilleurs délais les informations qui ne sont pas encore connues (art. 15, al. 2, OPDo).',
      document:
        'Le document est joint dans son état actuel : toutes les informations requises par l’art. 15, al. 1, OPDo, dans la mesure où elles sont connues.',
    },
  },
};

/** By language subtag. */
export const LEGAL_WORDING = { en: ENGLISH, de: GERMAN, fr: FRENCH } as const;
