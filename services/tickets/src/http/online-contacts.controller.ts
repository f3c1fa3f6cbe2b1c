import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { MovedToTicket, OnlineContactKind } from '@rapport/contracts-tickets';
import { derivedId, instant, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, parties, Reads, Scope, Summary } from '@rapport/service-host';
import type { NoteOnlineContact } from '../online-contact/online-contact.commands.js';
import { onlineContactAggregate } from '../online-contact/online-contact.decider.js';
import { LONGEST_REQUEST } from '../ticket/mail.decider.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import { OpeningTerms } from '../views/clock-policies/opening-terms.query.js';
import { onlineContacts } from '../views/online-contacts/online-contacts.projection.js';
import { OnlineContactsQuery } from '../views/online-contacts/online-contacts.query.js';
import { OnlineContactRow } from '../views/online-contacts/online-contacts.row.js';
import { ChatTranscriptAnswer, ChatTranscriptRequest, ForumPostAnswer, ForumPostRequest, ListOnlineContactsRequest, MovedToTicketAnswer } from './intake.requests.js';

type Said = Pick<NoteOnlineContact['data'], 'channel' | 'place' | 'subject' | 'text' | 'agentId' | 'externalId'>;

/** What is written and said on the net without being a request: an interaction of its party, of which a private ticket may come (KBS-09 to KBS-11). */
@Controller({ version: '1' })
export class OnlineContactsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly terms: OpeningTerms,
    private readonly contacts: OnlineContactsQuery,
  ) {}

  @Get('forum-posts')
  @Scope('tickets:read')
  @Reads(onlineContacts, parties)
  @Answers(OnlineContactRow, { list: true })
  listForumPosts(@Query() request: ListOnlineContactsRequest) {
    return this.contacts.list('forum_post', request);
  }

  @Post('forum-posts')
  @Creates()
  @Scope('tickets:write')
  @Answers(ForumPostAnswer)
  @Summary('Somebody wrote in a forum of ours: an interaction of that party.')
  async noteForumPost(@Body() { partyId, forum, topic, text, externalId, postedAt }: ForumPostRequest, @Metadata() metadata: CommandMetadata) {
    const said = { channel: 'web', place: forum, subject: topic, text, agentId: null, externalId: externalId ?? null } as const;
    const { contactId, handled } = await this.note('forum_post', said, { partyId, happenedAt: postedAt }, metadata);

    return created(handled, `/v1/forum-posts/${contactId}`, { postId: contactId, ...factsOf(handled) } satisfies ForumPostAnswer);
  }

  @Post('forum-posts/:postId/move-to-ticket')
  @HttpCode(200)
  @Scope('tickets:write')
  @Reads(onlineContacts)
  @Answers(MovedToTicketAnswer)
  @Summary('What was written in public goes on in private: a ticket of whoever wrote it.')
  async moveToTicket(@Id('postId') postId: string, @Metadata() metadata: CommandMetadata) {
    const { partyId, subject, text } = await this.contacts.post(postId);
    const ticketId = mintedId(postId, 'ticket');
    const terms = await this.terms.of(ticketId, { requesterId: partyId, subject: subject ?? 'Forum', ...(text === null ? {} : { request: text.slice(0, LONGEST_REQUEST).toWellFormed() }), category: 'enquiry', channel: 'web', source: { kind: 'interaction', id: postId } });
    // The ticket first, under an id of the post: whoever repeats this after a crash finds it and goes on.
    const { fingerprint: _, ...unmarked } = metadata;
    await this.handle(ticketAggregate, ticketId, { type: 'OpenTicket', data: terms, metadata: { ...unmarked, commandId: derivedId('move-to-ticket', postId), expectedVersion: 'any' } });
    const handled = await this.handle(onlineContactAggregate, postId, { type: 'MoveToTicket', data: { contactId: postId, ticketId }, metadata });
    const moved = handled.events[0]?.data as MovedToTicket['data'] | undefined;

    return answer(handled, { postId, ticketId: moved?.ticketId ?? ticketId, ...factsOf(handled) } satisfies MovedToTicketAnswer);
  }

  @Get('chat-transcripts')
  @Scope('tickets:read')
  @Reads(onlineContacts, parties)
  @Answers(OnlineContactRow, { list: true })
  listChatTranscripts(@Query() request: ListOnlineContactsRequest) {
    return this.contacts.list('chat', request);
  }

  @Post('chat-transcripts')
  @Creates()
  @Scope('tickets:write')
  @Answers(ChatTranscriptAnswer)
  @Summary('A chat is over: an interaction of that party.')
  async noteChatTranscript(@Body() { partyId, place, subject, transcript, agentId, externalId, endedAt }: ChatTranscriptRequest, @Metadata() metadata: CommandMetadata) {
    const said = { channel: 'chat', place, subject: subject ?? null, text: transcript, agentId: agentId ?? null, externalId: externalId ?? null } as const;
    const { contactId, handled } = await this.note('chat', said, { partyId, happenedAt: endedAt }, metadata);

    return created(handled, `/v1/chat-transcripts/${contactId}`, { chatId: contactId, ...factsOf(handled) } satisfies ChatTranscriptAnswer);
  }

  /** Under the name that it has elsewhere, so that what comes in twice is one; else under one of its own. */
  private async note(kind: OnlineContactKind, said: Said, { partyId, happenedAt }: { readonly partyId: string | undefined; readonly happenedAt: string | undefined }, metadata: CommandMetadata) {
    const contactId = said.externalId === null ? mintedId(metadata.commandId, kind) : derivedId(kind, said.place, said.externalId);
    const data = { contactId, partyId: partyId ?? mintedId(contactId, 'party'), kind, ...said, happenedAt: happenedAt === undefined ? metadata.now : instant(happenedAt) };

    return { contactId, handled: await this.handle(onlineContactAggregate, contactId, { type: 'NoteOnlineContact', data, metadata }) };
  }
}

