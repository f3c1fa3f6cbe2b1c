import { Injectable } from '@nestjs/common';
import { Restrictions } from '@rapport/service-host';
import { IsBoolean, IsInt, IsNumber, IsObject, IsOptional, IsString } from 'class-validator';
import type { ClockAttainmentRequest } from '../../http/clocks.requests.js';
import { ClockPoliciesQuery } from '../clock-policies/clock-policies.query.js';
import { clocks } from './clocks.projection.js';

/** How far a policy was kept, beside what it aims at (TKT-29). */
export class ClockAttainment {
  /** Its code. */
  @IsString() policy!: string;
  /** In zh and en. */
  @IsOptional() @IsObject() goal!: { readonly zh: string; readonly en: string } | null;
  /** Clocks that were met, and those that missed their target, whether or not anything came afterwards; by whatever version they were judged. */
  @IsInt() finished!: number;
  /** Of these, in time. */
  @IsInt() met!: number;
  /** `met` of `finished`; null where there is none. */
  @IsOptional() @IsNumber() share!: number | null;
  /** Of the newest version. */
  @IsOptional() @IsNumber() targetShare!: number | null;
  /** Null where nothing is aimed at, or nothing finished. */
  @IsOptional() @IsBoolean() reached!: boolean | null;
}

interface Finished {
  readonly policy: string;
  readonly finished: number;
  readonly met: number;
}

/** A missed target stays missed: still unanswered, answered late, or called off afterwards. */
const MISSED = `(row.breached OR row.status IN ('breached', 'met-late'))`;
/** When it was decided: at the end of what was met, and when the target was used up. Answering late moves nothing into another period. */
const DECIDED_AT = `CASE WHEN ${MISSED} THEN coalesce(row.dueAt, row.endedAt) ELSE row.endedAt END`;

/** Whether policies reach what they aim at. */
@Injectable()
export class AttainmentQuery {
  constructor(
    private readonly restrictions: Restrictions,
    private readonly policies: ClockPoliciesQuery,
  ) {}

  /** One for each policy, in the order in which they are tried; those of restricted tickets count for those who see them. */
  async of(request: ClockAttainmentRequest): Promise<{ readonly items: readonly ClockAttainment[] }> {
    const counted = new Map((await this.finished(request)).map((each) => [each.policy, each]));
    const policies = (await this.policies.list()).items.filter(({ code }) => request.policy === undefined || code === request.policy);

    return {
      items: policies.map(({ code, goal, targetShare }) => {
        const { finished = 0, met = 0 } = counted.get(code) ?? {};
        const share = finished === 0 ? null : met / finished;

        return { policy: code, goal: goal ?? null, finished, met, share, targetShare, reached: share === null || targetShare === null ? null : share >= targetShare };
      }),
    };
  }

  private finished({ from, until, policy, metric }: ClockAttainmentRequest): Promise<Finished[]> {
    const rows = this.restrictions.rows(clocks).andWhere(`(row.status = 'met' OR ${MISSED})`);
    if (from !== undefined) rows.andWhere(`${DECIDED_AT} >= :from`, { from });
    if (until !== undefined) rows.andWhere(`${DECIDED_AT} < :until`, { until });
    if (policy !== undefined) rows.andWhere('row.policyId = :policy', { policy });
    if (metric !== undefined) rows.andWhere('row.metric = :metric', { metric });

    return rows.select('row.policyId', 'policy').addSelect('count(*)::int', 'finished').addSelect(`count(*) FILTER (WHERE NOT ${MISSED})::int`, 'met').groupBy('row.policyId').getRawMany<Finished>();
  }
}
