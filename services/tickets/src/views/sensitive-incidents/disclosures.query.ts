import { Inject, Injectable } from '@nestjs/common';
import { ReplySent } from '@rapport/contracts-tickets';
import type { PostgresEventLog } from '@rapport/event-log';
import { streamOf, type RecordedEvent } from '@rapport/event-sourcing';
import { LOG, Restrictions, SETTINGS, type HostSettings } from '@rapport/service-host';
import type { Disclosure } from '../../http/incidents.requests.js';
import { ticketAggregate } from '../../ticket/ticket.decider.js';
import { ticketNotFound } from '../../ticket/ticket.errors.js';
import { sensitiveIncidents } from './sensitive-incidents.projection.js';

const PAGE = 1_000;

/** What was told before a ticket became restricted: every fact of its party that names it. */
@Injectable()
export class DisclosuresQuery {
  constructor(
    @Inject(LOG) private readonly log: PostgresEventLog,
    @Inject(SETTINGS) private readonly settings: HostSettings,
    private readonly restrictions: Restrictions,
  ) {}

  /** @throws DomainError TICKET_NOT_FOUND, also where the ticket is no incident */
  async list(ticketId: string): Promise<{ readonly items: readonly Disclosure[] }> {
    if ((await this.restrictions.one(sensitiveIncidents, { ticketId })) === null) throw ticketNotFound(ticketId);
    const stream = await this.log.readStream(streamOf(ticketAggregate, ticketId));
    const restricting = stream.find(({ metadata }) => metadata.visibility === 'restricted');
    const before = (await this.factsOf(stream[0]!.partyId)).filter((event) => restricting === undefined || event.position < restricting.position);

    return { items: before.filter((event) => names(event, ticketId)).map((event) => this.disclosed(event)) };
  }

  private async factsOf(partyId: string | null): Promise<readonly RecordedEvent[]> {
    const facts: RecordedEvent[] = [];
    for (let after = 0, more = partyId !== null; more; ) {
      const page = await this.log.partyEvents(partyId!, after, PAGE);
      facts.push(...page);
      after = page.at(-1)?.position ?? after;
      more = page.length === PAGE;
    }

    return facts;
  }

  private disclosed({ id, type, stream, lane, position, recordedAt, data }: RecordedEvent): Disclosure {
    const told = type === ReplySent.type ? (data as ReplySent['data']).audience === 'public' : /\.(?:message-requested|letter-requested|invitation-sent)$/.test(type);

    return { place: `${lane}:${position}`, eventId: id, type, stream, recordedAt, feed: true, kafka: this.settings.KAFKA_BROKERS !== undefined, message: told };
  }
}

const names = ({ stream, data }: RecordedEvent, ticketId: string): boolean => stream.endsWith(ticketId) || JSON.stringify(data).includes(ticketId);
