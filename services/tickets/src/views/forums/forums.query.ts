import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@rapport/event-sourcing';
import { NOW, PartiesQuery, VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import { balanceOf, USUAL_OPEN_DAYS } from '../../forum/topic-balance.rule.js';
import type { CommunityMemberAnswer, ForumAnswer } from '../../http/moderation.requests.js';
import { levelOf, pointsOf, type Activity } from '../../online-contact/member-level.rule.js';

/** $1: the usual days, $2: now. A topic without a subject is one of its forum. */
const OPEN_TOPICS = `SELECT p.forum, f.fewest, f.most, coalesce(f."openDays", $1::int) AS "openDays",
    (SELECT count(DISTINCT coalesce(c.subject, ''))::int FROM online_contacts c
     WHERE c.kind = 'forum_post' AND c.place = p.forum AND NOT c.hidden AND c."happenedAt" > $2::timestamptz - coalesce(f."openDays", $1::int) * interval '1 day') AS "openTopics"
  FROM (SELECT place AS forum FROM online_contacts WHERE kind = 'forum_post' UNION SELECT forum FROM forums) p LEFT JOIN forums f USING (forum)
  ORDER BY p.forum LIMIT 500`;

const ACTIVITY = `SELECT (count(*) FILTER (WHERE NOT hidden))::int AS posts, coalesce(sum(praises), 0)::int AS praises, coalesce(sum("abuseUpheld"), 0)::int AS upheld
  FROM online_contacts WHERE kind = 'forum_post' AND "partyId" = ANY ($1)`;

type Counted = Pick<ForumAnswer, 'forum' | 'openDays' | 'openTopics'> & { readonly fewest: number | null; readonly most: number | null };

/** How it is going in the forums, and with those who write there. */
@Injectable()
export class ForumsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    @Inject(NOW) private readonly now: () => Instant,
    private readonly parties: PartiesQuery,
  ) {}

  async list(): Promise<{ readonly items: readonly ForumAnswer[] }> {
    const counted = await this.views.query<Counted[]>(OPEN_TOPICS, [USUAL_OPEN_DAYS, this.now()]);
    const items = counted.map(({ fewest, most, ...forum }) => ({ ...forum, ...(fewest === null || most === null ? {} : { fewest, most }), balance: balanceOf(forum.openTopics, fewest === null || most === null ? null : { fewest, most }) }));

    return { items };
  }

  /** Of all parties of the same customer together. */
  async member(partyId: string): Promise<CommunityMemberAnswer> {
    const [activity] = await this.views.query<[Activity]>(ACTIVITY, [(await this.parties.sameCustomer(partyId)) ?? [partyId]]);
    const points = pointsOf(activity);

    return { partyId, ...activity, points, level: levelOf(points) };
  }
}
