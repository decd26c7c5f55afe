import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import { usePages } from '../../graph/use-pages.ts';
import { Section } from '../../parts/layout/section.tsx';
import { Lines } from '../../parts/lists/lines.tsx';
import { PagedLines } from '../../parts/lists/paged-lines.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { TENANTS } from '../search/words.ts';
import { ResourceLine } from './resource-line.tsx';
import { SubscriptionResources } from './tenant.generated.ts';
import type { WholeTenant } from './use-tenant.ts';
import { TENANT } from './words.ts';

interface SubscriptionsProps {
  tenantId: string;
  subscriptions: WholeTenant['cloudSubscriptions'];
}

/** A tenant's cloud subscriptions, each with its resources. */
export function Subscriptions({ tenantId, subscriptions }: SubscriptionsProps) {
  const words = useWords(TENANT);
  const lists = useWords(TENANTS);
  const formats = useFormats();
  return (
    <Section title={words.subscriptions}>
      {subscriptions.length === 0 ? (
        <Lines items={[]} keyOf={String} line={String} nothing={words.noSubscriptions} />
      ) : (
        <Accordion collapsible multiple>
          {subscriptions.map(({ id, name, resources }) => (
            <AccordionItem key={id} value={id}>
              <AccordionHeader>{`${name} · ${lists.resources(resources.totalCount, formats.number(resources.totalCount))}`}</AccordionHeader>
              <AccordionPanel>
                <Resources tenantId={tenantId} subscriptionId={id} />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      )}
    </Section>
  );
}

function Resources({ tenantId, subscriptionId }: { tenantId: string; subscriptionId: string }) {
  const { nothingHere } = useWords(EVERYWHERE);
  const resources = usePages(
    SubscriptionResources,
    { id: tenantId },
    ({ tenant }) => tenant?.cloudSubscriptions.find(({ id }) => id === subscriptionId)?.resources ?? null,
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
