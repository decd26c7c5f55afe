import type { Role } from '../../../domain/access/role.ts';
import {
  draftRevision,
  publishRevision,
  type Revision,
  type RevisionInput,
  type RevisionKind,
  reviewRevision,
  type Situation,
} from '../../../domain/notification/advisory.ts';
import { latestPublished } from '../../../domain/notification/counting.ts';
import { textFor } from '../../../domain/notification/translation.ts';
import { done, fact, fields, hour, revision, revisionInput, unmet } from '../build.ts';

const published = (kind: RevisionKind, number = 1) => revision({ kind, number, publishedAt: hour(22) });
const draft = (history: Revision[], overrides: Partial<RevisionInput>) =>
  draftRevision(history, revisionInput(overrides), fact(30), UNKNOWN);
const DECLARED: Situation = {
  stage: 'STABILIZE',
  declaredAt: hour(10),
  withdrawn: false,
  realSince: null,
  deadline: hour(82),
};
const german = {
  locale: 'de-AT',
  title: 'Unbefugter Zugriff auf Postfächer',
  whatHappened: 'Mit einem gestohlenen Schlüssel wurde Post gelesen.',
  likelyConsequences: 'Post kann kopiert worden sein.',
  measuresTaken: 'Der Schlüssel ist gesperrt.',
  recommendedActions: ['Prüfen Sie Ihre Anmeldungen.'],
  toFollow: [],
  protectionMeasures: null,
  dataSubjectText: null,
};

const UNKNOWN = { customerSummary: null, countsSince: null };

describe('an INITIAL notice', () => {
  it('is drafted as revision 1, unreviewed and unpublished', () => {
    expect(done(draftRevision([], revisionInput(), fact(30), UNKNOWN))).toEqual({
      ...revisionInput(),
      number: 1,
      draftedAt: hour(30),
      draftedBy: 'robin',
      recordedAt: hour(30),
      review: null,
      publishedAt: null,
      postMortemSummary: null,
      channels: null,
      mailRoles: null,
      notifyAccountTeam: null,
    });
  });

  it.each<[string, Partial<RevisionInput>, string]>([
    ['what happened', { whatHappened: ' ' }, 'whatHappened'],
    ['a title', { title: '' }, 'title'],
    ['categories of data', { dataCategories: [] }, 'dataCategories'],
    ['a category that says something', { dataCategories: ['mail', ' '] }, 'dataCategories[1]'],
    ['a contact point', { contactPoint: '' }, 'contactPoint'],
    ['at least one recommended action', { recommendedActions: [] }, 'recommendedActions'],
    ['an action that says something', { recommendedActions: [''] }, 'recommendedActions[0]'],
  ])('is refused without %s', (_what, overrides, field) => {
    expect(fields(draft([], overrides))).toEqual([field]);
  });

  it.each(['likelyConsequences', 'measuresTaken'] as const)(
    'lists %s in toFollow while that field is blank',
    (field) => {
      expect(unmet(draft([], { [field]: ' ' }))).toEqual([`toFollow must list ${field} while it is blank`]);
      expect(done(draft([], { [field]: ' ', toFollow: [field] }))).toMatchObject({ [field]: null, toFollow: [field] });
    },
  );
});

describe('a draft', () => {
  it('is not dated in the future, and its texts are limited in length', () => {
    const long = 'x'.repeat(20_001);
    const wordy = { likelyConsequences: long, reasonsForDelay: long, toFollow: [' '] };
    const answer = draftRevision([], revisionInput(wordy), fact(30, { at: hour(30, 1) }), UNKNOWN);
    expect(fields(answer)).toEqual(['at', 'likelyConsequences', 'toFollow[0]', 'reasonsForDelay']);
  });
});

