import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ChoiceField,
  ChoicesField,
  DateTimeField,
  LinesField,
  SwitchField,
  TextField,
} from '../../parts/forms/fields.tsx';
import type { Indicator } from '../../parts/text/filing.ts';
import { EVERYWHERE } from '../../words/everywhere.ts';
import { type DataSubjectCommunication, FILING, type IndicatorType } from '../../words/filing.ts';
import { LANGUAGES, useFormats, useWords } from '../../words/language.tsx';
import { ADVISORY } from '../words.ts';
import type { Draft } from './draft.ts';
import { FILING_MAY_FOLLOW, NEW_INDICATOR } from './filing.ts';

const useStyles = makeStyles({
  group: { display: 'grid', gap: '14px', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
  indicator: {
    display: 'grid',
    gap: '8px',
    border: 'none',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    margin: 0,
    padding: '0 0 0 12px',
    minWidth: 0,
  },
});

interface FilingFieldsProps {
  draft: Draft;
  onChange(changes: Partial<Draft>): void;
}

/** What supervisory authorities ask for, the same in every language. */
export function FilingFields({ draft, onChange }: FilingFieldsProps) {
  const styles = useStyles();
  const words = useWords(FILING);
  const { onePerLine } = useWords(ADVISORY);
  const { advisory } = useWords(EVERYWHERE);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.filing}</legend>
      <DateTimeField
        label={words.breachFrom}
        value={draft.breachFrom}
        onChange={(breachFrom) => onChange({ breachFrom })}
      />
      {!draft.breachOngoing && (
        <DateTimeField
          label={words.breachUntil}
          value={draft.breachUntil}
          onChange={(breachUntil) => onChange({ breachUntil })}
        />
      )}
      {draft.kind !== 'FINAL' && (
        <SwitchField
          label={words.breachOngoing}
          value={draft.breachOngoing}
          onChange={(breachOngoing) => onChange({ breachOngoing, ...(breachOngoing && { breachUntil: null }) })}
        />
      )}
      <LinesField
        label={advisory.dataSubjectCategories}
        hint={onePerLine}
        rows={3}
        value={draft.dataSubjectCategories}
        onChange={(dataSubjectCategories) => onChange({ dataSubjectCategories })}
      />
      <TextField
        label={advisory.dataProtectionOfficer}
        value={draft.dataProtectionOfficer}
        onChange={(dataProtectionOfficer) => onChange({ dataProtectionOfficer })}
      />
      <ChoiceField
        label={advisory.dataSubjectCommunication}
        hint={words.communicationHint}
        choices={Object.keys(words.communication) as DataSubjectCommunication[]}
        labels={words.communication}
        value={draft.dataSubjectCommunication}
        onChange={(dataSubjectCommunication) => onChange({ dataSubjectCommunication })}
      />
      <Indicators indicators={draft.indicators} onChange={(indicators) => onChange({ indicators })} />
      {(draft.kind === 'INITIAL' || draft.kind === 'UPDATE') && (
        <ChoicesField
          label={words.pending}
          hint={words.pendingHint}
          choices={FILING_MAY_FOLLOW}
          labels={advisory}
          value={draft.pending}
          onChange={(pending) => onChange({ pending })}
        />
      )}
    </fieldset>
  );
}

/** The language in which the original is written. */
export function LanguageField({ draft, onChange }: FilingFieldsProps) {
  const words = useWords(FILING);
  const tags = [...new Set([...Object.keys(LANGUAGES), ...(draft.language ? [draft.language] : [])])];
  return (
    <ChoiceField
      label={words.originalLanguage}
      choices={tags}
      labels={LANGUAGES}
      value={draft.language}
      onChange={(language) => onChange({ language })}
    />
  );
}

interface IndicatorsProps {
  indicators: readonly Indicator[];
  onChange(indicators: readonly Indicator[]): void;
}

function Indicators({ indicators, onChange }: IndicatorsProps) {
  const styles = useStyles();
  const words = useWords(FILING);
  const { advisory } = useWords(EVERYWHERE);
  const formats = useFormats();
  const change = (place: number, changes: Partial<Indicator>) =>
    onChange(indicators.map((each, index) => (index === place ? { ...each, ...changes } : each)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{advisory.indicators}</legend>
      {indicators.map((indicator, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an indicator being written has no key, and its fields keep no state
        <fieldset key={index} className={styles.indicator}>
          <legend>{words.indicator(formats.number(index + 1))}</legend>
          <ChoiceField
            label={words.indicatorKind}
            required
            choices={Object.keys(words.indicatorType) as IndicatorType[]}
            labels={words.indicatorType}
            value={indicator.type}
            onChange={(type) => type && change(index, { type })}
          />
          <TextField
            label={words.value}
            required
            value={indicator.value}
            onChange={(value) => change(index, { value })}
          />
          <TextField
            label={words.description}
            value={indicator.description ?? ''}
            onChange={(description) => change(index, { description })}
          />
          <div>
            <Button onClick={() => onChange(indicators.filter((each) => each !== indicator))}>
              {words.removeIndicator}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => onChange([...indicators, { ...NEW_INDICATOR }])}>{words.addIndicator}</Button>
      </div>
    </fieldset>
  );
}
