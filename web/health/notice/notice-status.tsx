import { Badge } from '@fluentui/react-components';
import { Section } from '../../parts/layout/section.tsx';
import { Facts } from '../../parts/lists/facts.tsx';
import { StagePath } from '../../parts/text/stage-path.tsx';
import { Time } from '../../parts/text/time.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import type { NoticePageQuery } from './notice.generated.ts';
import { NOTICE } from './words.ts';

type Notice = NonNullable<NoticePageQuery['notice']>;

/** The status of a notice: its state, the stage of the response, and whether the tenant was notified on time. */
export function NoticeStatus({ notice }: { notice: Notice }) {
  const words = useWords(NOTICE);
  const { timeliness } = useWords(EVERYWHERE);
  const active = notice.state === 'ACTIVE';
  return (
    <Section title={words.status}>
      <StagePath stage={notice.incident.stage} />
      <Facts
        facts={[
          [
            words.state,
            <span key="state">
              <Badge appearance="tint" color={active ? 'warning' : 'success'}>
                {active ? words.active : words.resolved}
              </Badge>{' '}
              {notice.resolvedReason}
            </span>,
          ],
          [words.tenant, notice.tenant.name],
          [words.notified, <Time key="notified" at={notice.publishedAt} />],
          [words.deadline, <Time key="deadline" at={notice.deadline} />],
          [
            words.timeliness,
            <Badge key="timeliness" appearance="tint" color={notice.timeliness === 'IN_TIME' ? 'success' : 'danger'}>
              {timeliness[notice.timeliness]}
            </Badge>,
          ],
          [
            words.ownDeadline,
            notice.ownDeadline && (
              <span key="ownDeadline">
                <Time at={notice.ownDeadline} /> {words.ownDeadlineDetail}
              </span>
            ),
          ],
          [words.updated, <Time key="updated" at={notice.updatedAt} />],
        ]}
      />
    </Section>
  );
}
