const COLUMNS = ['lane', 'position', 'category', 'stream', 'version', 'type', 'schema_version', 'party_id', 'command_id', 'command_index', 'occurred_at', 'recorded_at', 'meta', 'data'];

/** What `replay` asks of the server, for those who ask the same without it. */
export const EVERYTHING = `select ${COLUMNS.map((column) => `e.${column}`).join(', ')} from (values ${Array.from({ length: 64 }, (_, lane) => `(${lane}::smallint, 0::bigint)`).join(', ')}) as s(lane, after)
  cross join lateral (select * from log.recorded r where r.lane = s.lane and r.position > s.after order by r.position) as e where true`;

/** The plan settings of the log's own connections. */
export const PLAN = '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_bitmapscan=off -c jit=off -c timezone=UTC';
