import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { PlatformAccess, serviceNamed, stateFolder } from '../access/platform-access.js';
import type { ImportAnswer, ImportOutcome } from '../import/run-import.js';
import type { ImportRequest } from '../import/written-request.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { outputOn } from '../terminal/output.js';
import { progressOn } from '../terminal/progress.js';

interface ImportCommandOptions {
  readonly mapping: string;
  readonly dryRun: boolean;
  readonly live: boolean;
  readonly rejects?: string;
  readonly inFlight: string;
  readonly state?: string;
  readonly json: boolean;
}

/** A restart of any process takes less; a longer absence ends the import, and the same command goes on. */
const patience = 120_000;
const shownRequests = 3;

export const importCommand = (program: Command): void => {
  program
    .command('import')
    .argument('<file>', 'CSV file')
    .description('bring records of elsewhere in, as a mapping describes them')
    .requiredOption('--mapping <name|path>', 'cfpb-complaints, servicedesk-incidents, or a file of your own')
    .option('--dry-run', 'read and check everything, send nothing', false)
    .option('--live', 'play the records as if they happened now, so that timers and reactions run', false)
    .option('--rejects <path>', 'where rejected rows go; default: <file>.rejects.csv in this folder')
    .option('--in-flight <n>', 'requests under way at once', '32')
    .addHelpText(
      'after',
      '\nRunning it again changes nothing; after an interruption it goes on.\n\nExamples:\n  rapport import complaints.csv --mapping cfpb-complaints\n  rapport import incidents.csv --mapping servicedesk-incidents --live\n  rapport import repairs.csv --mapping ./repairs.yaml --dry-run',
    )
    .action(async (file: string, _: unknown, command: Command) => importFile(file, command.optsWithGlobals<ImportCommandOptions>()));
};

const importFile = async (file: string, options: ImportCommandOptions): Promise<void> => {
  const [{ loadMapping }, { runImport }] = await Promise.all([import('../import/mapping.js'), import('../import/run-import.js')]);
  const mapping = await loadMapping(options.mapping);
  const output = outputOn(options.json);
  const rejects = resolve(options.rejects ?? `${basename(file)}.rejects.csv`);
  const inFlight = Number(options.inFlight);
  if (!Number.isInteger(inFlight) || inFlight < 1 || inFlight > 256) throw new CommandFailed(exitCodes.usage, '--in-flight takes a number from 1 to 256.');
  let shown = 0;
  const onRequest = ({ method, service, path, body }: ImportRequest) => {
    if (options.dryRun && shown++ < shownRequests) output.show({ request: { method, service, path, body } }, () => `${method} ${service} ${path} ${JSON.stringify(body)}`);
  };

  const outcome = await runImport({
    file,
    mapping,
    section: options.live ? 'live' : 'history',
    send: options.dryRun ? null : senderTo(await PlatformAccess.of(stateFolder(options.state), 'operator', patience)),
    rejects,
    progress: progressOn(process.stderr, options.json),
    bounds: { inFlight },
    onRequest,
  });
  output.show(outcome, () => summary(outcome, rejects, options.dryRun));
};

const senderTo =
  (access: PlatformAccess) =>
  async ({ service, method, path, body, headers, idempotencyKey }: ImportRequest): Promise<ImportAnswer> => {
    const answer = await access.ask(serviceNamed(service), { method, path, headers, idempotencyKey, ...(body === undefined ? {} : { body }) });

    return { body: answer.body, events: Number(answer.headers.get('rapport-events') ?? 0) };
  };

const summary = ({ rows, accepted, rejected, commands, events, seconds }: ImportOutcome, rejects: string, dryRun: boolean): string =>
  [
    `${rows} rows read, ${accepted} accepted, ${rejected} rejected${rejected > 0 ? ` (see ${rejects})` : ''}.`,
    `${commands} commands ${dryRun ? 'would be given' : `given, ${events} events appended`} in ${seconds.toFixed(1)} s.`,
  ].join('\n');
