import type { Command } from 'commander';

export const seedCommand = (program: Command): void => {
  program.command('seed');
};
