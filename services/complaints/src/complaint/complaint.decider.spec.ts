import {
  AnswerLimitBreached,
  ComplaintAdopted,
  ComplaintArchived,
  ComplaintHeard,
  ComplaintLodged,
  ComplaintReopened,
  ComplaintResolved,
  ComplaintRestricted,
  ComplaintWithdrawn,
  FactsRecorded,
  HandlerChanged,
  IntentionGrasped,
  MajorComplaintSuspected,
  MessageRequested,
  ReplyModeDecided,
  ResultFedBack,
  ResultReportedUp,
  SolutionAccepted,
  SolutionItemDone,
  SolutionProposed,
  SolutionRejected,
  UnderstandingExpressed,
} from '@rapport/contracts-complaints';
import { DAY, derivedId, instant, later, mintedId, occurred, personal, restrictingStream, type CommandMetadata } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { ComplaintCommand, LodgedComplaint, ProposedItem } from './complaint.commands.js';
import { complaintAggregate, complaintDecider } from './complaint.decider.js';
import type { ComplaintEvent } from './complaint.state.js';
import { receiptNumberOf } from './receipt-number.rule.js';

const complaintId = derivedId('spec', 'complaint');
const partyId = derivedId('spec', 'party');
const receiptNumber = receiptNumberOf(complaintId);
const answerDueAt = later(SPEC_NOW, 15 * DAY);
const now = SPEC_NOW;
const given = deciderSpec(complaintDecider);

/** A command by its type and what it says beside the id. */
const give = <Type extends ComplaintCommand['type']>(type: Type, data: object = {}, by: Partial<CommandMetadata> = {}) =>
  ({ type, data: { complaintId, ...data }, metadata: metadata(by) }) as unknown as Extract<ComplaintCommand, { type: Type }>;

const telling: Omit<LodgedComplaint, 'complaintId'> = {
  partyId,
  acknowledges: true,
  intake: 'agent',
  channel: 'phone',
  content: 'product',
  severity: 'substantive',
  subject: 'Washer leaks',
  narrative: null,
  product: 'washer',
  cause: null,
  subCause: null,
  intensity: null,
  claim: null,
  ticketId: null,
  handlerId: 'agent-ana',
  complainantName: null,
  replyTo: null,
  language: 'en',
};
const { partyId: _, subCause: __, acknowledges: ___, ...told } = telling;
const lodgedAs = (data: Partial<ComplaintLodged['data']> = {}) => ComplaintLodged({ ...told, narrative: null, complainantName: null, replyTo: null, complaintId, complainantId: partyId, receiptNumber, answerDueAt, lodgedAt: now, ...data });

const lodged = lodgedAs();
const heard = ComplaintHeard({ complaintId, notes: null, heardAt: now });
const grasped = IntentionGrasped({ complaintId, intention: personal(partyId, 'A machine that works'), psychology: 'remedy', complainantType: null, graspedAt: now });
const recorded = FactsRecorded({ complaintId, summary: personal(partyId, 'Three repairs'), cause: 'product_quality', recordedAt: now });
const understood = UnderstandingExpressed({ complaintId, words: personal(partyId, 'We see that.'), technique: null, expressedAt: now });
const immediate = ReplyModeDecided({ complaintId, mode: 'immediate', dueAt: null, acceptingUnit: null, decidedAt: now });
const itemId = mintedId(metadata().commandId, 'item-1');
const proposalId = mintedId(metadata().commandId, 'proposal');
const item: ProposedItem = { demand: 'A new machine', offer: 'granted', condition: null, cost: { amount: 150_000, currency: 'CNY' }, owner: 'agent-ana', dueAt: later(now, DAY) };
const proposedWith = (data: Partial<ProposedItem> = {}) => SolutionProposed({ complaintId, proposalId, items: [{ itemId, ...item, ...data }], apology: null, proposedAt: now });
const proposed = proposedWith();
const accepted = SolutionAccepted({ complaintId, proposalId, acceptedAt: now });
const done = SolutionItemDone({ complaintId, itemId, doneAt: now });
const resolved = ComplaintResolved({ complaintId, outcome: 'Replaced', resolvedAt: now });
const reported = ResultReportedUp({ complaintId, reportedTo: 'head of service', reportedAt: now });
const fedBack = ResultFedBack({ complaintId, words: personal(partyId, 'It is yours.'), satisfaction: 'satisfied', fedBackAt: now });
const archived = ComplaintArchived({ complaintId, cause: 'product_quality', improvement: 'New seal', opportunity: null, round: 1, archivedAt: now });

