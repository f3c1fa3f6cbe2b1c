import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * What the two public files say, counted straight from their text by code of its own: no mapping, no library, no service.
 *
 * `node test/journeys/src/oracle.ts complaints FILE` and `… incidents FILE` print it as JSON.
 */
type Counts = Readonly<Record<string, number>>;

/** RFC 4180, character by character. */
const cellsOf = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') cell += text[++index]!;
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      row.push(cell.endsWith('\r') ? cell.slice(0, -1) : cell);
      rows.push(row);
      row = [];
      cell = '';
    } else cell += character;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);

  return rows;
};

const recordsOf = (file: string): readonly Readonly<Record<string, string>>[] => {
  const [header = [], ...rows] = cellsOf(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));

  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
};

const counted = (values: readonly string[]): Counts => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);

  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};

export interface ComplaintsOracle {
  readonly total: number;
  readonly byProduct: Counts;
  readonly byChannel: Counts;
  readonly byTimely: Counts;
  readonly byResponse: Counts;
  readonly withNarrative: number;
}

export const complaintsOracle = (file: string): ComplaintsOracle => {
  const records = recordsOf(file);

  return {
    total: records.length,
    byProduct: counted(records.map((record) => record['Product']!)),
    byChannel: counted(records.map((record) => record['Submitted via']!)),
    byTimely: counted(records.map((record) => record['Timely response?']!)),
    byResponse: counted(records.map((record) => record['Company response to consumer']!)),
    withNarrative: records.filter((record) => record['Consumer complaint narrative'] !== '').length,
  };
};

/** `29-02-2016 01:16`, day first, as sortable text. */
const sortable = (text: string) => `${text.slice(6, 10)}-${text.slice(3, 5)}-${text.slice(0, 2)}T${text.slice(11, 16)}:00.000Z`;

export interface Incident {
  readonly number: string;
  readonly caller: string;
  readonly openedAt: string;
  /** As the last row by time tells them. */
  readonly resolvedAt: string | null;
  readonly closedAt: string | null;
  readonly priority: string;
  readonly state: string;
  readonly reassignments: number;
  readonly reopenings: number;
  readonly madeSla: boolean;
  readonly rows: number;
}

export interface IncidentsOracle {
  readonly rows: number;
  readonly incidents: readonly Incident[];
  readonly byState: Counts;
  readonly byReassignments: Counts;
  readonly byCaller: Counts;
  readonly byMadeSla: Counts;
}

export const incidentsOracle = (file: string): IncidentsOracle => {
  const records = recordsOf(file);
  const groups = new Map<string, { readonly at: string; readonly record: Readonly<Record<string, string>> }[]>();
  for (const record of records) {
    const group = groups.get(record['number']!) ?? [];
    group.push({ at: sortable(record['sys_updated_at']!), record });
    groups.set(record['number']!, group);
  }
  const incidents = [...groups].map(([number, group]): Incident => {
    const ordered = group.map((one, index) => ({ ...one, index })).sort((a, b) => (a.at === b.at ? a.index - b.index : a.at < b.at ? -1 : 1));
    const { record } = ordered.at(-1)!;

    return {
      number,
      caller: record['caller_id']!,
      openedAt: sortable(record['opened_at']!),
      resolvedAt: record['resolved_at'] === '?' ? null : sortable(record['resolved_at']!),
      closedAt: record['closed_at'] === '?' ? null : sortable(record['closed_at']!),
      priority: record['priority']!.replace(/^\d - /, '').toLowerCase(),
      state: record['incident_state']!,
      reassignments: Number(record['reassignment_count']),
      reopenings: Number(record['reopen_count']),
      madeSla: record['made_sla'] === 'TRUE',
      rows: group.length,
    };
  });

  return {
    rows: records.length,
    incidents,
    byState: counted(incidents.map(({ state }) => state)),
    byReassignments: counted(incidents.map(({ reassignments }) => String(reassignments))),
    byCaller: counted(incidents.map(({ caller }) => caller)),
    byMadeSla: counted(incidents.map(({ madeSla }) => String(madeSla))),
  };
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , kind, file = ''] = process.argv;
  process.stdout.write(`${JSON.stringify(kind === 'complaints' ? complaintsOracle(file) : incidentsOracle(file))}\n`);
}
