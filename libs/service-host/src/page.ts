import { refuse } from '@rapport/event-sourcing';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { hostRefusals } from './host-refusals.js';
import type { Secret } from './secret.js';

export const LARGEST_PAGE = 200;
export const USUAL_PAGE = 50;

/** One page of a list. `next` is absent on the last one. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next?: string;
}

export interface PageRequest<Row extends ObjectLiteral> {
  /** Already filtered; its alias is `row`. */
  readonly rows: SelectQueryBuilder<Row>;
  /** Columns a caller may sort by, none of them null; the first is the default. */
  readonly sortable: readonly (keyof Row & string)[];
  /** The unique column that ends every order. */
  readonly key: keyof Row & string;
  /** `openedAt`, or `-openedAt` for the latest first. */
  readonly sort?: string | undefined;
  /** 1 to 200; 50 unless given, more is taken as 200. */
  readonly limit?: number | undefined;
  readonly cursor?: string | undefined;
  /** Name and filters of the list: a cursor of another one is refused. */
  readonly list: string;
}

/** Cuts lists into pages by key, so that a page is as fast at the end as at the beginning and rows that come in do not shift it. */
export class Pages {
  constructor(private readonly secret: Secret) {}

  /** @throws DomainError BAD_SORT, BAD_CURSOR */
  async page<Row extends ObjectLiteral>({ rows, sortable, key, sort, limit, cursor, list }: PageRequest<Row>): Promise<Page<Row>> {
    const wanted = sort ?? sortable[0]!;
    const descending = wanted.startsWith('-');
    const column = sortable.find((name) => name === wanted.replace(/^-/, ''));
    if (column === undefined) throw refuse(hostRefusals.BAD_SORT, { sort: wanted.slice(0, 50), allowed: sortable.join(', ') });

    const size = Math.max(1, Math.min(limit ?? USUAL_PAGE, LARGEST_PAGE));
    const bound = `${list}\n${wanted}`;
    const query = rows.clone();
    if (cursor !== undefined) {
      const [value, id] = this.read(cursor, bound);
      const sign = descending ? '<' : '>';
      query.andWhere(`(row.${column} ${sign} :cursorValue OR (row.${column} = :cursorValue AND row.${key} ${sign} :cursorKey))`, { cursorValue: value, cursorKey: id });
    }
    const direction = descending ? 'DESC' : 'ASC';
    const found = await query.orderBy(`row.${column}`, direction).addOrderBy(`row.${key}`, direction).take(size + 1).getMany();
    const items = found.slice(0, size);
    const last = items.at(-1);

    return { items, ...(found.length > size && last !== undefined ? { next: this.write([last[column], last[key]], bound) } : {}) };
  }

  private write(place: readonly unknown[], bound: string): string {
    const body = Buffer.from(JSON.stringify(place)).toString('base64url');
    return `${body}.${this.secret.mac('cursor', `${bound}\n${body}`, 12)}`;
  }

  private read(cursor: string, bound: string): readonly [unknown, unknown] {
    const [body = '', mac = ''] = cursor.split('.');
    if (cursor.length > 1_000 || !this.secret.verifies('cursor', `${bound}\n${body}`, mac, 12)) throw refuse(hostRefusals.BAD_CURSOR);

    return JSON.parse(Buffer.from(body, 'base64url').toString()) as [unknown, unknown];
  }
}
