import { IsInt, IsString, Max, Min } from 'class-validator';

const TEN_YEARS = 10 * 366 * 24 * 3_600_000;

export class AdvanceClockRequest {
  /** How far, in milliseconds; forward only. */
  @IsInt() @Min(1) @Max(TEN_YEARS) milliseconds!: number;
}

export class ClockAnswer {
  /** What the clock of the log says now. */
  @IsString() now!: string;
}
