import { Badge, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningFilled } from '@fluentui/react-icons';
import { Link } from 'wouter';
import { Time } from '../../parts/text/time.tsx';
import { useStageNames } from '../../parts/viewer.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import type { EntryFragment } from './health.generated.ts';
import { HEALTH } from './words.ts';

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    gap: '4px 12px',
    padding: '16px',
    marginBottom: '10px',
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { boxShadow: `0 0 0 1px ${tokens.colorNeutralStroke1Hover}` },
  },
  icon: { fontSize: '22px', lineHeight: 1, paddingTop: '2px' },
  active: { color: tokens.colorStatusWarningForeground1 },
  resolved: { color: tokens.colorStatusSuccessForeground1 },
  facts: {
    gridColumn: 2,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** One notice in the feed. */
export function Entry({ notice }: { notice: EntryFragment }) {
  const styles = useStyles();
  const words = useWords(HEALTH);
  const { revisionKind } = useWords(EVERYWHERE);
  const stageNames = useStageNames();
  const active = notice.state === 'ACTIVE';
  return (
    <Link href={`/notices/${notice.id}`} className={styles.entry}>
      <span className={`${styles.icon} ${active ? styles.active : styles.resolved}`} aria-hidden>
        {active ? <WarningFilled /> : <CheckmarkCircleRegular />}
      </span>
      <Subtitle2 lang={notice.locale}>{notice.revision.title}</Subtitle2>
      <span className={styles.facts}>
        <span>{notice.trackingId}</span>
        <span>
          {words.updated} <Time at={notice.updatedAt} />
        </span>
        <span>{active ? stageNames[notice.incident.stage] : words.resolved}</span>
        <span>{revisionKind[notice.revision.kind]}</span>
      </span>
      <span className={styles.facts}>
        {notice.acknowledgedAt ? (
          <Badge appearance="tint" color="success">
            {words.acknowledged}
          </Badge>
        ) : (
          active && (
            <Badge appearance="tint" color="warning">
              {words.notAcknowledged}
            </Badge>
          )
        )}
        {active && notice.revision.toFollow.length > 0 && <Badge appearance="tint">{words.toFollow}</Badge>}
      </span>
    </Link>
  );
}
