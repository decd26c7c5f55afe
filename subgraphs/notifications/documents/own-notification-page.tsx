import type { ReactElement } from 'react';
import { List, Paragraphs, STYLE } from './authority-page.tsx';
import type { OwnNotificationWords } from './own-notification-words.ts';

/** One field of the form. */
export interface Field {
  name: string;
  label: string;
  /** For machines; null where it is not known, or the tenant's to fill in. */
  value: unknown;
  /** For readers; empty where `value` is null. */
  text: string | readonly string[];
  /** Whether only the tenant can fill it in. */
  own: boolean;
}

export interface OwnNotificationPageProps {
  /** BCP 47. */
  language: string;
  words: OwnNotificationWords;
  heading: string;
  introduction: string;
  sections: readonly { name: string; heading: string; fields: readonly Field[] }[];
}

/** A self-contained page to be completed by hand or copied from; empty fields have room to write. */
export function OwnNotificationPage(props: OwnNotificationPageProps): ReactElement {
  const { language, words, heading, introduction, sections } = props;
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{heading}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{heading}</h1>
          <p>{introduction}</p>
          <p>{words.template}</p>
          {sections.map((section) => (
            <section key={section.name}>
              <h2>{section.heading}</h2>
              <table>
                <tbody>
                  {section.fields.map((field) => (
                    <tr key={field.name}>
                      <th scope="row">{field.label}</th>
                      <td>
                        <Answer field={field} words={words} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

function Answer({ field: { value, text, own }, words }: { field: Field; words: OwnNotificationWords }): ReactElement {
  if (value === null) return <em>{own ? words.toComplete : words.notYetKnown}</em>;
  return typeof text === 'string' ? <Paragraphs text={text} /> : <List texts={text} />;
}
