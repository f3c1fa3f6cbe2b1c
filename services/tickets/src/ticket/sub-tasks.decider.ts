import { SubTaskDone, SubTaskDropped, SubTaskOpened, SubTaskOverdue } from '@rapport/contracts-tickets';
import { unreachable } from '@rapport/event-sourcing';
import type { CompleteSubTask, DropSubTask, OpenSubTask, OverdueSubTask, SubTaskCommand } from './teamwork.commands.js';
import { isInHelp, type OpenSubTaskState } from './teamwork.state.js';
import { departmentNotInvolved, subTaskNotFound, ticketNotInHelp } from './ticket.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** What departments are asked to do for a ticket, and that they have done it (TKT-12). */
export const decideSubTask = (command: SubTaskCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'OpenSubTask':
      return open(command, ticket);
    case 'CompleteSubTask':
      return complete(command, ticket);
    case 'DropSubTask':
      return drop(command, ticket);
    case 'OverdueSubTask':
      return overdue(command, ticket);
    default:
      return unreachable(command);
  }
};

const open = ({ data: { department, ...data }, metadata }: OpenSubTask, { ticketId, status, lead, collaborators }: ExistingTicket): readonly TicketEvent[] => {
  if (!isInHelp(status)) throw ticketNotInHelp(ticketId, status);
  if (department !== lead && !collaborators.includes(department)) throw departmentNotInvolved(ticketId, department);

  return [SubTaskOpened({ ...data, department, openedBy: metadata.actor.id, openedAt: metadata.now })];
};

const complete = ({ data: { subTaskId, result }, metadata }: CompleteSubTask, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { department } = found(ticket, subTaskId);

  return [SubTaskDone({ ticketId: ticket.ticketId, subTaskId, department, result, openLeft: ticket.teamwork.subTasks.length - 1, doneBy: metadata.actor.id, doneAt: metadata.now })];
};

const drop = ({ data: { subTaskId, reason }, metadata }: DropSubTask, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { department } = found(ticket, subTaskId);

  return [SubTaskDropped({ ticketId: ticket.ticketId, subTaskId, department, reason, openLeft: ticket.teamwork.subTasks.length - 1, droppedAt: metadata.now })];
};

/** A deadline of a sub-task that is done by now says nothing any more. */
const overdue = ({ data: { subTaskId, dueAt }, metadata }: OverdueSubTask, { ticketId, teamwork: { subTasks } }: ExistingTicket): readonly TicketEvent[] => {
  const task = subTasks.find((one) => one.subTaskId === subTaskId);
  if (task === undefined || task.overdue || task.dueAt !== dueAt) return [];

  return [SubTaskOverdue({ ticketId, subTaskId, department: task.department, dueAt, detectedAt: metadata.now })];
};

const found = ({ teamwork: { subTasks } }: ExistingTicket, subTaskId: string): OpenSubTaskState => {
  const task = subTasks.find((one) => one.subTaskId === subTaskId);
  if (task === undefined) throw subTaskNotFound(subTaskId);

  return task;
};
