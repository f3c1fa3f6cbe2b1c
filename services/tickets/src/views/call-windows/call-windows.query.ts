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
    const now = this.now();
    const customers = await this.parties.resolveAll(partyIds);
    const windows = await this.lastFirst([...customers.values()].flatMap((customer) => customer.partyIds));

    return new Map(
      [...customers].map(([partyId, customer]) => {
        const own = windows.filter((window) => customer.partyIds.includes(window.partyId));
        return [partyId, suitedAt(windowThatCounts(customer.customerId, own), now).callFrom];
      }),
    );
  }

  private async counting(partyId: string): Promise<{ readonly window: CallWindowRow | null; readonly customerId: string }> {
    const { customerId, partyIds } = await this.parties.resolve(partyId);

    return { window: windowThatCounts(customerId, await this.lastFirst(partyIds)), customerId };
  }

  private lastFirst(partyIds: readonly string[]): Promise<readonly CallWindowRow[]> {
    return this.views.getRepository(CallWindowRow).find({ where: { partyId: In([...partyIds]) }, order: { agreedAt: 'DESC', partyId: 'ASC' } });
  }
}
