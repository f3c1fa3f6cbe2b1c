import type { JsonObject } from '../run-folder/records.js';
import type { Clients } from './clients.js';

type Step = readonly [name: string, body: JsonObject];

/** Gives commands to one thing, one after the other. Returns the token of the last that had an effect. */
const inTurn = async (clients: Clients, service: string, root: string, id: string, steps: readonly Step[]): Promise<string | null> => {
  let last: string | null = null;
  for (const [name, body] of steps) last = (await clients.ask({ service, path: `/v1/${root}/${id}/${name}`, body, id, role: 'operator' })).token ?? last;

  return last;
};

/** Reads at a place, again while the view is behind it. */
const readAt = async (clients: Clients, service: string, path: string, wanted: string): Promise<Readonly<Record<string, never>>> => {
  for (;;) {
    const { status, answer } = await clients.ask({ service, path, wanted, role: 'operator' });
    if (status !== 503) return answer;
  }
};

const contact = { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'Ask for a price', content: 'How much is it?' };

/** A customer whose file is corrected, classified, sold to and spoken with. Returns the party. */
export const customerPlay = async (clients: Clients): Promise<string> => {
  const { answer } = await clients.ask({ service: 'customers', path: '/v1/parties', body: { channel: 'chat', phone: '+8613800000001' }, role: 'operator' });
  const partyId: string = answer['partyId']!;
  await inTurn(clients, 'customers', 'parties', partyId, [
    ['identify', { name: 'Fay', phone: '+8613800000001', address: 'Lane 5', nature: 'ordinary_company', evidence: 'A card', source: 'interview' }],
    ['profile', { part: 'organisation', changes: [{ field: 'organisation_name', value: 'Fay & Co' }, { field: 'head_office', value: 'Shanghai' }], source: 'document' }],
    ['profile', { part: 'personal', changes: [{ field: 'email', value: 'fay@example.org' }, { field: 'address' }], source: 'telephone' }],
    ['classification', { nature: 'special_company', distribution: 'internal', chainPosition: 'intermediary', marketType: 'ethical', source: 'record' }],
    ['management-class', { managementClass: 'key', reason: 'Buys a lot' }],
    ['interests', { kind: 'enquiry', product: 'Bell' }],
    ['buying-procedure/enter', { step: 'quote', product: 'Bell' }],
    ['buying-procedure/abandon', { product: 'Bell', reason: 'Too dear' }],
  ]);
  const purchase = { items: [{ product: 'Bell', quantity: 2, price: { amount: 500, currency: 'CNY' } }, { product: 'Lamp', quantity: 1, price: { amount: 900, currency: 'CNY' } }], amount: { amount: 1_900, currency: 'CNY' }, payment: 'paid', terms: '30 days' };
  const { answer: sold } = await clients.ask({ service: 'customers', path: `/v1/parties/${partyId}/purchases`, body: purchase, id: partyId, role: 'operator' });
  const progress = `purchases/${String(sold['purchaseId'])}/progress`;
  await inTurn(clients, 'customers', 'parties', partyId, [[progress, { step: 'shipped', expectedAt: '2099-01-01T00:00:00Z' }], [progress, { step: 'shipped' }], [progress, { step: 'accepted' }]]);
  const { answer: spoken } = await clients.ask({ service: 'customers', path: `/v1/parties/${partyId}/interactions`, body: { contact }, id: partyId, role: 'operator' });
  await inTurn(clients, 'customers', 'parties', partyId, [[`interactions/${String(spoken['interactionId'])}/feedback`, { feedback: 'Thank you' }]]);

  return partyId;
};

