import { DAY, HOUR, instant, instantAt, later, millisecondsBetween, millisecondsOf } from './instant.js';

describe('an instant', () => {
  it('is written in UTC with milliseconds, whatever zone it came in', () => {
    expect(instant('2026-11-24T11:30:22+08:00')).toBe('2026-11-24T03:30:22.000Z');
    expect(instant('2026-11-24T03:30:22.1Z')).toBe('2026-11-24T03:30:22.100Z');
  });
  it.each(['', 'soon', '2026-11-24', '2026-11-24T03:30:22', '2026-13-01T00:00:00Z', '1700000000000'])('is not %j', (text) => expect(() => instant(text)).toThrow(RangeError));
  it('is sorted as text as it is in time', () => {
    const instants = [instantAt(0), instantAt(999), instantAt(1_700_000_000_000), instantAt(4_000_000_000_000)];
    expect([...instants].reverse().sort()).toEqual(instants);
  });
  it('moves by milliseconds, both ways', () => {
    const start = instant('2026-03-01T00:00:00Z');
    expect(later(start, -DAY)).toBe('2026-02-28T00:00:00.000Z');
    expect(millisecondsBetween(start, later(start, HOUR))).toBe(HOUR);
    expect(millisecondsOf(instantAt(42))).toBe(42);
  });
});
