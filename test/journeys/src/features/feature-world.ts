import { randomUUID } from 'node:crypto';
import type { PlatformClients } from '@rapport/clients';
import { eventually, Platform } from '../platform.js';

const overKafka = process.env['RAPPORT_JOURNEYS_KAFKA'] === 'true';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

const HEARING_MS = 300;

interface Kept {
  readonly name: string;
  readonly ask: () => Promise<{ readonly body: unknown }>;
}

/** One running platform with a clock of its own for all journeys of a part, and what they want to read the same from views that were built anew. */
export class FeatureWorld {
  private static world: Promise<FeatureWorld> | null = null;
  private readonly kept: Kept[] = [];

  private constructor(
    readonly platform: Platform,
    readonly agent: PlatformClients,
    readonly manager: PlatformClients,
    readonly operator: PlatformClients,
  ) {}

  /** The one world of all journeys, started by whoever asks first: over the log, or over Kafka with `RAPPORT_JOURNEYS_KAFKA=true`. */
  static running(): Promise<FeatureWorld> {
    FeatureWorld.world ??= FeatureWorld.start();

    return FeatureWorld.world;
  }

  private static async start(): Promise<FeatureWorld> {
    const platform = await Platform.start('--empty', '--test-clock', ...(overKafka ? ['--kafka'] : []));

    return new FeatureWorld(platform, await platform.as('agent'), await platform.as('manager'), await platform.as('operator'));
  }

  /** What time it is there. */
  async now(): Promise<string> {
    return (await this.operator.eventLog.getLogStatus()).body.now;
  }

  /** The instant that lies so many milliseconds from now. */
  async in(milliseconds: number): Promise<string> {
    return new Date(Date.parse(await this.now()) + milliseconds).toISOString();
  }

  /** Moves the clock forward: `4h`, `90m`, `15d`. */
  async advance(time: string): Promise<void> {
    const [, count, unit] = /^(\d+)([mhd])$/.exec(time) ?? [];
    if (unit === undefined) throw new Error(`"${time}" is no time to advance by.`);
    await this.operator.eventLog.advanceClock({ body: { milliseconds: Number(count) * UNITS[unit]! } });
    // Every process is told, and none of them says when it has heard.
    await new Promise((resolve) => setTimeout(resolve, HEARING_MS));
  }

  /** Moves the clock forward to noon of the next Saturday in Shanghai. */
  async advanceToSaturday(): Promise<void> {
    const now = await this.now();
    const noon = new Date(`${now.slice(0, 10)}T04:00:00Z`);
    while (noon.getUTCDay() !== 6 || noon <= new Date(now)) noon.setUTCDate(noon.getUTCDate() + 1);
    await this.advance(`${Math.ceil((noon.getTime() - Date.parse(now)) / UNITS['m']!)}m`);
  }

  /** A client of that name; returns the party. */
  async registerClient(name: string): Promise<string> {
    return (await this.agent.customers.registerCustomer({ body: { name, email: `${randomUUID()}@example.org`, nature: 'partner_individual', source: 'contact' } })).body.partyId;
  }

  async openTicket(requesterId: string, more: Partial<Parameters<PlatformClients['tickets']['openTicket']>[0]['body']> = {}): Promise<string> {
    return (await this.agent.tickets.openTicket({ body: { requesterId, subject: 'The bell does not ring', category: 'return_or_repair', phase: 'after', channel: 'phone', ...more } })).body.ticketId;
  }

  /** A live list or board of the service of tickets, open to an agent. `until` resolves when a text is told that was not told before. */
  async live(path: string): Promise<{ readonly until: (text: string) => Promise<void>; readonly leave: () => void }> {
    const { token } = await this.platform.json<{ token: string }>('token', '--role', 'agent');
    const stop = new AbortController();
    const response = await fetch(`${this.platform.urls.tickets}${path}`, { headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` }, signal: stop.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const until = async (text: string) => {
      for (let read = ''; !read.includes(text); ) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`${path} ended and had not told of ${text}.`);
        read += value;
      }
    };

    return { until, leave: () => stop.abort() };
  }

  /** A read that has to be the same, at the end of all journeys, from views that were built anew. Name it by the check that it belongs to. */
  keep(name: string, ask: Kept['ask']): void {
    this.kept.push({ name, ask });
  }

  /** Builds every view anew and returns what was read before and after, for `expect(after).toEqual(before)`. @throws Error when nothing was kept */
  async rebuilt(): Promise<{ readonly before: readonly unknown[]; readonly after: readonly unknown[] }> {
    if (this.kept.length === 0) throw new Error('No read was kept, so nothing would be compared.');
    await this.settled();
    const before = await this.read();
    const { code, err } = await this.platform.rapport('projections', 'rebuild', '--all');
    if (code !== 0) throw new Error(`The views were not rebuilt: ${err}`);

    return { before, after: await this.read() };
  }

  /** Waits until every view and reaction has reached the end of the log. */
  async settled(): Promise<void> {
    const { customers, tickets, complaints, surveys, analytics } = this.operator;
    const lags = async () => (await Promise.all([customers, tickets, complaints, surveys, analytics].map((service) => service.listProjections()))).flatMap(({ body }) => (body as { items: readonly { lag: number }[] }).items.map(({ lag }) => lag));
    await eventually(lags, (all) => all.every((lag) => lag === 0), 60_000);
  }

  remove(): Promise<void> {
    return this.platform.remove();
  }

  private async read(): Promise<readonly unknown[]> {
    const answers: unknown[] = [];
    for (const { name, ask } of this.kept) answers.push({ name, body: (await ask()).body });

    return answers;
  }
}

/** The code of the refusal that a call ends in; null where it succeeds. */
export const refusalOf = async (call: Promise<unknown>): Promise<string | null> =>
  call.then(
    () => null,
    (problem: { readonly code?: string }) => problem.code ?? String(problem),
  );
