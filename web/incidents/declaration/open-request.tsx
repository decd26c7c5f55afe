import { makeStyles, Subtitle2 } from '@fluentui/react-components';
import { Prose, ProseList } from '../../parts/text/prose.tsx';
import { useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import { NAMES, valuesOf } from '../names.ts';
import { OVERVIEW } from '../overview/words.ts';

const useStyles = makeStyles({
  request: { display: 'grid', gap: '6px' },
  title: { margin: '8px 0 0' },
});

type Request = Pick<WholeFragment['unmarkings'][number], 'reason' | 'approvals'>;

/** An open request that both approver roles decide, with the decision of each. */
export function OpenRequest({ title, request }: { title: string; request: Request }) {
  const styles = useStyles();
  const words = useWords(OVERVIEW);
  const { approver: approvers } = useWords(NAMES);
  const lines = valuesOf(approvers).map((approver) => {
    const decision = request.approvals.find((each) => each.approverRole === approver);
    if (!decision) return words.awaiting(approvers[approver]);
    const outcome = `${decision.approved ? words.approved : words.rejected} (${decision.by})`;
    const line = words.pair(approvers[approver], outcome);
    return decision.note ? words.pair(line, decision.note) : line;
  });
  return (
    <div className={styles.request}>
      <Subtitle2 as="h3" className={styles.title}>
        {title}
      </Subtitle2>
      <Prose>{request.reason}</Prose>
      <ProseList items={lines} />
    </div>
  );
}
