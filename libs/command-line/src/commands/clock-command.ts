import type { Command } from 'commander';
import { advanceClock, logStatus } from '../access/event-log-access.js';
import { PlatformAccess, stateFolder } from '../access/platform-access.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { outputOn } from '../terminal/output.js';

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** `4h`, `90m`, `2d12h` → milliseconds. @throws CommandFailed */
export const milliseconds = (text: string): number => {
  if (!/^(\d+[smhdw])+$/.test(text)) throw new CommandFailed(exitCodes.usage, `"${text}" is no length of time; write 30s, 90m, 4h, 15d or 2d12h.`);

  return [...text.matchAll(/(\d+)([smhdw])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * units[unit!]!, 0);
};

export const clockCommand = (program: Command): void => {
  const clock = program.command('clock').description('the one clock of the platform, that of the log');

  clock
    .command('show')
    .description('what time it is there')
    .addHelpText('after', '\nExample:\n  rapport clock show')
    .action(async (_: unknown, command: Command) => {
      const { access, output } = await begun(command);
      const { now } = await logStatus(access);
      output.show({ now }, () => now);
    });

  clock
    .command('advance')
    .argument('<time>', 'such as 4h, 90m or 15d')
    .description('move it forward; only where the log was made with --test-clock')
    .addHelpText('after', '\nTimers that become due fire at once.\n\nExamples:\n  rapport clock advance 4h\n  rapport clock advance 15d')
    .action(async (time: string, _: unknown, command: Command) => {
      const length = milliseconds(time);
      const { access, output } = await begun(command);
      const answer = await advanceClock(access, length);
      output.show(answer, () => `It is ${answer.now} now.`);
    });
};

const begun = async (command: Command) => {
  const { state, json } = command.optsWithGlobals<{ state?: string; json: boolean }>();

  return { output: outputOn(json), access: await PlatformAccess.of(stateFolder(state)) };
};
