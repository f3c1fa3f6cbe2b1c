import type { Command } from 'commander';
import { stateFolder } from '../access/platform-access.js';
import { environment } from '../command-line.config.js';
import { brokenLines, requireUnbroken } from '../terminal/broken-rules.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { outputOn } from '../terminal/output.js';
import { backUpTo, restoreFrom } from '../up/log-copies.js';
import { FIRST_PORT } from '../up/platform-plan.js';

export const backupCommand = (program: Command): void => {
  program
    .command('backup')
    .argument('<folder>', 'empty, or not there yet')
    .description('copy the log and the key ring of the running platform; every view is built anew from them')
    .addHelpText('after', '\nKeep the folder "keys" of the backup, and keys/master-keys of the state folder, in other places than the rest.\n\nExample:\n  rapport backup /backups/2026-11-24')
    .action(async (folder: string, _: unknown, command: Command) => {
      const { state, json } = command.optsWithGlobals<{ state?: string; json: boolean }>();
      const taken = await backUpTo(stateFolder(state), folder);
      outputOn(json).show(taken, () => `${taken.events} events up to ${taken.takenAt}, the keys of ${taken.subjects} subjects, and where ${taken.reactions} reactions stand.`);
      if (taken.subjectsWithoutKey > 0) throw new CommandFailed(exitCodes.data, `${taken.subjectsWithoutKey} subjects of the log have no key and no tombstone: the key ring is not whole.`);
    });

  program
    .command('restore')
    .argument('<folder>', 'a backup')
    .option('--first-port <port>', 'as of "rapport up"', environment.firstPort ?? String(FIRST_PORT))
    .option('--erasures <file>', 'a list of who was erased since, beside erasures.list next to the backup; "rapport keys erasures" writes it')
    .description('take a backup back into an empty state folder, and verify it; then start the platform')
    .addHelpText('after', '\nPut the master keys of the installation that was backed up into keys/master-keys of the state folder first. Whoever was erased stays erased: keep erasures.list with the\nbackups, where each of them adds to it.\n\nExample:\n  rapport restore /backups/2026-11-24 --state /srv/rapport')
    .action(async (folder: string, _: unknown, command: Command) => {
      const { state, json, firstPort, erasures } = command.optsWithGlobals<{ state?: string; json: boolean; firstPort: string; erasures?: string }>();
      const restored = await restoreFrom(stateFolder(state), folder, { firstPort: Number(firstPort), erasures });
      outputOn(json).show(restored, () =>
        [
          `${restored.events} events are back as they were at ${restored.takenAt}; ${restored.proven} of them are proven by sealed segments, ${restored.unproven} are younger.`,
          ...(restored.erasedSince === 0 ? [] : [`${restored.erasedSince} subjects were erased after the backup, and stay so. Ask for their erasure again to have it as a fact in this log too.`]),
          restored.reactions === null ? 'Not every service has the places of its reactions in this backup: what they had not reacted to by then, they will not react to.' : `${restored.reactions} reactions go on where they stood.`,
          ...brokenLines(restored.broken),
        ].join('\n'),
      );
      requireUnbroken(restored.broken);
    });
};
