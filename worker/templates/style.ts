import type { CSSProperties } from 'react';
import type { Letter } from './blocks.ts';

const FONT = '-apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
/** For texts of any origin: a very long word must not widen the page. */
const BREAKING: CSSProperties = { wordBreak: 'break-word', overflowWrap: 'anywhere' };
const TEXT: CSSProperties = { ...BREAKING, color: '#1b2330', fontSize: '16px', lineHeight: '25px' };

/** The colours of the bar and the label for each kind of mail, in the light and the dark scheme. */
const TONES: Record<Letter['tone'], { light: string; dark: string }> = {
  ALARM: { light: '#b42318', dark: '#ff9c8f' },
  NEWS: { light: '#0a58a6', dark: '#8fc2ff' },
  RELIEF: { light: '#17713f', dark: '#7fd6a4' },
  QUIET: { light: '#4b5565', dark: '#b6c0cd' },
};

export function toneOf(tone: Letter['tone']): { bar: CSSProperties; label: CSSProperties } {
  const { light } = TONES[tone];
  return {
    bar: { backgroundColor: light, height: '6px', lineHeight: '6px', fontSize: '1px', borderRadius: '8px 8px 0 0' },
    label: { color: light, fontSize: '14px', lineHeight: '20px', fontWeight: 600, margin: '0 0 4px' },
  };
}

/** Inline styles for programs without support for style sheets: the light scheme. */
export const STYLE = {
  page: { backgroundColor: '#eef1f5', fontFamily: FONT, margin: 0, padding: '24px 8px 32px' },
  preview: { display: 'none', lineHeight: '1px', maxHeight: 0, maxWidth: 0, opacity: 0, overflow: 'hidden' },
  container: { maxWidth: '600px', width: '100%' },
  provider: { color: '#4b5565', fontSize: '14px', lineHeight: '20px', fontWeight: 600, margin: '0 0 10px 4px' },
  card: { backgroundColor: '#ffffff', borderRadius: '0 0 8px 8px', padding: '24px 28px 28px' },
  title: { ...BREAKING, color: '#1b2330', fontSize: '24px', lineHeight: '31px', fontWeight: 700, margin: '0 0 18px' },
  heading: {
    ...BREAKING,
    color: '#1b2330',
    fontSize: '18px',
    lineHeight: '25px',
    fontWeight: 700,
    margin: '30px 0 8px',
  },
  paragraph: { ...TEXT, margin: '0 0 12px' },
  list: { ...TEXT, margin: '0 0 12px', paddingLeft: '26px' },
  entry: { ...TEXT, margin: '0 0 6px' },
  facts: { width: '100%', borderCollapse: 'collapse', margin: '4px 0 16px' },
  fact: {
    ...TEXT,
    borderTop: '1px solid #d5dbe3',
    fontSize: '15px',
    lineHeight: '22px',
    padding: '8px 0',
    textAlign: 'left',
    verticalAlign: 'top',
  },
  term: { color: '#4b5565', fontWeight: 400, width: '36%', paddingRight: '16px' },
  banner: {
    ...TEXT,
    backgroundColor: '#fff3dc',
    borderLeft: '4px solid #b25e00',
    color: '#5a2f00',
    fontWeight: 600,
    margin: '0 0 18px',
    padding: '12px 16px',
  },
  button: {
    backgroundColor: '#0a58a6',
    borderRadius: '6px',
    color: '#ffffff',
    fontSize: '16px',
    fontWeight: 600,
    margin: '8px 0 12px',
    padding: '13px 22px',
    textAlign: 'center',
  },
  footer: { ...BREAKING, color: '#4b5565', fontSize: '13px', lineHeight: '20px', margin: '0 4px 8px' },
  link: { color: '#0a58a6', textDecoration: 'underline' },
  rule: { fontSize: '1px', lineHeight: '16px', height: '16px' },
} satisfies Record<string, CSSProperties>;

/** A style sheet for programs that support it: narrow screens and the dark scheme. */
export const SHEET = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (max-width: 480px) {
  .card { padding: 20px 18px 24px !important; }
  .title { font-size: 22px !important; line-height: 29px !important; }
  .facts, .facts tbody, .facts tr, .facts th, .facts td { display: block !important; width: auto !important; }
  .facts th { padding: 8px 0 0 !important; }
  .facts td { border-top: 0 !important; padding: 0 0 8px !important; }
  .button { display: block !important; }
}
@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: #0f141b !important; }
  .card { background-color: #1a212b !important; }
  .title, .heading, .text { color: #eaeef3 !important; }
  .fact { color: #eaeef3 !important; border-color: #3a4453 !important; }
  .muted { color: #b6c0cd !important; }
  .banner { background-color: #3b2a10 !important; border-color: #f0a742 !important; color: #ffdca8 !important; }
  .button { background-color: #8fc2ff !important; color: #0b1a2b !important; }
  .link { color: #8fc2ff !important; }
${Object.entries(TONES)
  .map(
    ([tone, { dark }]) =>
      `  .bar-${tone} { background-color: ${dark} !important; } .label-${tone} { color: ${dark} !important; }`,
  )
  .join('\n')}
}
`;
