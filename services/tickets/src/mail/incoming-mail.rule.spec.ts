import { readMail } from './incoming-mail.rule.js';

const letter = (...headers: readonly string[]) => `${['From: Ada <Ada@Example.org>', 'To: service@example.com', 'Message-ID: <1@example.org>', ...headers].join('\r\n')}\r\n\r\nIt leaks.\r\n`;

describe('a letter', () => {
  it('says who wrote what, when, and what it answers', async () =>
    expect(await readMail(letter('Subject: =?UTF-8?B?5rSX6KGj5py6?= t-1b0f3c-6c7d8e', 'Date: Mon, 02 Mar 2026 17:00:00 +0800', 'In-Reply-To: <b@x>', 'References: <a@x> <b@x>'))).toEqual({
      header: '<1@example.org>',
      from: 'ada@example.org',
      vouched: false,
      subject: '洗衣机 t-1b0f3c-6c7d8e',
      text: 'It leaks.',
      sentAt: '2026-03-02T09:00:00.000Z',
      references: ['<b@x>', '<a@x>'],
      numbers: ['T-1B0F3C-6C7D8E'],
      aside: null,
    }));
  it('is read where it comes in HTML only', async () => {
    const html = 'From: a@b.org\r\nSubject: x\r\nContent-Type: text/html\r\n\r\n<style>p { color: red }</style><p>It <b>leaks</b> &amp; drips.</p>';
    expect((await readMail(html)).text).toBe('It leaks & drips.');
  });
  it('holds nothing that cannot be stored', async () => {
    const bytes = Buffer.from('From: a@b.org\r\nMessage-ID: <x\u0000y@z>\r\nSubject: a\u0000b\r\nContent-Type: text/plain; charset=utf-16le\r\nContent-Transfer-Encoding: base64\r\n\r\nANgAAEEA');
    const { subject, text, header } = await readMail(bytes);
    for (const said of [subject, text, header ?? '']) expect(said.isWellFormed() && !said.includes('\u0000')).toBe(true);
  });
  it('is none where nothing of a letter is there', async () => {
    for (const raw of ['', 'hello', ' \r\n\r\n']) await expect(readMail(raw)).rejects.toMatchObject({ code: 'MAIL_UNREADABLE' });
  });
  it('has a time that a clock can show, or none', async () => {
    for (const date of ['Date: soon', 'Date: Mon, 02 Mar 1810 09:00:00 +0000', 'X-Date: none']) expect((await readMail(letter(date))).sentAt).toBeNull();
  });
});

describe('what nobody wrote by hand', () => {
  it.each([
    ['loop', ['X-Loop: rapport']],
    ['bounce', ['Return-Path: <>']],
    ['bounce', ['Content-Type: multipart/report; report-type=delivery-status']],
    ['automatic', ['Auto-Submitted: auto-replied']],
    ['automatic', ['X-Autoreply: yes']],
    ['list', ['List-Id: washers <washers.example.org>']],
    ['bulk', ['Precedence: bulk']],
    [null, ['Auto-Submitted: no']],
  ])('is recognised: %s by %s', async (aside, headers) => expect((await readMail(letter(...headers))).aside).toBe(aside));

  it('is what we sent ourselves, what came back, and what nobody signed', async () => {
    expect((await readMail('From: a@b.org\r\nMessage-ID: <x@rapport.invalid>\r\n\r\nx')).aside).toBe('loop');
    expect((await readMail('From: MAILER-DAEMON@b.org\r\n\r\nx')).aside).toBe('bounce');
    expect((await readMail('Subject: x\r\n\r\nx')).aside).toBe('no_sender');
  });
});

describe('who vouches for a sender', () => {
  const OURS = 'Authentication-Results: mx.service.example; dkim=pass header.d=example.org';
  const from = async (sender: string, ...headers: readonly string[]) => (await readMail([...headers, sender, 'Message-ID: <1@example.org>', '', 'It leaks.', ''].join('\r\n'), 'mx.service.example')).vouched;

  it('is the server that hands letters over, and nobody where none is named', async () => {
    expect(await from('From: Ada <ada@example.org>', OURS)).toBe(true);
    expect((await readMail([OURS, 'From: ada@example.org', '', 'x'].join('\r\n'))).vouched).toBe(false);
  });
  it('is not somebody who writes in its name below what it wrote itself', async () =>
    expect(await from('From: ada@example.org', 'Authentication-Results: mx.service.example; dkim=none; spf=fail smtp.mailfrom=evil.example', OURS)).toBe(false));
  it.each([
    ['one address in the name of another', 'From: "ada@example.org" <eve@evil.example>'],
    ['an address as a name', 'From: ada@example.org <eve@evil.example>'],
    ['an encoded name', 'From: =?utf-8?q?ada=40example=2Eorg=3E?= <eve@evil.example>'],
    ['a comment', 'From: eve@evil.example (ada@example.org)'],
    ['two senders in one field', 'From: ada@example.org, eve@evil.example'],
    ['two fields', 'From: ada@example.org\r\nFrom: eve@evil.example'],
    ['two fields, the second with a blank', 'From: ada@example.org\r\nFrom : eve@evil.example'],
    ['a domain that looks alike', 'From: ada@ex\u0430mple.org'],
    ['a group', 'From: friends: ada@example.org;'],
    ['nobody', 'Sender: ada@example.org'],
  ])('is nobody for %s', async (_, sender) => expect(await from(sender, OURS)).toBe(false));
});
