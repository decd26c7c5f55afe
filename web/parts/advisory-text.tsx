import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { COMMON, type Common } from '../words/common.ts';
import { useWords } from '../words/language.tsx';
import { Prose, ProseList } from './prose.tsx';

/** What an advisory says. Without a title it is shown where its title stands already. */
export interface AdvisoryWords {
  title?: string | null;
  whatHappened: string;
  dataCategories: readonly string[];
  contactPoint: string;
  likelyConsequences?: string | null;
  measuresTaken?: string | null;
  recommendedActions: readonly string[];
  toFollow: readonly string[];
  reasonsForDelay?: string | null;
  postMortemSummary?: string | null;
}

const useStyles = makeStyles({
  text: { display: 'grid', gap: '16px', minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: 'anywhere' },
  item: { display: 'grid', gap: '4px', minWidth: 0 },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  toFollow: {
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    background: tokens.colorNeutralBackground2,
    padding: '10px 14px',
  },
});

interface AdvisoryTextProps {
  text: AdvisoryWords;
  /** The language it is written in, where it is not the page's. */
  lang?: string;
  /** The level of its first heading. */
  level: 2 | 3;
}

/** An advisory as the customer reads it: every item of GDPR Art. 33(3) that is known, and what will follow. */
export function AdvisoryText({ text, lang, level }: AdvisoryTextProps) {
  const styles = useStyles();
  const words = useWords(COMMON).advisory;
  const Title = `h${level}` as 'h2' | 'h3';
  const Name = text.title ? (`h${level + 1}` as 'h3' | 'h4') : Title;
  const item = (name: keyof Common['advisory'], body: ReactNode, className = styles.item) =>
    body && (
      <div className={className}>
        <Name className={styles.name}>{words[name]}</Name>
        {body}
      </div>
    );
  const prose = (value: string | null | undefined) => value && <Prose {...(lang && { lang })}>{value}</Prose>;
  const list = (items: readonly string[]) => items.length > 0 && <ProseList items={items} {...(lang && { lang })} />;
  return (
    <div className={styles.text}>
      {text.title && (
        <Title className={styles.title} lang={lang}>
          {text.title}
        </Title>
      )}
      {item('whatHappened', prose(text.whatHappened))}
      {item('dataCategories', list(text.dataCategories))}
      {item('likelyConsequences', prose(text.likelyConsequences))}
      {item('measuresTaken', prose(text.measuresTaken))}
      {item('recommendedActions', list(text.recommendedActions))}
      {item('toFollow', list(text.toFollow.map((name) => nameOf(words, name))), `${styles.item} ${styles.toFollow}`)}
      {item('reasonsForDelay', prose(text.reasonsForDelay))}
      {item('postMortemSummary', prose(text.postMortemSummary))}
      {item('contactPoint', prose(text.contactPoint))}
    </div>
  );
}

/** What is to follow by its name: an item of the advisory, or whatever else was promised. */
export function nameOf(words: Common['advisory'], item: string): string {
  return Object.hasOwn(words, item) ? words[item as keyof Common['advisory']] : item;
}
