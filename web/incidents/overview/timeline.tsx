import { Body1Strong, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../parts/layout/section.tsx';
import { Prose, ProseList } from '../../parts/text/prose.tsx';
import { Time } from '../../parts/text/time.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES } from '../names.ts';
import { type Happening, historyOf } from './history.ts';
import { OVERVIEW } from './words.ts';

/** A fact recorded within this time of its effective time counts as recorded when it happened, in milliseconds. */
const RECORDED_LIVE_MS = 5 * 60_000;

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'grid',
    gap: '4px',
    padding: '0 0 18px 18px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    position: 'relative',
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-6px',
      top: '5px',
      width: '10px',
      height: '10px',
      borderRadius: '50%',
      background: tokens.colorCompoundBrandBackground,
    },
    ':last-child': { paddingBottom: 0 },
  },
  when: { color: tokens.colorNeutralForeground3, display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
  findings: { color: tokens.colorNeutralForeground2 },
  because: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Everything that happened, the latest first: what, by whom, the effective time and the time of recording. */
export function Timeline({ incident }: { incident: WholeFragment }) {
  const styles = useStyles();
  const overview = useWords(OVERVIEW);
  const names = useWords(NAMES);
  const common = useWords(EVERYWHERE);
  const formats = useFormats();
  const history = historyOf(incident, { overview, names, common, dateTime: formats.dateTime });
  return (
    <Section title={overview.timeline}>
      <ol className={styles.list}>
        {history.map((happening) => (
          <Entry key={happening.key} happening={happening} />
        ))}
      </ol>
    </Section>
  );
}

function Entry({ happening: { title, at, recordedAt, by, findings, text, because } }: { happening: Happening }) {
  const styles = useStyles();
  const { recorded } = useWords(OVERVIEW);
  const later = recordedAt !== null && Date.parse(recordedAt) - Date.parse(at) > RECORDED_LIVE_MS;
  return (
    <li className={styles.entry}>
      <Body1Strong>{title}</Body1Strong>
      <Caption1 className={styles.when}>
        <Time at={at} />
        {later && (
          <span>
            {recorded} <Time at={recordedAt} />
          </span>
        )}
        {by && <span>{by}</span>}
      </Caption1>
      {findings.length > 0 && <span className={styles.findings}>{findings.join(' · ')}</span>}
      {because.length > 0 && (
        <div className={styles.because}>
          <ProseList items={because} lang="en" />
        </div>
      )}
      {text && <Prose>{text}</Prose>}
    </li>
  );
}
