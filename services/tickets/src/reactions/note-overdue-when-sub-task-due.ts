import { TimerElapsed } from '@rapport/contracts-event-log';
import { SUB_TASK_DUE } from '@rapport/contracts-tickets';
import { command, instant, reaction, whenever } from '@rapport/event-sourcing';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A department that has not done its part in time is recorded as overdue. */
export const noteOverdueWhenSubTaskDue = reaction('note-overdue-when-sub-task-due', [
  whenever(TimerElapsed, ({ data }) => {
    if (data.name !== SUB_TASK_DUE) return [];
    const { ticketId, subTaskId, dueAt } = data.data as { readonly ticketId: string; readonly subTaskId: string; readonly dueAt: string };

    return [command(ticketAggregate, ticketId, { type: 'OverdueSubTask', data: { ticketId, subTaskId, dueAt: instant(dueAt) } })];
  }),
]);
