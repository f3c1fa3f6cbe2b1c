import type { Command } from 'commander';
import { logStatus } from '../access/event-log-access.js';
import { PlatformAccess, stateFolder } from '../access/platform-access.js';
import { outputOn, table } from '../terminal/output.js';
import { consumersOf } from './projections-command.js';

export const statusCommand = (program: Command): void => {
  program
    .command('status')
    .description('events, lanes, views with their lag, timers and relay')
    .addHelpText('after', '\nExamples:\n  rapport status\n  rapport status --json')
    .action(async (_: unknown, command: Command) => {
      const { state, json } = command.optsWithGlobals<{ state?: string; json: boolean }>();
      const access = await PlatformAccess.of(stateFolder(state));
      const status = await statusOf(access);
      outputOn(json).show(status, () =>
        [
          `${status.events} events in ${status.lanes.filter(({ last }) => last > 0).length} lanes; timers: ${status.timers.pending} pending, ${status.timers.due} due; relay: ${status.relay.mode}, ${status.relay.lag} behind`,
          '',
          table(
            ['service', 'view', 'version', 'generation', 'lag', 'parked'],
            status.views.map((view) => [view.service, view.name, view.version, view.generation, view.lag, view.parked]),
          ),
        ].join('\n'),
      );
    });
};

/** The whole platform at a glance, in the form that programs rely on. */
export const statusOf = async (access: PlatformAccess) => {
  const [{ events, lanes, timers, relay }, consumers] = await Promise.all([logStatus(access), consumersOf(access)]);
  const views = consumers
    .filter(({ kind, state }) => kind === 'view' && state !== 'superseded')
    .map(({ service, name, version, generation, lag, parked }) => ({ service, name, version, generation, lag, parked }));

  return { events, lanes: lanes.map(({ lane, last }) => ({ lane, last })), views, timers: { pending: timers.pending, due: timers.due }, relay: { mode: relay.mode, lag: relay.lag } };
};
