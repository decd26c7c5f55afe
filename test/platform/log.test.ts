import { openLog } from '../../platform/log.ts';

function logged(error: unknown) {
  const lines: string[] = [];
  const log = openLog('trace', { write: (line) => void lines.push(line) });
  log.error({ error }, 'it failed');
  log.error({ err: error }, 'it failed');
  const [one, other] = lines.map((line) => JSON.parse(line));
  expect(one.error).toEqual(other.err);
  return one.error;
}

describe('an error in the log', () => {
  it('keeps what identifies its cause, and omits the values involved', () => {
    const cause = Object.assign(new Error('duplicate key value violates unique constraint "contacts_pkey"'), {
      code: '23505',
      detail: 'Key (email)=(carmen@example.com) already exists.',
      parameters: ['carmen@example.com'],
    });
    const error = Object.assign(new Error('Saving failed', { cause }), {
      query: 'INSERT',
      parameters: ['Carmen Ruiz'],
    });
    const written = logged(error);
    expect(JSON.stringify(written)).not.toMatch(/carmen/i);
    expect(written).toMatchObject({
      type: 'Error',
      message: 'Saving failed',
      stack: expect.stringMatching(/^\s+at /),
      cause: { code: '23505', message: 'duplicate key value violates unique constraint "contacts_pkey"' },
    });
  });

  it.each([
    ['22P02', 'invalid input syntax for type uuid: "Carmen "the" Ruiz"', 'invalid input syntax for type uuid: …'],
    ['22003', 'value "99999999999" is out of range for type integer', 'value …'],
    [undefined, `Unexpected token 'C', "Carmen Ruiz" is not valid JSON`, `Unexpected token 'C', …`],
    [undefined, 'Enum "Certainty" cannot represent value: "Carmen Ruiz"', 'Enum "Certainty" cannot represent value: …'],
    [undefined, 'Int cannot represent non-integer value: Carmen', 'Int cannot represent non-integer value: …'],
    [undefined, 'connect ECONNREFUSED 127.0.0.1:5432', 'connect ECONNREFUSED 127.0.0.1:5432'],
  ])('does not repeat a value: %s %s', (code, message, written) => {
    expect(logged(Object.assign(new Error(message), { code })).message).toBe(written);
  });

  it('that is not an Error is logged with its type, and not with its content', () => {
    expect(logged('Carmen Ruiz')).toBe('string');
  });
});
