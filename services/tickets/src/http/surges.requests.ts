import { DEPARTMENT_CODE, SURGE_ACTIONS, type SurgeAction } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { IsArray, IsBoolean, IsIn, IsInt, IsNumber, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';

class OfTeamRequest {
  /** A department of the department table. */
  @Matches(DEPARTMENT_CODE) team!: string;
}

export class SetSurgeLimitsRequest extends OfTeamRequest {
  /** A surge begins when somebody waits for longer than so many minutes, */
  @IsInt() @Min(1) @Max(100_000) enterMinutes!: number;
  /** and ends when everybody waits for less than so many. */
  @IsInt() @Min(1) @Max(100_000) leaveMinutes!: number;
}

export class MeasureWaitingRequest extends OfTeamRequest {}

export class DraftStaffRequest extends OfTeamRequest {
  @IsString() @Length(1, 200) agentId!: string;
  /** The department that lends them. */
  @Matches(DEPARTMENT_CODE) from!: string;
}

export class TakeSurgeActionRequest extends OfTeamRequest {
  @IsIn(SURGE_ACTIONS) action!: SurgeAction;
  @IsOptional() @IsString() @Length(1, 1_000) note?: string;
}

export class ListSurgesRequest {
  @IsOptional() @IsString() @Length(1, 40) team?: string;
  @IsOptional() @IsBoolean() open?: boolean;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class SurgeDeskAnswer {
  @IsUUID() deskId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class MeasuredAnswer extends SurgeDeskAnswer {
  /** Tickets that nobody has acknowledged. */
  @IsInt() waiting!: number;
  /** Milliseconds: the longest wait, and that of the one in the middle. */
  @IsNumber() longest!: number;
  @IsNumber() median!: number;
}

export class SurgeActionAnswer {
  @IsIn(SURGE_ACTIONS) action!: SurgeAction;
  @IsString() zh!: string;
  @IsString() en!: string;
  @IsBoolean() done!: boolean;
  @IsOptional() @IsString() note!: string | null;
  @IsOptional() @IsString() takenBy!: string | null;
  @IsOptional() @IsString() takenAt!: string | null;
}

export class DraftedAnswer {
  @IsString() agentId!: string;
  /** The department that lends them. */
  @IsString() from!: string;
  @IsString() draftedAt!: string;
  @IsOptional() @IsString() releasedAt!: string | null;
}

export class SurgeAnswer {
  @IsUUID() surgeId!: string;
  @IsUUID() deskId!: string;
  @IsString() team!: string;
  @IsBoolean() open!: boolean;
  /** Milliseconds of the longest wait above which it began, and below which it ends. */
  @IsNumber() enterAbove!: number;
  @IsNumber() leaveBelow!: number;
  /** What was measured when it began; when it has ended, what was measured then. */
  @IsInt() waiting!: number;
  @IsNumber() longest!: number;
  @IsNumber() median!: number;
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(SurgeActionAnswer) actions!: SurgeActionAnswer[];
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(DraftedAnswer) drafted!: DraftedAnswer[];
  @IsString() enteredAt!: string;
  @IsOptional() @IsString() leftAt!: string | null;
}
