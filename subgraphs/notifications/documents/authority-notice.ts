import type { AuthoritySubmission } from '../../../domain/authorities/authority.ts';
import type { RegisteredAuthority } from '../../../domain/authorities/supervisory-authorities.ts';
import type { Capacity } from '../../../domain/incident/incident.ts';
import type { ClockState } from '../../../domain/notification/clock.ts';
import { escapeMarkup, list, paragraphs } from './markup.ts';

/** What one supervisory authority is told of an incident: everything Art. 33(3) GDPR asks for, as far as it is known. */
export interface AuthorityNoticeFacts {
  authority: RegisteredAuthority;
  provider: string;
  trackingId: string;
  /** A drill: nothing of it is ever submitted. */
  exercise: boolean;
  capacity: readonly Capacity[];
  detectedAt: Date;
  declaredAt: Date;
  deadline: Date;
  state: ClockState;
  /** Art. 33(3)(a). */
  title: string | null;
  nature: string | null;
  dataCategories: string[];
  /** Of the customers concerned in the authority's country. */
  dataSubjects: Count;
  records: Count;
  /** Art. 33(3)(b). */
  contactPoint: string | null;
  /** Art. 33(3)(c). */
  likelyConsequences: string | null;
  /** Art. 33(3)(d). */
  measuresTaken: string | null;
  /** What the persons concerned are advised to do against it. */
  recommendedActions: string[];
  /** Art. 33(4). */
  toFollow: string[];
  /** Art. 33(1). */
  reasonsForDelay: string | null;
  /** Oldest first. */
  submissions: AuthoritySubmission[];
  /** When this was written. */
  writtenAt: Date;
}

/** An approximate number, added up over those customers that are counted. */
export interface Count {
  /** Null while none is. */
  number: number | null;
  customersCounted: number;
  customers: number;
}

export const NOT_YET_KNOWN = 'not yet known';

interface Item {
  name: string;
  /** Where the law asks for it; null where it does not. */
  clause: string | null;
  label: string;
  said: string | string[];
}

/** The notice as JSON: the same items as the printed one, by name. */
export function authorityNoticeJson(facts: AuthorityNoticeFacts): string {
  const { authority, provider, trackingId, exercise, capacity, detectedAt, declaredAt, deadline, state } = facts;
  const items = itemsOf(facts).map(({ name, clause, label, said }) => [name, { clause, label, said }] as const);
  const notice = {
    exercise,
    authority,
    provider,
    capacity,
    trackingId,
    detectedAt,
    declaredAt,
    deadline,
    state,
    items: Object.fromEntries(items),
    submissions: facts.submissions.map(({ by: _, ...submission }) => submission),
    writtenAt: facts.writtenAt,
  };
  return `${JSON.stringify(notice, null, 2)}\n`;
}

