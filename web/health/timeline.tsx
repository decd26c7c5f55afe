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
import { AdvisoryText } from '../parts/advisory-text.tsx';
import { usePrinting } from '../parts/appearance.tsx';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import type { NoticePageQuery } from './notice.generated.ts';
import { NOTICE } from './notice-words.ts';

type Notice = NonNullable<NoticePageQuery['notice']>;

interface Happening {
  key: string;
  at: string;
  said: string;
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

/** Everything the tenant was told of the incident, and what it said to that, the newest first. */
export function Timeline({ notice }: { notice: Notice }) {
  const styles = useStyles();
  const words = useWords(NOTICE);
  const { revisionKind, stage } = useWords(EVERYWHERE);
  const happenings: Happening[] = [
    ...notice.revisions.map((revision) => ({
      key: `revision ${revision.number}`,
      at: revision.publishedAt ?? notice.publishedAt,
      said: `${revisionKind[revision.kind]}: ${revision.title}`,
      more: <Earlier revision={revision} locale={notice.locale} />,
    })),
    ...notice.stageChanges.map(({ at, to }) => ({ key: `stage ${at} ${to}`, at, said: words.stageNow(stage[to]) })),
    ...(notice.acknowledgedAt ? [{ key: 'acknowledged', at: notice.acknowledgedAt, said: words.acknowledgedBy }] : []),
    ...(notice.escalatedAt ? [{ key: 'escalated', at: notice.escalatedAt, said: words.escalated }] : []),
  ].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  return (
    <Section title={words.timeline}>
      <ol className={styles.list}>
        {happenings.map(({ key, at, said, more }) => (
          <li key={key} className={styles.item}>
            <span className={styles.at}>
              <Time at={at} />
            </span>
            <Body1Strong>{said}</Body1Strong>
            {more}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** What a revision said, for whoever asks to see it. */
function Earlier({ revision, locale }: { revision: Notice['revision']; locale: string }) {
  const words = useWords(NOTICE);
  if (usePrinting()) return <AdvisoryText text={revision} lang={locale} />;
  return (
    <Accordion collapsible>
      <AccordionItem value="text">
        <AccordionHeader as="h3">{words.read}</AccordionHeader>
        <AccordionPanel>
          <AdvisoryText text={revision} lang={locale} />
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
