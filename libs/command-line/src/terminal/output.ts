/** Where a command writes its answer: to people as text, to programs as one JSON value per line. */
export interface Output {
  readonly json: boolean;
  /** The answer. `text` is asked for only where people read it. */
  show(value: unknown, text: () => string): void;
}

export const outputOn = (json: boolean, write: (text: string) => unknown = (text) => process.stdout.write(text)): Output => ({
  json,
  show: (value, text) => {
    const shown = json ? JSON.stringify(value) : text();
    if (shown !== '') write(shown.endsWith('\n') ? shown : `${shown}\n`);
  },
});

type Cell = string | number | null | undefined;

/** Columns under headings, numbers to the right. Wide characters count as two. */
export const table = (headings: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const cells = [headings, ...rows].map((row) => row.map((cell) => String(cell ?? '–')));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  const isNumeric = headings.map((_, column) => rows.length > 0 && rows.every((row) => typeof row[column] === 'number' || row[column] == null));

  return cells
    .map((row) =>
      row
        .map((cell, column) => (isNumeric[column] ? ' '.repeat(widths[column]! - width(cell)) + cell : cell + ' '.repeat(widths[column]! - width(cell))))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(character) ? 2 : 1), 0);
