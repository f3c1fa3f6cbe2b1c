import { MOST_OFFERS } from '@rapport/contracts-tickets';
import { instant, type CommandMetadata, type Instant } from '@rapport/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { Pages, VIEWS, type Page } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { agentAway, agentNotFound, noSuchCalendar } from '../../agent/agent.errors.js';
import { considered, rosterIdOf, worksAt, type Candidate, type Need } from '../../agent/best-agent.rule.js';
import type { ListAgentsRequest } from '../../http/agents.requests.js';
import type { ListReceiversRequest } from '../../http/live-contacts.requests.js';
import { isCleared, type Receiver } from '../../ticket/receiver.rule.js';
import type { ExistingTicket } from '../../ticket/ticket.state.js';
import { AgentWorkloadRow } from '../agent-workload/agent-workload.row.js';
import { CustomerClassesQuery } from '../customer-classes/customer-classes.query.js';
import { QueueRow } from '../queue/queue.row.js';
import { ServiceCalendarsQuery } from '../service-calendars/service-calendars.query.js';
import { SurgeRow } from '../surges/surges.row.js';
import { AgentRow } from './agents.row.js';

const MOST_AGENTS = 2_000;
/** How many are named in the place of somebody who cannot take a ticket over. */
const MOST_OTHERS = 5;
/** What waits for somebody else than for us, or for nobody. */
const NOT_OURS = ['solved', 'satisfaction_check', 'waiting_customer'];

/** What of a ticket decides who comes into question for it. */
type Asking = Pick<QueueRow, 'requesterId' | 'lead' | 'category'>;
type NeedOfTicket = Need & { readonly ticketId: string };

/** A moment as the database reads it. */
const told = (read: Date | Instant | null): Instant | null => (read === null ? null : instant(new Date(read).toISOString()));

