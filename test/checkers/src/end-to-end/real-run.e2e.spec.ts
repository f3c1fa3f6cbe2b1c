import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRun } from '../check-run.js';
import { reportOf } from '../report.js';
import { Clients } from './clients.js';
import { dumpRun, dumpViews, duePending, lagOf } from './dump-run.js';
import { Platform } from './platform.js';
import { complaintPlay, customerPlay, listPlay, livePlay, makingGoodPlay, otherPlays, templatePlay } from './plays.js';

const until = async (holds: () => Promise<boolean>, patience = 30_000): Promise<void> => {
  for (const deadline = performance.now() + patience; !(await holds()); ) {
    if (performance.now() > deadline) throw new Error('It did not come to rest.');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

/** Twice in a row: a reaction appends before its checkpoint moves. */
const atRest = async (platform: Platform): Promise<boolean> => {
  if ((await lagOf(platform)) > 0) return false;
  await new Promise((resolve) => setTimeout(resolve, 500));

  return (await lagOf(platform)) === 0;
};

const WANTED = [
  ...['customers.customer-profile-changed', 'customers.customer-classified', 'customers.customer-identified', 'customers.feedback-recorded', 'customers.buying-procedure-abandoned', 'customers.purchase-progressed', 'customers.personal-data-erased', 'customers.party-adopted'],
  ...['complaints.complaint-reopened', 'complaints.complaint-withdrawn', 'complaints.complaint-adopted', 'complaints.solution-rejected', 'complaints.handler-changed', 'complaints.answer-limit-breached'],
  ...['tickets.ticket-adopted', 'tickets.ticket-reopened', 'tickets.ticket-cancelled', 'tickets.response-breached', 'tickets.live-contact-ended', 'tickets.call-dropped', 'tickets.call-window-lifted', 'tickets.ticket-classified', 'tickets.service-catalogue-changed', 'tickets.ticket-template-archived', 'tickets.playbook-step-done', 'tickets.distribution-list-closed', 'tickets.list-mail-requested', 'tickets.list-unsubscribed', 'tickets.obstacle-reported', 'tickets.promise-made', 'tickets.refund-overdue', 'tickets.recovery-offered', 'surveys.campaign-planned', 'event-log.timer-elapsed'],
];

const person = (name: string) => ({ name, email: `${name.toLowerCase()}@example.org`, nature: 'partner_individual', source: 'contact' });
const wish = (requesterId: string) => ({ requesterId, subject: 'The bell does not ring', request: 'Please help', category: 'return_or_repair', phase: 'after', channel: 'phone' });

/** What clients do in this run: a customer with a ticket, read with its token; one key twice, and with another body; refusals; a complaint without login; an erasure. */
const play = async (clients: Clients): Promise<void> => {
  for (const name of ['Ada', 'Bea', 'Cid']) {
    const { answer: customer } = await clients.ask({ service: 'customers', path: '/v1/customers', body: person(name) });
    const partyId: string = customer['partyId']!;
    const key = `key-of-${name}`;
    const opened = await Promise.all([1, 2].map(() => clients.ask({ service: 'tickets', path: '/v1/tickets', body: wish(partyId), key })));
    await clients.ask({ service: 'tickets', path: '/v1/tickets', body: { ...wish(partyId), subject: 'Another' }, key });
    const ticketId: string = opened[0]!.answer['ticketId']!;
    const { token } = await clients.ask({ service: 'tickets', path: `/v1/tickets/${ticketId}/assign`, body: { agentId: 'ana' }, id: ticketId });
    await clients.ask({ service: 'tickets', path: `/v1/tickets/${ticketId}`, wanted: token! });
    await clients.ask({ service: 'tickets', path: `/v1/tickets/${ticketId}/close`, body: { thanked: true, nextLink: 'Later', sixRights: { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true }, problemSolved: true }, id: ticketId });
    await clients.ask({ service: 'customers', path: `/v1/customers/${partyId}`, wanted: token! });
    if (name === 'Cid') await clients.ask({ service: 'customers', path: `/v1/customers/${partyId}/erase`, body: { reason: 'Asked for it' }, role: 'manager' });
  }
  await clients.ask({ service: 'complaints', path: '/v1/public/complaints', body: { content: 'product', subject: 'The saddle broke', replyTo: 'stranger@example.org', language: 'en' }, role: null });
};

describe('a run of the real product', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapport-real-'));
  let platform: Platform;

  beforeAll(async () => {
    const startedAt = new Date().toISOString();
    platform = await Platform.start('--test-clock');
    const clients = new Clients(platform);
    await play(clients);
    const partyId = await customerPlay(clients);
    await complaintPlay(clients, partyId);
    await otherPlays(clients, partyId);
    await livePlay(clients, partyId);
    await makingGoodPlay(clients, partyId);
    await templatePlay(clients, partyId);
    await listPlay(clients, partyId);
    await until(async () => (await lagOf(platform)) === 0);
    // Every limit that is set passes: timers fire, breaches are noted, invitations expire.
    await platform.rapport('clock', 'advance', '40d');
    await until(async () => (await duePending(platform)) === 0);
    await until(() => atRest(platform));
    await dumpRun(platform, folder, clients.history, startedAt);
    await platform.rapport('projections', 'rebuild', '--all');
    await dumpViews(platform, folder, 'rebuilt');
  }, 240_000);

  afterAll(async () => {
    await platform?.remove();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('is green: what every view shows is what the folds written anew make of its log', async () => {
    const verdicts = await checkRun(folder);
    expect(reportOf(verdicts.filter(({ status }) => status === 'red'))).toBe('\n0 green, 0 red, 0 not applicable\n');
    const green = verdicts.filter(({ status }) => status === 'green').map(({ checker }) => checker);
    expect(green).toEqual(expect.arrayContaining(['acknowledged', 'ownership', 'idempotency', 'reads', 'reactions', 'rebuilt', 'timers', 'checkpoints', 'personal-columns', 'view tickets/ticket-details', 'view tickets/live-contacts', 'view tickets/callbacks', 'view tickets/call-windows', 'view complaints/complaint-file', 'view customers/timeline', 'view surveys/responses', 'view analytics/contacts', 'view analytics/recovery-ledger', 'view analytics/ticket-subjects', 'view analytics/service-prices', 'view analytics/promise-fates', 'view tickets/service-catalogues', 'view tickets/ticket-templates', 'view tickets/playbook-runs', 'view tickets/distribution-lists', 'view tickets/subscriptions', 'view tickets/list-mails', 'view tickets/list-mail-copies']));
  });

  it('holds facts of many kinds, so that the folds have something to be wrong about', () => {
    const types = new Set(readFileSync(join(folder, 'log.jsonl'), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { type: string }).type));
    expect(WANTED.filter((type) => !types.has(type))).toEqual([]);
    expect(types.size).toBeGreaterThan(50);
  });

  it('turns red when one row of one view is another than its log says', async () => {
    const file = join(folder, 'views/tickets/queue.jsonl');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, before.replace('"status":"received"', '"status":"understood"'));
    const verdicts = await checkRun(folder);
    writeFileSync(file, before);
    expect(verdicts.filter(({ status }) => status === 'red').map(({ checker }) => checker)).toEqual(['rebuilt', 'view tickets/queue']);
  });
});
