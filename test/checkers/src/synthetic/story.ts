import { timerIdOf } from '../identity.js';
import type { HistoryStep, JsonObject, LogRow, TimerRow } from '../run-folder/records.js';
import { Scribe, type Request } from './scribe.js';

export interface Story {
  readonly log: LogRow[];
  readonly history: HistoryStep[];
  readonly timers: TimerRow[];
  readonly startedAt: string;
  readonly endedAt: string;
}

const PARTIES = 10;
const HOWS: readonly NonNullable<Request['how']>[] = ['ok', 'ok', 'ok', 'repeated', 'retried', 'unanswered', 'reused'];

/** Some parties, each with a ticket on its way; a timer that fires, a complaint without login, an erasure, a campaign, a record of elsewhere. */
export const tellStory = (seed: number): Story => {
  const scribe = new Scribe(seed);
  const startedAt = scribe.instant;
  const parties = Array.from({ length: PARTIES }, () => party(scribe));
  for (const [index, partyId] of parties.entries()) ticket(scribe, partyId, index);
  for (const partyId of parties.slice(0, 4)) contact(scribe, partyId);
  complaint(scribe);
  campaign(scribe);
  elsewhere(scribe);
  erasure(scribe, parties[1]!);
  scribe.unended({ ...asked('tickets', `/v1/tickets/${scribe.chance.uuid()}/assign`, `ticket-${scribe.chance.uuid()}`, null), events: [] });
  scribe.pass(1_000);

  return { log: scribe.log, history: scribe.history, timers: scribe.timers, startedAt, endedAt: scribe.instant };
};

const asked = (service: string, path: string, stream: string, partyId: string | null) => ({ service, path, stream, party: partyId });
const sealed = (scribe: Scribe, subject: string): JsonObject => ({ subject, sealed: scribe.chance.text(40) });
const someHow = (scribe: Scribe) => HOWS[scribe.chance.below(HOWS.length)]!;

const party = (scribe: Scribe): string => {
  const partyId = scribe.chance.uuid();
  const at = scribe.instant;
  const identity = { name: sealed(scribe, partyId), phone: null, email: sealed(scribe, partyId), address: null };
  const classes = { nature: 'partner_individual', distribution: 'external', chainPosition: 'final', possibleNeed: null, source: 'contact', referrerId: null };
  scribe.command({
    ...asked('customers', '/v1/customers', `party-${partyId}`, partyId),
    events: [
      { type: 'customers.customer-registered', data: { partyId, number: `K-${partyId.slice(0, 6)}`, ...identity, ...classes, registeredAt: at } },
      { type: 'customers.customer-level-changed', data: { partyId, from: null, to: 'potential', skipped: [], rule: 'registered', evidence: 'A file', changedAt: at } },
    ],
    ...{ status: 201, answer: { partyId }, how: someHow(scribe) },
  });
  return partyId;
};

const ticket = (scribe: Scribe, partyId: string, index: number): void => {
  const ticketId = scribe.chance.uuid();
  const stream = `ticket-${ticketId}`;
  const at = (name: string) => asked('tickets', `/v1/tickets/${ticketId}/${name}`, stream, partyId);
  const due = new Date(Date.parse(scribe.instant) + (index < 3 ? 2_000 : 86_400_000)).toISOString();
  const kinds = { category: 'enquiry', phase: 'pre', nature: 'technical', place: 'fixed', fee: 'free', frequency: 'once', duration: 'short', priority: 'moderate', channel: 'phone' };
  scribe.command({
    ...asked('tickets', '/v1/tickets', stream, partyId),
    events: [{ type: 'tickets.ticket-opened', due, data: { ticketId, requesterId: partyId, number: `T-${ticketId.slice(0, 6)}`, subject: scribe.chance.text(), request: sealed(scribe, partyId), ...kinds, item: null, proactive: null, sourceId: null, responseDueAt: due, openedAt: scribe.instant } }],
    ...{ status: 201, answer: { ticketId }, how: index === 0 ? 'ok' : someHow(scribe) },
  });
  const token = scribe.command({ ...at('assign'), events: [{ type: 'tickets.ticket-assigned', data: { ticketId, agentId: 'ana', previousAgentId: null, reason: null, assignedAt: scribe.instant } }], answer: { ticketId } });
  scribe.read('tickets', `/v1/tickets/${ticketId}`, token, { ticketId, status: 'received', version: scribe.version(stream) });
  if (index < 3) limitPasses(scribe, partyId, ticketId);
  const nextUpdateAt = '2026-03-03T09:00:00.000Z';
  scribe.command({ ...at('acknowledge'), events: [{ type: 'tickets.ticket-acknowledged', data: { ticketId, plan: 'Look', nextUpdateAt, acknowledgedAt: scribe.instant } }], answer: { ticketId }, how: index === 1 ? 'repeated' : someHow(scribe) });
  scribe.command({ ...at('solve'), events: [], how: 'refused' });
  scribe.command({ ...at('cancel'), events: [], how: 'lost' });
  const fields = { fact: sealed(scribe, partyId), feeling: sealed(scribe, partyId) };
  const last = scribe.command({ ...at('restate'), events: [{ type: 'tickets.need-restated', data: { ticketId, ...fields, restatedAt: scribe.instant } }], answer: { ticketId }, how: index === 2 ? 'reused' : 'ok' });
  scribe.read('tickets', '/v1/tickets?limit=50', last, { items: [{ ticketId, version: scribe.version(stream) }] });
};

