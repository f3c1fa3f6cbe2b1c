import { ARTICLE_FILTERS, TICKET_FILTERS } from './report-definition.js';

/** `$1` to `$17` are used by every statement, so that each takes the same values. */
export const ASKED = `asked AS (SELECT $1::timestamptz AS "from", $2::timestamptz AS "to", $3::text AS zone, $4::text AS currency, $5::float8 AS "costTarget", ${[...TICKET_FILTERS, ...ARTICLE_FILTERS].map((filter, index) => `$${index + 6}::text AS "${filter}"`).join(', ')})`;

/** Seconds between two columns. */
export const seconds = (from: string, to: string) => `extract(epoch FROM ${to} - ${from})`;

/** An exact quantile, rounded. */
export const quantile = (share: number, of: string, places = 0) => `round((percentile_cont(${share}) WITHIN GROUP (ORDER BY ${of}))::numeric, ${places})::float8`;

/** A part of a whole to four places; null where the whole is nothing. */
export const share = (part: string, whole: string) => `round((${part})::numeric / nullif(${whole}, 0), 4)::float8`;

/** How far values lie from their mean, rounded: the standard deviation of all of them. */
export const deviation = (of: string) => `round((stddev_pop(${of}))::numeric)::float8`;

/** The same, as a part of the mean. */
export const variation = (of: string) => share(`stddev_pop(${of})`, `avg(${of})`);

/** The rows of a view whose instant lies in the period, and whatever else is said of them. */
export const chosen = (view: string, instant: string, more = '') => `FROM ${view} v, asked a WHERE v."${instant}" >= a."from" AND v."${instant}" < a."to" ${more}`;

/** The channel narrows the rows of a view that knows it. */
export const OF_CHANNEL = 'AND (a.channel IS NULL OR v.channel = a.channel)';

/** What a customer was when a ticket was opened: what was entered last until then; before the first entry, what that came from; without entries, what records from elsewhere say. */
const standing = (of: 'level' | 'class', entries: string) => `(
  SELECT coalesce((SELECT e.value->>'${of}' FROM jsonb_array_elements(p.${entries}) WITH ORDINALITY e WHERE (e.value->>'at')::timestamptz <= t."openedAt" ORDER BY e.ordinality DESC LIMIT 1),
    CASE jsonb_array_length(p.${entries}) WHEN 0 THEN p.${of} ELSE p.${entries}->0->>'from' END) FROM customer_levels p WHERE p."partyId" = t."requesterId")`;

const TICKET_SAYS: Readonly<Record<(typeof TICKET_FILTERS)[number], string>> = { channel: 't.channel', priority: 't.priority', category: 't.category', phase: 't.phase', team: 't.team', level: standing('level', 'entries'), class: standing('class', 'classes'), served: `CASE WHEN t.internal THEN 'internal' ELSE 'external' END` };

/** The tickets `t` that the filters leave. */
const OF_TICKETS = TICKET_FILTERS.map((filter) => `(a."${filter}" IS NULL OR a."${filter}" = ${TICKET_SAYS[filter]})`).join(' AND ');

/** The tickets of the period, as filters narrow them. */
export const TICKETS = `FROM (SELECT t.* FROM ticket_times t, asked a WHERE t."openedAt" >= a."from" AND t."openedAt" < a."to" AND ${OF_TICKETS}) v`;

/** A limit of the ticket passed: that of the first response, or a target of a clock. */
export const IS_LATE = '(v.breached OR v."clockBreaches" > 0)';

/** The most urgent first. */
export const byPriority = (priority: string) => `array_position(ARRAY['critical', 'high', 'moderate', 'low'], ${priority})`;

/** What belongs to no ticket is left only while no filter of tickets narrows. */
export const WITHOUT_TICKET = `num_nonnulls(${TICKET_FILTERS.map((filter) => `a."${filter}"`).join(', ')}) = 0`;

/** What belongs to tickets is narrowed by those; what belongs to none is left only while nothing narrows it. */
export const OF_ITS_TICKET = `AND (${WITHOUT_TICKET} OR EXISTS (SELECT FROM ticket_times t WHERE t."ticketId" = v."ticketId" AND ${OF_TICKETS}))`;

const ARTICLE_SAYS: Readonly<Record<(typeof ARTICLE_FILTERS)[number], string>> = { kind: 'p."articleKind"', audience: 'p.audience', visibility: 'p.visibility', productLine: 'p."productLine"' };

/** The editions `p` that the filters leave. */
export const OF_ARTICLES = ARTICLE_FILTERS.map((filter) => `(a."${filter}" IS NULL OR a."${filter}" = ${ARTICLE_SAYS[filter]})`).join(' AND ');

/** What belongs to no article is left only while no filter of articles narrows. */
export const WITHOUT_ARTICLE = `num_nonnulls(${ARTICLE_FILTERS.map((filter) => `a."${filter}"`).join(', ')}) = 0`;