/** Three complaints: one through two proposals to its archive and into a second round, one withdrawn, one of elsewhere. */
export const complaintPlay = async (clients: Clients, partyId: string): Promise<void> => {
  const body = { partyId, channel: 'phone', content: 'product', subCause: 'late_delivery', severity: 'substantive', subject: 'It leaks', narrative: 'It leaks a lot', claim: { amount: 100, currency: 'CNY' }, name: 'Fay', replyTo: 'fay@example.org', intensity: 3 };
  const lodge = async (): Promise<string> => (await clients.ask({ service: 'complaints', path: '/v1/complaints', body, role: 'operator' })).answer['complaintId']!;
  const demand = { demand: 'A new one', offer: 'granted', owner: 'ana', cost: { amount: 100, currency: 'CNY' }, dueAt: '2099-01-01T00:00:00Z' };
  const complaintId = await lodge();
  const agreed = await inTurn(clients, 'complaints', 'complaints', complaintId, [
    ['change-handler', { handlerId: 'bo', reason: 'Knows it' }],
    ['listen', { notes: 'Calm' }],
    ['grasp-intention', { intention: 'A dry floor', psychology: 'remedy', complainantType: 'rational' }],
    ['record-facts', { summary: 'A seal is missing', cause: 'product_quality', subCause: 'poor_installation' }],
    ['respond', { words: 'We see that.', technique: 'admit' }],
    ['decide-reply', { mode: 'deferred', dueAt: '2099-01-01T00:00:00Z' }],
    ['propose-solution', { items: [demand], apology: 'Sorry.' }],
    ['reject-solution', { reason: 'Too slow' }],
    ['suspect-major', { reasons: ['stalled'] }],
    ['propose-solution', { items: [{ ...demand, offer: 'granted' }] }],
    ['accept-solution', {}],
  ]);
  const answer = await readAt(clients, 'complaints', `/v1/complaints/${complaintId}`, agreed!);
  const items = (answer['items'] ?? []) as readonly { readonly itemId: string }[];
  await inTurn(clients, 'complaints', 'complaints', complaintId, [
    ...items.map(({ itemId }): Step => [`items/${itemId}/complete`, {}]),
    ['resolve', { outcome: 'Replaced' }],
    ['report-up', { reportedTo: 'Head of service' }],
    ['feed-back', { words: 'It is yours.', satisfaction: 'satisfied' }],
    ['archive', { improvement: 'A new seal' }],
    ['reopen', { reason: 'It leaks again' }],
  ]);
  await inTurn(clients, 'complaints', 'complaints', await lodge(), [['withdraw', { reason: 'No patience' }]]);
  const adopted = { partyId, record: { source: 'bureau', number: '7' }, status: 'archived', lodgedAt: '2020-01-01T00:00:00Z', times: { resolvedAt: '2020-01-05T00:00:00Z' }, narrative: 'Long ago', tags: ['old'], answeredInTime: true };
  await clients.ask({ service: 'complaints', path: '/v1/adopted-complaints', body: adopted, role: 'operator' });
};

/** A ticket that is reopened, one of elsewhere in two revisions, a campaign with two parties. */
export const otherPlays = async (clients: Clients, partyId: string): Promise<void> => {
  const { answer } = await clients.ask({ service: 'tickets', path: '/v1/tickets', body: { requesterId: partyId, subject: 'A lamp', category: 'enquiry', phase: 'pre', channel: 'chat' }, role: 'operator' });
  await inTurn(clients, 'tickets', 'tickets', answer['ticketId']!, [
    ['answer', { solution: 'Turn it' }],
    ['check-satisfaction', { result: 'unreachable' }],
    ['reopen', { reason: 'Still dark' }],
    ['cancel', { reason: 'Bought another' }],
  ]);
  const record = { source: 'desk', number: 'INC-1', requesterId: partyId, subject: 'Printer', status: 'received', sourceStatus: 'New', openedAt: '2021-01-01T00:00:00Z', recordedAt: '2021-01-01T00:00:00Z', channel: 'phone' };
  await clients.ask({ service: 'tickets', path: '/v1/adopted-tickets', body: record, role: 'operator' });
  const later = { ...record, status: 'closed', sourceStatus: 'Closed', recordedAt: '2021-01-02T00:00:00Z', closedAt: '2021-01-02T00:00:00Z', resolvedAt: '2021-01-02T00:00:00Z', agentId: 'ana', reassignments: 2, withinLimit: false };
  await clients.ask({ service: 'tickets', path: '/v1/adopted-tickets', body: later, role: 'operator' });
  await clients.ask({ service: 'customers', path: '/v1/adopted-parties', body: { source: 'desk', sourceNumber: '9', kind: 'client', name: 'Gil', email: 'gil@example.org', managementClass: 'regular', level: 'loyal', openedAt: '2019-01-01T00:00:00Z' }, role: 'operator' });
  const { answer: campaign } = await clients.ask({ service: 'surveys', path: '/v1/campaigns', body: { templateId: 'satisfaction-5', title: 'Spring', owner: 'Service' }, role: 'operator' });
  await inTurn(clients, 'surveys', 'campaigns', campaign['campaignId']!, [
    ['plan', { startsAt: '2026-01-01T00:00:00Z', endsAt: '2099-01-01T00:00:00Z', purpose: 'Know', objects: 'Buyers', number: 5, method: 'questionnaire' }],
    ['parties', { partyId, to: 'fay@example.org', language: 'en' }],
  ]);
};

