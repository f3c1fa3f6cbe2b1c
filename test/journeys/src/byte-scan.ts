import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The forms in which a text may lie in a file. */
const formsOf = (canary: string): readonly Buffer[] => [
  Buffer.from(canary),
  Buffer.from(canary.toUpperCase()),
  Buffer.from(Buffer.from(canary).toString('hex')),
  Buffer.from(canary, 'utf16le'),
  // Base64 of a text depends on where it begins; the inner part of each of the three alignments is the same in every context.
  ...[0, 1, 2].map((shift) => Buffer.from(Buffer.concat([Buffer.alloc(shift), Buffer.from(canary)]).toString('base64').slice(shift === 0 ? 0 : 4, -4))),
];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);

    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

type Scanned = { readonly files: number; readonly found: readonly { readonly file: string; readonly canary: string }[] };

/** Scans that are begun again when a file went away meanwhile: a server that runs replaces and renames files, and what was renamed must not be missed. */
const ATTEMPTS = 5;

/** Which canaries lie in which files, byte for byte, in any form. */
export const byteScan = (folders: readonly string[], canaries: readonly string[], attempt = 1): Scanned => {
  try {
    return scan(folders, canaries);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || attempt === ATTEMPTS) throw error;
    return byteScan(folders, canaries, attempt + 1);
  }
};

const scan = (folders: readonly string[], canaries: readonly string[]): Scanned => {
  const files = folders.flatMap(filesIn);
  const forms = canaries.map((canary) => ({ canary, forms: formsOf(canary) }));
  const found = files.flatMap((file) => {
    const bytes = readFileSync(file);

    return forms.filter((each) => each.forms.some((form) => bytes.includes(form))).map(({ canary }) => ({ file, canary }));
  });

  return { files: files.length, found };
};
