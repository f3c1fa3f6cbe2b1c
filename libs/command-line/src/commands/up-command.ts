import { SERVICES } from '@rapport/local-infrastructure';
import type { Command } from 'commander';
import { stateFolder } from '../access/platform-access.js';
import type { StateFolder } from '../access/state-folder.js';
import { environment } from '../command-line.config.js';
import { outputOn, table, type Output } from '../terminal/output.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { keptAlive } from '../up/kept-alive.js';
import { isLogEmpty } from '../up/log-state.js';
import { FIRST_PORT } from '../up/platform-plan.js';
import { runPlatform, type Platform } from '../up/run-platform.js';

interface UpOptions {
  readonly kafka: boolean;
  readonly testClock: boolean;
  readonly empty: boolean;
  readonly firstPort: string;
  readonly state?: string;
  readonly json: boolean;
}

export const upCommand = (program: Command): void => {
  program
    .command('up')
    .description('start PostgreSQL and the six services, and keep them running')
    .option('--kafka', 'carry events over Apache Kafka instead of reading them from the log', false)
    .option('--test-clock', 'make the log with a clock that "rapport clock advance" can move', false)
    .option('--empty', 'do not play the demonstration week into an empty log', false)
    .option('--first-port <port>', 'the platform takes this port and the twelve after it', environment.firstPort ?? String(FIRST_PORT))
    .addHelpText('after', '\nExamples:\n  rapport up\n  rapport up --kafka\n  rapport up --empty --test-clock --first-port 5100 --state /tmp/rapport')
    .action(async (_: unknown, command: Command) => up(command.optsWithGlobals<UpOptions>()));
};

const up = async ({ kafka, testClock, empty, firstPort, state: folder, json }: UpOptions): Promise<void> => {
  const output = outputOn(json);
  const say = (text: string) => output.show({ event: 'said', text }, () => text);
  const port = Number(firstPort);
  if (!Number.isInteger(port) || port < 1024 || port > 65_000) throw new CommandFailed(exitCodes.usage, `--first-port is "${firstPort}"; it takes a number from 1024 to 65000.`);
  const state = stateFolder(folder);

  await keptAlive(() => whileSupervising(state, { firstPort: port, kafka, testClock, empty }, output, say));
};

const whileSupervising = async (
  state: StateFolder,
  { firstPort, kafka, testClock, empty }: { firstPort: number; kafka: boolean; testClock: boolean; empty: boolean },
  output: Output,
  say: (text: string) => void,
): Promise<void> => {
  const signal = firstSignal();
  const giveUp = new AbortController();
  const starting = runPlatform({ state, firstPort, kafka, testClock, say, abort: giveUp.signal });
  const platform = await Promise.race([starting, signal]);
  if (typeof platform === 'string') {
    say('Stopping …');
    giveUp.abort();
    await starting.then(
      (started) => started.stop(),
      () => undefined,
    );

    return;
  }
  try {
    if (!empty && (await isLogEmpty(state))) {
      const { seedDemonstration } = await import('../seed/seed-demonstration.js');
      const { commands, seconds } = await seedDemonstration(state);
      say(`The log was empty: a demonstration week was played (${commands} commands, ${seconds.toFixed(1)} s).`);
    }
    output.show({ event: 'ready', urls: platform.urls, kafka: platform.kafka, state: state.path }, () => welcome(platform, state.path));
    await Promise.race([signal, platform.hopeless]);
    say('Stopping …');
  } finally {
    await platform.stop();
  }
};

/** Resolves with the first signal to end; a second one ends at once, and with this process every child. */
const firstSignal = (): Promise<'SIGINT' | 'SIGTERM'> =>
  new Promise((resolve) => {
    let signals = 0;
    const onSignal = (signal: 'SIGINT' | 'SIGTERM') => {
      signals++;
      if (signals > 1) process.exit(130);
      resolve(signal);
    };
    process.on('SIGINT', () => onSignal('SIGINT'));
    process.on('SIGTERM', () => onSignal('SIGTERM'));
    process.on('SIGHUP', () => onSignal('SIGTERM'));
  });

const welcome = ({ urls, postgres, kafka }: Platform, state: string): string =>
  [
    'Rapport is ready',
    '',
    table(
      ['service', 'address', 'documentation'],
      SERVICES.map((service) => [service, `${urls[service]}/v1`, `${urls[service]}/docs`]),
    ),
    '',
    `PostgreSQL ${postgres}${kafka === null ? ', events read from the log' : `, Kafka ${kafka}`}; state in ${state}`,
    '',
    'Try:',
    '  npm run -s rapport -- status',
    '  npm run -s rapport -- events tail --limit 5',
    '  npm run -s rapport -- report rp-12',
    '',
  ].join('\n');
