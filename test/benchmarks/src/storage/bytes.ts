import type { Contend } from '../harness/contender.js';
import { withClient } from '../append/log-table.js';
import { dataText, metadataText } from '../append/sample.js';

/** position, two moments, version, lane, category, type, schema version, command index, three uuids. */
const ENVELOPE = 8 + 8 + 8 + 4 + 2 * 5 + 16 * 3;
const IDEAL = ENVELOPE + Buffer.byteLength(metadataText) + Buffer.byteLength(dataText('0b9f2f36-9b40-4a3f-9f58-1f0f9a6f0c11'));

/** Writes as the contender of P1 does, then weighs the tables. */
export const contend: Contend = async (stage) => {
  if (stage.options['ideal'] === true) {
    return { slice: () => Promise.resolve({ operations: 1, seconds: 1, more: { bytes: IDEAL } }), check: () => Promise.resolve([]), close: () => Promise.resolve() };
  }
  const { contend: write } = (await import(`../append/${String(stage.options['writer'])}.js`)) as { contend: Contend };
  const writer = await write(stage);
  const prefix = String(stage.options['table']);
  let written = 0;

  return {
    slice: async () => {
      const slice = await writer.slice();
      written += slice.operations;

      return { ...slice, more: { ...(await weights(stage.url, prefix, written)) } };
    },
    check: () => writer.check(),
    close: () => writer.close(),
  };
};

/** Bytes per event: all, heap, all indexes, and each index by its name. */
const weights = (url: string, prefix: string, events: number): Promise<Readonly<Record<string, number>>> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; kind: string; bytes: string }>(
      `select c.relname as name, c.relkind as kind, sum(pg_relation_size(c.oid) + case when c.relkind = 'i' then 0 else coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)), 0) end) as bytes
       from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_index i on i.indexrelid = c.oid left join pg_class t on t.oid = i.indrelid
       where c.relkind in ('r', 'i') and (n.nspname || '.' || coalesce(t.relname, c.relname) = $1 or n.nspname = 'public' and coalesce(t.relname, c.relname) like $1 || '%')
       group by 1, 2 order by 2 desc, 1`,
      [prefix],
    );
    const sum = (kind: string) => rows.filter((row) => row.kind === kind).reduce((total, { bytes }) => total + Number(bytes), 0) / events;

    const each = Object.fromEntries(rows.filter(({ kind }) => kind === 'i').map(({ name, bytes }) => [name, Number(bytes) / events]));

    return { bytes: sum('r') + sum('i'), heap: sum('r'), indexes: sum('i'), ...each };
  });
