import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { DAY, instant, later, refuse, type Instant, type Language } from '@rapport/event-sourcing';
import { Answers, languageOf, NOW, Reads, Scope, SETTINGS, Summary, VIEWS, type HostSettings } from '@rapport/service-host';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { analyticsRefusals } from '../reports/analytics-refusals.js';
import { reportCases } from '../reports/report-cases.js';
import { reports } from '../reports/report-catalogue.js';
import { reportCsv } from '../reports/report-csv.js';
import { REPORT_OPTIONS, type ReportDefinition, type ReportOption, type ReportRequest } from '../reports/report-definition.js';
import { runReport } from '../reports/run-report.js';
import { CaseAnswer, CasesQuery, PeriodQuery, ReportAnswer, ReportQuery, ReportSummary } from './reports.requests.js';

const readViews = [...new Set(reports.flatMap(({ views }) => views))];

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
    return { items: reports.map(({ id, version, name, definition, takes, columns }) => ({ id, version, name: name[language], definition: definition[language], takes, columns })) };
  }

  @Get(':id')
  @Scope('analytics:read')
  @Reads(...readViews)
  @Answers(ReportAnswer)
  @Summary('One report for a period, with the place in the log that it stands on.')
  async getReport(@Param('id') id: string, @Query() query: ReportQuery, @Headers('accept-language') acceptLanguage: string | undefined, @Res({ passthrough: true }) reply: FastifyReply) {
    const language: Language = languageOf(acceptLanguage);
    const result = await runReport(this.views, reportNamed(id), this.asked(query), language);
    if (query.format !== 'csv') return result;

    void reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${id}.csv"`).header('rapport-stands-on', result.standsOn);
    return reportCsv(result);
  }

  @Get(':id/cases')
  @Scope('analytics:read')
  @Reads(...readViews)
  @Answers(CaseAnswer, { list: true })
  @Summary('The cases behind the figures of a report, by their streams; the events of those are the evidence.')
  async listReportCases(@Param('id') id: string, @Query() query: CasesQuery) {
    const { where = [], after = '', limit = 50 } = query;
    const cells = Object.fromEntries(where.map((each) => [each.slice(0, each.indexOf(':')), each.slice(each.indexOf(':') + 1)]));
    const items = await reportCases(this.views, reportNamed(id), this.asked(query), { cells, after, limit });

    return { items, ...(items.length < limit ? {} : { next: items.at(-1)!.stream }) };
  }

  private asked(query: PeriodQuery): ReportRequest {
    const { from, to, zone } = query;
    const end = to === undefined ? this.now() : instant(to);
    const start = from === undefined ? later(end, -30 * DAY) : instant(from);
    if (start >= end) throw refuse(analyticsRefusals.EMPTY_PERIOD, { from: start, to: end });
    const days = zone ?? this.settings.RAPPORT_TIME_ZONE;
    if (!zoneExists(days)) throw refuse(analyticsRefusals.UNKNOWN_ZONE, { zone: days });

    const options = Object.fromEntries(REPORT_OPTIONS.map((option) => [option, query[option] ?? null])) as Pick<ReportRequest, ReportOption>;

    return { ...options, from: start, to: end, zone: days };
  }
}

const reportNamed = (id: string): ReportDefinition => {
  const report = reports.find((one) => one.id === id);
  if (report === undefined) throw refuse(analyticsRefusals.REPORT_NOT_FOUND, { id: id.slice(0, 50) });

  return report;
};

const zoneExists = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0 && /^[A-Za-z]+(?:[_/+-][A-Za-z0-9_+-]+)*$/.test(zone);
  } catch {
    return false;
  }
};
