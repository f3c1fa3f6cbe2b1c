import { DAY, HOUR, instant, instantAt, MINUTE, millisecondsOf, type Instant } from '@rapport/event-sourcing';
import fc from 'fast-check';
import { calendar } from './calendar.js';
import { WEEKDAYS, type CalendarDefinition, type Opening } from './calendar-definition.js';

const office: readonly Opening[] = [
  { from: '09:00', to: '12:00' },
  { from: '13:30', to: '17:30' },
];
const weekdays = { monday: office, tuesday: office, wednesday: office, thursday: office, friday: office };
const shanghai: CalendarDefinition = { id: 'office', version: 1, zone: 'Asia/Shanghai', week: weekdays };
const roundTheClock = (zone: string): CalendarDefinition => ({ id: 'always', version: 1, zone, week: Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) });

describe('a calendar of office hours', () => {
  const { add, between, isOpen, nextOpening, openStretches } = calendar(shanghai);
  const friday = (time: string) => instant(`2026-11-20T${time}:00+08:00`);
  const monday = (time: string) => instant(`2026-11-23T${time}:00+08:00`);

  it('adds over lunch, over the night and over the week-end', () => {
    expect(add(friday('11:00'), 2 * HOUR)).toBe(friday('14:30'));
    expect(add(friday('17:00'), HOUR)).toBe(monday('09:30'));
    expect(add(instant('2026-11-21T10:00:00+08:00'), HOUR)).toBe(monday('10:00'));
    expect(add(friday('09:00'), 7 * HOUR)).toBe(friday('17:30'));
    expect(add(friday('20:00'), 0)).toBe(friday('20:00'));
  });
  it('counts what lies between, in both directions', () => {
    expect(between(friday('11:00'), monday('10:00'))).toBe(6 * HOUR);
    expect(between(monday('10:00'), friday('11:00'))).toBe(-6 * HOUR);
    expect(between(friday('12:00'), friday('13:30'))).toBe(0);
  });
  it('says whether it is open, and when next', () => {
    expect([isOpen(friday('09:00')), isOpen(friday('12:00')), isOpen(friday('17:29')), isOpen(friday('17:30'))]).toEqual([true, false, true, false]);
    expect(nextOpening(friday('10:00'))).toBe(friday('10:00'));
    expect(nextOpening(friday('17:30'))).toBe(monday('09:00'));
  });
  it('shows no stretch where the end comes first', () => expect(openStretches(friday('15:00'), friday('14:00'))).toEqual([]));
  it('shows the stretches that were counted', () =>
    expect(openStretches(friday('16:00'), monday('10:00'))).toEqual([
      { start: friday('16:00'), end: friday('17:30') },
      { start: monday('09:00'), end: monday('10:00') },
    ]));
});

describe('a day that differs', () => {
  it('is closed, or open at other times', () => {
    const { add } = calendar({ ...shanghai, exceptions: [{ date: '2026-11-23', openings: [] }, { date: '2026-11-22', openings: [{ from: '10:00', to: '11:00' }] }] });
    expect(add(instant('2026-11-20T17:00:00+08:00'), HOUR)).toBe(instant('2026-11-22T10:30:00+08:00'));
    expect(add(instant('2026-11-20T17:00:00+08:00'), 2 * HOUR)).toBe(instant('2026-11-24T09:30:00+08:00'));
  });
});

describe('a night shift', () => {
  it('goes on over midnight, and over a week of shifts without a gap', () => {
    const { add, between } = calendar({ id: 'night', version: 1, zone: 'Asia/Shanghai', week: { friday: [{ from: '22:00', to: '06:00' }] } });
    expect(add(instant('2026-11-20T23:00:00+08:00'), 5 * HOUR)).toBe(instant('2026-11-21T04:00:00+08:00'));
    expect(between(instant('2026-11-21T05:00:00+08:00'), instant('2026-11-27T23:00:00+08:00'))).toBe(2 * HOUR);
  });
});

