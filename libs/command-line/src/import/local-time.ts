/** Wall-clock parts of a date, as a file states them. */
interface Parts {
  readonly YYYY: number;
  readonly MM: number;
  readonly DD: number;
  readonly HH: number;
  readonly mm: number;
  readonly ss: number;
}

/** Reads one date format: gives the instant as ISO text, or null where the text is no date of that format. */
export type DateReader = (text: string) => string | null;

const tokens = /YYYY|MM|DD|HH|mm|ss/g;

/**
 * Compiles a format such as `DD-MM-YYYY HH:mm`. Parts that it lacks are 0; a wall-clock time that a change of clocks skips is moved on by the gap.
 *
 * @param zone IANA name in which the texts are meant.
 */
export const dateReader = (format: string, zone = 'UTC'): DateReader => {
  if (format === 'iso') return isoReader;

  const order = [...format.matchAll(tokens)].map(([token]) => token as keyof Parts);
  const escaped = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`^${escaped.replace(tokens, (token) => `(\\d{${token.length}})`)}$`);
  const offset = offsetIn(zone);

  return (text) => {
    const match = pattern.exec(text.trim());
    if (match === null) return null;
    const parts: Parts = { YYYY: 0, MM: 1, DD: 1, HH: 0, mm: 0, ss: 0, ...Object.fromEntries(order.map((token, index) => [token, Number(match[index + 1])])) };

    return instantOf(parts, offset);
  };
};

const isoReader: DateReader = (text) => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/.test(text.trim())) return null;
  const date = new Date(text.trim());

  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};

const instantOf = ({ YYYY, MM, DD, HH, mm, ss }: Parts, offset: (utc: number) => number): string | null => {
  const wall = Date.UTC(YYYY, MM - 1, DD, HH, mm, ss);
  const read = new Date(wall);
  const exists = read.getUTCMonth() === MM - 1 && read.getUTCDate() === DD && HH < 24 && mm < 60 && ss < 60;
  if (!exists) return null;
  const guess = wall - offset(wall);

  return new Date(wall - offset(guess)).toISOString();
};

/** How far the wall clock of a zone is ahead of UTC at an instant, in ms. */
const offsetIn = (zone: string): ((utc: number) => number) => {
  if (zone === 'UTC') return () => 0;
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });

  return (utc) => {
    const part = Object.fromEntries(format.formatToParts(utc).map(({ type, value }) => [type, Number(value)]));

    return Date.UTC(part['year']!, part['month']! - 1, part['day']!, part['hour']!, part['minute']!, part['second']!) - utc;
  };
};
