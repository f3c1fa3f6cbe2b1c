import { TicketAdopted, ticketEvents, TicketOpened, TicketRouted } from '@rapport/contracts-tickets';
import { aggregate, later, occurred, personal, type Decider } from '@rapport/event-sourcing';
import { hasEnded } from './ending.rule.js';
import { withCaseState } from './case-state.rule.js';
import { proposeArticle } from './article-proposal.decider.js';
import { decideClocks, policyApplied, withClocks } from './clocks.decider.js';
import { NO_TICKET_CLOCKS } from './clocks.state.js';
import { decideContact, withContactEnded } from './contact.decider.js';
import { classifiedAs, refuseOtherFee, refuseUncertainKind } from './classification.decider.js';
import { decideConversation } from './conversation.decider.js';
import { decideEnding } from './ending.decider.js';
import { decideHandling } from './handling.decider.js';
import { decideRefunding } from './refunding.decider.js';
import { begunByMail, receiveMail } from './mail.decider.js';
import { decideRouting } from './routing.decider.js';
import { decideIncident, incidentOpened } from './incident.decider.js';
import { decideTeamwork, isTeamwork, withTeamwork } from './teamwork.decider.js';
import { ticketAlarms } from './ticket.alarms.js';
import type { AdoptTicket, OpenSensitiveIncident, OpenTicket, OpenTicketByMail, TicketCommand } from './ticket.commands.js';
import { proactiveWithoutSource, ticketEnded, ticketExists, ticketNotFound } from './ticket.errors.js';
import type { TeamworkCommand } from './teamwork.commands.js';
import { ticketNumber } from './ticket-number.rule.js';
import { decideSeries } from './series.decider.js';
import { decideTies } from './ties.decider.js';
import { evolveTicket, type ExistingTicket, type Ticket, type TicketEvent } from './ticket.state.js';

const open = ({ data: { responseLimit, request, chosen, routing = null, details = null, answers = [], ...data }, metadata }: OpenTicket, ticket: Ticket): readonly TicketEvent[] => {
  if (ticket.status !== 'none') throw ticketExists(data.ticketId);
  if (data.proactive !== null && data.sourceId === null) throw proactiveWithoutSource(data.proactive);
  refuseOtherFee(data.fee, data.coverage ?? null);
  refuseUncertainKind({ ...data, quote: details?.quote ?? null, quoteConsented: details?.quoteConsented ?? false, rhythmDays: details?.rhythmDays ?? null });

  return [
    TicketOpened({
      ...data,
      number: ticketNumber(data.ticketId),
      request: request === null ? null : personal(data.requesterId, request),
      ...(answers.length === 0 ? {} : { templateAnswers: personal(data.requesterId, [...answers]) }),
      responseDueAt: later(metadata.now, responseLimit),
      openedAt: metadata.now,
    }),
    ...(details === null ? [] : [classifiedAs({ ...data, ...details }, metadata)]),
    ...(routing === null ? [] : [TicketRouted({ ...routing, ticketId: data.ticketId, previousLead: null, reason: null, routedAt: metadata.now })]),
    ...policyApplied(data.ticketId, chosen, NO_TICKET_CLOCKS, metadata.now),
  ];
};

const openIncident = ({ data: { incident, ...data }, metadata }: OpenSensitiveIncident, ticket: Ticket): readonly TicketEvent[] => [
  ...open({ type: 'OpenTicket', data, metadata }, ticket),
  incidentOpened(data, incident, metadata),
];

const openByMail = (command: OpenTicketByMail, ticket: Ticket): readonly TicketEvent[] => {
  const { mail: _, language: __, timeZone: ___, acknowledges: ____, ...data } = command.data;

  return [...open({ type: 'OpenTicket', data, metadata: command.metadata }, ticket), ...begunByMail(command, later(command.metadata.now, data.responseLimit))];
};

/** A record that says nothing new leaves no trace. */
const adopt = ({ data: { recordedAt, ...data } }: AdoptTicket, ticket: Ticket): readonly TicketEvent[] => {
  if (ticket.status !== 'none' && ticket.adopted === null) throw ticketExists(data.ticketId);
  const known = ticket.status === 'none' ? null : ticket.adopted;
  if (known !== null && Object.entries(data).every(([field, value]) => known[field as keyof typeof known] === value)) return [];

  return [occurred(TicketAdopted({ ...data, revision: (known?.revision ?? 0) + 1 }), recordedAt)];
};

