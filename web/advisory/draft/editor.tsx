import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { type SubmitEvent, useState } from 'react';
import { useQuery } from 'urql';
import { useCommand } from '../../graph/use-command.ts';
import { Outcome } from '../../parts/forms/outcome.tsx';
import { LANGUAGES, useWords } from '../../words/language.tsx';
import { CustomerSummary, DraftAdvisory, type RevisionKind } from '../advisory.generated.ts';
import { ADVISORY } from '../words.ts';
import { CommonFields, KindField } from './common-fields.tsx';
import { type Draft, inputOf, readAs } from './draft.ts';
import { FilingFields, LanguageField } from './filing-fields.tsx';
import { Preview } from './preview.tsx';
import { TextFields } from './text-fields.tsx';
import { Translation } from './translation.tsx';

const ORIGINAL = 'original';

const useStyles = makeStyles({
  editor: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '24px',
    '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  form: { display: 'grid', gap: '14px', alignContent: 'start', minWidth: 0 },
  tabs: { flexWrap: 'wrap' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  unsaved: { color: tokens.colorNeutralForeground3 },
});

interface EditorProps {
  incidentId: string;
  draft: Draft;
  /** Whether another draft was saved since this one was begun. */
  outdated: boolean;
  kinds: readonly RevisionKind[];
  onChange(draft: Draft): void;
  onSaved(): void;
  onDiscard(): void;
}

/** Writes the draft revision, next to a preview of what the customer will read. */
export function Editor({ incidentId, draft, outdated, kinds, onChange, onSaved, onDiscard }: EditorProps) {
  const styles = useStyles();
  const words = useWords(ADVISORY);
  const [tab, setTab] = useState<string>(ORIGINAL);
  const save = useCommand(DraftAdvisory);
  const [{ data }] = useQuery({
    query: CustomerSummary,
    variables: { incidentId },
    pause: !draft.includePostMortemSummary,
  });
  const customerSummary = data?.incident?.postMortem?.customerSummary ?? null;
  const change = (changes: Partial<Draft>) => onChange({ ...draft, ...changes });
  const locales = [...new Set([...['de', 'fr'], ...draft.translations.map(({ locale }) => locale)])];
  async function submit(event: SubmitEvent) {
    event.preventDefault();
    if (await save.run({ input: inputOf(incidentId, draft) })) onSaved();
  }
  return (
    <div className={styles.editor}>
      <form onSubmit={submit} className={styles.form}>
        {outdated && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.newerDraft}</MessageBarBody>
          </MessageBar>
        )}
        <TabList
          selectedValue={tab}
          onTabSelect={(_, { value }) => setTab(value as string)}
          aria-label={words.languages}
          className={styles.tabs}
        >
          <Tab value={ORIGINAL}>{words.original}</Tab>
          {locales.map((locale) => (
            <Tab key={locale} value={locale}>
              {LANGUAGES[locale as keyof typeof LANGUAGES] ?? locale}
            </Tab>
          ))}
        </TabList>
        {tab === ORIGINAL ? (
          <>
            <KindField draft={draft} kinds={kinds} onChange={change} />
            <LanguageField draft={draft} onChange={change} />
            <TextFields key={ORIGINAL} kind={draft.kind} texts={draft} onChange={change} />
            <CommonFields draft={draft} hasCustomerSummary={customerSummary !== null} onChange={change} />
            <FilingFields draft={draft} onChange={change} />
          </>
        ) : (
          <Translation key={tab} locale={tab} draft={draft} onChange={change} />
        )}
        <Outcome command={save} />
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" disabled={save.busy}>
            {words.saveDraft}
          </Button>
          <Button onClick={onDiscard}>{words.discard}</Button>
          <Body1 className={styles.unsaved}>{words.unsaved}</Body1>
        </div>
      </form>
      <Preview
        title={words.preview}
        text={readAs(draft, tab, customerSummary)}
        {...(draft.translations.some(({ locale }) => locale === tab) && { lang: tab })}
      />
    </div>
  );
}
