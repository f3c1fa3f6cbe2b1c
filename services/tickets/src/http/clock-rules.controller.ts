import { chineseHolidays } from '@rapport/business-time';
import type { ClockMetricRules, ClockRule } from '@rapport/contracts-tickets';
import { derivedId, MINUTE, type CommandMetadata, type HandleCommand } from '@rapport/event-sourcing';
import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { answer, Answers, created, Creates, factsOf, HANDLE, Id, Metadata, Reads, Scope, Summary } from '@rapport/service-host';
import type { PublishClockPolicy } from '../clock-policy/clock-policy.commands.js';
import { clockPolicyAggregate } from '../clock-policy/clock-policy.decider.js';
import type { PublishServiceCalendar } from '../service-calendar/service-calendar.commands.js';
import { serviceCalendarAggregate } from '../service-calendar/service-calendar.decider.js';
import { clockPolicies } from '../views/clock-policies/clock-policies.projection.js';
import { ClockPoliciesQuery } from '../views/clock-policies/clock-policies.query.js';
import { ClockPolicyRow } from '../views/clock-policies/clock-policies.row.js';
import { serviceCalendars } from '../views/service-calendars/service-calendars.projection.js';
import { ServiceCalendarsQuery } from '../views/service-calendars/service-calendars.query.js';
import { ServiceCalendarRow } from '../views/service-calendars/service-calendars.row.js';
import { ClockPolicyAnswer, PublishClockPolicyRequest, PublishServiceCalendarRequest, ServiceCalendarAnswer, type MetricRequest } from './clocks.requests.js';

/** What is promised to which tickets (TKT-29). */
@Controller({ path: 'clock-policies', version: '1' })
export class ClockPoliciesController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly policies: ClockPoliciesQuery,
  ) {}

  @Get()
  @Scope('tickets:read')
  @Reads(clockPolicies)
  @Answers(ClockPolicyRow, { list: true })
  @Summary('The newest version of each policy, in the order in which they are tried.')
  listClockPolicies() {
    return this.policies.list();
  }

  @Post()
  @Creates()
  @Scope('tickets:manage')
  @Answers(ClockPolicyAnswer)
  @Summary('Publishes the next version of the policy of that code; tickets that are open stay with what they were judged by.')
  async publishClockPolicy(@Body() request: PublishClockPolicyRequest, @Metadata() metadata: CommandMetadata) {
    const data = policyContentOf(request);
    const { policyId } = data;
    const handled = await this.handle(clockPolicyAggregate, policyId, { type: 'PublishClockPolicy', data, metadata });

    return created(handled, '/v1/clock-policies', { policyId, code: data.code, ...factsOf(handled) } satisfies ClockPolicyAnswer);
  }

  @Post(':policyId/archive')
  @HttpCode(200)
  @Scope('tickets:manage')
  @Answers(ClockPolicyAnswer)
  @Summary('No ticket gets it any more; those that have it keep it.')
  async archiveClockPolicy(@Id('policyId') policyId: string, @Metadata() metadata: CommandMetadata) {
    const handled = await this.handle(clockPolicyAggregate, policyId, { type: 'ArchiveClockPolicy', data: { policyId }, metadata });

    return answer(handled, { policyId, code: '', ...factsOf(handled) } satisfies ClockPolicyAnswer);
  }
}

/** When teams work (TKT-30). */
@Controller({ path: 'service-calendars', version: '1' })
export class ServiceCalendarsController {
  constructor(
    @Inject(HANDLE) private readonly handle: HandleCommand,
    private readonly calendars: ServiceCalendarsQuery,
  ) {}

  @Get()
  @Scope('tickets:read')
  @Reads(serviceCalendars)
  @Answers(ServiceCalendarRow, { list: true })
  @Summary('The newest version of each calendar.')
  listServiceCalendars() {
    return this.calendars.list();
  }

  @Post()
  @Creates()
  @Scope('tickets:manage')
  @Answers(ServiceCalendarAnswer)
  @Summary('Publishes the next version of the calendar of that code; what was reckoned by an earlier one stays as it is.')
  async publishServiceCalendar(@Body() request: PublishServiceCalendarRequest, @Metadata() metadata: CommandMetadata) {
    const data = calendarContentOf(request);
    const { calendarId, code } = data;
    const handled = await this.handle(serviceCalendarAggregate, calendarId, { type: 'PublishServiceCalendar', data, metadata });

    return created(handled, '/v1/service-calendars', { calendarId, code, ...factsOf(handled) } satisfies ServiceCalendarAnswer);
  }
}

/** A calendar as it is asked for, in the words of its facts. */
export const calendarContentOf = ({ code, name, zone, week, exceptions = [], chineseHolidays: years }: PublishServiceCalendarRequest): PublishServiceCalendar['data'] => {
  const plain = (openings: readonly { from: string; to: string }[]) => openings.map(({ from, to }) => ({ from, to }));
  const holidays = years === undefined ? null : chineseHolidays([...new Set(years)].sort());
  const rules = {
    ...{ id: code, zone, week: Object.fromEntries(week.map(({ day, openings }) => [day, plain(openings)])), exceptions: exceptions.map(({ date, openings }) => ({ date, openings: plain(openings) })) },
    ...(holidays === null ? {} : { holidays: { name: holidays.name, years: [...holidays.years], daysOff: [...holidays.daysOff], workingDays: [...holidays.workingDays] } }),
  };

  return { calendarId: derivedId('service-calendar', code), code, name: { ...name }, rules };
};

/** A policy as it is asked for, in the words of its facts: spans in milliseconds, what was left out as what it means. */
export const policyContentOf = ({ metrics, conditions = {}, calendarId, teamCalendars = [], goal, targetShare, ...policy }: PublishClockPolicyRequest): PublishClockPolicy['data'] => {
  const { categories = [], priorities = [], channels = [], teams = [], classes = [], items = [] } = conditions;

  return {
    ...{ policyId: derivedId('clock-policy', policy.code), code: policy.code, name: { ...policy.name }, order: policy.order },
    ...{ conditions: { categories, priorities, channels, teams, classes, items }, calendarId: calendarId ?? null, teamCalendars: teamCalendars.map((each) => ({ ...each })), metrics: rulesOf(metrics) },
    ...(goal === undefined ? {} : { goal: { zh: goal.zh, en: goal.en } }),
    ...(targetShare === undefined ? {} : { targetShare }),
  };
};

const rulesOf = (metrics: readonly MetricRequest[]): ClockMetricRules => Object.fromEntries(metrics.map((each) => [each.metric, ruleOf(each)]));

const ruleOf = ({ targets, warnings, pausesIn, onReopen }: MetricRequest): ClockRule => ({
  targets: Object.fromEntries(targets.map(({ priority, minutes }) => [priority, minutes * MINUTE])),
  ...(warnings === undefined ? {} : { warnings: warnings.map(({ name, share, offsetMinutes }) => (share === undefined ? { name, offset: (offsetMinutes ?? 0) * MINUTE } : { name, share })) }),
  ...(pausesIn === undefined ? {} : { pausesIn: [...pausesIn] }),
  ...(onReopen === undefined ? {} : { onReopen }),
});
