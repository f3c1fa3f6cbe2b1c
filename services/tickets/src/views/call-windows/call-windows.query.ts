import { Inject, Injectable } from '@nestjs/common';
import type { Instant } from '@rapport/event-sourcing';
import { NOW, PartiesQuery, VIEWS } from '@rapport/service-host';
import { DataSource, In } from 'typeorm';
import { suitedAt, windowThatCounts } from '../../call-window/call-window.rule.js';
import type { CallWindowAnswer } from '../../http/call-window.requests.js';
import { CallWindowRow } from './call-windows.row.js';

/** When customers want to be called, whichever of their parties is asked about. */
@Injectable()
export class CallWindowsQuery {
  constructor(
    @Inject(VIEWS) private readonly views: DataSource,
    @Inject(NOW) private readonly now: () => Instant,
    private readonly parties: PartiesQuery,
  ) {}

  async of(partyId: string): Promise<CallWindowAnswer> {
    const { window } = await this.counting(partyId);

    return { zone: window?.zone ?? null, week: window?.week ?? null, ...suitedAt(window, this.now()) };
  }

  /** The party whose window counts for the customer; the customer themselves where none has one. */
  async holderOf(partyId: string): Promise<string> {
    const { window, customerId } = await this.counting(partyId);

    return window?.partyId ?? customerId;
  }

  /** From when on a call suits, by party; null where any time is fine. */
  async callFrom(partyIds: readonly string[]): Promise<ReadonlyMap<string, Instant | null>> {
    const [found, now] = [new Map<string, Instant | null>(), this.now()];
    for (const partyId of new Set(partyIds)) found.set(partyId, suitedAt((await this.counting(partyId)).window, now).callFrom);

    return found;
  }

  private async counting(partyId: string): Promise<{ readonly window: CallWindowRow | null; readonly customerId: string }> {
    const { customerId, partyIds } = await this.parties.resolve(partyId);
    const lastFirst = await this.views.getRepository(CallWindowRow).find({ where: { partyId: In([...partyIds]) }, order: { agreedAt: 'DESC', partyId: 'ASC' }, take: 200 });

    return { window: windowThatCounts(customerId, lastFirst), customerId };
  }
}
