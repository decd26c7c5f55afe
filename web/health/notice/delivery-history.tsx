import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { Scroller } from '../../parts/layout/scroller.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Time } from '../../parts/text/time.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { ROLES } from '../../words/roles.ts';
import type { NoticeOwnQuery } from './notice.generated.ts';
import { NOTICE } from './words.ts';

type Delivery = NonNullable<NoticeOwnQuery['notice']>['deliveries'][number];

/** The messages sent for a notice: recipient, channel and status of each. */
export function DeliveryHistory({ deliveries }: { deliveries: readonly Delivery[] }) {
  const words = useWords(NOTICE);
  const { channel } = useWords(EVERYWHERE);
  const roles = useWords(ROLES);
  return (
    <Section title={words.deliveries}>
      <Scroller label={words.deliveries}>
        <Table size="small">
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{words.message}</TableHeaderCell>
              <TableHeaderCell>{words.channel}</TableHeaderCell>
              <TableHeaderCell>{words.recipient}</TableHeaderCell>
              <TableHeaderCell>{words.state}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {deliveries.map((each) => (
              <TableRow key={each.id}>
                <TableCell>
                  {words.deliveryMessage[each.message as keyof typeof words.deliveryMessage]} {each.revision}
                </TableCell>
                <TableCell>{channel[each.channel]}</TableCell>
                <TableCell>
                  {each.role ? (roles[each.role as keyof typeof roles] ?? each.role) : words.tenantFeed}
                </TableCell>
                <TableCell>
                  {words.deliveryState[each.state]}
                  {', '}
                  <Time at={each.acceptedAt ?? each.queuedAt} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Scroller>
    </Section>
  );
}
