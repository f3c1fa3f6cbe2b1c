import { creates, type Operation } from '../requests/live-operations.js';
import { neededHeaders, pathOf, validBody } from '../requests/valid-requests.js';
import type { Prepared, World } from '../requests/world.js';
import type { Sent } from '../requests/http-caller.js';
import type { Draft, Mutation } from './mutations.js';

/** After so many requests a route gets a new object, so that good requests go on succeeding. */
const REQUESTS_PER_OBJECT = 150;

const HEAVY = ['rebuildProjection', 'compareProjection', 'verifyEvents', 'erasePersonalData', 'rewriteOpened'];

/** A route under fire, with an object on which a good request succeeds. */
export class Target {
  private asked = 0;
  private object: Prepared | null = null;
  private renewing: Promise<void> | null = null;

  constructor(
    readonly operation: Operation,
    private readonly world: World,
  ) {}

  /** A request with some things in it that are otherwise than they should be. Returns null where it cannot be written down as HTTP. */
  async request(mutations: readonly Mutation[], extra: Readonly<Record<string, string>>, from: string | undefined): Promise<Sent | null> {
    await this.renewed();
    const { ids, seen } = this.object!;
    // An object that was just made is asked for where its views have taken it in.
    const place = seen === null || !this.operation.parameters.some(({ name }) => name === 'Consistency-Token') ? {} : { 'consistency-token': seen, prefer: 'wait=5' };
    const valid = validBody(this.operation, ids);
    const headers = { ...neededHeaders(this.operation), ...place, ...extra, ...(this.operation.scope === 'portal' ? { authorization: this.world.bearerFor(ids) } : {}) };
    const draft = mutations.reduce<Draft>((one, { apply }) => apply(one), { ids, query: [], rawQuery: '', headers, valid, body: valid === undefined ? undefined : JSON.stringify(valid) });
    const query = [...draft.query.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`), draft.rawQuery].filter((part) => part !== '').join('&');
    const address = pathOf(this.operation, draft.ids);
    const target = `${address}${query === '' ? '' : `${address.includes('?') ? '&' : '?'}${query}`}`;

    return { method: this.operation.method, target, headers: draft.headers, body: draft.body, from };
  }

  /** Whether a change is left out here: what is right in it would move the clock of the whole platform by years, or set off once more what goes through the whole log. */
  spares({ place, value }: Mutation): boolean {
    return (this.operation.id === 'advanceClock' && place === 'body/milliseconds' && Number(value) > 1_000) || (this.heavy && !place.startsWith('path/'));
  }

  get heavy(): boolean {
    return HEAVY.includes(this.operation.id);
  }

  /** Resolves when no object is being prepared any more. */
  async settled(): Promise<void> {
    await this.renewing;
  }

  private async renewed(): Promise<void> {
    this.asked += 1;
    if (this.object === null || (this.asked % REQUESTS_PER_OBJECT === 0 && !creates(this.operation))) {
      this.renewing ??= this.world.ready(this.operation).then((object) => {
        this.object = object;
        this.renewing = null;
      });
    }
    if (this.object === null) await this.renewing;
  }
}
