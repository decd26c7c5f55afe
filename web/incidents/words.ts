import type { Catalogue } from '../words/language.tsx';

interface Words {
  parts: Record<'overview' | 'impact' | 'advisory' | 'deliveries' | 'post-mortem', string>;
  partsLabel: string;
}

export const INCIDENTS: Catalogue<Words> = {
  en: {
    parts: {
      overview: 'Overview',
      impact: 'Impact',
      advisory: 'Advisory',
      deliveries: 'Deliveries',
      'post-mortem': 'Post-mortem',
    },
    partsLabel: 'Parts of the incident',
  },
  de: {
    parts: {
      overview: 'Überblick',
      impact: 'Auswirkung',
      advisory: 'Mitteilung',
      deliveries: 'Zustellung',
      'post-mortem': 'Nachbetrachtung',
    },
    partsLabel: 'Teile des Vorfalls',
  },
  fr: {
    parts: {
      overview: 'Vue d’ensemble',
      impact: 'Impact',
      advisory: 'Avis',
      deliveries: 'Envois',
      'post-mortem': 'Rétrospective',
    },
    partsLabel: 'Parties de l’incident',
  },
};
