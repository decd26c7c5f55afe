import { LinesField, LongField, TextField } from '../../parts/forms/fields.tsx';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { FILING } from '../../words/filing.ts';
import { useWords } from '../../words/language.tsx';
import type { RevisionKind } from '../advisory.generated.ts';
import { ADVISORY } from '../words.ts';
import type { Texts } from './draft.ts';

interface TextFieldsProps {
  kind: RevisionKind;
  texts: Texts;
  onChange(changes: Partial<Texts>): void;
}

/** The fields with the texts in one language. */
export function TextFields({ kind, texts, onChange }: TextFieldsProps) {
  const words = useWords(ADVISORY);
  const filing = useWords(FILING);
  const { advisory } = useWords(EVERYWHERE);
  const mayFollow = kind === 'INITIAL' || kind === 'UPDATE';
  return (
    <>
      <TextField label={advisory.title} required value={texts.title} onChange={(title) => onChange({ title })} />
      <LongField
        label={advisory.whatHappened}
        required
        rows={5}
        value={texts.whatHappened}
        onChange={(whatHappened) => onChange({ whatHappened })}
      />
      <LongField
        label={advisory.likelyConsequences}
        hint={mayFollow ? words.emptyFollows : undefined}
        required={kind === 'FINAL'}
        value={texts.likelyConsequences}
        onChange={(likelyConsequences) => onChange({ likelyConsequences })}
      />
      <LongField
        label={advisory.measuresTaken}
        hint={mayFollow ? words.emptyFollows : undefined}
        required={kind === 'FINAL'}
        value={texts.measuresTaken}
        onChange={(measuresTaken) => onChange({ measuresTaken })}
      />
      <LongField
        label={advisory.protectionMeasures}
        hint={filing.protectionHint}
        rows={2}
        value={texts.protectionMeasures}
        onChange={(protectionMeasures) => onChange({ protectionMeasures })}
      />
      <LongField
        label={advisory.dataSubjectText}
        hint={filing.textHint}
        value={texts.dataSubjectText}
        onChange={(dataSubjectText) => onChange({ dataSubjectText })}
      />
      <LinesField
        label={advisory.recommendedActions}
        hint={words.onePerLine}
        required={kind !== 'RETRACTION'}
        value={texts.recommendedActions}
        onChange={(recommendedActions) => onChange({ recommendedActions })}
      />
      {mayFollow && (
        <LinesField
          label={advisory.toFollow}
          hint={words.alsoFollows}
          rows={3}
          value={texts.toFollow}
          onChange={(toFollow) => onChange({ toFollow })}
        />
      )}
    </>
  );
}
