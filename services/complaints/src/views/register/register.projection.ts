import {
  AnswerLimitBreached,
  ComplaintAdopted,
  ComplaintArchived,
  ComplaintHeard,
  ComplaintLodged,
  ComplaintReopened,
  ComplaintResolved,
  ComplaintWithdrawn,
  FactsRecorded,
  HandlerChanged,
  IntentionGrasped,
  MajorComplaintSuspected,
  ReplyModeDecided,
  ResultFedBack,
  ResultReportedUp,
  SolutionAccepted,
  SolutionProposed,
  SolutionRejected,
  UnderstandingExpressed,
  type ComplaintStatus,
} from '@rapport/contracts-complaints';
import { on, projection } from '@rapport/event-sourcing';
import { RegisterRow } from './register.row.js';

const became = (status: ComplaintStatus) => (row: RegisterRow | null) => row && { ...row, status };

/** Which complaints are there, and how do they stand? One row per complaint. */
export const register = projection(RegisterRow, {
  name: 'register',
  version: 2,
  when: [
    on(ComplaintLodged, (_, { data, partyId }) => {
      const { complaintId, receiptNumber, intake, channel, content, severity, subject, cause, subCause = null, product, claim, handlerId, ticketId, lodgedAt, answerDueAt } = data;
      return {
        ...{ complaintId, receiptNumber, partyId: partyId!, intake, status: 'lodged', channel, content, severity, subject, cause, subCause, product, claim, handlerId, ticketId, lodgedAt, answerDueAt },
        ...{ organisation: null, region: null, record: null, major: false, round: 1, breached: false, answeredInTime: null, satisfaction: null },
      };
    }),
    on(ComplaintAdopted, (_, { data, partyId }) => {
      const { complaintId, receiptNumber, status, channel, content, severity, subject, cause, product, organisation, region, claim, handlerId, lodgedAt, answeredInTime, satisfaction } = data;
      return {
        ...{ complaintId, receiptNumber, partyId: partyId!, intake: 'import', status, channel, content, severity, subject, cause, product, organisation, region, claim, handlerId, lodgedAt },
        ...{ record: `${data.record.source}:${data.record.number}`, ticketId: null, subCause: null, answerDueAt: null, major: false, round: 1, breached: false, answeredInTime, satisfaction },
      };
    }),
    on(ComplaintReopened, (row, { data }) => row && { ...row, status: 'lodged', round: data.round, answerDueAt: data.answerDueAt, breached: false, satisfaction: null }),
    on(ComplaintHeard, became('heard')),
    on(IntentionGrasped, became('understood')),
    on(FactsRecorded, (row, { data }) => row && { ...row, status: 'recorded', cause: data.cause, subCause: data.subCause ?? null }),
    on(UnderstandingExpressed, became('responded')),
    on(ReplyModeDecided, became('reply_decided')),
    on(SolutionProposed, became('negotiating')),
    on(SolutionRejected, became('negotiating')),
    on(SolutionAccepted, became('executing')),
    on(ComplaintResolved, became('resolved')),
    on(ResultReportedUp, became('reported')),
    on(ResultFedBack, (row, { data }) => row && { ...row, satisfaction: data.satisfaction }),
    on(ComplaintArchived, (row, { data }) => row && { ...row, status: 'archived', cause: data.cause, subCause: data.subCause ?? null }),
    on(ComplaintWithdrawn, became('withdrawn')),
    on(HandlerChanged, (row, { data }) => row && { ...row, handlerId: data.to }),
    on(MajorComplaintSuspected, (row) => row && { ...row, major: true }),
    on(AnswerLimitBreached, (row) => row && { ...row, breached: true }),
  ],
  keyOf: ({ data }) => data.complaintId,
});