const toReply = [lodged, heard, grasped, recorded, understood];
const toExecution = [...toReply, immediate, proposed, accepted];
const toReport = [...toExecution, done, resolved, reported];
const toArchive = [...toReport, fedBack, archived];

describe('lodging a complaint', () => {
  it('gives it a receipt number and fifteen days', () => {
    given().when(give('LodgeComplaint', telling)).then(lodged);
    given().when(give('LodgeComplaint', telling)).thenAlarms({ name: 'complaints.answer-limit', due: answerDueAt, data: { complaintId, limit: 'statutory', dueAt: answerDueAt } });
  });

  it('takes another limit', () => given().when(give('LodgeComplaint', { ...telling, answerLimitDays: 3 })).then(lodgedAs({ answerDueAt: later(now, 3 * DAY) })));

  it('acknowledges where it can, in the language of the complainant', () => {
    const to = personal(partyId, 'lei@example.com');
    const events = complaintDecider.decide(give('LodgeComplaint', { ...telling, replyTo: 'lei@example.com', language: 'zh' }), complaintDecider.initial);
    expect(events).toHaveLength(2);
    expect(events[0]).toEqual(lodgedAs({ replyTo: to, language: 'zh' }));
    expect(complaintDecider.decide(give('LodgeComplaint', { ...telling, acknowledges: false, replyTo: 'lei@example.com', language: 'zh' }), complaintDecider.initial)).toEqual(events.slice(0, 1));
    expect(events[1]).toMatchObject({ type: MessageRequested.type, data: { purpose: 'acknowledgement', to, subject: `我们已收到您的投诉（${receiptNumber}）` } });
    expect((events[1] as MessageRequested).data.body).toContain(receiptNumber);
  });

  it('keeps what people said as personal data of the party', () =>
    given()
      .when(give('LodgeComplaint', { ...telling, narrative: 'It leaks.', complainantName: 'Li Lei' }))
      .then(lodgedAs({ narrative: personal(partyId, 'It leaks.'), complainantName: personal(partyId, 'Li Lei') })));

  it('suspects more behind a large claim or great intensity', () => {
    const claim = { amount: 5_000_000, currency: 'CNY' };
    given()
      .when(give('LodgeComplaint', { ...telling, claim, intensity: 4 }))
      .then(lodgedAs({ claim, intensity: 4 }), MajorComplaintSuspected({ complaintId, reasons: ['large_claim', 'intense'], suspectedAt: now }));
    given().when(give('LodgeComplaint', { ...telling, claim: { amount: 4_999_999, currency: 'CNY' }, intensity: 3 })).then(lodgedAs({ claim: { amount: 4_999_999, currency: 'CNY' }, intensity: 3 }));
  });

  it('happens once', () => given(lodged).when(give('LodgeComplaint', telling)).thenFails('COMPLAINT_ALREADY_LODGED'));

  it('lays it in the lane of its party', () => {
    expect(complaintAggregate.partyOf(give('LodgeComplaint', telling))).toBe(partyId);
    expect(complaintAggregate.partyOf(give('AcceptSolution'))).toBeNull();
  });
});

