import { HoldEnded, TicketCancelled, TicketClosed, TicketEscalated, TicketMerged, TicketSolved, TransferWithdrawn } from '@rapport/contracts-tickets';
import { millisecondsBetween, unreachable, type Instant } from '@rapport/event-sourcing';
import { hasEnded } from './ending.rule.js';
import { decideCalling } from './calling.decider.js';
import type { CallingCommand, HoldingCommand, PromisingCommand, TransferringCommand } from './contact.commands.js';
import { decideHolding } from './holding.decider.js';
import { decidePromising } from './promising.decider.js';
import { ticketEnded } from './ticket.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';
import { decideTransferring } from './transferring.decider.js';

export type ContactCommand = HoldingCommand | TransferringCommand | CallingCommand | PromisingCommand;

/** What asks for an open ticket; the rest may come late: timers ring, promises are kept and calls are noted after the end too. */
const NEED_AN_OPEN_TICKET: ReadonlySet<ContactCommand['type']> = new Set(['PlaceOnHold', 'CheckInOnHold', 'ResumeHold', 'RequestTransfer', 'AcceptTransfer', 'RefuseTransfer', 'CompleteTransfer', 'WithdrawTransfer', 'DropCall', 'DeclineRequest', 'MakePromise']);

/** Everything about live contacts and promises. */
export const decideContact = (command: ContactCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { ticketId, status } = ticket;
  if (NEED_AN_OPEN_TICKET.has(command.type) && hasEnded(status)) throw ticketEnded(ticketId, status);

  switch (command.type) {
    case 'PlaceOnHold':
    case 'CheckInOnHold':
    case 'ResumeHold':
    case 'ExceedHoldLimit':
      return decideHolding(command, ticket);
    case 'RequestTransfer':
    case 'AcceptTransfer':
    case 'RefuseTransfer':
    case 'CompleteTransfer':
    case 'WithdrawTransfer':
    case 'ReturnTransfer':
      return decideTransferring(command, ticket);
    case 'DropCall':
    case 'MakeCallback':
    case 'EndContact':
    case 'DeclineRequest':
    case 'ReportObstacle':
      return decideCalling(command, ticket);
    case 'MakePromise':
    case 'KeepPromise':
    case 'ReschedulePromise':
    case 'BreakPromise':
    case 'ExplainPromise':
      return decidePromising(command, ticket);
    default:
      return unreachable(command);
  }
};

const ENDINGS: ReadonlySet<string> = new Set([TicketSolved.type, TicketClosed.type, TicketCancelled.type, TicketEscalated.type, TicketMerged.type]);

/** With a ticket that is solved or ends, the wait of whoever is on the line ends too, and a transfer that nobody has accepted yet. */
export const withContactEnded = (events: readonly TicketEvent[], { ticketId, contact: { hold, transfer } }: ExistingTicket, now: Instant): readonly TicketEvent[] => {
  if (!events.some(({ type }) => ENDINGS.has(type))) return events;
  const holdEnded = hold === null ? [] : [HoldEnded({ ticketId, holdId: hold.holdId, waited: millisecondsBetween(hold.startedAt, now), endedAt: now })];
  const withdrawn = transfer?.accepted === false ? [TransferWithdrawn({ ticketId, transferId: transfer.transferId, withdrawnAt: now })] : [];

  return [...holdEnded, ...withdrawn, ...events];
};
