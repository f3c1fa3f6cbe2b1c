import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { MailSetAside, TicketOpened } from '@rapport/contracts-tickets';
import { derivedId, mintedId, type CommandMetadata, type Handled, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, HANDLE, LinkTokens, mailboxOf, Metadata, parties, Reads, Scope, SETTINGS, Summary, type HostSettings } from '@rapport/service-host';
import { languageOfWords } from '../article-search/searched-words.rule.js';
import { readMail, type IncomingMail } from '../mail/incoming-mail.rule.js';
import { correspondentAggregate } from '../mail/correspondent.decider.js';
import { mailAggregate } from '../mail/mail.decider.js';
import type { TicketsSettings } from '../tickets.config.js';
import { LONGEST_REQUEST } from '../ticket/mail.decider.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { OpeningTerms } from '../views/clock-policies/opening-terms.query.js';
import { mailAddresses } from '../views/mail-addresses/mail-addresses.projection.js';
import { MailIntakeQuery } from '../views/mail-threads/mail-intake.query.js';
import { mailThreads } from '../views/mail-threads/mail-threads.projection.js';
import { ticketTies } from '../views/ticket-ties/ticket-ties.projection.js';
import { TicketTiesQuery } from '../views/ticket-ties/ticket-ties.query.js';
import { queue } from '../views/queue/queue.projection.js';
import { setAsideMails } from '../views/set-aside-mails/set-aside-mails.projection.js';
import { SetAsideMailsQuery } from '../views/set-aside-mails/set-aside-mails.query.js';
import { SetAsideMailRow } from '../views/set-aside-mails/set-aside-mails.row.js';
import { ListSetAsideMailsRequest, MailTakenAnswer, ReceiveMailRequest } from './intake.requests.js';

/** Letters come in (KBS-08): each becomes a ticket, goes on with one, or is set aside. */
@Controller({ version: '1' })
export class MailsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: Pick<HostSettings, 'RAPPORT_TIME_ZONE'> & Pick<TicketsSettings, 'MAIL_AUTHSERV_ID'>,
    private readonly terms: OpeningTerms,
    private readonly intake: MailIntakeQuery,
    private readonly ties: TicketTiesQuery,
    private readonly aside: SetAsideMailsQuery,
    private readonly links: LinkTokens,
  ) {}

  @Post('mails')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(mailThreads, mailAddresses, queue, ticketTies, parties)
  @Answers(MailTakenAnswer)
  @Summary('A letter as it came. It goes on with a ticket, or is a known customer’s, only where it is proven who wrote it; the same letter twice has one effect.')
  async receiveMail(@Body() { raw, encoding = 'text' }: ReceiveMailRequest, @Metadata() metadata: CommandMetadata) {
    const mail = await readMail(encoding === 'base64' ? Buffer.from(raw, 'base64') : raw, this.settings.MAIL_AUTHSERV_ID);
    const handled = await this.take(mail, ofLetter(mail, raw, metadata));
    const [first] = handled.events;
    const aside = first?.type === MailSetAside.type ? (first.data as MailSetAside['data']) : null;
    const opened = first?.type === TicketOpened.type ? (first.data as TicketOpened['data']) : null;
    const ticketId = aside === null ? (first?.data as TicketOpened['data'] | undefined)?.ticketId : aside.ticketId;

    return answer(handled, {
      outcome: aside !== null ? 'set_aside' : opened === null ? 'continued' : 'opened',
      ...(ticketId == null ? {} : { ticketId }),
      ...(opened === null ? {} : { number: opened.number }),
      ...(aside === null ? {} : { reason: aside.reason }),
      facts: handled.events.map(({ type }) => type),
    } satisfies MailTakenAnswer);
  }

  @Get('set-aside-mails')
  @Scope('tickets:read')
  @Reads(setAsideMails)
  @Answers(SetAsideMailRow, { list: true })
  @Summary('Letters that were left unanswered, and why.')
  listSetAsideMails(@Query() request: ListSetAsideMailsRequest) {
    return this.aside.list(request);
  }

  private async take(mail: IncomingMail, metadata: CommandMetadata): Promise<Handled> {
    const { header, from, text, sentAt, subject } = mail;
    if (mail.aside !== null || from === null) {
      const mailId = mintedId(metadata.commandId, 'mail');
      return this.handle(mailAggregate, mailId, { type: 'SetMailAside', data: { mailId, reason: mail.aside ?? 'no_sender', ticketId: await this.intake.ticketNamedIn(mail), header }, metadata });
    }
    const letter = { messageId: mintedId(metadata.commandId, 'message'), from, header, text, sentAt };
    const continued = await this.intake.ticketContinuedBy(mail);
    if (continued !== null) {
      const ticketId = await this.ties.standing(continued.ticketId);
      return this.handle(ticketAggregate, ticketId, { type: 'ReceiveMail', data: { ticketId, ...letter, proof: continued.proof }, metadata });
    }

    const ticketId = mintedId(metadata.commandId, 'ticket');
    const requesterId = (await this.intake.writerOf(mail)) ?? mintedId(metadata.commandId, 'party');
    const terms = await this.terms.of(ticketId, { requesterId, subject, request: text.slice(0, LONGEST_REQUEST).toWellFormed(), category: 'enquiry', channel: 'e-mail' });
    const data = { ...terms, mail: { ...letter, proof: mail.vouched ? ('address' as const) : null }, acknowledges: await this.mayAcknowledge(from, metadata), language: languageOfWords(`${subject} ${text}`), timeZone: this.settings.RAPPORT_TIME_ZONE };

    return this.handle(ticketAggregate, ticketId, { type: 'OpenTicketByMail', data, metadata });
  }

  /** Asked once for each letter: delivered again, it hears what it heard. */
  private async mayAcknowledge(from: string, { expectedVersion: _, ...metadata }: CommandMetadata): Promise<boolean> {
    const correspondentId = derivedId('correspondent', this.links.tokenFor('correspondent', mailboxOf(from)));
    const { events } = await this.handle(correspondentAggregate, correspondentId, { type: 'AllowAcknowledgement', data: { correspondentId }, metadata: { ...metadata, commandId: derivedId('acknowledgement', metadata.commandId) } });

    return events.length > 0;
  }
}

/** A letter is one command, however often it is delivered and whoever delivers it: its id follows from its Message-ID, or from all of it where it has none. */
const ofLetter = ({ header }: IncomingMail, raw: string, { fingerprint: _, ...metadata }: CommandMetadata): CommandMetadata => ({
  ...metadata,
  commandId: header === null ? derivedId('mail', 'content', createHash('sha256').update(raw).digest('hex')) : derivedId('mail', header),
});
