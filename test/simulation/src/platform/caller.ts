import { derivedId, DomainError, type Handled, type Place } from '@rapport/event-sourcing';
import type { Chance } from '../world/chance.js';
import type { World } from '../world/world.js';
import { accountId, accountWithDeadline, views, type AccountCommand } from './accounts.js';
import type { Service } from './service.js';

/** What one try of a command led to: `info` means that it may have happened. */
export interface Try {
  readonly command: string;
  readonly stream: string;
  readonly asked: AccountCommand['type'];
  readonly outcome: 'ok' | 'fail' | 'info';
  readonly handled?: Pick<Handled, 'stream' | 'version' | 'place' | 'repeated'> & { readonly events: number };
  readonly code?: string;
  readonly began: number;
  readonly ended: number;
}

/** A read that presented a place and was told that the view has reached it. */
export interface Read {
  readonly view: string;
  readonly key: string;
  readonly place: Place;
  /** The row as the database had it, or none. */
  readonly row: Readonly<Record<string, unknown>> | undefined;
}

interface Callers {
  readonly world: World;
  readonly chance: Chance;
  readonly services: () => readonly Service[];
  readonly parties: readonly string[];
  /** Whether some marks break the view of marks. */
  readonly poisonous: boolean;
  /** Whether a row waits for an operator: a service refuses to read it (VIEW_PARKED). */
  readonly isParked: (view: string, key: string) => boolean;
}

const CALLER_PATIENCE = 12_000;

/** Callers of the service: each command once or several times, also at the same time and after it was lost. They note what they were told. */
export class CallerLoad {
  readonly tries: Try[] = [];
  readonly reads: Read[] = [];
  private given = 0;
  open = 0;

  constructor(private readonly parts: Callers) {}

  /** Gives so many commands, spread over so many milliseconds. */
  schedule(commands: number, milliseconds: number): void {
    const { world, chance } = this.parts;
    for (let n = 0; n < commands; n += 1) {
      const started = chance.next() * milliseconds;
      this.open += 1;
      world.after(started, null, 'caller', () => this.command(n));
    }
  }

  private command(n: number): void {
    const { chance, world } = this.parts;
    const id = derivedId('command', String(world.seed), String(n));
    const party = chance.of(this.parts.parties);
    const account = accountId(party, chance.between(0, 1));
    const wanted = this.wanted(party);
    const times = chance.happens(0.25) ? 2 : 1;
    let answered = 0;
    let attempts = 0;
    const attempt = () => {
      attempts += 1;
      this.give(id, account, party, wanted, (outcome) => {
        if (outcome === 'info' && attempts < 6) return world.after(chance.next() * 2_000, null, 'caller tries again', attempt);
        answered += 1;
        if (answered === times) this.open -= 1;
      });
    };
    for (let time = 0; time < times; time += 1) world.after(chance.next() * (time === 0 ? 1 : 300), null, 'caller gives', attempt);
  }

  private wanted(party: string): Pick<AccountCommand, 'type' | 'data'> {
    const { chance } = this.parts;
    this.given += 1;
    const kind = chance.next();
    if (kind < 0.3) return { type: 'Open', data: { party, limit: chance.between(3, 12) } };
    if (kind < 0.92) return { type: 'Add', data: { points: Array.from({ length: chance.between(1, 3) }, () => chance.between(1, 2)), mark: this.mark() } };

    return { type: 'Close', data: { why: 'asked' } };
  }

  private mark(): string {
    const { chance, poisonous } = this.parts;
    if (poisonous && chance.happens(0.08)) return chance.of(['throw', 'refuse', 'deadly']);

    return `m${this.given}`;
  }

  private give(id: string, account: string, party: string, wanted: Pick<AccountCommand, 'type' | 'data'>, told: (outcome: Try['outcome']) => void): void {
    const { world, chance } = this.parts;
    const began = world.time;
    let settled = false;
    const tell = (outcome: Try['outcome'], more: Partial<Try> = {}) => {
      if (settled) return;
      settled = true;
      this.tries.push({ command: id, stream: `account-${account}`, asked: wanted.type, outcome, began, ended: world.time, ...more });
      told(outcome);
    };
    const ready = this.parts.services().filter((service) => service.ready && service.process.alive);
    if (ready.length === 0) return tell('info');
    const service = chance.of(ready);
    world.after(CALLER_PATIENCE, null, 'caller gives up', () => tell('info'), () => settled);
    world.after(world.network.next() * 2, service.process, 'request', () => void this.serve(service, id, account, wanted, (outcome, more) => world.after(world.network.next() * 2, null, 'answer', () => tell(outcome, more))).then((place) => this.readLater(account, party, place)));
  }

  /** Inside the service: as a controller would. */
  private async serve(service: Service, id: string, account: string, wanted: Pick<AccountCommand, 'type' | 'data'>, answer: (outcome: Try['outcome'], more: Partial<Try>) => void): Promise<Place | null> {
    const now = service.log!.now();
    const metadata = { commandId: id, actor: { id: 'caller', role: 'agent' as const }, now, origin: 'live' as const, correlationId: id, causationId: null, fingerprint: JSON.stringify(wanted) };
    try {
      const { stream, version, place, repeated, events } = await service.handle!(accountWithDeadline(() => now), account, { ...wanted, metadata } as AccountCommand);
      answer('ok', { handled: { stream, version, place, repeated, events: events.length } });
      return place === null ? null : new Map([[place.lane, place.position]]);
    } catch (error) {
      if (!(error instanceof DomainError)) this.parts.world.problem('survival', `A command failed with what no caller may see: ${String(error)}`);
      const { code, kind } = error as DomainError;
      answer(kind === 'unavailable' ? 'info' : 'fail', { code });
      return null;
    }
  }

  /** Reads at what it was told, now and later, from whichever process. */
  private readLater(account: string, party: string, place: Place | null): void {
    const { chance, world } = this.parts;
    if (place === null) return;
    for (let read = chance.between(0, 2); read > 0; read -= 1) {
      world.after(chance.happens(0.5) ? 0 : chance.next() * 6_000, null, 'caller reads', () => {
        const ready = this.parts.services().filter((service) => service.ready && service.process.alive);
        if (ready.length === 0) return;
        const service = chance.of(ready);
        world.after(world.network.next() * 2, service.process, 'read', () => void this.read(service, account, party, place));
      });
    }
  }

  private async read(service: Service, account: string, party: string, place: Place): Promise<void> {
    const [accounts, parties] = views;
    for (const [view, table, key] of [[accounts!, 'account_rows__g1', account], [parties!, 'party_rows__g1', party]] as const) {
      const { losses } = service.runner!;
      if (!(await service.runner!.waitFor(view, place, 2_000))) continue;
      const found = await service.readers!.query<Record<string, unknown>>(`SELECT * FROM ${table} WHERE key = $1`, [key]).catch(() => null);
      if (found !== null && service.runner!.losses === losses && !this.parts.isParked(view.name, key)) this.reads.push({ view: view.name, key, place, row: found.rows[0] });
    }
  }
}
