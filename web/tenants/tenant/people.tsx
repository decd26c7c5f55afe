import { Caption1, Link } from '@fluentui/react-components';
import { Section } from '../../parts/layout/section.tsx';
import { Lines } from '../../parts/lists/lines.tsx';
import { useWords } from '../../words/language.tsx';
import { ROLES } from '../../words/roles.ts';
import { useRowStyles } from '../row-styles.ts';
import type { Addresses, WholeTenant } from './use-tenant.ts';
import { TENANT } from './words.ts';

interface PeopleProps {
  tenant: WholeTenant;
  /** Null when the viewer may not read them. */
  addresses: Addresses | null | undefined;
}

/** A tenant's contacts and account team, with their addresses for those who may read them. */
export function People({ tenant: { contacts, accountTeam }, addresses }: PeopleProps) {
  const rows = useRowStyles();
  const words = useWords(TENANT);
  const roles = useWords(ROLES);
  return (
    <>
      <Section title={words.contacts}>
        {!addresses && <Caption1 className={rows.quiet}>{words.addressesHidden}</Caption1>}
        <Lines
          items={contacts}
          keyOf={({ id }) => id}
          nothing={words.noContacts}
          line={(contact) => (
            <ContactLine contact={contact} address={addresses?.contacts.find(({ id }) => id === contact.id)} />
          )}
        />
      </Section>
      <Section title={words.team}>
        <Lines
          items={accountTeam}
          keyOf={({ subject, role }) => `${subject} ${role}`}
          nothing={words.noTeam}
          line={({ subject, name, role, partner }) => (
            <div className={rows.cell}>
              {name}
              <span className={rows.quiet}>
                {roles[role]} · {partner?.name ?? words.provider}
              </span>
              <Mail to={addresses?.accountTeam.find((member) => member.subject === subject)?.email} />
            </div>
          )}
        />
      </Section>
    </>
  );
}

interface ContactLineProps {
  contact: WholeTenant['contacts'][number];
  address: Addresses['contacts'][number] | undefined;
}

function ContactLine({ contact, address }: ContactLineProps) {
  const rows = useRowStyles();
  const words = useWords(TENANT);
  const roles = useWords(ROLES);
  const { role, locale, mailUpdates, stageDigest, cloudSubscription } = contact;
  const quiet = [
    address && roles[role],
    cloudSubscription?.name,
    locale,
    mailUpdates && words.emailUpdates,
    stageDigest && words.stageDigest,
  ];
  return (
    <div className={rows.cell}>
      {address?.name ?? roles[role]}
      <Mail to={address?.email} />
      <span className={rows.quiet}>{quiet.filter(Boolean).join(' · ')}</span>
    </div>
  );
}

function Mail({ to }: { to: string | undefined }) {
  if (!to) return null;
  return (
    <Link inline href={`mailto:${to}`}>
      {to}
    </Link>
  );
}
