import { useMemo, useSyncExternalStore } from 'react';
import { Provider, useQuery } from 'urql';
import { WhoAmI } from './account/account.generated.ts';
import { openClient } from './graph/client.ts';
import { Live } from './graph/live.ts';
import { NewsProvider } from './health/news.tsx';
import { Pages } from './pages.tsx';
import { Frame } from './parts/frame.tsx';
import { Trouble } from './parts/trouble.tsx';
import { SeatContext } from './parts/viewer.tsx';
import { Waiting } from './parts/waiting.tsx';
import type { Session } from './sign-in/session.ts';
import { SignedOut } from './sign-in/signed-out.tsx';

/** The page as a whole: a sign-in, and behind it the desks of whoever signed in. */
export function App({ session }: { session: Session }) {
  const state = useSyncExternalStore(session.onChange, session.state);
  // Another person's answers are another client's.
  const client = useMemo(() => (state.is === 'signed-in' ? openClient(session) : null), [session, state.is]);
  if (state.is === 'waiting') return <Waiting />;
  if (state.is === 'signed-out' || !client) {
    return <SignedOut session={session} trouble={state.is === 'signed-out' ? state.trouble : null} />;
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
  const seat = useMemo(() => viewer && { viewer, session, live }, [viewer, session, live]);
  if (error && !seat) return <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!seat) return <Waiting />;
  return (
    <SeatContext value={seat}>
      <Frame>
        <NewsProvider>
          <Pages />
        </NewsProvider>
      </Frame>
    </SeatContext>
  );
}
