import { backUp, BackupRefused, listErasures, restore, type LogUrls } from '@rapport/event-log';
import { masterKeysOf, TaskRefused, type HostSettings, type Task } from '@rapport/service-host';

const MEGABYTE = 1_048_576;

/** `main.js backup FOLDER`, as owner of both databases: log and key ring of one moment, while everything goes on. */
export const backupTask: Task = (settings, words, say) => refusing(async () => backUp(urlsOf(settings), folderIn(words, 'backup'), everyHundredMegabytes('written', say)));

/** `main.js restore FOLDER [ERASURES]`, as owner, into an empty log. Answers what its verification found. */
export const restoreTask: Task = (settings, words, say) =>
  refusing(async () => {
    const { manifest, erasedSince, verification } = await restore(urlsOf(settings), folderIn(words, 'restore'), masterKeysOf(settings), { erasures: words[1], progress: everyHundredMegabytes('read', say) });

    return { takenAt: manifest.takenAt, erasedSince, ...verification };
  });

/** `main.js erasures FILE`, as owner of database `keys`: adds everybody who was erased to a list that a later restore is given. */
export const erasuresTask: Task = (settings, [file]) =>
  refusing(async () => {
    if (file === undefined) throw new TaskRefused('Name the file: main.js erasures FILE.');

    return { erasures: await listErasures(urlsOf(settings), file) };
  });

const urlsOf = ({ DATABASE_URL, KEYS_DATABASE_URL }: HostSettings): LogUrls => ({ log: DATABASE_URL, keys: KEYS_DATABASE_URL });

const folderIn = ([folder]: readonly string[], task: string): string => {
  if (folder === undefined) throw new TaskRefused(`Name the folder: main.js ${task} FOLDER.`);

  return folder;
};

const refusing = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof BackupRefused ? new TaskRefused(error.message) : error;
  }
};

const everyHundredMegabytes = (done: string, say: (text: string) => void) => {
  let said = 0;

  return (bytes: number) => {
    if (bytes - said < 100 * MEGABYTE) return;
    said = bytes;
    say(`${Math.round(bytes / MEGABYTE)} MB ${done}`);
  };
};
