import { ESTATE_SEED } from '../estate/estate.ts';
import { partnersOf } from '../estate/partners.ts';
import type { Claims } from '../personas.ts';

const partnerNames = new Map(partnersOf(ESTATE_SEED).map(({ id, name }) => [id, name]));

/**
 * The page on which one chooses who of the demo to be. It posts to its own address: `persona`, or `deny`.
 * @param issuer its name, under which its pages are
 */
export function personasPage(issuer: string, people: Record<string, Claims>): string {
  const buttons = Object.entries(people).map(
    ([key, { name, tocsin }]) => `
          <li>
            <button name="persona" value="${escaped(key)}">
              <strong>${escaped(name)}</strong>
              <span>${escaped(tocsin.roles.map(words).join(', '))}${escaped(extent(tocsin))}</span>
              <code>${escaped(key)}</code>
            </button>
          </li>`,
  );
  return page(
    issuer,
    'Who are you?',
    `<p>This is a demonstration: choose one of its people, no password is asked. A real installation signs people in at its
        own issuer.</p>
      <form method="post">
        <ul class="people">${buttons.join('')}
        </ul>
        <p><button name="deny" value="yes">Cancel</button></p>
      </form>`,
  );
}

/** What went wrong, for whoever sits at the browser, and the way back to this installation's own page. */
export function troublePage(issuer: string, address: string, message: string): string {
  return page(
    issuer,
    'Signing in did not work',
    `<p role="alert">${escaped(message)}</p>
      <p><a href="${escaped(address)}/">Start again</a></p>`,
  );
}

function page(issuer: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} – Tocsin</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${escaped(issuer)}/personas.css">
  </head>
  <body>
    <main>
      <header><h1>${title}</h1></header>
      ${body}
    </main>
  </body>
</html>
`;
}

/** LEGAL to Legal, PRIVACY_CONTACT to Privacy contact. */
function words(role: string): string {
  return role.charAt(0) + role.slice(1).toLowerCase().replaceAll('_', ' ');
}

function extent({ tenants, partner }: Claims['tocsin']): string {
  if (partner) return `, ${partnerNames.get(partner) ?? partner}`;
  if (tenants.length === 0) return '';
  return tenants.length === 1 ? ', one tenant' : `, ${tenants.length} tenants`;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
