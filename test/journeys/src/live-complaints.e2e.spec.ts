import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { counted, everything, waysToRun, whole } from './answers.js';
import { firstRecords } from './public-files.js';
import { complaintsOracle } from './oracle.js';
import { checkout, eventually, Platform } from './platform.js';

const published = join(checkout, '../shared/data/cfpb-complaints.csv');
const RECORDS = 60;

const COLUMNS =
  'Date received,Product,Sub-product,Issue,Sub-issue,Consumer complaint narrative,Company public response,Company,State,ZIP code,Tags,Consumer consent provided?,Submitted via,Date sent to company,Company response to consumer,Timely response?,Consumer disputed?,Complaint ID';
const RESPONSES = ['Closed with explanation', 'In progress', 'Closed with monetary relief', 'Closed without relief', 'Closed with non-monetary relief'];

/** Records of the shape of the public complaint file, made up and always the same; every seventh has a narrative of several lines. */
const madeUp = (): string =>
  [
    COLUMNS,
    ...Array.from({ length: RECORDS }, (_, index) => {
      const narrative = index % 7 === 0 ? '"First they said ""yes"",\nthen they said no."' : '';
      return `2023-08-${String(1 + (index % 28)).padStart(2, '0')},Product ${index % 4},,Issue ${index % 9},,${narrative},,Company ${index % 5},CA,00000,,,${['Web', 'Phone', 'Postal mail', 'Referral'][index % 4]},2023-08-29,${RESPONSES[index % 5]},Yes,N/A,${9_000_000 + index}`;
    }),
  ].join('\n') + '\n';

const records = existsSync(published) ? (whole ? readFileSync(published, 'utf8') : firstRecords(readFileSync(published, 'utf8'), RECORDS)) : madeUp();
const which = !existsSync(published) ? 'made-up records, since the public file is not at hand' : whole ? 'the whole public file' : `the first ${RECORDS} records of the public file`;
const CHANNELS: Readonly<Record<string, string>> = { web: 'Web', phone: 'Phone', letter: 'Postal mail', referral: 'Referral' };

describe.each(waysToRun('the log'))('complaints that happen now, over %s', (_, options) => {
  let platform: Platform;

  beforeAll(async () => {
    platform = await Platform.start('--empty', ...options);
  }, 300_000);
  afterAll(() => platform?.remove(), 120_000);

  it(`end as an independent count has them, with each reaction once and every view rebuilt byte for byte (${which})`, async () => {
    const file = join(platform.state, 'complaints.csv');
    writeFileSync(file, records);
    const oracle = complaintsOracle(file);
    expect(await platform.json('import', file, '--mapping', 'cfpb-complaints', '--live')).toMatchObject({ rows: oracle.total, accepted: oracle.total, rejected: 0 });

    const archived = Object.entries(oracle.byResponse).reduce((sum, [response, count]) => (response.startsWith('Closed') ? sum + count : sum), 0);
    const manager = await platform.as('manager');
    const decisions = await eventually(() => everything((query) => manager.surveys.listDecisions({ query })), (found) => found.length >= archived, 120_000);
    const invitations = await eventually(() => everything((query) => manager.surveys.listResponses({ query })), (found) => found.length >= archived, 120_000);
    const found = await everything((query) => manager.complaints.listComplaints({ query }));

    expect(found).toHaveLength(oracle.total);
    expect(counted(found.map(({ product }) => product))).toEqual(oracle.byProduct);
    expect(counted(found.map(({ channel }) => CHANNELS[channel ?? '']))).toEqual(oracle.byChannel);
    expect(counted(found.map(({ status }) => status))).toEqual(Object.fromEntries(Object.entries({ archived, lodged: oracle.total - archived }).filter(([, count]) => count > 0)));
    const closed = found.filter(({ status }) => status === 'archived').map(({ complaintId }) => complaintId).sort();
    expect(decisions.map(({ complaintId }) => complaintId).sort()).toEqual(closed);
    expect(invitations.map(({ complaintId }) => complaintId).sort()).toEqual(closed);

    expect(await platform.json('import', file, '--mapping', 'cfpb-complaints', '--live')).toMatchObject({ rows: oracle.total, rejected: 0, events: 0 });
    expect(await platform.json('events', 'verify')).toMatchObject({ broken: [] });
    const { code, out, err } = await platform.rapport('projections', 'rebuild', '--all', '--compare', '--json');
    expect({ code, err: code === 0 ? '' : err, differing: /"equal":false/.test(out) }).toEqual({ code: 0, err: '', differing: false });
  }, 3_600_000);
});