describe('a change of the clock', () => {
  const [spring, autumn] = ['2026-03-29', '2026-10-25'];
  it('makes a day of 23 or of 25 hours', () => {
    const { between } = calendar(roundTheClock('Europe/Berlin'));
    expect(between(instant(`${spring}T00:00:00+01:00`), instant('2026-03-30T00:00:00+02:00'))).toBe(23 * HOUR);
    expect(between(instant(`${autumn}T00:00:00+02:00`), instant('2026-10-26T00:00:00+01:00'))).toBe(25 * HOUR);
  });
  it('does not stop a desk that never closes', () => {
    const { add, isOpen, nextOpening, openStretches } = calendar(roundTheClock('Europe/Berlin'));
    const at = instant(`${spring}T00:30:00+01:00`);
    expect(add(at, 40 * DAY)).toBe(instantAt(millisecondsOf(at) + 40 * DAY));
    expect(nextOpening(at)).toBe(at);
    expect(isOpen(at)).toBe(true);
    expect(openStretches(at, add(at, 3 * DAY))).toEqual([{ start: at, end: add(at, 3 * DAY) }]);
  });
  it('opens with the change where it skips the opening, and closes once where it repeats the closing', () => {
    const skipped = calendar({ id: 'skipped', version: 1, zone: 'Europe/Berlin', week: { sunday: [{ from: '02:30', to: '04:00' }] } });
    expect(skipped.nextOpening(instant(`${spring}T00:00:00+01:00`))).toBe(instant(`${spring}T03:00:00+02:00`));
    expect(skipped.add(instant(`${spring}T00:00:00+01:00`), HOUR)).toBe(instant(`${spring}T04:00:00+02:00`));
    const repeated = calendar({ id: 'repeated', version: 1, zone: 'Europe/Berlin', week: { sunday: [{ from: '01:30', to: '02:30' }] } });
    expect(repeated.between(instant(`${autumn}T00:00:00+02:00`), instant(`${autumn}T12:00:00+01:00`))).toBe(HOUR);
  });
  it('may be of half an hour, or leave out a whole day', () => {
    expect(calendar(roundTheClock('Australia/Lord_Howe')).between(instant('2026-10-03T13:30:00Z'), instant('2026-10-04T13:00:00Z'))).toBe(23.5 * HOUR);
    const samoa = calendar({ id: 'samoa', version: 1, zone: 'Pacific/Apia', week: { friday: office } });
    expect(samoa.between(instant('2011-12-30T00:00:00-10:00'), instant('2011-12-31T23:00:00+14:00'))).toBe(0);
  });
});

describe('a calendar is refused', () => {
  const problem = (change: Partial<CalendarDefinition>) => () => calendar({ ...shanghai, ...change });
  it.each<[string, string, Partial<CalendarDefinition>]>([
    ['whose zone nobody knows', 'CALENDAR_ZONE_UNKNOWN', { zone: 'Asia/Nowhere' }],
    ['whose zone is an offset', 'CALENDAR_ZONE_UNKNOWN', { zone: '+08:00' }],
    ['that never opens', 'CALENDAR_WITHOUT_OPENINGS', { week: {} }],
    ['whose times are no times', 'CALENDAR_TIME_INVALID', { week: { monday: [{ from: '9:00', to: '17:00' }] } }],
    ['that begins at the end of a day', 'CALENDAR_TIME_INVALID', { week: { monday: [{ from: '24:00', to: '01:00' }] } }],
    ['whose openings overlap', 'CALENDAR_OPENINGS_OVERLAP', { week: { monday: [{ from: '09:00', to: '12:00' }, { from: '11:00', to: '13:00' }] } }],
    ['whose exception has no date', 'CALENDAR_DATE_INVALID', { exceptions: [{ date: '2026-02-30', openings: [] }] }],
  ])('%s', (_, code, change) => expect(problem(change)).toThrow(expect.objectContaining({ code })));

  it('when it opens no more', () => {
    const once = calendar({ id: 'once', version: 1, zone: 'UTC', week: {}, exceptions: [{ date: '2026-01-01', openings: [{ from: '09:00', to: '10:00' }] }] });
    expect(once.add(instant('2026-01-01T00:00:00Z'), HOUR)).toBe(instant('2026-01-01T10:00:00Z'));
    expect(() => once.add(instant('2026-01-01T00:00:00Z'), HOUR + 1)).toThrow(expect.objectContaining({ code: 'CALENDAR_NEVER_OPENS' }));
    expect(() => once.nextOpening(instant('2026-01-02T00:00:00Z'))).toThrow(expect.objectContaining({ code: 'CALENDAR_NEVER_OPENS' }));
  });
});

