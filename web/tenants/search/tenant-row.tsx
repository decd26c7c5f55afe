import { Badge, makeStyles, mergeClasses } from '@fluentui/react-components';
import { PageLink } from '../../parts/layout/page-link.tsx';
import { useFormats, useWords } from '../../words/language.tsx';
import { ChangeMark } from '../change-mark.tsx';
import { CertaintyBadge, IncidentName } from '../impact-badge.tsx';
import { useRowStyles } from '../row-styles.ts';
import type { Change } from '../use-changes.ts';
import type { TenantRowFragment } from './tenants.generated.ts';
import { TENANTS } from './words.ts';

const useStyles = makeStyles({
  columns: { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr) minmax(0, 6fr)' },
});

/** One tenant with its active notices and the incidents that affect it. */
export function TenantRow({ tenant, change }: { tenant: TenantRowFragment; change: Change | undefined }) {
  const rows = useRowStyles();
  const styles = useStyles();
  const words = useWords(TENANTS);
  const formats = useFormats();
  const { id, name, domain, country, activeAdvisories, impacts } = tenant;
  const hidden = impacts.totalCount - impacts.edges.length;
  return (
    <article className={mergeClasses(rows.row, styles.columns)} aria-label={name}>
      <div className={rows.cell}>
        <span className={rows.name}>
          <PageLink href={`/tenants/${id}`}>{name}</PageLink>
        </span>
        <span className={rows.quiet}>
          {domain} · {formats.country(country)}
        </span>
      </div>
      <div className={rows.cell}>
        {activeAdvisories > 0 ? (
          <Badge appearance="tint" color="warning">
            {words.activeNotices(activeAdvisories, formats.number(activeAdvisories))}
          </Badge>
        ) : (
          <span className={rows.quiet}>{words.noActiveNotices}</span>
        )}
        <ChangeMark change={change} />
      </div>
      <div className={rows.cell}>
        {impacts.edges.map(({ node: { certainty, incident, notice } }) => (
          <span key={incident.id} className={rows.line}>
            <IncidentName incident={incident} />
            <CertaintyBadge certainty={certainty} state={notice?.state} />
          </span>
        ))}
        {hidden > 0 && <span className={rows.quiet}>{words.more(formats.number(hidden))}</span>}
      </div>
    </article>
  );
}
