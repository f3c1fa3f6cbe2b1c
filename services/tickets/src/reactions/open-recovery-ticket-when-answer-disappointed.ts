import { ResponseSubmitted } from '@rapport/contracts-surveys';
import { command, derivedId, reaction, whenever } from '@rapport/event-sourcing';
import { USUAL_RESPONSE_LIMITS } from '../ticket/response-limit.rule.js';
import { ticketAggregate } from '../ticket/ticket.decider.js';

/** A disappointed customer is called before they leave: the answer opens a recovery ticket for them (SM-8). */
export const openRecoveryTicketWhenAnswerDisappointed = reaction('open-recovery-ticket-when-answer-disappointed', [
  whenever(ResponseSubmitted, ({ id, partyId, data }) => {
    if (data.band !== 'disappointed' || data.pilot || partyId === null) return [];
    const ticketId = derivedId('recovery-ticket', data.invitationId);

    return [
      command(ticketAggregate, ticketId, {
        type: 'OpenTicket',
        data: {
          ticketId,
          requesterId: partyId,
          subject: '满意度调查结果为失望，请回访 Disappointed in a survey: call back',
          request: null,
          category: 'recovery',
          phase: 'after',
          nature: 'non_technical',
          place: 'fixed',
          fee: 'free',
          frequency: 'once',
          duration: 'short',
          priority: 'high',
          channel: 'other',
          item: null,
          proactive: 'recovery',
          sourceId: id,
          sourceKind: 'event',
          responseLimit: USUAL_RESPONSE_LIMITS.high,
        },
      }),
    ];
  }),
]);
