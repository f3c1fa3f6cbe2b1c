import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { provision, SERVICES, startPostgres, type ServiceName } from '@rapport/local-infrastructure';
import type { BrokenRule } from '../access/event-log-access.js';
import { ensureLocalKeys } from '../access/local-keys.js';
import type { StateFolder } from '../access/state-folder.js';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { keptAlive } from './kept-alive.js';
import { portsFrom, requirePorts } from './platform-plan.js';
import { mainOf, requireBuild, taskSettings } from './run-platform.js';
import { runToEnd, TaskFailed } from './service-process.js';

export interface Backup {
  readonly takenAt: string;
  readonly events: number;
  readonly subjects: number;
  readonly subjectsWithoutKey: number;
  readonly positions: readonly number[];
  /** Reactions whose place and memory are in the backup. */
  readonly reactions: number;
}

export interface Restored {
  readonly takenAt: string;
  readonly events: number;
  readonly proven: number;
  readonly unproven: number;
  /** Whose key is in the backup and who stays erased by the list of erasures. */
  readonly erasedSince: number;
  /** Reactions that stand where they stood; null where the backup does not say it of every service. */
  readonly reactions: number | null;
  readonly broken: readonly BrokenRule[];
}

/** Adds everybody whom the running platform has erased to a list. @throws CommandFailed when it does not run, or the list cannot be read */
export const listErasures = async (state: StateFolder, file: string): Promise<number> => (await task<{ erasures: number }>('event-log', ['erasures', resolve(file)], (await ownerSettings(state))('event-log'))).erasures;

/** Copies log and key ring of the running platform into a folder. @throws CommandFailed when it does not run, or the folder is not empty */
export const backUpTo = async (state: StateFolder, folder: string): Promise<Backup> => {
  const settings = await ownerSettings(state);
  // Reactions first: one that stood further than the log would miss what lies between.
  const reactions = await Promise.all(REACTING.map((service) => task<{ reactions: number }>(service, ['backup', resolve(folder)], settings(service))));

  return { ...(await task<Backup>('event-log', ['backup', resolve(folder)], settings('event-log'))), reactions: reactions.reduce((sum, each) => sum + each.reactions, 0) };
};

/** Settings of a running platform for tasks as its owner. */
const ownerSettings = async (state: StateFolder): Promise<(service: ServiceName) => Record<string, string>> => {
  const running = await state.running();
  if (running === null) throw new CommandFailed(exitCodes.unavailable, `No platform runs on ${state.path}. Start it with "npm start", or name its folder with --state.`);
  const ports = portsFrom(Number(new URL(running.urls['event-log']!).port));
  const { rapport_owner: password = '' } = JSON.parse(await readFile(state.file('secrets.json'), 'utf8')) as Readonly<Record<string, string>>;
  const ownerUrl = (database: string) => `postgresql://rapport_owner:${encodeURIComponent(password)}@127.0.0.1:${ports.postgres}/${database}`;

  return (service) => taskSettings(service, state, ports, { ownerUrl, serviceUrl: (_, database) => ownerUrl(database) });
};

/** Takes a backup back into a state folder whose log is empty; nothing else runs meanwhile. @throws CommandFailed when a platform runs there, or the backup cannot be taken back */
export const restoreFrom = async (state: StateFolder, folder: string, { firstPort, erasures }: { readonly firstPort: number; readonly erasures?: string | undefined }): Promise<Restored> => {
  requireBuild();
  await state.open();
  const other = await state.running();
  if (other !== null) throw new CommandFailed(exitCodes.settings, `The platform runs on ${state.path} (process ${other.pid}). Stop it first, or use another folder (--state).`);
  const ports = portsFrom(firstPort);
  await requirePorts(ports, false);
  await ensureLocalKeys(state);

  return keptAlive(async () => {
    const postgres = await startPostgres({ folder: state.file('postgres'), port: ports.postgres });
    try {
      const databases = await provision(postgres, state.file('secrets.json'));
      const settings = (service: ServiceName) => taskSettings(service, state, ports, databases);
      await runToEnd('event-log', mainOf('event-log'), 'migrate', settings('event-log'));
      const restored = await task<Restored>('event-log', ['restore', resolve(folder), ...(erasures === undefined ? [] : [resolve(erasures)])], settings('event-log'));
      const reactions = await Promise.all(
        REACTING.map(async (service) => {
          await runToEnd(service, mainOf(service), 'migrate', settings(service));

          return (await task<{ reactions: number } | null>(service, ['restore', resolve(folder)], settings(service)))?.reactions ?? null;
        }),
      );

      return { ...restored, reactions: reactions.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0) };
    } finally {
      await postgres.stop();
    }
  });
};

const REACTING = SERVICES.filter((service) => service !== 'event-log');

const task = async <Answer>(service: ServiceName, words: readonly string[], settings: Readonly<Record<string, string>>): Promise<Answer> => {
  try {
    return JSON.parse(await runToEnd(service, mainOf(service), words, settings)) as Answer;
  } catch (error) {
    if (error instanceof TaskFailed && error.exitCode === exitCodes.data) throw new CommandFailed(exitCodes.data, error.message);
    throw error;
  }
};