describe('holidays that are known for a year', () => {
  const night = [{ from: '22:00', to: '06:00' }];
  const known = (openings: readonly Opening[]) => calendar({ ...shanghai, week: Object.fromEntries(WEEKDAYS.map((day) => [day, openings])), holidays: { name: 'CN', years: [2026], daysOff: [], workingDays: [] } });
  it('are enough from its first instant to its last', () => {
    expect(known(office).between(instant('2026-01-01T00:00:00+08:00'), instant('2027-01-01T00:00:00+08:00'))).toBe(365 * 7 * HOUR);
    expect(known(office).add(instant('2026-12-31T09:00:00+08:00'), 7 * HOUR)).toBe(instant('2026-12-31T17:30:00+08:00'));
    expect(() => known(office).between(instant('2025-12-31T23:00:00+08:00'), instant('2026-01-02T00:00:00+08:00'))).toThrow(expect.objectContaining({ code: 'HOLIDAYS_UNKNOWN' }));
  });
  it('say nothing of the night that reaches into it, and all of the nights that follow', () => {
    expect(() => known(night).isOpen(instant('2026-01-01T03:00:00+08:00'))).toThrow(expect.objectContaining({ code: 'HOLIDAYS_UNKNOWN' }));
    expect(known(night).add(instant('2026-01-02T03:00:00+08:00'), 4 * HOUR)).toBe(instant('2026-01-02T23:00:00+08:00'));
    expect(known(night).between(instant('2026-01-31T22:00:00+08:00'), instant('2026-02-01T12:00:00+08:00'))).toBe(8 * HOUR);
  });
});

/* Random calendars, zones and instants; the same ones in every run. */
const SEED = 20_261_124;
const time = fc.integer({ min: 0, max: 95 }).map((quarter) => `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`);
const openings = fc.array(time, { minLength: 0, maxLength: 6 }).map((times) => {
  const sorted = [...new Set(times)].sort();
  return Array.from({ length: Math.floor(sorted.length / 2) }, (_, index): Opening => ({ from: sorted[2 * index]!, to: sorted[2 * index + 1]! }));
});
const overnight = fc.tuple(fc.constantFrom('18:00', '22:15', '23:45'), fc.constantFrom('00:30', '02:15', '06:00')).map(([from, to]): Opening[] => [{ from, to }]);
const definitions = fc
  .record({
    zone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/St_Johns', 'Pacific/Apia', 'UTC'),
    week: fc.record(Object.fromEntries(WEEKDAYS.map((day) => [day, fc.oneof({ weight: 4, arbitrary: openings }, { weight: 1, arbitrary: overnight })]))),
    exceptions: fc.uniqueArray(fc.record({ date: fc.integer({ min: 0, max: 40 }).map((day) => new Date(Date.UTC(2026, 2, 10) + day * DAY).toISOString().slice(0, 10)), openings }), { maxLength: 3, selector: ({ date }) => date }),
  })
  .map((made): CalendarDefinition => ({ id: 'random', version: 1, ...made, week: { ...made.week, thursday: [{ from: '10:00', to: '16:00' }] } }));
