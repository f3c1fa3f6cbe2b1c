import {
  BackOnTrack,
  ComplaintLinked,
  CourseAgreed,
  CustomerAwaited,
  FollowThroughBegan,
  HelpResumed,
  MailReceived,
  MessageReceived,
  NeedRestated,
  PriorityChanged,
  ReplySent,
  ResponseBreached,
  SatisfactionChecked,
  SubTaskDone,
  SubTaskDropped,
  SubTaskOpened,
  SubTaskOverdue,
  TicketAcknowledged,
  TicketAdopted,
  TicketAssigned,
  TicketCancelled,
  TicketClassified,
  TicketClosed,
  TicketEscalated,
  TicketMerged,
  TicketOpened,
  TicketReopened,
  TicketRouted,
  TicketSolved,
  TicketUnmerged,
  type ArticleProposed,
  type LetterRequested,
  type MessageRequested,
  type IncidentEvent,
  type Coverage,
  type BreachAcknowledged,
  type ClockBreached,
  type ClockChanged,
  type ClockPolicyApplied,
  type ClockWarned,
  type SatisfactionResult,
  type TicketPriority,
  type TicketStatus,
} from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import { evolveTicketClocks, NO_TICKET_CLOCKS, type TicketClocks } from './clocks.state.js';
import { evolveContact, NO_CONTACT, type Contact, type ContactEvent } from './contact.state.js';
import { evolveIncident, type Incident } from './incident.state.js';
import { evolveRefunds, type RefundingEvent, type Refunds } from './refunding.state.js';
import { writtenBy, type Correspondent } from './correspondent.rule.js';
import { evolveSeries, NO_SERIES, seriesOf, type Series, type SeriesEvent } from './series.state.js';
import { evolveTies, NO_TIES, type TieEvent, type Ties } from './ties.state.js';
import { evolveTeamwork, isInHelp, NO_TEAMWORK, statusInHelp, type Teamwork, type TeamworkEvent } from './teamwork.state.js';

export type TicketEvent =
  | TicketOpened
  | TicketAdopted
  | TicketAssigned
  | TicketAcknowledged
  | NeedRestated
  | CourseAgreed
  | TicketSolved
  | SatisfactionChecked
  | TicketClosed
  | TicketReopened
  | TicketCancelled
  | TicketEscalated
  | ComplaintLinked
  | ResponseBreached
  | MessageReceived
  | ReplySent
  | TicketRouted
  | PriorityChanged
  | ContactEvent
  | ClockPolicyApplied
  | ClockChanged
  | ClockWarned
  | ClockBreached
  | BreachAcknowledged
  | IncidentEvent
  | TeamworkEvent
  | ArticleProposed
  | MailReceived
  | MessageRequested
  | LetterRequested
  | RefundingEvent
  | SeriesEvent
  | TieEvent;

