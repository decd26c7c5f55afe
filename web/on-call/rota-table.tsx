import {
  Body1,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { useCommand } from '../graph/use-command.ts';
import { FormDialog } from '../parts/forms/form-dialog.tsx';
import { Offered } from '../parts/forms/offered.tsx';
import { Scroller } from '../parts/layout/scroller.tsx';
import { Time } from '../parts/text/time.tsx';
import { useHolds } from '../parts/viewer.tsx';
import { useWords } from '../words/language.tsx';
import { ROLES } from '../words/roles.ts';
import { type OfRotaFragment, RemoveShift } from './on-call.generated.ts';
import { ON_CALL } from './words.ts';

const useStyles = makeStyles({ person: { overflowWrap: 'anywhere' } });

interface RotaTableProps {
  shifts: readonly OfRotaFragment[];
  overrides: readonly OfRotaFragment[];
  onDone(): void;
}

/** The shifts and overrides in the order of their start, without removed ones. */
export function RotaTable({ shifts, overrides, onDone }: RotaTableProps) {
  const styles = useStyles();
  const words = useWords(ON_CALL);
  const roles = useWords(ROLES);
  const keeper = useHolds('RESPONDER', 'EXECUTIVE_INCIDENT_MANAGER');
  const rows = [
    ...shifts.map((each) => ({ ...each, kind: words.shift })),
    ...overrides.map((each) => ({ ...each, kind: words.override })),
  ]
    .filter(({ removedAt }) => removedAt === null)
    .sort((one, other) => one.startsAt.localeCompare(other.startsAt));
  if (rows.length === 0) return <Body1>{words.noShifts}</Body1>;
  return (
    <Scroller label={words.rota}>
      <Table aria-label={words.rota}>
        <TableHeader>
          <TableRow>
            {[words.from, words.until, words.role, words.person, words.kind].map((title) => (
              <TableHeaderCell key={title}>{title}</TableHeaderCell>
            ))}
            {keeper && <TableHeaderCell>{words.removeButton}</TableHeaderCell>}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map(({ id, startsAt, endsAt, role, subject, kind, reason }) => (
            <TableRow key={id}>
              <TableCell>
                <Time at={startsAt} />
              </TableCell>
              <TableCell>
                <Time at={endsAt} />
              </TableCell>
              <TableCell>{roles[role]}</TableCell>
              <TableCell className={styles.person}>{subject}</TableCell>
              <TableCell>{reason ? `${kind}: ${reason}` : kind}</TableCell>
              {keeper && (
                <TableCell>
                  <Offered when={keeper}>
                    <Removal id={id} subject={subject} onDone={onDone} />
                  </Offered>
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Scroller>
  );
}

function Removal({ id, subject, onDone }: { id: string; subject: string; onDone(): void }) {
  const words = useWords(ON_CALL);
  const command = useCommand(RemoveShift);
  async function submit(): Promise<boolean> {
    const done = await command.run({ id });
    if (done) onDone();
    return done !== null;
  }
  return (
    <FormDialog
      button={words.removeButton}
      buttonProps={{ size: 'small', 'aria-label': words.remove(subject) }}
      title={words.remove(subject)}
      submit={words.removeButton}
      command={command}
      onSubmit={submit}
    >
      {words.removeDetail}
    </FormDialog>
  );
}
