import type { Command } from 'commander';
import { stateFolder } from '../access/platform-access.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { outputOn } from '../terminal/output.js';

export const seedCommand = (program: Command): void => {
  program
    .command('seed')
    .description('play the demonstration week: clients, contacts, tickets, complaints, answers to surveys')
    .option('--week <monday>', 'the Monday it begins with, as 2026-03-02; default: the last whole week')
    .addHelpText('after', '\nThe same week twice changes nothing.\n\nExamples:\n  rapport seed\n  rapport seed --week 2026-03-02')
    .action(async (_: unknown, command: Command) => {
      const { week, state, json } = command.optsWithGlobals<{ week?: string; state?: string; json: boolean }>();
      if (week !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(week) && new Date(week).getUTCDay() === 1))
        throw new CommandFailed(exitCodes.usage, `--week is "${week}"; it takes a Monday such as 2026-03-02.`);
      const { seedDemonstration } = await import('../seed/seed-demonstration.js');
      const seeded = await seedDemonstration(stateFolder(state), week);
      outputOn(json).show(seeded, () => `The week from ${seeded.week} was played: ${seeded.commands} commands in ${seeded.seconds.toFixed(1)} s.`);
    });
};