/** Two agents and a customer on the phone, who says when to call: handed over, noted, and cut off the next time. */
export const livePlay = async (clients: Clients, partyId: string): Promise<void> => {
  const register = async (agentId: string): Promise<string> => (await clients.ask({ service: 'tickets', path: '/v1/agents', body: { agentId, name: agentId, team: 'delivery', capacity: 3 }, role: 'operator' })).answer['rosterId']!;
  const [ana, bo] = [await register('ana'), await register('bo')];
  const { answer } = await clients.ask({ service: 'tickets', path: '/v1/tickets', body: { requesterId: partyId, subject: 'A kettle', category: 'enquiry', phase: 'after', channel: 'phone' }, role: 'operator' });
  const ticketId: string = answer['ticketId']!;
  const begin = async (body: Readonly<Record<string, string>>): Promise<string> => (await clients.ask({ service: 'tickets', path: `/v1/agents/${ana}/live-contacts`, body: { channel: 'phone', ...body }, id: ana, role: 'operator' })).answer['contactId']!;
  const first = await begin({ arrivedAt: '2026-01-01T00:00:00Z', partyId });
  const { answer: handed } = await clients.ask({ service: 'tickets', path: `/v1/agents/${ana}/live-contacts/${first}/hand-over`, body: { toRosterId: bo }, role: 'operator' });
  const liveContactId: string = handed['toContactId']!;
  await inTurn(clients, 'tickets', 'tickets', ticketId, [['contacts/end', { liveContactId, agentId: 'bo', channel: 'phone', note: 'Rings again', thanked: true, endedBy: 'customer' }]]);
  await inTurn(clients, 'tickets', 'agents', bo, [[`live-contacts/${liveContactId}/wrap-up`, { ticketId }]]);
  // A window that is lifted and agreed again has a line that was gone.
  const window = { zone: 'Asia/Shanghai', week: { friday: [{ from: '18:00', to: '20:00' }] } };
  await inTurn(clients, 'tickets', 'parties', partyId, [['call-window', window], ['call-window/lift', {}], ['call-window', window]]);
  // Cutting and handing over tell of two streams.
  await clients.ask({ service: 'tickets', path: `/v1/agents/${ana}/live-contacts/${await begin({ ticketId })}/cut`, body: {}, role: 'operator' });
};

/** A service item with a price, a ticket that names it, what goes wrong with it, and what makes up for that. */
export const makingGoodPlay = async (clients: Clients, partyId: string): Promise<void> => {
  const item = { code: 'lesson', phase: 'after', workItem: 'e', zh: '游泳课', en: 'lesson', reason: 'New' };
  for (const price of [{}, { price: { amount: 0, currency: 'CNY' }, product: 'Bell' }]) await clients.ask({ service: 'tickets', path: '/v1/service-items', body: { ...item, ...price }, role: 'operator' });
  const { answer } = await clients.ask({ service: 'tickets', path: '/v1/tickets', body: { requesterId: partyId, subject: 'A bell', category: 'return_or_repair', phase: 'after', channel: 'phone', item: 'Bell', serviceItem: item.code }, role: 'operator' });
  const cost = { amount: 100, currency: 'CNY' };
  await inTurn(clients, 'tickets', 'tickets', answer['ticketId']!, [
    ['classify', { nature: 'technical', place: 'fixed', fee: 'charged', frequency: 'once', serviceItem: item.code, quote: cost, quoteConsented: true }],
    ['obstacles', { kind: 'conservative_policy' }],
    ['promises', { text: 'On Friday', owner: 'ana', source: 'agent', dueAt: '2099-01-01T00:00:00Z' }],
    ['refunds', { amount: cost, reason: 'It is cracked' }],
    ['recoveries', { kind: 'gift', cost, description: 'A lamp', failure: { kind: 'other', reference: 'The courier dropped it.' } }],
    ['recoveries', { kind: 'extra_service', cost, description: 'A visit' }],
  ]);
};