describe('the kinds of revision', () => {
  it.each<[RevisionKind | null, RevisionKind, boolean]>([
    [null, 'INITIAL', true],
    [null, 'UPDATE', false],
    [null, 'FINAL', false],
    [null, 'RETRACTION', false],
    ['INITIAL', 'INITIAL', false],
    ['INITIAL', 'UPDATE', true],
    ['INITIAL', 'FINAL', true],
    ['INITIAL', 'RETRACTION', true],
    ['UPDATE', 'INITIAL', false],
    ['UPDATE', 'UPDATE', true],
    ['UPDATE', 'FINAL', true],
    ['UPDATE', 'RETRACTION', true],
    ['FINAL', 'INITIAL', false],
    ['FINAL', 'UPDATE', true],
    ['FINAL', 'FINAL', true],
    ['FINAL', 'RETRACTION', true],
    ['RETRACTION', 'INITIAL', true],
    ['RETRACTION', 'UPDATE', false],
    ['RETRACTION', 'FINAL', false],
    ['RETRACTION', 'RETRACTION', false],
  ])('after %s, a %s may follow: %s', (before, kind, lawful) => {
    const history = before ? [published(before)] : [];
    expect(fields(draft(history, { kind, title: 'News of it' }))).toEqual(lawful ? [] : ['kind']);
  });

  it('are checked against the published revisions, not against a draft', () => {
    expect(fields(draft([revision()], { kind: 'UPDATE' }))).toEqual(['kind']);
    expect(latestPublished([published('INITIAL'), revision({ number: 2, kind: 'UPDATE' })])?.number).toBe(1);
    expect(latestPublished([revision()])).toBeNull();
  });

  it('allow a draft to be rewritten under its number, after which it must be reviewed again', () => {
    const again = done(
      draft([published('INITIAL'), revision({ number: 2, kind: 'UPDATE' })], { kind: 'UPDATE', title: 'More' }),
    );
    expect(again).toMatchObject({ number: 2, review: null });
    expect(done(draft([published('INITIAL')], { kind: 'UPDATE', title: 'More' })).number).toBe(2);
  });
});

describe('an UPDATE', () => {
  const history = [revision({ publishedAt: hour(22), translations: [german] })];

  it('must change at least one field', () => {
    expect(unmet(draft(history, { kind: 'UPDATE', translations: [german] }))).toEqual([
      'kind must not be UPDATE: nothing has changed since the last notice',
    ]);
    expect(fields(draft(history, { kind: 'UPDATE', translations: [{ ...german, title: 'Neues' }] }))).toEqual([]);
  });

  it('that repeats the same content in another order of fields changes nothing', () => {
    const { locale, ...rest } = german;
    expect(fields(draft(history, { kind: 'UPDATE', translations: [{ ...rest, locale }] }))).toEqual(['kind']);
  });

  it('may carry the customer summary of the post-mortem; an INITIAL and a RETRACTION may not', () => {
    const carrying = (kind: RevisionKind, before = history, summary: string | null = 'A key was stolen.') =>
      draftRevision(before, revisionInput({ kind, includePostMortemSummary: true }), fact(30), {
        customerSummary: summary,
        countsSince: null,
      });
    expect(done(carrying('UPDATE'))).toMatchObject({ postMortemSummary: 'A key was stolen.' });
    expect(done(carrying('FINAL'))).toMatchObject({ postMortemSummary: 'A key was stolen.' });
    expect(fields(carrying('RETRACTION'))).toEqual(['includePostMortemSummary']);
    expect(fields(carrying('INITIAL', []))).toEqual(['includePostMortemSummary']);
    for (const none of [null, ' '])
      expect(fields(carrying('FINAL', history, none))).toEqual(['includePostMortemSummary']);
  });

  it('carries no summary unless the drafter asks for it', () => {
    const revised = draftRevision(history, revisionInput({ kind: 'UPDATE', title: 'News' }), fact(30), {
      customerSummary: 'A key was stolen.',
      countsSince: null,
    });
    expect(done(revised)).toMatchObject({ postMortemSummary: null });
  });

  it('counts as changed when the customer summary changed', () => {
    const before = [revision({ includePostMortemSummary: true, postMortemSummary: 'Old.', publishedAt: hour(22) })];
    const again = (summary: string) =>
      draftRevision(before, revisionInput({ kind: 'UPDATE', includePostMortemSummary: true }), fact(30), {
        customerSummary: summary,
        countsSince: null,
      });
    expect(fields(again('Old.'))).toEqual(['kind']);
    expect(fields(again('New.'))).toEqual([]);
  });
});

describe('the notices of another declaration', () => {
  const notified = [published('INITIAL')];

  it('begin with an INITIAL notice, whether or not the earlier notices were retracted', () => {
    const since = (countsSince: Date) =>
      draftRevision(notified, revisionInput({ kind: 'INITIAL' }), fact(60), { customerSummary: null, countsSince });
    expect(done(since(hour(59))).kind).toBe('INITIAL');
    expect(fields(since(hour(1)))).toEqual(['kind']);
  });
});

