import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Text } from '@react-email/text';
import { type CSSProperties, Fragment, type ReactElement, type ReactNode } from 'react';
import {
  type Block,
  blockPresence,
  isSlot,
  type Letter,
  type Listed,
  type Presence,
  presenceOf,
  type Said,
} from './blocks.ts';
import { SHEET, STYLE, toneOf } from './style.ts';

/** The marks in place of slots. */
export interface Marks {
  fill(slot: string): string;
  entry: string;
  given(slots: string[]): string;
  each(slot: string): string;
  end: string;
}

/**
 * A letter as an HTML mail: tables for Outlook, inline styles for the light scheme, a style sheet for narrow screens
 * and the dark scheme.
 */
export function mailOf(letter: Letter, marks: Marks): ReactElement {
  const { locale, provider, subject, colon, label, tone, title, preview, blocks, footer } = letter;
  const { bar, label: labelStyle } = toneOf(tone);
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{SHEET}</style>
      </Head>
      <Body className="page" style={STYLE.page}>
        <div style={STYLE.preview}>
          {broken(label, marks)}
          {colon}
          {broken(preview, marks)}
        </div>
        <Container width={600} style={STYLE.container}>
          <Text className="muted" style={STYLE.provider}>
            {provider.name}
          </Text>
          <table role="presentation" width="100%" border={0} cellPadding="0" cellSpacing="0">
            <tbody>
              <tr>
                <td className={`bar-${tone}`} style={bar}>
                  &nbsp;
                </td>
              </tr>
              <tr>
                <td className="card" style={STYLE.card}>
                  <Lines said={label} className={`label-${tone}`} style={labelStyle} marks={marks} />
                  <Heading as="h1" className="title" style={STYLE.title}>
                    {title}
                  </Heading>
                  <Blocks blocks={blocks} marks={marks} />
                </td>
              </tr>
            </tbody>
          </table>
          <div style={STYLE.rule}>&nbsp;</div>
          {footer.map((said, index) => (
            <Lines key={String(index)} said={said} className="muted" style={STYLE.footer} marks={marks} />
          ))}
          <Text className="muted" style={STYLE.footer}>
            <Link className="link" style={STYLE.link} href={provider.url}>
              {provider.url}
            </Link>
          </Text>
        </Container>
      </Body>
    </Html>
  );
}

function Blocks({ blocks, marks }: { blocks: readonly Block[]; marks: Marks }): ReactNode {
  return blocks.map((block, index) => (
    <Given key={String(index)} presence={blockPresence(block)} marks={marks}>
      <One block={block} marks={marks} />
    </Given>
  ));
}

function One({ block, marks }: { block: Block; marks: Marks }): ReactNode {
  switch (block.as) {
    case 'paragraph':
      return <Lines said={block.text} className="text" style={STYLE.paragraph} marks={marks} />;
    case 'prose':
      return <Entries entries={block.paragraphs} marks={marks} write={paragraph} />;
    case 'banner':
      return <Lines said={block.text} className="banner" style={STYLE.banner} marks={marks} />;
    case 'list':
      return <List {...block} marks={marks} />;
    case 'facts':
      return <Facts {...block} marks={marks} />;
    case 'button':
      return (
        <Button
          className="button"
          style={STYLE.button}
          href={isSlot(block.url) ? marks.fill(block.url.slot) : block.url}
        >
          {block.label}
        </Button>
      );
    case 'section':
      return (
        <>
          <Heading as="h2" className="heading" style={STYLE.heading}>
            {isSlot(block.heading) ? marks.fill(block.heading.slot) : block.heading}
          </Heading>
          <Blocks blocks={block.blocks} marks={marks} />
        </>
      );
  }
}

function Lines({
  said,
  marks,
  ...look
}: {
  said: Said;
  className: string;
  style: CSSProperties;
  marks: Marks;
}): ReactNode {
  return (
    <Given presence={presenceOf(said)} marks={marks}>
      <Text dir="auto" {...look}>
        {broken(said, marks)}
      </Text>
    </Given>
  );
}

function List({ numbered, entries, more = [], marks }: Extract<Block, { as: 'list' }> & { marks: Marks }): ReactNode {
  const As = numbered ? 'ol' : 'ul';
  return (
    <As style={STYLE.list}>
      <Entries entries={entries} marks={marks} write={listEntry} />
      <Entries entries={more} marks={marks} write={listEntry} />
    </As>
  );
}

function Entries(props: { entries: Listed; marks: Marks; write: (text: ReactNode) => ReactNode }): ReactNode {
  const { entries, marks, write } = props;
  if (isSlot(entries)) {
    return [marks.each(entries.slot), <Fragment key="each">{write(marks.entry)}</Fragment>, marks.end];
  }
  return entries.map((text, index) => <Fragment key={String(index)}>{write(broken(text, marks))}</Fragment>);
}

function paragraph(text: ReactNode): ReactNode {
  return (
    <Text dir="auto" className="text" style={STYLE.paragraph}>
      {text}
    </Text>
  );
}

function listEntry(text: ReactNode): ReactNode {
  return (
    <li dir="auto" className="text" style={STYLE.entry}>
      {text}
    </li>
  );
}

function Facts({ rows, marks }: Extract<Block, { as: 'facts' }> & { marks: Marks }): ReactNode {
  return (
    <table className="facts" style={STYLE.facts}>
      <tbody>
        {rows.map(([label, value]) => (
          <Given key={label} presence={presenceOf(value)} marks={marks}>
            <tr>
              <th scope="row" className="fact muted" style={{ ...STYLE.fact, ...STYLE.term }}>
                {label}
              </th>
              <td className="fact" style={STYLE.fact}>
                {broken(value, marks)}
              </td>
            </tr>
          </Given>
        ))}
      </tbody>
    </table>
  );
}

function Given({ presence, marks, children }: { presence: Presence; marks: Marks; children: ReactNode }): ReactNode {
  if (presence === false) return null;
  return presence === true ? children : [marks.given(presence), <Fragment key="given">{children}</Fragment>, marks.end];
}

/** A text with its line breaks. */
function broken(said: Said, marks: Marks): ReactNode {
  if (said === null) return null;
  if (isSlot(said)) return marks.fill(said.slot);
  return said.split('\n').map((line, index) => (
    <Fragment key={String(index)}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
