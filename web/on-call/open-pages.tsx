import { Badge, Button, Caption1, makeStyles } from '@fluentui/react-components';
import { useCommand } from '../graph/use-command.ts';
import { Outcome } from '../parts/forms/outcome.tsx';
import { PageLink } from '../parts/layout/page-link.tsx';
import { Section } from '../parts/layout/section.tsx';
import { Lines } from '../parts/lists/lines.tsx';
import { Time } from '../parts/text/time.tsx';
import { useHolds } from '../parts/viewer.tsx';
import { useFormats, useWords } from '../words/language.tsx';
import { AcknowledgePage, type OnCallQuery } from './on-call.generated.ts';
import { ON_CALL } from './words.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center', overflowWrap: 'anywhere' },
});

/** The pages that wait for an acknowledgement, with the button that gives it. */
export function OpenPages({ pages, onDone }: { pages: OnCallQuery['openPages']; onDone(): void }) {
  const styles = useStyles();
  const words = useWords(ON_CALL);
  const formats = useFormats();
  const mayAcknowledge = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER', 'LEGAL');
  const command = useCommand(AcknowledgePage);
  return (
    <Section title={words.openPages}>
      <Outcome command={command} />
      <Lines
        items={pages}
        keyOf={({ id }) => id}
        nothing={words.noOpenPages}
        line={({ id, reason, level, subject, exercise, raisedAt, sentAt, incident }) => (
          <div className={styles.page}>
            <PageLink href={`/incidents/${incident.id}`}>{incident.trackingId}</PageLink>
            <span>{words.reasons[reason]}</span>
            {exercise && <Badge appearance="outline">{words.exercise}</Badge>}
            <span>{words.level(formats.number(level + 1))}</span>
            <span>{subject === null ? words.pagedGap : words.paged(subject)}</span>
            <Caption1>
              <Time at={raisedAt} />
              {sentAt === null && ` · ${words.notSent}`}
            </Caption1>
            {mayAcknowledge && (
              <Button
                appearance="primary"
                size="small"
                disabled={command.busy}
                aria-label={words.acknowledge(incident.trackingId)}
                onClick={async () => (await command.run({ id })) && onDone()}
              >
                {words.acknowledgeButton}
              </Button>
            )}
          </div>
        )}
      />
    </Section>
  );
}
