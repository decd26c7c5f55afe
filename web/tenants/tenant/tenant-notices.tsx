import { Badge } from '@fluentui/react-components';
import type { Pages } from '../../graph/use-pages.ts';
import { PageLink } from '../../parts/layout/page-link.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { PagedLines } from '../../parts/lists/paged-lines.tsx';
import { Time } from '../../parts/text/time.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { useRowStyles } from '../row-styles.ts';
import { TENANTS } from '../search/words.ts';
import type { TenantNoticesQuery } from './tenant.generated.ts';
import { TENANT } from './words.ts';

type Notice = TenantNoticesQuery['serviceHealth']['edges'][number]['node'];

/** A tenant's notices, newest first. */
export function Notices({ notices }: { notices: Pages<Notice> }) {
  const rows = useRowStyles();
  const words = useWords(TENANT);
  const lists = useWords(TENANTS);
  const common = useWords(EVERYWHERE);
  return (
    <Section title={words.notices}>
      <PagedLines
        pages={notices}
        keyOf={({ id }) => id}
        nothing={words.noNotices}
        line={(notice) => (
          <div className={rows.cell}>
            <span className={rows.name} lang={notice.locale}>
              <PageLink href={`/notices/${notice.id}`}>{notice.revision.title}</PageLink>
            </span>
            <span className={rows.quiet}>
              {notice.trackingId} · {common.revisionKind[notice.revision.kind]} · {lists.notified}{' '}
              <Time at={notice.publishedAt} /> ({common.timeliness[notice.timeliness]}) · {words.updated}{' '}
              <Time at={notice.updatedAt} />
            </span>
            <span className={rows.line}>
              {notice.state === 'RESOLVED' && <Badge appearance="tint">{lists.resolved}</Badge>}
              <Badge appearance="tint" color={notice.acknowledgedAt ? 'success' : 'warning'}>
                {notice.acknowledgedAt ? lists.acknowledged : lists.notAcknowledged}
              </Badge>
            </span>
          </div>
        )}
      />
    </Section>
  );
}
