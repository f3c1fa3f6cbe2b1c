import { checker } from '../checker.js';
import { linesOf, UnreadableLine } from '../run-folder/json-lines.js';
import type { RunFolder, ViewFile } from '../run-folder/run-folder.js';
import { bucketOf, buckets, withSpill, type Spill } from '../run-folder/spill.js';
import type { Findings } from '../verdict.js';
import { folds } from './folds.js';
import { keyText, type Row } from './fold.js';

interface Line {
  readonly key: string;
  readonly text: string;
}

/** A view built anew from the log is the live one, byte for byte (invariant 5, I8). */
export const rebuilt = checker('rebuilt', ['views', 'rebuilt'], async (run, findings) => {
  const [live, anew] = [run.viewFiles('views'), run.viewFiles('rebuilt')];
  const named = (files: readonly ViewFile[], { service, view }: ViewFile) => files.find((file) => file.service === service && file.view === view);
  for (const file of anew) if (named(live, file) === undefined) findings.broken('a view was rebuilt that has no live dump', { view: nameOf(file) });
  for (const file of live) {
    const other = named(anew, file);
    if (other === undefined) absent(run, file, findings);
    else await compared(file, other, findings);
  }
});

const nameOf = ({ service, view }: ViewFile): string => `${service}/${view}`;

const absent = ({ run }: RunFolder, file: ViewFile, findings: Findings): void => {
  const said = [`rebuilt/${file.service}`, `rebuilt/${nameOf(file)}`].some((name) => run.absent?.includes(name));
  if (!said) findings.broken('a view was not rebuilt, and run.json does not say that it is absent', { view: nameOf(file) });
};

const compared = (live: ViewFile, anew: ViewFile, findings: Findings): Promise<void> =>
  withSpill<Line, void>((one) =>
    withSpill<Line, void>(async (other) => {
      findings.looked('views');
      await read(live, one);
      await read(anew, other);
      for (const bucket of buckets) compareBucket(nameOf(live), await one.bucket(bucket), await other.bucket(bucket), findings);
    }),
  );

const read = async (file: ViewFile, spill: Spill<Line>): Promise<void> => {
  const fold = folds.find(({ service, view }) => service === file.service && view === file.view);
  let number = 0;
  for await (const text of linesOf(file.path)) {
    number += 1;
    const key = fold === undefined ? text : keyOf(() => keyText(fold, JSON.parse(text) as Row), file, number);
    spill.put(bucketOf(key), { key, text });
  }
};

const keyOf = (read: () => string, { path }: ViewFile, line: number): string => {
  try {
    return read();
  } catch {
    throw new UnreadableLine(path, line, 'is not JSON');
  }
};

const compareBucket = (view: string, live: readonly Line[], anew: readonly Line[], findings: Findings): void => {
  const wanted = new Map(live.map(({ key, text }) => [key, text]));
  findings.looked('rows', live.length);
  for (const { key, text } of anew) {
    const other = wanted.get(key);
    if (other === undefined) findings.broken('a row is in the rebuilt view alone', { view, key });
    else if (other !== text) findings.broken('a row differs between the live and the rebuilt view', { view, key, columns: differing(other, text) });
    wanted.delete(key);
  }
  for (const key of wanted.keys()) findings.broken('a row is in the live view alone', { view, key });
};

const differing = (one: string, other: string): readonly string[] => {
  const [left, right] = [JSON.parse(one) as Row, JSON.parse(other) as Row];
  const columns = [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((column) => JSON.stringify(left[column]) !== JSON.stringify(right[column]));

  return columns.length > 0 ? columns : ['(the order or the writing of columns)'];
};
