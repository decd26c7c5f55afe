import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import { type Pages, usePages } from '../graph/use-pages.ts';
import { PagedLines } from '../parts/paged-lines.tsx';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { CertaintyBadge, IncidentName } from './impact-badge.tsx';
import { ResourceLine } from './resource-line.tsx';
import { useRowStyles } from './row-styles.ts';
import { type TenantImpactsQuery, TouchedResources } from './tenant.generated.ts';
import { TENANT } from './tenant-words.ts';
import { TENANTS } from './words.ts';

type Impact = NonNullable<TenantImpactsQuery['tenant']>['impacts']['edges'][number]['node'];

/** What incidents touch at one tenant, each with the resources. */
export function Impacts({ tenantId, impacts }: { tenantId: string; impacts: Pages<Impact> }) {
  const words = useWords(TENANT);
  const lists = useWords(TENANTS);
  const common = useWords(EVERYWHERE);
  const rows = useRowStyles();
  return (
    <Section title={words.impacts}>
      <PagedLines
        pages={impacts}
        keyOf={({ incident }) => incident.id}
        nothing={words.noImpacts}
        line={({ incident, certainty, notice, resourceCount, scopedAt }) => (
          <>
            <div className={rows.line}>
              <span className={rows.name}>
                <IncidentName incident={incident} />
              </span>
              <CertaintyBadge certainty={certainty} state={notice?.state} />
              <span className={rows.quiet}>
                {common.stage[incident.stage]} · {lists.since} <Time at={scopedAt} />
              </span>
            </div>
            <Accordion collapsible>
              <AccordionItem value="resources">
                <AccordionHeader size="small">{`${words.touched}: ${lists.resources(resourceCount)}`}</AccordionHeader>
                <AccordionPanel>
                  <Touched tenantId={tenantId} incidentId={incident.id} />
                </AccordionPanel>
              </AccordionItem>
            </Accordion>
          </>
        )}
      />
    </Section>
  );
}

function Touched({ tenantId, incidentId }: { tenantId: string; incidentId: string }) {
  const { nothingHere } = useWords(EVERYWHERE);
  const resources = usePages(
    TouchedResources,
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
