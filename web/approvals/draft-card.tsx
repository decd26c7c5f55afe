import { Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Review } from '../advisory/draft/review.tsx';
import { useIncidentFeed } from '../graph/use-incident-feed.ts';
import { Offered } from '../parts/forms/offered.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Tabs } from '../parts/layout/tabs.tsx';
import { AdvisoryText } from '../parts/text/advisory-text.tsx';
import { Countdown } from '../parts/text/countdown.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { PendingDraft, type PendingDraftQuery, type PendingProcessFragment } from './approvals.generated.ts';
import { PendingCard } from './pending-card.tsx';
import { APPROVALS } from './words.ts';

const useStyles = makeStyles({
  text: {
    display: 'grid',
    gap: '14px',
    padding: '14px',
    background: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  row: { justifySelf: 'start' },
});

interface DraftCardProps {
  process: PendingProcessFragment;
  onDone(): void;
}

/** A draft that needs a second person's approval, with its full text. */
export function DraftCard({ process, onDone }: DraftCardProps) {
  const styles = useStyles();
  const words = useWords(APPROVALS);
  const common = useWords(EVERYWHERE);
  const [open, setOpen] = useState(false);
  const { incident, clock, advisory } = process;
  const draft = advisory?.draft;
  return (
    <PendingCard
      incident={incident}
      title={draft ? `${common.revisionKind[draft.kind]}: ${draft.title}` : incident.title}
      urgency={<Countdown {...clock} />}
    >
      <Button className={styles.row} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? common.close : words.review}
      </Button>
      {open && <DraftReview incidentId={incident.id} onDone={onDone} />}
    </PendingCard>
  );
}

function DraftReview({ incidentId, onDone }: { incidentId: string; onDone(): void }) {
  const styles = useStyles();
  const words = useWords(APPROVALS);
  // A replaced draft must show at once, or the reviewer approves a text that no longer exists.
  const { ready } = useIncidentFeed(incidentId, ['advisory.'], () => again({ requestPolicy: 'network-only' }));
  const [{ data, error }, again] = useQuery({ query: PendingDraft, variables: { incidentId }, pause: !ready });
  if (!data) return error ? <Trouble error={error} onRetry={again} /> : <Skeleton lines={4} />;
  const draft = data.incident?.advisory?.draft;
  const pending = draft !== null && draft !== undefined && !draft.review;
  return (
    <>
      {error && <Trouble error={error} onRetry={again} />}
      {!pending && <p>{words.gone}</p>}
      <Offered when={pending}>
        {draft && (
          <div className={styles.text}>
            <Text draft={draft} />
            <div className={styles.actions}>
              <Review incidentId={incidentId} draft={draft} onDone={onDone} />
            </div>
          </div>
        )}
      </Offered>
    </>
  );
}

type Draft = NonNullable<NonNullable<NonNullable<PendingDraftQuery['incident']>['advisory']>['draft']>;

/** The draft's text, in each of its languages. */
function Text({ draft }: { draft: Draft }) {
  const words = useWords(APPROVALS);
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const translation = draft.translations.find(({ locale }) => locale === chosen);
  const text = { ...draft, ...translation };
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (
    <>
      {draft.translations.length > 0 && (
        <Tabs
          label={words.language}
          value={translation?.locale ?? ''}
          onChange={setChosen}
          tabs={[
            ['', words.original],
            ...draft.translations.map(({ locale }) => [locale, names.of(locale) ?? locale] as const),
          ]}
        />
      )}
      <Body1Strong lang={translation?.locale}>{text.title}</Body1Strong>
      <AdvisoryText text={text} lang={translation?.locale} />
    </>
  );
}
