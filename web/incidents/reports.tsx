import { Badge, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { MegaphoneRegular } from '@fluentui/react-icons';
import { usePages } from '../graph/use-pages.ts';
import { Page } from '../parts/layout/page.tsx';
import { PageLink } from '../parts/layout/page-link.tsx';
import { Skeleton } from '../parts/layout/skeleton.tsx';
import { Nothing } from '../parts/lists/nothing.tsx';
import { Windowed } from '../parts/lists/windowed.tsx';
import { Time } from '../parts/text/time.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useHolds } from '../parts/viewer.tsx';
import { INTERNAL } from '../role-groups.ts';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { MyReports, type MyReportsQuery } from './board/report.generated.ts';
import { ReportIndication } from './board/report-indication.tsx';
import { useReportingTenants } from './board/reporting-tenants.ts';
import { NAMES } from './names.ts';
import { INCIDENTS } from './words.ts';

type Report = MyReportsQuery['myReports']['edges'][number]['node'];

const useStyles = makeStyles({
  report: {
    display: 'grid',
    gap: '6px',
    padding: '14px 16px',
    marginBottom: '8px',
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 16px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The incidents that the viewer reported, each with its stage and outcome. */
export default function Reports() {
  const words = useWords(INCIDENTS);
  const { areas } = useWords(EVERYWHERE);
  const reports = usePages(MyReports, {}, ({ myReports }) => myReports);
  return (
    <Page title={areas.reports} actions={<ReportIndication primary onReported={reports.refresh} />}>
      {reports.error && <Trouble error={reports.error} onRetry={reports.refresh} />}
      {!reports.nodes && !reports.error && <Skeleton lines={3} height={72} />}
      {reports.nodes?.length === 0 && (
        <Nothing icon={<MegaphoneRegular />} title={words.noReports}>
          {words.noReportsDetail}
        </Nothing>
      )}
      {reports.nodes && reports.nodes.length > 0 && (
        <Windowed
          items={reports.nodes}
          keyOf={({ incidentId }) => incidentId}
          rowHeight={84}
          row={(report) => <Reported report={report} />}
          totalCount={reports.totalCount}
          hasMore={reports.hasMore}
          onEnd={reports.loadMore}
          label={areas.reports}
        />
      )}
    </Page>
  );
}

function Reported({ report }: { report: Report }) {
  const styles = useStyles();
  const words = useWords(INCIDENTS);
  const { stage } = useWords(EVERYWHERE);
  const { classification } = useWords(NAMES);
  const internal = useHolds(...INTERNAL);
  // Until its notice, a customer's report is described in the same words whatever it turns out to be.
  const handles = useHolds(...INTERNAL, 'CUSTOMER_SUPPORT', 'SERVICE_OPERATOR');
  const tenant = useReportingTenants().find(({ id }) => id === report.tenantId)?.name ?? report.tenantId;
  return (
    <article className={styles.report}>
      <Subtitle2>
        {internal ? <PageLink href={`/incidents/${report.incidentId}`}>{report.title}</PageLink> : report.title}
      </Subtitle2>
      <span className={styles.facts}>
        <span>{report.trackingId}</span>
        {tenant && <span>{tenant}</span>}
        <span>
          {words.reported} <Time at={report.reportedAt} />
        </span>
        <Badge appearance="tint">
          {handles || report.outcome ? stage[report.stage] : words.progress[report.stage]}
        </Badge>
        {report.outcome && <span>{classification[report.outcome]}</span>}
        {!report.outcome && (handles || report.stage === 'DETECT') && <span>{words.notClassified}</span>}
      </span>
    </article>
  );
}
