import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useIncidentFeed } from '../graph/use-incident-feed.ts';
import { usePages } from '../graph/use-pages.ts';
import { NAMES } from '../incidents/names.ts';
import { SwitchField } from '../parts/forms/fields.tsx';
import { SearchField } from '../parts/forms/search-field.tsx';
import { Page } from '../parts/layout/page.tsx';
import { Section } from '../parts/layout/section.tsx';
import { PagedLines } from '../parts/lists/paged-lines.tsx';
import { useAddress } from '../parts/use-address.ts';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import { OpenMitigations, OpenProcedureRevisions } from './action-items.generated.ts';
import { ItemLine } from './item-line.tsx';
import { ACTION_ITEMS } from './words.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: '12px 16px', alignItems: 'end' },
});

/** The events after which procedure revisions are read again: each reading of a post-mortem is logged. */
const OF_REVISIONS = ['incident.post_mortem_completed', 'incident.procedure_', 'incident.unmarking_decided'];
/** The events after which mitigations are. */
const OF_MITIGATIONS = [
  'incident.mitigation_recorded',
  'incident.advanced',
  'incident.handed_over',
  'incident.unmarking_decided',
];

/** The open mitigations and procedure revisions of all incidents, those due first at the beginning. */
export default function ActionItems() {
  const styles = useStyles();
  const words = useWords(ACTION_ITEMS);
  const { areas } = useWords(EVERYWHERE);
  const { mitigationKind } = useWords(NAMES);
  const formats = useFormats();
  const [parameters, set] = useAddress();
  const overdue = parameters.has('overdue');
  const filter = { owner: parameters.get('owner'), overdue: overdue || null };
  const ofMitigations = useIncidentFeed(null, OF_MITIGATIONS, () => mitigations.refresh());
  const ofRevisions = useIncidentFeed(null, OF_REVISIONS, () => revisions.refresh());
  const mitigations = usePages(OpenMitigations, filter, (answer) => answer.openMitigations, {
    pause: !ofMitigations.ready,
  });
  const revisions = usePages(OpenProcedureRevisions, filter, (answer) => answer.openProcedureRevisions, {
    pause: !ofRevisions.ready,
  });
  const counted = (title: string, { nodes, totalCount }: typeof mitigations | typeof revisions) =>
    nodes ? words.counted(title, formats.number(totalCount)) : title;
  return (
    <Page title={areas.actionItems}>
      <div className={styles.bar}>
        <SearchField
          label={words.owner}
          hint={words.ownerHint}
          value={parameters.get('owner') ?? ''}
          onChange={(owner) => set({ owner })}
        />
        <SwitchField
          label={words.overdueOnly}
          value={overdue}
          onChange={(only) => set({ overdue: only ? 'only' : null })}
        />
      </div>
      <Section title={counted(words.mitigations, mitigations)}>
        <PagedLines
          pages={mitigations}
          keyOf={({ mitigation }) => mitigation.id}
          nothing={words.noMitigations}
          line={({ incident, mitigation: { kind, description, owner, dueAt } }) => (
            <ItemLine
              what={description}
              about={mitigationKind[kind]}
              owner={owner}
              dueAt={dueAt}
              incident={incident}
              href={`/incidents/${incident.id}`}
            />
          )}
        />
      </Section>
      <Section title={counted(words.revisions, revisions)}>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{words.confidential}</MessageBarBody>
        </MessageBar>
        <PagedLines
          pages={revisions}
          keyOf={({ incident, revision }) => `${incident.id} ${revision.number}`}
          nothing={words.noRevisions}
          line={({ incident, revision: { procedure, change, owner, dueAt } }) => (
            <ItemLine
              what={procedure}
              about={change}
              owner={owner}
              dueAt={dueAt}
              incident={incident}
              href={`/incidents/${incident.id}/post-mortem`}
            />
          )}
        />
      </Section>
    </Page>
  );
}
