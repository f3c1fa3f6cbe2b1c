import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ResponseSubmitted, type SurveyMethod } from '@rapport/contracts-surveys';
import { derivedId, type CommandMetadata, type HandleCommand, type Instant } from '@rapport/event-sourcing';
import { answer, Answers, HANDLE, Id, LinkTokens, Metadata, NOW, Public, Reads, Scope, Summary } from '@rapport/service-host';
import { invitationAggregate } from '../invitation/invitation.decider.js';
import { templateNotFound } from '../invitation/invitation.errors.js';
import { ANSWER_LINK } from '../reactions/deliver-message-when-requested.js';
import { templateOf } from '../templates/templates.js';
import { responses } from '../views/responses/responses.projection.js';
import { ResponsesQuery } from '../views/responses/responses.query.js';
import { LinkAnswer, QuestionnaireAnswer, RecordResponseRequest, ResponseAnswer, SubmitResponseRequest } from './surveys.requests.js';

/** How an invitation is answered: through its link without login, or through an interviewer. */
@Controller({ version: '1' })
export class AnswersController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    @Inject(NOW) private readonly now: () => Instant,
    private readonly links: LinkTokens,
    private readonly invitations: ResponsesQuery,
  ) {}

  @Get('public/survey-answers/:token')
  @Public({ perMinute: 60 })
  @Answers(QuestionnaireAnswer)
  @Summary('The questionnaire behind a link. Following it for the first time is noted: it is when the answer begins.')
  async questionnaire(@Param('token') token: string): Promise<QuestionnaireAnswer> {
    const invitationId = this.links.idOf(ANSWER_LINK, token);
    const { status, templateId, language, expiresAt } = await this.invitations.one(invitationId);
    const template = templateOf(templateId);
    if (template === undefined) throw templateNotFound(templateId);
    const commandId = derivedId('survey-opened', invitationId);
    const metadata: CommandMetadata = { commandId, actor: { id: 'anonymous', role: 'customer' }, now: this.now(), origin: 'live', correlationId: commandId, causationId: null };
    await this.handle(invitationAggregate, invitationId, { type: 'OpenInvitation', data: { invitationId }, metadata });

    return { ...template, invitationId, status: status === 'sent' ? 'opened' : status, language, expiresAt };
  }

  @Post('public/survey-answers/:token')
  @HttpCode(200)
  @Public({ perMinute: 60 })
  @Answers(ResponseAnswer)
  @Summary('The one answer to an invitation, by its link.')
  submitResponse(@Param('token') token: string, @Body() request: SubmitResponseRequest, @Metadata() metadata: CommandMetadata) {
    return this.submit(this.links.idOf(ANSWER_LINK, token), request, 'questionnaire', metadata);
  }

  @Post('invitations/:invitationId/response')
  @HttpCode(200)
  @Scope('surveys:write')
  @Answers(ResponseAnswer)
  @Summary('The answer as an interviewer took it down.')
  recordResponse(@Id('invitationId') invitationId: string, @Body() request: RecordResponseRequest, @Metadata() metadata: CommandMetadata) {
    return this.submit(invitationId, request, request.method, metadata);
  }

  @Get('invitations/:invitationId/link')
  @Scope('surveys:write')
  @Reads(responses)
  @Answers(LinkAnswer)
  @Summary('The link of an invitation, for parties that have no address. Whoever holds it may answer.')
  async getLink(@Id('invitationId') invitationId: string): Promise<LinkAnswer> {
    await this.invitations.one(invitationId);

    return { invitationId, path: `/v1/public/${ANSWER_LINK}/${this.links.tokenFor(ANSWER_LINK, invitationId)}` };
  }

  private async submit(invitationId: string, { answers, comment }: SubmitResponseRequest, method: SurveyMethod, metadata: CommandMetadata) {
    const given = answers.map(({ itemId, expectation, perception }) => ({ itemId, expectation, perception }));
    const handled = await this.handle(invitationAggregate, invitationId, { type: 'SubmitResponse', data: { invitationId, method, answers: given, comment: comment ?? null }, metadata });
    const { submittedAt } = (handled.events[0] as ResponseSubmitted).data;

    return answer(handled, { invitationId, submittedAt } satisfies ResponseAnswer);
  }
}
