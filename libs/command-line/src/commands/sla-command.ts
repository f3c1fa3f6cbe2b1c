import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { PlatformAccess, stateFolder } from '../access/platform-access.js';
import { proposalOf } from '../simulation/proposal.js';
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

const EXAMPLES = `
Nothing is changed. People are taken to have answered when they did.

Example:
  rapport sla simulate --policy strict.yaml --from 2026-03-01T00:00:00Z --to 2026-04-01T00:00:00Z

A file with other calendars and a team that is split; a calendar takes the place of the one with its code:
  calendars:
    - { code: office, name: { zh: 工作日, en: Office }, zone: Asia/Shanghai, week: [{ day: monday, openings: [{ from: '08:00', to: '20:00' }] }] }
  teams:
    - { from: service, to: night-desk, categories: [return_or_repair], priorities: [high] }`;

export const slaCommand = (program: Command): void => {
  const sla = program.command('sla').description('what is promised to tickets, and whether it is kept');

  sla
    .command('simulate')
    .description('replay the tickets of a period under another policy, other calendars, teams that are split: which targets would have been kept and missed')
    .requiredOption('--policy <file>', 'a policy as JSON or YAML, as POST /v1/clock-policies takes it; or policy, calendars and teams, each of which may be left out')
    .requiredOption('--from <instant>', 'tickets that were opened from here')
    .requiredOption('--to <instant>', 'until before here')
    .addHelpText('after', EXAMPLES)
    .action(async (_: unknown, command: Command) => simulate(command.optsWithGlobals<SimulateOptions>()));
};

const simulate = async ({ policy: file, from, to, state, json }: SimulateOptions): Promise<void> => {
  const proposal = await proposalIn(file);
  const access = await PlatformAccess.of(stateFolder(state));
  const progress = progressOn(process.stderr, json);
  let simulation = noSimulation;
  let place: { readonly until?: string; readonly cursor?: string } | null = {};
  while (place !== null) {
    const request = { method: 'POST', path: '/v1/clock-simulations', body: { ...proposal, from, to, limit: 200, ...place } };
    const page: SimulationPage = (await access.ask<SimulationPage>('tickets', request)).body;
    if (place.cursor === undefined) progress.begin('replaying', page.total, 'tickets');
    progress.advance(page.read);
    simulation = withPage(simulation, page);
    place = page.next === undefined ? null : { until: page.until, cursor: page.next };
  }
  progress.end();
  outputOn(json).show(simulation, () => told(simulation));
};

/** A policy alone, or what is proposed by its kind. @throws CommandFailed where there is no such file, or no proposal in it. */
const proposalIn = async (file: string): Promise<object> => {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandFailed(exitCodes.noInput, `There is no policy file "${file}".`, { cause: error });
  });
  const proposal = proposalOf(parsed(file, text));
  if (proposal === null) throw new CommandFailed(exitCodes.data, `The policy file "${file}" holds neither a policy, which begins with its code, name, order and metrics, nor any of policy, calendars and teams.`);

  return proposal;
};

const parsed = (file: string, text: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    throw new CommandFailed(exitCodes.data, `The policy file "${file}" is neither JSON nor YAML: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
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
