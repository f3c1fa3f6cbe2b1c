import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const watchdog = new URL('./loop-watchdog.ts', import.meta.url).href;

/** A process that is watched for a second, says when it is, and does what it is told. */
const watched = (work: string, words: readonly string[] = []) => {
  const script = `import { watchLoop } from '${watchdog}'; watchLoop(1); setTimeout(() => { process.stdout.write('up'); ${work} }, 500);`;
  const child = spawn(process.execPath, [...words, '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = once(child, 'close').then(([code, signal]) => ({ code: code as number | null, signal: signal as string | null, said }));

  return { child, up: once(child.stdout, 'data'), ended };
};

describe('a process whose event loop is watched', () => {
  it('ends with its reason when the loop stands still', async () => {
    const { signal, said } = await watched('for (;;);').ended;
    expect(signal).toBe('SIGKILL');
    expect(said).toContain('LOOP_STUCK: the event loop has not turned for 1 s; the process ends itself.');
  }, 30_000);

  it('lives on while the loop turns now and then, and is not kept alive', async () => {
    const work = 'let turns = 0; const busy = () => { const until = performance.now() + 300; while (performance.now() < until); if ((turns += 1) < 10) setImmediate(busy); }; busy();';
    expect(await watched(work).ended).toMatchObject({ code: 0, signal: null });
  }, 30_000);

  it('lives on when it was frozen for longer', async () => {
    const { child, up, ended } = watched('setTimeout(() => undefined, 1_500);');
    await up;
    child.kill('SIGSTOP');
    await pause(4_000);
    child.kill('SIGCONT');
    expect(await ended).toMatchObject({ code: 0, signal: null });
  }, 30_000);

  it('is left alone under a debugger', async () => {
    const work = 'const until = performance.now() + 2_500; while (performance.now() < until);';
    expect(await watched(work, ['--inspect=127.0.0.1:0']).ended).toMatchObject({ code: 0, signal: null });
  }, 30_000);
});
