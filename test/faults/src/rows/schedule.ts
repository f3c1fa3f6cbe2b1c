import { brokerRows } from './broker-rows.js';
import { clusterRows } from './cluster-rows.js';
import { inflict, type FaultNote, type FaultRow, type Part, type Scene } from './fault-row.js';
import { endlessFold, foldRows } from './fold-rows.js';
import { networkRows } from './network-rows.js';
import { postgresRows } from './postgres-rows.js';
import { processRows } from './process-rows.js';

/** Every row that one broker can suffer; some rows of the matrix stand here in several forms. */
export const allRows: readonly FaultRow[] = [...postgresRows, ...brokerRows, ...processRows, ...foldRows, ...networkRows];

const known: readonly FaultRow[] = [...allRows, endlessFold, ...clusterRows];

/** Rows by number, in the order given, those of a cluster among them; `F21` stands for all its forms. @throws Error for a number that no row has */
export const rowsNamed = (ids: readonly string[]): readonly FaultRow[] =>
  ids.flatMap((id) => {
    const rows = known.filter((row) => row.id === id);
    if (rows.length === 0) throw new Error(`There is no row ${id}; there are ${[...new Set(known.map((row) => row.id))].join(', ')}.`);
    return rows;
  });

/** A fault that could not be done is a fault of the run: it proves nothing and must not pass for a survival. */
export const attempted = async (row: FaultRow, scene: Scene, say: (text: string) => void): Promise<FaultNote> => {
  const at = scene.stage.clock.now();
  try {
    const note = await inflict(row, scene);
    say(`${row.id} ${note.target}: ${Math.round(note.healedAt - note.at)} ms, ${note.openCommands} commands open${note.complaints.map((text) => `; ${text}`).join('')}`);
    return note;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(`${row.id} (${row.what}) could not be done: ${reason}`);
    return { id: row.id, target: row.what, at, healedAt: scene.stage.clock.now(), openCommands: 0, complaints: [`${row.id} (${row.what}): ${reason}`] };
  }
};

/** One after the other. */
export const inTurn =
  (rows: readonly FaultRow[], say: (text: string) => void) =>
  async (scene: Scene): Promise<readonly FaultNote[]> => {
    const notes: FaultNote[] = [];
    for (const row of rows) notes.push(await attempted(row, scene, say));

    return notes;
  };

/** Rows that touch the same part one after the other, those that touch different parts at once: every fault meets others that are not healed yet. */
export const overlapping =
  (rows: readonly FaultRow[], say: (text: string) => void) =>
  async (scene: Scene): Promise<readonly FaultNote[]> => {
    const byPart = new Map<Part, FaultRow[]>();
    for (const row of rows) byPart.set(row.touches, [...(byPart.get(row.touches) ?? []), row]);
    const notes = await Promise.all([...byPart.values()].map((queue) => inTurn(queue, say)(scene)));

    return notes.flat().sort((one, other) => one.at - other.at);
  };
