import { useMemo, useSyncExternalStore } from 'react';
import { Provider, useQuery } from 'urql';
import { WhoAmI } from './account/account.generated.ts';
import { openClient } from './graph/client.ts';
import { Live } from './graph/live.ts';
import { NewsProvider } from './health/news/news.tsx';
import { Pages } from './pages.tsx';
import { Frame } from './parts/layout/frame.tsx';
import { Loading } from './parts/layout/loading.tsx';
import { Trouble } from './parts/trouble.tsx';
import { SessionContext } from './parts/viewer.tsx';
import type { Session } from './sign-in/session.ts';
import { SignedOut } from './sign-in/signed-out.tsx';

/** The whole page: the sign-in, or the areas of the user who is signed in. */
export function App({ session }: { session: Session }) {
  const state = useSyncExternalStore(session.onChange, session.state);
  // A new client for each sign-in: its cache must not show one user's data to another.
  const client = useMemo(() => (state.is === 'signed-in' ? openClient(session) : null), [session, state.is]);
  if (state.is === 'waiting') return <Loading />;
  if (state.is === 'signed-out' || !client) {
    return <SignedOut session={session} problem={state.is === 'signed-out' ? state.problem : null} />;
  }
  return (
    <Provider value={client}>
      <SignedIn session={session} />
    </Provider>
  );
}

function SignedIn({ session }: { session: Session }) {
  const [{ data, error }, again] = useQuery({ query: WhoAmI });
  const live = useMemo(() => new Live(session), [session]);
  const viewer = data?.viewer;
  const current = useMemo(() => viewer && { viewer, session, live }, [viewer, session, live]);
  if (error && !current) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!current) return <Loading />;
  return (
    <SessionContext value={current}>
      <Frame>
        <NewsProvider>
          <Pages />
        </NewsProvider>
      </Frame>
    </SessionContext>
  );
}
