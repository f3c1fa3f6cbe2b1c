import { instantAt } from '@rapport/event-sourcing';
import moment from 'moment-business-time';
import type { Contend } from '../harness/contender.js';
import { asked } from './due.js';

const HOURS = ['09:00:00', '17:00:00'] as const;

/** A library that others use for it. It knows no zones but the machine's. */
export const contend: Contend = (stage) => {
  process.env['TZ'] = 'UTC';
  moment.updateLocale('en', { workinghours: { 0: null, 1: HOURS, 2: HOURS, 3: HOURS, 4: HOURS, 5: HOURS, 6: null }, holidays: ['*-05-01'] });

  return Promise.resolve(asked((at, span) => instantAt(moment(at).addWorkingTime(span / 60_000, 'minutes').valueOf()), stage));
};
