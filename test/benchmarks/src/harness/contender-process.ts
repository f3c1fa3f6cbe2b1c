import type { Contend, Contender, Slice, Stage } from './contender.js';
import { timed, type ProcessorTime } from './processor-time.js';

/** What the parent may ask of a contender's process. */
export type Question = { readonly ask: 'begin'; readonly module: string; readonly stage: Stage } | { readonly ask: 'slice' } | { readonly ask: 'check' } | { readonly ask: 'close' };

export interface Measured extends Slice {
  readonly used: ProcessorTime;
}

/** One slice with what it used; the start of programs is taken off. */
export const measuredSlice = async (contender: Contender, serverPid: number | null): Promise<Measured> => {
  const { result, used } = await timed(serverPid, () => contender.slice());
  const whole = result.used ?? used;
  const { server = 0, client = 0 } = result.aside ?? {};

  return { ...result, used: { server: Math.max(0, whole.server - server), client: Math.max(0, whole.client - client) } };
};

/** A process with one contender in it: nobody's global settings, parsers or garbage reach another. */
const serve = () => {
  let contender: Contender | undefined;
  let serverPid: number | null = null;

  const answer = async (question: Question): Promise<unknown> => {
    switch (question.ask) {
      case 'begin': {
        const { contend } = (await import(new URL(`../${question.module}.js`, import.meta.url).href)) as { contend: Contend };
        serverPid = question.stage.serverPid;
        contender = await contend(question.stage);
        return null;
      }
      case 'slice':
        return measuredSlice(contender!, serverPid);
      case 'check':
        return contender!.check();
      case 'close':
        return contender?.close();
    }
  };

  process.on('message', (question: Question) => {
    answer(question).then(
      (result) => process.send!({ result }),
      (error: unknown) => process.send!({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
};

if (process.send !== undefined && process.argv.includes('--contender')) serve();
