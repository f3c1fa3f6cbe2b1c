import { IsMoment } from '@rapport/service-host';
import { IsArray, IsIn, IsInt, IsOptional, IsString, Length } from 'class-validator';

export class ReportQuery {
  /** Start of the period, inclusive; 30 days before its end unless given. */
  @IsOptional() @IsMoment() from?: string;
  /** End of the period, exclusive; now unless given. */
  @IsOptional() @IsMoment() to?: string;
  /** IANA time zone of the days; the setting of the installation unless given. */
  @IsOptional() @IsString() @Length(1, 60) zone?: string;
  @IsOptional() @IsString() @Length(1, 50) channel?: string;
  @IsOptional() @IsIn(['json', 'csv']) format?: 'json' | 'csv';
}

export class ReportSummary {
  @IsString() id!: string;
  @IsInt() version!: number;
  @IsString() name!: string;
  @IsString() definition!: string;
  @IsArray() @IsString({ each: true }) columns!: string[];
}

export class ReportAnswer extends ReportSummary {
  @IsString() from!: string;
  @IsString() to!: string;
  @IsString() zone!: string;
  @IsOptional() @IsString() channel?: string;
  /** SHA-256 over the 64 positions that the figures stand on. */
  @IsString() standsOn!: string;
  @IsArray() @IsInt({ each: true }) positions!: number[];
  @IsArray() rows!: object[];
}
