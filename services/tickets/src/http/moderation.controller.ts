import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { AbuseReported } from '@rapport/contracts-tickets';
import { derivedId, mintedId, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { answer, Answers, factsOf, HANDLE, Id, Metadata, parties, Reads, Scope, Summary } from '@rapport/service-host';
import { forumAggregate } from '../forum/forum.decider.js';
import { USUAL_OPEN_DAYS } from '../forum/topic-balance.rule.js';
import type { ModerationCommand } from '../online-contact/online-contact.commands.js';
import { onlineContactAggregate } from '../online-contact/online-contact.decider.js';
import { abuseReports } from '../views/abuse-reports/abuse-reports.projection.js';
import { AbuseReportsQuery } from '../views/abuse-reports/abuse-reports.query.js';
import { AbuseReportRow } from '../views/abuse-reports/abuse-reports.row.js';
import { forums } from '../views/forums/forums.projection.js';
import { ForumsQuery } from '../views/forums/forums.query.js';
import { moderationLog } from '../views/moderation-log/moderation-log.projection.js';
import { ModerationLogQuery } from '../views/moderation-log/moderation-log.query.js';
import { ModerationRow } from '../views/moderation-log/moderation-log.row.js';
import { onlineContacts } from '../views/online-contacts/online-contacts.projection.js';
import { OnlineContactsQuery } from '../views/online-contacts/online-contacts.query.js';
import { ForumPostAnswer } from './intake.requests.js';
import { AbuseReportedAnswer, CommunityMemberAnswer, ForumAnswer, ListAbuseReportsRequest, ListModerationsRequest, ModerationRequest, ReportAbuseRequest, TopicLimitsAnswer, TopicLimitsRequest } from './moderation.requests.js';

/** How posts are looked after, and by whom they were reported (KBS-09, KBS-10). */
@Controller({ path: 'forum-posts/:postId', version: '1' })
export class ModerationController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly contacts: OnlineContactsQuery,
    private readonly log: ModerationLogQuery,
  ) {}

  @Post('hide')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(ForumPostAnswer)
  async hidePost(@Id('postId') contactId: string, @Body() { reason }: ModerationRequest, @Metadata() metadata: CommandMetadata) {
    return this.moderate({ type: 'HidePost', data: { contactId, reason }, metadata });
  }

  @Post('restore')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(ForumPostAnswer)
  async restorePost(@Id('postId') contactId: string, @Body() { reason }: ModerationRequest, @Metadata() metadata: CommandMetadata) {
    return this.moderate({ type: 'RestorePost', data: { contactId, reason }, metadata });
  }

  @Post('praise')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(ForumPostAnswer)
  async praisePost(@Id('postId') contactId: string, @Body() { reason }: ModerationRequest, @Metadata() metadata: CommandMetadata) {
    return this.moderate({ type: 'PraisePost', data: { contactId, reason }, metadata });
  }

  @Get('moderation-log')
  @Scope('tickets:read')
  @Reads(onlineContacts, moderationLog)
  @Answers(ModerationRow, { list: true })
  @Summary('What moderators did with a post, and why.')
  async listModerations(@Id('postId') postId: string, @Query() request: ListModerationsRequest) {
    await this.contacts.post(postId);

    return this.log.of(postId, request);
  }

  @Post('abuse-reports')
  @HttpCode(200)
  @Scope('tickets:write')
  @Answers(AbuseReportedAnswer)
  @Summary('Somebody of the community says that a post harms it.')
  async reportAbuse(@Id('postId') postId: string, @Body() { kind, reporterId, details }: ReportAbuseRequest, @Metadata() metadata: CommandMetadata) {
    const data = { contactId: postId, reportId: mintedId(metadata.commandId, 'abuse-report'), reporterId: reporterId ?? mintedId(metadata.commandId, 'party'), kind, details: details ?? null };
    const handled = await this.handle(onlineContactAggregate, postId, { type: 'ReportAbuse', data, metadata });
    const reported = handled.events.some(({ type }) => type === AbuseReported.type);

    return answer(handled, { postId, ...(reported ? { reportId: data.reportId } : {}), ...factsOf(handled) } satisfies AbuseReportedAnswer);
  }

  @Post('abuse-reports/:reportId/uphold')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(ForumPostAnswer)
  @Summary('The report is right: the post is out of sight from here on.')
  async upholdAbuse(@Id('postId') contactId: string, @Id('reportId') reportId: string, @Body() { reason }: ModerationRequest, @Metadata() metadata: CommandMetadata) {
    return this.moderate({ type: 'UpholdAbuse', data: { contactId, reportId, reason }, metadata });
  }

  @Post('abuse-reports/:reportId/dismiss')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(ForumPostAnswer)
  async dismissAbuse(@Id('postId') contactId: string, @Id('reportId') reportId: string, @Body() { reason }: ModerationRequest, @Metadata() metadata: CommandMetadata) {
    return this.moderate({ type: 'DismissAbuse', data: { contactId, reportId, reason }, metadata });
  }

  private async moderate(command: ModerationCommand) {
    const handled = await this.handle(onlineContactAggregate, command.data.contactId, command);

    return answer(handled, { postId: command.data.contactId, ...factsOf(handled) } satisfies ForumPostAnswer);
  }
}

/** How it is going in the forums, and with those who write there. */
@Controller({ version: '1' })
export class ForumsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly found: ForumsQuery,
    private readonly reports: AbuseReportsQuery,
  ) {}

  @Get('forums')
  @Scope('tickets:read')
  @Reads(onlineContacts, forums)
  @Answers(ForumAnswer, { list: true })
  @Summary('How many topics each forum has open, and whether that is in balance.')
  listForums() {
    return this.found.list();
  }

  @Post('forum-topic-limits')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(TopicLimitsAnswer)
  @Summary('Between how many open topics a forum is in balance; nothing is blocked beyond them.')
  async setTopicLimits(@Body() { forum, fewest, most, openDays = USUAL_OPEN_DAYS }: TopicLimitsRequest, @Metadata() metadata: CommandMetadata) {
    const forumId = derivedId('forum', forum);
    const handled = await this.handle(forumAggregate, forumId, { type: 'SetTopicLimits', data: { forumId, forum, fewest, most, openDays }, metadata });

    return answer(handled, { forumId, ...factsOf(handled) } satisfies TopicLimitsAnswer);
  }

  @Get('abuse-reports')
  @Scope('tickets:read')
  @Reads(abuseReports)
  @Answers(AbuseReportRow, { list: true })
  listAbuseReports(@Query() request: ListAbuseReportsRequest) {
    return this.reports.list(request);
  }

  @Get('community-members/:partyId')
  @Scope('tickets:read')
  @Reads(onlineContacts, parties)
  @Answers(CommunityMemberAnswer)
  @Summary('What level somebody has in the community, and by what they did.')
  getCommunityMember(@Id('partyId') partyId: string) {
    return this.found.member(partyId);
  }
}

