import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { PlatformAccess, stateFolder } from '../access/platform-access.js';
import { noSimulation, withPage, type Simulation, type SimulationPage, type Tally } from '../simulation/simulation-pages.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { outputOn, table } from '../terminal/output.js';
import { progressOn } from '../terminal/progress.js';

interface SimulateOptions {
  readonly policy: string;
  readonly from: string;
  readonly to: string;
  readonly state?: string;
  readonly json: boolean;
}

export const slaCommand = (program: Command): void => {
  const sla = program.command('sla').description('what is promised to tickets, and whether it is kept');

  sla
    .command('simulate')
    .description('replay the tickets of a period under another policy: which targets would have been kept and missed')
    .requiredOption('--policy <file>', 'the policy as JSON or YAML, as POST /v1/clock-policies takes it')
    .requiredOption('--from <instant>', 'tickets that were opened from here')
    .requiredOption('--to <instant>', 'until before here')
    .addHelpText('after', '\nNothing is changed. People are taken to have answered when they did.\n\nExample:\n  rapport sla simulate --policy strict.yaml --from 2026-03-01T00:00:00Z --to 2026-04-01T00:00:00Z')
    .action(async (_: unknown, command: Command) => simulate(command.optsWithGlobals<SimulateOptions>()));
};

const simulate = async ({ policy: file, from, to, state, json }: SimulateOptions): Promise<void> => {
  const policy = await policyIn(file);
  const access = await PlatformAccess.of(stateFolder(state));
  const progress = progressOn(process.stderr, json);
  let simulation = noSimulation;
  let place: { readonly until?: string; readonly cursor?: string } | null = {};
  while (place !== null) {
    const request = { method: 'POST', path: '/v1/clock-simulations', body: { policy, from, to, limit: 200, ...place } };
    const page: SimulationPage = (await access.ask<SimulationPage>('tickets', request)).body;
    if (place.cursor === undefined) progress.begin('replaying', page.total, 'tickets');
    progress.advance(page.read);
    simulation = withPage(simulation, page);
    place = page.next === undefined ? null : { until: page.until, cursor: page.next };
  }
  progress.end();
  outputOn(json).show(simulation, () => told(simulation));
};

/** @throws CommandFailed where there is no such file, or no object in it. */
const policyIn = async (file: string): Promise<object> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandFailed(exitCodes.noInput, `There is no policy file "${file}".`, { cause: error });
  });
  try {
    const value: unknown = parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch (error) {
    throw new CommandFailed(exitCodes.data, `The policy file "${file}" is neither JSON nor YAML: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  throw new CommandFailed(exitCodes.data, `The policy file "${file}" does not hold a policy; it begins with its code, name, order and metrics.`);
};

const told = ({ cases, before, after, gained, lost, until, ...tallies }: Simulation): string => {
  const summary = `${cases} tickets with clocks, as of ${until}: ${before} breaches by the rules of then, ${after} under the proposal; ${gained.length} gained, ${lost.length} lost.`;
  const parts = ([['team', tallies.byTeam], ['priority', tallies.byPriority], ['customer class', tallies.byCustomerClass]] as const).filter(([, rows]) => rows.length > 0);

  return [summary, ...parts.map(([name, rows]) => tallyTable(name, rows))].join('\n\n');
};

const tallyTable = (name: string, rows: readonly Tally[]): string =>
  table(
    [name, 'before', 'after', 'gained', 'lost'],
    rows.map(({ of, before, after, gained, lost }) => [of, before, after, gained, lost]),
  );
