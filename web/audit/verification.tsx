import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type CombinedError, useClient } from 'urql';
import { Trouble } from '../parts/trouble.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { VerifyTrail, type VerifyTrailQuery } from './trail.generated.ts';
import { TRAIL } from './words.ts';

type Answer = VerifyTrailQuery['verifyAuditTrail'];

const useStyles = makeStyles({
  verification: { display: 'grid', gap: '10px', justifyItems: 'start' },
  hash: { display: 'block', overflowWrap: 'anywhere' },
});

/** Verifies the hash chain from its first entry, and shows the outcome. */
export function Verification({ incidentId }: { incidentId: string | null }) {
  const styles = useStyles();
  const words = useWords(TRAIL);
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [error, setError] = useState<CombinedError | null>(null);
  async function verify() {
    setBusy(true);
    const result = await client.query(VerifyTrail, { incidentId }, { requestPolicy: 'network-only' });
    setAnswer(result.data?.verifyAuditTrail ?? null);
    setError(result.error ?? null);
    setBusy(false);
  }
  return (
    <div className={styles.verification}>
      <Button appearance="primary" icon={<ShieldCheckmarkRegular />} disabled={busy} onClick={verify}>
        {words.verify}
      </Button>
      <div role="status">{answer && <Verified answer={answer} />}</div>
      {error && <Trouble error={error} />}
    </div>
  );
}

function Verified({ answer: { intact, entries, brokenAt, reason, head } }: { answer: Answer }) {
  const styles = useStyles();
  const words = useWords(TRAIL);
  const formats = useFormats();
  return (
    <MessageBar intent={intact ? 'success' : 'error'} layout="multiline">
      <MessageBarBody>
        {intact ? words.intact(entries, formats.number(entries)) : words.broken(formats.number(brokenAt ?? 0))} {reason}
        <span className={styles.hash}>
          {words.lastVerified}: <code>{head}</code>
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}