describe('adopting a complaint of elsewhere', () => {
  const unknown = { heardAt: null, understoodAt: null, recordedAt: null, respondedAt: null, replyDecidedAt: null, resolvedAt: null, reportedAt: null, archivedAt: null };
  const lodgedAt = instant('2023-08-23T00:00:00Z');
  const record = {
    ...{ record: { source: 'bureau', number: '7523056' }, status: 'archived' as const, channel: 'web' as const, content: null, severity: null, cause: null, subject: 'Wrong report', detail: null },
    ...{ product: 'Credit report', productVariant: null, organisation: null, region: 'FL', tags: [], claim: null, replyMode: null, outcome: 'Closed with explanation', satisfaction: null },
    ...{ answeredInTime: true, handlerId: null, lodgedAt, times: { ...unknown, replyDecidedAt: lodgedAt } },
  };
  const adopted = (data = {}) => occurred(ComplaintAdopted({ complaintId, complainantId: partyId, receiptNumber, narrative: null, ...record, ...data }), lodgedAt);

  it('states what the record knows, at the time it happened, without a deadline', () => {
    given().when(give('AdoptComplaint', { partyId, narrative: null, ...record })).then(adopted());
    given().when(give('AdoptComplaint', { partyId, narrative: null, ...record })).thenAlarms();
  });

  it('refuses times that contradict each other', () =>
    given()
      .when(give('AdoptComplaint', { partyId, narrative: null, ...record, times: { ...unknown, heardAt: '2023-08-22T00:00:00.000Z' } }))
      .thenFails('ADOPTED_TIMES_OUT_OF_ORDER', { earlier: 'lodgedAt', later: 'heardAt' }));

  it('happens once', () => given(adopted()).when(give('AdoptComplaint', { partyId, narrative: null, ...record })).thenFails('COMPLAINT_ALREADY_LODGED'));

  it('lets it go on from where it stood', () => given(adopted({ status: 'reported', satisfaction: 'satisfied' })).when(give('ArchiveComplaint', { cause: 'leisure', subCause: null, improvement: null, opportunity: null })).then(ComplaintArchived({ ...archived.data, cause: 'leisure', improvement: null })));

  it('asks for the cause that the record did not know', () =>
    given(adopted({ status: 'reported', satisfaction: 'satisfied' })).when(give('ArchiveComplaint', { cause: null, subCause: null, improvement: null, opportunity: null })).thenFails('COMPLAINT_STEP_OUT_OF_ORDER'));
});

describe('the six steps', () => {
  const steps: readonly [ComplaintCommand, readonly ComplaintEvent[], ComplaintEvent][] = [
    [give('RecordListening', { notes: null }), [lodged], heard],
    [give('GraspIntention', { intention: 'A machine that works', psychology: 'remedy', complainantType: null }), [lodged, heard], grasped],
    [give('RecordFacts', { summary: 'Three repairs', cause: 'product_quality', subCause: null }), [lodged, heard, grasped], recorded],
    [give('RespondWithUnderstanding', { words: 'We see that.', technique: null }), [lodged, heard, grasped, recorded], understood],
    [give('DecideReplyMode', { mode: 'immediate', dueAt: null, acceptingUnit: null }), toReply, immediate],
    [give('ProposeSolution', { items: [item], apology: null }), [...toReply, immediate], proposed],
    [give('AcceptSolution'), [...toReply, immediate, proposed], accepted],
    [give('CompleteSolutionItem', { itemId }), toExecution, done],
    [give('ResolveComplaint', { outcome: 'Replaced' }), [...toExecution, done], resolved],
    [give('ReportUp', { reportedTo: 'head of service' }), [...toExecution, done, resolved], reported],
    [give('FeedBack', { words: 'It is yours.', satisfaction: 'satisfied' }), toReport, fedBack],
    [give('ArchiveComplaint', { cause: null, subCause: null, improvement: 'New seal', opportunity: null }), [...toReport, fedBack], archived],
  ];

  it.each(steps.map(([command, before, after]) => [command.type, command, before, after] as const))('%s has its turn', (_type, command, before, after) => given(...before).when(command).then(after));

  it.each(steps.map(([command]) => [command.type, command] as const))('%s is refused out of turn, for nothing and for what has ended', (_type, command) => {
    const early = command.type === 'RecordListening' ? toReply : [lodged];
    given(...early).when(command).thenFails('COMPLAINT_STEP_OUT_OF_ORDER', { step: command.type });
    given().when(command).thenFails('COMPLAINT_NOT_FOUND');
    given(...toArchive).when(command).thenFails('COMPLAINT_ENDED', { status: 'archived' });
  });
});

