import { AnswerLimitBreached, ComplaintAdopted, ComplaintLodged, ComplaintResolved, FactsRecorded, IntentionGrasped, ReplyModeDecided, UnderstandingExpressed } from '@rapport/contracts-complaints';
import { on, projection } from '@rapport/event-sourcing';
import { ComplaintProfileRow } from './complaint-profile.row.js';

/** What complaints are made of (RP-20). */
export const complaintProfile = projection(ComplaintProfileRow, {
  name: 'complaint-profile',
  version: 3,
  when: [
    on(ComplaintLodged, (_, { data }) => ({
      complaintId: data.complaintId,
      ticketId: data.ticketId,
      content: data.content,
      channel: data.channel,
      severity: data.severity,
      cause: data.cause,
      subCause: data.subCause ?? null,
      product: data.product,
      psychology: null,
      complainantType: null,
      replyMode: null,
      inTime: null,
      lodgedAt: data.lodgedAt,
      respondedAt: null,
      resolvedAt: null,
    })),
    on(ComplaintAdopted, (_, { data }) => ({
      complaintId: data.complaintId,
      ticketId: null,
      content: data.content,
      channel: data.channel,
      severity: data.severity,
      cause: data.cause,
      subCause: null,
      product: data.product,
      psychology: null,
      complainantType: null,
      replyMode: data.replyMode,
      inTime: data.answeredInTime,
      lodgedAt: data.lodgedAt,
      respondedAt: data.times.respondedAt,
      resolvedAt: data.times.resolvedAt,
    })),
    on(IntentionGrasped, (row, { data }) => row && { ...row, psychology: data.psychology, complainantType: data.complainantType }),
    on(FactsRecorded, (row, { data }) => row && { ...row, cause: data.cause, subCause: data.subCause ?? null }),
    on(UnderstandingExpressed, (row, { data }) => row && { ...row, respondedAt: row.respondedAt ?? data.expressedAt }),
    on(ReplyModeDecided, (row, { data }) => row && { ...row, replyMode: data.mode }),
    on(AnswerLimitBreached, (row) => row && { ...row, inTime: false }),
    on(ComplaintResolved, (row, { data }) => row && { ...row, resolvedAt: data.resolvedAt, inTime: row.inTime ?? true }),
  ],
  keyOf: ({ data }) => data.complaintId,
});
