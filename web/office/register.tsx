import { Page } from '../parts/page.tsx';
import { Tabs } from '../parts/tabs.tsx';
import { useAddress } from '../parts/use-address.ts';
import { useHolds } from '../parts/viewer.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { Breaches } from './breaches.tsx';
import { FalsePositives } from './false-positives.tsx';
import { LookUps } from './look-ups.tsx';
import { REGISTER } from './register-words.ts';

const VIEWS = { register: Breaches, falsePositives: FalsePositives, lookUps: LookUps } as const;
type View = keyof typeof VIEWS;

/** The register of breaches, and what else is kept: what turned out to be nothing, and who looked tenants up. */
export default function Register() {
  const words = useWords(REGISTER);
  const { desks } = useWords(EVERYWHERE);
  const [asked, set] = useAddress();
  const seesLookUps = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL');
  const views = (Object.keys(VIEWS) as View[]).filter((view) => view !== 'lookUps' || seesLookUps);
  const view = views.find((each) => each === asked.get('view')) ?? 'register';
  const Shown = VIEWS[view];
  return (
    <Page title={desks.register}>
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
