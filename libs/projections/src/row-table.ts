import { instant, type RowKey } from '@rapport/event-sourcing';
import { TableColumn, type DataSource, type EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { identifier, query, type Ask, type Queryable } from './sql.js';

/** A row as folds see it, by property names. */
export type Row = Readonly<Record<string, unknown>>;

/** A row as it lies in its table: with the lane that owns it. */
export interface OwnedRow {
  readonly lane: number;
  readonly row: Row;
}

interface RowColumn {
  readonly property: string;
  readonly name: string;
  readonly type: string;
  readonly kind: 'json' | 'jsonb' | 'array' | 'instant' | 'plain';
  readonly fallback: unknown;
}

/** In how many rows a registered personal column of a subject was emptied. */
export interface Emptied {
  readonly subject: string;
  readonly column: string;
  readonly rows: number;
}

/** What hides rows: the view whose keys are the ids of restricted streams. */
export interface Concealed {
  readonly by: RowTable;
  readonly concerns?: readonly string[] | undefined;
}

const LANE = '__lane';
const WHOLE = '__whole';
const SCHEMA = 'projections';
const MAX_IDENTIFIER = 63;

/** The tables of a view, made from the metadata of its row entity. */
export class RowTable {
  readonly viewName: string;
  readonly columns: readonly RowColumn[];
  readonly keys: readonly RowColumn[];
  private readonly properties: ReadonlySet<string>;

  private constructor(private readonly metadata: EntityMetadata, private readonly dataSource: DataSource) {
    this.viewName = metadata.tableName;
    this.columns = metadata.columns.map((column) => this.column(column));
    this.keys = metadata.primaryColumns.map((column) => this.columns.find(({ name }) => name === column.databaseName)!);
    this.properties = new Set(this.columns.map(({ property }) => property));
  }

  /** @throws Error when the class is no entity of the data source, or asks for what a generation cannot have. */
  static of(dataSource: DataSource, row: new () => object): RowTable {
    const metadata = dataSource.getMetadata(row);
    const problem = unsupported(metadata);
    if (problem !== null) throw new Error(`Row entity ${metadata.name} ${problem}.`);

    return new RowTable(metadata, dataSource);
  }

  has(property: string): boolean {
    return this.properties.has(property);
  }

  /** The one text of a key, whether a projection names it, a caller asks for it or a row carries it. */
  keyText(key: RowKey | Row): string {
    if (typeof key === 'string') return this.keys[0]!.type === 'uuid' ? key.toLowerCase() : key;
    const values = this.keys.map(({ property, type }) => (type === 'uuid' ? String(key[property]).toLowerCase() : key[property]));

    return values.length === 1 ? String(values[0]) : JSON.stringify(values);
  }

  /** A row with every column, as it would be read back: what a fold left out is the column's default or null. */
  complete(row: Row): Row {
    return Object.fromEntries(this.columns.map(({ property, kind, fallback }) => [property, asStored(row[property], kind, fallback)]));
  }

  table(generation: number): string {
    return `${identifier(SCHEMA)}.${identifier(this.tableName(generation))}`;
  }

  private tableName(generation: number): string {
    return `${this.viewName}__g${generation}`;
  }

  get view(): string {
    return `${identifier(this.metadata.schema ?? 'public')}.${identifier(this.viewName)}`;
  }

  /**
   * Creates an empty generation.
   *
   * @param opened registered personal columns: the server samples no values of theirs, which would outlive them in its statistics.
   */
  creation(generation: number, opened: readonly string[] = []): readonly string[] {
    const unsampled = this.columns.filter(({ property }) => opened.includes(property)).map(({ name }) => `ALTER TABLE ${this.table(generation)} ALTER COLUMN ${identifier(name)} SET STATISTICS 0`);
    const columns = this.metadata.columns.map((column, index) => `${identifier(column.databaseName)} ${this.columns[index]!.type}${column.isNullable ? '' : ' NOT NULL'}`);
    const checks = this.metadata.checks.map(({ expression }) => `CHECK (${expression})`);
    const uniques = this.metadata.uniques.map(({ columns: of }) => `UNIQUE (${names(of)})`);
    const primary = `PRIMARY KEY (${this.keys.map(({ name }) => identifier(name)).join(', ')})`;
    const indices = this.metadata.indices
      .filter(({ synchronize }) => synchronize)
      .map(({ columns: of, isUnique, where, type }, index) =>
        [
          `CREATE ${isUnique ? 'UNIQUE ' : ''}INDEX ${identifier(`${this.tableName(generation)}_${index + 1}`)} ON ${this.table(generation)}`,
          `${type === undefined ? '' : `USING ${type} `}(${names(of)})${where === undefined || where === '' ? '' : ` WHERE ${where}`}`,
        ].join(' '),
      );

    return [`CREATE TABLE ${this.table(generation)} (${[...columns, `${LANE} smallint NOT NULL`, primary, ...uniques, ...checks].join(', ')}) WITH (fillfactor = 80)`, ...unsampled, ...indices];
  }

  /** The SQL view with every row, restricted ones too; who reads it decides for whom. */
  get whole(): string {
    return `${identifier(this.metadata.schema ?? 'public')}.${identifier(`${this.viewName}${WHOLE}`)}`;
  }

  /**
   * Lets the entity read this generation. The SQL view is made anew, since another version may have other columns.
   *
   * @param concealed where ids of restricted streams are kept, and the columns of this view that hold such ids: the entity then reads the rows that tell of none of them.
   */
  flip(generation: number, concealed?: Concealed): readonly string[] {
    const columns = this.columns.map(({ name }) => identifier(name)).join(', ');
    const rows = `SELECT ${columns} FROM ${this.table(generation)} t`;
    // Other SQL views stand on the one that conceals: it is replaced in place, and its columns are only ever added to.
    if (concealed?.by === this) return [`CREATE OR REPLACE VIEW ${this.view} AS ${rows}`];
    if (concealed === undefined) return [`DROP VIEW IF EXISTS ${this.view}`, `CREATE VIEW ${this.view} AS ${rows}`];
    const ids = this.idsIn(concealed.concerns);
    const open = ids === null ? '' : ` WHERE NOT EXISTS (SELECT FROM ${concealed.by.view} r WHERE r.${identifier(concealed.by.keys[0]!.name)} = ANY (${ids}))`;

    return [`DROP VIEW IF EXISTS ${this.view}, ${this.whole}`, `CREATE VIEW ${this.whole} AS ${rows}`, `CREATE VIEW ${this.view} AS ${rows}${open}`];
  }

  /** SQL for the list of ids that a row (`t`, or another alias) tells of; null where it has none. */
  idsIn(concerns?: readonly string[], alias = 't'): string | null {
    const unknown = concerns?.find((property) => !this.has(property));
    if (unknown !== undefined) throw new Error(`View ${this.viewName} concerns what its column "${unknown}" names, and has no such column.`);
    const named = this.columns.filter(({ property, type }) => (concerns === undefined ? type === 'uuid' || type === 'uuid[]' : concerns.includes(property)));
    const of = (wanted: string) => named.filter(({ type }) => type === wanted).map(({ name }) => `${identifier(alias)}.${identifier(name)}`);
    const parts = [...(of('uuid').length === 0 ? [] : [`ARRAY[${of('uuid').join(', ')}]`]), ...of('uuid[]').map((column) => `coalesce(${column}, '{}')`)];

    return parts.length === 0 ? null : parts.join(' || ');
  }

  removal(generation: number): string {
    return `DROP TABLE IF EXISTS ${this.table(generation)}`;
  }

  /** Rows by key text. */
  async read(client: Queryable, generation: number, keys: readonly (RowKey | Row)[], ask: Ask = query): Promise<Map<string, OwnedRow>> {
    if (keys.length === 0) return new Map();
    const columns = this.columns.map(({ name, property }) => `${identifier(name)} AS ${identifier(property)}`).join(', ');
    const lists = this.keys.map(({ type }, index) => `$${index + 1}::text[]::${type}[]`);
    const where = lists.length === 1 ? `${identifier(this.keys[0]!.name)} = ANY(${lists[0]})` : `(${this.keys.map(({ name }) => identifier(name)).join(', ')}) IN (SELECT * FROM unnest(${lists.join(', ')}))`;
    const values = this.keys.map(({ property }) => keys.map((key) => String(typeof key === 'string' ? key : key[property])));
    const { rows } = await ask<Record<string, unknown>>(client, `SELECT ${LANE}, ${columns} FROM ${this.table(generation)} WHERE ${where}`, values);

    return new Map(rows.map(({ [LANE]: lane, ...row }) => [this.keyText(row), { lane: lane as number, row }]));
  }

  /**
   * Writes rows, whether they exist or not.
   *
   * @throws Error when another lane owns one of them by now.
   */
  async write(client: Queryable, generation: number, rows: readonly OwnedRow[], ask: Ask = query): Promise<void> {
    if (rows.length === 0) return;
    const all = this.columns.map(({ name }) => identifier(name)).join(', ');
    const typed = this.columns.map(({ property, type }) => `${identifier(property)} ${type}`).join(', ');
    const given = this.columns.map(({ property }) => `x.${identifier(property)}`).join(', ');
    const keys = this.keys.map(({ name }) => identifier(name)).join(', ');
    const changes = this.columns.filter((column) => !this.keys.includes(column)).map(({ name }) => `${identifier(name)} = excluded.${identifier(name)}`);
    const change = changes.length === 0 ? [`${LANE} = excluded.${LANE}`] : changes;
    const { rowCount } = await ask(
      client,
      `INSERT INTO ${this.table(generation)} AS t (${all}, ${LANE}) SELECT ${given}, x.${LANE} FROM json_to_recordset($1::json) AS x (${typed}, ${LANE} smallint)
       ON CONFLICT (${keys}) DO UPDATE SET ${change.join(', ')} WHERE t.${LANE} = excluded.${LANE}`,
      [JSON.stringify(rows.map(({ lane, row }) => ({ ...row, [LANE]: lane })))],
    );
    if (rowCount !== rows.length) throw new RowOfAnotherLane(`${rows.length - (rowCount ?? 0)} rows of ${this.viewName} belong to another lane.`);
  }

  async remove(client: Queryable, generation: number, rows: readonly Row[], ask: Ask = query): Promise<void> {
    if (rows.length === 0) return;
    const matches = this.keys.map(({ name, property }) => `t.${identifier(name)} = x.${identifier(property)}`).join(' AND ');
    const typed = this.keys.map(({ property, type }) => `${identifier(property)} ${type}`).join(', ');
    await ask(client, `DELETE FROM ${this.table(generation)} t USING json_to_recordset($1::json) AS x (${typed}) WHERE ${matches}`, [JSON.stringify(rows)]);
  }

  /** Empties registered personal columns (clear ← opaque field) of the subjects named, and returns in how many rows. A generation of another version may not have them. */
  async clear(client: Queryable, generation: number, columns: readonly (readonly [string, string])[], subjects: readonly string[]): Promise<readonly Emptied[]> {
    const emptied: Emptied[] = [];
    const { rows } = await query<{ name: string }>(client, `SELECT attname AS name FROM pg_attribute WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`, [this.table(generation)]);
    const present = new Set(rows.map(({ name }) => name));
    for (const [clear, field] of columns.map(([to, from]) => [this.nameOf(to), this.nameOf(from)] as const)) {
      if (!present.has(clear) || !present.has(field)) continue;
      const update = `UPDATE ${this.table(generation)} SET ${identifier(clear)} = NULL WHERE ${identifier(clear)} IS NOT NULL AND ${identifier(field)}->>'subject' = ANY ($1) RETURNING ${identifier(field)}->>'subject' AS subject`;
      const touched = (await query<{ subject: string }>(client, update, [subjects])).rows;
      for (const subject of new Set(touched.map((row) => row.subject))) emptied.push({ subject, column: clear, rows: touched.filter((row) => row.subject === subject).length });
    }

    return emptied;
  }

  /** What a column is called in the database. */
  nameOf(property: string): string {
    return this.columns.find((column) => column.property === property)?.name ?? property;
  }

  copyStatement(generation: number): string {
    return `COPY ${this.table(generation)} (${this.columns.map(({ name }) => identifier(name)).join(', ')}, ${LANE}) FROM STDIN`;
  }

  copyLine(lane: number, row: Row): string {
    return `${this.columns.map(({ property, kind }) => copyField(row[property], kind)).join('\t')}\t${lane}\n`;
  }

  /** Counts two generations against each other: how many rows, and the keys of those that are not byte for byte the same. */
  comparison(left: number, right: number): { readonly count: string; readonly differing: string } {
    const using = this.keys.map(({ name }) => identifier(name)).join(', ');
    const key = this.keys.length === 1 ? `${using}::text` : `json_build_array(${using})::text`;
    return {
      count: `SELECT count(*) AS rows FROM ${this.table(left)}`,
      differing: `SELECT ${key} AS key FROM ${this.table(left)} a FULL JOIN ${this.table(right)} b USING (${using}) WHERE a::text IS DISTINCT FROM b::text ORDER BY 1 LIMIT 100`,
    };
  }

  private column(column: ColumnMetadata): RowColumn {
    const { driver } = this.dataSource;
    const normalized = driver.normalizeType(column);
    const type = driver.createFullType(
      new TableColumn({ name: column.databaseName, type: normalized, length: driver.getColumnLength(column), precision: column.precision ?? null, ...(column.scale === undefined ? {} : { scale: column.scale }), isArray: column.isArray }),
    );
    const kind = column.isArray ? 'array' : normalized === 'json' || normalized === 'jsonb' ? normalized : normalized === 'timestamp with time zone' ? 'instant' : 'plain';

    return { property: column.propertyName, name: column.databaseName, type: type.toLowerCase(), kind, fallback: column.default ?? null };
  }
}

/** The row exists and another lane owns it: its key does not imply its lane, which is a mistake in the projection. */
export class RowOfAnotherLane extends Error {
  override readonly name = 'RowOfAnotherLane';
}

const names = (columns: readonly ColumnMetadata[]) => columns.map(({ databaseName }) => identifier(databaseName)).join(', ');

const asStored = (value: unknown, kind: RowColumn['kind'], fallback: unknown): unknown => {
  const present = value ?? fallback;
  if (kind === 'jsonb') return asJsonb(present);

  return kind === 'instant' && typeof present === 'string' ? instant(present) : present;
};

/** As jsonb gives it back, keys by length and then by bytes: a fold meets the same value whether its row was stored in between or not. */
const asJsonb = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map((item) => asJsonb(item ?? null));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const weighed = entries.map(([key, item]) => ({ key, bytes: Buffer.from(key), item: asJsonb(item) }));
  weighed.sort((one, other) => one.bytes.length - other.bytes.length || Buffer.compare(one.bytes, other.bytes));

  return Object.fromEntries(weighed.map(({ key, item }) => [key, item]));
};

