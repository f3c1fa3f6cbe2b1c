import { opened, streamParts, upcast, type NewEvent, type Personal, type Projection, type RecordedEvent, type RowKey } from '@rapport/event-sourcing';
import { recorded } from './recorded.js';

/** Folds events as the runner does: per key, in order, each with its place. Returns the rows in the order in which they appeared. */
export const rowsOf = <Row extends object>(projection: Projection<Row>, events: readonly RecordedEvent[]): readonly Row[] => {
  const rows = new Map<string, Row>();
  for (const event of events) {
    for (const key of keysOf(projection, event)) {
      const before = rows.get(key) ?? null;
      const after = mirrored(projection, key, folded(projection, before, event), event);
      if (after === null) rows.delete(key);
      else rows.set(key, after);
    }
  }

  return [...rows.values()].map((row) => withOpened(projection, row));
};

/**
 * Specifies a projection: `given(...events).then(...rows)`. A plain event gets the next position of one lane; `recorded(event, {...})` says its place itself.
 */
export const projectionSpec =
  <Row extends object>(projection: Projection<Row>) =>
  (...given: readonly (NewEvent | RecordedEvent)[]) => {
    const events = given.map((event, index) => ('position' in event ? event : recorded(event, { position: index + 1, version: index + 1 })));
    const rows = () => rowsOf(projection, events);

    return {
      /** Exactly these rows, apart from columns that the expectation leaves out. */
      then: (...expected: readonly Partial<Row>[]) => {
        const actual = rows();
        expect(actual).toHaveLength(expected.length);
        expected.forEach((row, index) => expect(actual[index]).toMatchObject(row));
      },
      thenNothing: () => expect(rows()).toEqual([]),
      rows,
    };
  };

const folded = <Row extends object>({ when }: Projection<Row>, before: Row | null, event: RecordedEvent): Row | null =>
  when.reduce<Row | null>((row, { contract, fold }) => {
    if (contract !== null && contract.type !== event.type) return row;
    return fold(row, (contract === null ? event : upcast(contract, event)) as never);
  }, before);

const mirrored = <Row extends object>({ mirrors }: Projection<Row>, key: string, row: Row | null, event: RecordedEvent): Row | null => {
  const { category, id } = streamParts(event.stream);
  return row !== null && category === mirrors && id === key ? { ...row, version: event.version } : row;
};

const withOpened = <Row extends object>({ opens }: Projection<Row>, row: Row): Row => {
  const clear = Object.entries<keyof Row>((opens ?? {}) as Readonly<Record<string, keyof Row>>).map(([column, field]) => {
    const value = row[field] as Personal | null;
    const content = value === null || value === undefined ? null : opened(value);
    return [column, typeof content === 'symbol' ? null : content];
  });

  return { ...row, ...Object.fromEntries(clear) };
};

const keysOf = (projection: Projection, event: RecordedEvent): readonly string[] => {
  const handled = projection.when.some(({ contract }) => contract === null || contract.type === event.type);
  if (!handled) {
    const { category, id } = streamParts(event.stream);
    return category === projection.mirrors ? [id] : [];
  }
  const keys = projection.keyOf(event as never);
  if (keys === null) return [];

  return (Array.isArray(keys) ? (keys as readonly RowKey[]) : [keys as RowKey]).map((key) => (typeof key === 'string' ? key : JSON.stringify(Object.entries(key).sort())));
};
