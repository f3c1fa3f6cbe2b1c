import { CallDropped, CallbackMade, ContactEnded, ObstacleReported, RequestDeclined } from '@rapport/contracts-tickets';
import { later, personal, unreachable } from '@rapport/event-sourcing';
import type { CallingCommand, DeclineRequest, DropCall, EndContact, MakeCallback, ReportObstacle } from './contact.commands.js';
import { callbackNotFound } from './contact.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** What happens in a contact besides the help itself: the line is cut, a request is declined, an obstacle is met, goodbye is said (TKT-15…25). */
export const decideCalling = (command: CallingCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  switch (command.type) {
    case 'DropCall':
      return drop(command, ticket);
    case 'MakeCallback':
      return callBack(command, ticket);
    case 'EndContact':
      return end(command, ticket);
    case 'DeclineRequest':
      return decline(command, ticket);
    case 'ReportObstacle':
      return report(command);
    default:
      return unreachable(command);
  }
};

const drop = ({ data: { ticketId, callbackId, within, agentId }, metadata: { now } }: DropCall, ticket: ExistingTicket): readonly TicketEvent[] => [
  CallDropped({ ticketId, callbackId, agentId: agentId ?? ticket.agentId, dueAt: later(now, within), droppedAt: now }),
];

const callBack = ({ data, metadata }: MakeCallback, { contact }: ExistingTicket): readonly TicketEvent[] => {
  const attempts = contact.callbacks[data.callbackId];
  if (attempts === undefined) throw callbackNotFound(data.callbackId);

  return [CallbackMade({ ...data, attempt: attempts + 1, madeAt: metadata.now })];
};

const end = ({ data: { note, stated, implied, hopedFor, ...data }, metadata }: EndContact, { requesterId }: ExistingTicket): readonly TicketEvent[] => {
  const said = (text: string | null) => (text === null ? null : personal(requesterId, text));

  return [ContactEnded({ ...data, note: personal(requesterId, note), stated: said(stated), implied: said(implied), hopedFor: said(hopedFor), endedAt: metadata.now })];
};

const decline = ({ data: { request, ...data }, metadata }: DeclineRequest, { requesterId, agentId }: ExistingTicket): readonly TicketEvent[] => [
  RequestDeclined({ ...data, agentId, request: personal(requesterId, request), declinedAt: metadata.now }),
];

const report = ({ data, metadata }: ReportObstacle): readonly TicketEvent[] => [ObstacleReported({ ...data, reportedAt: metadata.now })];
