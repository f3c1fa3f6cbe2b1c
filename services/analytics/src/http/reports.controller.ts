import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { DAY, instant, later, refuse, type Instant, type Language } from '@rapport/event-sourcing';
import { Answers, languageOf, NOW, Reads, Scope, SETTINGS, Summary, VIEWS, type HostSettings } from '@rapport/service-host';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { analyticsRefusals } from '../reports/analytics-refusals.js';
import { reports } from '../reports/report-catalogue.js';
import { reportCsv } from '../reports/report-csv.js';
import { runReport } from '../reports/run-report.js';
import { complaintProfile } from '../views/complaint-profile/complaint-profile.projection.js';
import { contacts } from '../views/contacts/contacts.projection.js';
import { customerLevels } from '../views/customer-levels/customer-levels.projection.js';
import { satisfaction } from '../views/satisfaction/satisfaction.projection.js';
import { ticketTimes } from '../views/ticket-times/ticket-times.projection.js';
import { ReportAnswer, ReportQuery, ReportSummary } from './reports.requests.js';

/** The reports, as data and as a table. */
@Controller({ path: 'reports', version: '1' })
export class ReportsController {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    @Inject(SETTINGS) private readonly settings: HostSettings,
    @Inject(NOW) private readonly now: () => Instant,
  ) {}

  @Get()
  @Scope('analytics:read')
  @Answers(ReportSummary, { list: true })
  @Summary('Which reports there are, and how each is defined.')
  listReports(@Headers('accept-language') acceptLanguage: string | undefined) {
    const language = languageOf(acceptLanguage);
    return { items: reports.map(({ id, version, name, definition, columns }) => ({ id, version, name: name[language], definition: definition[language], columns })) };
  }

  @Get(':id')
  @Scope('analytics:read')
  @Reads(contacts, customerLevels, ticketTimes, complaintProfile, satisfaction)
  @Answers(ReportAnswer)
  @Summary('One report for a period, with the place in the log that it stands on.')
  async getReport(@Param('id') id: string, @Query() query: ReportQuery, @Headers('accept-language') acceptLanguage: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    const report = reports.find((one) => one.id === id);
    if (report === undefined) throw refuse(analyticsRefusals.REPORT_NOT_FOUND, { id: id.slice(0, 50) });
    const language: Language = languageOf(acceptLanguage);
    const result = await runReport(this.views, report, this.asked(query), language);
    if (query.format !== 'csv') return result;

    void reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${id}.csv"`).header('rapport-stands-on', result.standsOn);
    return reportCsv(result);
  }

  private asked({ from, to, zone, channel }: ReportQuery) {
    const end = to === undefined ? this.now() : instant(to);
    const start = from === undefined ? later(end, -30 * DAY) : instant(from);
    if (start >= end) throw refuse(analyticsRefusals.EMPTY_PERIOD, { from: start, to: end });
    const days = zone ?? this.settings.RAPPORT_TIME_ZONE;
    if (!zoneExists(days)) throw refuse(analyticsRefusals.UNKNOWN_ZONE, { zone: days });

    return { from: start, to: end, zone: days, channel: channel ?? null };
  }
}

const zoneExists = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0 && /^[A-Za-z]+(?:[_/+-][A-Za-z0-9_+-]+)*$/.test(zone);
  } catch {
    return false;
  }
};