/** What later decisions about a ticket need to know of it. */
export interface ExistingTicket {
  readonly status: TicketStatus;
  readonly ticketId: string;
  readonly requesterId: string;
  readonly number: string;
  readonly subject: string;
  readonly item: string | null;
  readonly agentId: string | null;
  readonly priority: TicketPriority;
  /** The department that leads, and those that work with it. */
  readonly lead: string | null;
  readonly collaborators: readonly string[];
  /** By which work item and which version of the department table; null where it was routed by hand. */
  readonly routedBy: Pick<TicketRouted['data'], 'workItem' | 'tableVersion'>;
  readonly clocks: TicketClocks;
  /** What a clock policy is chosen by, besides priority, team and item. */
  readonly category: string | null;
  /** Whether somebody goes to the customer (TKT-05); null where nobody knows. */
  readonly place: TicketOpened['data']['place'] | null;
  /** Whether an entitlement covers it (TKT-06); null where none was named. */
  readonly coverage: Coverage | null;
  /** Whether it takes technical knowledge (TKT-04); null where nobody knows. */
  readonly nature: TicketOpened['data']['nature'] | null;
  readonly channel: string | null;
  /** Calls and promises. */
  readonly contact: Contact;
  /** Null for adopted tickets, which have no limit. */
  readonly responseDueAt: Instant | null;
  readonly responseBreached: boolean;
  /** Attempts to ask for satisfaction since the last solution; those among them that reached nobody; and what the customer said last, which stands until they say otherwise. */
  readonly attempts: number;
  readonly notReached: number;
  readonly satisfaction: Exclude<SatisfactionResult, 'not_reached'> | null;
  readonly reopenings: number;
  /** Whether somebody agreed with the customer on what is done; whoever was answered on the spot agreed on nothing. */
  readonly courseAgreed: boolean;
  readonly complaintId: string | null;
  /** How many records of another system it was adopted from. */
  readonly revision: number;
  readonly adopted: TicketAdopted['data'] | null;
  /** Null unless it is a sensitive incident, which few may see. */
  readonly incident: Incident | null;
  /** What departments were asked for, and what the customer has to do. */
  readonly teamwork: Teamwork;
  readonly refunds: Refunds;
  /** What follows it where its service is recurrent. */
  readonly series: Series;
  readonly ties: Ties;
  /** Who writes letters about it; null while nobody has. */
  readonly correspondent: Correspondent | null;
  /** Null unless it is merged into another ticket. */
  readonly statusBeforeMerge: TicketStatus | null;
}
export type Ticket = { readonly status: 'none' } | ExistingTicket;

const FRESH = { agentId: null, lead: null, collaborators: [], routedBy: { workItem: null, tableVersion: null }, contact: NO_CONTACT, clocks: NO_TICKET_CLOCKS, responseBreached: false, attempts: 0, notReached: 0, satisfaction: null, reopenings: 0, courseAgreed: false, complaintId: null, revision: 0, adopted: null, incident: null, teamwork: NO_TEAMWORK, refunds: {}, series: NO_SERIES, ties: NO_TIES, correspondent: null, statusBeforeMerge: null } as const;

export const evolveTicket = (ticket: Ticket, event: TicketEvent): Ticket => {
  if (event.type === TicketOpened.type) {
    const { ticketId, requesterId, number, subject, item, priority, category, nature, place, coverage = null, channel, responseDueAt } = event.data;
    return { ...FRESH, status: 'received', ticketId, requesterId, number, subject, item, priority, category, nature, place, coverage, channel, responseDueAt, series: seriesOf(event), clocks: evolveTicketClocks(NO_TICKET_CLOCKS, event) };
  }
  if (event.type === TicketAdopted.type) return { ...adopted(event.data), incident: ticket.status === 'none' ? null : ticket.incident, ties: ticket.status === 'none' ? NO_TIES : ticket.ties, series: ticket.status === 'none' ? NO_SERIES : ticket.series, correspondent: ticket.status === 'none' ? null : ticket.correspondent };

  if (ticket.status === 'none') return ticket;
  const [after, clocks] = [evolveExisting(ticket, event), evolveTicketClocks(ticket.clocks, event)];

  return clocks === ticket.clocks ? after : { ...after, clocks };
};

/** What another system worked on is taken to be agreed on there. */
const BEFORE_HELP: ReadonlySet<TicketStatus> = new Set(['received', 'acknowledged', 'understood']);

const adopted = (data: TicketAdopted['data']): ExistingTicket => ({
  ...FRESH,
  status: data.status,
  ticketId: data.ticketId,
  requesterId: data.requesterId,
  number: data.number,
  subject: data.subject,
  item: null,
  category: data.category,
  nature: null,
  place: null,
  coverage: null,
  channel: data.channel,
  agentId: data.agentId,
  priority: data.priority ?? 'moderate',
  responseDueAt: null,
  reopenings: data.reopenings ?? 0,
  courseAgreed: !BEFORE_HELP.has(data.status),
  revision: data.revision,
  adopted: data,
});

