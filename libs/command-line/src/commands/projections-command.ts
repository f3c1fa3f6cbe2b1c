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
  /** Lanes that it has halted in carry the reason. */
  readonly lanes: readonly { readonly lane: number; readonly halted: string | null }[];
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
  const projections = program.command('projections').description('look after views and reactions: list, rebuild, compare, release parked keys, restart after a log was put back');

  projections
    .command('list')
    .description('every view and reaction with generation, lag, parked keys, and lanes in which it has halted')
    .addHelpText('after', '\nExample:\n  rapport projections list --json')
    .action(async (_: unknown, command: Command) => {
      const { access, output } = await begun(command);
      const consumers = await consumersOf(access);
      output.show(consumers, () =>
        table(
          ['service', 'kind', 'name', 'version', 'generation', 'state', 'lag', 'parked', 'halted'],
          consumers.map((one) => [one.service, one.kind, one.name, one.version, one.generation, one.state, one.lag, one.parked, haltedIn(one).length]),
        ),
      );
    });

  projections
    .command('rebuild')
    .argument('[view]', '<service>/<view>')
    .description('build a view anew from the log and flip to it when it has caught up')
    .option('--all', 'every view of every service', false)
    .option('--halted', 'every view that has halted since the log was put back', false)
    .option('--compare', 'afterwards build it once more and compare byte for byte', false)
    .addHelpText('after', '\nExamples:\n  rapport projections rebuild tickets/queue\n  rapport projections rebuild --all --compare\n  rapport projections rebuild --halted')
    .action(async (view: string | undefined, _: unknown, command: Command) => {
      const { access, output, options } = await begun<{ all: boolean; halted: boolean; compare: boolean }>(command);
      const wanted = (one: PlacedConsumer) => options.all || (options.halted && haltedIn(one).length > 0) || nameOf(one) === view;
      const views = (await consumersOf(access)).filter((one) => one.kind === 'view' && one.state !== 'superseded' && wanted(one));
      if (views.length === 0 && options.halted) return output.show([], () => 'No view has halted.');
      if (views.length === 0)
        throw new CommandFailed(exitCodes.usage, view === undefined ? 'Name a view as <service>/<view>, or say --all or --halted.' : `There is no view ${view}. "rapport projections list" shows them.`);
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

  projections
    .command('restart')
    .argument('[reaction]', '<service>/<reaction>')
    .description('let a reaction that has halted since the log was put back go on where the log ends now; what lies before is not reacted to')
    .option('--halted', 'every reaction that has halted', false)
    .addHelpText('after', '\nExamples:\n  rapport projections restart tickets/open-ticket-when-ticket-split\n  rapport projections restart --halted')
    .action(async (reaction: string | undefined, _: unknown, command: Command) => {
      const { access, output, options } = await begun<{ halted: boolean }>(command);
      if (reaction === undefined && !options.halted) throw new CommandFailed(exitCodes.usage, 'Name a reaction as <service>/<reaction>, or say --halted.');
      const places = reaction === undefined ? (await consumersOf(access)).filter((one) => one.kind === 'reaction' && haltedIn(one).length > 0) : [placeOf(reaction)];
      const restarted: { readonly service: ServiceName; readonly name: string; readonly lanes: readonly number[] }[] = [];
      for (const { service, name } of places) restarted.push({ service, name, lanes: (await access.ask<{ lanes: readonly number[] }>(service, { method: 'POST', path: `/v1/operations/projections/${name}/restart` })).body.lanes });
      output.show(restarted, () => (restarted.length === 0 ? 'No reaction has halted.' : table(['service', 'reaction', 'lanes'], restarted.map(({ service, name, lanes }) => [service, name, lanes.length === 0 ? 'had not halted' : lanes.join(', ')]))));
    });
};

const nameOf = ({ service, name }: PlacedConsumer) => `${service}/${name}`;

const haltedIn = ({ lanes }: ConsumerStatus) => lanes.filter(({ halted }) => halted !== null);

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
