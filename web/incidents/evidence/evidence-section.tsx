import { Body1, Body1Strong, makeStyles, tokens } from '@fluentui/react-components';
import { Section } from '../../parts/layout/section.tsx';
import { Prose } from '../../parts/text/prose.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { OVERVIEW } from '../overview/words.ts';
import { AddEvidence } from './add-evidence.tsx';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'grid', gap: '14px' },
  one: { display: 'grid', gap: '2px', minWidth: 0 },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The recorded evidence: description, digest and storage location. */
export function EvidenceSection({ incident }: { incident: WholeFragment }) {
  const styles = useStyles();
  const words = useWords(OVERVIEW);
  const responder = useHolds('RESPONDER');
  return (
    <Section title={words.evidence} actions={responder && <AddEvidence incident={incident} />}>
      {incident.evidence.length === 0 ? (
        <Body1 as="p" className={styles.nothing}>
          {words.noEvidence}
        </Body1>
      ) : (
        <ul className={styles.list}>
          {incident.evidence.map(({ id, at, by, kind, description, sha256, location }) => (
            <li key={id} className={styles.one}>
              <Body1Strong>{kind}</Body1Strong>
              <Prose>{description}</Prose>
              <span className={styles.about}>
                <Time at={at} /> · {by}
              </span>
              {location && <span className={styles.about}>{words.pair(words.location, location)}</span>}
              {sha256 && <code className={styles.about}>{sha256}</code>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
