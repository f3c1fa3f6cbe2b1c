import type { Sealed } from './sealed-field.js';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const FORM = new RegExp(`^sealed:(${UUID}):(${UUID}):([\\w-]{20,})$`);

/**
 * Free text of a restricted stream, sealed: a text still, since its contract says so. Subject is the party, or the stream itself where it has none; circle is the stream.
 */
export const sealedText = ({ subject, circle, sealed }: Sealed): string => `sealed:${subject}:${circle!}:${sealed}`;

/** The sealed field that a text is; null where it is just a text. */
export const fieldOfText = (text: string): Sealed | null => {
  const [, subject, circle, sealed] = FORM.exec(text) ?? [];

  return subject === undefined ? null : { subject, circle: circle!, sealed: sealed! };
};

/** The same data with texts replaced; what has none to replace inside is kept as it is. Personal fields are not looked into. */
export const withTexts = (value: unknown, replace: (text: string, pointer: string) => string, pointer = ''): unknown => {
  if (typeof value === 'string') return replace(value, pointer);
  if (typeof value !== 'object' || value === null || ('subject' in value && ('sealed' in value || 'clear' in value))) return value;

  const entries = Object.entries(value);
  const replaced = entries.map(([name, inner]) => [name, withTexts(inner, replace, `${pointer}/${name}`)] as const);
  if (replaced.every(([, inner], index) => inner === entries[index]![1])) return value;

  return Array.isArray(value) ? replaced.map(([, inner]) => inner) : Object.fromEntries(replaced);
};

/** Every sealed text in some data. */
export const textFields = (value: unknown): readonly Sealed[] => {
  const found: Sealed[] = [];
  withTexts(value, (text) => {
    const field = fieldOfText(text);
    if (field !== null) found.push(field);
    return text;
  });

  return found;
};
