import {
  Body1,
  Checkbox,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { useQuery } from 'urql';
import { useCommand } from '../../graph/use-command.ts';
import { Outcome } from '../../parts/forms/outcome.tsx';
import { Scroller } from '../../parts/layout/scroller.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Skeleton } from '../../parts/layout/skeleton.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { useWords } from '../../words/language.tsx';
import { ROLES } from '../../words/roles.ts';
import { EmailPreferences as Preferences, SetMailPreference } from './settings.generated.ts';
import { SETTINGS } from './words.ts';

const useStyles = makeStyles({ text: { margin: 0 }, table: { minWidth: '560px' } });

/** The optional emails that each contact of a tenant receives. */
export function EmailPreferences({ tenantId }: { tenantId: string }) {
  const styles = useStyles();
  const words = useWords(SETTINGS);
  const roles = useWords(ROLES);
  const mayChange = useHolds('GLOBAL_TENANT_ADMINISTRATOR', 'PRIVACY_CONTACT');
  const [{ data, error }, again] = useQuery({ query: Preferences, variables: { tenantId } });
  const command = useCommand(SetMailPreference);
  const contacts = data?.tenant?.contacts.filter(({ role }) => role !== 'SERVICE_HEALTH_READER');
  return (
    <Section title={words.email}>
      <Body1 as="p" className={styles.text}>
        {words.emailDetail}
      </Body1>
      <Outcome command={command} />
      {error && <Trouble error={error} onRetry={again} />}
      {!data && !error && <Skeleton lines={4} />}
      {contacts?.length === 0 && <Body1>{words.noContacts}</Body1>}
      {contacts && contacts.length > 0 && (
        <Scroller label={words.email}>
          <Table className={styles.table}>
            <TableHeader>
              <TableRow>
                <TableHeaderCell>{words.contact}</TableHeaderCell>
                <TableHeaderCell>{words.role}</TableHeaderCell>
                <TableHeaderCell>{words.updates}</TableHeaderCell>
                <TableHeaderCell>{words.digest}</TableHeaderCell>
              </TableRow>
            </TableHeader>
            <TableBody>
              {contacts.map(({ id, name, email, role, cloudSubscription, mailUpdates, stageDigest }) => (
                <TableRow key={id}>
                  <TableCell title={email}>{name}</TableCell>
                  <TableCell>
                    {roles[role]}
                    {cloudSubscription && ` · ${cloudSubscription.name}`}
                  </TableCell>
                  <TableCell>
                    <Checkbox
                      aria-label={`${words.updates}: ${name}`}
                      checked={mailUpdates}
                      disabled={!mayChange || command.busy}
                      onChange={(_, { checked }) =>
                        command.run({ input: { contactId: id, mailUpdates: checked === true, stageDigest } })
                      }
                    />
                  </TableCell>
                  <TableCell>
                    <Checkbox
                      aria-label={`${words.digest}: ${name}`}
                      checked={stageDigest}
                      disabled={!mayChange || command.busy}
                      onChange={(_, { checked }) =>
                        command.run({ input: { contactId: id, mailUpdates, stageDigest: checked === true } })
                      }
                    />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Scroller>
      )}
    </Section>
  );
}
