import { url as debuggerUrl } from 'node:inspector';
import { Worker } from 'node:worker_threads';

/** Looks that the thread takes before it gives a loop up. */
const LOOKS = 20;

/**
 * Runs beside the loop that it watches. It counts looks that saw no beat: while the process is frozen it takes none, and afterwards it takes one, however long that was.
 * A thread cannot end its process by an exit, and a loop that stands still hears no signal but SIGKILL.
 */
const WATCHING = `
  const { workerData: { beats, every, looks, reason } } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const beat = new Int32Array(beats);
  let [last, missed] = [Atomics.load(beat, 0), 0];
  setInterval(() => {
    const now = Atomics.load(beat, 0);
    [last, missed] = now === last ? [last, missed + 1] : [now, 0];
    if (missed < looks) return;
    try { writeSync(2, reason); } catch {}
    process.kill(process.pid, 'SIGKILL');
  }, every);
`;

/** Ends the process when its event loop has not turned for so many seconds; 0 never does. It does not keep the process alive, and leaves one alone that was started under a debugger. */
export const watchLoop = (seconds: number): void => {
  if (seconds === 0 || debuggerUrl() !== undefined) return;
  const beats = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const beat = new Int32Array(beats);
  const every = (seconds * 1_000) / LOOKS;
  const reason = `LOOP_STUCK: the event loop has not turned for ${seconds} s; the process ends itself.\n`;
  setInterval(() => void Atomics.add(beat, 0, 1), every / 2).unref();
  new Worker(WATCHING, { eval: true, execArgv: [], workerData: { beats, every, looks: LOOKS, reason } }).unref();
};
