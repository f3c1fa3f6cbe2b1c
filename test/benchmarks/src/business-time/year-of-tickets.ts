import { chineseHolidays, type CalendarDefinition, type ClockPolicy, type Opening, type WhatHappened } from '@rapport/business-time';
import { DAY, HOUR, MINUTE } from '@rapport/event-sourcing';

const daysOf = (openings: readonly Opening[]): CalendarDefinition['week'] => Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'].map((day) => [day, openings]));

/** A desk in China with its holidays, one in Germany across two changes of the clock, and one that never sleeps. */
export const CALENDARS: readonly CalendarDefinition[] = [
  { id: 'shanghai', version: 1, zone: 'Asia/Shanghai', week: daysOf([{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }]), holidays: chineseHolidays([2025, 2026]) },
  { id: 'berlin', version: 1, zone: 'Europe/Berlin', week: daysOf([{ from: '08:00', to: '16:30' }]) },
  { id: 'always', version: 1, zone: 'UTC', week: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, [{ from: '00:00', to: '24:00' }]])) },
];

const targets = (high: number, low: number) => ({ high, moderate: (high + low) / 2, low });
const warnings = [{ name: 'half', share: 0.5 }, { name: 'soon', offset: -10 * MINUTE }];

export const POLICY: ClockPolicy = {
  id: 'standard',
  version: 1,
  calendars: { default: { id: 'shanghai', version: 1 }, byTeam: { berlin: { id: 'berlin', version: 1 }, hotline: { id: 'always', version: 1 } } },
  metrics: {
    'first-response': { targets: targets(HOUR, 8 * HOUR), warnings },
    'next-response': { targets: targets(2 * HOUR, 8 * HOUR) },
    'agent-work': { targets: targets(4 * HOUR, 16 * HOUR) },
    'total-resolution': { targets: targets(8 * HOUR, 40 * HOUR), warnings },
  },
};

const TEAMS = ['shanghai', 'berlin', 'hotline', null] as const;
const PRIORITIES = ['high', 'moderate', 'low'] as const;
/** Its holidays and those of the year after it are published. */
const BEGIN = Date.UTC(2025, 0, 1);
const YEAR = 365 * DAY;

/** Numbers from 0 to 1 that follow from a ticket and a place in its life alone. */
const chance = (ticket: number, place: number): number => {
  let mixed = Math.imul(ticket ^ Math.imul(place + 1, 0x9e3779b1), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);

  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
};

/** When the nth of so many tickets of a year comes in. */
export const arrivalOf = (ticket: number, tickets: number): number => BEGIN + Math.floor((ticket + chance(ticket, 99)) * (YEAR / tickets));

export interface Step {
  /** Milliseconds after the step before it. */
  readonly after: number;
  readonly what: readonly WhatHappened[];
}

/** The life of a ticket: answered, waited for, now and then passed on or reopened, closed at last. The nth step, or null after the last. */
export const stepOf = (ticket: number, place: number): Step | null => {
  const roll = (at: number) => chance(ticket, at);
  const after = Math.floor(roll(10 + place) ** 2 * 12 * HOUR) + MINUTE;
  const told = (...types: readonly ('customer-wrote' | 'agent-replied' | 'solved' | 'reopened' | 'closed')[]): Step => ({ after, what: types.map((type) => ({ type })) });
  switch (place) {
    case 0:
      return { after: 0, what: [{ type: 'opened', by: roll(0) < 0.9 ? 'customer' : 'staff', team: TEAMS[Math.floor(roll(1) * 4)]!, priority: PRIORITIES[Math.floor(roll(2) * 3)]! }, { type: 'policy-applied', policy: POLICY }] };
    case 1:
      return told('agent-replied');
    case 2:
      return roll(3) < 0.5 ? { after, what: [{ type: 'state-changed', state: 'waiting-on-customer' }] } : told('agent-replied');
    case 3:
      return roll(3) < 0.5 ? { after, what: [{ type: 'customer-wrote' }, { type: 'state-changed', state: 'active' }] } : told('customer-wrote');
    case 4:
      return roll(4) < 0.2 ? { after, what: [{ type: 'team-changed', team: 'hotline' }] } : told('agent-replied');
    case 5:
      return told('agent-replied', 'solved');
    case 6:
      return roll(5) < 0.15 ? told('customer-wrote', 'reopened') : told('closed');
    case 7:
      return roll(5) < 0.15 ? told('agent-replied', 'solved') : null;
    case 8:
      return roll(5) < 0.15 ? told('closed') : null;
    default:
      return null;
  }
};