describe('the reply mode', () => {
  it('promises a date that lies ahead, which becomes a deadline', () => {
    const dueAt = later(now, 2 * DAY);
    const deferred = give('DecideReplyMode', { mode: 'deferred', dueAt, acceptingUnit: 'never mind' });
    given(...toReply).when(deferred).then(ReplyModeDecided({ complaintId, mode: 'deferred', dueAt, acceptingUnit: null, decidedAt: now }));
    given(...toReply).when(deferred).thenAlarms({ name: 'complaints.answer-limit', due: dueAt, data: { complaintId, limit: 'promised', dueAt } });
    given(...toReply).when(give('DecideReplyMode', { mode: 'deferred', dueAt: null, acceptingUnit: null })).thenFails('REPLY_DUE_DATE_MISSING');
    given(...toReply).when(give('DecideReplyMode', { mode: 'deferred', dueAt: now, acceptingUnit: null })).thenFails('REPLY_DUE_DATE_MISSING');
  });

  it('names the unit that took it over, and tells the complainant', () => {
    const to = personal(partyId, 'lei@example.com');
    const transferred = give('DecideReplyMode', { mode: 'transferred', dueAt: null, acceptingUnit: 'Repairs' });
    const decided = ReplyModeDecided({ complaintId, mode: 'transferred', dueAt: null, acceptingUnit: 'Repairs', decidedAt: now });
    given(...toReply).when(transferred).then(decided);
    given(...toReply).when(give('DecideReplyMode', { mode: 'transferred', dueAt: null, acceptingUnit: null })).thenFails('REPLY_UNIT_MISSING');

    const state = given(lodgedAs({ replyTo: to }), ...toReply.slice(1)).state();
    expect(complaintDecider.decide(transferred, state)).toMatchObject([decided, { type: MessageRequested.type, data: { purpose: 'transfer', to } }]);
  });
});

describe('a solution', () => {
  const replied = [...toReply, immediate];

  it('is never an apology alone', () => {
    given(...replied).when(give('ProposeSolution', { items: [], apology: 'Sorry.' })).thenFails('SOLUTION_APOLOGY_ONLY');
    given(...replied).when(give('ProposeSolution', { items: [{ ...item, offer: 'refused' }], apology: 'Sorry.' })).thenFails('SOLUTION_APOLOGY_ONLY');
    given(...replied).when(give('ProposeSolution', { items: [], apology: null })).thenFails('SOLUTION_EMPTY');
  });

  it('states the condition of what it offers on condition', () => {
    given(...replied).when(give('ProposeSolution', { items: [{ ...item, offer: 'conditional' }], apology: null })).thenFails('SOLUTION_CONDITION_MISSING');
    given(...replied).when(give('ProposeSolution', { items: [{ ...item, offer: 'conditional', condition: 'after inspection' }], apology: null })).then(proposedWith({ offer: 'conditional', condition: 'after inspection' }));
  });

  it.each([{ owner: null }, { cost: null }, { dueAt: null }])('is not agreed with %j', (gap) => given(...replied, proposedWith(gap)).when(give('AcceptSolution')).thenFails('SOLUTION_ITEM_INCOMPLETE'));

  it('may refuse a demand, which then needs nobody to do it', () => given(...replied, proposedWith({ offer: 'refused', owner: null, cost: null, dueAt: null })).when(give('AcceptSolution')).then(accepted));

  it('goes back to the table when it is rejected, also after a broken promise', () => {
    const rejected = SolutionRejected({ complaintId, proposalId, reason: 'Too little', rejectedAt: now });
    given(...replied, proposed).when(give('RejectSolution', { reason: 'Too little' })).then(rejected);
    given(...toExecution).when(give('RejectSolution', { reason: 'Too little' })).then(rejected);
    given(...toExecution, rejected).when(give('ProposeSolution', { items: [item], apology: null })).then(proposed);
    given(...replied, proposed, rejected).when(give('AcceptSolution')).thenFails('COMPLAINT_STEP_OUT_OF_ORDER');
  });

  it('is done item by item, and resolves the complaint only then', () => {
    given(...toExecution).when(give('ResolveComplaint', { outcome: 'Replaced' })).thenFails('SOLUTION_ITEMS_OPEN', { open: 1 });
    given(...toExecution).when(give('CompleteSolutionItem', { itemId: complaintId })).thenFails('SOLUTION_ITEM_NOT_FOUND');
    given(...toExecution, done).when(give('CompleteSolutionItem', { itemId })).thenNothing();
  });
});

