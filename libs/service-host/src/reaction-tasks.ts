import { backUpReactions, ReactionsThere, restoreReactions } from '@rapport/projections';
import { TaskRefused, type ServiceDefinition, type Task } from './service-definition.js';

/** `main.js backup FOLDER` and `restore FOLDER` of every service, as owner of its database: where its reactions stand. Backed up before the log, taken back after `migrate` and before the first start. */
export const reactionTasks = ({ name }: ServiceDefinition): Readonly<Record<string, Task>> => ({
  backup: async ({ DATABASE_URL }, words) => ({
    reactions: await backUpReactions(DATABASE_URL, folderIn(words, 'backup'), name).catch((error: unknown) => {
      throw error instanceof ReactionsThere ? new TaskRefused(error.message) : error;
    }),
  }),
  restore: ({ DATABASE_URL }, words) => restoreReactions(DATABASE_URL, folderIn(words, 'restore'), name),
});

const folderIn = ([folder]: readonly string[], task: string): string => {
  if (folder === undefined) throw new TaskRefused(`Name the folder: main.js ${task} FOLDER.`);

  return folder;
};
