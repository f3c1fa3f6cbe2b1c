import { operation } from '../client.js';
import type * as types from './complaints.types.gen.js';

export const complaintsOperations = {
  /** A complaint of elsewhere enters the log as its record knows it. */
  adoptComplaint: operation<types.AdoptComplaintData, types.AdoptComplaintResponse>('POST', '/v1/adopted-complaints'),
  /** Limits that passed without an answer. */
  listBreaches: operation<types.ListBreachesData, types.ListBreachesResponse>('GET', '/v1/answer-limit-breaches'),
  /** The cause tree by its three branches, in Chinese and English, with what typically goes wrong after a sale. */
  listComplaintCauses: operation<types.ListComplaintCausesData, types.ListComplaintCausesResponse>('GET', '/v1/complaint-causes'),
  /** Somebody complains, in any channel: the complaint gets a receipt number and a day by which it is answered. */
  lodgeComplaint: operation<types.LodgeComplaintData, types.LodgeComplaintResponse>('POST', '/v1/complaints'),
  /** The register: which complaints are there, and how do they stand? */
  listComplaints: operation<types.ListComplaintsData, types.ListComplaintsResponse>('GET', '/v1/complaints'),
  /** The file of one complaint: the six steps with their times, the solution, the reasons and breaches. */
  getComplaint: operation<types.GetComplaintData, types.GetComplaintResponse>('GET', '/v1/complaints/{complaintId}'),
  acceptSolution: operation<types.AcceptSolutionData, types.AcceptSolutionResponse>('POST', '/v1/complaints/{complaintId}/accept-solution'),
  archiveComplaint: operation<types.ArchiveComplaintData, types.ArchiveComplaintResponse>('POST', '/v1/complaints/{complaintId}/archive'),
  changeHandler: operation<types.ChangeHandlerData, types.ChangeHandlerResponse>('POST', '/v1/complaints/{complaintId}/change-handler'),
  /** Step 5: answered at once, deferred to a date, or transferred to a unit. */
  decideReplyMode: operation<types.DecideReplyModeData, types.DecideReplyModeResponse>('POST', '/v1/complaints/{complaintId}/decide-reply'),
  /** The complainant is told the result and asked whether it satisfies. */
  feedBack: operation<types.FeedBackData, types.FeedBackResponse>('POST', '/v1/complaints/{complaintId}/feed-back'),
  /** Step 2: what the complainant truly wants. */
  graspIntention: operation<types.GraspIntentionData, types.GraspIntentionResponse>('POST', '/v1/complaints/{complaintId}/grasp-intention'),
  completeSolutionItem: operation<types.CompleteSolutionItemData, types.CompleteSolutionItemResponse>('POST', '/v1/complaints/{complaintId}/items/{itemId}/complete'),
  /** Step 1: the complainant has been heard out. */
  recordListening: operation<types.RecordListeningData, types.RecordListeningResponse>('POST', '/v1/complaints/{complaintId}/listen'),
  /** What resolved the complaint may spare others theirs: a draft follows, without anything about the complainant. */
  proposeArticleFromComplaint: operation<types.ProposeArticleFromComplaintData, types.ProposeArticleFromComplaintResponse>('POST', '/v1/complaints/{complaintId}/propose-article'),
  proposeSolution: operation<types.ProposeSolutionData, types.ProposeSolutionResponse>('POST', '/v1/complaints/{complaintId}/propose-solution'),
  /** Step 3: the facts in summary, the cause, and what typically goes wrong after a sale, if it was that. */
  recordFacts: operation<types.RecordFactsData, types.RecordFactsResponse>('POST', '/v1/complaints/{complaintId}/record-facts'),
  /** The complainant does not take it, or a promise of it was broken. */
  rejectSolution: operation<types.RejectSolutionData, types.RejectSolutionResponse>('POST', '/v1/complaints/{complaintId}/reject-solution'),
  /** The same matter again: the archived complaint is lodged once more. */
  reopenComplaint: operation<types.ReopenComplaintData, types.ReopenComplaintResponse>('POST', '/v1/complaints/{complaintId}/reopen'),
  /** Step 6: the result is reported upward. */
  reportUp: operation<types.ReportUpData, types.ReportUpResponse>('POST', '/v1/complaints/{complaintId}/report-up'),
  resolveComplaint: operation<types.ResolveComplaintData, types.ResolveComplaintResponse>('POST', '/v1/complaints/{complaintId}/resolve'),
  /** Step 4: the complainant is told that it is understood; the answer tells what a colleague would say of the wording. */
  respondWithUnderstanding: operation<types.RespondWithUnderstandingData, types.RespondWithUnderstandingResponse>('POST', '/v1/complaints/{complaintId}/respond'),
  suspectMajor: operation<types.SuspectMajorData, types.SuspectMajorResponse>('POST', '/v1/complaints/{complaintId}/suspect-major'),
  withdrawComplaint: operation<types.WithdrawComplaintData, types.WithdrawComplaintResponse>('POST', '/v1/complaints/{complaintId}/withdraw'),
  /** Views and reactions with generation, lag and parked keys. */
  listProjections: operation<types.ListProjectionsData, unknown>('GET', '/v1/operations/projections'),
  /** Writes the tables of opened personal data anew, so that nothing of what was erased is left in their files, and says how far back the write-ahead log reaches. */
  rewriteOpened: operation<types.RewriteOpenedData, unknown>('POST', '/v1/operations/projections/rewrite'),
  /** Builds a view a second time and compares the two byte for byte. */
  compareProjection: operation<types.CompareProjectionData, unknown>('POST', '/v1/operations/projections/{view}/compare'),
  /** Keys whose events wait for a repair. */
  listParked: operation<types.ListParkedData, unknown>('GET', '/v1/operations/projections/{view}/parked'),
  /** Builds a view anew from the log and flips to the new generation. */
  rebuildProjection: operation<types.RebuildProjectionData, unknown>('POST', '/v1/operations/projections/{view}/rebuild'),
  /** Applies the parked events of a key, or of all keys, in order. */
  releaseParked: operation<types.ReleaseParkedData, unknown>('POST', '/v1/operations/projections/{view}/release'),
  /** Lets a reaction that halted as LOG_REWOUND go on where the log ends now; what lies before is not reacted to. Answers with the lanes concerned. */
  restartReaction: operation<types.RestartReactionData, unknown>('POST', '/v1/operations/projections/{view}/restart'),
  /** Anybody complains, without login. A nameless party is made for it; the address that is given hears of it, once a day at most. */
  lodgePublicComplaint: operation<types.LodgePublicComplaintData, types.LodgePublicComplaintResponse>('POST', '/v1/public/complaints'),
};
