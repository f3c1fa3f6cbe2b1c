import { Inject, Injectable } from '@nestjs/common';
import { PartiesQuery, VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { IncomingMail } from '../../mail/incoming-mail.rule.js';

/** What a letter refers to by Message-ID comes before what it names by number. A number is the beginning and the end of an id, so that the key of the view finds it. */
const REFERRED = `
SELECT q."ticketId", q."requesterId" FROM (
  SELECT "ticketId", 0 AS rank FROM mail_threads WHERE header = ANY ($1)
  UNION ALL
  SELECT q."ticketId", 1 FROM unnest($2::text[]) n(number) JOIN queue q ON q."ticketId" BETWEEN (lower(substr(n.number, 3, 6)) || '00-0000-0000-0000-000000000000')::uuid AND (lower(substr(n.number, 3, 6)) || 'ff-ffff-ffff-ffff-ffffffffffff')::uuid AND q.number = n.number
) r JOIN queue q USING ("ticketId") GROUP BY q."ticketId", q."requesterId" ORDER BY min(r.rank), q."ticketId" LIMIT 20`;

/** To whom and to what a letter belongs (KBS-08). */
@Injectable()
export class MailIntakeQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly parties: PartiesQuery,
  ) {}

  /** The customer whose address it is; null where nobody known has it. */
  async partyOf(address: string): Promise<string | null> {
    const [found] = await this.views.query<{ partyId: string }[]>(`SELECT "partyId" FROM mail_addresses WHERE address = $1 ORDER BY "partyId" LIMIT 1`, [address]);

    return found === undefined ? null : (await this.parties.resolve(found.partyId)).customerId;
  }

  /** The ticket that a letter names or answers; null where it names none. */
  async ticketNamedIn({ references, numbers }: IncomingMail): Promise<string | null> {
    return (await this.referred(references, numbers))[0]?.ticketId ?? null;
  }

  /** The ticket that a letter goes on with: one that it names, of whoever wrote it. Knowing a number opens nothing to others. */
  async ticketContinuedBy({ references, numbers, from }: IncomingMail): Promise<string | null> {
    for (const { ticketId, requesterId } of await this.referred(references, numbers)) {
      const { partyIds } = await this.parties.resolve(requesterId);
      const [owner] = await this.views.query<object[]>(`SELECT FROM mail_addresses WHERE "partyId" = ANY ($1) AND address = $2 LIMIT 1`, [partyIds, from]);
      if (owner !== undefined) return ticketId;
    }

    return null;
  }

  private referred(references: readonly string[], numbers: readonly string[]): Promise<{ readonly ticketId: string; readonly requesterId: string }[]> {
    return references.length + numbers.length === 0 ? Promise.resolve([]) : this.views.query(REFERRED, [references, numbers]);
  }
}
