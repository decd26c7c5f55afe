import type { ReactElement, ReactNode } from 'react';

export interface DemoUser {
  key: string;
  name: string;
  /** The user's roles, and the tenants or the partner the user acts for. */
  rights: string;
}

/** The list of demo users. Its form posts `persona` or `deny` to the page's own address. */
export function DemoUserPage({ issuer, users }: { issuer: string; users: readonly DemoUser[] }): ReactElement {
  return (
    <Page issuer={issuer} title="Choose a demo user">
      <p>No password required. In production, users sign in with your identity provider.</p>
      <form method="post">
        <ul className="people">
          {users.map(({ key, name, rights }) => (
            <li key={key}>
              <button type="submit" name="persona" value={key}>
                <strong>{name}</strong> <span>{rights}</span> <code>{key}</code>
              </button>
            </li>
          ))}
        </ul>
        <p>
          <button type="submit" name="deny" value="yes">
            Cancel
          </button>
        </p>
      </form>
    </Page>
  );
}

/** Why the sign-in failed, with a link to start over. */
export function FailurePage({
  issuer,
  address,
  message,
}: {
  issuer: string;
  address: string;
  message: string;
}): ReactElement {
  return (
    <Page issuer={issuer} title="Sign-in failed">
      <p role="alert">{message}</p>
      <p>
        <a href={`${address}/`}>Try again</a>
      </p>
    </Page>
  );
}

function Page({ issuer, title, children }: { issuer: string; title: string; children: ReactNode }): ReactElement {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} – Tocsin`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={`${issuer}/personas.css`} />
      </head>
      <body>
        <main>
          <header>
            <h1>{title}</h1>
          </header>
          {children}
        </main>
      </body>
    </html>
  );
}
