import { Body1, Link } from '@fluentui/react-components';
import { Lines } from '../parts/lines.tsx';
import { Section } from '../parts/section.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import { useRights } from './rights.ts';
import { useRowStyles } from './row-styles.ts';
import type { ContactLineFragment } from './tenant.generated.ts';
import type { TenantSeen } from './tenant-facts.tsx';
import { TENANT } from './tenant-words.ts';

/** Who stands for a tenant, and who looks after it; how they are reached for whoever has to reach them. */
export function People({ tenant: { contacts, accountTeam } }: { tenant: TenantSeen }) {
  const rows = useRowStyles();
  const words = useWords(TENANT);
  const roles = useWords(ROLES);
  const { addresses } = useRights();
  return (
    <>
      {contacts && (
        <Section title={words.contacts}>
          {!addresses && (
            <Body1 as="p" className={rows.quiet} style={{ margin: 0 }}>
              {words.addressesHidden}
            </Body1>
          )}
          <Lines
            items={contacts}
            keyOf={({ id }) => id}
            nothing={words.noContacts}
            line={(contact) => <ContactLine contact={contact} />}
          />
        </Section>
      )}
      {accountTeam && (
        <Section title={words.team}>
          <Lines
            items={accountTeam}
            keyOf={({ subject, role }) => `${subject} ${role}`}
            nothing={words.noTeam}
            line={({ name, email, role, partner }) => (
              <div className={rows.cell}>
                {name}
                <span className={rows.quiet}>
                  {roles[role]} · {partner?.name ?? words.provider}
                </span>
                {email && (
                  <Link inline href={`mailto:${email}`}>
                    {email}
                  </Link>
                )}
              </div>
            )}
          />
        </Section>
      )}
    </>
  );
}

function ContactLine({ contact }: { contact: ContactLineFragment }) {
  const rows = useRowStyles();
  const words = useWords(TENANT);
  const roles = useWords(ROLES);
  const formats = useFormats();
  const { role, name, email, locale, mailUpdates, stageDigest, cloudSubscription } = contact;
  const wants = [mailUpdates && words.mailUpdates, stageDigest && words.stageDigest].filter((want) => want !== false);
  const quiet = [name && roles[role], cloudSubscription?.name, locale, formats.list(wants)].filter(Boolean);
  return (
    <div className={rows.cell}>
      {name ?? roles[role]}
      {email && (
        <Link inline href={`mailto:${email}`}>
          {email}
        </Link>
      )}
      <span className={rows.quiet}>{quiet.join(' · ')}</span>
    </div>
  );
}
