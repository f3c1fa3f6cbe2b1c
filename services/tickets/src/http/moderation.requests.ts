import { ABUSE_KINDS, ABUSE_STATUSES, type AbuseKind, type AbuseStatus } from '@rapport/contracts-tickets';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import { TOPIC_BALANCES, type TopicBalance } from '../forum/topic-balance.rule.js';
import { MEMBER_LEVELS, type MemberLevel } from '../online-contact/member-level.rule.js';
import { ForumPostAnswer } from './intake.requests.js';

export class ModerationRequest {
  /** Why; the log of moderators keeps it. */
  @IsString() @Length(1, 1_000) reason!: string;
}

export class ReportAbuseRequest {
  @IsIn(ABUSE_KINDS) kind!: AbuseKind;
  /** Who reports it; a new nameless party unless said. */
  @IsOptional() @IsUUID() reporterId?: string;
  @IsOptional() @IsString() @Length(1, 2_000) details?: string;
}

export class TopicLimitsRequest {
  @IsString() @Length(1, 100) forum!: string;
  @IsInt() @Min(0) @Max(1_000_000) fewest!: number;
  @IsInt() @Min(1) @Max(1_000_000) most!: number;
  /** A topic is open for so many days after its last post; 30 unless said. */
  @IsOptional() @IsInt() @Min(1) @Max(365) openDays?: number;
}

export class ListModerationsRequest {
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ListAbuseReportsRequest extends ListModerationsRequest {
  @IsOptional() @IsUUID() postId?: string;
  @IsOptional() @IsIn(ABUSE_STATUSES) status?: AbuseStatus;
}

export class AbuseReportedAnswer extends ForumPostAnswer {
  /** Missing where the same party has reported the post already and nobody has decided yet. */
  @IsOptional() @IsUUID() reportId?: string;
}

export class TopicLimitsAnswer {
  @IsUUID() forumId!: string;
  @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class ForumAnswer {
  @IsString() forum!: string;
  @IsInt() openTopics!: number;
  @IsInt() openDays!: number;
  @IsOptional() @IsInt() fewest?: number;
  @IsOptional() @IsInt() most?: number;
  /** Out of balance, nothing is blocked: it is for moderators to know. */
  @IsIn(TOPIC_BALANCES) balance!: TopicBalance;
}

export class CommunityMemberAnswer {
  @IsUUID() partyId!: string;
  /** Posts that are in sight. */
  @IsInt() posts!: number;
  @IsInt() praises!: number;
  /** Reports of abuse that were upheld. */
  @IsInt() upheld!: number;
  @IsInt() points!: number;
  @IsIn(MEMBER_LEVELS) level!: MemberLevel;
}