const unsupported = (metadata: EntityMetadata): string | null => {
  if (metadata.primaryColumns.length === 0) return 'has no primary column';
  if (metadata.relations.length > 0) return 'has relations; rows are flat';
  if (metadata.columns.some(({ isGenerated }) => isGenerated)) return 'has a generated column; rows come from events alone';
  if (metadata.columns.some(({ type }) => type === 'enum' || type === 'simple-json' || type === 'simple-array')) return 'has an enum or simple-* column; use text or jsonb';
  if (metadata.columns.some((column) => typeof column.default === 'function' || typeof column.default === 'object')) return 'has a default that is not a plain value';
  if (`${metadata.tableName}__g00000_00`.length > MAX_IDENTIFIER) return `has a table name of more than ${MAX_IDENTIFIER - 11} characters`;

  return null;
};

const copyField = (value: unknown, kind: RowColumn['kind']): string => {
  if (value === null || value === undefined) return '\\N';
  if (kind === 'array') return copyEscaped(`{${(value as readonly unknown[]).map(arrayItem).join(',')}}`);
  if (kind === 'json' || kind === 'jsonb' || typeof value === 'object') return copyEscaped(JSON.stringify(value));

  return copyEscaped(String(value));
};

const arrayItem = (value: unknown): string => (value === null || value === undefined ? 'NULL' : `"${String(value).replace(/[\\"]/g, '\\$&')}"`);

const copyEscapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const copyEscaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (character) => copyEscapes[character]!);
