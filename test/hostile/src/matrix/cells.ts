import { forgeriesBy } from '../access/forged-tokens.js';
import type { HostilePlatform } from '../platform/hostile-platform.js';
import type { HttpCaller, Received } from '../requests/http-caller.js';
import type { Operation } from '../requests/live-operations.js';
import { neededHeaders, pathOf, validBody, type Ids } from '../requests/valid-requests.js';
import type { Prepared } from '../requests/world.js';
import { scopes, scopesOfRoles } from './oracle.js';
import type { OracleRow } from './oracle-row.js';
import { codeOf, faultOfRefusal } from './problem-answers.js';

const BEHIND_ATTEMPTS = 4;

/** One question of the matrix: who asks, and what is wrong with the answer. */
export interface Cell {
  readonly who: string;
  readonly authorization: string | undefined;
  readonly faultOf: (answer: Received) => string | null;
}

const enters = ({ status, text }: Received): string | null => (status === 401 || status === 403 || status >= 500 ? `answered ${status} ${text.slice(0, 300)}` : null);
const unknownCaller = (answer: Received) => faultOfRefusal(answer, 'UNAUTHENTICATED');
const withoutScope = (answer: Received) => faultOfRefusal(answer, 'SCOPE_MISSING');

/** Those whom the route turns away: everybody without a token, with a forged one, with any scope or role but those that suffice. */
export const deniedCells = ({ scope }: OracleRow, { signer }: HostilePlatform): readonly Cell[] => [
  ...(scope === null ? [] : [{ who: 'nobody', authorization: undefined, faultOf: unknownCaller }]),
  ...forgeriesBy(signer).map(({ kind, authorization }) => ({ who: kind, authorization, faultOf: unknownCaller })),
  ...(scope === null ? [] : callers(signer).filter(({ holds }) => !holds.includes(scope)).map(({ who, token }) => ({ who, authorization: `Bearer ${token}`, faultOf: withoutScope }))),
];

/** Those whom it lets in. */
export const enteringCells = ({ scope }: OracleRow, { signer }: HostilePlatform): readonly Cell[] => [
  ...(scope === null ? [{ who: 'nobody', authorization: undefined, faultOf: enters }] : []),
  ...callers(signer)
    .filter(({ holds }) => scope === null || holds.includes(scope))
    .map(({ who, token }) => ({ who, authorization: `Bearer ${token}`, faultOf: enters })),
];

/** Everybody whom it lets in, by name, each with a token that stands for this party. */
export const entrants = ({ scope }: OracleRow, { signer }: HostilePlatform, party: string) => (scope === null ? [] : callers(signer, { party }).filter(({ holds }) => holds.includes(scope)));

const callers = (signer: HostilePlatform['signer'], claims: { readonly party?: string } = {}) => [
  // An import says so in a header, which takes the scope of the same name.
  ...scopes.map((scope) => ({ who: `scope "${scope}"`, holds: [scope], token: signer.token({ ...claims, scope }) })),
  ...Object.entries(scopesOfRoles).map(([role, holds]) => ({ who: `role ${role}`, holds, token: signer.token({ ...claims, role }) })),
  // A claim of scopes narrows what the role may, and never widens it.
  { who: 'agent who claims operations', holds: [] as readonly string[], token: signer.token({ role: 'agent', scope: 'operations import demo events:read surveys:write customers:privacy' }) },
];

/** How many cells a route has whoever may enter it. */
export const cellsPerRoute = (platform: HostilePlatform): number => 1 + forgeriesBy(platform.signer).length + scopes.length + Object.keys(scopesOfRoles).length + 1;

/** Asks routes. Open ones count by address, so that each question to them comes from an address of its own. */
export class Asker {
  private addresses = 0;

  constructor(
    private readonly platform: HostilePlatform,
    private readonly caller: HttpCaller,
  ) {}

  /** A request that would succeed if its sender may. Where the view is behind for the moment it is asked again, as the answer says and as typed clients do. */
  async ask(operation: Operation, ids: Ids, as: { readonly authorization: string | undefined; readonly seen?: string | null }): Promise<Received> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.askOnce(operation, ids, as);
      if (attempt === BEHIND_ATTEMPTS || answer.status !== 503 || codeOf(answer) !== 'VIEW_BEHIND') return answer;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }

  private async askOnce(operation: Operation, ids: Ids, { authorization, seen = null }: { readonly authorization: string | undefined; readonly seen?: string | null }): Promise<Received> {
    const body = validBody(operation, ids);

    return this.caller.send(this.platform.urls[operation.service], {
      method: operation.method,
      target: pathOf(operation, ids),
      headers: { ...neededHeaders(operation), ...(authorization === undefined ? {} : { authorization }), ...(seen === null ? {} : { 'consistency-token': seen, prefer: 'wait=5' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      from: operation.scope === null ? this.nextAddress() : undefined,
    });
  }

  /** The faults of some cells, each with the route and who asked. */
  async faults(operation: Operation, { ids }: Prepared, cells: readonly Cell[]): Promise<readonly string[]> {
    const faults: string[] = [];
    await Promise.all(
      cells.map(async ({ who, authorization, faultOf }) => {
        const fault = faultOf(await this.ask(operation, ids, { authorization }));
        if (fault !== null) faults.push(`${operation.method} ${operation.path} asked by ${who}: ${fault}`);
      }),
    );

    return faults;
  }

  private nextAddress(): string {
    this.addresses += 1;

    return `127.1.${this.addresses >> 8}.${this.addresses & 255}`;
  }
}
