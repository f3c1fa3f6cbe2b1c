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
import { DAY, derivedId, HOUR, instant, later, personal, type Instant } from '@rapport/event-sourcing';
import { receiptNumberOf } from '../complaint/receipt-number.rule.js';

/** The facts of one complaint as specifications tell them: each an hour after the one before. */
export const complaintId = derivedId('story', 'complaint');
export const partyId = derivedId('story', 'party');
export const itemId = derivedId('story', 'item');
export const receiptNumber = receiptNumberOf(complaintId);

const START = instant('2026-03-02T09:00:00.000Z');
/** The moment `hours` after the story began. */
export const at = (hours: number): Instant => later(START, hours * HOUR);
export const answerDueAt = later(START, 15 * DAY);
const said = (text: string) => personal(partyId, text);
const proposalId = derivedId('story', 'proposal');

export const lodged = ComplaintLodged({
  ...{ complaintId, complainantId: partyId, receiptNumber, intake: 'public', channel: 'web', content: 'product', severity: 'substantive', subject: 'Washer leaks' },
  ...{ narrative: said('It leaks.'), product: 'washer', cause: null, intensity: 3, claim: { amount: 150_000, currency: 'CNY' }, ticketId: null, handlerId: null },
  ...{ complainantName: said('Li Lei'), replyTo: said('lei@example.com'), language: 'zh', answerDueAt, lodgedAt: at(0) },
});
export const heard = ComplaintHeard({ complaintId, notes: said('Calm.'), heardAt: at(1) });
export const grasped = IntentionGrasped({ complaintId, intention: said('A machine that works'), psychology: 'remedy', complainantType: 'rational', graspedAt: at(2) });
export const recordedFacts = FactsRecorded({ complaintId, summary: said('Three repairs'), cause: 'product_quality', recordedAt: at(3) });
export const understood = UnderstandingExpressed({ complaintId, words: said('We see that.'), technique: 'admit', expressedAt: at(4) });
export const deferred = ReplyModeDecided({ complaintId, mode: 'deferred', dueAt: at(48), acceptingUnit: null, decidedAt: at(5) });
export const proposed = SolutionProposed({
  complaintId,
  proposalId,
  items: [{ itemId, demand: 'A new machine', offer: 'granted', condition: null, cost: { amount: 150_000, currency: 'CNY' }, owner: 'agent-ana', dueAt: at(72) }],
  apology: 'Sorry.',
  proposedAt: at(6),
});
export const rejected = SolutionRejected({ complaintId, proposalId, reason: 'Too little', rejectedAt: at(7) });
export const accepted = SolutionAccepted({ complaintId, proposalId, acceptedAt: at(7) });
export const done = SolutionItemDone({ complaintId, itemId, doneAt: at(8) });
export const resolved = ComplaintResolved({ complaintId, outcome: 'Replaced', resolvedAt: at(9) });
export const reported = ResultReportedUp({ complaintId, reportedTo: 'head of service', reportedAt: at(10) });
export const fedBack = ResultFedBack({ complaintId, words: said('It is yours.'), satisfaction: 'satisfied', fedBackAt: at(11) });
export const archived = ComplaintArchived({ complaintId, cause: 'product_quality', improvement: 'New seal', opportunity: null, round: 1, archivedAt: at(12) });
export const reopened = ComplaintReopened({ complaintId, round: 2, reason: 'Leaks again', answerDueAt: later(answerDueAt, DAY), reopenedAt: at(24) });
export const withdrawn = ComplaintWithdrawn({ complaintId, reason: 'No patience', withdrawnAt: at(6) });
export const handedOver = HandlerChanged({ complaintId, from: null, to: 'agent-bo', reason: 'Takes it', changedAt: at(1) });
export const suspectedMajor = MajorComplaintSuspected({ complaintId, reasons: ['stalled'], suspectedAt: answerDueAt });
export const breached = AnswerLimitBreached({ complaintId, limit: 'statutory', round: 1, dueAt: answerDueAt, breachedAt: answerDueAt });
export const adopted = ComplaintAdopted({
  ...{ complaintId, complainantId: partyId, receiptNumber, record: { source: 'bureau', number: '7523056' }, status: 'archived', channel: 'web', content: null, severity: null, cause: null },
  ...{ subject: 'Wrong report', detail: 'Not mine', narrative: said('Not my account.'), product: 'Credit report', productVariant: 'Online', organisation: 'Agency', region: 'FL', tags: ['Servicemember'] },
  ...{ claim: null, replyMode: null, outcome: 'Closed with explanation', satisfaction: null, answeredInTime: true, handlerId: null, lodgedAt: at(-1_000) },
  times: { heardAt: null, understoodAt: null, recordedAt: null, respondedAt: null, replyDecidedAt: at(-999), resolvedAt: null, reportedAt: null, archivedAt: null },
});

/** From intake to archive. */
export const wholeStory = [lodged, heard, grasped, recordedFacts, understood, deferred, proposed, accepted, done, resolved, reported, fedBack, archived];
