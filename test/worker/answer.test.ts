import fc from 'fast-check';
import { redactAddresses } from '../../worker/channels/answer.ts';

const BOB = 'bob.miller+work@fabrikam.example';

describe('a recorded answer of a mail server', () => {
  it.each([
    ['550 5.1.1 <bob.miller+work@fabrikam.example>: unknown', '550 5.1.1 <address>: unknown'],
    ['550 5.1.1 BOB.MILLER+WORK@FABRIKAM.EXAMPLE unknown', '550 5.1.1 <address> unknown'],
    ['550 user bob.miller+work unknown', '550 user <address> unknown'],
    ['550 "bob miller"@fabrikam.example: no', '550 <address>: no'],
    ['550 rfc822;bob@fabrikam.example; no', '550 rfc822;<address>; no'],
    ["550 o'brien@fabrikam.example (jürgen@bücher.example) no", '550 <address> (<address>) no'],
    ['554 SRS0=x=y=fabrikam.example=bob@relay.example', '554 <address>'],
    ['450-4.7.1 One\r\n450 4.7.1\ttwo\u0000\u001b[2J', '450-4.7.1 One 450 4.7.1 two [2J'],
  ])('contains no name or address: %j', (answer, kept) => {
    expect(redactAddresses(answer, BOB)).toBe(kept);
  });

  it('contains no address, whatever its form and position, and is one line of at most 200 characters', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string(), fc.string({ maxLength: 300 }), (address, before, after) => {
        const kept = redactAddresses(`550 ${before} <${address}> ${after}`, address);
        expect(kept).not.toContain(address);
        expect(kept.length).toBeLessThanOrEqual(200);
        expect(kept).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('keeps words that only contain a local part', () => {
    expect(redactAddresses('550 more information, info!', 'info@fabrikam.example')).toBe(
      '550 more information, <address>!',
    );
  });
});
