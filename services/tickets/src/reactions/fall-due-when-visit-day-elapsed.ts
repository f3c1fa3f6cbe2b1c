import { TimerElapsed } from '@rapport/contracts-event-log';
import { CONTRACT_VISIT_DUE } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { serviceContractAggregate } from '../service-contract/service-contract.decider.js';

/** A visit of a contract falls due when its day has come. */
export const fallDueWhenVisitDayElapsed = reaction('fall-due-when-visit-day-elapsed', [
  whenever(TimerElapsed, ({ data }) => {
    if (data.name !== CONTRACT_VISIT_DUE) return [];
    const { contractId, lineId, visitId } = data.data as { readonly contractId: string; readonly lineId: string; readonly visitId: string };

    return [command(serviceContractAggregate, contractId, { type: 'FallDue', data: { contractId, lineId, visitId } })];
  }),
]);
