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

/** `system` follows what the reader's system asks for, forced colours included. */
export type Appearance = 'system' | 'light' | 'dark' | 'contrast';

type Listen = ReturnType<typeof listen>;

const KEPT = 'tocsin.appearance';
const DARK = matchMedia('(prefers-color-scheme: dark)');
const PRINT = matchMedia('print');
const FORCED = matchMedia('(forced-colors: active), (prefers-contrast: more)');
const [listenToDark, listenToPrint, listenToForced] = [DARK, PRINT, FORCED].map(listen) as [Listen, Listen, Listen];
const Chosen = createContext<{ appearance: Appearance; setAppearance(appearance: Appearance): void } | null>(null);

// The page's policy lets in the styles that carry its nonce, and no others.
const nonce = document.querySelector<HTMLElement>('meta[property=csp-nonce]')?.nonce;
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});

export function AppearanceProvider({ children }: PropsWithChildren) {
  const [appearance, setAppearance] = useState<Appearance>(
    () => (localStorage.getItem(KEPT) as Appearance) ?? 'system',
  );
  const dark = useSyncExternalStore(listenToDark, () => DARK.matches);
  const forced = useSyncExternalStore(listenToForced, () => FORCED.matches);
  const printing = usePrinting();
  const chosen = useMemo(
    () => ({
      appearance,
      setAppearance(next: Appearance) {
        localStorage.setItem(KEPT, next);
        setAppearance(next);
      },
    }),
    [appearance],
  );
  return (
    <Chosen value={chosen}>
      <RendererProvider renderer={renderer} targetDocument={document}>
        <FluentProvider theme={printing ? webLightTheme : themeOf(appearance, dark, forced)}>{children}</FluentProvider>
      </RendererProvider>
    </Chosen>
  );
}

export function useAppearance() {
  return use(Chosen)!;
}

/** Whether this is for paper: light, and with everything said that a click would show. */
export function usePrinting(): boolean {
  return useSyncExternalStore(listenToPrint, () => PRINT.matches);
}

function themeOf(appearance: Appearance, dark: boolean, forced: boolean): Theme {
  if (appearance === 'contrast' || (appearance === 'system' && forced)) return teamsHighContrastTheme;
  if (appearance === 'dark' || (appearance === 'system' && dark)) return webDarkTheme;
  return webLightTheme;
}

function listen(query: MediaQueryList) {
  return (changed: () => void) => {
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  };
}
