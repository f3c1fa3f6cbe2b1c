import { instant } from '@rapport/event-sourcing';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Answers, parties, Reads, Scope, Summary } from '@rapport/service-host';
import { clockPolicies } from '../views/clock-policies/clock-policies.projection.js';
import { SimulationsQuery } from '../views/clocks/simulations.query.js';
import { customerClasses } from '../views/customer-classes/customer-classes.projection.js';
import { queue } from '../views/queue/queue.projection.js';
import { serviceCalendars } from '../views/service-calendars/service-calendars.projection.js';
import { calendarContentOf, policyContentOf } from './clock-rules.controller.js';
import { SimulateClockPolicyRequest, SimulationAnswer } from './clocks.requests.js';

/** What other rules would have changed, before anybody publishes them. */
@Controller({ path: 'clock-simulations', version: '1' })
export class ClockSimulationsController {
  constructor(private readonly simulations: SimulationsQuery) {}

  @Post()
  @HttpCode(200)
  @Scope('tickets:manage')
  @Reads(queue, clockPolicies, serviceCalendars, customerClasses, parties)
  @Answers(SimulationAnswer)
  @Summary('Replays tickets of a period under another policy, other calendars, teams that are split: breaches gained and lost. Nothing is changed; page by page.')
  simulateClockPolicy(@Body() { policy, calendars = [], teams = [], from, to, until, limit, cursor }: SimulateClockPolicyRequest) {
    const proposal = {
      policy: policy === undefined ? null : policyContentOf(policy),
      calendars: calendars.map(calendarContentOf),
      splits: teams.map(({ categories = [], priorities = [], items = [], ...split }) => ({ ...split, categories, priorities, items })),
    };

    return this.simulations.page({ proposal, from: instant(from), to: instant(to), until: until === undefined ? undefined : instant(until), limit, cursor });
  }
}
