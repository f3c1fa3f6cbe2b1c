/** `$1` to `$6` are used by every statement, so that each takes the same values. */
export const ASKED = `asked AS (SELECT $1::timestamptz AS "from", $2::timestamptz AS "to", $3::text AS zone, $4::text AS channel, $5::text AS currency, $6::float8 AS "costTarget")`;

/** Seconds between two columns. */
export const seconds = (from: string, to: string) => `extract(epoch FROM ${to} - ${from})`;

/** An exact quantile, rounded. */
export const quantile = (share: number, of: string) => `round((percentile_cont(${share}) WITHIN GROUP (ORDER BY ${of}))::numeric)::float8`;

/** A part of a whole to four places; null where the whole is nothing. */
export const share = (part: string, whole: string) => `round((${part})::numeric / nullif(${whole}, 0), 4)::float8`;

/** The rows of a view whose instant lies in the period. `filters` true: the channel narrows them, else a channel leaves none. */
export const chosen = (view: string, instant: string, { filters = false }: { readonly filters?: boolean } = {}) =>
  `FROM ${view} v, asked a WHERE v."${instant}" >= a."from" AND v."${instant}" < a."to" AND ${filters ? '(a.channel IS NULL OR v.channel = a.channel)' : 'a.channel IS NULL'} AND a.zone IS NOT NULL`;
