import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1Strong,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePrinting } from '../../parts/layout/appearance.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { AdvisoryText } from '../../parts/text/advisory-text.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useStageNames } from '../../parts/viewer.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import type { NoticePageQuery } from './notice.generated.ts';
import { NOTICE } from './words.ts';

type Notice = NonNullable<NoticePageQuery['notice']>;

interface TimelineEntry {
  key: string;
  at: string;
  text: string;
  more?: ReactNode;
}

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gap: '2px',
    padding: '0 0 18px 20px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    marginLeft: '6px',
    position: 'relative',
    ':last-child': { paddingBottom: '0' },
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-7px',
      top: '4px',
      width: '12px',
      height: '12px',
      borderRadius: '50%',
      background: tokens.colorBrandBackground,
    },
  },
  at: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The notice's revisions, the changes of its status, and its acknowledgement and escalation, newest first. */
export function Timeline({ notice }: { notice: Notice }) {
  const styles = useStyles();
  const words = useWords(NOTICE);
  const { revisionKind } = useWords(EVERYWHERE);
  const stageNames = useStageNames();
  const entries: TimelineEntry[] = [
    ...notice.revisions.map((revision) => ({
      key: `revision ${revision.number}`,
      at: revision.publishedAt ?? notice.publishedAt,
      text: `${revisionKind[revision.kind]}: ${revision.title}`,
      more: <Version revision={revision} locale={notice.locale} />,
    })),
    ...notice.stageChanges
      // Customers see three stages instead of five; a change within one of the three is not listed for them.
      .filter(({ from, to }) => !from || stageNames[from] !== stageNames[to])
      .map(({ at, to }) => ({ key: `stage ${at} ${to}`, at, text: words.stageChanged(stageNames[to]) })),
    ...(notice.acknowledgedAt
      ? [{ key: 'acknowledged', at: notice.acknowledgedAt, text: words.acknowledgedByTenant }]
      : []),
    ...(notice.escalatedAt ? [{ key: 'escalated', at: notice.escalatedAt, text: words.escalated }] : []),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return (
    <Section title={words.timeline}>
      <ol className={styles.list}>
        {entries.map(({ key, at, text, more }) => (
          <li key={key} className={styles.item}>
            <span className={styles.at}>
              <Time at={at} />
            </span>
            <Body1Strong>{text}</Body1Strong>
            {more}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** The text of a revision: collapsed on screen, always written out on paper. */
function Version({ revision, locale }: { revision: Notice['revision']; locale: string }) {
  const words = useWords(NOTICE);
  if (usePrinting()) return <AdvisoryText text={revision} lang={locale} />;
  return (
    <Accordion collapsible>
      <AccordionItem value="text">
        <AccordionHeader as="h3">{words.showVersion}</AccordionHeader>
        <AccordionPanel>
          <AdvisoryText text={revision} lang={locale} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
