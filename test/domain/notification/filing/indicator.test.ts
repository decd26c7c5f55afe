import fc from 'fast-check';
import {
  checkIndicators,
  defanged,
  type Indicator,
  type IndicatorType,
  refanged,
} from '../../../../domain/notification/filing/indicator.ts';
import * as page from '../../../../web/parts/text/defanged.ts';

const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const one = (type: IndicatorType, value: string): Indicator => ({ type, value, description: null });

describe('an indicator of compromise', () => {
  it.each<[IndicatorType, string]>([
    ['DOMAIN', 'login.evil.example'],
    ['DOMAIN', 'login.xn--p1ai'],
    ['DOMAIN', 'bücher.example'],
    ['IP', '203.0.113.7'],
    ['IP', '2001:db8::7'],
    ['IP', '::ffff:203.0.113.7'],
    ['URL', 'https://evil.example/a?b=1'],
    ['URL', 'ftp://203.0.113.7/x'],
    ['EMAIL', 'billing@evil.example'],
    ['SHA256', HASH],
    ['SHA256', HASH.toUpperCase()],
    ['OTHER', 'User agent: evil/1.0'],
  ])('of type %s may be %s', (type, value) => {
    expect(checkIndicators([one(type, value)])).toEqual([]);
    expect(checkIndicators([one(type, defanged(one(type, value)))])).toEqual([]);
  });

  it.each<[IndicatorType, string, string]>([
    ['DOMAIN', 'evil', 'a domain name, such as login.example'],
    ['DOMAIN', 'https://evil.example', 'a domain name, such as login.example'],
    ['DOMAIN', '203.0.113.7', 'a domain name, such as login.example'],
    ['DOMAIN', '-a.example', 'a domain name, such as login.example'],
    ['IP', '203.0.113.256', 'an IPv4 or IPv6 address'],
    ['IP', '2001:db8:::7', 'an IPv4 or IPv6 address'],
    ['IP', 'evil.example', 'an IPv4 or IPv6 address'],
    ['URL', 'evil.example/a', 'a URL that begins with http, https or ftp'],
    ['URL', 'javascript:alert(1)', 'a URL that begins with http, https or ftp'],
    ['EMAIL', 'evil.example', 'an email address'],
    ['EMAIL', 'a@b@evil.example', 'an email address'],
    ['SHA256', HASH.slice(1), 'a SHA-256 hash of 64 hexadecimal digits'],
  ])('of type %s may not be %s', (type, value, wanted) => {
    expect(checkIndicators([one(type, value)])).toEqual([`indicators[0].value must be ${wanted}`]);
  });

  it('needs a value, is given once, and is one of at most 200', () => {
    expect(checkIndicators([one('OTHER', ' ')])).toEqual(['indicators[0].value must not be blank']);
    expect(checkIndicators([one('DOMAIN', 'evil.example'), one('DOMAIN', 'EVIL[.]example')])).toEqual([
      'indicators[1].value must not be given twice (evil[.]example)',
    ]);
    const many = Array.from({ length: 201 }, (_, index) => one('OTHER', `sign ${index}`));
    expect(checkIndicators(many)).toEqual(['indicators must not have more than 200 entries']);
    expect(checkIndicators([{ ...one('OTHER', 'a'), description: 'x'.repeat(2_001) }])).toEqual([
      'indicators[0].description must not be longer than 2000 characters',
    ]);
  });

  it.each<[IndicatorType, string, string]>([
    ['DOMAIN', 'evil.example', 'evil[.]example'],
    ['IP', '203.0.113.7', '203[.]0[.]113[.]7'],
    ['IP', '2001:db8::7', '2001[:]db8[:][:]7'],
    ['URL', 'https://evil.example/a.html', 'hxxps://evil[.]example/a[.]html'],
    ['URL', 'ftp://evil.example/a', 'fxp://evil[.]example/a'],
    ['EMAIL', 'billing@evil.example', 'billing[@]evil[.]example'],
    ['SHA256', HASH, HASH],
    ['OTHER', 'seen at http://evil.example', 'seen at hxxp://evil.example'],
  ])('of type %s is shown defanged: %s', (type, value, shown) => {
    expect(defanged(one(type, value))).toBe(shown);
    if (type !== 'OTHER') expect(refanged(type, shown)).toBe(value);
  });

  it('is shown alike in documents and in the page', () => {
    const type = fc.constantFrom<IndicatorType>('DOMAIN', 'IP', 'URL', 'EMAIL', 'SHA256', 'OTHER');
    const part = fc.oneof(fc.constantFrom('http://', 'hTTps://', 'ftp://', '.', '@', ':', '[.]', ' '), fc.string());
    const value = fc.array(part).map((parts) => parts.join(''));
    fc.assert(
      fc.property(type, value, (given, text) => {
        expect(page.defanged(one(given, text))).toBe(defanged(one(given, text)));
      }),
    );
  });
});
