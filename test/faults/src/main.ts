import { parseArgs } from 'node:util';
import { faultsCampaign, gateCampaign, logRewindCampaign, upgradeCampaign } from './campaign/faults-campaign.js';

/** Campaigns by the word that names them. */
const campaigns = { faults: faultsCampaign, gate: gateCampaign, 'log-rewind': logRewindCampaign, upgrade: upgradeCampaign } as const;

const usage = `npm run campaign -- <${Object.keys(campaigns).join(' | ')}> [--minutes 10] [--seed 1] [--rows F6,F16] [--brokers 1] [--from <commit>] [--keep <folder>] [--unrecorded]
  --rows  these rows of the fault matrix one after the other, instead of measured recoveries and random pairs
  --brokers  nodes of Kafka; rows F17 and F18 need 3
  --from  the commit whose release upgrade starts with
  --unrecorded  leaves the ledger alone
  --keep  keeps what every run leaves; otherwise only what a run leaves that something was wrong with\n`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: '1' }, rows: { type: 'string', default: '' }, brokers: { type: 'string', default: '1' }, from: { type: 'string', default: 'HEAD~1' }, keep: { type: 'string' }, unrecorded: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});
const [name = ''] = positionals;
const [minutes, seed, brokers] = [Number(values.minutes), Number(values.seed), Number(values.brokers)];
const began = performance.now();
const say = (text: string) => void process.stdout.write(`${String(Math.round((performance.now() - began) / 1_000)).padStart(5)} s  ${text}\n`);

if (values.help || !Object.hasOwn(campaigns, name) || !(minutes > 0) || !Number.isInteger(seed) || ![1, 3].includes(brokers)) {
  process.stderr.write(usage);
  process.exitCode = values.help ? 0 : 64;
} else {
  const rows = values.rows.split(',').filter((row) => row !== '');
  const wrong = await campaigns[name as keyof typeof campaigns]({ minutes, seed, rows, brokers, from: values.from, recorded: !values.unrecorded, say, ...(values.keep === undefined ? {} : { keep: values.keep }) });
  // A kafkajs client that was cut off may keep timers of its own.
  process.exit(wrong === 0 ? 0 : 1);
}
