import { makeStyles, Subtitle2 } from '@fluentui/react-components';
import { EVERYWHERE } from '../../words/everywhere.ts';
import type { Everywhere } from '../../words/everywhere-type.ts';
import { FILING } from '../../words/filing.ts';
import { useFormats, useWords } from '../../words/language.tsx';
import { type Filing, indicatorText, periodOf } from './filing.ts';
import { Prose, ProseList } from './prose.tsx';

/** The text of a revision of an advisory: the items of GDPR Art. 33(3), and which of them follow later (Art. 33(4)). */
export interface AdvisoryTexts extends Filing {
  whatHappened: string;
  dataCategories: readonly string[];
  contactPoint: string;
  likelyConsequences: string | null;
  measuresTaken: string | null;
  recommendedActions: readonly string[];
  toFollow: readonly string[];
  reasonsForDelay: string | null;
  postMortemSummary: string | null;
}

const useStyles = makeStyles({
  text: { display: 'grid', gap: '18px' },
  part: { display: 'grid', gap: '4px' },
  label: { margin: 0 },
});

/** An advisory as customers read it. @param lang the language of the text, as a BCP 47 tag */
export function AdvisoryText({ text, lang }: { text: AdvisoryTexts; lang?: string }) {
  const styles = useStyles();
  const { advisory } = useWords(EVERYWHERE);
  const filing = useWords(FILING);
  const formats = useFormats();
  const { dataSubjectCommunication: decided } = text;
  const parts: [keyof Everywhere['advisory'], string | readonly string[] | null][] = [
    ['whatHappened', text.whatHappened],
    ['breachPeriod', periodOf(filing, text, formats.dateTime)],
    ['dataCategories', formats.list(text.dataCategories)],
    ['dataSubjectCategories', formats.list(text.dataSubjectCategories)],
    ['likelyConsequences', text.likelyConsequences],
    ['measuresTaken', text.measuresTaken],
    ['protectionMeasures', text.protectionMeasures],
    ['dataSubjectCommunication', decided && filing.communication[decided]],
    ['dataSubjectText', text.dataSubjectText],
    ['indicators', text.indicators.map((indicator) => indicatorText(filing, indicator))],
    ['recommendedActions', text.recommendedActions],
    ['toFollow', text.toFollow.map((item) => nameOf(advisory, item))],
    ['reasonsForDelay', text.reasonsForDelay],
    ['postMortemSummary', text.postMortemSummary],
    ['contactPoint', text.contactPoint],
    ['dataProtectionOfficer', text.dataProtectionOfficer],
  ];
  return (
    <div className={styles.text}>
      {parts
        .filter(([, content]) => content !== null && content.length > 0)
        .map(([name, content]) => (
          <div key={name} className={styles.part}>
            <Subtitle2 as="h3" className={styles.label}>
              {advisory[name]}
            </Subtitle2>
            {typeof content === 'string' ? (
              <Prose lang={lang}>{content}</Prose>
            ) : (
              <ProseList items={content ?? []} lang={lang} />
            )}
          </div>
        ))}
    </div>
  );
}

/** The name of an item that is to follow: a field of the advisory, or a text written by the responder. */
export function nameOf(names: Everywhere['advisory'], item: string): string {
  return Object.hasOwn(names, item) ? names[item as keyof typeof names] : item;
}
