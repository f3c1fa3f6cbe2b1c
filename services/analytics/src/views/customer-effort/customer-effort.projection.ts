import { CallDropped, ContactEnded, HoldEnded, HoldStarted, LiveContactBegun, LiveContactEnded, MessageMoved, MessageReceived, TransferRequested } from '@rapport/contracts-tickets';
import { on, projection, type Instant } from '@rapport/event-sourcing';
import { CustomerEffortRow, type EffortKind } from './customer-effort.row.js';

const effort = (kind: EffortKind, effortId: string, ticketId: string | null, begunAt: Instant, endedAt: Instant | null = begunAt): CustomerEffortRow => ({ effortId, kind, ticketId, partOf: null, rosterId: null, cut: false, callbackId: null, begunAt, endedAt });
const keyOf = (kind: EffortKind, effortId: string) => ({ effortId, kind });

/** What did customers have to do, or to go through, for their tickets? */
export const customerEffort = projection(CustomerEffortRow, {
  name: 'customer-effort',
  version: 1,
  concerns: ['ticketId'],
  when: [
    on(MessageReceived, (_, { data: { messageId, ticketId, sentAt } }) => effort('message', messageId, ticketId, sentAt)),
    on(MessageMoved, (row, { data: { newTicketId } }) => row && { ...row, ticketId: newTicketId }),
    on(ContactEnded, (_, { data: { contactId, ticketId, liveContactId = null, endedAt } }) => ({ ...effort('note', contactId, ticketId, endedAt), partOf: liveContactId })),
    on(LiveContactBegun, (_, { data: { contactId, rosterId, ticketId, arrivedAt, takenFrom, begunAt } }) => ({
      ...effort('live', contactId, ticketId, takenFrom === null ? (arrivedAt ?? begunAt) : begunAt, null),
      ...{ rosterId, partOf: takenFrom?.contactId ?? null },
    })),
    on(LiveContactEnded, (row, { data: { ticketId, outcome, callbackId, endedAt } }) => row && { ...row, ticketId: ticketId ?? row.ticketId, cut: outcome === 'cut', callbackId, endedAt }),
    on(HoldStarted, (_, { data: { holdId, ticketId, startedAt } }) => effort('hold', holdId, ticketId, startedAt, null)),
    on(HoldEnded, (row, { data: { endedAt } }) => row && { ...row, endedAt }),
    on(TransferRequested, (_, { data: { transferId, ticketId, requestedAt } }) => effort('transfer', transferId, ticketId, requestedAt)),
    on(CallDropped, (_, { data: { callbackId, ticketId, droppedAt } }) => effort('dropped', callbackId, ticketId, droppedAt)),
  ],
  keyOf: (event) => {
    switch (event.type) {
      case MessageReceived.type:
      case MessageMoved.type:
        return keyOf('message', event.data.messageId);
      case ContactEnded.type:
        return keyOf('note', event.data.contactId);
      case LiveContactBegun.type:
      case LiveContactEnded.type:
        return keyOf('live', event.data.contactId);
      case HoldStarted.type:
      case HoldEnded.type:
        return keyOf('hold', event.data.holdId);
      case TransferRequested.type:
        return keyOf('transfer', event.data.transferId);
      case CallDropped.type:
        return keyOf('dropped', event.data.callbackId);
    }
  },
});
