import { UnreadableLine } from './run-folder/json-lines.js';
import type { Input, RunFolder } from './run-folder/run-folder.js';
import { Findings, type Verdict } from './verdict.js';

/** Looks at a run and tells what it found; most have one verdict, the folds one per view. */
export type Checker = (run: RunFolder) => Promise<readonly Verdict[]>;

/** A checker of one name. Without its inputs it is never green: red where the run should have them, else not applicable. */
export const checker =
  (name: string, needs: readonly Input[], look: (run: RunFolder, findings: Findings) => Promise<void>): Checker =>
  async (run) => {
    const findings = new Findings(name);
    if (inputsPresent(run, needs, findings)) await readable(findings, () => look(run, findings));

    return [findings.verdict()];
  };

/** Whether all inputs can be looked at; otherwise the findings say why not. */
export const inputsPresent = (run: RunFolder, needs: readonly Input[], findings: Findings): boolean => {
  for (const input of needs) {
    const state = run.state(input);
    if (state === 'present') continue;
    if (state === 'not applicable') findings.notApplicable(`the run has no ${input}`);
    else findings.broken(state === 'empty' ? 'an input is empty, and run.json does not say that it is absent' : 'an input is missing, and run.json does not say that it is absent', { input });
    return false;
  }
  return true;
};

/** A file that cannot be read is a counterexample, not the end of the other checkers. */
export const readable = async (findings: Findings, look: () => Promise<void>): Promise<void> => {
  try {
    await look();
  } catch (error) {
    if (!(error instanceof UnreadableLine)) throw error;
    findings.broken('a line cannot be read', { file: error.file, line: error.line, reason: error.message });
  }
};
