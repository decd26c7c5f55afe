import { Badge, Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { PageLink } from '../../parts/layout/page-link.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useStageNames } from '../../parts/viewer.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import { ChangeMark } from '../change-mark.tsx';
import { CertaintyBadge, IncidentName } from '../impact-badge.tsx';
import { useRowStyles } from '../row-styles.ts';
import type { Change } from '../use-changes.ts';
import type { ImpactedRowFragment } from './tenants.generated.ts';
import { TENANTS } from './words.ts';

const useStyles = makeStyles({
  columns: { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 5fr) minmax(0, 5fr)' },
});

interface ImpactedRowProps {
  impact: ImpactedRowFragment;
  change: Change | undefined;
  /** Filters by this incident; null while that filter is set. */
  onNarrow: (() => void) | null;
}

/** The impact of one incident on one tenant, and the tenant's notice. */
export function ImpactedRow({ impact, change, onNarrow }: ImpactedRowProps) {
  const rows = useRowStyles();
  const styles = useStyles();
  const words = useWords(TENANTS);
  const stageNames = useStageNames();
  const formats = useFormats();
  const { tenant, incident, certainty, resourceCount, scopedAt, notice } = impact;
  return (
    <article className={mergeClasses(rows.row, styles.columns)} aria-label={`${tenant.name}, ${incident.trackingId}`}>
      <div className={rows.cell}>
        <span className={rows.name}>
          <PageLink href={`/tenants/${tenant.id}`}>{tenant.name}</PageLink>
        </span>
        <span className={rows.quiet}>
          {tenant.domain} · {formats.country(tenant.country)}
        </span>
        <ChangeMark change={change} />
      </div>
      <div className={rows.cell}>
        <span className={rows.line}>
          <CertaintyBadge certainty={certainty} />
          {words.affectedResources(resourceCount, formats.number(resourceCount))}
        </span>
        <span className={rows.line}>
          <IncidentName incident={incident} />
          <span className={rows.quiet}>{stageNames[incident.stage]}</span>
          {onNarrow && (
            <Button size="small" appearance="subtle" onClick={onNarrow}>
              {words.onlyThisIncident}
            </Button>
          )}
        </span>
        <span className={rows.quiet}>
          {words.since} <Time at={scopedAt} />
        </span>
      </div>
      <div className={rows.cell}>
        {notice ? (
          <>
            <PageLink href={`/notices/${notice.id}`}>{notice.revision.title}</PageLink>
            <span className={rows.quiet}>
              {words.notified} <Time at={notice.publishedAt} />
            </span>
            <span className={rows.line}>
              {notice.state === 'RESOLVED' && <Badge appearance="tint">{words.resolved}</Badge>}
              <Badge appearance="tint" color={notice.acknowledgedAt ? 'success' : 'warning'}>
                {notice.acknowledgedAt ? words.acknowledged : words.notAcknowledged}
              </Badge>
            </span>
          </>
        ) : (
          <span className={rows.quiet}>{words.notNotified}</span>
        )}
      </div>
    </article>
  );
}
