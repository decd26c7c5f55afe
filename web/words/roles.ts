import type { Catalogue } from './language.tsx';

type Role =
  | 'RESPONDER'
  | 'EXECUTIVE_INCIDENT_MANAGER'
  | 'LEGAL'
  | 'AUDITOR'
  | 'CUSTOMER_SUPPORT'
  | 'ACCOUNT_MANAGER'
  | 'CUSTOMER_SUCCESS_ACCOUNT_MANAGER'
  | 'SERVICE_OPERATOR'
  | 'ESTATE_SYNCHRONIZATION'
  | 'SUBSCRIPTION_ADMINISTRATOR'
  | 'SUBSCRIPTION_OWNER'
  | 'GLOBAL_TENANT_ADMINISTRATOR'
  | 'TENANT_TECHNICAL_CONTACT'
  | 'PRIVACY_CONTACT'
  | 'SERVICE_HEALTH_READER';

export const ROLES: Catalogue<Record<Role, string>> = {
  en: {
    RESPONDER: 'Responder',
    EXECUTIVE_INCIDENT_MANAGER: 'Executive Incident Manager',
    LEGAL: 'Legal',
    AUDITOR: 'Auditor',
    CUSTOMER_SUPPORT: 'Customer support',
    ACCOUNT_MANAGER: 'Account manager',
    CUSTOMER_SUCCESS_ACCOUNT_MANAGER: 'Customer success account manager',
    SERVICE_OPERATOR: 'Service operator',
    ESTATE_SYNCHRONIZATION: 'Estate synchronization',
    SUBSCRIPTION_ADMINISTRATOR: 'Subscription administrator',
    SUBSCRIPTION_OWNER: 'Subscription owner',
    GLOBAL_TENANT_ADMINISTRATOR: 'Global tenant administrator',
    TENANT_TECHNICAL_CONTACT: 'Tenant technical contact',
    PRIVACY_CONTACT: 'Privacy contact',
    SERVICE_HEALTH_READER: 'Service health reader',
  },
  de: {
    RESPONDER: 'Einsatzteam',
    EXECUTIVE_INCIDENT_MANAGER: 'Leitung Vorfälle',
    LEGAL: 'Rechtsabteilung',
    AUDITOR: 'Prüfung',
    CUSTOMER_SUPPORT: 'Kundendienst',
    ACCOUNT_MANAGER: 'Kundenbetreuung',
    CUSTOMER_SUCCESS_ACCOUNT_MANAGER: 'Kundenerfolgsbetreuung',
    SERVICE_OPERATOR: 'Dienstbetrieb',
    ESTATE_SYNCHRONIZATION: 'Bestandsabgleich',
    SUBSCRIPTION_ADMINISTRATOR: 'Abonnementverwaltung',
    SUBSCRIPTION_OWNER: 'Abonnementinhaber',
    GLOBAL_TENANT_ADMINISTRATOR: 'Globale Mandantenverwaltung',
    TENANT_TECHNICAL_CONTACT: 'Technischer Kontakt',
    PRIVACY_CONTACT: 'Datenschutzkontakt',
    SERVICE_HEALTH_READER: 'Leser des Dienststatus',
  },
  fr: {
    RESPONDER: 'Intervenant',
    EXECUTIVE_INCIDENT_MANAGER: 'Direction des incidents',
    LEGAL: 'Service juridique',
    AUDITOR: 'Audit',
    CUSTOMER_SUPPORT: 'Assistance client',
    ACCOUNT_MANAGER: 'Chargé de compte',
    CUSTOMER_SUCCESS_ACCOUNT_MANAGER: 'Chargé de réussite client',
    SERVICE_OPERATOR: 'Exploitant de service',
    ESTATE_SYNCHRONIZATION: 'Synchronisation du parc',
    SUBSCRIPTION_ADMINISTRATOR: 'Administrateur d’abonnement',
    SUBSCRIPTION_OWNER: 'Propriétaire d’abonnement',
    GLOBAL_TENANT_ADMINISTRATOR: 'Administrateur général du locataire',
    TENANT_TECHNICAL_CONTACT: 'Contact technique',
    PRIVACY_CONTACT: 'Contact vie privée',
    SERVICE_HEALTH_READER: 'Lecteur de l’état des services',
  },
};
