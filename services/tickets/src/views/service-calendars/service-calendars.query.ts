import { Inject, Injectable } from '@nestjs/common';
import { VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { ServiceCalendarRow } from './service-calendars.row.js';

/** Which calendars there are. */
@Injectable()
export class ServiceCalendarsQuery {
  constructor(@Inject(VIEWS) private readonly views: DataSource) {}

  /** The newest version of each, by code. */
  async list(): Promise<{ readonly items: readonly ServiceCalendarRow[] }> {
    return { items: await this.views.getRepository(ServiceCalendarRow).find({ order: { code: 'ASC' }, take: 500 }) };
  }
}
