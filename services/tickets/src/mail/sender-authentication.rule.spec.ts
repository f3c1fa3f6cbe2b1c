import { isVouchedFor } from './sender-authentication.rule.js';

const vouched = (...fields: readonly string[]) => isVouchedFor('ada@mail.example.org', fields, 'mx.service.example');

describe('a server vouches for an address', () => {
  it.each([
    'mx.service.example; dkim=pass header.d=mail.example.org',
    'mx.service.example; dkim=pass header.i=@x.org header.d=example.org header.s=s1',
    'MX.service.example 1; spf=fail smtp.mailfrom=evil.example; dkim/1 = pass (2048 bit; "good") header.d = Mail.Example.org',
    '(ours) mx.service.example; spf=pass smtp.mailfrom=bounces@mail.example.org',
    'mx.service.example; dkim=fail header.d=evil.example; dkim=pass header.d="mail.example.org"',
  ])('by %s', (field) => expect(vouched(field)).toBe(true));

  it.each([
    ['another server says so', 'mx.evil.example; dkim=pass header.d=mail.example.org'],
    ['a server whose name begins so', 'mx.service.example.evil; dkim=pass header.d=mail.example.org'],
    ['it says nothing', 'mx.service.example; none'],
    ['it failed', 'mx.service.example; dkim=fail header.d=mail.example.org; spf=softfail smtp.mailfrom=mail.example.org'],
    ['another domain passed', 'mx.service.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=x@evil.example'],
    ['a domain that ends so', 'mx.service.example; dkim=pass header.d=evilmail.example.org'],
    ['a domain below', 'mx.service.example; dkim=pass header.d=a.mail.example.org'],
    ['a whole zone', 'mx.service.example; dkim=pass header.d=org'],
    ['only its greeting passed', 'mx.service.example; spf=pass smtp.helo=mail.example.org'],
    ['two domains in one finding', 'mx.service.example; dkim=pass header.d=evil.example header.d=mail.example.org'],
    ['the sender chose a quoted address', 'mx.service.example; spf=pass smtp.mailfrom="x; dkim=pass header.d=mail.example.org; y"@evil.example'],
    ['the sender chose an address that names it', 'mx.service.example; spf=pass smtp.mailfrom="x@mail.example.org"@evil.example'],
    ['it stands in a comment', 'mx.service.example; dkim=fail (was; dkim=pass header.d=mail.example.org) header.d=mail.example.org'],
    ['it stands in a nested comment', 'mx.service.example; spf=fail (a (b) ; dkim=pass header.d=mail.example.org)'],
    ['a comment does not end', 'mx.service.example; spf=fail (\\); dkim=pass header.d=mail.example.org'],
    ['a quotation does not end', 'mx.service.example; spf=fail smtp.mailfrom="; dkim=pass header.d=mail.example.org'],
    ['another method passed', 'mx.service.example; arc=pass header.d=mail.example.org; iprev=pass policy.iprev=1.2.3.4'],
    ['nothing is there', ''],
  ])('not where %s', (_, field) => expect(vouched(field)).toBe(false));

  it('by the topmost of its fields alone, whoever else wrote above', () => {
    const [good, bad, foreign] = ['mx.service.example; dkim=pass header.d=example.org', 'mx.service.example; dkim=fail header.d=example.org', 'mx.evil.example; dkim=fail'];
    expect([vouched(foreign, good, bad), vouched(bad, good), vouched(foreign, bad, good), vouched()]).toEqual([true, false, false, false]);
  });
  it('as resolvers know its domain', () => {
    expect(isVouchedFor('ada@b\u00fccher.example', ['mx; dkim=pass header.d=xn--bcher-kva.example'], 'mx')).toBe(true);
    expect(isVouchedFor('ada@ex\u0430mple.org', ['mx; dkim=pass header.d=example.org'], 'mx')).toBe(false);
  });
});