/** The roster, and who of it comes into question now. */
@Injectable()
export class AgentsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly pages: Pages,
    private readonly calendars: ServiceCalendarsQuery,
    private readonly classes: CustomerClassesQuery,
  ) {}

  list({ team, available, inLiveContact, sort, limit, cursor }: ListAgentsRequest): Promise<Page<AgentRow>> {
    const rows = this.rows();
    if (team !== undefined) rows.andWhere('row.team = :team', { team });
    if (available !== undefined) rows.andWhere('row.available = :available', { available });
    if (inLiveContact !== undefined) rows.andWhere(`row.liveContactId IS ${inLiveContact ? 'NOT NULL' : 'NULL'}`);

    return this.pages.page({ rows, sortable: ['agentId', 'since'], key: 'rosterId', sort, limit, cursor, list: `agents ${JSON.stringify({ team, available, inLiveContact })}` });
  }

  /** @throws DomainError AGENT_NOT_FOUND */
  async one(rosterId: string): Promise<AgentRow> {
    const row = await this.views.getRepository(AgentRow).findOneBy({ rosterId });
    if (row === null) throw agentNotFound(rosterId);

    return row;
  }

  /** @throws DomainError SERVICE_CALENDAR_NOT_FOUND */
  async refuseUnknownCalendar(code: string | null): Promise<void> {
    if (code !== null && !(await this.calendars.list()).items.some((calendar) => calendar.code === code)) throw noSuchCalendar(code);
  }

  /** Everybody on the roster as they are at that time, but one. What is told to few weighs on nobody here. */
  async candidates(now: Instant, without?: string): Promise<readonly Candidate[]> {
    const [agents, calendars, loads, helping] = await Promise.all([this.rows().take(MOST_AGENTS).getMany(), this.calendars.list(), this.loads(), this.helping()]);
    const rules = new Map(calendars.items.map(({ code, content }) => [code, content.rules]));
    const works = (calendar: string | null) => calendar === null || (rules.has(calendar) && worksAt(rules.get(calendar)!, now));

    return agents
      .filter(({ agentId }) => agentId !== without)
      .map(({ agentId, team, skills, classes, available, capacity, calendar, liveContactId, lastContactAt }) => ({
        ...{ agentId, teams: [team, ...(helping.get(agentId) ?? [])], skills, classes, available, capacity, working: works(calendar) },
        ...{ load: loads.get(agentId)?.load ?? 0, idleSince: loads.get(agentId)?.idleSince ?? null, inLiveContact: liveContactId !== null, lastContactAt: told(lastContactAt) },
      }));
  }

  /** Tickets of an agent that wait for us, the longest wait first. */
  async waitingFor(agentId: string): Promise<readonly NeedOfTicket[]> {
    const rows = await this.views
      .getRepository(QueueRow)
      .createQueryBuilder('row')
      .where('row.agentId = :agentId AND row.open AND row.status NOT IN (:...others)', { agentId, others: NOT_OURS })
      .orderBy('row.customerWaitingSince')
      .addOrderBy('row.waitingSince')
      .addOrderBy('row.ticketId')
      .take(MOST_OFFERS)
      .getMany();

    return this.needs(rows);
  }

  /** What a ticket asks for: somebody of the department that leads, with its category and whatever else is said, for that customer. */
  async need({ requesterId, lead, category }: Asking, skills: readonly string[]): Promise<Need> {
    return { team: lead, customerClass: await this.classes.ofCustomer(requesterId), skills: [...new Set([...(category === null ? [] : [category]), ...skills])] };
  }

  /** What somebody asks for who rings or comes, as far as one knows who it is. */
  async needOfVisitor({ team, skills = [], partyId }: ListReceiversRequest): Promise<Need> {
    return { team: team ?? null, customerClass: partyId === undefined ? null : await this.classes.ofCustomer(partyId), skills };
  }

  /** What each of several tickets asks for. */
  async needs(tickets: readonly (Asking & { readonly ticketId: string })[]): Promise<readonly NeedOfTicket[]> {
    const classes = new Map<string, string | null>();
    for (const { requesterId } of tickets) if (!classes.has(requesterId)) classes.set(requesterId, await this.classes.ofCustomer(requesterId));

    return tickets.map(({ ticketId, requesterId, lead, category }) => ({ ticketId, team: lead, customerClass: classes.get(requesterId) ?? null, skills: category === null ? [] : [category] }));
  }

  /** Who is not on the roster is away for nobody. @throws DomainError AGENT_AWAY */
  async refuseAway(agentId: string): Promise<void> {
    const row = await this.views.getRepository(AgentRow).findOneBy({ rosterId: rosterIdOf(agentId) });
    if (row?.available === false) throw agentAway(agentId, row.reason ?? '-');
  }

  /** Somebody who is to take a ticket over, and who else could where they cannot; null where they are not on the roster. */
  async receiver(agentId: string, ticket: Asking & Pick<ExistingTicket, 'agentId' | 'incident'>, caller: CommandMetadata): Promise<Receiver | null> {
    const row = await this.views.getRepository(AgentRow).findOneBy({ rosterId: rosterIdOf(agentId) });
    if (row === null) return null;
    const away = row.available ? null : (row.reason ?? '-');
    if (away === null && isCleared(ticket, agentId, caller)) return { away, others: [] };
    const all = considered(await this.need(ticket, []), await this.candidates(caller.now, agentId));
    const others = all.filter((other) => other.excluded === null && other.agentId !== ticket.agentId && ticket.incident?.viewers.includes(other.agentId) !== false);

    return { away, others: others.slice(0, MOST_OTHERS).map((other) => other.agentId) };
  }

  /** Where agents help out until a surge ends, by agent. */
  private async helping(): Promise<ReadonlyMap<string, readonly string[]>> {
    const teams = new Map<string, readonly string[]>();
    for (const { team, drafted } of await this.views.getRepository(SurgeRow).findBy({ open: true })) {
      for (const { agentId, releasedAt } of drafted) if (releasedAt === null) teams.set(agentId, [...(teams.get(agentId) ?? []), team]);
    }

    return teams;
  }

  private async loads(): Promise<ReadonlyMap<string, { readonly load: number; readonly idleSince: Instant | null }>> {
    const found = await this.views
      .getRepository(AgentWorkloadRow)
      .createQueryBuilder('row')
      .select('row.agentId', 'agentId')
      .addSelect('(count(*) FILTER (WHERE row.open AND NOT row.solved))::int', 'load')
      .addSelect('max(row.assignedAt)', 'last')
      .where('row.agentId IS NOT NULL')
      .groupBy('row.agentId')
      .getRawMany<{ readonly agentId: string; readonly load: number; readonly last: Date | null }>();

    return new Map(found.map(({ agentId, load, last }) => [agentId, { load, idleSince: told(last) }]));
  }

  private rows() {
    return this.views.getRepository(AgentRow).createQueryBuilder('row');
  }
}
