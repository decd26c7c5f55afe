import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { NAMES } from '../incidents/names.ts';
import { PageLink } from '../parts/layout/page-link.tsx';
import { Facts } from '../parts/lists/facts.tsx';
import { Lines } from '../parts/lists/lines.tsx';
import { Prose } from '../parts/text/prose.tsx';
import { Time } from '../parts/text/time.tsx';
import { EVERYWHERE } from '../words/everywhere.ts';
import { useFormats, useWords } from '../words/language.tsx';
import type { RegisterEntryFragment } from './register.generated.ts';
import { REGISTER } from './words.ts';

const useStyles = makeStyles({
  entry: {
    display: 'grid',
    gap: '10px',
    padding: '10px 16px',
    marginBottom: '6px',
    background: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  head: {
    justifyContent: 'space-between',
    textAlign: 'left',
    paddingLeft: 0,
    paddingRight: 0,
    overflowWrap: 'anywhere',
  },
  about: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
  },
});

interface BreachEntryProps {
  entry: RegisterEntryFragment;
  open: boolean;
  onToggle(): void;
}

/** One declaration in the register; its facts, effects and remedial action show when it is open. */
export function BreachEntry({ entry, open, onToggle }: BreachEntryProps) {
  const styles = useStyles();
  const words = useWords(REGISTER);
  const common = useWords(EVERYWHERE);
  const names = useWords(NAMES);
  const id = useId();
  const { title, incident, declaration, classification, withdrawnAt, finalizedAt } = entry;
  return (
    <article className={styles.entry} aria-label={title}>
      <Button
        appearance="transparent"
        className={styles.head}
        iconPosition="after"
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={onToggle}
      >
        {title}
      </Button>
      <div className={styles.about}>
        <PageLink href={`/incidents/${incident.id}`}>{incident.trackingId}</PageLink>
        <span>
          {words.declared} <Time at={declaration.declaredAt} />
        </span>
        <span>{names.classification[classification]}</span>
        <span>{common.stage[incident.stage]}</span>
        {incident.exercise && <Badge appearance="tint">{words.exercise}</Badge>}
        {withdrawnAt && (
          <Badge appearance="tint" color="warning">
            {words.withdrawn}
          </Badge>
        )}
        {finalizedAt && (
          <Badge appearance="tint" color="success">
            {words.finalized}
          </Badge>
        )}
      </div>
      {open && (
        <div id={id}>
          <Details entry={entry} />
        </div>
      )}
    </article>
  );
}

function Details({ entry }: { entry: RegisterEntryFragment }) {
  const words = useWords(REGISTER);
  const names = useWords(NAMES);
  const formats = useFormats();
  const { declaration, rationale, effects, capacity, remedialActions, withdrawnAt, finalizedAt } = entry;
  return (
    <Facts
      facts={[
        [words.rationale, <Prose key="rationale">{rationale}</Prose>],
        [words.effects, formats.list(effects.map((each) => names.effect[each]))],
        [words.capacity, formats.list(capacity.map((each) => names.capacity[each]))],
        [words.basis, formats.list(declaration.basis.map((each) => names.basis[each]))],
        [words.justification, <Prose key="justification">{declaration.justification}</Prose>],
        [words.by, declaration.by],
        [words.recorded, <Time key="recorded" at={declaration.recordedAt} />],
        [words.missing, declaration.missing.length > 0 ? formats.list(declaration.missing) : null],
        [
          words.remedies,
          <Lines
            key="remedies"
            items={remedialActions}
            keyOf={({ id }) => id}
            nothing={words.noRemedies}
            line={({ kind, state, description, appliedAt, verifiedAt }) => (
              <>
                {names.mitigationKind[kind]} · {names.mitigationState[state]}
                {(verifiedAt ?? appliedAt) && (
                  <>
                    {' '}
                    <Time at={(verifiedAt ?? appliedAt) as string} />
                  </>
                )}
                <Prose>{description}</Prose>
              </>
            )}
          />,
        ],
        [words.withdrawn, withdrawnAt && <Time at={withdrawnAt} />],
        [words.finalized, finalizedAt && <Time at={finalizedAt} />],
      ]}
    />
  );
}
