import type { Personal } from '@rapport/event-sourcing';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The form is reserved: nothing else in an event is an object of `subject`, one of `clear` and `sealed`, and perhaps `circle`. */
const isPersonal = (value: object): value is Personal => {
  const names = Object.keys(value);
  if (names.length !== ('circle' in value ? 3 : 2) || !('subject' in value) || !('clear' in value || 'sealed' in value)) return false;
  if ('circle' in value && !(typeof value.circle === 'string' && uuid.test(value.circle))) return false;

  return typeof value.subject === 'string' && uuid.test(value.subject) && ('clear' in value || typeof value.sealed === 'string');
};

export interface PlacedField {
  readonly field: Personal;
  /** JSON pointer from the event's data. */
  readonly pointer: string;
}

/** Every personal field of an event's data, wherever it lies. */
export const personalFields = (value: unknown, pointer = ''): readonly PlacedField[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (isPersonal(value)) return [{ field: value, pointer }];

  return Object.entries(value).flatMap(([name, inner]) => personalFields(inner, `${pointer}/${escaped(name)}`));
};

/** The same data with every personal field replaced; what has none inside is kept as it is. */
export const withPersonalFields = (value: unknown, replace: (placed: PlacedField) => Personal, pointer = ''): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (isPersonal(value)) return replace({ field: value, pointer });

  const entries = Object.entries(value);
  const replaced = entries.map(([name, inner]) => [name, withPersonalFields(inner, replace, `${pointer}/${escaped(name)}`)] as const);
  if (replaced.every(([, inner], index) => inner === entries[index]![1])) return value;

  return Array.isArray(value) ? replaced.map(([, inner]) => inner) : Object.fromEntries(replaced);
};

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');
