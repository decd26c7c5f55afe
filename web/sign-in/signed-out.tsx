import { Body1, Button, MessageBar, MessageBarBody, makeStyles, Title1, tokens } from '@fluentui/react-components';
import { Bell } from '../parts/layout/bell.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useWords } from '../words/language.tsx';
import type { Session } from './session.ts';
import type { SignInProblem } from './sign-in-error.ts';
import { SIGN_IN } from './words.ts';

const useStyles = makeStyles({
  centre: { minHeight: '100vh', display: 'grid', placeItems: 'center', padding: '16px', boxSizing: 'border-box' },
  card: {
    width: '100%',
    maxWidth: '440px',
    boxSizing: 'border-box',
    display: 'grid',
    gap: '16px',
    padding: '32px',
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  mark: { color: tokens.colorBrandForeground1 },
  text: { margin: 0 },
});

/** The sign-in page, shown at every address to a user who is not signed in. */
export function SignedOut({ session, problem }: { session: Session; problem: SignInProblem | null }) {
  const styles = useStyles();
  const words = useWords(SIGN_IN);
  const { tagline, tryAgain } = useWords(EVERYWHERE);
  const { configuration } = session;
  return (
    <main className={styles.centre}>
      <div className={styles.card}>
        <span className={styles.mark}>
          <Bell size={40} />
        </span>
        <Title1 as="h1" className={styles.text}>
          Tocsin
        </Title1>
        <Body1 as="p" className={styles.text}>
          {tagline}
        </Body1>
        {problem && (
          <MessageBar intent="error" layout="multiline" role="alert">
            <MessageBarBody>{words.problems[problem.key](problem)}</MessageBarBody>
          </MessageBar>
        )}
        {configuration && !problem && (
          <Body1 as="p" className={styles.text}>
            {configuration.clientId ? words.invitation : words.notSetUp(configuration.issuer)}
          </Body1>
        )}
        {configuration?.clientId ? (
          <Button appearance="primary" size="large" onClick={() => session.signIn()}>
            {words.signIn}
          </Button>
        ) : (
          !configuration && <Button onClick={() => location.reload()}>{tryAgain}</Button>
        )}
      </div>
    </main>
  );
}
