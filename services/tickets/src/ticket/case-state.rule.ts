import { CustomerAwaited, HelpResumed, HoldEnded, SubTaskDone, SubTaskDropped, SubTaskOpened, type CaseState } from '@rapport/contracts-tickets';
import { evolveTicket, type ExistingTicket, type TicketEvent } from './ticket.state.js';

/** What an event alone says of it; null where it says nothing of that. */
const saidBy = ({ type, data }: TicketEvent): CaseState | null => {
  switch (type) {
    case HoldEnded.type:
    case HelpResumed.type:
      return 'active';
    case SubTaskDone.type:
    case SubTaskDropped.type:
      return data.openLeft === 0 ? 'active' : null;
    case SubTaskOpened.type:
      return 'waiting_department';
    case CustomerAwaited.type:
      return 'waiting_customer';
    default:
      return null;
  }
};

/** The nearest wait counts: somebody on the line, then a department, then the customer. */
const caseStateOf = ({ contact, teamwork }: ExistingTicket): CaseState =>
  contact.hold !== null ? 'held' : teamwork.subTasks.length > 0 ? 'waiting_department' : teamwork.customerAwaited ? 'waiting_customer' : 'active';

/** Events that begin or end a wait say for whom the case waits after them, where others wait as well (SM-2): clocks pause by that. */
export const withCaseState = (events: readonly TicketEvent[], ticket: ExistingTicket): readonly TicketEvent[] => {
  let after = ticket;

  return events.map((event) => {
    after = evolveTicket(after, event) as ExistingTicket;
    const said = saidBy(event);
    const caseState = caseStateOf(after);

    return said === null || said === caseState ? event : ({ ...event, data: { ...event.data, caseState } } as TicketEvent);
  });
};
