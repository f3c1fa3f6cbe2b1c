export interface Answer {
  readonly rows: readonly unknown[];
  readonly rowCount: number;
}

/** A statement while it runs: what it waits for, then its answer. */
export type Running = Generator<Wait, Answer, boolean>;

export type Wait = { readonly lock: string; readonly timeout: number | null; readonly shared?: boolean } | { readonly pause: number };

export interface Statement {
  readonly text: string;
  readonly name: string | null;
  readonly values: readonly unknown[];
}

export const answer = (rows: readonly unknown[], rowCount = rows.length): Answer => ({ rows, rowCount });
