import { minuteAt } from '@rapport/business-time';
import { LetterRequested, MailReceived, MessageReceived, MessageRequested } from '@rapport/contracts-tickets';
import { millisecondsOf, personal, type Instant, type Language, type Personal } from '@rapport/event-sourcing';
import { languageOfWords } from '../article-search/searched-words.rule.js';
import type { SendReply } from './conversation.commands.js';
import type { Letter, ReceiveMail } from './mail.commands.js';
import type { OpenTicketByMail } from './ticket.commands.js';
import { ticketNumber } from './ticket-number.rule.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** What a request holds at most; a longer letter is in the conversation as a whole. */
export const LONGEST_REQUEST = 10_000;

/** What a letter adds to the ticket that it begins: where it came from, and the automatic acknowledgement (KBS-08). Nothing in that is of the sender's choosing. */
export const begunByMail = ({ data: { ticketId, requesterId, responseLimit: _, mail, acknowledges, language, timeZone }, metadata: { now } }: OpenTicketByMail, responseDueAt: Instant): readonly TicketEvent[] => {
  const time = `${minuteAt(timeZone, millisecondsOf(responseDueAt))} (${timeZone})`;

  return [
    ...(mail.text.length > LONGEST_REQUEST ? [written(ticketId, requesterId, mail, now)] : []),
    received(ticketId, requesterId, mail, now),
    ...(acknowledges ? [MessageRequested({ ticketId, purpose: 'acknowledgement', to: personal(requesterId, mail.from), ...acknowledgement(ticketNumber(ticketId), language, time) })] : []),
  ];
};

/** Taken in whatever state the ticket is, as every message is; no acknowledgement follows an answer. */
export const receiveMail = ({ data: { ticketId, ...mail }, metadata: { now } }: ReceiveMail, { requesterId }: ExistingTicket): readonly TicketEvent[] => [
  written(ticketId, requesterId, mail, now),
  received(ticketId, requesterId, mail, now),
];

/** A public answer by e-mail goes to whoever wrote letters about the ticket, under a subject of ours: theirs may be about anything. Of what few may know nothing leaves by mail. */
export const letterOf = ({ data: { ticketId, messageId, audience, channel, text: said }, metadata: { now } }: SendReply, text: Personal<string>, { number, correspondent, incident }: ExistingTicket): readonly TicketEvent[] => {
  if (audience !== 'public' || channel !== 'e-mail' || correspondent === null || incident !== null) return [];
  const subject = languageOfWords(said) === 'zh' ? `关于您的来信（${number}）` : `About your message (${number})`;

  return [LetterRequested({ ticketId, messageId, to: correspondent.address, subject, text, answers: correspondent.header, requestedAt: now })];
};

const received = (ticketId: string, requesterId: string, { messageId, from, header, proof }: Letter, now: Instant) =>
  MailReceived({ ticketId, messageId, from: personal(requesterId, from), header, receivedAt: now, verified: proof !== null, ...(proof === null ? {} : { proof }) });

/** A clock of elsewhere may be fast: nothing was written later than it came in. */
const written = (ticketId: string, requesterId: string, { messageId, header, text, sentAt }: Letter, now: Instant) =>
  MessageReceived({ ticketId, messageId, channel: 'e-mail', text: personal(requesterId, text), externalId: header, sentAt: sentAt === null || sentAt > now ? now : sentAt, receivedAt: now });

const acknowledgement = (number: string, language: Language, time: string): { readonly subject: string; readonly body: string } =>
  language === 'zh'
    ? { subject: `我们已收到您的来信（${number}）`, body: `您好！\n\n我们已收到您的来信，工单号为 ${number}。我们最迟将于 ${time} 给您答复。\n\n回复本邮件或在来信中注明工单号，即可补充情况。` }
    : { subject: `We have received your message (${number})`, body: `Dear customer,\n\nwe have received your message. Its number is ${number}. You will hear from us by ${time} at the latest.\n\nAnswer this message, or name the number, to add anything.` };