/** A template with a playbook and a question, a ticket that is opened by it and turns out to be of another kind, and the end of the template. */
export const templatePlay = async (clients: Clients, partyId: string): Promise<void> => {
  const { answer: playbook } = await clients.ask({ service: 'tickets', path: '/v1/playbooks', body: { code: 'bells', title: { zh: '铃', en: 'Bells' }, steps: [{ step: 'ring', zh: '响', en: 'Ring', mandatory: true }], reason: 'New' }, role: 'operator' });
  const body = { code: 'bell-silent', name: { zh: '铃不响', en: 'A silent bell' }, subject: { zh: '铃不响', en: 'The bell is silent' }, category: 'return_or_repair', nature: 'technical', playbookId: playbook['playbookId']!, questions: [{ question: 'since', zh: '从何时起？', en: 'Since when?', required: true }], reason: 'New' };
  const ticketTemplateId: string = (await clients.ask({ service: 'tickets', path: '/v1/ticket-templates', body, role: 'operator' })).answer['ticketTemplateId']!;
  const asked = { requesterId: partyId, channel: 'phone', answers: [{ question: 'since', answer: 'Monday' }] };
  const { answer: opened } = await clients.ask({ service: 'tickets', path: `/v1/ticket-templates/${ticketTemplateId}/tickets`, body: asked, role: 'operator' });
  await inTurn(clients, 'tickets', 'tickets', opened['ticketId']!, [['classify', { nature: 'non_technical', place: 'fixed', fee: 'free', frequency: 'once' }]]);
  await inTurn(clients, 'tickets', 'playbook-runs', (opened['run'] as unknown as { readonly runId: string }).runId, [['done', { step: 'ring' }]]);
  await inTurn(clients, 'tickets', 'ticket-templates', ticketTemplateId, [['archive', { reason: 'Sold no more' }]]);
};

/** A list that is renamed and closed; a member who leaves, comes back and changes the language, and gets the one mail that is written meanwhile. */
export const listPlay = async (clients: Clients, partyId: string): Promise<void> => {
  const { answer } = await clients.ask({ service: 'tickets', path: '/v1/distribution-lists', body: { code: 'bell-news', name: { zh: '铃的消息', en: 'News of bells' } }, role: 'operator' });
  const listId: string = answer['listId']!;
  const path = `/v1/distribution-lists/${listId}`;
  const subscribe = (language: string) => clients.ask({ service: 'tickets', path: `${path}/subscribers`, body: { partyId, address: 'fay@example.org', language, consent: 'spoken' }, role: 'operator' });
  await subscribe('zh');
  await clients.ask({ service: 'tickets', path: `${path}/subscribers/${partyId}/unsubscribe`, body: { reason: 'asked' }, role: 'operator' });
  await subscribe('zh');
  await subscribe('en');
  await inTurn(clients, 'tickets', 'distribution-lists', listId, [['rename', { name: { zh: '铃', en: 'Bells' } }]]);
  const { token } = await clients.ask({ service: 'tickets', path: `${path}/mails`, body: { en: { subject: 'A new bell', body: 'It rings twice.' } }, role: 'operator' });
  // Copies go out by themselves.
  for (let sent = 0; sent === 0; ) {
    const { items } = (await readAt(clients, 'tickets', `${path}/mails`, token!)) as unknown as { readonly items: readonly { readonly copiesSent: number }[] };
    sent = items[0]!.copiesSent;
    if (sent === 0) await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await inTurn(clients, 'tickets', 'distribution-lists', listId, [['close', { reason: 'Bells ring by themselves' }]]);
};
