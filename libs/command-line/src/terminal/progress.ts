import { SingleBar } from 'cli-progress';

/** Shows how far a long command is, on standard error, so that standard output stays the answer. */
export interface Progress {
  /** A new phase begins; `total` of `unit`s are to come. */
  begin(phase: string, total: number, unit: string): void;
  advance(by: number): void;
  end(): void;
}

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A bar on a terminal, a line every two seconds elsewhere, JSON lines where the answer is JSON. */
export const progressOn = (screen: Screen, json: boolean, now: () => number = Date.now): Progress => (screen.isTTY === true && !json ? bar() : lines(screen, json, now));

export const silent: Progress = { begin: () => undefined, advance: () => undefined, end: () => undefined };

const bar = (): Progress => {
  let current: SingleBar | null = null;

  return {
    begin: (phase, total, unit) => {
      current?.stop();
      current = new SingleBar({
        format: `${phase} {bar} {percentage}% | {value}/{total} ${unit} | {rate} ${unit}/s | {eta_formatted} left`,
        hideCursor: true,
        etaBuffer: 200,
        stream: process.stderr,
      });
      const began = Date.now();
      current.start(total, 0, { rate: '0' });
      const shown = current;
      shown.on('redraw-pre', () => {
        const value = Reflect.get(shown, 'value') as number;
        shown.update({ rate: String(Math.round((value * 1000) / Math.max(1, Date.now() - began))) });
      });
    },
    advance: (by) => current?.increment(by),
    end: () => {
      current?.stop();
      current = null;
    },
  };
};

const lines = (screen: Screen, json: boolean, now: () => number): Progress => {
  let phase = '';
  let unit = '';
  let total = 0;
  let done = 0;
  let began = 0;
  let shown = 0;

  const show = () => {
    shown = now();
    const seconds = Math.max(0.001, (shown - began) / 1000);
    const rate = Math.round(done / seconds);
    const left = done === 0 ? null : Math.round(((total - done) * seconds) / done);
    screen.write(
      json ? `${JSON.stringify({ phase, done, total, unit, rate, secondsLeft: left })}\n` : `${phase}: ${done}/${total} ${unit}, ${rate} ${unit}/s${left === null ? '' : `, ${left} s left`}\n`,
    );
  };

  return {
    begin: (...next) => {
      [phase, total, unit] = next;
      done = 0;
      began = now();
      shown = began;
    },
    advance: (by) => {
      done += by;
      if (now() - shown >= 2_000) show();
    },
    end: () => {
      if (total > 0) show();
      total = 0;
    },
  };
};
