/** One table of a backup, with the columns in the order of its file. */
export interface ExportedTable {
  readonly database: 'log' | 'keys';
  readonly table: string;
  readonly columns: string;
  readonly order: string;
}

/** What a log is made of. Grants, functions and triggers come with the schema; leases and views are made anew. */
export const EXPORTED_TABLES: readonly ExportedTable[] = [
  { database: 'log', table: 'log.categories', columns: 'id, name', order: 'id' },
  { database: 'log', table: 'log.types', columns: 'id, name', order: 'id' },
  { database: 'log', table: 'log.events', columns: 'lane, position, category, stream, version, type, schema_version, party_id, command_id, command_index, occurred_at, recorded_at, meta, data', order: 'lane, position' },
  { database: 'log', table: 'log.timers', columns: 'timer_id, due_at, lane, category, stream, party_id, state, name, data, meta', order: 'timer_id' },
  { database: 'log', table: 'log.segments', columns: 'lane, number, first_position, last_position, previous_hash, hash, sealed_at', order: 'lane, number' },
  { database: 'keys', table: 'integrity.segment_heads', columns: 'lane, number, last_position, hash, kept_at', order: 'lane, number' },
  { database: 'keys', table: 'personal.subject_keys', columns: 'subject, generation, wrapped, made_at, erased_at, last_generation', order: 'subject' },
  { database: 'keys', table: 'personal.cleared_columns', columns: 'subject, service, view_name, column_name, row_count, place', order: 'subject, service, view_name, column_name' },
];

export interface ExportedFile {
  readonly table: string;
  /** Path within the backup. */
  readonly file: string;
  readonly rows: number;
  /** Of the uncompressed COPY text, in hex. */
  readonly sha256: string;
}

/** How a backup is laid out. 2 since certificates of erasure are in it. */
export const BACKUP_FORM = 2;

/** What lies in a backup, as its `manifest.json` says. */
export interface BackupManifest {
  readonly form: typeof BACKUP_FORM;
  /** By the clock of the log. */
  readonly takenAt: string;
  /** The last step of each schema; a restore needs the same. */
  readonly schema: { readonly log: string; readonly keys: string };
  /** Last position of each of the 64 lanes: everything up to there is in the backup, and nothing beyond. */
  readonly positions: readonly number[];
  readonly events: number;
  /** Milliseconds that a test clock was ahead; null without one. */
  readonly testClockAhead: number | null;
  /** Subjects of sealed fields in the log, and how many of them the key ring has no row for: 0 in a sound backup. */
  readonly subjects: number;
  readonly subjectsWithoutKey: number;
  readonly files: readonly ExportedFile[];
}

/** A backup cannot be made or taken back, and why; nothing was changed. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
