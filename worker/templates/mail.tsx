import { Body } from '@react-email/body';
import { Button } from '@react-email/button';
import { Container } from '@react-email/container';
import { Head } from '@react-email/head';
import { Heading } from '@react-email/heading';
import { Html } from '@react-email/html';
import { Link } from '@react-email/link';
import { Preview } from '@react-email/preview';
import { Text } from '@react-email/text';
import { type CSSProperties, Fragment, type ReactElement, type ReactNode } from 'react';
import { type Block, blockPresence, isSlot, type Letter, type Presence, presenceOf, type Said } from './blocks.ts';
import { SHEET, STYLE, toneOf } from './style.ts';

/** What is written where slots are. */
export interface Marks {
  fill(slot: string): string;
  entry: string;
  given(slots: string[]): string;
  each(slot: string): string;
  end: string;
}

/** A letter as an HTML mail: tables for Outlook, inline styles by day, a sheet for narrow screens and the night. */
export function mailOf(letter: Letter, marks: Marks): ReactElement {
  const { locale, provider, subject, colon, label, tone, title, blocks, footer } = letter;
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
        <Preview>{`${isSlot(label) ? marks.fill(label.slot) : label}${colon}${title}`}</Preview>
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
      return paragraphs(block.text).map((said, index) => (
        <Lines key={String(index)} said={said} className="text" style={STYLE.paragraph} marks={marks} />
      ));
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
  const entry = (text: ReactNode, key: string) => (
    <li key={key} className="text" style={STYLE.entry} dir="auto">
      {text}
    </li>
  );
  const common = isSlot(more) ? entries : [...entries, ...more];
  return (
    <As style={STYLE.list}>
      {common.map((text, index) => entry(broken(text, marks), String(index)))}
      {isSlot(more) && [marks.each(more.slot), entry(marks.entry, 'each'), marks.end]}
    </As>
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

/** An empty line begins the next paragraph. */
function paragraphs(said: Said): Said[] {
  return typeof said === 'string' ? said.split(/\n[ \t]*(?:\n[ \t]*)+/) : [said];
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
