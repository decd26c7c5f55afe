import { draftRevision, type Revision, type RevisionInput } from '../../../../domain/notification/advisory.ts';
import { done, fact, hour, revision, revisionInput, unmet } from '../../build.ts';

const UNKNOWN = { customerSummary: null, countsSince: null };
const draft = (overrides: Partial<RevisionInput>, history: Revision[] = []) =>
  draftRevision(history, revisionInput(overrides), fact(30), UNKNOWN);
const unmetIn = (overrides: Partial<RevisionInput>, history: Revision[] = []) => unmet(draft(overrides, history));
const german = {
  ...revisionInput(),
  locale: 'de',
  protectionMeasures: null as string | null,
  dataSubjectText: null as string | null,
};
const published = revision({ publishedAt: hour(22) });

describe('what authorities ask for', () => {
  it('is kept with the revision, cleaned: blank texts are none, and indicators are stored as systems use them', () => {
    const given = done(
      draft({
        language: 'en-IE',
        breachFrom: hour(-40),
        breachUntil: hour(5),
        dataSubjectCategories: ['employees'],
        dataProtectionOfficer: ' ',
        protectionMeasures: 'Encrypted at rest.',
        indicators: [{ type: 'URL', value: ' hxxps://Evil[.]example/a ', description: ' ' }],
        dataSubjectCommunication: 'DATA_PROTECTED',
        dataSubjectText: '',
      }),
    );
    expect(given).toMatchObject({
      language: 'en-IE',
      breachFrom: hour(-40),
      breachUntil: hour(5),
      breachOngoing: false,
      dataSubjectCategories: ['employees'],
      dataProtectionOfficer: null,
      protectionMeasures: 'Encrypted at rest.',
      indicators: [{ type: 'URL', value: 'https://Evil.example/a', description: null }],
      dataSubjectCommunication: 'DATA_PROTECTED',
      dataSubjectText: null,
    });
  });

  it.each<[string, Partial<RevisionInput>, string]>([
    ['a period that begins later', { breachFrom: hour(31) }, 'breachFrom must not be after the revision was drafted'],
    ['a period that ends later', { breachUntil: hour(31) }, 'breachUntil must not be after the revision was drafted'],
    [
      'a period that ends before it begins',
      { breachFrom: hour(5), breachUntil: hour(4) },
      'breachUntil must not be before breachFrom',
    ],
    [
      'an ongoing breach that has ended',
      { breachOngoing: true, breachUntil: hour(4) },
      'breachUntil must be absent while the breach is ongoing',
    ],
    ['a blank category', { dataSubjectCategories: [' '] }, 'dataSubjectCategories[0] must not be blank'],
    ['no language', { language: 'German' }, 'language must be a BCP 47 language tag, e.g. de-AT, or absent'],
    [
      'a translation into its own language',
      { language: 'DE', translations: [german] },
      "language must differ from every translation's locale (DE)",
    ],
    [
      'an indicator of the wrong form',
      { indicators: [{ type: 'IP', value: 'evil.example', description: null }] },
      'indicators[0].value must be an IPv4 or IPv6 address',
    ],
  ])('is refused with %s', (_what, overrides, sentence) => {
    expect(unmetIn(overrides)).toEqual([sentence]);
  });

  it('may begin and end to the millisecond when it is drafted, and be ongoing without a beginning', () => {
    done(draft({ breachFrom: hour(30), breachUntil: hour(30) }));
    done(draft({ breachOngoing: true }));
  });

  it('is not ongoing in a final revision', () => {
    expect(unmetIn({ kind: 'FINAL', breachOngoing: true }, [published])).toEqual([
      'breachOngoing must be false in a FINAL revision',
    ]);
  });

  it('counts as a change that justifies an update', () => {
    expect(unmetIn({ kind: 'UPDATE' }, [published])).toEqual([
      'kind must not be UPDATE: nothing has changed since the last notice',
    ]);
    done(draft({ kind: 'UPDATE', breachFrom: hour(3) }, [published]));
    done(draft({ kind: 'UPDATE', dataSubjectCommunication: 'NO_HIGH_RISK' }, [published]));
  });
});

describe('informing the data subjects (Art. 34)', () => {
  it.each<[RevisionInput['dataSubjectCommunication'], Partial<RevisionInput>, string | null]>([
    ['INFORMED', {}, 'dataSubjectText must not be blank for INFORMED'],
    ['TO_BE_INFORMED', {}, 'dataSubjectText must not be blank for TO_BE_INFORMED'],
    ['PUBLIC_COMMUNICATION', {}, 'dataSubjectText must not be blank for PUBLIC_COMMUNICATION'],
    ['TO_BE_INFORMED', { dataSubjectText: 'Change your password.' }, null],
    ['DATA_PROTECTED', {}, 'protectionMeasures must not be blank for DATA_PROTECTED'],
    ['DATA_PROTECTED', { protectionMeasures: 'Encrypted; the key is safe.' }, null],
    [
      'RISK_AVERTED',
      { measuresTaken: null, toFollow: ['measuresTaken'] },
      'measuresTaken must not be blank for RISK_AVERTED',
    ],
    ['RISK_AVERTED', {}, null],
    ['NO_HIGH_RISK', {}, null],
    [null, {}, null],
  ])('%s with %j', (dataSubjectCommunication, overrides, sentence) => {
    const result = draft({ dataSubjectCommunication, ...overrides });
    if (sentence === null) done(result);
    else expect(unmet(result)).toEqual([sentence]);
  });

  it('has its text in every language or in none', () => {
    const texts = { protectionMeasures: 'Encrypted.', dataSubjectText: 'Change your password.' };
    expect(unmetIn({ ...texts, translations: [german] })).toEqual([
      'translations[0].protectionMeasures must be filled in if and only if the original has it',
      'translations[0].dataSubjectText must be filled in if and only if the original has it',
    ]);
    const whole = { ...german, protectionMeasures: 'Verschlüsselt.', dataSubjectText: 'Ändern Sie Ihr Passwort.' };
    done(draft({ ...texts, translations: [whole] }));
    expect(unmetIn({ translations: [whole] })).toHaveLength(2);
  });
});

describe('information that follows (Art. 33(4))', () => {
  const NAMES = [
    ...['dataSubjectCategories', 'approximateDataSubjects', 'approximateRecords', 'breachPeriod'],
    ...['protectionMeasures', 'indicators', 'dataSubjectCommunication'],
  ];

  it('may be any of these, but nothing that is given', () => {
    done(draft({ toFollow: NAMES }));
    const given = {
      breachOngoing: true,
      dataSubjectCategories: ['employees'],
      protectionMeasures: 'Encrypted.',
      indicators: [{ type: 'OTHER', value: 'a', description: null }],
      dataSubjectCommunication: 'NO_HIGH_RISK',
    } satisfies Partial<RevisionInput>;
    expect(unmetIn({ ...given, toFollow: NAMES })).toEqual(
      NAMES.filter((name) => !name.startsWith('approximate')).map(
        (name) => `toFollow must not list ${name}: it is given`,
      ),
    );
  });
});
