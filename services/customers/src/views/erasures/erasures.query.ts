import { Inject, Injectable } from '@nestjs/common';
import { openedEvents, openedFor, type KeyRing, type PostgresEventLog } from '@rapport/event-log';
import { subjectsOf, type RecordedEvent } from '@rapport/event-sourcing';
import { KEYS, LOG, PartiesQuery, PartyRow, Restrictions, VIEWS } from '@rapport/service-host';
import { DataSource, In, MoreThan } from 'typeorm';
import type { DataCopy, ErasureCertificate } from '../../http/privacy.requests.js';
import { MentionsQuery } from '../mentions/mentions.query.js';
import { ErasureRow } from './erasures.row.js';

/** What is on record about the personal data of a customer: the certificate of their erasure, or a copy of them. */
@Injectable()
export class ErasuresQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    @Inject(LOG) private readonly log: PostgresEventLog,
    @Inject(KEYS) private readonly keys: KeyRing,
    private readonly parties: PartiesQuery,
    private readonly restrictions: Restrictions,
    private readonly mentions: MentionsQuery,
  ) {}

  async certificate(partyId: string): Promise<ErasureCertificate> {
    const { customerId, partyIds } = await this.parties.resolve(partyId);
    const rows = new Map((await this.views.getRepository(ErasureRow).findBy({ partyId: In([...partyIds]) })).map((row) => [row.partyId, row]));
    const destroyed = await this.keys.erasures(partyIds);
    const asked = rows.get(partyId) ?? rows.get(customerId) ?? [...rows.values()][0];
    const parties = [...destroyed].map(([id, { at, final }]) => ({ partyId: id, erasedAt: rows.get(id)?.erasedAt ?? null, keyDestroyedAt: at.toISOString(), place: rows.get(id)?.place ?? null, final }));
    const expected = asked === undefined ? [] : asked.scope === 'party' ? [asked.partyId] : await this.concerned(partyIds, asked);
    const whole = expected.every((id) => (rows.get(id)?.erasedAt ?? null) !== null);

    return {
      customerId,
      state: asked === undefined ? 'none' : !asked.approved ? 'requested' : whole ? 'erased' : 'approved',
      reason: asked?.reason ?? null,
      requestedBy: [...(asked?.requestedBy ?? [])],
      parties,
      sealed: counted([...(await this.facts([...destroyed.keys()])), ...(await this.besides([...destroyed.keys()]))].filter(({ data }) => JSON.stringify(data).includes('"sealed":')).map(({ type }) => type)),
      cleared: (await this.keys.cleared(parties.map((party) => party.partyId))).map(({ subject, ...column }) => ({ partyId: subject, ...column })),
      final: whole && asked !== undefined && parties.every(({ final }) => final),
    };
  }

  async copy(partyId: string): Promise<DataCopy> {
    const { customerId, partyIds } = await this.parties.resolve(partyId);
    const own = new Set(partyIds);
    const told = [...(await openedEvents(await this.facts(partyIds), this.keys)), ...(await openedFor(await this.besides(partyIds), own, this.keys))];
    const facts = told.map((event) => ({
      type: event.type,
      occurredAt: event.occurredAt,
      partyId: [event.partyId ?? '', ...subjectsOf(event)].find((id) => own.has(id))!,
      place: `${event.lane}:${event.position}`,
      data: event.data as object,
    }));

    return { customerId, parties: [...partyIds], facts: facts.sort((one, other) => (one.occurredAt < other.occurredAt ? -1 : Number(one.occurredAt > other.occurredAt))) };
  }

  /** Whoever joined the customer after it was asked is not part of what was asked for. */
  private async concerned(partyIds: readonly string[], { requestedAt, erasedAt }: ErasureRow): Promise<readonly string[]> {
    const later = new Set((await this.views.getRepository(PartyRow).findBy({ partyId: In([...partyIds]), joinedAt: MoreThan((requestedAt ?? erasedAt)!) })).map(({ partyId }) => partyId));

    return partyIds.filter((id) => !later.has(id));
  }

  /** Without what is restricted to others than whoever asks. */
  private async facts(partyIds: readonly string[]): Promise<readonly RecordedEvent[]> {
    const facts: RecordedEvent[] = [];
    for (const id of partyIds) {
      for (let after = 0, more = true; more; ) {
        const page = await this.log.partyEvents(id, after, 1_000);
        facts.push(...page);
        after = page.at(-1)?.position ?? after;
        more = page.length === 1_000;
      }
    }

    return this.restrictions.visible(facts);
  }

  /** What streams of others, and of nobody, say of them. */
  private async besides(partyIds: readonly string[]): Promise<readonly RecordedEvent[]> {
    const own = new Set(partyIds);

    return (await this.mentions.of(partyIds)).filter(({ partyId }) => partyId === null || !own.has(partyId));
  }
}

const counted = (types: readonly string[]) => [...new Set(types)].sort().map((type) => ({ type, events: types.filter((each) => each === type).length }));
