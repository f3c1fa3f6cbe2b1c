import { Inject, Injectable } from '@nestjs/common';
import type { ItemGroup } from '@rapport/contracts-surveys';
import { VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { GroupSums } from './satisfaction-index.row.js';

export interface IndexFilter {
  readonly templateId?: string | undefined;
  /** The id of a campaign, or `none` for follow-ups. */
  readonly campaignId?: string | undefined;
  /** First and last day, in the zone: `2026-03-02`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Satisfaction over some answers (RP-12). Index and rate are null where nothing counts; index = Σ perception ÷ Σ expectation × 100. */
export interface Index {
  readonly templateId: string;
  readonly campaignId: string | null;
  /** Null for the whole period. */
  readonly day: string | null;
  readonly responses: number;
  readonly disappointed: number;
  readonly acceptable: number;
  readonly delighted: number;
  readonly expectationSum: number;
  readonly perceptionSum: number;
  /** Σ perception − Σ expectation. */
  readonly difference: number;
  readonly index: number | null;
  /** (acceptable + delighted) ÷ responses. */
  readonly rate: number | null;
  /** Per content or dimension: index and mean difference. */
  readonly groups: Readonly<Partial<Record<ItemGroup, { readonly index: number; readonly meanDifference: number }>>>;
  readonly doubtful: number;
  readonly pilots: number;
}

interface Summed extends Omit<Index, 'difference' | 'index' | 'rate' | 'groups'> {
  readonly groups: Readonly<Record<string, GroupSums>> | null;
}

const SUMS = ['responses', 'disappointed', 'acceptable', 'delighted', 'expectationSum', 'perceptionSum', 'doubtful', 'pilots'].map((name) => `sum("${name}")::float8 AS "${name}"`).join(', ');

const SQL = `
  WITH chosen AS (
    SELECT *, to_char(quarter AT TIME ZONE $1, 'YYYY-MM-DD') AS day FROM satisfaction_index
     WHERE ($2::text IS NULL OR "templateId" = $2) AND ($3::text IS NULL OR "campaignId" = $3)
       AND ($4::text IS NULL OR quarter >= $4::timestamp AT TIME ZONE $1) AND ($5::text IS NULL OR quarter < ($5::timestamp + interval '1 day') AT TIME ZONE $1)),
  summed AS (SELECT "templateId", "campaignId", day, ${SUMS} FROM chosen GROUP BY GROUPING SETS (("templateId", "campaignId", day), ("templateId", "campaignId"))),
  per_group AS (
    SELECT "templateId", "campaignId", day, g.key AS name,
           json_build_object('items', sum((g.value->>'items')::bigint), 'expectation', sum((g.value->>'expectation')::bigint), 'perception', sum((g.value->>'perception')::bigint)) AS sums
      FROM chosen CROSS JOIN LATERAL jsonb_each(groups) AS g GROUP BY GROUPING SETS (("templateId", "campaignId", day, g.key), ("templateId", "campaignId", g.key)))
  SELECT s.*, nullif(s."campaignId", 'none') AS "campaignId",
         (SELECT json_object_agg(p.name, p.sums ORDER BY p.name) FROM per_group p WHERE p."templateId" = s."templateId" AND p."campaignId" = s."campaignId" AND p.day IS NOT DISTINCT FROM s.day) AS groups
    FROM summed s ORDER BY s."templateId", s."campaignId", s.day NULLS FIRST`;

/** Adds up what the lanes counted. */
@Injectable()
export class SatisfactionIndexQuery {
  constructor(@Inject(VIEWS) private readonly db: DataSource) {}

  /** One entry per template and campaign for the whole period, followed by one per day. */
  async index({ templateId, campaignId, from, to }: IndexFilter, zone: string): Promise<readonly Index[]> {
    const rows = await this.db.query<Summed[]>(SQL, [zone, templateId ?? null, campaignId ?? null, from ?? null, to ?? null]);

    return rows.map(indexOf);
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100;

const indexOf = ({ groups, ...row }: Summed): Index => ({
  ...row,
  difference: row.perceptionSum - row.expectationSum,
  index: row.expectationSum === 0 ? null : rounded((row.perceptionSum / row.expectationSum) * 100),
  rate: row.responses === 0 ? null : rounded((row.acceptable + row.delighted) / row.responses),
  groups: Object.fromEntries(
    Object.entries(groups ?? {}).map(([name, { items, expectation, perception }]) => [name, { index: rounded((perception / expectation) * 100), meanDifference: rounded((perception - expectation) / items) }]),
  ),
});
