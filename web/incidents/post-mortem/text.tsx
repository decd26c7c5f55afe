import { Badge, Caption1, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Section } from '../../parts/layout/section.tsx';
import { Prose } from '../../parts/text/prose.tsx';
import { Time } from '../../parts/text/time.tsx';
import { useWords } from '../../words/language.tsx';
import type { WholeFragment } from '../incident.generated.ts';
import type { PostMortemOf } from './post-mortem-of.ts';
import { Revisions } from './revisions.tsx';
import { POST_MORTEM } from './words.ts';

const useStyles = makeStyles({
  parts: { display: 'grid', gap: '16px', margin: 0 },
  label: { color: tokens.colorNeutralForeground3, marginBottom: '2px' },
  value: { margin: 0 },
  by: { color: tokens.colorNeutralForeground3 },
});

interface PostMortemTextProps {
  incident: WholeFragment;
  postMortem: PostMortemOf;
  /** Whether it covers an earlier closure than the current one. */
  earlier: boolean;
  actions: ReactNode;
}

/** A completed post-mortem. The part that customers may read is shown apart. */
export function PostMortemText({ incident, postMortem, earlier, actions }: PostMortemTextProps) {
  const styles = useStyles();
  const words = useWords(POST_MORTEM);
  const { at, by, customerSummary, procedureRevisions } = postMortem;
  const parts = [
    [words.summary, postMortem.summary],
    [words.rootCause, postMortem.rootCause],
    [words.whatWentWell, postMortem.whatWentWell],
    [words.whatWentWrong, postMortem.whatWentWrong],
    [words.sufficiencyOfResponse, postMortem.sufficiencyOfResponse],
  ] as const;
  return (
    <>
      <Section title={words.title} actions={actions}>
        {earlier && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {words.earlierClosure} {incident.postMortemDueAt ? words.required : words.optional}
            </MessageBarBody>
          </MessageBar>
        )}
        <dl className={styles.parts}>
          {parts.map(
            ([label, text]) =>
              text && (
                <div key={label}>
                  <dt className={styles.label}>{label}</dt>
                  <dd className={styles.value}>
                    <Prose>{text}</Prose>
                  </dd>
                </div>
              ),
          )}
        </dl>
        <Caption1 className={styles.by}>
          {words.completedBy(by)} · <Time at={at} />
        </Caption1>
      </Section>
      {customerSummary && (
        <Section
          title={words.customerSummary}
          actions={
            <Badge appearance="tint" color="warning" size="large">
              {words.forCustomers}
            </Badge>
          }
        >
          <Prose>{customerSummary}</Prose>
        </Section>
      )}
      <Revisions incident={incident} revisions={procedureRevisions} />
    </>
  );
}
