import { repairEvents, type RepairClockName } from '@rapport/contracts-tickets';
import { Inject, Injectable } from '@nestjs/common';
import type { PostgresEventLog } from '@rapport/event-log';
import { upcast, type Instant, type Language } from '@rapport/event-sourcing';
import { LOG, NOW, Restrictions, SETTINGS, type HostSettings } from '@rapport/service-host';
import { explainedClock, readingsOf, repairClocksOf, type RepairClockReading, type RepairClocks, type RepairExplanation } from '../../repair/repair-clocks.rule.js';
import { repairClockText } from '../../repair/repair-clock-text.rule.js';
import { repairNotFound } from '../../repair/repair.errors.js';

/** Both clocks of one repair, reckoned from its own events. */
@Injectable()
export class RepairClocksQuery {
  constructor(
    @Inject(LOG) private readonly log: Pick<PostgresEventLog, 'readStream'>,
    @Inject(NOW) private readonly now: () => Instant,
    @Inject(SETTINGS) private readonly settings: Pick<HostSettings, 'RAPPORT_TIME_ZONE'>,
    private readonly restrictions: Restrictions,
  ) {}

  /** @throws DomainError REPAIR_NOT_FOUND */
  async readings(repairId: string): Promise<readonly RepairClockReading[]> {
    return readingsOf(await this.told(repairId), this.now());
  }

  /** @throws DomainError REPAIR_NOT_FOUND */
  async explanation(repairId: string, name: RepairClockName, language: Language): Promise<RepairExplanation & { readonly text: string }> {
    const explanation = explainedClock(await this.told(repairId), name, this.now());

    return { ...explanation, text: repairClockText(explanation, language) };
  }

  private async told(repairId: string): Promise<RepairClocks> {
    const stream = (await this.restrictions.hides(repairId)) ? [] : await this.log.readStream(`repair-${repairId}`);
    if (stream.length === 0) throw repairNotFound(repairId);
    // Those of newer releases are passed over.
    const known = stream.flatMap((event) => {
      const contract = repairEvents.find(({ type }) => type === event.type);

      return contract === undefined ? [] : [upcast(contract, event) as never];
    });

    return repairClocksOf(known, this.settings.RAPPORT_TIME_ZONE);
  }
}