/** The notice as a page of its own: printed on A4, read aloud, opened years from now, it needs nothing but itself. */
export function authorityNoticeHtml(facts: AuthorityNoticeFacts): string {
  const { authority, trackingId, exercise, submissions } = facts;
  const heading = `Notification of a personal data breach: ${trackingId}`;
  const drill = exercise
    ? '<p class="exercise" role="note"><strong>EXERCISE: this is a drill. It must not be submitted.</strong></p>\n'
    : '';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${escapeMarkup(exercise ? `EXERCISE: ${heading}` : heading)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${drill}<h1>${escapeMarkup(heading)}</h1>
<p>To <span lang="${languageOf(authority)}">${escapeMarkup(authority.name)}</span>${englishName(authority)}, under Article 33 of the General Data Protection Regulation</p>
<h2>The notification</h2>
<table>
<caption>Who notifies whom, and by when</caption>
<tbody>
${frame(facts)
  .map(([label, value]) => row(label, null, `<p>${escapeMarkup(value)}</p>`))
  .join('\n')}
</tbody>
</table>
<h2>The breach</h2>
<table>
<caption>What Article 33 asks for; ${NOT_YET_KNOWN}: it follows without undue further delay</caption>
<tbody>
${itemsOf(facts)
  .map(({ label, clause, said }) => row(label, clause, typeof said === 'string' ? paragraphs(said) : list(said)))
  .join('\n')}
</tbody>
</table>
<h2>Submissions so far</h2>
${submissions.length === 0 ? '<p>None.</p>' : submissionTable(submissions)}
</main>
</body>
</html>
`;
}

function frame({ provider, capacity, declaredAt, deadline, state, detectedAt, writtenAt }: AuthorityNoticeFacts) {
  return [
    ['Notifying body', provider],
    ['Capacity', capacity.map((each) => each.toLowerCase()).join(' and ')],
    ['Breach detected', instant(detectedAt)],
    ['Breach established', instant(declaredAt)],
    ['To be notified by', `${instant(deadline)} (${STATES[state] ?? state})`],
    ['Written', instant(writtenAt)],
  ] as const;
}

function itemsOf(facts: AuthorityNoticeFacts): Item[] {
  const { title, nature, dataCategories, recommendedActions, toFollow } = facts;
  const known = (text: string | null) => (text?.trim() ? text : NOT_YET_KNOWN);
  const items: [name: string, clause: string | null, label: string, said: string | string[]][] = [
    ['nature', '33(3)(a)', 'Nature of the breach', known([title, nature].filter(Boolean).join('\n\n'))],
    ['categoriesOfDataSubjects', '33(3)(a)', 'Categories of data subjects', NOT_YET_KNOWN],
    ['numberOfDataSubjects', '33(3)(a)', 'Approximate number of data subjects', counted(facts.dataSubjects)],
    ['categoriesOfRecords', '33(3)(a)', 'Categories of personal data records', orNotYet(dataCategories)],
    ['numberOfRecords', '33(3)(a)', 'Approximate number of personal data records', counted(facts.records)],
    ['contactPoint', '33(3)(b)', 'Data protection officer or other contact point', known(facts.contactPoint)],
    ['likelyConsequences', '33(3)(c)', 'Likely consequences', known(facts.likelyConsequences)],
    ['measures', '33(3)(d)', 'Measures taken or proposed', known(facts.measuresTaken)],
    ['mitigation', '33(3)(d)', 'Measures advised to mitigate adverse effects', orNotYet(recommendedActions)],
    ['toFollow', '33(4)', 'What will follow', toFollow.length > 0 ? toFollow : 'nothing'],
    ['reasonsForDelay', '33(1)', 'Reasons for the delay', facts.reasonsForDelay ?? 'none: there is no delay'],
  ];
  return items.map(([name, clause, label, said]) => ({ name, clause: clause && `Art. ${clause}`, label, said }));
}

function counted({ number, customersCounted, customers }: Count): string {
  if (number === null) return NOT_YET_KNOWN;
  const counted = customersCounted < customers ? ` (counted for ${customersCounted} of ${customers} customers)` : '';
  return `about ${number}${counted}`;
}

function orNotYet(texts: string[]): string | string[] {
  return texts.length > 0 ? texts : NOT_YET_KNOWN;
}

function submissionTable(submissions: AuthoritySubmission[]): string {
  const columns = ['Number', 'Submitted', 'Reference', 'Receipt', 'To follow', 'Reasons for the delay'];
  const rows = submissions.map(({ number, submittedAt, reference, receipt, toFollow, reasonsForDelay }) =>
    [String(number), instant(submittedAt), reference, receipt ?? '', toFollow.join(', '), reasonsForDelay ?? ''].map(
      (cell) => `<td>${escapeMarkup(cell)}</td>`,
    ),
  );
  return `<table>
<caption>In phases (Art. 33(4)), oldest first</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('\n')}
</tbody>
</table>`;
}

function row(label: string, clause: string | null, html: string): string {
  const asked = clause === null ? '' : ` <small>${clause}</small>`;
  return `<tr><th scope="row">${label}${asked}</th><td>${html}</td></tr>`;
}

function englishName({ nameInEnglish }: RegisteredAuthority): string {
  return nameInEnglish === null ? '' : ` (${escapeMarkup(nameInEnglish)})`;
}

/** The language of the authority's name is not recorded; `und` says so to whatever reads the page aloud. */
function languageOf({ nameInEnglish }: RegisteredAuthority): string {
  return nameInEnglish === null ? 'en' : 'und';
}

function instant(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

const STATES: Partial<Record<ClockState, string>> = {
  ON_TIME: 'in time',
  AT_RISK: 'in time',
  OVERDUE: 'overdue',
  MET: 'notified in time',
  MISSED: 'notified late',
};

const STYLE = `
@page { size: A4; margin: 20mm; }
body { color: #000; background: #fff; font: 11pt/1.45 system-ui, sans-serif; max-width: 170mm; margin: 0 auto; padding: 1em; }
h1 { font-size: 18pt; } h2 { font-size: 14pt; break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; font-style: italic; padding: 0.3em 0; }
th, td { border: 1px solid #555; padding: 0.4em 0.6em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th[scope='row'] { width: 32%; } th { background: #eee; } tr { break-inside: avoid; }
td p { margin: 0 0 0.5em; } td ul { margin: 0; padding-left: 1.2em; } small { font-weight: normal; }
.exercise { border: 3px solid #000; padding: 0.6em; }
@media print { body { padding: 0; } }
`;