describe('the end of a complaint', () => {
  it('is told to the complainant before it is filed', () => {
    given(...toReport).when(give('ArchiveComplaint', { cause: null, subCause: null, improvement: 'New seal', opportunity: null })).thenFails('RESULT_NOT_FED_BACK');
    const to = personal(partyId, 'lei@example.com');
    const state = given(lodgedAs({ replyTo: to }), ...toReport.slice(1)).state();
    expect(complaintDecider.decide(give('FeedBack', { words: 'It is yours.', satisfaction: 'satisfied' }), state)).toMatchObject([fedBack, { type: MessageRequested.type, data: { purpose: 'result', to } }]);
  });

  it('names an improvement where the enterprise was the cause', () => {
    const ready = [...toReport, fedBack];
    given(...ready).when(give('ArchiveComplaint', { cause: null, subCause: null, improvement: null, opportunity: null })).thenFails('IMPROVEMENT_MISSING');
    given(...ready).when(give('ArchiveComplaint', { cause: 'personality', subCause: null, improvement: null, opportunity: null })).then(ComplaintArchived({ ...archived.data, cause: 'personality', improvement: null }));
  });

  it('carries what typically goes wrong after a sale from the intake to the archive (TKT-11)', () => {
    const late = lodgedAs({ subCause: 'late_delivery' });
    given().when(give('LodgeComplaint', { ...telling, subCause: 'late_delivery' })).then(late);
    given().when(give('LodgeComplaint', { ...telling, cause: 'leisure', subCause: 'late_delivery' })).thenFails('SUB_CAUSE_OF_ANOTHER_CAUSE', { subCause: 'late_delivery', cause: 'leisure' });
    const facts = (cause: string, subCause: string | null) => give('RecordFacts', { summary: 'Three repairs', cause, subCause });
    given(late, heard, grasped).when(facts('product_quality', null)).then(FactsRecorded({ ...recorded.data, subCause: 'late_delivery' }));
    given(late, heard, grasped).when(facts('product_quality', 'poor_installation')).then(FactsRecorded({ ...recorded.data, subCause: 'poor_installation' }));
    given(late, heard, grasped).when(facts('leisure', null)).then(FactsRecorded({ ...recorded.data, cause: 'leisure' }));
    const known = [...toReport.map((event) => (event === recorded ? FactsRecorded({ ...recorded.data, subCause: 'late_delivery' }) : event)), fedBack];
    given(...known).when(give('ArchiveComplaint', { cause: null, subCause: null, improvement: 'New seal', opportunity: null })).then(ComplaintArchived({ ...archived.data, subCause: 'late_delivery' }));
    given(...known).when(give('ArchiveComplaint', { cause: 'leisure', subCause: null, improvement: null, opportunity: null })).then(ComplaintArchived({ ...archived.data, cause: 'leisure', improvement: null }));
  });

  it('comes early when the complainant withdraws', () => {
    const withdrawn = ComplaintWithdrawn({ complaintId, reason: 'No patience', withdrawnAt: now });
    given(...toReply).when(give('WithdrawComplaint', { reason: 'No patience' })).then(withdrawn);
    given(...toReply, withdrawn).when(give('WithdrawComplaint', { reason: 'No patience' })).thenFails('COMPLAINT_ENDED', { status: 'withdrawn' });
    given().when(give('WithdrawComplaint', { reason: 'No patience' })).thenFails('COMPLAINT_NOT_FOUND');
  });

  it('is undone by the same matter coming back, which may be a major one', () => {
    const reopened = ComplaintReopened({ complaintId, round: 2, reason: 'Leaks again', answerDueAt, reopenedAt: now });
    given(...toArchive).when(give('ReopenComplaint', { reason: 'Leaks again' })).then(reopened, MajorComplaintSuspected({ complaintId, reasons: ['reopened'], suspectedAt: now }));
    given(...toArchive).when(give('ReopenComplaint', { reason: 'Leaks again' })).thenAlarms({ name: 'complaints.answer-limit', due: answerDueAt, data: { complaintId, limit: 'statutory', dueAt: answerDueAt } });
    given(...toArchive, reopened).when(give('RecordListening', { notes: null })).then(heard);
    given(...toArchive, reopened, ...toReply.slice(1), immediate, proposed, accepted, done, resolved, reported, fedBack).when(give('ArchiveComplaint', { cause: null, subCause: null, improvement: 'New seal', opportunity: null })).then(ComplaintArchived({ ...archived.data, round: 2 }));
    given(lodged).when(give('ReopenComplaint', { reason: 'Leaks again' })).thenFails('COMPLAINT_NOT_ARCHIVED');
    given().when(give('ReopenComplaint', { reason: 'Leaks again' })).thenFails('COMPLAINT_NOT_FOUND');
  });
});

