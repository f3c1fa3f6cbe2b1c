import { Command, CommanderError } from 'commander';
import { ProblemError, ServiceUnreachable } from '@rapport/clients';
import { backupCommand } from './commands/backup-command.js';
import { clockCommand } from './commands/clock-command.js';
import { eventsCommand } from './commands/events-command.js';
import { importCommand } from './commands/import-command.js';
import { keysCommand } from './commands/keys-command.js';
import { outboxCommand } from './commands/outbox-command.js';
import { projectionsCommand } from './commands/projections-command.js';
import { reportCommand } from './commands/report-command.js';
import { seedCommand } from './commands/seed-command.js';
import { slaCommand } from './commands/sla-command.js';
import { statusCommand } from './commands/status-command.js';
import { tokenCommand } from './commands/token-command.js';
import { upCommand } from './commands/up-command.js';
import { CommandFailed, exitCodes, type ExitCode } from './terminal/exit-codes.js';

const exitCodeHelp = `
Exit codes: 0 done · 1 refused · 64 wrong words · 65 wrong data · 66 no such file · 69 not running · 70 our fault · 77 not allowed · 78 wrong setting`;

/** The command line of Rapport. What only one command needs and takes long to load (contracts, the demonstration), that command loads when it is given. */
export const rapport = (): Command => {
  const program = new Command('rapport')
    .description('Run a customer-service platform on one machine, and look after it.')
    .option('--json', 'answers as JSON, one value per line', false)
    .option('--state <folder>', 'keys, data and logs; default: .rapport in this checkout, or RAPPORT_STATE')
    .addHelpText('after', exitCodeHelp)
    .exitOverride();
  for (const add of [upCommand, tokenCommand, statusCommand, seedCommand, importCommand, reportCommand, slaCommand, outboxCommand, clockCommand, backupCommand, keysCommand, eventsCommand, projectionsCommand]) add(program);
  for (const command of allCommands(program)) {
    command.exitOverride();
    if (command !== program) command.option('--json', 'answers as JSON, one value per line').option('--state <folder>', 'keys, data and logs of the platform');
  }

  return program;
};

const allCommands = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(allCommands)];

/** Runs one command line and says how it went. Faults are told in one line, without a stack trace, unless they are our own. */
export const run = async (words: readonly string[], complain: (text: string) => unknown = (text) => process.stderr.write(text)): Promise<ExitCode> => {
  try {
    await rapport().parseAsync(words, { from: 'user' });

    return exitCodes.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const code = exitCodeOf(error);
    const told = code === exitCodes.internal && error instanceof Error ? error.stack : error instanceof Error ? error.message : String(error);
    complain(words.includes('--json') ? `${JSON.stringify({ error: told, exitCode: code, ...(error instanceof ProblemError ? { code: error.code } : {}) })}\n` : `${told}\n`);

    return code;
  }
};

const exitCodeOf = (error: unknown): ExitCode => {
  if (error instanceof CommandFailed) return error.exitCode;
  if (error instanceof ServiceUnreachable) return exitCodes.unavailable;
  if (!(error instanceof ProblemError)) return exitCodes.internal;
  if (error.status === 401 || error.status === 403) return exitCodes.denied;

  return error.status >= 500 ? exitCodes.unavailable : exitCodes.refused;
};
