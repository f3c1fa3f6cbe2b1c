import type { Command } from 'commander';

export const reportCommand = (program: Command): void => {
  program.command('report');
};
