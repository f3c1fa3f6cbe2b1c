import { dateReader } from './local-time.js';

describe('a date', () => {
  it.each([
    ['DD-MM-YYYY HH:mm', 'UTC', '29-02-2016 01:16', '2016-02-29T01:16:00.000Z'],
    ['YYYY-MM-DD', 'UTC', '2023-08-25', '2023-08-25T00:00:00.000Z'],
    ['YYYY-MM-DD', 'Asia/Shanghai', '2023-08-25', '2023-08-24T16:00:00.000Z'],
    ['MM/DD/YYYY HH:mm:ss', 'Europe/Paris', '07/14/2024 12:00:01', '2024-07-14T10:00:01.000Z'],
    ['MM/DD/YYYY HH:mm', 'Europe/Paris', '01/14/2024 12:00', '2024-01-14T11:00:00.000Z'],
    ['iso', 'UTC', '2024-01-14T12:00:00+08:00', '2024-01-14T04:00:00.000Z'],
  ])('of format %s in %s: %s', (format, zone, text, instant) => {
    expect(dateReader(format, zone)(text)).toBe(instant);
  });

  it.each(['31-02-2024 00:00', '2024-01-01 00:00', '01-13-2024 00:00', '01-01-2024 24:00', '01-01-2024', ''])('that does not exist is none: "%s"', (text) => {
    expect(dateReader('DD-MM-YYYY HH:mm')(text)).toBeNull();
  });
});
