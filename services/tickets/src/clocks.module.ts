import { clockPolicyAggregate } from './clock-policy/clock-policy.decider.js';
import { ClockSimulationsController } from './http/clock-simulations.controller.js';
import { ClockPoliciesController, ServiceCalendarsController } from './http/clock-rules.controller.js';
import { TicketClocksController } from './http/ticket-clocks.controller.js';
import { passTimeWhenClockMarkElapsed } from './reactions/pass-time-when-clock-mark-elapsed.js';
import { serviceCalendarAggregate } from './service-calendar/service-calendar.decider.js';
import { clockPolicies } from './views/clock-policies/clock-policies.projection.js';
import { ClockPoliciesQuery } from './views/clock-policies/clock-policies.query.js';
import { OpeningTerms } from './views/clock-policies/opening-terms.query.js';
import { AttainmentQuery } from './views/clocks/attainment.query.js';
import { clocks } from './views/clocks/clocks.projection.js';
import { ClocksQuery } from './views/clocks/clocks.query.js';
import { SimulationsQuery } from './views/clocks/simulations.query.js';
import { TicketClocksQuery } from './views/clocks/ticket-clocks.query.js';
import { customerClasses } from './views/customer-classes/customer-classes.projection.js';
import { CustomerClassesQuery } from './views/customer-classes/customer-classes.query.js';
import { serviceCalendars } from './views/service-calendars/service-calendars.projection.js';
import { ServiceCalendarsQuery } from './views/service-calendars/service-calendars.query.js';

/** What is promised to tickets, and how their clocks stand. */
export const clocksOfTickets = {
  aggregates: [clockPolicyAggregate, serviceCalendarAggregate],
  views: [clockPolicies, serviceCalendars, clocks, customerClasses],
  reactions: [passTimeWhenClockMarkElapsed],
  controllers: [ClockPoliciesController, ServiceCalendarsController, TicketClocksController, ClockSimulationsController],
  providers: [ClockPoliciesQuery, ServiceCalendarsQuery, ClocksQuery, TicketClocksQuery, SimulationsQuery, AttainmentQuery, CustomerClassesQuery, OpeningTerms],
};
