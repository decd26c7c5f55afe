import {
  Button,
  type ButtonProps,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { type PropsWithChildren, type SubmitEvent, useState } from 'react';
import type { Command } from '../../graph/use-command.ts';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import { useOpened } from './offered.tsx';
import { Outcome } from './outcome.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '720px', width: 'calc(100vw - 24px)' },
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '14px',
    paddingTop: '4px',
    paddingBottom: '4px',
  },
});

interface FormDialogProps {
  /** The label of the button that opens the dialog. */
  button: string;
  buttonProps?: ButtonProps;
  title: string;
  /** The label of the button that runs the command. */
  submit: string;
  command: Pick<Command<unknown, never>, 'busy' | 'refusal' | 'error' | 'clear'>;
  /** Runs the command. @returns whether it succeeded: the dialog then closes */
  onSubmit(): Promise<boolean>;
  onOpen?(): void;
}

/** A button that opens a dialog with the form of a command. */
export function FormDialog(props: PropsWithChildren<FormDialogProps>) {
  const { button, buttonProps, title, submit, command, onSubmit, onOpen, children } = props;
  const styles = useStyles();
  const words = useWords(EVERYWHERE);
  const [open, setOpen] = useState(false);
  const [acting, setActing] = useState(false);
  useOpened(open);
  async function act(event: SubmitEvent) {
    event.preventDefault();
    if (acting) return;
    setActing(true);
    const done = await onSubmit();
    setActing(false);
    if (done) setOpen(false);
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(_, next) => {
        if (next.open) {
          command.clear();
          onOpen?.();
        }
        setOpen(next.open);
      }}
    >
      <DialogTrigger disableButtonEnhancement>
        <Button {...buttonProps}>{button}</Button>
      </DialogTrigger>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <form onSubmit={act}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {children}
              <Outcome command={command} />
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement>
                <Button appearance="secondary">{words.cancel}</Button>
              </DialogTrigger>
              <Button type="submit" appearance="primary" disabled={acting || command.busy}>
                {submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
