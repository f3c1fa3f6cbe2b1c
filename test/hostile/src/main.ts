import { parseArgs } from 'node:util';
import { afterwards } from './corpus/aftermath.js';
import { campaign } from './corpus/campaign.js';
import { enter } from './ledger.js';
import { HostilePlatform } from './platform/hostile-platform.js';

/** `node test/hostile/dist/main.js [--seed 1] [--requests 1000000] [--abreast 16] [--skip 0]`: a long campaign of bad input, with a line in the ledger. Ends with 1 where a promise was broken. */
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' }, requests: { type: 'string', default: '1000000' }, abreast: { type: 'string', default: '16' }, skip: { type: 'string', default: '0' } } });
const wishes = { seed: Number(values.seed), requests: Number(values.requests), abreast: Number(values.abreast), skip: Number(values.skip) };

if (Object.values(wishes).some((wish) => !Number.isSafeInteger(wish) || wish < 0)) {
  process.stderr.write('--seed, --requests, --abreast and --skip take whole numbers.\n');
  process.exitCode = 64;
} else {
  const platform = await HostilePlatform.start();
  try {
    const began = performance.now();
    const tally = await campaign(platform, wishes);
    process.stdout.write(`seed ${wishes.seed}: ${tally.report((performance.now() - began) / 1_000)}\n`);
    const faults = [...tally.faults, ...(await afterwards(platform, tally))];
    enter('hostile', { ...wishes, seconds: Math.round((performance.now() - began) / 1_000), faults: faults.slice(0, 50) });
    process.stdout.write(`${faults.length} broken promises\n${faults.map((fault) => `  ${fault}\n`).join('')}`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await platform.remove();
  }
}
