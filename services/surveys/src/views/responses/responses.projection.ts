import { InvitationExpired, InvitationOpened, InvitationSent, ResponseSubmitted } from '@rapport/contracts-surveys';
import { on, projection } from '@rapport/event-sourcing';
import { ResponseRow } from './responses.row.js';

/** Who was asked, and what did they answer? One row per invitation, which mirrors its stream. */
export const responses = projection(ResponseRow, {
  name: 'responses',
  version: 1,
  mirrors: 'invitation',
  opens: { comment: 'commentField' },
  when: [
    on(InvitationSent, (_, { data: { respondentId, occasion, ...sent } }) => ({
      ...sent,
      ...{ version: 0, partyId: respondentId, status: 'sent', occasion: occasion.kind, ticketId: occasion.ticketId, complaintId: occasion.complaintId },
      ...{ openedAt: null, submittedAt: null, expiredAt: null, method: null, expectationSum: null, perceptionSum: null, band: null, credibility: null },
      ...{ doubts: [], answers: [], duration: null, comment: null, commentField: null },
    })),
    on(InvitationOpened, (row, { data }) => row && { ...row, status: 'opened', openedAt: data.openedAt }),
    on(ResponseSubmitted, (row, { data: { method, answers, expectationSum, perceptionSum, band, credibility, doubts, comment, duration, submittedAt } }) =>
      row && { ...row, status: 'submitted', method, answers, expectationSum, perceptionSum, band, credibility, doubts, duration, submittedAt, commentField: comment },
    ),
    on(InvitationExpired, (row, { data }) => row && { ...row, status: 'expired', expiredAt: data.expiredAt }),
  ],
  keyOf: ({ data }) => data.invitationId,
});
