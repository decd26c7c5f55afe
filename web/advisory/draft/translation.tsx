import { Body1, Button, makeStyles } from '@fluentui/react-components';
import { LANGUAGES, useWords } from '../../words/language.tsx';
import { ADVISORY } from '../words.ts';
import { type Draft, type Texts, textsOf } from './draft.ts';
import { TextFields } from './text-fields.tsx';

const useStyles = makeStyles({ form: { display: 'grid', gap: '14px', alignContent: 'start', minWidth: 0 } });

interface TranslationProps {
  locale: string;
  draft: Draft;
  onChange(changes: Partial<Draft>): void;
}

/** One translation, or a button that adds it. */
export function Translation({ locale, draft, onChange }: TranslationProps) {
  const words = useWords(ADVISORY);
  const styles = useStyles();
  const { translations } = draft;
  const own = translations.find((each) => each.locale === locale);
  const name = LANGUAGES[locale as keyof typeof LANGUAGES] ?? locale;
  const set = (changes: Partial<Texts>) =>
    onChange({ translations: translations.map((each) => (each === own ? { ...each, ...changes } : each)) });
  if (!own) {
    return (
      <>
        <Body1>{words.notTranslated(name)}</Body1>
        <div>
          <Button onClick={() => onChange({ translations: [...translations, { locale, ...textsOf(null) }] })}>
            {words.addTranslation(name)}
          </Button>
        </div>
      </>
    );
  }
  return (
    <div className={styles.form}>
      <TextFields kind={draft.kind} texts={own} onChange={set} />
      <div>
        <Button onClick={() => onChange({ translations: translations.filter((each) => each !== own) })}>
          {words.removeTranslation}
        </Button>
      </div>
    </div>
  );
}