describe('a FINAL notice', () => {
  const history = [published('INITIAL')];

  it('leaves nothing to follow and no field blank', () => {
    expect(unmet(draft(history, { kind: 'FINAL', measuresTaken: null, toFollow: ['measuresTaken'] }))).toEqual([
      'toFollow must be empty in a FINAL revision',
    ]);
    expect(unmet(draft(history, { kind: 'FINAL', measuresTaken: null }))).toEqual([
      'measuresTaken must not be blank in a FINAL revision',
    ]);
  });
});

describe('a RETRACTION', () => {
  it('needs neither a recommended action nor an item that is to follow', () => {
    const bare = { likelyConsequences: null, measuresTaken: null, recommendedActions: [] };
    expect(unmet(draft([published('INITIAL')], { ...bare, kind: 'RETRACTION' }))).toEqual([]);
  });
});

describe('a revision in several languages', () => {
  it('says the same in each language as in the original, no less and no more', () => {
    const less = { ...german, measuresTaken: null, recommendedActions: [], toFollow: ['measuresTaken'] };
    expect(fields(draft([], { translations: [less] }))).toEqual([
      'translations[0].recommendedActions',
      'translations[0].measuresTaken',
      'translations[0].recommendedActions',
    ]);
  });

  it.each(['', 'german', 'de_AT', 'd'])('refuses “%s” as a language tag', (locale) => {
    expect(fields(draft([], { translations: [{ ...german, locale }] }))).toEqual(['translations[0].locale']);
  });

  it('refuses the same language twice, in whatever spelling', () => {
    const twice = [german, { ...german, locale: 'DE-at' }];
    expect(fields(draft([], { translations: twice }))).toEqual(['translations[1].locale']);
  });

  it('names the blank field of a translation by its index', () => {
    expect(fields(draft([], { translations: [{ ...german, whatHappened: '' }] }))).toEqual([
      'translations[0].whatHappened',
    ]);
  });

  it.each([
    ['de-AT', german.title],
    ['DE-at', german.title],
    ['de-DE', german.title],
    ['de', german.title],
    ['fr', 'Unauthorized access to mailboxes'],
  ])('shows a reader with the language %s the title “%s”', (locale, title) => {
    expect(textFor(revision({ translations: [german] }), locale).title).toBe(title);
  });
});

describe('the approval of a revision', () => {
  const review = (roles: Role[], by: string, approved = true) =>
    reviewRevision(revision({ review: null }), { roles, approved, note: ' ', readAs: null }, fact(30, { by }));

  it.each<[string, Role[], boolean]>([
    ['Legal', ['LEGAL'], true],
    ['the Executive Incident Manager', ['EXECUTIVE_INCIDENT_MANAGER'], true],
    ['a responder', ['RESPONDER'], false],
    ['an auditor', ['AUDITOR'], false],
  ])('is open to %s, %j: %s', (_who, roles, lawful) => {
    expect(fields(review(roles, 'lee'))).toEqual(lawful ? [] : ['roles']);
  });

  it('is never open to the drafter, whatever the drafter’s approver role', () => {
    expect(unmet(review(['LEGAL'], 'robin'))).toEqual(['by must be a second person: you cannot review your own draft']);
  });

  it('is not older than the draft', () => {
    const decision = { roles: ['LEGAL' as const], approved: true, note: 'x'.repeat(20_001), readAs: null };
    const early = fact(30, { at: hour(20, -1), by: 'lee' });
    expect(fields(reviewRevision(revision({ review: null }), decision, early))).toEqual(['at', 'note']);
  });

  it('applies to the text that was read, and to no text written since under the same number', () => {
    const draft = revision({ review: null, recordedAt: hour(20) });
    const reading = (readAs: Date) =>
      reviewRevision(draft, { roles: ['LEGAL'], approved: true, note: null, readAs }, fact(30, { by: 'lee' }));
    expect(fields(reading(hour(20)))).toEqual([]);
    expect(unmet(reading(hour(19)))).toEqual([
      'recordedAt must match the current draft: the draft changed since you opened it; reload and review it again',
    ]);
  });

  it('is recorded with approver role, person and time', () => {
    expect(done(review(['LEGAL'], 'lee')).review).toEqual({
      approverRole: 'LEGAL',
      by: 'lee',
      at: hour(30),
      approved: true,
      note: null,
    });
  });

  it('is refused for a revision that was refused until it is drafted again, and for a published revision', () => {
    const refused = revision({
      review: { approverRole: 'LEGAL', by: 'lee', at: hour(21), approved: false, note: null },
    });
    const decision = { roles: ['EXECUTIVE_INCIDENT_MANAGER' as const], approved: true, note: null, readAs: null };
    expect(fields(reviewRevision(refused, decision, fact(30, { by: 'eve' })))).toEqual(['review']);
    expect(fields(reviewRevision(published('INITIAL'), decision, fact(30, { by: 'eve' })))).toEqual(['revision']);
  });
});

