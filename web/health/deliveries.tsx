import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from '@fluentui/react-components';
import { Scroller } from '../parts/scroller.tsx';
import { Section } from '../parts/section.tsx';
import { Time } from '../parts/time.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import type { NoticeOwnQuery } from './notice.generated.ts';
import { NOTICE } from './notice-words.ts';

type Delivery = NonNullable<NoticeOwnQuery['notice']>['deliveries'][number];

/** To whom the notice went, by which way, and what became of it. */
export function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
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
              <TableHeaderCell>{words.to}</TableHeaderCell>
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
                  {each.role ? (roles[each.role as keyof typeof roles] ?? each.role) : words.tenantItself}
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
