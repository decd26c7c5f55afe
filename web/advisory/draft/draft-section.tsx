import { Button, MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { Offered } from '../../parts/forms/offered.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Nothing } from '../../parts/lists/nothing.tsx';
import { useHolds } from '../../parts/viewer.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import type { RevisionFragment } from '../advisory.generated.ts';
import type { Incident } from '../incident.ts';
import { Publish } from '../publication/publish.tsx';
import { ADVISORY } from '../words.ts';
import { draftFrom, kindsAfter, newDraft, useLocalDraft } from './draft.ts';
import { Editor } from './editor.tsx';
import { Preview } from './preview.tsx';
import { Review, ReviewState } from './review.tsx';
import { TestNotice } from './test-notice.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  draft: { display: 'grid', gap: '16px', minWidth: 0 },
});

/** The draft revision: writing, review by a second person, preview and publication. */
export function DraftSection({ incident, onDone }: { incident: Incident; onDone(): void }) {
  const words = useWords(ADVISORY);
  const common = useWords(EVERYWHERE);
  const formats = useFormats();
  const commands = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const { declaration, notification } = incident;
  const advisory = notification?.advisory;
  const draft = advisory?.draft ?? null;
  const current = advisory?.current ?? null;
  const kinds = kindsAfter(current, declaration?.declaredAt ?? null);
  const local = useLocalDraft(incident.id, draft);
  const write = () => local.begin(draft ? draftFrom(draft, draft.kind) : newDraft(current, kinds[0]!));
  const title = draft
    ? `${words.revision(formats.number(draft.number))} · ${common.revisionKind[draft.kind]}`
    : words.draft;
  if (commands && local.draft) {
    return (
      <Section title={title}>
        <Editor
          incidentId={incident.id}
          draft={local.draft}
          outdated={local.outdated}
          kinds={kinds}
          onChange={local.change}
          onSaved={() => {
            local.drop();
            onDone();
          }}
          onDiscard={local.drop}
        />
      </Section>
    );
  }
  return (
    <Section title={title}>
      <Offered when={draft !== null}>
        {draft && <Drafted incident={incident} draft={draft} onEdit={commands ? write : null} onDone={onDone} />}
      </Offered>
      {!draft && (
        <Nothing icon={<EditRegular />} title={words.nothingDrafted}>
          {words.nothingDraftedDetail}
        </Nothing>
      )}
      {commands && !draft && (
        <div>
          <Button appearance="primary" onClick={write}>
            {words.write}
          </Button>
        </div>
      )}
    </Section>
  );
}

interface DraftedProps {
  incident: Incident;
  draft: RevisionFragment;
  onEdit: (() => void) | null;
  onDone(): void;
}

/** A saved draft, with the commands for it. */
function Drafted({ incident, draft, onEdit, onDone }: DraftedProps) {
  const styles = useStyles();
  const words = useWords(ADVISORY);
  const approves = useHolds('LEGAL', 'EXECUTIVE_INCIDENT_MANAGER');
  const commands = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const approved = draft.review?.approved === true;
  const held =
    draft.kind !== 'RETRACTION' &&
    incident.notification?.delays.some(({ state, until }) => state === 'APPROVED' && new Date() < new Date(until));
  return (
    <div className={styles.draft}>
      <ReviewState review={draft.review} />
      <div className={styles.actions}>
        {commands && approved && held && (
          <MessageBar layout="multiline">
            <MessageBarBody>{words.held}</MessageBarBody>
          </MessageBar>
        )}
        <Offered when={commands && approved && !held}>
          <Publish incident={incident} draft={draft} onDone={onDone} />
        </Offered>
        <Offered when={approves && !draft.review}>
          <Review incidentId={incident.id} draft={draft} onDone={onDone} />
        </Offered>
        {(commands || approves) && <TestNotice incidentId={incident.id} />}
        {onEdit && <Button onClick={onEdit}>{words.edit}</Button>}
      </div>
      <Preview title={words.preview} text={draft} />
    </div>
  );
}