describe('a limit that passes', () => {
  const late: Partial<CommandMetadata> = { now: later(answerDueAt, 1) };
  const breached = AnswerLimitBreached({ complaintId, limit: 'statutory', round: 1, dueAt: answerDueAt, breachedAt: later(answerDueAt, 1) });
  const stalled = MajorComplaintSuspected({ complaintId, reasons: ['stalled'], suspectedAt: later(answerDueAt, 1) });
  const passed = give('NoteAnswerLimit', { limit: 'statutory', dueAt: answerDueAt }, late);

  it('is a breach while there is no answer', () => {
    given(lodged).when(passed).then(breached, stalled);
    given(...toReply).when(passed).then(breached, stalled);
  });

  it('is none once there is an answer, and none twice, and none early', () => {
    given(...toReply, immediate).when(passed).thenNothing();
    given(lodged, breached).when(passed).thenNothing();
    given(lodged).when(give('NoteAnswerLimit', { limit: 'statutory', dueAt: answerDueAt }, { now: later(answerDueAt, -1) })).thenNothing();
    given().when(passed).thenNothing();
    given(...toArchive).when(passed).thenNothing();
  });

  it('is none where it was the limit of an earlier round', () => given(...toArchive, ComplaintReopened({ complaintId, round: 2, reason: 'Again', answerDueAt: later(answerDueAt, DAY), reopenedAt: now })).when(passed).thenNothing());

  it('counts for the promised date by itself', () => {
    const dueAt = later(now, 2 * DAY);
    const deferred = ReplyModeDecided({ complaintId, mode: 'deferred', dueAt, acceptingUnit: null, decidedAt: now });
    const promise = give('NoteAnswerLimit', { limit: 'promised', dueAt }, { now: dueAt });
    given(...toReply, deferred).when(promise).then(AnswerLimitBreached({ complaintId, limit: 'promised', round: 1, dueAt, breachedAt: dueAt }), MajorComplaintSuspected({ complaintId, reasons: ['stalled'], suspectedAt: dueAt }));
    given(...toReply, deferred, proposed).when(promise).thenNothing();
  });
});

describe('watching a complaint', () => {
  it('hands it to another person, once', () => {
    const changed = HandlerChanged({ complaintId, from: 'agent-ana', to: 'agent-bo', reason: 'Change of person', changedAt: now });
    given(lodged).when(give('ChangeHandler', { handlerId: 'agent-bo', reason: 'Change of person' })).then(changed);
    given(lodged, changed).when(give('ChangeHandler', { handlerId: 'agent-bo', reason: 'Again' })).thenNothing();
    given(...toArchive).when(give('ChangeHandler', { handlerId: 'agent-bo', reason: 'Again' })).thenFails('COMPLAINT_ENDED');
  });

  it('becomes restricted with its ticket, once, in every state', () => {
    const restricted = restrictingStream(ComplaintRestricted({ complaintId, ticketId: complaintId, restrictedAt: now }));
    given(lodged).when(give('RestrictComplaint', { ticketId: complaintId })).then(restricted);
    given(...toArchive).when(give('RestrictComplaint', { ticketId: complaintId })).then(restricted);
    given(lodged, restricted).when(give('RestrictComplaint', { ticketId: complaintId })).thenNothing();
    given().when(give('RestrictComplaint', { ticketId: complaintId })).thenFails('COMPLAINT_NOT_FOUND');
  });

  it('records each reason for a major complaint once', () => {
    const suspectedFor = (...reasons: ('key_customer' | 'judged')[]) => MajorComplaintSuspected({ complaintId, reasons, suspectedAt: now });
    given(lodged).when(give('SuspectMajor', { reasons: ['key_customer', 'key_customer'] })).then(suspectedFor('key_customer'));
    given(lodged, suspectedFor('key_customer')).when(give('SuspectMajor', { reasons: ['key_customer', 'judged'] })).then(suspectedFor('judged'));
    given(lodged, suspectedFor('key_customer')).when(give('SuspectMajor', { reasons: ['key_customer'] })).thenNothing();
    given().when(give('SuspectMajor', { reasons: ['judged'] })).thenFails('COMPLAINT_NOT_FOUND');
  });
});
