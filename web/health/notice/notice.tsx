import { Badge, Button, Link as FluentLink, makeStyles } from '@fluentui/react-components';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useCommand } from '../../graph/use-command.ts';
import { Outcome } from '../../parts/forms/outcome.tsx';
import { NotFound } from '../../parts/layout/not-found.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Skeleton } from '../../parts/layout/skeleton.tsx';
import { AdvisoryText } from '../../parts/text/advisory-text.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { CONTACTS, CUSTOMERS, INTERNAL } from '../../role-groups.ts';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { useNews } from '../news/news.tsx';
import { NewsList } from '../news/news-list.tsx';
import { DeliveryHistory } from './delivery-history.tsx';
import { ExportMenu } from './export-menu.tsx';
import { AcknowledgeNotice, NoticeOwn, NoticePage, NoticeResources } from './notice.generated.ts';
import { NoticeStatus } from './notice-status.tsx';
import { OwnAuthority, OwnDetails, Resources } from './tenant-impact.tsx';
import { Timeline } from './timeline.tsx';
import { NOTICE } from './words.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: '16px',
    alignItems: 'start',
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'grid', gap: '16px', minWidth: 0 },
});

/** One notice: what happened, its impact on this tenant, and every earlier revision. */
export default function Notice({ params: { id = '' } }: { params: Record<string, string> }) {
  const styles = useStyles();
  const words = useWords(NOTICE);
  const { areas, revisionKind } = useWords(EVERYWHERE);
  const formats = useFormats();
  const mayAcknowledge = useHolds(...CONTACTS);
  const own = useHolds(...CUSTOMERS, ...INTERNAL);
  const seesResources = !useHolds('AUDITOR');
  const news = useNews((item) => {
    if (item.notice.id !== id) return;
    again({ requestPolicy: 'network-only' });
    if (own) againOwn({ requestPolicy: 'network-only' });
  });
  const variables = { id };
  const [{ data, error }, again] = useQuery({ query: NoticePage, variables, pause: !news.ready });
  const [{ data: ours }, againOwn] = useQuery({ query: NoticeOwn, variables, pause: !news.ready || !own });
  const [{ data: affected }] = useQuery({ query: NoticeResources, variables, pause: !news.ready || !seesResources });
  const acknowledge = useCommand(AcknowledgeNotice);
  const trouble = error && <Trouble error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return trouble ?? <Skeleton lines={8} />;
  const { notice } = data;
  if (!notice) return <NotFound />;
  const { revision, locale } = notice;
  const { details, deliveries } = ours?.notice ?? {};
  const resources = affected?.notice?.impact?.resources.edges.map(({ node }) => node) ?? [];
  return (
    <Page
      title={revision.title}
      above={
        <>
          {own && (
            <>
              <Link href="/health" asChild>
                <FluentLink>{areas.health}</FluentLink>
              </Link>
              {' · '}
            </>
          )}
          {notice.trackingId}
        </>
      }
      actions={
        <>
          {notice.acknowledgedAt ? (
            <Badge appearance="tint" color="success" size="extra-large">
              {words.acknowledged(formats.dateTime(notice.acknowledgedAt))}
            </Badge>
          ) : (
            mayAcknowledge && (
              <Button
                className="screen-only"
                appearance="primary"
                disabled={acknowledge.busy}
                onClick={() => acknowledge.run({ id })}
              >
                {words.acknowledge}
              </Button>
            )
          )}
          <ExportMenu noticeId={id} tenantId={notice.tenant.id} notifiesItself={notice.notifiesItself} />
        </>
      }
    >
      {trouble}
      <Outcome command={acknowledge} />
      <NewsList items={news.items.filter((item) => item.notice.id === id)} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <Section title={words.details(revisionKind[revision.kind])}>
            <AdvisoryText text={revision} lang={locale} />
          </Section>
          {details && <OwnDetails details={details} />}
          <Timeline notice={notice} />
        </div>
        <div className={styles.column}>
          <NoticeStatus notice={notice} />
          {notice.impact && <Resources impact={notice.impact} resources={resources} />}
          <OwnAuthority notice={notice} />
          {deliveries && deliveries.length > 0 && <DeliveryHistory deliveries={deliveries} />}
        </div>
      </div>
    </Page>
  );
}
