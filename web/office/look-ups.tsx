import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonSearchRegular } from '@fluentui/react-icons';
import { usePages } from '../graph/use-pages.ts';
import { Nothing } from '../parts/nothing.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Time } from '../parts/time.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useAddress } from '../parts/use-address.ts';
import { Windowed } from '../parts/windowed.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { Lookups as Asked, type LookupsQuery } from './register.generated.ts';
import { REGISTER } from './register-words.ts';

type LookUp = LookupsQuery['lookups']['edges'][number]['node'];

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'center' },
  row: {
    display: 'grid',
    gridTemplateColumns: '11rem minmax(0, 2fr) minmax(0, 3fr) auto',
    gap: '4px 16px',
    padding: '10px 16px',
    background: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '@media (max-width: 760px)': { gridTemplateColumns: '1fr', padding: '10px 12px' },
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  cell: { display: 'grid', gap: '2px', alignContent: 'start', justifyItems: 'start', minWidth: 0 },
});

/** What partners' account managers asked for, the newest first. That it is read is itself on record. */
export function LookUps() {
  const styles = useStyles();
  const words = useWords(REGISTER);
  const [asked, set] = useAddress();
  const partnerId = asked.get('partner');
  const lookUps = usePages(Asked, { partnerId }, (answer) => answer.lookups);
  if (lookUps.error) return <Trouble error={lookUps.error} onRetry={lookUps.refresh} />;
  if (!lookUps.nodes) return <Skeleton lines={6} height={48} />;
  return (
    <>
      {partnerId && (
        <div className={styles.bar}>
          <span>
            {words.partner} <code>{partnerId}</code>
          </span>
          <Button onClick={() => set({ partner: null })}>{words.allPartners}</Button>
        </div>
      )}
      {lookUps.nodes.length === 0 ? (
        <Nothing icon={<PersonSearchRegular />} title={words.noLookUps}>
          {words.noLookUpsDetail}
        </Nothing>
      ) : (
        <Windowed
          items={lookUps.nodes}
          keyOf={({ id }) => id}
          rowHeight={58}
          row={(lookUp) => (
            <Row lookUp={lookUp} onNarrow={partnerId ? null : () => set({ partner: lookUp.partnerId })} />
          )}
          totalCount={lookUps.totalCount}
          hasMore={lookUps.hasMore}
          onEnd={lookUps.loadMore}
          label={words.lookUps}
        />
      )}
    </>
  );
}

function Row({ lookUp, onNarrow }: { lookUp: LookUp; onNarrow: (() => void) | null }) {
  const styles = useStyles();
  const words = useWords(REGISTER);
  const formats = useFormats();
  const { at, subject, question, search, criteria, results } = lookUp;
  return (
    <div className={styles.row}>
      <Time at={at} />
      <div className={styles.cell}>
        {subject}
        {onNarrow && (
          <Button size="small" appearance="subtle" onClick={onNarrow}>
            {words.onlyThisPartner}
          </Button>
        )}
      </div>
      <div className={styles.cell}>
        <span>
          <code>{question}</code> {search && `“${search}”`}
        </span>
        {criteria.map(({ name, values }) => (
          <span key={name} className={styles.quiet}>
            {name}: {values.join(', ')}
          </span>
        ))}
      </div>
      <span className={styles.quiet}>{results === null ? words.liveFeed : words.results(formats.number(results))}</span>
    </div>
  );
}
