import { existsSync, statSync } from 'node:fs';
import { ProblemError } from '@rapport/clients';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';
import { silent, type Progress } from '../terminal/progress.js';
import { csvRows, isRejection, type Rejection } from './csv-rows.js';
import { decodedText, encodingOf } from './decoded-text.js';
import { externalSort, type Keyed } from './external-sort.js';
import { columnsOf, fieldReader, type ReadRow } from './field-values.js';
import type { Mapping, MappingSection, SectionName } from './mapping-schema.js';
import { playSteps, type Bounds } from './play-steps.js';
import { stepsOf, type PlannedStep } from './record-steps.js';
import { RejectsFile } from './rejects-file.js';
import { EarlierStepMissing, requestWriter, type ImportRequest, type Kept } from './written-request.js';

/** What came back for a request. */
export interface ImportAnswer {
  readonly body: unknown;
  /** How many events it appended; 0 where the service had answered this key before. */
  readonly events: number;
}

export interface ImportOptions {
  readonly file: string;
  readonly mapping: Mapping;
  readonly section: SectionName;
  /** Sends one request and repeats it while the service is away. Throws ProblemError when it is refused. Null: dry run. */
  readonly send: ((request: ImportRequest) => Promise<ImportAnswer>) | null;
  /** Where rejected rows go. */
  readonly rejects: string;
  readonly progress?: Progress;
  readonly bounds?: Bounds;
  /** Characters that each of the two sorts keeps in memory. */
  readonly sortMemory?: number;
  readonly now?: () => number;
  /** Hears every request of a dry run. */
  readonly onRequest?: (request: ImportRequest) => void;
}

/** The last line of an import. */
export interface ImportOutcome {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly commands: number;
  readonly events: number;
  readonly seconds: number;
}

/**
 * Plays a CSV file as commands. Memory does not grow with the file; doing it again gives the same keys, hence no event.
 *
 * Rows are grouped by record and sorted within it, then all steps are sorted by time, so that every party's facts arrive in order of happening.
 *
 * @throws CommandFailed when file and mapping do not fit; ServiceUnreachable when a service stayed away: start it again, it goes on.
 */
export const runImport = async (options: ImportOptions): Promise<ImportOutcome> => {
  const { file, mapping, section: name, progress = silent, now = Date.now } = options;
  if (!existsSync(file)) throw new CommandFailed(exitCodes.noInput, `There is no file ${file}.`);
  const section = mapping[name];
  if (section === undefined) throw new CommandFailed(exitCodes.data, `Mapping ${mapping.name} has no section "${name}".`);

  const began = now();
  const rejects = new RejectsFile(options.rejects);
  const counts = { rows: 0, planned: 0, commands: 0, events: 0 };
  try {
    progress.begin('reading', statSync(file).size, 'bytes');
    const rows = externalSort(keyedRows(options, rejects, counts), options.sortMemory);
    const planned = externalSort(counted(keyedSteps(rows, section), counts), options.sortMemory);
    await playSteps(announced(planned, counts, progress), player(options, section, rejects, counts), options.bounds);
    progress.end();
  } finally {
    await rejects.close();
  }

  return { rows: counts.rows, accepted: counts.rows - rejects.count, rejected: rejects.count, commands: counts.commands, events: counts.events, seconds: (now() - began) / 1000 };
};

const padded = (line: number) => String(line).padStart(12, '0');

async function* keyedRows({ file, mapping, progress = silent }: ImportOptions, rejects: RejectsFile, counts: { rows: number }): AsyncGenerator<Keyed<ReadRow>> {
  const encoding = mapping.source.encoding ?? (await encodingOf(file));
  const text = decodedText(file, encoding, (bytes) => progress.advance(bytes));
  const read = fieldReader(mapping);
  for await (const row of csvRows(text, mapping.source.delimiter ?? ',', columnsOf(mapping))) {
    counts.rows++;
    const item = read(row);
    if (isRejected(item)) await rejects.add(item);
    else yield { key: `${item.record}\u0000${item.time}\u0000${padded(item.line)}`, item };
  }
}

const isRejected = (row: ReadRow | Rejection): row is Rejection => isRejection(row as never);

/** Steps keep the order of their record even where a row names an earlier time. */
async function* keyedSteps(rows: AsyncIterable<ReadRow>, section: MappingSection): AsyncGenerator<Keyed<PlannedStep>> {
  for await (const record of grouped(rows)) {
    let latest = '';
    for (const [index, item] of stepsOf(record, section).entries()) {
      if (item.at > latest) latest = item.at;
      yield { key: `${latest}\u0000${padded(record[0]!.line)}\u0000${padded(index)}`, item };
    }
  }
}

async function* grouped(rows: AsyncIterable<ReadRow>): AsyncGenerator<readonly ReadRow[]> {
  let record: ReadRow[] = [];
  for await (const row of rows) {
    if (record.length > 0 && record[0]!.record !== row.record) {
      yield record;
      record = [];
    }
    record.push(row);
  }
  if (record.length > 0) yield record;
}

async function* counted<Item>(items: AsyncIterable<Item>, counts: { planned: number }): AsyncGenerator<Item> {
  for await (const item of items) {
    counts.planned++;
    yield item;
  }
}

/** All steps are known once the first one leaves the sort: only then is there a total. */
async function* announced<Item>(items: AsyncIterable<Item>, counts: { planned: number }, progress: Progress): AsyncGenerator<Item> {
  let begun = false;
  for await (const item of items) {
    if (!begun) {
      progress.end();
      progress.begin('importing', counts.planned, 'commands');
      begun = true;
    }
    yield item;
  }
}

const player = ({ mapping, section: name, send, progress = silent, onRequest }: ImportOptions, section: MappingSection, rejects: RejectsFile, counts: { commands: number; events: number }) => {
  const write = requestWriter(mapping, name, section);
  const answers = new Map<string, Kept>();

  return async (step: PlannedStep): Promise<void> => {
    try {
      const kept = answers.get(step.record) ?? {};
      const request = write(step, send === null ? assumed(section, kept) : kept);
      onRequest?.(request);
      counts.commands++;
      if (send !== null) {
        const { body, events } = await send(request);
        counts.events += events;
        const keep = Object.entries(section.steps[step.index]!.keep ?? {}).map(([key, field]) => [key, valueAt(body, field)]);
        answers.set(step.record, { ...kept, ...Object.fromEntries(keep) });
      }
    } catch (error) {
      await rejects.add(rejectionOf(step, error));
    } finally {
      if (step.last) answers.delete(step.record);
      progress.advance(1);
    }
  };
};

/** `itemIds.0` → the first of them. */
const valueAt = (body: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined), body);

/** A dry run has no answers, so that the names kept from them stand for themselves. */
const assumed = (section: MappingSection, kept: Kept): Kept => ({ ...Object.fromEntries(section.steps.flatMap(({ keep = {} }) => Object.keys(keep).map((key) => [key, `<${key}>`]))), ...kept });

const rejectionOf = ({ line, raw }: PlannedStep, error: unknown): Rejection => {
  if (error instanceof EarlierStepMissing) return { line, column: '', code: 'EARLIER_STEP_REFUSED', raw };
  if (error instanceof ProblemError && error.status < 500 && error.status !== 401 && error.status !== 403) return { line, column: '', code: error.code, raw };

  throw error;
};
