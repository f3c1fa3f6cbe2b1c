import { explain, explanationText, type ClockReading, type Explanation, type Metric } from '@rapport/business-time';
import type { ClockMetricName } from '@rapport/contracts-tickets';
import type { Instant, Language } from '@rapport/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { LOG, NOW, Restrictions } from '@rapport/service-host';
import type { PostgresEventLog } from '@rapport/event-log';
import { clockStoryOf, type ClockStory } from '../../ticket/clock-story.rule.js';
import { bookOf, engineOf } from '../../ticket/clocks.state.js';
import { noSuchClock } from '../../ticket/clocks.errors.js';
import { ticketNotFound } from '../../ticket/ticket.errors.js';

/** The clocks of one ticket, reckoned from its own events: what has been counted until now, and why it is due when it is due. */
@Injectable()
export class TicketClocksQuery {
  constructor(
    @Inject(LOG) private readonly log: PostgresEventLog,
    @Inject(NOW) private readonly now: () => Instant,
    private readonly restrictions: Restrictions,
  ) {}

  /** Every clock that something is promised for, as it stands now. @throws DomainError TICKET_NOT_FOUND */
  async readings(ticketId: string): Promise<readonly ClockReading[]> {
    const { facts, rules } = await this.told(ticketId);
    const engine = engineOf(rules);
    const clocks = engine.replay(facts);

    return clocks.at === null ? [] : engine.at(clocks, this.now()).filter(({ stamp }) => stamp.target !== null);
  }

  /** @throws DomainError TICKET_NOT_FOUND, CLOCK_UNKNOWN */
  async explanation(ticketId: string, metric: ClockMetricName, ordinal: number | undefined, language: Language): Promise<Explanation & { readonly text: string }> {
    const { facts, rules } = await this.told(ticketId);
    if (!rules.policies.some(({ metrics }) => metrics[metric] !== undefined)) throw noSuchClock(metric, ordinal ?? 1);
    const explanation = explain(bookOf(rules), facts, metric as Metric, ordinal);

    return { ...explanation, text: explanationText(explanation, language) };
  }

  private async told(ticketId: string): Promise<ClockStory> {
    const events = (await this.restrictions.hides(ticketId)) ? [] : await this.log.readStream(`ticket-${ticketId}`);
    if (events.length === 0) throw ticketNotFound(ticketId);

    return clockStoryOf(events);
  }
}
