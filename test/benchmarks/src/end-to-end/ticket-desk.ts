import 'reflect-metadata';
import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { aggregate, defineEvent, InstantField, Maybe, mintedId, on, projection, refusals, refuse, Text, Uuid, type AnyProjection, type Command, type CommandMetadata, type Decider, type EventOf, type HandleCommand, type Instant } from '@rapport/event-sourcing';
import { created, Creates, defineService, HANDLE, Id, Metadata, Reads, Scope, VIEWS, withVersion, type ServiceDefinition } from '@rapport/service-host';
import { Type } from 'typebox';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import { CreateTicketRequest } from '../http/create-ticket.request.js';

/* A service that is as small as the one of the default stack beside it: a ticket of eight fields is opened and looked at. */
const Opened = defineEvent('desk.ticket-opened', 1, {
  ...{ ticketId: Uuid(), customerId: Uuid(), subject: Text(200), channel: Text(20), priority: Text(20) },
  ...{ floor: Type.Integer(), urgent: Type.Boolean(), contact: Text(320), openedAt: Maybe(InstantField()) },
});
const deskRefusals = refusals({
  DESK_TICKET_OPEN: { kind: 'conflict', rule: 'BENCH', zh: '工单已存在。', en: 'The ticket is open already.' },
  DESK_TICKET_NOT_FOUND: { kind: 'not-found', rule: 'BENCH', zh: '没有此工单。', en: 'There is no such ticket.' },
});

type OpenTicket = Command<'OpenTicket', EventOf<typeof Opened>['data']>;

const decider: Decider<boolean, OpenTicket, EventOf<typeof Opened>> = {
  initial: false,
  decide: ({ data }, open) => {
    if (open) throw refuse(deskRefusals.DESK_TICKET_OPEN);
    return [Opened(data)];
  },
  evolve: () => true,
};
const ticket = aggregate({ category: 'ticket', decider, events: [Opened], partyOf: ({ data }) => data.customerId });

@Entity({ name: 'desk_tickets' })
export class DeskRow {
  @PrimaryColumn({ type: 'uuid', name: 'ticket_id' }) ticketId!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'uuid', name: 'customer_id' }) customerId!: string;
  @Column({ type: 'text' }) subject!: string;
  @Column({ type: 'text' }) channel!: string;
  @Column({ type: 'text' }) priority!: string;
  @Column({ type: 'int' }) floor!: number;
  @Column({ type: 'boolean' }) urgent!: boolean;
  @Column({ type: 'text' }) contact!: string;
  @Column({ type: 'timestamptz', name: 'opened_at', nullable: true }) openedAt!: Instant | null;
}

export const deskTickets = projection(DeskRow, { name: 'desk-tickets', version: 1, mirrors: 'ticket', when: [on(Opened, (_, { data }) => ({ ...data, version: 0 }))], keyOf: ({ data }) => data.ticketId });

@Controller({ path: 'tickets', version: '1' })
class DeskController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(VIEWS) private readonly views: DataSource,
  ) {}

  @Post()
  @Creates()
  @Scope('tickets:write')
  async open(@Body() { openedAt, ...request }: CreateTicketRequest, @Metadata() metadata: CommandMetadata) {
    const ticketId = mintedId(metadata.commandId, 'ticket');
    const handled = await this.handle(ticket, ticketId, { type: 'OpenTicket', data: { ...request, ticketId, openedAt: (openedAt ?? null) as Instant | null }, metadata });

    return created(handled, `/v1/tickets/${ticketId}`, { ticketId });
  }

  @Get(':ticketId')
  @Scope('tickets:read')
  @Reads(deskTickets)
  async one(@Id('ticketId') ticketId: string) {
    const row = await this.views.getRepository(DeskRow).findOneBy({ ticketId });
    if (row === null) throw refuse(deskRefusals.DESK_TICKET_NOT_FOUND);

    return withVersion(row);
  }
}

/** On the platform's own host, with log and views in one database. */
export const ticketDesk = (views: readonly AnyProjection[]): ServiceDefinition =>
  defineService({
    ...{ name: 'desk', aggregates: [ticket], views, controllers: [DeskController], ownsLog: true },
    language: { service: 'desk', categories: ['ticket'], events: [Opened], refusals: deskRefusals },
  });