const decide = (command: TicketCommand, ticket: Ticket): readonly TicketEvent[] => {
  const { now } = command.metadata;
  if (command.type === 'OpenTicket') return withClocks(open(command, ticket), NO_TICKET_CLOCKS, { ticketId: command.data.ticketId, agentId: null }, now);
  if (command.type === 'OpenSensitiveIncident') return withClocks(openIncident(command, ticket), NO_TICKET_CLOCKS, { ticketId: command.data.ticketId, agentId: null }, now);
  if (command.type === 'OpenTicketByMail') return withClocks(openByMail(command, ticket), NO_TICKET_CLOCKS, { ticketId: command.data.ticketId, agentId: null }, now);
  if (command.type === 'AdoptTicket') return adopt(command, ticket);
  if (ticket.status === 'none') throw ticketNotFound(command.data.ticketId);

  const events = isTeamwork(command) ? decideTeamwork(command, ticket) : withTeamwork(command, ticket, decideCycle(command, ticket));
  const whole = withCaseState(withContactEnded(events, ticket, now), ticket);

  return whole.length === 0 && command.type !== 'PassTime' ? whole : withClocks(whole, ticket.clocks, ticket, now);
};

const decideCycle = (command: Exclude<TicketCommand, OpenTicket | AdoptTicket | OpenSensitiveIncident | OpenTicketByMail | TeamworkCommand>, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'CheckSatisfaction':
    case 'CloseTicket':
    case 'ReopenTicket':
    case 'CancelTicket':
    case 'EscalateToComplaint':
    case 'LinkComplaint':
      return decideEnding(command, ticket);
    case 'BreachResponse':
    case 'ReassignTicket':
      return decideHandling(command, ticket);
    case 'ReceiveMessage':
    case 'SendReply':
      return decideConversation(command, ticket);
    case 'RestrictTicket':
    case 'AddViewer':
    case 'RemoveViewer':
    case 'NoteFeatures':
    case 'ResolveIncident':
      return decideIncident(command, ticket);
    case 'MergeTicket':
    case 'UnmergeTicket':
    case 'AbsorbTicket':
    case 'ReleaseTicket':
    case 'CloseWithGroup':
    case 'LinkTickets':
    case 'UnlinkTickets':
    case 'SplitTicket':
    case 'SetParent':
    case 'AddChild':
    case 'RemoveChild':
    case 'AnswerAsParent':
      return decideTies(command, ticket);
    case 'RequestRefund':
    case 'ApproveRefund':
    case 'PayRefund':
    case 'RejectRefund':
    case 'OverdueRefund':
    case 'OfferRecovery':
      return decideRefunding(command, ticket);
    case 'EndSeries':
    case 'FallNextDue':
      return decideSeries(command, ticket);
    case 'ApplyClockPolicy':
    case 'PassTime':
    case 'AcknowledgeBreach':
      return decideClocks(command, ticket);
    case 'ReceiveMail':
      return receiveMail(command, ticket);
    case 'ProposeArticle':
      return proposeArticle(command, ticket);
    case 'AssignTicket':
    case 'AcknowledgeTicket':
    case 'RestateNeed':
    case 'AgreeCourse':
    case 'SolveTicket':
    case 'AnswerOnTheSpot':
    case 'RouteTicket':
    case 'ChangePriority':
      if (hasEnded(ticket.status)) throw ticketEnded(ticket.ticketId, ticket.status);
      return command.type === 'RouteTicket' || command.type === 'ChangePriority' ? decideRouting(command, ticket) : decideHandling(command, ticket);
    default:
      return decideContact(command, ticket);
  }
};

/** The service cycle of one request (SM-2): received, acknowledged, understood, helping, solved, satisfaction check, closed. */
export const ticketDecider: Decider<Ticket, TicketCommand, TicketEvent> = { initial: { status: 'none' }, decide, evolve: evolveTicket, alarms: ticketAlarms };

export const ticketAggregate = aggregate({
  category: 'ticket',
  decider: ticketDecider,
  events: ticketEvents,
  partyOf: (command) => ('requesterId' in command.data ? command.data.requesterId : null),
  admits: (ticket, actorId) => ticket.status !== 'none' && ticket.incident?.viewers.includes(actorId) === true,
});
