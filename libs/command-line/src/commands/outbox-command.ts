import { readdir, readFile, stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { stateFolder } from '../access/platform-access.js';
import type { StateFolder } from '../access/state-folder.js';
import { messageIn, type Message } from '../outbox/message-file.js';
import { outputOn } from '../terminal/output.js';

export const outboxCommand = (program: Command): void => {
  program
    .command('outbox')
    .description('show the messages to people that the local platform would have sent')
    .option('--to <text>', 'only to addresses with this text in them')
    .option('--limit <n>', 'the latest so many', '20')
    .addHelpText('after', '\nExamples:\n  rapport outbox\n  rapport outbox --to li@example.org --limit 1 --json')
    .action(async (_: unknown, command: Command) => {
      const { to = '', limit, state, json } = command.optsWithGlobals<{ to?: string; limit: string; state?: string; json: boolean }>();
      const messages = (await outboxOf(stateFolder(state))).filter((message) => message.to.includes(to)).slice(-Number(limit));
      outputOn(json).show(messages, () => (messages.length === 0 ? 'The outbox is empty.' : messages.map(shown).join('\n\n')));
    });
};

/** Every message in the folder, oldest first. */
export const outboxOf = async (state: StateFolder): Promise<readonly (Message & { readonly writtenAt: string })[]> => {
  const names = (await readdir(state.file('outbox')).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const messages = await Promise.all(
    names.map(async (name) => {
      const file = state.file('outbox', name);

      return { ...messageIn(await readFile(file)), writtenAt: (await stat(file)).mtime.toISOString() };
    }),
  );

  return messages.sort((a, b) => (a.writtenAt < b.writtenAt ? -1 : 1));
};

const shown = ({ to, subject, text, writtenAt }: Message & { readonly writtenAt: string }) => `${writtenAt}  to ${to}\n${subject}\n${text.trimEnd().replace(/^/gm, '  ')}`;