const evolveExisting = (ticket: ExistingTicket, event: Exclude<TicketEvent, TicketOpened | TicketAdopted>): ExistingTicket => {
  switch (event.type) {
    case TicketAssigned.type:
      return { ...ticket, agentId: event.data.agentId };
    case TicketAcknowledged.type:
      return { ...ticket, status: 'acknowledged' };
    case NeedRestated.type:
      return { ...ticket, status: 'understood' };
    case CourseAgreed.type:
      return { ...ticket, courseAgreed: true, status: statusInHelp(ticket.teamwork.subTasks.length, ticket.teamwork.customerAwaited) };
    case TicketSolved.type:
      return { ...ticket, status: 'solved', attempts: 0, notReached: 0, satisfaction: null, teamwork: evolveTeamwork(ticket.teamwork, event) };
    case SatisfactionChecked.type:
      return { ...ticket, status: 'satisfaction_check', attempts: event.data.attempt, ...askedAgain(ticket, event.data.result) };
    case TicketClosed.type:
      return { ...ticket, status: 'closed' };
    case TicketReopened.type:
      return { ...ticket, status: 'reopened', reopenings: event.data.reopening };
    case TicketCancelled.type:
      return { ...ticket, status: 'cancelled' };
    case TicketEscalated.type:
      return { ...ticket, status: 'became_complaint' };
    case TicketMerged.type:
      return { ...ticket, status: 'merged', statusBeforeMerge: ticket.status, ties: evolveTies(ticket.ties, event) };
    case TicketUnmerged.type:
      return { ...ticket, status: event.data.status, statusBeforeMerge: null, ties: evolveTies(ticket.ties, event) };
    case ComplaintLinked.type:
      return { ...ticket, complaintId: event.data.complaintId };
    case TicketRouted.type:
      return { ...ticket, lead: event.data.lead, collaborators: event.data.collaborators, routedBy: { workItem: event.data.workItem, tableVersion: event.data.tableVersion } };
    case PriorityChanged.type:
      return { ...ticket, priority: event.data.priority };
    case MailReceived.type:
      return { ...ticket, correspondent: writtenBy(ticket.correspondent, event) };
    case ResponseBreached.type:
      return { ...ticket, responseBreached: true };
    case TicketClassified.type:
      return withTeamwork({ ...ticket, nature: event.data.nature, place: event.data.place, coverage: coverageBy(ticket, event.data) }, evolveTeamwork(ticket.teamwork, event));
    case SubTaskOpened.type:
    case SubTaskDone.type:
    case SubTaskDropped.type:
    case SubTaskOverdue.type:
    case CustomerAwaited.type:
    case HelpResumed.type:
    case FollowThroughBegan.type:
    case BackOnTrack.type:
      return withTeamwork(ticket, evolveTeamwork(ticket.teamwork, event));
    default: {
      const [ties, series] = [evolveTies(ticket.ties, event), evolveSeries(ticket.series, event)];
      const [contact, incident, refunds] = [evolveContact(ticket.contact, event), evolveIncident(ticket.incident, event as IncidentEvent), evolveRefunds(ticket.refunds, event)];
      return contact === ticket.contact && incident === ticket.incident && refunds === ticket.refunds && series === ticket.series && ties === ticket.ties ? ticket : { ...ticket, contact, incident, refunds, series, ties };
    }
  }
};

/** Another benefit is asked for elsewhere. */
const coverageBy = ({ place, coverage }: ExistingTicket, classified: TicketClassified['data']): Coverage | null => classified.coverage ?? (classified.place === place ? coverage : null);

/** Whoever was not reached has not changed their mind (TKT-45). */
const askedAgain = ({ notReached, satisfaction }: ExistingTicket, result: SatisfactionResult) => (result === 'not_reached' ? { notReached: notReached + 1, satisfaction } : { notReached, satisfaction: result });

/** While help is under way its status says for whom it waits. */
const withTeamwork = (ticket: ExistingTicket, teamwork: Teamwork): ExistingTicket => {
  const moved = teamwork.subTasks.length !== ticket.teamwork.subTasks.length || teamwork.customerAwaited !== ticket.teamwork.customerAwaited;

  return { ...ticket, teamwork, status: moved && isInHelp(ticket.status) ? statusInHelp(teamwork.subTasks.length, teamwork.customerAwaited) : ticket.status };
};
