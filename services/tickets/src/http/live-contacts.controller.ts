import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import type { LiveContactEnded } from '@rapport/contracts-tickets';
import { instant, mintedId, MINUTE, type CommandMetadata, type HandleCommand, type Instant } from '@rapport/event-sourcing';
import { answer, answerAll, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, NOW, parties, Reads, Scope, SETTINGS, Summary } from '@rapport/service-host';
import { agentAggregate } from '../agent/agent.decider.js';
import { receivers, rosterIdOf } from '../agent/best-agent.rule.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';
import type { TicketsSettings } from '../tickets.config.js';
import { agentWorkload } from '../views/agent-workload/agent-workload.projection.js';
import { agents } from '../views/agents/agents.projection.js';
import { AgentsQuery } from '../views/agents/agents.query.js';
import { customerClasses } from '../views/customer-classes/customer-classes.projection.js';
import { LiveContactInLogQuery, type LiveContactInLog } from '../views/live-contacts/live-contact-in-log.query.js';
import { liveContacts } from '../views/live-contacts/live-contacts.projection.js';
import { LiveContactsQuery, PickUpStatistics } from '../views/live-contacts/live-contacts.query.js';
import { LiveContactRow } from '../views/live-contacts/live-contacts.row.js';
import { serviceCalendars } from '../views/service-calendars/service-calendars.projection.js';
import { surges } from '../views/surges/surges.projection.js';
import { TicketInLogQuery } from '../views/ticket-details/ticket-in-log.query.js';
import {
  BeginLiveContactRequest,
  EndLiveContactRequest,
  HandOverLiveContactRequest,
  ListLiveContactsRequest,
  ListReceiversRequest,
  LiveContactAnswer,
  LiveContactCutAnswer,
  LiveContactHandedOverAnswer,
  PickUpStatisticsRequest,
  ReceiverAnswer,
} from './live-contacts.requests.js';

const MOST_RECEIVERS = 200;

