import { mailboxOf } from './mailbox.js';

describe('a mailbox', () => {
  it.each(['ada@example.org', 'Ada@Example.org', 'ada+1@example.org', 'ada+a+b@example.org', '"ada"@example.org', '"a\\da"@example.org', 'ada@example.org.'])('is one, however it is written: %s', (address) => expect(mailboxOf(address)).toBe('ada@example.org'));
  it('is one in either alphabet of its domain', () => expect(mailboxOf('ada@b\u00fccher.example')).toBe(mailboxOf('ada@xn--bcher-kva.example')));
  it('is another where something else is written', () => expect(new Set(['ada@example.org', 'a.da@example.org', '+1@example.org', '+2@example.org', 'ada@example.com'].map(mailboxOf)).size).toBe(5));
});
