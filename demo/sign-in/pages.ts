import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ESTATE_SEED } from '../estate/estate.ts';
import { partnersOf } from '../estate/partners.ts';
import type { Claims } from '../personas.ts';
import { DemoUserPage, FailurePage } from './page.tsx';

const partnerNames = new Map(partnersOf(ESTATE_SEED).map(({ id, name }) => [id, name]));

/**
 * The page on which a demo user is chosen.
 * @param issuer the issuer's name, under which its pages are served
 */
export function personasPage(issuer: string, people: Record<string, Claims>): string {
  const users = Object.entries(people).map(([key, { name, tocsin }]) => ({
    key,
    name,
    rights: `${tocsin.roles.map(roleText).join(', ')}${extent(tocsin)}`,
  }));
  return rendered(DemoUserPage({ issuer, users }));
}

/** @param address the URL of this installation's web page */
export function troublePage(issuer: string, address: string, message: string): string {
  return rendered(FailurePage({ issuer, address, message }));
}

function rendered(page: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(page)}\n`;
}

/** LEGAL to Legal, PRIVACY_CONTACT to Privacy contact. */
function roleText(role: string): string {
  return role === 'ESTATE_SYNCHRONIZATION'
    ? 'Inventory sync'
    : role.charAt(0) + role.slice(1).toLowerCase().replaceAll('_', ' ');
}

function extent({ tenants, partner }: Claims['tocsin']): string {
  if (partner) return `, ${partnerNames.get(partner) ?? partner}`;
  if (tenants.length === 0) return '';
  return tenants.length === 1 ? ', one tenant' : `, ${tenants.length} tenants`;
}
