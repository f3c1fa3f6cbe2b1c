import 'reflect-metadata';
import { IsBoolean, IsEmail, IsIn, IsInt, IsISO8601, IsOptional, IsString, IsUUID, Length, Max, Min } from 'class-validator';

/** Eight fields of the kinds that requests have. */
export class CreateTicketRequest {
  @IsUUID() customerId!: string;
  @IsString() @Length(1, 200) subject!: string;
  @IsIn(['telephone', 'e-mail', 'chat', 'counter']) channel!: string;
  @IsIn(['low', 'moderate', 'high']) priority!: string;
  @IsInt() @Min(-5) @Max(200) floor!: number;
  @IsBoolean() urgent!: boolean;
  @IsEmail() contact!: string;
  @IsOptional() @IsISO8601() openedAt?: string;
}

export const GOOD = {
  customerId: '0b9f2f36-9b40-4a3f-9f58-1f0f9a6f0c11',
  subject: 'Lift is stuck between the second and the third floor',
  channel: 'telephone',
  priority: 'high',
  floor: 2,
  urgent: true,
  contact: 'concierge@example.com',
  openedAt: '2026-11-24T09:30:00Z',
};

/** Bodies that a validating server refuses, each for one reason. */
export const BAD: readonly unknown[] = [
  { ...GOOD, customerId: 'no uuid' },
  { ...GOOD, subject: '' },
  { ...GOOD, channel: 'pigeon' },
  { ...GOOD, floor: 2.5 },
  { ...GOOD, urgent: 'yes' },
  { ...GOOD, contact: 'nobody' },
  { ...GOOD, openedAt: 'soon' },
  { ...GOOD, role: 'admin' },
];
