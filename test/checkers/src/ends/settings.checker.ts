import { checker } from '../checker.js';
import type { Json, JsonObject } from '../run-folder/records.js';
import type { Findings } from '../verdict.js';

/** Without these a test of durability proves nothing. */
const ON = ['fsync', 'synchronous_commit', 'full_page_writes'] as const;

/** The server that the run was made on keeps what it confirms: its settings were asked, and are on. */
export const settings = checker('settings', [], async ({ run }, findings) => {
  durable(run.settings, 'start', findings);
  if (run.settingsAtEnd !== undefined) durable(run.settingsAtEnd, 'end', findings);
});

const durable = (found: JsonObject, when: string, findings: Findings): void => {
  for (const name of ON) {
    findings.looked('settings');
    if (!isOn(found[name])) findings.broken('a setting without which nothing is durable is not on', { setting: name, found: found[name] ?? null, when });
  }
};

const isOn = (value: Json | undefined): boolean => value === 'on' || value === true;
