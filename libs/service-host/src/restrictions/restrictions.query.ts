import { ERASED, idsNamedBy, type AnyProjection, type Personal, type RecordedEvent } from '@rapport/event-sourcing';
import { fieldOfText, type KeyRing } from '@rapport/event-log';
import type { Pool } from 'pg';
import type { DataSource, EntityMetadata, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Page } from '../page.js';
import { readerNow } from './caller-of-request.js';

/** The restrictions that keep a reader from a row: `ids` is SQL for the ids that the row tells of, `reader` a parameter. */
const closedTo = (ids: string, reader: string) => `SELECT FROM restrictions r LEFT JOIN restrictions c ON c."streamId" = r."rootId"
  WHERE r."streamId" = ANY (${ids}) AND NOT (${reader} = ANY (coalesce(c.viewers, r.viewers)))`;

/** Whether an actor is among the viewers of a restricted stream, as far as the service knows by now. */
export const viewerOf = async (pool: Pool, streamId: string, actorId: string): Promise<boolean> => {
  const { rows } = await pool.query<{ named: boolean }>(
    `SELECT $2::text = ANY (coalesce(c.viewers, r.viewers)) AS named FROM restrictions r LEFT JOIN restrictions c ON c."streamId" = r."rootId" WHERE r."streamId" = $1`,
    [streamId, actorId],
  );

  return rows[0]?.named === true;
};

/** A row type with the columns that a view opens. */
type Opened = Pick<AnyProjection, 'row' | 'opens' | 'concerns'>;

/**
 * Rows for whoever asks just now: without what is restricted to others, with what is restricted to them.
 *
 * A repository of the views (`VIEWS`) leaves out everything restricted for everybody. Who reads through here instead lets viewers see what is theirs.
 */
export class Restrictions {
  constructor(
    private readonly views: DataSource,
    private readonly keys: Pick<KeyRing, 'openIfSealed'>,
  ) {}

  /** A query with alias `row`, to which filters are added by `andWhere`. */
  rows<Row extends ObjectLiteral>(view: Opened & { readonly row: new () => Row }): SelectQueryBuilder<Row> {
    const metadata = this.views.getMetadata(view.row);
    const query = this.views.getRepository(view.row).createQueryBuilder('row');
    query.expressionMap.mainAlias!.tablePath = `${metadata.tablePath}__whole`;
    const ids = idsIn(metadata, view.concerns);
    const reader = readerNow();
    if (ids !== null && reader?.cleared !== true) query.where(`NOT EXISTS (${closedTo(ids, ':restrictedReader')})`, { restrictedReader: reader?.id ?? '' });

    return query;
  }

  /** Whether a stream is restricted to others than whoever asks. To be asked before anything is told of a row that could not be read. */
  async hides(streamId: string): Promise<boolean> {
    return (await this.hiddenAmong([streamId])).has(streamId);
  }

  /** Those of some ids whose streams are restricted to others than whoever asks. */
  async hiddenAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const reader = readerNow();
    if (reader?.cleared === true || ids.length === 0) return new Set();
    const found = await this.views.query<{ readonly id: string }[]>(`SELECT i.id::text AS id FROM unnest($1::uuid[]) AS i(id) WHERE EXISTS (${closedTo('ARRAY[i.id]', '$2::text')})`, [ids, reader?.id ?? '']);

