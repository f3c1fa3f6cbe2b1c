import { SERVICES, type ServiceName } from '@rapport/local-infrastructure';
import type { Command } from 'commander';
import { PlatformAccess, serviceNamed, stateFolder } from '../access/platform-access.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { outputOn, table, type Output } from '../terminal/output.js';
import { progressOn, type Progress } from '../terminal/progress.js';

/** A view or a reaction, as its service tells operators. */
export interface ConsumerStatus {
  readonly kind: 'view' | 'reaction';
  readonly name: string;
  readonly version: number;
  readonly generation: number;
  readonly state: string;
  readonly lag: number;
  readonly parked: number;
}
export interface PlacedConsumer extends ConsumerStatus {
  readonly service: ServiceName;
}

interface Common {
  readonly state?: string;
  readonly json: boolean;
}

const patience = 30_000;

export const projectionsCommand = (program: Command): void => {
  const projections = program.command('projections').description('look after views: list, rebuild, compare, release parked keys');

  projections
    .command('list')
    .description('every view and reaction with generation, lag and parked keys')
    .addHelpText('after', '\nExample:\n  rapport projections list --json')
    .action(async (_: unknown, command: Command) => {
      const { access, output } = await begun(command);
      const consumers = await consumersOf(access);
      output.show(consumers, () =>
        table(
          ['service', 'kind', 'name', 'version', 'generation', 'state', 'lag', 'parked'],
          consumers.map((one) => [one.service, one.kind, one.name, one.version, one.generation, one.state, one.lag, one.parked]),
        ),
      );
    });

  projections
    .command('rebuild')
    .argument('[view]', '<service>/<view>')
    .description('build a view anew from the log and flip to it when it has caught up')
    .option('--all', 'every view of every service', false)
    .option('--compare', 'afterwards build it once more and compare byte for byte', false)
    .addHelpText('after', '\nExamples:\n  rapport projections rebuild tickets/queue\n  rapport projections rebuild --all --compare')
    .action(async (view: string | undefined, _: unknown, command: Command) => {
      const { access, output, options } = await begun<{ all: boolean; compare: boolean }>(command);
      const views = (await consumersOf(access)).filter(({ kind, service, name, state }) => kind === 'view' && state !== 'superseded' && (options.all || `${service}/${name}` === view));
      if (views.length === 0)
        throw new CommandFailed(exitCodes.usage, view === undefined ? 'Name a view as <service>/<view>, or say --all.' : `There is no view ${view}. "rapport projections list" shows them.`);
      await rebuild(access, views, options.compare, output, progressOn(process.stderr, output.json));
    });

  projections
    .command('parked')
    .argument('<view>', '<service>/<view>')
    .description('keys whose events wait for a repair, and why')
    .addHelpText('after', '\nExample:\n  rapport projections parked tickets/queue')
    .action(async (view: string, _: unknown, command: Command) => {
      const { access, output } = await begun(command);
      const { service, name } = placeOf(view);
      const { items } = await access.get<{ items: readonly { key: string; lane: number; positions: readonly number[]; error: string; parkedAt: string }[] }>(
        service,
        `/v1/operations/projections/${name}/parked`,
      );
      output.show(items, () =>
        items.length === 0
          ? 'Nothing is parked.'
          : table(
              ['key', 'lane', 'events', 'since', 'error'],
              items.map((item) => [item.key, item.lane, item.positions.length, item.parkedAt, item.error]),
            ),
      );
    });

  projections
    .command('release')
    .argument('<view>', '<service>/<view>')
    .argument('[key]', 'default: every parked key')
    .description('apply the events of parked keys, in order')
    .addHelpText('after', '\nExample:\n  rapport projections release tickets/queue')
    .action(async (view: string, key: string | undefined, _: unknown, command: Command) => {
      const { access, output } = await begun(command);
      const { service, name } = placeOf(view);
      const { body } = await access.ask<{ events: number; remaining: number }>(service, { method: 'POST', path: `/v1/operations/projections/${name}/release`, body: key === undefined ? {} : { key } });
      output.show(body, () => `${body.events} events applied, ${body.remaining} still wait.`);
    });
};

const begun = async <Options = unknown>(command: Command) => {
  const options = command.optsWithGlobals<Common & Options>();

  return { options, output: outputOn(options.json), access: await PlatformAccess.of(stateFolder(options.state), 'operator', patience) };
};

const placeOf = (view: string): { readonly service: ServiceName; readonly name: string } => {
  const [service = '', name = ''] = view.split('/');
  if (name === '') throw new CommandFailed(exitCodes.usage, `"${view}" is not of the form <service>/<view>.`);

  return { service: serviceNamed(service), name };
};

export const consumersOf = async (access: PlatformAccess): Promise<readonly PlacedConsumer[]> => {
  const perService = await Promise.all(
    SERVICES.map(async (service) => (await access.get<{ items: readonly ConsumerStatus[] }>(service, '/v1/operations/projections')).items.map((consumer) => ({ service, ...consumer }))),
  );

  return perService.flat();
};

interface Compared {
  readonly equal: boolean;
  readonly rows: number;
  readonly differing: readonly string[];
}

interface RebuildResult {
  readonly service: ServiceName;
  readonly name: string;
  readonly generation: number;
  readonly events: number;
  readonly milliseconds: number;
  /** Only where the second build was asked for. */
  readonly rows?: number;
  readonly equal?: boolean;
  readonly differing?: readonly string[];
}

const rebuild = async (access: PlatformAccess, views: readonly PlacedConsumer[], compare: boolean, output: Output, progress: Progress): Promise<void> => {
  progress.begin('rebuilding', views.length * (compare ? 2 : 1), 'views');
  const results: RebuildResult[] = [];
  for (const { service, name } of views) {
    const operation = (verb: string) => ({ method: 'POST', path: `/v1/operations/projections/${name}/${verb}` });
    const { generation, events, milliseconds } = (await access.ask<RebuildResult>(service, operation('rebuild'))).body;
    progress.advance(1);
    if (!compare) results.push({ service, name, generation, events, milliseconds });
    else {
      const { rows, equal, differing } = (await access.ask<Compared>(service, operation('compare'))).body;
      progress.advance(1);
      results.push({ service, name, generation, events, milliseconds, rows, equal, differing });
    }
  }
  progress.end();
  output.show(results, () => rebuildTable(results));
  const unequal = results.filter(({ equal }) => equal === false);
  if (unequal.length > 0) throw new CommandFailed(exitCodes.refused, `${unequal.map(({ service, name }) => `${service}/${name}`).join(', ')} differ from a second build.`);
};

const rebuildTable = (results: readonly RebuildResult[]): string =>
  table(
    ['service', 'view', 'generation', 'events', 'ms', 'rows', 'equal'],
    results.map(({ service, name, generation, events, milliseconds, rows, equal, differing = [] }) => [
      service,
      name,
      generation,
      events,
      Math.round(milliseconds),
      rows,
      equal === undefined ? null : equal ? 'yes' : `no: ${differing.join(', ')}`,
    ]),
  );
