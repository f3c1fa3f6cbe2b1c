import type { SetAsideReason } from '@rapport/contracts-tickets';
import { instantAt, type Instant } from '@rapport/event-sourcing';
import PostalMime, { addressParser, type Email } from 'postal-mime';
import { mailUnreadable } from './mail.errors.js';
import { isVouchedFor } from './sender-authentication.rule.js';

/** A letter as far as it concerns us. */
export interface IncomingMail {
  /** Its Message-ID, angle brackets included; null where it has none. */
  readonly header: string | null;
  /** The address of the sender in lower case; null where nobody says who it is. */
  readonly from: string | null;
  /** Whether a mail server that we trust vouches for that address. A name in a letter is no proof. */
  readonly vouched: boolean;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: Instant | null;
  /** Message-IDs that it answers, and ticket numbers that it names. */
  readonly references: readonly string[];
  readonly numbers: readonly string[];
  /** Why it is neither a request nor an answer; null where it is one. */
  readonly aside: SetAsideReason | null;
}

const LONGEST_TEXT = 20_000;
const MESSAGE_ID = /<[^<>\s]{1,996}>/g;
const NUMBER = /\bT-[0-9A-F]{6}-[0-9A-F]{6}\b/gi;
/** What our own letters are called: see the delivery port. */
const OURS = /@rapport\.invalid>$/;

/** @param authservId how the mail server names itself that hands letters over; without it nobody vouches for anybody. @throws DomainError MAIL_UNREADABLE */
export const readMail = async (raw: string | Uint8Array, authservId?: string): Promise<IncomingMail> => {
  const mail = await PostalMime.parse(raw).catch(() => {
    throw mailUnreadable();
  });
  const valueOf = headersOf(mail);
  const text = storable(mail.text ?? withoutTags(mail.html ?? '')).trim().slice(0, LONGEST_TEXT);
  if (mail.from === undefined && mail.messageId === undefined && mail.subject === undefined && text === '') throw mailUnreadable();
  const from = addressIn(mail);
  const header = valueOf('message-id').match(MESSAGE_ID)?.[0] ?? null;
  const subject = storable(mail.subject ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);

  return {
    header: header === null ? null : storable(header),
    from,
    vouched: from !== null && authservId !== undefined && hasOneSender(mail) && isVouchedFor(from, allOf(mail, 'authentication-results'), authservId),
    subject: storable(subject === '' ? '(no subject)' : subject),
    text: storable(text === '' ? '(no text)' : text),
    sentAt: momentOf(mail.date),
    references: [...new Set(`${valueOf('in-reply-to')} ${valueOf('references')}`.match(MESSAGE_ID))].map(storable).slice(-50),
    numbers: [...new Set(`${subject} ${text}`.toUpperCase().match(NUMBER))].slice(0, 5),
    aside: asideFor(valueOf, from, header),
  };
};

const headersOf =
  ({ headers }: Email) =>
  (name: string): string => headers.find(({ key }) => key === name)?.value ?? '';

const allOf = ({ headers }: Email, name: string): readonly string[] => headers.filter(({ key }) => key === name).map(({ value }) => value);

/** Of several senders, in one field or in two, nobody knows which one was looked at. */
const hasOneSender = (mail: Email): boolean => {
  const [field, ...others] = allOf(mail, 'from');

  return field !== undefined && others.length === 0 && addressParser(field).length === 1;
};

const addressIn = ({ from }: Email): string | null => {
  const address = storable(from?.address ?? '').trim().toLowerCase();

  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) && address.length <= 320 ? address : null;
};

/** In this order: what is surest comes first (RFC 3834, RFC 2919, RFC 3464). */
const asideFor = (valueOf: (name: string) => string, from: string | null, header: string | null): SetAsideReason | null => {
  if (OURS.test(header ?? '') || /\brapport\b/i.test(valueOf('x-loop'))) return 'loop';
  if (/^\s*<>\s*$/.test(valueOf('return-path')) || /^(?:mailer-daemon|postmaster)@/.test(from ?? '') || /^multipart\/report\b/i.test(valueOf('content-type'))) return 'bounce';
  if (/^\s*auto-/i.test(valueOf('auto-submitted')) || valueOf('x-autoreply') !== '' || valueOf('x-autorespond') !== '' || /auto_?reply/i.test(valueOf('precedence'))) return 'automatic';
  if (valueOf('list-id') !== '') return 'list';
  if (/\b(?:bulk|junk|list)\b/i.test(valueOf('precedence'))) return 'bulk';

  return from === null ? 'no_sender' : null;
};

/** Letters come from anywhere: what no text of ours may hold is left out. */
const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

const withoutTags = (html: string): string =>
  html
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ');

const momentOf = (date: string | undefined): Instant | null => {
  const milliseconds = Date.parse(date ?? '');

  return Number.isNaN(milliseconds) || milliseconds < 0 || milliseconds > 32_503_680_000_000 ? null : instantAt(milliseconds);
};
