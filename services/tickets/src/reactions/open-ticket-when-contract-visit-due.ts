import { ContractVisitDue } from '@rapport/contracts-tickets';
import { command, reaction, whenever } from '@rapport/event-sourcing';
import { classified, serviceItemOf } from '../ticket/classification.rule.js';
import { USUAL_RESPONSE_LIMITS } from '../ticket/response-limit.rule.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A visit that falls due opens a ticket before the customer has to ask: regular, with its rhythm, paid by the contract (TKT-35, TKT-07). */
export const openTicketWhenContractVisitDue = reaction('open-ticket-when-contract-visit-due', [
  whenever(ContractVisitDue, ({ id, data: { ticketId, partyId, service, serviceItem, category, timesPerYear } }) => {
    const kinds = classified(category, { frequency: 'regular', place: 'roving', fee: 'free' }, serviceItemOf(serviceItem));
    const details = { serviceItem, quote: null, quoteConsented: false, rhythmDays: Math.round(365 / timesPerYear), expectedDays: null, internal: false };

    return [
      command(ticketAggregate, ticketId, {
        type: 'OpenTicket',
        data: {
          ...{ ticketId, requesterId: partyId, subject: service, request: null, category, ...kinds, priority: 'moderate', channel: 'other', item: null },
          ...{ proactive: 'recurrent', sourceId: id, sourceKind: 'event', responseLimit: USUAL_RESPONSE_LIMITS.moderate, details },
        },
      }),
    ];
  }),
]);
