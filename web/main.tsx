import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { AppearanceProvider } from './parts/layout/appearance.tsx';
import { Session } from './sign-in/session.ts';
import { LanguageProvider } from './words/language.tsx';

const session = new Session();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <LanguageProvider>
      <AppearanceProvider>
        <App session={session} />
      </AppearanceProvider>
    </LanguageProvider>
  </StrictMode>,
);
void session.start();
