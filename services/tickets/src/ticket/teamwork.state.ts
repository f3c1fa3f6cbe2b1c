import { BackOnTrack, CustomerAwaited, FollowThroughBegan, HelpResumed, SubTaskDone, SubTaskDropped, SubTaskOpened, SubTaskOverdue, TicketClassified, TicketReopened, TicketSolved, type TicketStatus } from '@rapport/contracts-tickets';
import type { Instant } from '@rapport/event-sourcing';
import type { KnownKind } from './teamwork.commands.js';

export type TeamworkEvent = TicketClassified | SubTaskOpened | SubTaskDone | SubTaskDropped | SubTaskOverdue | CustomerAwaited | HelpResumed | FollowThroughBegan | BackOnTrack;

export interface OpenSubTaskState {
  readonly subTaskId: string;
  readonly department: string;
  readonly dueAt: Instant | null;
  readonly overdue: boolean;
}

/** What later decisions need to know of who does what for a ticket. */
export interface Teamwork {
  readonly kind: KnownKind | null;
  readonly subTasks: readonly OpenSubTaskState[];
  /** Whether the customer has to do something before help can go on. */
  readonly customerAwaited: boolean;
  /** Whether somebody stays with the customer until they are back on track. */
  readonly followedThrough: boolean;
}

export const NO_TEAMWORK: Teamwork = { kind: null, subTasks: [], customerAwaited: false, followedThrough: false };

export const evolveTeamwork = (teamwork: Teamwork, event: TeamworkEvent | TicketSolved | TicketReopened): Teamwork => {
  switch (event.type) {
    case TicketClassified.type:
      return { ...teamwork, kind: event.data };
    case SubTaskOpened.type: {
      const { subTaskId, department, dueAt } = event.data;
      return { ...teamwork, subTasks: [...teamwork.subTasks, { subTaskId, department, dueAt, overdue: false }] };
    }
    case SubTaskDone.type:
    case SubTaskDropped.type:
      return { ...teamwork, subTasks: teamwork.subTasks.filter(({ subTaskId }) => subTaskId !== event.data.subTaskId) };
    case SubTaskOverdue.type:
      return { ...teamwork, subTasks: teamwork.subTasks.map((task) => (task.subTaskId === event.data.subTaskId ? { ...task, overdue: true } : task)) };
    case CustomerAwaited.type:
      return { ...teamwork, customerAwaited: true };
    case FollowThroughBegan.type:
      return { ...teamwork, followedThrough: true };
    case BackOnTrack.type:
      return { ...teamwork, followedThrough: false };
    default:
      return { ...teamwork, customerAwaited: false };
  }
};

/** Help waits for a department while one has something to do, else for the customer while they have (SM-2). */
export const statusInHelp = (openSubTasks: number, customerAwaited: boolean): Extract<TicketStatus, 'helping' | 'waiting_customer' | 'waiting_department'> =>
  openSubTasks > 0 ? 'waiting_department' : customerAwaited ? 'waiting_customer' : 'helping';

/** Whether a ticket is between its agreed course and its solution. */
export const isInHelp = (status: string): boolean => status === 'helping' || status === 'reopened' || status === 'waiting_customer' || status === 'waiting_department';
