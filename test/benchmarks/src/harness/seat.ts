import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Contend, Entry, Stage } from './contender.js';
import { measuredSlice, type Measured, type Question } from './contender-process.js';

/** Contenders are processes of the build, also where the harness itself runs from its sources. */
const PROGRAM = fileURLToPath(new URL('../../dist/harness/contender-process.js', import.meta.url));

/** Where a contender sits: in a process of its own, or for trials in this one. */
export interface Seat {
  slice(): Promise<Measured>;
  check(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export type Seating = (entry: Entry, stage: Stage) => Promise<Seat>;

export const inOwnProcess: Seating = async ({ module, name }, stage) => {
  const child = fork(PROGRAM, ['--contender'], { execArgv: ['--disable-warning=TimeoutNegativeWarning'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
  const ask = <Answer>(question: Question) =>
    new Promise<Answer>((resolve, reject) => {
      const ended = () => reject(new Error(`The process of "${name}" ended.`));
      child.once('exit', ended);
      child.once('message', (message: { result?: Answer; error?: string }) => {
        child.off('exit', ended);
        if (message.error === undefined) resolve(message.result as Answer);
        else reject(new Error(`${name}: ${message.error}`));
      });
      child.send(question);
    });
  await ask({ ask: 'begin', module, stage });

  return {
    slice: () => ask<Measured>({ ask: 'slice' }),
    check: () => ask<readonly string[]>({ ask: 'check' }),
    close: async () => {
      await ask({ ask: 'close' });
      child.disconnect();
    },
  };
};

export const inThisProcess =
  (modules: Readonly<Record<string, Contend>>): Seating =>
  async ({ module }, stage) => {
    const contender = await modules[module]!(stage);

    return { slice: () => measuredSlice(contender, stage.serverPid), check: () => contender.check(), close: () => contender.close() };
  };
