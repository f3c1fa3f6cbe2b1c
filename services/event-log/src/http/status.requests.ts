import { ItemsOf } from '@rapport/service-host';
import { IsArray, IsIn, IsInt, IsObject, IsString, ValidateNested } from 'class-validator';

export class LaneStatus {
  @IsInt() lane!: number;
  /** Position of its last event; 0 while it is empty. */
  @IsInt() last!: number;
}

export class TimerStatus {
  @IsInt() pending!: number;
  /** Of these, how many should have fired by now. */
  @IsInt() due!: number;
}

export class RelayStatus {
  /** `log`: services read the log itself, and there is no relay. */
  @IsIn(['log', 'kafka']) mode!: 'log' | 'kafka';
  /** Events that are not on Kafka yet. */
  @IsInt() lag!: number;
}

export class LogStatusAnswer {
  @IsInt() events!: number;
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(LaneStatus) lanes!: LaneStatus[];
  @IsObject() @ValidateNested() timers!: TimerStatus;
  @IsObject() @ValidateNested() relay!: RelayStatus;
  /** The clock of the log. */
  @IsString() now!: string;
}

export class BrokenRuleAnswer {
  @IsString() rule!: string;
  @IsInt() count!: number;
  /** At most twenty places. */
  @IsArray() @IsString({ each: true }) examples!: string[];
}

export class KeptHeadsAnswer {
  /** `keys` or `Kafka`. */
  @IsString() keeper!: string;
  @IsInt() heads!: number;
}

export class VerificationAnswer {
  @IsInt() events!: number;
  @IsInt() streams!: number;
  @IsInt() commands!: number;
  /** Events in sealed segments: no column of them has changed since. */
  @IsInt() proven!: number;
  /** Events younger than the last seal of their lane. */
  @IsInt() unproven!: number;
  /** Heads of segments that others remember. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(KeptHeadsAnswer) heads!: KeptHeadsAnswer[];
  /** Empty when everything holds. */
  @IsArray() @IsObject({ each: true }) @ValidateNested({ each: true }) @ItemsOf(BrokenRuleAnswer) broken!: BrokenRuleAnswer[];
}