describe('the publication of a revision', () => {
  const publish = (one: Revision, situation: Partial<Situation> = {}, at = fact(30), history: Revision[] = []) =>
    publishRevision(history, one, { ...DECLARED, ...situation }, at);

  it('happens once, to an approved revision, and is never changed again', () => {
    const out = done(publish(revision()));
    expect(out).toEqual({ ...revision(), publishedAt: hour(30) });
    expect(fields(publish(out))).toEqual(['revision']);
  });

  it('is refused while the revision is not approved, or was refused', () => {
    const sentence = 'review: approval by Legal or the Executive Incident Manager is required';
    const no = { approverRole: 'LEGAL' as const, by: 'lee', at: hour(21), approved: false, note: null };
    expect(unmet(publish(revision({ review: null })))).toEqual([sentence]);
    expect(unmet(publish(revision({ review: no })))).toEqual([sentence]);
  });

  it('is refused at a time before the approval', () => {
    expect(fields(publish(revision(), {}, fact(30, { at: hour(21, -1) })))).toEqual(['at']);
  });

  it('is refused for an undeclared incident: only a declared incident is notified', () => {
    expect(fields(publish(revision(), { declaredAt: null, deadline: null }))).toEqual(['declaration']);
    expect(fields(publish(revision(), { withdrawn: true }))).toEqual(['declaration']);
    expect(fields(publish(revision(), { declaredAt: hour(30, 1) }))).toEqual(['at']);
    expect(fields(publish(revision(), { declaredAt: hour(30) }))).toEqual([]);
  });

  it('of a late INITIAL needs the reasons for the delay, from the first millisecond past the deadline', () => {
    expect(fields(publish(revision(), {}, fact(82)))).toEqual([]);
    const late = fact(83, { at: hour(82, 1) });
    expect(unmet(publish(revision(), {}, late))).toEqual(['reasonsForDelay must not be blank: the notice is late']);
    expect(fields(publish(revision({ reasonsForDelay: 'The scope took four days.' }), {}, late))).toEqual([]);
  });

  it('is refused when another revision was published first that it cannot follow', () => {
    expect(fields(publish(revision({ number: 2 }), {}, fact(30), [published('INITIAL')]))).toEqual(['kind']);
  });

  it('of an UPDATE is never late', () => {
    const update = revision({ kind: 'UPDATE', number: 2 });
    expect(fields(publish(update, {}, fact(90), [published('INITIAL')]))).toEqual([]);
  });

  it.each(['DETECT', 'ASSESS', 'DIAGNOSE', 'STABILIZE', 'CLOSE'] as const)(
    'of a FINAL in %s is accepted exactly if the incident is closed',
    (stage) => {
      const final = revision({ kind: 'FINAL', number: 2 });
      const expected = stage === 'CLOSE' ? [] : [`stage must be CLOSE for a FINAL revision, not ${stage}`];
      expect(unmet(publish(final, { stage }, fact(30), [published('INITIAL')]))).toEqual(expected);
    },
  );

  it('of a RETRACTION needs a declaration that was withdrawn', () => {
    const retraction = revision({ kind: 'RETRACTION', number: 2 });
    const withdrawn = { declaredAt: null, deadline: null, withdrawn: true };
    expect(fields(publish(retraction, withdrawn, fact(30), [published('INITIAL')]))).toEqual([]);
    expect(fields(publish(retraction, {}, fact(30), [published('INITIAL')]))).toEqual(['declaration']);
  });
});
