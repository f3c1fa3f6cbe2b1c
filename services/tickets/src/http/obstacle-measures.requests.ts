import { OBSTACLES, type Obstacle } from '@rapport/contracts-tickets';
import { IsMoment } from '@rapport/service-host';
import { IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';

const MEASURE_STATES = ['planned', 'overdue', 'completed'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

export class PlanObstacleMeasureRequest {
  @IsIn(OBSTACLES) obstacle!: Obstacle;
  /** What is to be done. */
  @IsString() @Length(1, 2_000) measure!: string;
  /** Whoever of us sees to it. */
  @IsString() @Length(1, 200) ownerId!: string;
  @IsMoment() dueAt!: string;
}

export class CompleteObstacleMeasureRequest {
  @IsString() @Length(1, 2_000) result!: string;
  /** Whether it helped; left out while nobody knows. */
  @IsOptional() @IsBoolean() effective?: boolean;
}

export class ListObstacleMeasuresRequest {
  @IsOptional() @IsIn(OBSTACLES) obstacle?: Obstacle;
  /** Planned: still in time. Overdue: past its time, and not completed. */
  @IsOptional() @IsIn(MEASURE_STATES) state?: MeasureState;
  @IsOptional() @IsString() @Length(1, 200) ownerId?: string;
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class ObstacleMeasureAnswer {
  @IsUUID() measureId!: string;
  @IsIn(OBSTACLES) obstacle!: Obstacle;
  @IsString() measure!: string;
  @IsString() ownerId!: string;
  @IsString() dueAt!: string;
  @IsIn(MEASURE_STATES) state!: MeasureState;
  @IsString() plannedBy!: string;
  @IsString() plannedAt!: string;
  @IsOptional() @IsString() result!: string | null;
  /** Whether it helped, as whoever completed it saw it. */
  @IsOptional() @IsBoolean() effective!: boolean | null;
  @IsOptional() @IsString() completedBy!: string | null;
  @IsOptional() @IsString() completedAt!: string | null;
  /** How often the obstacle was reported since it was completed, and in as long a time before: so one sees whether it helped. */
  @IsOptional() @IsInt() reportsBefore!: number | null;
  @IsOptional() @IsInt() reportsSince!: number | null;
  @IsInt() version!: number;
}

export class MeasureTakenAnswer {
  @IsUUID() measureId!: string;
  @IsArray() @IsString({ each: true }) facts!: string[];
  @IsInt() version!: number;
}
