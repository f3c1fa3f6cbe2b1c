import { INCIDENT_KINDS, INCIDENT_OUTCOMES, type IncidentKind, type IncidentOutcome } from '@rapport/contracts-tickets';
import { IsMoment } from '@rapport/service-host';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Min } from 'class-validator';
import { OpenTicketRequest } from './tickets.requests.js';

export class OpenIncidentRequest extends OpenTicketRequest {
  @IsIn(INCIDENT_KINDS) kind!: IncidentKind;
  /** Why few may know of it. */
  @IsString() @Length(1, 2_000) reason!: string;
  /** Actor ids of those who may see it beside whoever opens it. */
  @IsOptional() @IsArray() @ArrayMaxSize(49) @ArrayUnique() @IsString({ each: true }) @Length(1, 200, { each: true }) viewers?: string[];
}

export class RestrictTicketRequest {
  @IsIn(INCIDENT_KINDS) kind!: IncidentKind;
  @IsString() @Length(1, 2_000) reason!: string;
  @IsOptional() @IsArray() @ArrayMaxSize(49) @ArrayUnique() @IsString({ each: true }) @Length(1, 200, { each: true }) viewers?: string[];
}

export class ViewerRequest {
  /** The actor's id, as their token says it. */
  @IsString() @Length(1, 200) viewerId!: string;
  @IsString() @Length(1, 1_000) reason!: string;
}

export class NoteFeaturesRequest {
  /** What they can be known by. */
  @IsString() @Length(1, 4_000) features!: string;
  /** Where and when they were last seen. */
  @IsOptional() @IsString() @Length(1, 1_000) lastSeen?: string;
}

export class ResolveIncidentRequest {
  @IsIn(INCIDENT_OUTCOMES) outcome!: IncidentOutcome;
  @IsOptional() @IsString() @Length(1, 2_000) note?: string;
}

export class ListIncidentsRequest {
  @IsOptional() @IsArray() @IsIn(INCIDENT_KINDS, { each: true }) kind?: IncidentKind[];
  @IsOptional() @IsArray() @IsIn(INCIDENT_OUTCOMES, { each: true }) outcome?: IncidentOutcome[];
  @IsOptional() @IsString() @Length(1, 50) sort?: string;
  @IsOptional() @IsInt() @Min(1) limit?: number;
  @IsOptional() @IsString() @Length(1, 1_000) cursor?: string;
}

export class FoundRateRequest {
  /** Incidents opened from here on, inclusive. */
  @IsOptional() @IsMoment() from?: string;
  @IsOptional() @IsMoment() to?: string;
}

/** A fact that others may have learned before the ticket became restricted. */
export class Disclosure {
  /** `lane:position` in the log. */
  @IsString() place!: string;
  @IsUUID() eventId!: string;
  @IsString() type!: string;
  @IsString() stream!: string;
  @IsString() recordedAt!: string;
  /** Whether it was there for consumers of the event feed; everything in the log is. */
  @IsBoolean() feed!: boolean;
  /** Whether the platform carries events to Kafka, so that it was there for every consumer of the topic. */
  @IsBoolean() kafka!: boolean;
  /** Whether it sent words to somebody: a public reply, an invitation, a message. */
  @IsBoolean() message!: boolean;
}
