import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import { type Pages, usePages } from '../../graph/use-pages.ts';
import { Section } from '../../parts/layout/section.tsx';
import { PagedLines } from '../../parts/lists/paged-lines.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useStageNames } from '../../parts/viewer.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { CertaintyBadge, IncidentName } from '../impact-badge.tsx';
import { useRowStyles } from '../row-styles.ts';
import { TENANTS } from '../search/words.ts';
import { ResourceLine } from './resource-line.tsx';
import { ImpactedResources, type TenantImpactsQuery } from './tenant.generated.ts';
import { TENANT } from './words.ts';

type Impact = NonNullable<TenantImpactsQuery['tenant']>['impacts']['edges'][number]['node'];

/** The incidents that affect one tenant, each with the affected resources. */
export function Impacts({ tenantId, impacts }: { tenantId: string; impacts: Pages<Impact> }) {
  const words = useWords(TENANT);
  const lists = useWords(TENANTS);
  const stageNames = useStageNames();
  const formats = useFormats();
  const rows = useRowStyles();
  return (
    <Section title={words.incidents}>
      <PagedLines
        pages={impacts}
        keyOf={({ incident }) => incident.id}
        nothing={words.noIncidents}
        line={({ incident, certainty, notice, resourceCount, scopedAt }) => (
          <>
            <div className={rows.line}>
              <span className={rows.name}>
                <IncidentName incident={incident} />
              </span>
              <CertaintyBadge certainty={certainty} state={notice?.state} />
              <span className={rows.quiet}>
                {stageNames[incident.stage]} · {lists.since} <Time at={scopedAt} />
              </span>
            </div>
            <Accordion collapsible>
              <AccordionItem value="resources">
                <AccordionHeader size="small">
                  {lists.affectedResources(resourceCount, formats.number(resourceCount))}
                </AccordionHeader>
                <AccordionPanel>
                  <Resources tenantId={tenantId} incidentId={incident.id} />
                </AccordionPanel>
              </AccordionItem>
            </Accordion>
          </>
        )}
      />
    </Section>
  );
}

function Resources({ tenantId, incidentId }: { tenantId: string; incidentId: string }) {
  const { nothingHere } = useWords(EVERYWHERE);
  const resources = usePages(
    ImpactedResources,
    { tenant: tenantId, incidentId },
    ({ impactedTenants }) => impactedTenants.edges[0]?.node.resources ?? null,
  );
  return (
    <PagedLines
      pages={resources}
      keyOf={({ id }) => id}
      nothing={nothingHere}
      line={(resource) => <ResourceLine resource={resource} />}
    />
  );
}
