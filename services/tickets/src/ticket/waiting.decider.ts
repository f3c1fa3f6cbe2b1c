import { CustomerAwaited, HelpResumed } from '@rapport/contracts-tickets';
import { unreachable } from '@rapport/event-sourcing';
import type { AwaitCustomer, ResumeHelp, WaitingCommand } from './teamwork.commands.js';
import { isInHelp } from './teamwork.state.js';
import { customerNotAwaited, nextUpdateNotLater, ticketNotInHelp } from './ticket.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** Waiting for the customer, and its end (SM-2). */
export const decideWaiting = (command: WaitingCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'AwaitCustomer':
      return wait(command, ticket);
    case 'ResumeHelp':
      return resume(command, ticket);
    default:
      return unreachable(command);
  }
};

const wait = ({ data, metadata }: AwaitCustomer, { ticketId, status, teamwork }: ExistingTicket): readonly TicketEvent[] => {
  if (!isInHelp(status)) throw ticketNotInHelp(ticketId, status);
  if (data.expectedBy !== null && data.expectedBy <= metadata.now) throw nextUpdateNotLater();

  return teamwork.customerAwaited ? [] : [CustomerAwaited({ ...data, awaitedAt: metadata.now })];
};

const resume = ({ data: { because }, metadata }: ResumeHelp, { ticketId, teamwork }: ExistingTicket): readonly TicketEvent[] => {
  if (!teamwork.customerAwaited) throw customerNotAwaited(ticketId);

  return [HelpResumed({ ticketId, because, resumedAt: metadata.now })];
};
