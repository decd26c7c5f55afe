import {
  createDOMRenderer,
  FluentProvider,
  RendererProvider,
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { createContext, type PropsWithChildren, use, useMemo, useState, useSyncExternalStore } from 'react';

/** `system` follows the reader's system setting, including forced colours. */
export type Appearance = 'system' | 'light' | 'dark' | 'contrast';

type Subscribe = ReturnType<typeof subscribeTo>;

const STORAGE_KEY = 'tocsin.appearance';
const DARK = matchMedia('(prefers-color-scheme: dark)');
const PRINT = matchMedia('print');
const FORCED = matchMedia('(forced-colors: active), (prefers-contrast: more)');
const [subscribeToDark, subscribeToPrint, subscribeToForced] = [DARK, PRINT, FORCED].map(subscribeTo) as [
  Subscribe,
  Subscribe,
  Subscribe,
];
const AppearanceContext = createContext<{ appearance: Appearance; setAppearance(appearance: Appearance): void } | null>(
  null,
);

// The Content-Security-Policy allows only styles that carry its nonce.
const nonce = document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce;
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});

export function AppearanceProvider({ children }: PropsWithChildren) {
  const [appearance, setAppearance] = useState<Appearance>(
    () => (localStorage.getItem(STORAGE_KEY) as Appearance) ?? 'system',
  );
  const dark = useSyncExternalStore(subscribeToDark, () => DARK.matches);
  const forced = useSyncExternalStore(subscribeToForced, () => FORCED.matches);
  const printing = usePrinting();
  const chosen = useMemo(
    () => ({
      appearance,
      setAppearance(next: Appearance) {
        localStorage.setItem(STORAGE_KEY, next);
        setAppearance(next);
      },
    }),
    [appearance],
  );
  return (
    <AppearanceContext value={chosen}>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <FluentProvider theme={printing ? webLightTheme : themeOf(appearance, dark, forced)}>{children}</FluentProvider>
      </RendererProvider>
    </AppearanceContext>
  );
}

export function useAppearance() {
  return use(AppearanceContext)!;
}

/** Whether the page is being printed: in the light theme, with collapsed text written out. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribeToPrint, () => PRINT.matches);
}

function themeOf(appearance: Appearance, dark: boolean, forced: boolean): Theme {
  if (appearance === 'contrast' || (appearance === 'system' && forced)) return teamsHighContrastTheme;
  if (appearance === 'dark' || (appearance === 'system' && dark)) return webDarkTheme;
  return webLightTheme;
}

function subscribeTo(query: MediaQueryList) {
  return (changed: () => void) => {
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  };
}
