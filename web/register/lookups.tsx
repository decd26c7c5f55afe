import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PersonSearchRegular } from '@fluentui/react-icons';
import { usePages } from '../graph/use-pages.ts';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Nothing } from '../parts/lists/nothing.tsx';
import { Windowed } from '../parts/lists/windowed.tsx';
import { Time } from '../parts/text/time.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useAddress } from '../parts/use-address.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { Lookups as LookupsDocument, type LookupsQuery } from './register.generated.ts';
import { REGISTER } from './words.ts';

type Lookup = LookupsQuery['lookups']['edges'][number]['node'];

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

/** The lookups by partners' account managers, newest first. */
export function Lookups() {
  const styles = useStyles();
  const words = useWords(REGISTER);
  const [parameters, set] = useAddress();
  const partnerId = parameters.get('partner');
  const lookups = usePages(LookupsDocument, { partnerId }, (answer) => answer.lookups);
  if (lookups.error) return <Trouble error={lookups.error} onRetry={lookups.refresh} />;
  if (!lookups.nodes) return <Skeleton lines={6} height={48} />;
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
      {lookups.nodes.length === 0 ? (
        <Nothing icon={<PersonSearchRegular />} title={words.noLookups}>
          {words.noLookupsDetail}
        </Nothing>
      ) : (
        <Windowed
          items={lookups.nodes}
          keyOf={({ id }) => id}
          rowHeight={58}
          row={(lookup) => (
            <Row lookup={lookup} onNarrow={partnerId ? null : () => set({ partner: lookup.partnerId })} />
          )}
          totalCount={lookups.totalCount}
          hasMore={lookups.hasMore}
          onEnd={lookups.loadMore}
          label={words.lookups}
        />
      )}
    </>
  );
}

function Row({ lookup, onNarrow }: { lookup: Lookup; onNarrow: (() => void) | null }) {
  const styles = useStyles();
  const words = useWords(REGISTER);
  const formats = useFormats();
  const { at, subject, question, search, criteria, results } = lookup;
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
      <span className={styles.quiet}>
        {results === null ? words.liveFeed : words.results(results, formats.number(results))}
      </span>
    </div>
  );
}
