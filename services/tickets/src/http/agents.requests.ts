import { MANAGEMENT_CLASSES } from '@rapport/contracts-customers';
import { DEPARTMENT_CODE, SKILL_CODE } from '@rapport/contracts-tickets';
import { ItemsOf } from '@rapport/service-host';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, Min, ValidateNested } from 'class-validator';
import { SERVING, type Exclusion, type Serving } from '../agent/best-agent.rule.js';
import { TicketAnswer } from './tickets.requests.js';

const EXCLUSIONS: readonly Exclusion[] = ['other_team', 'away', 'not_working', 'full', 'in_live_contact', 'other_customers'];

export class RegisterAgentRequest {
  /** What the agent is called in tickets. */
  @IsString() @Length(1, 200) agentId!: string;
  @IsString() @Length(1, 200) name!: string;
  /** What they can do: categories of tickets, languages, products. */
  @IsOptional() @IsArray() @ArrayMaxSize(100) @ArrayUnique() @Matches(SKILL_CODE, { each: true }) skills?: string[];
  /** Classes of customers whom they serve first; everybody alike unless said. A key customer is not given to whoever named others. */
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(MANAGEMENT_CLASSES, { each: true }) classes?: string[];
  /** A department of the department table. */
  @Matches(DEPARTMENT_CODE) team!: string;
  /** Code of the service calendar by which they work; around the clock unless said. */
  @IsOptional() @IsString() @Length(1, 100) calendar?: string;
  /** Tickets that they have in hand at most. */
  @IsInt() @Min(1) @Max(10_000) capacity!: number;
}

export class ChangeSkillsRequest {
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @Matches(SKILL_CODE, { each: true }) skills!: string[];
  /** Classes of customers whom they serve first; as they are unless said. */
  @IsOptional() @IsArray() @ArrayUnique() @IsIn(MANAGEMENT_CLASSES, { each: true }) classes?: string[];
}

export class GoAwayRequest {
  @IsString() @Length(1, 1_000) reason!: string;
}

export class AssignBestRequest {
  /** What the ticket asks for beside its category. */
  @IsOptional() @IsArray() @ArrayMaxSize(20) @ArrayUnique() @Matches(SKILL_CODE, { each: true }) skills?: string[];
}

export class ListAgentsRequest {
  @IsOptional() @IsString() @Length(1, 40) team?: string;
  @IsOptional() @IsBoolean() available?: boolean;
  /** Whether they are with a customer just now; those of them who are away leave somebody alone. */
  @IsOptional() @IsBoolean() inLiveContact?: boolean;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class AgentAnswer {
  @IsUUID() rosterId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}

export class ConsideredAnswer {
  @IsString() agentId!: string;
  /** Whether they serve the class of the customer before others, as all others, or after those whom they named. */
  @IsIn(SERVING) serves!: Serving;
  /** How many of the needed skills they have. */
  @IsInt() fit!: number;
  /** Tickets in hand. */
  @IsInt() load!: number;
  /** When they were given their last ticket; of receivers, when they were last done with a customer. */
  @IsOptional() @IsString() idleSince!: string | null;
  /** With a customer just now. */
  @IsBoolean() inLiveContact!: boolean;
  /** Why they do not come into question. */
  @IsOptional() @IsIn(EXCLUSIONS) excluded!: Exclusion | null;
}

export class AssignedBestAnswer extends TicketAnswer {
  @IsString() agentId!: string;
  /** Everybody who was considered, the best first. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(ConsideredAnswer) considered!: ConsideredAnswer[];
}
