import { clockEngine, noticedLast, ruleBook, type CaseClocks, type ClockFact } from '@rapport/business-time';
import { instantAt, millisecondsOf } from '@rapport/event-sourcing';
import type { Contend } from '../harness/contender.js';
import { timed } from '../harness/processor-time.js';
import { TimeLine } from './time-line.js';
import { arrivalOf, CALENDARS, POLICY, stepOf } from './year-of-tickets.js';

/** A ticket that is not closed: its clocks, its next step, and the timer that is set for it. */
interface Open {
  clocks: CaseClocks;
  place: number;
  alarm: number | null;
}

/** Every so manieth ticket is told anew from its first fact and compared. */
const CHECKED = 101;

/** A year of so many tickets in the order of time: each fact moves the clocks of its ticket, each timer rings when it is due, as the service does it without the log between. */
export const contend: Contend = ({ scale, options }) => {
  const tickets = Math.max(100, Math.round(Number(options['tickets']) * scale));
  const engine = clockEngine(ruleBook({ policies: [POLICY], calendars: CALENDARS }));
  const faults: string[] = [];

  const year = () => {
    const open = new Map<number, Open>();
    const facts = new Map<number, ClockFact[]>();
    const line = new TimeLine();
    let [closed, rung, breaches, most, events] = [0, 0, 0, 0, 0];
    /** Two numbers of each ticket: its steps are even, its timers odd. */
    const take = (number: number, ticket: Open, fact: ClockFact) => {
      const after = engine.evolve(ticket.clocks, fact);
      for (const { mark } of noticedLast(ticket.clocks, after)) if (mark.mark === 'due') breaches += 1;
      ticket.clocks = after;
      events += 1;
      if (number % CHECKED === 0) facts.get(number)!.push(fact);
    };
    const setTimer = (number: number, ticket: Open) => {
      const due = engine.alarms(ticket.clocks)[0]?.due;
      const at = due === undefined ? null : millisecondsOf(due);
      if (at !== null && at !== ticket.alarm) line.add(at, 2 * number + 1);
      ticket.alarm = at;
    };
    const goOn = (time: number, number: number) => {
      const ticket = open.get(number)!;
      for (const [index, what] of stepOf(number, ticket.place)!.what.entries()) take(number, ticket, { at: instantAt(time), ref: `${number}:${ticket.place}:${index}`, ...what });
      ticket.place += 1;
      const next = stepOf(number, ticket.place);
      if (next !== null) {
        line.add(time + next.after, 2 * number);
        setTimer(number, ticket);
        return;
      }
      closed += 1;
      open.delete(number);
      if (number % CHECKED !== 0) return;
      const [lived, told] = [ticket.clocks, engine.replay(facts.get(number)!)].map((clocks) => JSON.stringify(engine.at(clocks, instantAt(time))));
      facts.delete(number);
      if (lived !== told) faults.push(`Ticket ${number} lived ${lived} and is told ${told}.`);
    };

    line.add(arrivalOf(0, tickets), 0);
    for (let next = line.next(); next !== null; next = line.next()) {
      const { time, number: turn } = next;
      const number = Math.floor(turn / 2);
      const ticket = open.get(number);
      if (turn % 2 === 1) {
        if (ticket === undefined || ticket.alarm !== time) continue;
        take(number, ticket, { at: instantAt(time), ref: `timer:${(rung += 1)}`, type: 'time-passed' });
        setTimer(number, ticket);
        continue;
      }
      if (ticket === undefined) {
        open.set(number, { clocks: engine.initial, place: 0, alarm: null });
        if (number % CHECKED === 0) facts.set(number, []);
        if (number + 1 < tickets) line.add(arrivalOf(number + 1, tickets), 2 * (number + 1));
        most = Math.max(most, open.size);
      }
      goOn(time, number);
    }
    if (closed !== tickets || open.size > 0) faults.push(`${closed} of ${tickets} tickets were closed, ${open.size} are open.`);

    return { events, rung, breaches, most };
  };

  return Promise.resolve({
    slice: async () => {
      const began = performance.now();
      const { result, used } = await timed(null, () => Promise.resolve(year()));
      const seconds = (performance.now() - began) / 1_000;

      return {
        operations: tickets,
        seconds,
        used,
        more: { 'µs/ticket': (used.client / tickets) * 1e6, 'µs/fact': (used.client / result.events) * 1e6, timers: result.rung, breaches: result.breaches, 'open at once': result.most, 'peak MB': process.resourceUsage().maxRSS / 1_024 },
      };
    },
    check: () => Promise.resolve(faults),
    close: () => Promise.resolve(),
  });
};
