import { messageIn } from './message-file.js';

describe('a message file', () => {
  it('with a Chinese subject and body', () => {
    const file = [
      'From: service@rapport.invalid',
      'To: li@example.org',
      'Subject: =?UTF-8?Q?=E6=82=A8=E7=9A=84?=',
      ' =?UTF-8?B?5oqV6K+J?=',
      'Message-ID: <0b1c@rapport.invalid>',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('您好\n再见\n').toString('base64'),
    ].join('\r\n');

    expect(messageIn(Buffer.from(file))).toEqual({ id: '0b1c', to: 'li@example.org', subject: '您的投诉', text: '您好\n再见\n' });
  });

  it('with long quoted lines', () => {
    const file = 'To: a@b\nSubject: Plain\nMessage-ID: <x@y>\nContent-Transfer-Encoding: quoted-printable\n\nhttp://127.0.0.1/a?b=3D1&very=\nlong caf=C3=A9\n';

    expect(messageIn(Buffer.from(file))).toEqual({ id: 'x', to: 'a@b', subject: 'Plain', text: 'http://127.0.0.1/a?b=1&verylong café\n' });
  });
});
