import type { HostilePlatform } from '../platform/hostile-platform.js';
import type { HttpCaller, Received } from './http-caller.js';
import type { Operation } from './live-operations.js';
import { ANOTHER, COLLEAGUE, END, FIRST, KIND_OF, PILOT, STEPS, type Kind } from './stories.js';
import { neededHeaders, pathOf, REPORT, SOMEBODY, TEMPLATE, validBody, type Ids } from './valid-requests.js';

const PATIENCE_MS = 20_000;

/** An object made for one purpose: its ids, and what a read presents to see it as it is now. */
export interface Prepared {
  readonly ids: Ids;
  readonly seen: string | null;
}

/** Makes the objects that requests are about, over HTTP, as their users would. */
export class World {
  private readonly operations: ReadonlyMap<string, Operation>;
  private readonly token: string;
  /** Nobody reviews what they wrote themselves. */
  private readonly reviewer: string;
  private place: Ids | null = null;

  constructor(
    private readonly platform: HostilePlatform,
    private readonly caller: HttpCaller,
    operations: readonly Operation[],
  ) {
    this.operations = new Map(operations.map((operation) => [`${operation.service} ${operation.id}`, operation]));
    this.token = platform.signer.token({ sub: 'world' });
    this.reviewer = platform.signer.token({ sub: 'reviewer' });
  }

  /** An object on which the operation succeeds: new, and led as far as the operation needs. */
  async ready(operation: Operation): Promise<Prepared> {
    const kind = KIND_OF(operation);

    return kind === 'place' ? { ids: await this.somePlace(operation), seen: null } : this.led(kind, STEPS[operation.id] ?? []);
  }

  /** Whoever may everything, for the party of an object. */
  bearerFor({ partyId = SOMEBODY }: Ids): string {
    return `Bearer ${this.platform.signer.token({ party: partyId })}`;
  }

  /** An object of the same kind whose life is over. */
  ended(operation: Operation): Promise<Prepared> {
    const kind = KIND_OF(operation) as Kind;

    return this.led(kind, END[kind] ?? []);
  }

  private async led(kind: Kind, steps: readonly string[]): Promise<Prepared> {
    let made: Prepared = kind === 'nothing' ? { ids: {}, seen: null } : await this.made(kind);
    for (const step of steps) made = await this.stepped(made, step);

    return made;
  }

  /** A new object as its first command makes it, or as a reaction does. */
  private async made(kind: Exclude<Kind, 'nothing'>): Promise<Prepared> {
    const nothing: Prepared = { ids: {}, seen: null };
    if (kind === 'invitation') return { ids: await this.invited((await this.stepped(await this.made('campaign'), 'surveys planCampaign')).ids), seen: null };
    if (kind === 'repair') return this.stepped(await this.made('entitlement'), FIRST.repair);
    if (kind === 'playbook-run') return this.stepped(await this.made('ticket'), FIRST[kind]);
    if (kind !== 'party') return this.stepped(kind === 'campaign' ? nothing : await this.made('party'), FIRST[kind]);
    const other = await this.stepped(nothing, FIRST.party);

    return this.stepped({ ids: { customerId: other.ids['partyId']! }, seen: null }, FIRST.party);
  }

  private async stepped({ ids }: Prepared, step: string): Promise<Prepared> {
    if (step === PILOT) return this.piloted(ids);
    if (step === ANOTHER) {
      const { ids: other, seen } = await this.stepped({ ids, seen: null }, FIRST.ticket);

      return { ids: { ...ids, otherTicketId: other['ticketId']! }, seen };
    }
    if (step === COLLEAGUE) {
      const { ids: other, seen } = await this.stepped({ ids: {}, seen: null }, FIRST.agent);

      return { ids: { ...ids, colleagueId: other['rosterId']! }, seen };
    }
    const operation = this.operations.get(step);
    if (operation === undefined) throw new Error(`No route is called ${step}.`);
    const answer = await this.give(operation, ids);
    const { itemIds, customerId: _, ...body } = JSON.parse(answer.text) as Record<string, unknown>;
    const told = Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => entry[0].endsWith('Id') && typeof entry[1] === 'string'));

    return { ids: { ...ids, ...told, ...(Array.isArray(itemIds) ? { itemId: String(itemIds[0]) } : {}) }, seen: (answer.headers['consistency-token'] as string | undefined) ?? null };
  }

  /** Selecting a party leads, by a reaction, to an invitation with a link. */
  private async invited(campaign: Ids): Promise<Ids> {
    await this.stepped({ ids: campaign, seen: null }, 'surveys selectParty');
    const ask = () => this.platform.read<{ items: readonly { invitationId: string }[] }>('surveys', `/v1/responses?campaignId=${campaign['campaignId']}&status=sent`);
    const [row] = (await this.eventually(ask, ({ items }) => items.length > 0)).items;
    const { path } = await this.platform.read<{ path: string }>('surveys', `/v1/invitations/${row!.invitationId}/link`);
    const { items } = await this.platform.read<{ items: readonly { itemId: string }[] }>('surveys', `/v1/templates/${TEMPLATE}`);

    return { ...campaign, invitationId: row!.invitationId, token: path.split('/').at(-1)!, items: items.map(({ itemId }) => itemId).join(',') };
  }

  private async piloted(campaign: Ids): Promise<Prepared> {
    const ids = await this.invited(campaign);
    await this.stepped({ ids, seen: null }, 'surveys recordResponse');
    // The answer reaches the campaign by a reaction.
    const ask = () => this.platform.read<{ items: readonly { type: string }[] }>('event-log', `/v1/streams/campaign-${campaign['campaignId']}/events`);
    await this.eventually(ask, ({ items }) => items.some(({ type }) => type === 'surveys.pilot-answer-counted'));

    return { ids, seen: null };
  }

  private async somePlace({ service, id }: Operation): Promise<Ids> {
    if (this.place === null) {
      await this.made('ticket');
      const { items } = await this.platform.read<{ items: readonly { stream: string; lane: number; position: number }[] }>('event-log', '/v1/events?limit=1');
      const [event] = items;
      this.place = { stream: event!.stream, lane: String(event!.lane), position: String(event!.position), templateId: TEMPLATE, id: REPORT };
    }
    const { items } = await this.platform.read<{ items: readonly { kind: string; name: string }[] }>(service, '/v1/operations/projections');
    const wanted = items.filter(({ kind }) => kind === (id === 'restartReaction' ? 'reaction' : 'view'));

    // Of a view a service does one thing at a time: what is compared, what is built anew and what is released are three.
    const view = wanted.at(id === 'compareProjection' ? 0 : id === 'rebuildProjection' || id === 'restartReaction' ? -1 : 1);

    return { ...this.place, view: view?.name ?? 'none-here' };
  }

  private async give(operation: Operation, ids: Ids): Promise<Received> {
    const answer = await this.send(operation, ids);
    if (answer.status > 201) throw new Error(`${operation.id} answered ${answer.status}: ${answer.text}`);

    return answer;
  }

  private send(operation: Operation, ids: Ids): Promise<Received> {
    const body = validBody(operation, ids);

    return this.caller.send(this.platform.urls[operation.service], {
      method: operation.method,
      target: pathOf(operation, ids),
      headers: { ...neededHeaders(operation), authorization: `Bearer ${operation.id === 'reviewArticle' ? this.reviewer : this.token}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  }

  private async eventually<Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
    for (const deadline = performance.now() + PATIENCE_MS; ; ) {
      const value = await ask();
      if (holds(value)) return value;
      if (performance.now() > deadline) throw new Error(`It did not come about: ${JSON.stringify(value).slice(0, 500)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
