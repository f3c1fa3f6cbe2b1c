import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { SolutionProposed } from '@rapport/contracts-complaints';
import { instant, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, HANDLE, Id, Metadata, Scope, SETTINGS, Summary } from '@rapport/service-host';
import { wordingFindings } from '@rapport/wording';
import type { ComplaintCommand } from '../complaint/complaint.commands.js';
import { complaintAggregate } from '../complaint/complaint.decider.js';
import type { ComplaintsSettings } from '../complaints.config.js';
import {
  ArchiveComplaintRequest,
  ChangeHandlerRequest,
  ComplaintAnswer,
  ComplaintWordedAnswer,
  DecideReplyModeRequest,
  FeedBackRequest,
  GraspIntentionRequest,
  ProposeArticleRequest,
  ProposedArticleAnswer,
  ProposeSolutionRequest,
  ReasonRequest,
  RecordFactsRequest,
  RecordListeningRequest,
  ReopenComplaintRequest,
  ReportUpRequest,
  ResolveComplaintRequest,
  RespondRequest,
  SolutionProposedAnswer,
  SuspectMajorRequest,
} from './complaints.requests.js';
import { complaintAnswer } from './intake.controller.js';

/** The handling of a complaint: the six steps, the solution, the end. */
@Controller({ path: 'complaints/:complaintId', version: '1' })
export class ComplaintsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(SETTINGS) private readonly settings: ComplaintsSettings,
  ) {}

  @Post('listen')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  @Summary('Step 1: the complainant has been heard out.')
  recordListening(@Id('complaintId') complaintId: string, @Body() { notes }: RecordListeningRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'RecordListening', data: { complaintId, notes: notes ?? null }, metadata });
  }

  @Post('grasp-intention')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  @Summary('Step 2: what the complainant truly wants.')
  graspIntention(@Id('complaintId') complaintId: string, @Body() { intention, psychology, complainantType }: GraspIntentionRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'GraspIntention', data: { complaintId, intention, psychology, complainantType: complainantType ?? null }, metadata });
  }

  @Post('record-facts')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  @Summary('Step 3: the facts in summary, the cause, and what typically goes wrong after a sale, if it was that.')
  recordFacts(@Id('complaintId') complaintId: string, @Body() { summary, cause, subCause }: RecordFactsRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'RecordFacts', data: { complaintId, summary, cause, subCause: subCause ?? null }, metadata });
  }

  @Post('respond')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintWordedAnswer)
  @Summary('Step 4: the complainant is told that it is understood; the answer tells what a colleague would say of the wording.')
  respondWithUnderstanding(@Id('complaintId') complaintId: string, @Body() { words, technique }: RespondRequest, @Metadata() metadata: CommandMetadata) {
    return this.tell({ type: 'RespondWithUnderstanding', data: { complaintId, words, technique: technique ?? null }, metadata }, words);
  }

  @Post('decide-reply')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  @Summary('Step 5: answered at once, deferred to a date, or transferred to a unit.')
  decideReplyMode(@Id('complaintId') complaintId: string, @Body() { mode, dueAt, acceptingUnit }: DecideReplyModeRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'DecideReplyMode', data: { complaintId, mode, dueAt: momentOf(dueAt), acceptingUnit: acceptingUnit ?? null }, metadata });
  }

  @Post('propose-solution')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(SolutionProposedAnswer)
  async proposeSolution(@Id('complaintId') complaintId: string, @Body() { items, apology }: ProposeSolutionRequest, @Metadata() metadata: CommandMetadata) {
    const proposed = items.map(({ demand, offer, condition = null, cost, owner = null, dueAt }) => ({ demand, offer, condition, cost: cost === undefined ? null : { ...cost }, owner, dueAt: momentOf(dueAt) }));
    const handled = await this.handle(complaintAggregate, complaintId, { type: 'ProposeSolution', data: { complaintId, items: proposed, apology: apology ?? null }, metadata });
    const { data } = handled.events[0] as SolutionProposed;

    return answer(handled, { ...complaintAnswer(complaintId, handled), itemIds: data.items.map(({ itemId }) => itemId), wording: wordingFindings(apology ?? '', 'reply') } satisfies SolutionProposedAnswer);
  }

  @Post('accept-solution')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  acceptSolution(@Id('complaintId') complaintId: string, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'AcceptSolution', data: { complaintId }, metadata });
  }

  @Post('reject-solution')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  @Summary('The complainant does not take it, or a promise of it was broken.')
  rejectSolution(@Id('complaintId') complaintId: string, @Body() { reason }: ReasonRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'RejectSolution', data: { complaintId, reason }, metadata });
  }

  @Post('items/:itemId/complete')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  completeSolutionItem(@Id('complaintId') complaintId: string, @Id('itemId') itemId: string, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'CompleteSolutionItem', data: { complaintId, itemId }, metadata });
  }

  @Post('resolve')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  resolveComplaint(@Id('complaintId') complaintId: string, @Body() { outcome }: ResolveComplaintRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'ResolveComplaint', data: { complaintId, outcome }, metadata });
  }

  @Post('report-up')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  @Summary('Step 6: the result is reported upward.')
  reportUp(@Id('complaintId') complaintId: string, @Body() { reportedTo }: ReportUpRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'ReportUp', data: { complaintId, reportedTo }, metadata });
  }

  @Post('feed-back')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintWordedAnswer)
  @Summary('The complainant is told the result and asked whether it satisfies.')
  feedBack(@Id('complaintId') complaintId: string, @Body() { words, satisfaction }: FeedBackRequest, @Metadata() metadata: CommandMetadata) {
    return this.tell({ type: 'FeedBack', data: { complaintId, words, satisfaction }, metadata }, words);
  }

  @Post('archive')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  archiveComplaint(@Id('complaintId') complaintId: string, @Body() { cause, subCause, improvement, opportunity }: ArchiveComplaintRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'ArchiveComplaint', data: { complaintId, cause: cause ?? null, subCause: subCause ?? null, improvement: improvement ?? null, opportunity: opportunity ?? null }, metadata });
  }

  @Post('withdraw')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  withdrawComplaint(@Id('complaintId') complaintId: string, @Body() { reason }: ReasonRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'WithdrawComplaint', data: { complaintId, reason }, metadata });
  }

  @Post('reopen')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  @Summary('The same matter again: the archived complaint is lodged once more.')
  reopenComplaint(@Id('complaintId') complaintId: string, @Body() { reason, answerLimitDays }: ReopenComplaintRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'ReopenComplaint', data: { complaintId, reason, answerLimitDays: answerLimitDays ?? this.settings.COMPLAINTS_ANSWER_LIMIT_DAYS }, metadata });
  }

  @Post('change-handler')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  changeHandler(@Id('complaintId') complaintId: string, @Body() { handlerId, reason }: ChangeHandlerRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'ChangeHandler', data: { complaintId, handlerId, reason }, metadata });
  }

  @Post('suspect-major')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ComplaintAnswer)
  suspectMajor(@Id('complaintId') complaintId: string, @Body() { reasons }: SuspectMajorRequest, @Metadata() metadata: CommandMetadata) {
    return this.give({ type: 'SuspectMajor', data: { complaintId, reasons }, metadata });
  }

  @Post('propose-article')
  @HttpCode(200)
  @Scope('complaints:write')
  @Answers(ProposedArticleAnswer)
  @Summary('What resolved the complaint may spare others theirs: a draft follows, without anything about the complainant.')
  async proposeArticleFromComplaint(@Id('complaintId') complaintId: string, @Body() { kind, language, title, body }: ProposeArticleRequest, @Metadata() metadata: CommandMetadata) {
    const articleId = mintedId(metadata.commandId, 'article');
    const handled = await this.handle(complaintAggregate, complaintId, { type: 'ProposeArticle', data: { complaintId, articleId, kind, language, title, body }, metadata });

    return answer(handled, { ...complaintAnswer(complaintId, handled), articleId } satisfies ProposedArticleAnswer);
  }

  private async give<More extends object>(command: ComplaintCommand, more?: More) {
    const { complaintId } = command.data;
    const handled = await this.handle(complaintAggregate, complaintId, command);

    return answer(handled, { ...complaintAnswer(complaintId, handled), ...more });
  }

  /** What is said to the complainant is looked at as well. */
  private tell(command: ComplaintCommand, words: string) {
    return this.give(command, { wording: wordingFindings(words, 'reply') } satisfies Pick<ComplaintWordedAnswer, 'wording'>);
  }
}

const momentOf = (text: string | undefined) => (text === undefined ? null : instant(text));