const moments = fc.integer({ min: Date.UTC(2026, 2, 12) / MINUTE, max: Date.UTC(2026, 3, 14) / MINUTE }).map((minute) => instantAt(minute * MINUTE));
const spans = fc.integer({ min: 0, max: 30 * HOUR });

describe('arithmetic in any calendar', () => {
  it('is inverse: what was added lies between, and no earlier instant would do', () =>
    fc.assert(
      fc.property(definitions, moments, spans, (definition, at, span) => {
        const { add, between } = calendar(definition);
        const due = add(at, span);
        expect(between(at, due)).toBe(span);
        if (span > 0) expect(between(at, instantAt(millisecondsOf(due) - 1))).toBe(span - 1);
      }),
      { numRuns: 200, seed: SEED },
    ));
  it('is additive', () =>
    fc.assert(
      fc.property(definitions, moments, spans, spans, moments, moments, (definition, at, first, second, middle, end) => {
        const { add, between } = calendar(definition);
        expect(add(add(at, first), second)).toBe(add(at, first + second));
        expect(between(at, middle) + between(middle, end)).toBe(between(at, end));
      }),
      { numRuns: 200, seed: SEED },
    ));
  it('is monotonic', () =>
    fc.assert(
      fc.property(definitions, moments, moments, spans, (definition, one, other, span) => {
        const { add } = calendar(definition);
        const [early, late] = [one, other].sort() as [Instant, Instant];
        if (span > 0) expect(add(early, span) <= add(late, span)).toBe(true);
        expect(add(early, span) <= add(early, span + 1)).toBe(true);
      }),
      { numRuns: 200, seed: SEED },
    ));
  it('agrees with counting minute by minute on the wall clock', () =>
    fc.assert(
      fc.property(definitions, moments, fc.integer({ min: 1, max: 2_200 }), (definition, at, minutes) => {
        const { between } = calendar(definition);
        const from = millisecondsOf(at);
        expect(between(at, instantAt(from + minutes * MINUTE))).toBe(minuteByMinute(definition, from, minutes) * MINUTE);
      }),
      { numRuns: 60, seed: SEED },
    ));
});

/** Open minutes by brute force: walks through every minute from two days before, reads the wall clock through Intl, and opens and closes as the clock first reaches each time. */
const minuteByMinute = ({ zone, week, exceptions = [] }: CalendarDefinition, from: number, minutes: number): number => {
  const clock = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  const wall = (at: number) => {
    const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]));
    return Date.UTC(Number(part['year']), Number(part['month']) - 1, Number(part['day']), Number(part['hour']), Number(part['minute']));
  };
  const edges: { readonly opens: number; readonly closes: number; openedAt?: number; closedAt?: number }[] = [];
  const begin = from - 2 * DAY;
  for (let day = Math.floor(wall(begin) / DAY) - 1; day <= Math.floor(wall(from + minutes * MINUTE) / DAY); day += 1) {
    const date = new Date(day * DAY).toISOString().slice(0, 10);
    const [exception, usual] = [exceptions.find((one) => one.date === date), week[WEEKDAYS[(new Date(day * DAY).getUTCDay() + 6) % 7]!] ?? []];
    for (const { from: opening, to: closing } of exception?.openings ?? usual) {
      const at = (text: string) => day * DAY + (Number(text.slice(0, 2)) * 60 + Number(text.slice(3))) * MINUTE;
      edges.push({ opens: at(opening), closes: at(closing) <= at(opening) ? at(closing) + DAY : at(closing) });
    }
  }
  let open = 0;
  for (let minute = begin; minute < from + minutes * MINUTE; minute += MINUTE) {
    const now = wall(minute);
    for (const edge of edges) {
      if (now >= edge.opens) edge.openedAt ??= minute;
      if (now >= edge.closes) edge.closedAt ??= minute;
    }
    if (minute >= from && edges.some(({ openedAt, closedAt }) => openedAt !== undefined && closedAt === undefined)) open += 1;
  }

  return open;
};
