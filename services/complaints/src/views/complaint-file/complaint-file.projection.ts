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
  SolutionItemDone,
  SolutionProposed,
  SolutionRejected,
  UnderstandingExpressed,
} from '@rapport/contracts-complaints';
import { on, projection } from '@rapport/event-sourcing';
import { ComplaintFileRow } from './complaint-file.row.js';

/** What nobody has done or said yet in a round. */
const nothingDone = {
  ...{ heardAt: null, understoodAt: null, recordedAt: null, respondedAt: null, replyDecidedAt: null, proposedAt: null, acceptedAt: null },
  ...{ resolvedAt: null, reportedAt: null, fedBackAt: null, archivedAt: null, withdrawnAt: null, withdrawalReason: null },
  ...{ psychology: null, complainantType: null, technique: null, replyMode: null, promisedFor: null, acceptingUnit: null, items: [], apology: null, outcome: null, reportedTo: null },
  ...{ satisfaction: null, improvement: null, opportunity: null, notesField: null, intentionField: null, summaryField: null, understandingField: null, feedbackField: null },
};

const nothingOpened = { complainantName: null, replyTo: null, narrative: null, notes: null, intention: null, summary: null, understanding: null, feedback: null };

/** What is there to know about one complaint? One row per complaint, which mirrors its stream. */
export const complaintFile = projection(ComplaintFileRow, {
  name: 'complaint-file',
  version: 2,
  mirrors: 'complaint',
  opens: {
    complainantName: 'complainantNameField',
    replyTo: 'replyToField',
    narrative: 'narrativeField',
    notes: 'notesField',
    intention: 'intentionField',
    summary: 'summaryField',
    understanding: 'understandingField',
    feedback: 'feedbackField',
  },
  when: [
    on(ComplaintLodged, (_, { data: { complainantId, complainantName, replyTo, narrative, ...told } }) => ({
      ...{ version: 0, status: 'lodged', round: 1, partyId: complainantId, handlerChanges: 0, majorReasons: [], breaches: [], answeredInTime: null },
      ...{ detail: null, productVariant: null, organisation: null, region: null, tags: [], record: null, subCause: null },
      ...nothingDone,
      ...nothingOpened,
      ...told,
      ...{ complainantNameField: complainantName, replyToField: replyTo, narrativeField: narrative },
    })),
    on(ComplaintAdopted, (_, { data: { complainantId, narrative, times, ...told } }) => ({
      ...{ version: 0, intake: 'import', round: 1, partyId: complainantId, handlerChanges: 0, majorReasons: [], breaches: [], intensity: null, ticketId: null, language: 'en', answerDueAt: null, subCause: null },
      ...nothingDone,
      ...nothingOpened,
      ...told,
      ...times,
      ...{ complainantNameField: null, replyToField: null, narrativeField: narrative },
    })),
    on(ComplaintReopened, (row, { data }) => row && { ...row, ...nothingDone, status: 'lodged', round: data.round, answerDueAt: data.answerDueAt, lodgedAt: data.reopenedAt }),
    on(ComplaintHeard, (row, { data }) => row && { ...row, status: 'heard', heardAt: data.heardAt, notesField: data.notes }),
    on(IntentionGrasped, (row, { data: { intention, psychology, complainantType, graspedAt } }) => row && { ...row, status: 'understood', understoodAt: graspedAt, intentionField: intention, psychology, complainantType }),
    on(FactsRecorded, (row, { data }) => row && { ...row, status: 'recorded', recordedAt: data.recordedAt, summaryField: data.summary, cause: data.cause, subCause: data.subCause ?? null }),
    on(UnderstandingExpressed, (row, { data }) => row && { ...row, status: 'responded', respondedAt: data.expressedAt, understandingField: data.words, technique: data.technique }),
    on(ReplyModeDecided, (row, { data: { mode, dueAt, acceptingUnit, decidedAt } }) => row && { ...row, status: 'reply_decided', replyMode: mode, promisedFor: dueAt, acceptingUnit, replyDecidedAt: decidedAt }),
    on(SolutionProposed, (row, { data }) => row && { ...row, status: 'negotiating', proposedAt: data.proposedAt, apology: data.apology, items: data.items.map((item) => ({ ...item, doneAt: null })) }),
    on(SolutionAccepted, (row, { data }) => row && { ...row, status: 'executing', acceptedAt: data.acceptedAt }),
    on(SolutionRejected, (row) => row && { ...row, status: 'negotiating', acceptedAt: null, items: [], apology: null }),
    on(SolutionItemDone, (row, { data }) => row && { ...row, items: row.items.map((item) => (item.itemId === data.itemId ? { ...item, doneAt: data.doneAt } : item)) }),
    on(ComplaintResolved, (row, { data }) => row && { ...row, status: 'resolved', outcome: data.outcome, resolvedAt: data.resolvedAt }),
    on(ResultReportedUp, (row, { data }) => row && { ...row, status: 'reported', reportedTo: data.reportedTo, reportedAt: data.reportedAt }),
    on(ResultFedBack, (row, { data }) => row && { ...row, feedbackField: data.words, satisfaction: data.satisfaction, fedBackAt: data.fedBackAt }),
    on(ComplaintArchived, (row, { data: { cause, subCause = null, improvement, opportunity, archivedAt } }) => row && { ...row, status: 'archived', cause, subCause, improvement, opportunity, archivedAt }),
    on(ComplaintWithdrawn, (row, { data }) => row && { ...row, status: 'withdrawn', withdrawalReason: data.reason, withdrawnAt: data.withdrawnAt }),
    on(HandlerChanged, (row, { data }) => row && { ...row, handlerId: data.to, handlerChanges: row.handlerChanges + 1 }),
    on(MajorComplaintSuspected, (row, { data }) => row && { ...row, majorReasons: [...row.majorReasons, ...data.reasons] }),
    on(AnswerLimitBreached, (row, { data: { limit, dueAt } }) => row && { ...row, breaches: [...row.breaches, { limit, dueAt }] }),
  ],
  keyOf: ({ data }) => data.complaintId,
});
