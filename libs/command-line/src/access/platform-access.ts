import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createTransport, KnownPlace, ServiceUnreachable, type Answer, type Request, type Transport } from '@rapport/clients';
import { environment } from '../command-line.config.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { localToken, type Role } from './local-keys.js';
import { checkout, StateFolder } from './state-folder.js';
import { SERVICES, type ServiceName } from '@rapport/local-infrastructure';
import { FIRST_PORT, portsFrom, urlsOf } from '../up/platform-plan.js';

/** The state folder of a command: `--state`, else `RAPPORT_STATE`, else `.rapport` in the checkout. */
export const stateFolder = (path: string | undefined): StateFolder => new StateFolder(path ?? environment.state ?? `${checkout}/.rapport`);

/** A caller of the services with one role: all its requests share one consistency token. */
export class PlatformAccess {
  private readonly place = new KnownPlace();
  private readonly transports = new Map<ServiceName, Transport>();

  private constructor(
    readonly urls: Readonly<Record<ServiceName, string>>,
    private readonly token: () => Promise<string>,
    private readonly patience: number,
  ) {}

  /** @param patience how long a service may be away, in ms. */
  static async of(state: StateFolder, role: Role = 'operator', patience = 5_000): Promise<PlatformAccess> {
    const running = await state.running();
    const known = environment.urls === undefined ? (running?.urls ?? {}) : Object.fromEntries(environment.urls.split(',').map((pair) => pair.split('=') as [string, string]));
    const usual = urlsOf(portsFrom(Number(environment.firstPort ?? FIRST_PORT)));
    let signed: Promise<string> | undefined;
    const token = () => (environment.token === undefined ? (signed ??= localToken(state, { role })) : Promise.resolve(environment.token));

    return new PlatformAccess({ ...usual, ...known }, token, patience);
  }

  /** Asks a service; what was written through any of them is waited for. */
  ask<Body>(service: ServiceName, request: Request): Promise<Answer<Body>> {
    return this.transport(service)<Body>(request);
  }

  async get<Body>(service: ServiceName, path: string, query: Readonly<Record<string, unknown>> = {}): Promise<Body> {
    return (await this.ask<Body>(service, { method: 'GET', path, query })).body;
  }

  /** Asks for an answer that comes as lines of JSON, and gives them one by one as they come. */
  async *lines<Line>(service: ServiceName, path: string): AsyncGenerator<Line> {
    const headers = { authorization: `Bearer ${await this.token()}`, accept: 'application/x-ndjson' };
    const answer = await fetch(new URL(path, this.urls[service]), { headers }).catch((error: unknown) => {
      throw unreachable(service, this.urls[service], error);
    });
    if (!answer.ok || answer.body === null) {
      const problem = (await answer.json().catch(() => ({}))) as { readonly code?: string; readonly detail?: string };
      throw new CommandFailed(exitCodes.refused, `${problem.code ?? answer.status}: ${problem.detail ?? answer.statusText}`);
    }
    for await (const line of createInterface({ input: Readable.fromWeb(answer.body), crlfDelay: Infinity })) if (line !== '') yield JSON.parse(line) as Line;
  }

  transport(service: ServiceName): Transport {
    const known = this.transports.get(service);
    if (known !== undefined) return known;
    const send = createTransport({ baseUrl: this.urls[service], token: this.token, place: this.place, patience: this.patience });
    const explained: Transport = async (request) => {
      try {
        return await send(request);
      } catch (error) {
        throw error instanceof ServiceUnreachable ? unreachable(service, this.urls[service], error) : error;
      }
    };
    this.transports.set(service, explained);

    return explained;
  }
}

const unreachable = (service: ServiceName, url: string, cause: unknown) =>
  new CommandFailed(exitCodes.unavailable, `${service} does not answer at ${url}. Is the platform running? Start it with "npm start".`, { cause });

export const serviceNamed = (name: string): ServiceName => {
  const found = SERVICES.find((service) => service === name);
  if (found === undefined) throw new CommandFailed(exitCodes.usage, `There is no service "${name}"; there are ${SERVICES.join(', ')}.`);

  return found;
};
