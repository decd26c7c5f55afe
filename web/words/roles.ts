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
  | 'RED_TEAM'
  | 'BLUE_TEAM'
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
    RED_TEAM: 'Red team',
    BLUE_TEAM: 'Blue team',
    ESTATE_SYNCHRONIZATION: 'Inventory sync',
    SUBSCRIPTION_ADMINISTRATOR: 'Subscription administrator',
    SUBSCRIPTION_OWNER: 'Subscription owner',
    GLOBAL_TENANT_ADMINISTRATOR: 'Global tenant administrator',
    TENANT_TECHNICAL_CONTACT: 'Tenant technical contact',
    PRIVACY_CONTACT: 'Privacy contact',
    SERVICE_HEALTH_READER: 'Service Health reader',
  },
  de: {
    RESPONDER: 'Incident-Response-Team',
    EXECUTIVE_INCIDENT_MANAGER: 'Executive Incident Manager',
    LEGAL: 'Rechtsabteilung',
    AUDITOR: 'Revision',
    CUSTOMER_SUPPORT: 'Kundensupport',
    ACCOUNT_MANAGER: 'Kundenbetreuung',
    CUSTOMER_SUCCESS_ACCOUNT_MANAGER: 'Customer Success Manager',
    SERVICE_OPERATOR: 'Servicebetrieb',
    RED_TEAM: 'Red Team',
    BLUE_TEAM: 'Blue Team',
    ESTATE_SYNCHRONIZATION: 'Bestandssynchronisierung',
    SUBSCRIPTION_ADMINISTRATOR: 'Abonnementadministration',
    SUBSCRIPTION_OWNER: 'Abonnementinhaber',
    GLOBAL_TENANT_ADMINISTRATOR: 'Globale Mandantenadministration',
    TENANT_TECHNICAL_CONTACT: 'Technischer Kontakt des Mandanten',
    PRIVACY_CONTACT: 'Datenschutzkontakt',
    SERVICE_HEALTH_READER: 'Lesezugriff auf den Dienststatus',
  },
  fr: {
    RESPONDER: 'Équipe de réponse aux incidents',
    EXECUTIVE_INCIDENT_MANAGER: 'Executive Incident Manager',
    LEGAL: 'Service juridique',
    AUDITOR: 'Auditeur',
    CUSTOMER_SUPPORT: 'Support client',
    ACCOUNT_MANAGER: 'Responsable de compte',
    CUSTOMER_SUCCESS_ACCOUNT_MANAGER: 'Customer Success Manager',
    SERVICE_OPERATOR: 'Exploitant de service',
    RED_TEAM: 'Red team',
    BLUE_TEAM: 'Blue team',
    ESTATE_SYNCHRONIZATION: 'Synchronisation de l’inventaire',
    SUBSCRIPTION_ADMINISTRATOR: 'Administrateur d’abonnement',
    SUBSCRIPTION_OWNER: 'Propriétaire d’abonnement',
    GLOBAL_TENANT_ADMINISTRATOR: 'Administrateur général de l’organisation',
    TENANT_TECHNICAL_CONTACT: 'Contact technique de l’organisation',
    PRIVACY_CONTACT: 'Contact protection des données',
    SERVICE_HEALTH_READER: 'Lecteur de l’état des services',
  },
};
