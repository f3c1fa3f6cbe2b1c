import { CLOCK_STATUSES, REPAIR_CLOCKS, type RepairClockName } from '@rapport/contracts-tickets';
import { IsArray, IsIn, IsNumber, IsObject, IsOptional, IsString } from 'class-validator';

class RepairClock {
  @IsIn(REPAIR_CLOCKS) metric!: RepairClockName;
  @IsIn(CLOCK_STATUSES) status!: (typeof CLOCK_STATUSES)[number];
  @IsOptional() @IsString() dueAt!: string | null;
  /** Milliseconds of the target that are left; negative when it is exceeded. */
  @IsOptional() @IsNumber() left!: number | null;
  @IsOptional() @IsObject() ended!: object | null;
  /** What promises it: entitlement, plan and its version, calendar, target. */
  @IsObject() stamp!: object;
  /** Where it was not kept: when it was due, and when that was noticed. */
  @IsOptional() @IsObject() breach!: object | null;
}

export class RepairClockAnswer extends RepairClock {
  /** Milliseconds so far. */
  @IsNumber() counted!: number;
  @IsObject() started!: object;
}

export class RepairExplanationAnswer extends RepairClock {
  /** The fewest events that make this due instant. */
  @IsArray() @IsObject({ each: true }) facts!: object[];
  /** What was counted between them. */
  @IsArray() @IsObject({ each: true }) stretches!: object[];
  /** All of it as one paragraph. */
  @IsString() text!: string;
}
