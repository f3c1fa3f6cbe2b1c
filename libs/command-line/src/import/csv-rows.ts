import { parse, type CsvError, type Info } from 'csv-parse';
import { CommandFailed, exitCodes } from '../terminal/exit-codes.js';

/** One row of the file as it stands there. */
export interface Row {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly raw: string;
  readonly cells: ReadonlyMap<string, string>;
}

/** A row that cannot be used, and why. */
export interface Rejection {
  readonly line: number;
  /** Empty where the fault is not one column's. */
  readonly column: string;
  /** SCREAMING_SNAKE: ours, or that of the service that refused. */
  readonly code: string;
  readonly raw: string;
}

export const isRejection = (row: Row | Rejection): row is Rejection => 'code' in row;

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: Info;
}

const largestRow = 4 * 1024 * 1024;

/**
 * The rows of a CSV text (RFC 4180, multi-line cells), one at a time.
 *
 * @param needed columns that the header must have.
 * @throws CommandFailed when a needed column is missing or a quote is never closed.
 */
export async function* csvRows(text: NodeJS.ReadableStream, delimiter: string, needed: readonly string[]): AsyncGenerator<Row | Rejection> {
  const skipped: { error: CsvError; raw: string }[] = [];
  const parser = parse({
    delimiter,
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: largestRow,
    on_skip: (error, raw) => {
      if (error !== undefined) skipped.push({ error, raw: raw ?? '' });

      return undefined;
    },
  });
  text.once('error', (error) => parser.destroy(error));
  text.pipe(parser);

  let header: readonly string[] | null = null;
  let line = 1;
  try {
    for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
      for (const { error, raw: malformed } of skipped.splice(0)) {
        yield { line, column: '', code: error.code, raw: malformed.trimEnd() };
        line += linesIn(malformed);
      }
      const begins = line + emptyLinesBefore(raw);
      line = info.lines + 1;
      if (header === null) header = withNeeded(record, needed);
      else yield rowOf(header, record, begins, raw);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))
      throw new CommandFailed(exitCodes.data, `The file cannot be read as CSV from line ${line} on: ${error.message}`);
    throw error;
  }
  for (const { error, raw } of skipped) yield { line, column: '', code: error.code, raw: raw.trimEnd() };
}

const linesIn = (raw: string) => raw.split(/\r\n|\n|\r/).length - (/[\r\n]$/.test(raw) ? 1 : 0);
const emptyLinesBefore = (raw: string) => /^[\r\n]+/.exec(raw)?.[0].replace(/\r\n/g, '\n').length ?? 0;

const withNeeded = (header: readonly string[], needed: readonly string[]): readonly string[] => {
  const missing = needed.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new CommandFailed(exitCodes.data, `The file has no column ${missing.map((column) => `"${column}"`).join(', ')}; it has ${header.map((column) => `"${column}"`).join(', ')}.`);

  return header;
};

const rowOf = (header: readonly string[], record: readonly string[], line: number, raw: string): Row | Rejection => {
  const text = raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
  if (record.length !== header.length) return { line, column: '', code: 'ROW_LENGTH', raw: text };
  const broken = record.findIndex((cell) => cell.includes('\ufffd') || cell.includes('\u0000'));
  if (broken >= 0) return { line, column: header[broken]!, code: 'TEXT_UNREADABLE', raw: text };

  return { line, raw: text, cells: new Map(header.map((column, index) => [column, record[index]!])) };
};
