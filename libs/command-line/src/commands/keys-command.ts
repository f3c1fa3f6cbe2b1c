import { setTimeout as pause } from 'node:timers/promises';
import type { Command } from 'commander';
import { addMasterKey, keepNewestMasterKey } from '../access/local-keys.js';
import { PlatformAccess, stateFolder } from '../access/platform-access.js';
import { listErasures } from '../up/log-copies.js';
import { outputOn } from '../terminal/output.js';

/** Longer than any statement of a service may run: what was wrapped by the old key is in the database by then. */
const SETTLED = 6_000;

interface Rewrapped {
  readonly generation: number;
  readonly rewrapped: number;
}

/** The services whose views hold opened personal data. */
const REWRITING = ['customers', 'tickets', 'complaints', 'surveys', 'analytics'] as const;

interface Rewriting {
  readonly service: string;
  readonly tables: number;
  readonly writeAheadLog: { readonly oldest: string | null; readonly dropped: boolean };
}

const toldOf = ({ service, tables, writeAheadLog: { oldest, dropped } }: Rewriting): string =>
  `${service}: ${tables} tables of opened personal data were written anew; the write-ahead log ${dropped ? 'from before was dropped' : 'was left to the administrator of the server'}${oldest === null ? '' : ` and reaches back to ${oldest}`}.`;

export const keysCommand = (program: Command): void => {
  const keys = program.command('keys').description('the keys of personal data');

  keys
    .command('erasures')
    .argument('<file>', 'written anew with whom it has already')
    .description('add everybody who was erased to a list of ids, which "rapport restore" reads: an older backup brings nobody of it back')
    .addHelpText('after', '\nEvery backup adds to erasures.list beside it. What is erased after the newest backup stands only here: run it as often as you erase, to another machine.\n\nExample:\n  rapport keys erasures /backups/erasures.list')
    .action(async (file: string, _: unknown, command: Command) => {
      const { state, json } = command.optsWithGlobals<{ state?: string; json: boolean }>();
      const erasures = await listErasures(stateFolder(state), file);
      outputOn(json).show({ erasures }, () => `${erasures} erased subjects stand in ${file}.`);
    });

  keys
    .command('rotate')
    .description('wrap the keys of all subjects by a new master key and destroy the old one; erasures become final by it, and nothing of what was erased is left in the files of the databases')
    .option('--rewrap-only', 'the master keys are kept elsewhere: every service has the new one beside the old already', false)
    .addHelpText(
      'after',
      '\nWithout --rewrap-only it makes the new master key in the state folder of this installation. Where master keys come from a secret store: add the next generation to\nMASTER_KEY or MASTER_KEY_FILE of every service, restart those that read MASTER_KEY, run "rapport keys rotate --rewrap-only", and remove the old generation.\n\nExample:\n  rapport keys rotate',
    )
    .action(async (_: unknown, command: Command) => {
      const { state, json, rewrapOnly } = command.optsWithGlobals<{ state?: string; json: boolean; rewrapOnly: boolean }>();
      const folder = stateFolder(state);
      const output = outputOn(json);
      const access = await PlatformAccess.of(folder);
      if (!rewrapOnly) {
        await addMasterKey(folder);
        await pause(SETTLED);
      }
      const { body } = await access.ask<Rewrapped>('event-log', { method: 'POST', path: '/v1/keys/rewrap', body: {} });
      if (!rewrapOnly) await keepNewestMasterKey(folder, body.generation);
      const rewritten: Rewriting[] = [];
      for (const service of REWRITING) rewritten.push({ service, ...(await access.ask<Omit<Rewriting, 'service'>>(service, { method: 'POST', path: '/v1/operations/projections/rewrite', body: {} })).body });
      output.show({ ...body, rewritten }, () => `${body.rewrapped} keys are wrapped by generation ${body.generation} of the master key${rewrapOnly ? '; the older ones can be removed now' : ', which is the only one now'}.\n${rewritten.map(toldOf).join('\n')}`);
    });
};
