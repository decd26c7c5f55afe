import { LongField, TextField, useForm } from '../../parts/forms/fields.tsx';
import { useWords } from '../../words/language.tsx';
import { CommandDialog } from '../commands/command-dialog.tsx';
import { AddEvidence as Add } from '../commands/commands.generated.ts';
import { COMMANDS } from '../commands/words.ts';
import type { WholeFragment } from '../incident.generated.ts';

const BLANK = { kind: '', description: '', sha256: '', location: '' };

/** Adds evidence by description, digest and location. */
export function AddEvidence({ incident }: { incident: WholeFragment }) {
  const words = useWords(COMMANDS);
  const form = useForm(BLANK);
  const { kind, description, sha256, location } = form.values;
  return (
    <CommandDialog
      incident={incident}
      document={Add}
      words={words.addEvidence}
      input={({ incidentId, at }) => ({
        incidentId,
        at,
        kind,
        description,
        sha256: sha256 || null,
        location: location || null,
      })}
      onOpen={form.reset}
    >
      <TextField label={words.addEvidence.kind} hint={words.addEvidence.kindHint} required {...form.of('kind')} />
      <LongField label={words.addEvidence.description} required {...form.of('description')} />
      <TextField label={words.addEvidence.sha256} {...form.of('sha256')} />
      <TextField label={words.addEvidence.location} hint={words.addEvidence.locationHint} {...form.of('location')} />
    </CommandDialog>
  );
}
