import type { PostgresEventLog } from '@rapport/event-log';
import { idsNamedBy, LANES, streamParts, type RecordedEvent } from '@rapport/event-sourcing';
import { restrictions, type Reader, type RestrictionRow } from '@rapport/service-host';

const [folding] = restrictions.when;

/** Which streams are restricted and who may see them, as far as the log reaches: the same fold that every service keeps as a view, over the events that an index finds. */
export class RestrictedStreams {
  private readonly seen = new Array<number>(LANES).fill(0);
  private readonly rows = new Map<string, RestrictionRow>();
  private reading: Promise<void> = Promise.resolve();

  constructor(private readonly log: Pick<PostgresEventLog, 'restrictedEvents'>) {}

  /** Tells of an event whether it is hidden from a reader; null reads what nobody in particular may. */
  async now(reader: Reader | null): Promise<(event: RecordedEvent) => boolean> {
    if (reader?.cleared === true) return () => false;
    this.reading = this.reading.then(
      () => this.catchUp(),
      () => this.catchUp(),
    );
    await this.reading;

    return (event) => this.rows.size > 0 && idsNamedBy(event).some((id) => this.isClosed(id, reader?.id));
  }

  private isClosed(streamId: string, reader: string | undefined): boolean {
    const row = this.rows.get(streamId);
    if (row === undefined) return false;
    const { viewers } = this.rows.get(row.rootId) ?? row;

    return reader === undefined || !viewers.includes(reader);
  }

  private async catchUp(): Promise<void> {
    for (let found = await this.log.restrictedEvents(this.seen); found.length > 0; found = await this.log.restrictedEvents(this.seen)) {
      for (const event of found) {
        const { id } = streamParts(event.stream);
        const row = folding!.fold(this.rows.get(id) ?? null, event as never);
        if (row !== null) this.rows.set(id, row);
        this.seen[event.lane] = event.position;
      }
    }
  }
}
