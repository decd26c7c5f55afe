import { ChoiceField, LinesField, LongField, SwitchField, TextField } from '../../parts/forms/fields.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { useWords } from '../../words/language.tsx';
import type { RevisionKind } from '../advisory.generated.ts';
import { ADVISORY } from '../words.ts';
import type { Draft } from './draft.ts';

interface CommonFieldsProps {
  draft: Draft;
  kinds: readonly RevisionKind[];
  hasCustomerSummary: boolean;
  onChange(changes: Partial<Draft>): void;
}

/** The type of the revision. */
export function KindField({ draft, kinds, onChange }: Omit<CommonFieldsProps, 'hasCustomerSummary'>) {
  const words = useWords(ADVISORY);
  const { revisionKind } = useWords(EVERYWHERE);
  return (
    <ChoiceField
      label={words.kind}
      hint={words.kindHint[draft.kind]}
      required
      choices={kinds.includes(draft.kind) ? kinds : [draft.kind, ...kinds]}
      labels={revisionKind}
      value={draft.kind}
      onChange={(kind) => kind && onChange({ kind })}
    />
  );
}

/** The fields that are the same in every language. */
export function CommonFields({ draft, hasCustomerSummary, onChange }: Omit<CommonFieldsProps, 'kinds'>) {
  const words = useWords(ADVISORY);
  const { advisory } = useWords(EVERYWHERE);
  return (
    <>
      <LinesField
        label={advisory.dataCategories}
        hint={words.onePerLine}
        required
        rows={3}
        value={draft.dataCategories}
        onChange={(dataCategories) => onChange({ dataCategories })}
      />
      <TextField
        label={advisory.contactPoint}
        required
        value={draft.contactPoint}
        onChange={(contactPoint) => onChange({ contactPoint })}
      />
      <LongField
        label={advisory.reasonsForDelay}
        hint={words.reasonsHint}
        rows={2}
        value={draft.reasonsForDelay}
        onChange={(reasonsForDelay) => onChange({ reasonsForDelay })}
      />
      {(draft.kind === 'UPDATE' || draft.kind === 'FINAL') && (
        <SwitchField
          label={words.includePostMortemSummary}
          hint={draft.includePostMortemSummary && !hasCustomerSummary ? words.noCustomerSummary : undefined}
          value={draft.includePostMortemSummary}
          onChange={(includePostMortemSummary) => onChange({ includePostMortemSummary })}
        />
      )}
    </>
  );
}
