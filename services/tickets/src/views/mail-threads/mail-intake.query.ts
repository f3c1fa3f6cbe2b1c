import { Inject, Injectable } from '@nestjs/common';
import type { MailProof } from '@rapport/contracts-tickets';
import { MailThreads, PartiesQuery, VIEWS } from '@rapport/service-host';
import { DataSource } from 'typeorm';
import type { IncomingMail } from '../../mail/incoming-mail.rule.js';
import { TICKET_LETTERS } from '../../reactions/deliver-message-when-requested.js';

/** What a letter refers to by Message-ID comes before what it names by number. A number is the beginning and the end of an id, so that the key of the view finds it. */
const REFERRED = `
SELECT q."ticketId", q."requesterId" FROM (
  SELECT "ticketId", 0 AS rank FROM mail_threads WHERE header = ANY ($1)
  UNION ALL
  SELECT q."ticketId", 1 FROM unnest($2::text[]) n(number) JOIN queue q ON q."ticketId" BETWEEN (lower(substr(n.number, 3, 6)) || '00-0000-0000-0000-000000000000')::uuid AND (lower(substr(n.number, 3, 6)) || 'ff-ffff-ffff-ffff-ffffffffffff')::uuid AND q.number = n.number
) r JOIN queue q USING ("ticketId") GROUP BY q."ticketId", q."requesterId" ORDER BY min(r.rank), q."ticketId" LIMIT 20`;

/** A ticket that is there for whoever takes letters in, by the order in which a letter refers to it. */
const ANSWERED = `SELECT q."ticketId" FROM unnest($1::uuid[]) WITH ORDINALITY a(id, place) JOIN queue q ON q."ticketId" = a.id ORDER BY a.place LIMIT 1`;

/** To whom and to what a letter belongs (KBS-08). */
@Injectable()
export class MailIntakeQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    private readonly parties: PartiesQuery,
    private readonly threads: MailThreads,
  ) {}

  /** The customer who wrote a letter; null where nobody known did, or nothing proves it. */
  async writerOf({ from, vouched }: IncomingMail): Promise<string | null> {
    if (!vouched) return null;
    const [found] = await this.views.query<{ partyId: string }[]>(`SELECT "partyId" FROM mail_addresses WHERE address = $1 ORDER BY "partyId" LIMIT 1`, [from]);

    return found === undefined ? null : (await this.parties.resolve(found.partyId)).customerId;
  }

  /** The ticket that a letter names or answers; null where it names none. */
  async ticketNamedIn({ references, numbers }: IncomingMail): Promise<string | null> {
    return (await this.referred(references, numbers))[0]?.ticketId ?? null;
  }

  /** The ticket that a letter goes on with: one of ours of which it answers a letter, or one that it names, of whoever is proven to have written it. Knowing a number opens nothing to others. */
  async ticketContinuedBy(mail: IncomingMail): Promise<{ readonly ticketId: string; readonly proof: MailProof } | null> {
    const answered = await this.ticketAnsweredBy(mail);
    if (answered !== null) return { ticketId: answered, proof: 'answer' };
    const named = mail.vouched ? await this.ticketNamedByOwner(mail) : null;

    return named === null ? null : { ticketId: named, proof: 'address' };
  }

  private async ticketAnsweredBy({ references }: IncomingMail): Promise<string | null> {
    const named = references.flatMap((name) => this.threads.idIn(TICKET_LETTERS, name) ?? []);
    const [found] = named.length === 0 ? [] : await this.views.query<{ ticketId: string }[]>(ANSWERED, [named]);

    return found?.ticketId ?? null;
  }

  private async ticketNamedByOwner({ references, numbers, from }: IncomingMail): Promise<string | null> {
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
