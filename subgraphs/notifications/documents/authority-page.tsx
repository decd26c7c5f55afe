import type { ReactElement } from 'react';
import type { AuthoritySubmission } from '../../../domain/authorities/authority-clock.ts';
import type { RegisteredAuthority } from '../../../domain/authorities/supervisory-authorities.ts';
import type { DocumentLaw } from './authority-law.ts';
import { paragraphsOf } from './markup.ts';

export interface AuthorityPageProps {
  authority: RegisteredAuthority;
  law: DocumentLaw;
  heading: string;
  exercise: boolean;
  /** The notifying party, its capacity and the deadline. */
  frame: readonly (readonly [label: string, value: string])[];
  items: readonly { name: string; clause: string | null; label: string; said: string | string[] }[];
  /** The text for an item that is not known. */
  notYetKnown: string;
  submissions: readonly AuthoritySubmission[];
  /** A time as text. */
  timeText(at: Date): string;
}

/** A self-contained page: it prints on A4, works with a screen reader, and opens years from now. */
export function AuthorityPage(props: AuthorityPageProps): ReactElement {
  const { authority, law, heading, exercise, frame, items, notYetKnown, submissions, timeText } = props;
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{exercise ? `EXERCISE: ${heading}` : heading}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          {exercise && (
            <p className="exercise" role="note">
              <strong>EXERCISE: this is a drill. It must not be submitted.</strong>
            </p>
          )}
          <h1>{heading}</h1>
          <p>
            To <span lang={languageOf(authority)}>{authority.name}</span>
            {authority.nameInEnglish !== null && ` (${authority.nameInEnglish})`}, under {law.under}
          </p>
          <h2>The notification</h2>
          <table>
            <caption>Parties and deadline</caption>
            <tbody>
              {frame.map(([label, value]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>
                    <p>{value}</p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>The breach</h2>
          <table>
            <caption>
              Information required by {law.content}. What is {notYetKnown} will be provided without undue further delay.
            </caption>
            <tbody>
              {items.map(({ name, label, clause, said }) => (
                <tr key={name}>
                  <th scope="row">
                    {label}
                    {clause !== null && <small> {clause}</small>}
                  </th>
                  <td>{typeof said === 'string' ? <Paragraphs text={said} /> : <List texts={said} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <h2>Submissions so far</h2>
          {submissions.length === 0 ? <p>None.</p> : <Submissions {...{ law, submissions, timeText }} />}
        </main>
      </body>
    </html>
  );
}

const COLUMNS = [
  'Number',
  'Submitted',
  'Reference',
  'Receipt',
  'Information to follow',
  'Promised by',
  'Reasons for the delay',
];

type SubmissionsProps = Pick<AuthorityPageProps, 'law' | 'submissions' | 'timeText'>;

function Submissions({ law, submissions, timeText }: SubmissionsProps): ReactElement {
  return (
    <table>
      <caption>In phases ({law.phases}), oldest first</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {submissions.map(({ number, submittedAt, reference, receipt, toFollow, promisedAt, reasonsForDelay }) => (
          <tr key={number}>
            <td>{number}</td>
            <td>{timeText(submittedAt)}</td>
            <td>{reference}</td>
            <td>{receipt}</td>
            <td>{toFollow.join(', ')}</td>
            <td>{promisedAt && timeText(promisedAt)}</td>
            <td>{reasonsForDelay}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Paragraphs({ text }: { text: string }): ReactElement[] {
  return paragraphsOf(text).map((lines, index) => (
    <p key={index}>
      {lines.map((line, number) => (
        <Line key={number} text={line} first={number === 0} />
      ))}
    </p>
  ));
}

function Line({ text, first }: { text: string; first: boolean }): ReactElement {
  return (
    <>
      {!first && <br />}
      {text}
    </>
  );
}

export function List({ texts }: { texts: readonly string[] }): ReactElement {
  return (
    <ul>
      {texts.map((text, index) => (
        <li key={index}>{text}</li>
      ))}
    </ul>
  );
}

/** The language of the authority's name is not recorded; `und` says so to a screen reader. */
function languageOf({ nameInEnglish }: RegisteredAuthority): string {
  return nameInEnglish === null ? 'en' : 'und';
}

/** Without quotation marks: React would escape them, which a browser does not undo inside a style element. */
export const STYLE = `
@page { size: A4; margin: 20mm; }
body { color: #000; background: #fff; font: 11pt/1.45 system-ui, sans-serif; max-width: 170mm; margin: 0 auto; padding: 1em; }
h1 { font-size: 18pt; } h2 { font-size: 14pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-style: italic; padding: 0.3em 0; }
th, td { border: 1px solid #555; padding: 0.4em 0.6em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th[scope=row] { width: 32%; } th { background: #eee; } tr { break-inside: avoid; }
td p { margin: 0 0 0.5em; } td ul { margin: 0; padding-left: 1.2em; } small { font-weight: normal; }
.exercise { border: 3px solid #000; padding: 0.6em; }
@media print { body { padding: 0; } }
`;