    return new Set(found.map(({ id }) => id));
  }

  /** Events of the log without those that tell of what is restricted to others than whoever asks. */
  async visible(events: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    const named = new Map(events.map((event) => [event, idsNamedBy(event)]));
    const hidden = await this.hiddenAmong([...new Set([...named.values()].flat())]);

    return hidden.size === 0 ? events : events.filter((event) => !named.get(event)!.some((id) => hidden.has(id)));
  }

  /** One row by the values of some columns, with what it says opened; null where there is none for this reader. */
  async one<Row extends ObjectLiteral>(view: Opened & { readonly row: new () => Row }, by: Readonly<Partial<Record<keyof Row & string, string | number>>>): Promise<Row | null> {
    const query = this.rows(view);
    for (const [property, value] of Object.entries(by)) query.andWhere(`row.${property} = :${property}`, { [property]: value });
    const row = await query.getOne();

    return row === null ? null : (await this.opened(view, [row]))[0]!;
  }

  /** The same rows with sealed texts opened, and those personal fields too that no view keeps open. Only for rows that came from `rows` or `one`. */
  async opened<Row extends ObjectLiteral>(view: Opened & { readonly row: new () => Row }, rows: readonly Row[]): Promise<readonly Row[]> {
    const opens = Object.entries(view.opens ?? {}) as [string, string][];
    const fields = await this.fieldsOf(view, rows.filter((row) => opens.some(([clear]) => row[clear] === null)), opens.map(([, field]) => field));

    return Promise.all(
      rows.map(async (row) => {
        const said: Record<string, unknown> = {};
        for (const [property, value] of Object.entries(row)) said[property] = await this.textsIn(value);
        for (const [clear, field] of opens) if (row[clear] === null) said[clear] = await this.inside(fields.get(row)?.[field]);

        return Object.assign(Object.create(view.row.prototype as object), said) as Row;
      }),
    );
  }

  /** A page of such rows, opened. */
  async openedPage<Row extends ObjectLiteral>(view: Opened & { readonly row: new () => Row }, found: Promise<Page<Row>>): Promise<Page<Row>> {
    const page = await found;

    return { ...page, items: await this.opened(view, page.items) };
  }

  /** The opaque fields of some rows; lists do not read them. */
  private async fieldsOf<Row extends ObjectLiteral>(view: Opened & { readonly row: new () => Row }, rows: readonly Row[], fields: readonly string[]): Promise<ReadonlyMap<Row, ObjectLiteral>> {
    if (rows.length === 0 || fields.length === 0) return new Map();
    const keys = this.views.getMetadata(view.row).primaryColumns.map(({ propertyName }) => propertyName);
    const keyOf = (row: ObjectLiteral) => JSON.stringify(keys.map((key) => row[key] as unknown));
    const query = this.rows(view).select([...keys, ...fields].map((property) => `row.${property}`));
    const found = new Map((await query.andWhereInIds(rows.map((row) => Object.fromEntries(keys.map((key) => [key, row[key] as unknown])))).getMany()).map((row) => [keyOf(row), row]));

    return new Map(rows.map((row) => [row, found.get(keyOf(row)) ?? {}]));
  }

  private async textsIn(value: unknown): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((item) => this.textsIn(item)));
    if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) return Object.fromEntries(await Promise.all(Object.entries(value).map(async ([name, item]) => [name, await this.textsIn(item)] as const)));
    if (typeof value !== 'string') return value;
    const field = fieldOfText(value);

    const said = field === null ? value : await this.keys.openIfSealed(field);

    return said === ERASED ? '' : said;
  }

  private async inside(field: unknown): Promise<unknown> {
    if (!isInCircle(field)) return null;
    const value = 'clear' in field ? field.clear : await this.keys.openIfSealed(field);

    return value === ERASED ? null : value;
  }
}

const isInCircle = (field: unknown): field is Personal => typeof field === 'object' && field !== null && 'circle' in field;

const idsIn = ({ columns }: EntityMetadata, concerns?: readonly string[]): string | null => {
  const named = columns.filter(({ type, propertyName }) => (concerns === undefined ? type === 'uuid' : concerns.includes(propertyName)));
  const single = named.filter(({ isArray }) => !isArray).map(({ databaseName }) => `"row"."${databaseName}"`);
  const parts = [...(single.length === 0 ? [] : [`ARRAY[${single.join(', ')}]`]), ...named.filter(({ isArray }) => isArray).map(({ databaseName }) => `coalesce("row"."${databaseName}", '{}')`)];

  return parts.length === 0 ? null : parts.join(' || ');
};