/** A customer on the line, at the counter or in the chat: each agent is with one at a time, and leaves nobody alone (TKT-14 to TKT-16). */
@Controller({ version: '1' })
export class LiveContactsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: TicketsSettings,
    private readonly contacts: LiveContactInLogQuery,
    private readonly tickets: TicketInLogQuery,
  ) {}

  @Post('agents/:rosterId/live-contacts')
  @Creates()
  @Scope('tickets:write')
  @Answers(LiveContactAnswer)
  @Summary('An agent turns to a customer who rang or came, or whom they called; who is with another one does not.')
  async beginLiveContact(@Id('rosterId') rosterId: string, @Body() { channel, arrivedAt, ticketId, partyId }: BeginLiveContactRequest, @Metadata() metadata: CommandMetadata) {
    const requesterId = ticketId === undefined ? null : (await this.tickets.of(ticketId)).requesterId;
    const contactId = mintedId(metadata.commandId, 'contact');
    const data = { rosterId, contactId, channel, ticketId: ticketId ?? null, partyId: partyId ?? requesterId, arrivedAt: arrivedAt === undefined ? null : instant(arrivedAt), takenFrom: null };
    const handled = await this.handle(agentAggregate, rosterId, { type: 'BeginLiveContact', data, metadata });

    return created(handled, `/v1/live-contacts?rosterId=${rosterId}`, { rosterId, contactId, ...factsOf(handled) } satisfies LiveContactAnswer);
  }

  @Post('agents/:rosterId/live-contacts/:contactId/wrap-up')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(LiveContactAnswer)
  @Summary('The contact is over, and its note is written.')
  async wrapUpLiveContact(@Id('rosterId') rosterId: string, @Id('contactId') contactId: string, @Body() { ticketId }: EndLiveContactRequest, @Metadata() metadata: CommandMetadata) {
    const contact = await this.contacts.of(rosterId, contactId);
    const about = ticketId ?? contact.ticketId;
    const note = about === null ? null : await this.contacts.noteOf(contactId, about);
    const handled = await this.handle(agentAggregate, rosterId, { type: 'WrapUpLiveContact', data: { rosterId, contactId, note }, metadata });

    return answer(handled, { rosterId, contactId, ...factsOf(handled) } satisfies LiveContactAnswer);
  }

  @Post('agents/:rosterId/live-contacts/:contactId/cut')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(LiveContactCutAnswer)
  @Summary('The line was cut in the middle of a contact: the ticket owes a callback.')
  async cutLiveContact(@Id('rosterId') rosterId: string, @Id('contactId') contactId: string, @Body() { ticketId }: EndLiveContactRequest, @Metadata() metadata: CommandMetadata) {
    const { open, agentId, ...contact } = await this.contacts.of(rosterId, contactId, metadata.expectedVersion);
    const about = ticketId ?? contact.ticketId;
    const dropped = open && about !== null ? await this.drop(about, agentId, metadata) : null;
    const handled = await this.handle(agentAggregate, rosterId, { type: 'CutLiveContact', data: { rosterId, contactId, callback: dropped?.callback ?? null }, metadata });
    const { callbackId } = handled.events[0]!.data as LiveContactEnded['data'];

    return answerAll(handled, dropped === null ? [] : [dropped.handled], { rosterId, contactId, callbackId, ...factsOf(handled) } satisfies LiveContactCutAnswer);
  }

  @Post('agents/:rosterId/live-contacts/:contactId/hand-over')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(LiveContactHandedOverAnswer)
  @Summary('A colleague who is with nobody takes the customer; until then they stay where they are.')
  async handOverLiveContact(@Id('rosterId') rosterId: string, @Id('contactId') contactId: string, @Body() { toRosterId }: HandOverLiveContactRequest, @Metadata() metadata: CommandMetadata) {
    const contact = await this.contacts.of(rosterId, contactId, metadata.expectedVersion);
    const to = { rosterId: toRosterId, contactId: mintedId(metadata.commandId, 'contact') };
    const taken = contact.open ? await this.take(to, contact, { rosterId, contactId }, metadata) : null;
    const handled = await this.handle(agentAggregate, rosterId, { type: 'HandOverLiveContact', data: { rosterId, contactId, to: taken && to }, metadata });

    return answerAll(handled, taken === null ? [] : [taken], { rosterId, contactId, toRosterId, toContactId: to.contactId, ...factsOf(handled) } satisfies LiveContactHandedOverAnswer);
  }

  /** What every cut call leads to, owed by whoever was on the line. */
  private async drop(ticketId: string, agentId: string, metadata: CommandMetadata) {
    const callbackId = mintedId(metadata.commandId, 'callback');
    const data = { ticketId, callbackId, within: this.settings.TICKETS_CALLBACK_MINUTES * MINUTE, agentId };

    return { callback: { ticketId, callbackId }, handled: await this.handle(ticketAggregate, ticketId, { type: 'DropCall', data, metadata: followingFrom(metadata, `dropped ${ticketId}`) }) };
  }

  /** @throws DomainError AGENT_NOT_FOUND, AGENT_IN_LIVE_CONTACT, RECEIVER_AWAY, of the colleague */
  private take(to: NonNullable<LiveContactEnded['data']['handedTo']>, { channel, ticketId, partyId, arrivedAt }: LiveContactInLog, takenFrom: typeof to, metadata: CommandMetadata) {
    return this.handle(agentAggregate, to.rosterId, { type: 'BeginLiveContact', data: { ...to, channel, ticketId, partyId, arrivedAt, takenFrom }, metadata: followingFrom(metadata, `taken over ${to.rosterId}`) });
  }
}

/** A command that the same request gives first, about another stream. */
const followingFrom = ({ expectedVersion: _, ...metadata }: CommandMetadata, name: string): CommandMetadata => ({ ...metadata, commandId: mintedId(metadata.commandId, name), causationId: metadata.commandId });

/** What can be asked about live contacts. */
@Controller({ version: '1' })
export class LiveContactReadsController {
  constructor(
    private readonly ofContacts: LiveContactsQuery,
    private readonly roster: AgentsQuery,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get('live-contacts')
  @Scope('tickets:read')
  @Reads(liveContacts)
  @Answers(LiveContactRow, { list: true })
  @Summary('Who is or was with which customer, how soon they were picked up, how it ended.')
  listLiveContacts(@Query() request: ListLiveContactsRequest) {
    return this.ofContacts.list(request);
  }

  @Get('pick-up-statistics')
  @Scope('tickets:read')
  @Reads(liveContacts)
  @Answers(PickUpStatistics, { list: true })
  @Summary('Live contacts that began in a period, by agent and channel: how soon customers were picked up.')
  listPickUpStatistics(@Query() request: PickUpStatisticsRequest) {
    return this.ofContacts.statistics(request);
  }

  @Get('contact-receivers')
  @Scope('tickets:read')
  @Reads(agents, agentWorkload, serviceCalendars, surges, customerClasses, parties)
  @Answers(ReceiverAnswer, { list: true })
  @Summary('Who can take the customer who rings or comes next, the best first; and why not the others.')
  async listContactReceivers(@Query() request: ListReceiversRequest) {
    const all = receivers(await this.roster.needOfVisitor(request), await this.roster.candidates(this.now()));

    return { items: all.slice(0, MOST_RECEIVERS).map((each) => ({ rosterId: rosterIdOf(each.agentId), ...each })) satisfies readonly ReceiverAnswer[] };
  }
}
