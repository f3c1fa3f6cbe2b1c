import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Which project carries out a campaign, by the word that names it; `main` unless it is its main file. */
const campaigns: Readonly<Record<string, { readonly project: string; readonly keepsWord: boolean; readonly main?: string }>> = {
  simulate: { project: 'simulation', keepsWord: false },
  faults: { project: 'faults', keepsWord: true },
  gate: { project: 'faults', keepsWord: true },
  upgrade: { project: 'faults', keepsWord: true },
  journeys: { project: 'journeys', keepsWord: true },
  whole: { project: 'journeys', keepsWord: true },
  'made-sla': { project: 'journeys', keepsWord: true },
  hostile: { project: 'hostile', keepsWord: false },
  overload: { project: 'hostile', keepsWord: false, main: 'overload/main.js' },
  schemathesis: { project: 'hostile', keepsWord: false, main: 'schemathesis.js' },
  clocks: { project: '../libs/business-time', keepsWord: false, main: 'clocks/fixtures/many-histories.js' },
};

/** `npm run campaign -- <name> …`: what takes longer than the tests may. */
const [name = '', ...rest] = process.argv.slice(2);
const campaign = Object.hasOwn(campaigns, name) ? campaigns[name] : undefined;

if (campaign === undefined) {
  process.stderr.write(`npm run campaign -- <${Object.keys(campaigns).join(' | ')}> …; the README of each says with which options.\n`);
  process.exitCode = 64;
} else if (rest.includes('--help')) {
  process.stdout.write(`The options of ${name} stand in ${join('test', campaign.project, 'README.md')}.\n`);
} else {
  const main = fileURLToPath(new URL(`../../../test/${campaign.project}/dist/${campaign.main ?? 'main.js'}`, import.meta.url));
  process.exitCode = spawnSync(process.execPath, [main, ...(campaign.keepsWord ? [name] : []), ...rest], { stdio: 'inherit' }).status ?? 1;
}
