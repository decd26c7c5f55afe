import {
  Body1,
  Button,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Textarea,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Page } from '../parts/layout/page.tsx';
import { Section } from '../parts/layout/section.tsx';
import { Facts } from '../parts/lists/facts.tsx';
import { useSession } from '../parts/viewer.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import { ACCOUNT } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0 },
  mono: { fontFamily: 'monospace' },
  row: { display: 'flex', gap: '12px', alignItems: 'center' },
});

/** The viewer's account as the API reports it, and how to use the API with it. */
export default function Account() {
  const styles = useStyles();
  const words = useWords(ACCOUNT);
  const common = useWords(EVERYWHERE);
  const roleNames = useWords(ROLES);
  const formats = useFormats();
  const { viewer, session } = useSession();
  const { subject, name, roles, partition } = viewer;
  const state = session.state();
  const header = useHeader();
  const [copied, setCopied] = useState(false);
  const until = state.is === 'signed-in' ? formats.time(new Date(state.expiresAt)) : '';
  return (
    <Page title={name} actions={<Button onClick={() => session.signOut()}>{common.signOut}</Button>}>
      {roles.length === 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.withoutRole}</MessageBarBody>
        </MessageBar>
      )}
      <Section title={common.account}>
        <Facts
          facts={[
            [
              words.roles,
              formats.list(roles.map((role) => roleNames[role as keyof typeof roleNames] ?? role)) || common.none,
            ],
            [words.subject, <code key="subject">{subject}</code>],
            [words.partition, partition],
            [words.issuer, <code key="issuer">{session.configuration?.issuer}</code>],
            [words.session, state.is === 'signed-in' && (state.renewed ? words.renewed(until) : words.valid(until))],
          ]}
        />
      </Section>
      <Section title={words.access}>
        <Body1 as="p" className={styles.text}>
          {words.accessDetail}{' '}
          <Link href="/graphql" target="_blank" rel="noopener">
            {words.openGraphiql}
          </Link>
        </Body1>
        <Field label={words.headers}>
          <Textarea readOnly value={header} rows={4} className={styles.mono} spellCheck={false} />
        </Field>
        <div className={styles.row}>
          <Button onClick={() => navigator.clipboard.writeText(header).then(() => setCopied(true))}>
            {words.copy}
          </Button>
          <span role="status">{copied && words.copied}</span>
        </div>
      </Section>
    </Page>
  );
}

/** The headers that authenticate a request as the viewer, as JSON; empty until the token is known. */
function useHeader(): string {
  const { session } = useSession();
  const [header, setHeader] = useState('');
  useEffect(() => {
    session.token().then(
      (token) => setHeader(JSON.stringify({ Authorization: `Bearer ${token}` })),
      () => {},
    );
  }, [session]);
  return header;
}
