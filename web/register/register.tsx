import { Page } from '../parts/layout/page.tsx';
import { Tabs } from '../parts/layout/tabs.tsx';
import { useAddress } from '../parts/use-address.ts';
import { useHolds } from '../parts/viewer.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { Breaches } from './breaches.tsx';
import { FalsePositives } from './false-positives.tsx';
import { Lookups } from './lookups.tsx';
import { REGISTER } from './words.ts';

const VIEWS = { register: Breaches, falsePositives: FalsePositives, lookups: Lookups } as const;
type View = keyof typeof VIEWS;

/** The register of breaches, the false positives, and the lookups by account managers. */
export default function Register() {
  const words = useWords(REGISTER);
  const { areas } = useWords(EVERYWHERE);
  const [parameters, set] = useAddress();
  const seesLookups = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL');
  const views = (Object.keys(VIEWS) as View[]).filter((view) => view !== 'lookups' || seesLookups);
  const view = views.find((each) => each === parameters.get('view')) ?? 'register';
  const Shown = VIEWS[view];
  return (
    <Page title={areas.register}>
      <Tabs
        label={words.views}
        value={view}
        onChange={(next) => set({ view: next === 'register' ? null : next })}
        tabs={views.map((each) => [each, words[each]])}
      />
      <Shown />
    </Page>
  );
}