const limitPasses = (scribe: Scribe, partyId: string, ticketId: string): void => {
  const stream = `ticket-${ticketId}`;
  const opened = scribe.log.find((row) => row.stream === stream)!;
  const elapsed = scribe.fire(timerIdOf(opened.commandId, 0), partyId, stream);
  const data = { ticketId, agentId: 'ana', priority: 'moderate', dueAt: (JSON.parse(opened.data) as { responseDueAt: string }).responseDueAt, detectedAt: scribe.instant };
  scribe.react('breach-response-when-limit-elapsed', elapsed, { stream, party: partyId, events: [{ type: 'tickets.response-breached', data }] });
};

const contact = (scribe: Scribe, partyId: string): void => {
  const element = { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'Ask', content: sealed(scribe, partyId), context: null, feedback: null };
  const interactionId = scribe.chance.uuid();
  scribe.command({
    ...asked('customers', `/v1/parties/${partyId}/interactions`, `party-${partyId}`, partyId),
    events: [{ type: 'customers.interaction-recorded', data: { partyId, interactionId, contact: element, notes: null, stage: null, mood: null, outcome: null, product: 'Bell' } }],
    ...{ answer: { partyId }, how: someHow(scribe) },
  });
  scribe.read('customers', `/v1/customers/${partyId}`, null, { customerId: partyId, version: scribe.version(`party-${partyId}`) });
};

const complaint = (scribe: Scribe): void => {
  const [complaintId, partyId] = [scribe.chance.uuid(), scribe.chance.uuid()];
  const answerDueAt = '2026-03-17T09:00:00.000Z';
  const said = { intake: 'public', channel: 'web', content: 'product', severity: 'substantive', subject: 'It leaks', narrative: null, product: null, cause: null, intensity: null, claim: { amount: 150_000, currency: 'CNY' } };
  const who = { complainantName: null, replyTo: sealed(scribe, partyId), ticketId: null, handlerId: null, language: 'zh' };
  scribe.command({
    ...{ ...asked('complaints', '/v1/public/complaints', `complaint-${complaintId}`, partyId), caller: 'anonymous', status: 201, answer: { complaintId } },
    events: [{ type: 'complaints.complaint-lodged', due: answerDueAt, data: { complaintId, complainantId: partyId, receiptNumber: `C-${complaintId.slice(0, 6)}`, ...said, ...who, answerDueAt, lodgedAt: scribe.instant } }],
  });
  const opened = { partyId, number: `P-${partyId.slice(0, 6)}`, channel: 'web', phone: null, email: sealed(scribe, partyId), openedAt: scribe.instant };
  scribe.react('open-anonymous-contact-when-complaint-lodged-publicly', scribe.lastOf(`complaint-${complaintId}`), { stream: `party-${partyId}`, party: partyId, events: [{ type: 'customers.anonymous-contact-opened', data: opened }] });
};

const campaign = (scribe: Scribe): void => {
  const campaignId = scribe.chance.uuid();
  scribe.command({
    ...asked('surveys', '/v1/campaigns', `campaign-${campaignId}`, null),
    events: [{ type: 'surveys.campaign-drafted', data: { campaignId, templateId: 'satisfaction-5', title: 'Spring', owner: 'service', draftedAt: scribe.instant } }],
    ...{ status: 201, answer: { campaignId } },
  });
};

const elsewhere = (scribe: Scribe): void => {
  const partyId = scribe.chance.uuid();
  const identity = { name: sealed(scribe, partyId), phone: null, email: null, address: null };
  const classes = { kind: 'client', nature: null, level: 'target', managementClass: 'key' };
  scribe.imported({ stream: `party-${partyId}`, party: partyId, events: [{ type: 'customers.party-adopted', data: { partyId, number: 'K-1', source: 'old', sourceNumber: '1', ...identity, ...classes, openedAt: '2020-01-01T00:00:00.000Z' } }] });
};

const erasure = (scribe: Scribe, partyId: string): void => {
  const path = `/v1/customers/${partyId}/erase`;
  const where = asked('customers', path, `party-${partyId}`, partyId);
  const asking = { partyId, scope: 'customer', reason: 'Asked', requestedBy: 'agent-1', approved: 'yes', requestedAt: scribe.instant };
  scribe.command({ ...where, events: [{ type: 'customers.erasure-requested', data: asking }], how: 'unanswered' });
  const done = { partyId, customerId: partyId, scope: 'customer', reason: 'Asked', keyDestroyedAt: scribe.instant, erasedAt: scribe.instant };
  scribe.erased({ ...where, events: [{ type: 'customers.personal-data-erased', data: done }] }, scribe.lastKey);
};
