import { forumAggregate } from './forum/forum.decider.js';
import { ForumsController, ModerationController } from './http/moderation.controller.js';
import { abuseReports } from './views/abuse-reports/abuse-reports.projection.js';
import { AbuseReportsQuery } from './views/abuse-reports/abuse-reports.query.js';
import { forums } from './views/forums/forums.projection.js';
import { ForumsQuery } from './views/forums/forums.query.js';
import { moderationLog } from './views/moderation-log/moderation-log.projection.js';
import { ModerationLogQuery } from './views/moderation-log/moderation-log.query.js';

/** How forums, and those who write in them, are looked after. */
export const community = {
  aggregates: [forumAggregate],
  views: [moderationLog, abuseReports, forums],
  controllers: [ModerationController, ForumsController],
  providers: [ModerationLogQuery, AbuseReportsQuery, ForumsQuery],
};
