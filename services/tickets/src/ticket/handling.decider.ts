import { CourseAgreed, NeedRestated, ResponseBreached, TicketAcknowledged, TicketAssigned, TicketSolved } from '@rapport/contracts-tickets';
import { personal, unreachable } from '@rapport/event-sourcing';
import { refuseUnvisited, refuseWhileOnTheWay } from '../round/visits.rule.js';
import { hasEnded } from './ending.rule.js';
import type { AcknowledgeTicket, AgreeCourse, AnswerOnTheSpot, AssignTicket, BreachResponse, HandlingCommand, ReassignTicket, RestateNeed, SolveTicket } from './ticket.commands.js';
import { isInHelp } from './teamwork.state.js';
import { isRoving } from './roving.rule.js';
import {
  agreedDateNotLater,
  choiceNotOffered,
  needNotConfirmed,
  needNotUnderstood,
  nextUpdateNotLater,
  notFirstContact,
  oneOptionWithoutReason,
  subTasksOpen,
  ticketAlreadyAcknowledged,
  ticketAlreadySolved,
  ticketNotAcknowledged,
  ticketNotHelping,
} from './ticket.errors.js';
import { transferPending } from './contact.errors.js';
import { refuseFollowedThrough } from './following.decider.js';
import { refuseOpenPromises } from './promising.decider.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** What may be done while a ticket is open: from the first word to the solution (SM-2). */
export const decideHandling = (command: HandlingCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'AssignTicket':
      return assign(command, ticket);
    case 'ReassignTicket':
      return reassign(command, ticket);
    case 'AcknowledgeTicket':
      return acknowledge(command, ticket);
    case 'RestateNeed':
      return restate(command, ticket);
    case 'AgreeCourse':
      return agree(command, ticket);
    case 'SolveTicket':
      return solve(command, ticket);
    case 'AnswerOnTheSpot':
      return answerOnTheSpot(command, ticket);
    case 'BreachResponse':
      return breach(command, ticket);
    default:
      return unreachable(command);
  }
};

/** While somebody is asked to take the ticket over, nobody else is given it. */
const assign = ({ data: { agentId, reason }, metadata }: AssignTicket, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { ticketId, agentId: previousAgentId, contact } = ticket;
  if (agentId === previousAgentId) return [];
  refuseFollowedThrough(ticket);
  if (contact.transfer?.accepted === false) throw transferPending(ticketId);

  return [TicketAssigned({ ticketId, agentId, previousAgentId, reason, assignedAt: metadata.now })];
};

/** A ticket that has ended, or is in other hands or on its way there, stays where it is. */
const reassign = ({ data: { ticketId, fromAgentId, agentId, reason }, metadata }: ReassignTicket, { agentId: previousAgentId, status, contact }: ExistingTicket): readonly TicketEvent[] =>
  previousAgentId !== fromAgentId || hasEnded(status) || contact.transfer?.accepted === false ? [] : [TicketAssigned({ ticketId, agentId, previousAgentId, reason, assignedAt: metadata.now })];

const acknowledge = ({ data: { plan, nextUpdateAt }, metadata }: AcknowledgeTicket, { ticketId, status }: ExistingTicket): readonly TicketEvent[] => {
  if (status !== 'received') throw ticketAlreadyAcknowledged(ticketId, status);
  if (nextUpdateAt <= metadata.now) throw nextUpdateNotLater();

  return [TicketAcknowledged({ ticketId, plan, nextUpdateAt, acknowledgedAt: metadata.now })];
};

const restate = ({ data: { fact, feeling, questions, confirmed }, metadata }: RestateNeed, ticket: ExistingTicket): readonly TicketEvent[] => {
  refuseUnlessInHand(ticket);
  if (!confirmed) throw needNotConfirmed();
  const { ticketId, requesterId } = ticket;

  const asked = questions.length === 0 ? {} : { questions: personal(requesterId, [...questions]) };

  return [NeedRestated({ ticketId, fact: personal(requesterId, fact), feeling: personal(requesterId, feeling), ...asked, restatedAt: metadata.now })];
};

const agree = ({ data: { options, onlyOptionReason, choice, expectation, agreedUntil }, metadata }: AgreeCourse, ticket: ExistingTicket): readonly TicketEvent[] => {
  refuseUnlessInHand(ticket);
  if (ticket.status === 'acknowledged') throw needNotUnderstood(ticket.ticketId);
  if (new Set(options).size < 2 && onlyOptionReason === null) throw oneOptionWithoutReason();
  if (!options.includes(choice)) throw choiceNotOffered(choice);
  if (agreedUntil !== null && agreedUntil <= metadata.now) throw agreedDateNotLater();

  return [CourseAgreed({ ticketId: ticket.ticketId, options: [...options], onlyOptionReason, choice, expectation, ...(agreedUntil === null ? {} : { agreedUntil }), agreedAt: metadata.now })];
};

const solve = ({ data: { solution, visits }, metadata }: SolveTicket, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { ticketId, status, agentId, courseAgreed, teamwork: { subTasks } } = ticket;
  if (status === 'solved' || status === 'satisfaction_check') throw ticketAlreadySolved(ticketId);
  if (subTasks.length > 0) throw subTasksOpen(ticketId, subTasks.length);
  if (!isInHelp(status) || !courseAgreed) throw ticketNotHelping(ticketId, status);
  refuseOpenPromises(ticket, metadata.now);
  if (isRoving(ticket)) refuseUnvisited(ticketId, visits);

  return [TicketSolved({ ticketId, agentId, solution, firstContact: false, solvedAt: metadata.now })];
};

const answerOnTheSpot = ({ data: { solution, visits }, metadata }: AnswerOnTheSpot, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { ticketId, status, agentId } = ticket;
  if (status !== 'received') throw notFirstContact(ticketId);
  refuseOpenPromises(ticket, metadata.now);
  if (isRoving(ticket)) refuseWhileOnTheWay(ticketId, visits);

  return [TicketSolved({ ticketId, agentId, solution, firstContact: true, solvedAt: metadata.now })];
};

/** A limit that passed after the ticket was acknowledged or answered says nothing any more. */
const breach = ({ data: { dueAt }, metadata }: BreachResponse, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { ticketId, status, agentId, priority, responseDueAt, responseBreached } = ticket;
  if (status !== 'received' || responseBreached || responseDueAt !== dueAt) return [];

  return [ResponseBreached({ ticketId, agentId, priority, dueAt, detectedAt: metadata.now })];
};

const refuseUnlessInHand = ({ ticketId, status }: ExistingTicket): void => {
  if (status === 'received') throw ticketNotAcknowledged(ticketId);
  if (status === 'solved' || status === 'satisfaction_check') throw ticketAlreadySolved(ticketId);
};
