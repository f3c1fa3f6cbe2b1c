import { HelpResumed, SubTaskDropped } from '@rapport/contracts-tickets';
import { unreachable, type Instant } from '@rapport/event-sourcing';
import { hasEnded } from './ending.rule.js';
import { classify } from './classification.decider.js';
import { decideFollowing } from './following.decider.js';
import { decideSubTask } from './sub-tasks.decider.js';
import type { TeamworkCommand } from './teamwork.commands.js';
import type { TicketCommand } from './ticket.commands.js';
import { ticketEnded } from './ticket.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';
import { decideWaiting } from './waiting.decider.js';

const TEAMWORK: Readonly<Record<TeamworkCommand['type'], true>> = { ClassifyTicket: true, OpenSubTask: true, CompleteSubTask: true, DropSubTask: true, OverdueSubTask: true, AwaitCustomer: true, ResumeHelp: true, FollowThrough: true, ConfirmBackOnTrack: true };

export const isTeamwork = (command: TicketCommand): command is TeamworkCommand => command.type in TEAMWORK;

/** Who does what for a ticket, and for whom it waits (TKT-12, SM-2). */
export const decideTeamwork = (command: TeamworkCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { ticketId, status } = ticket;
  // A deadline that passes after the end says nothing any more.
  if (command.type === 'OverdueSubTask') return decideSubTask(command, ticket);
  if (hasEnded(status)) throw ticketEnded(ticketId, status);

  switch (command.type) {
    case 'ClassifyTicket':
      return classify(command, ticket);
    case 'OpenSubTask':
    case 'CompleteSubTask':
    case 'DropSubTask':
      return decideSubTask(command, ticket);
    case 'AwaitCustomer':
    case 'ResumeHelp':
      return decideWaiting(command, ticket);
    case 'FollowThrough':
    case 'ConfirmBackOnTrack':
      return decideFollowing(command, ticket);
    default:
      return unreachable(command);
  }
};

/** What else follows for those who work on a ticket from a step of its cycle: departments are let go at its end, a customer who writes is waited for no longer. */
export const withTeamwork = (command: TicketCommand, ticket: ExistingTicket, events: readonly TicketEvent[]): readonly TicketEvent[] => {
  if (events.length === 0) return events;
  const { ticketId, teamwork } = ticket;
  const { now } = command.metadata;
  switch (command.type) {
    case 'ReceiveMessage':
    case 'ReceiveMail':
      return teamwork.customerAwaited ? [...events, HelpResumed({ ticketId, because: 'customer_answered', resumedAt: now })] : events;
    case 'CancelTicket':
    case 'EscalateToComplaint':
      return [...events, ...dropped(ticket, now)];
    default:
      return events;
  }
};

const dropped = ({ ticketId, teamwork: { subTasks } }: ExistingTicket, now: Instant): readonly TicketEvent[] =>
  subTasks.map(({ subTaskId, department }, index) => SubTaskDropped({ ticketId, subTaskId, department, reason: '工单已结束 The ticket has ended', openLeft: subTasks.length - 1 - index, droppedAt: now }));
