import { MessageBar, MessageBarBody, Subtitle2 } from '@fluentui/react-components';
import { useQuery } from 'urql';
import { useCommand } from '../../graph/use-command.ts';
import { ChoicesField, SwitchField, useForm } from '../../parts/forms/fields.tsx';
import { FormDialog } from '../../parts/forms/form-dialog.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { ROLES } from '../../words/roles.ts';
import {
  Audience,
  type Channel,
  type ContactRole,
  PublishAdvisory,
  type RevisionFragment,
} from '../advisory.generated.ts';
import type { Incident } from '../incident.ts';
import { ADVISORY } from '../words.ts';

const CHANNELS: readonly Channel[] = ['SERVICE_HEALTH', 'EMAIL', 'WEBHOOK'];
const EMAIL_ROLES: readonly ContactRole[] = [
  'GLOBAL_TENANT_ADMINISTRATOR',
  'PRIVACY_CONTACT',
  'SUBSCRIPTION_ADMINISTRATOR',
  'SUBSCRIPTION_OWNER',
  'TENANT_TECHNICAL_CONTACT',
];

interface PublishProps {
  incident: Incident;
  draft: RevisionFragment;
  onDone(): void;
}

/** Publishes an approved draft, after showing how many tenants it notifies. */
export function Publish({ incident, draft, onDone }: PublishProps) {
  const words = useWords(ADVISORY);
  const common = useWords(EVERYWHERE);
  const roles = useWords(ROLES);
  const formats = useFormats();
  const publish = useCommand(PublishAdvisory);
  const [{ data }, count] = useQuery({ query: Audience, variables: { incidentId: incident.id }, pause: true });
  const form = useForm({
    channels: CHANNELS,
    mailRoles: EMAIL_ROLES.slice(0, 2),
    notifyAccountTeam: true,
  });
  const { channels, mailRoles, notifyAccountTeam } = form.values;
  const audience = data?.previewAudience;
  const accountTeam = audience?.accountTeam ?? 0;
  const emails = channels.includes('EMAIL');
  return (
    <FormDialog
      button={words.publish}
      buttonProps={{ appearance: 'primary' }}
      title={words.publishTitle(formats.number(draft.number))}
      submit={words.publish}
      command={publish}
      onOpen={() => {
        form.reset();
        count({ requestPolicy: 'network-only' });
      }}
      onSubmit={async () => {
        const input = {
          incidentId: incident.id,
          revision: draft.number,
          channels: [...channels],
          mailRoles: emails ? [...mailRoles] : null,
          notifyAccountTeam,
        };
        if (!(await publish.run({ input }))) return false;
        onDone();
        return true;
      }}
    >
      <Subtitle2 as="p" role="status" style={{ margin: 0 }}>
        {draft.kind === 'RETRACTION'
          ? words.notifiesOfWithdrawal
          : audience && words.notifies(audience.tenants, formats.number(audience.tenants))}
      </Subtitle2>
      {draft.kind === 'FINAL' && <Message>{words.finalNotice}</Message>}
      {incident.exercise && <Message>{words.exercise}</Message>}
      <ChoicesField
        label={words.channels}
        required
        choices={CHANNELS}
        labels={common.channel}
        hint={emails && !channels.includes('SERVICE_HEALTH') ? words.withoutServiceHealth : undefined}
        {...form.of('channels')}
      />
      {emails && (
        <ChoicesField
          label={words.emailRoles}
          choices={EMAIL_ROLES}
          labels={Object.fromEntries(EMAIL_ROLES.map((role) => [role, `${roles[role]} (${contactsOf(role)})`]))}
          {...form.of('mailRoles')}
        />
      )}
      <SwitchField
        label={words.accountTeam(accountTeam, formats.number(accountTeam))}
        {...form.of('notifyAccountTeam')}
      />
    </FormDialog>
  );

  function contactsOf(role: ContactRole): string {
    return formats.number(audience?.contacts.find(({ key }) => key === role)?.count ?? 0);
  }
}

function Message({ children }: { children: string }) {
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
