import { ClockBreached, ObstacleReported, PromiseBroken, RecoveryOffered, RefundOverdue, ResponseBreached, type FailureKind } from '@rapport/contracts-tickets';
import { on, projection, type Instant } from '@rapport/event-sourcing';
import { RecoveryLedgerRow } from './recovery-ledger.row.js';

const failed = (ticketId: string, entry: string, failure: FailureKind, reference: string | null, at: Instant): RecoveryLedgerRow => ({ ticketId, entry, side: 'failure', failure, reference, at });
const ofClock = ({ metric, ordinal }: ClockBreached['data']) => `clock ${metric} ${ordinal}`;
const ofResponse = ({ dueAt }: ResponseBreached['data']) => `response ${dueAt}`;
const ofPromise = ({ promiseId }: PromiseBroken['data']) => `promise ${promiseId}`;
const ofObstacle = ({ obstacleId }: ObstacleReported['data']) => `obstacle ${obstacleId}`;
const ofRefund = ({ refundId }: RefundOverdue['data']) => `refund ${refundId}`;
const ofAct = ({ recoveryId }: RecoveryOffered['data']) => `act ${recoveryId}`;

/** What went wrong with tickets, and what did we do to make up for it (LOY-06)? */
export const recoveryLedger = projection(RecoveryLedgerRow, {
  name: 'recovery-ledger',
  version: 1,
  when: [
    on(ClockBreached, (_, { data }) => failed(data.ticketId, ofClock(data), 'clock', data.metric, data.dueAt)),
    on(ResponseBreached, (_, { data }) => failed(data.ticketId, ofResponse(data), 'response', null, data.dueAt)),
    on(PromiseBroken, (_, { data }) => failed(data.ticketId, ofPromise(data), 'promise', data.promiseId, data.brokenAt)),
    on(ObstacleReported, (_, { data }) => failed(data.ticketId, ofObstacle(data), 'obstacle', data.obstacleId, data.reportedAt)),
    on(RefundOverdue, (_, { data }) => failed(data.ticketId, ofRefund(data), 'refund', data.refundId, data.dueAt)),
    on(RecoveryOffered, (_, { data }) => ({
      ...{ ticketId: data.ticketId, entry: ofAct(data), side: data.kind === 'extra_service' ? ('extra_service' as const) : ('recovery' as const) },
      ...{ failure: data.failure?.kind ?? null, reference: data.failure?.reference ?? null, at: data.offeredAt },
    })),
  ],
  keyOf: (event) => {
    const { ticketId } = event.data;
    switch (event.type) {
      case ClockBreached.type:
        return { ticketId, entry: ofClock(event.data) };
      case ResponseBreached.type:
        return { ticketId, entry: ofResponse(event.data) };
      case PromiseBroken.type:
        return { ticketId, entry: ofPromise(event.data) };
      case ObstacleReported.type:
        return { ticketId, entry: ofObstacle(event.data) };
      case RefundOverdue.type:
        return { ticketId, entry: ofRefund(event.data) };
      case RecoveryOffered.type:
        return { ticketId, entry: ofAct(event.data) };
    }
  },
});
