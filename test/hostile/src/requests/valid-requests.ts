import { exampleOf } from './example.js';
import type { Operation } from './live-operations.js';

/** Ids that a request speaks of: of its path, and of the objects around it. */
export type Ids = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, unknown>>;

const FUTURE = '2099-01-05T09:00:00Z';
const money = { amount: 1, currency: 'CNY' };
export const TEMPLATE = 'satisfaction-5';
export const REPORT = 'RP-12';
const contact = { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'price', content: 'How much is it?' };
const identity = { name: 'Ada', phone: '+86 138 0013 8000' };
const answers = (items: string | undefined) => (items ?? '').split(',').map((itemId) => ({ itemId, expectation: 8, perception: 9 }));

/** The 123 personal plan is there from the start. */
const SHIPPED_PLAN = '8a5eebb7-d6f4-8ca1-989b-ee14b3b5914c';
const plan = { timeZone: 'Asia/Shanghai', area: [{ zh: '上海', en: 'Shanghai', timeZone: 'Asia/Shanghai' }] };

/** The playbook of the service cycle is there from the start, too. */
const SHIPPED_PLAYBOOK = 'e784bc88-e626-8477-a1ca-f0e7502f2729';

/** Both sides have signed. */
const report = { condition: 'worn', defects: [], signedByGiver: 'Ada', signedByReceiver: 'Bo' };
const yearly = { service: 'Inspection', category: 'return_or_repair', timesPerYear: 1, from: '2099-01-05' };
const visit = (partyId: string | undefined) => ({ partyId: partyId ?? crypto.randomUUID(), place: '12 Harbour Road', from: '2099-01-05T01:00:00Z', until: '2099-01-05T02:00:00Z' });
const evenings = { zone: 'Asia/Shanghai', week: { friday: [{ from: '18:00', to: '20:00' }] } };
const bo = { role: 'technician', id: 'bo' };

/** What the rules of the domain want beyond the schema, by operation. Everything else comes from the schema alone. */
const BEYOND_THE_SCHEMA: Readonly<Record<string, (ids: Ids) => Fields>> = {
  registerCustomer: () => identity,
  identifyCustomer: () => identity,
  adoptParty: () => ({ ...identity, kind: 'client', sourceNumber: crypto.randomUUID() }),
  joinParty: ({ customerId }) => ({ customerId }),
  correctProfile: () => ({ part: 'personal', changes: [{ field: 'name', value: 'Bea' }] }),
  recordInteraction: () => ({ contact }),
  enterBuyingProcedure: () => ({ product: 'washer' }),
  abandonBuyingProcedure: () => ({ product: 'washer' }),
  openTicket: ({ partyId }) => ({ requesterId: partyId ?? crypto.randomUUID() }),
  openSensitiveIncident: ({ partyId }) => ({ requesterId: partyId ?? crypto.randomUUID() }),
  lodgeComplaint: ({ partyId }) => ({ partyId: partyId ?? crypto.randomUUID() }),
  agreeCourse: () => ({ options: ['repair', 'replace'], choice: 'replace' }),
  // For no ticket of this world, so that what has a clock is the same whoever asks first.
  publishClockPolicy: () => ({ code: `spec-${crypto.randomUUID()}`, conditions: { teams: ['nobody'] } }),
  publishServiceCalendar: () => ({ code: `spec-${crypto.randomUUID()}`, zone: 'Asia/Shanghai', week: [{ day: 'monday', openings: [{ from: '09:00', to: '18:00' }] }] }),
  agreeCallWindow: () => evenings,
  agreeOwnCallWindow: () => evenings,
  classifyTicket: () => ({ fee: 'free', frequency: 'regular', rhythmDays: 90 }),
  closeTicket: () => ({ nextLink: 'A look in autumn' }),
  // Long enough that no timer of theirs rings while answers are compared.
  placeOnHold: () => ({ limitSeconds: 3_600 }),
  requestTransfer: () => ({ to: 'person', target: 'bo', limitSeconds: 86_400 }),
  acceptTransfer: () => ({ acceptedBy: 'bo' }),
  refuseTransfer: () => ({ refusedBy: 'bo' }),
  linkTickets: ({ otherTicketId }) => ({ relatedId: otherTicketId ?? crypto.randomUUID() }),
  mergeTicket: ({ otherTicketId }) => ({ intoId: otherTicketId ?? crypto.randomUUID() }),
  splitTicket: ({ messageId }) => ({ messageIds: [messageId ?? crypto.randomUUID()] }),
  requestRefund: () => ({ amount: money }),
  offerRecovery: () => ({ cost: money, failure: { kind: 'other', reference: 'The courier dropped it.' } }),
  reschedulePromise: () => ({ dueAt: '2099-02-05T09:00:00Z' }),
  // An enquiry is led by customer service, with sales beside it.
  openSubTask: () => ({ department: 'sales' }),
  routeTicket: () => ({ lead: 'technical' }),
  routeWorkItem: () => ({ lead: 'technical', collaborators: ['sales'] }),
  nameDepartment: () => ({ code: 'legal' }),
  // So long that no surge begins while answers are compared.
  setSurgeLimits: () => ({ team: 'sales', enterMinutes: 100_000 }),
  measureWaiting: () => ({ team: 'sales' }),
  draftStaff: () => ({ team: 'sales', from: 'finance' }),
  registerAgent: ({ partyId }) => ({ agentId: partyId ?? crypto.randomUUID(), team: 'marketing' }),
  beginLiveContact: ({ ticketId }) => ({ ...(ticketId === undefined ? {} : { ticketId }) }),
  handOverLiveContact: ({ colleagueId }) => ({ toRosterId: colleagueId ?? crypto.randomUUID() }),
  // The agent of a live contact is called like the party that they were made with.
  endContact: ({ contactId, partyId }) => (contactId === undefined ? {} : { liveContactId: contactId, agentId: partyId }),
  adoptTicket: () => ({ number: crypto.randomUUID() }),
  adoptComplaint: () => ({ record: { source: 'elsewhere', number: crypto.randomUUID() } }),
  decideReplyMode: () => ({ mode: 'immediate' }),
  proposeSolution: () => ({ items: [{ demand: 'a new one', offer: 'granted', cost: money, owner: 'bo', dueAt: FUTURE }] }),
  archiveComplaint: () => ({ improvement: 'check twice' }),
  draftCampaign: () => ({ templateId: TEMPLATE }),
  planCampaign: () => ({ startsAt: '2026-01-05T09:00:00Z', endsAt: FUTURE, purpose: 'to know', objects: 'clients', number: 10 }),
  selectParty: () => ({ partyId: crypto.randomUUID() }),
  submitResponse: ({ items }) => ({ answers: answers(items) }),
  recordResponse: ({ items }) => ({ answers: answers(items) }),
  publishPlan: () => ({ productLine: crypto.randomUUID(), ...plan }),
  revisePlan: () => ({ basedOn: 1, ...plan }),
  grantEntitlement: ({ partyId }) => ({ holderId: partyId ?? crypto.randomUUID(), planId: SHIPPED_PLAN }),
  draftArticle: () => ({ visibility: 'public', accurateUntil: FUTURE }),
  reviseArticle: () => ({ visibility: 'clients', accurateUntil: FUTURE }),
  // One letter may be any of them: each has a Message-ID of its own.
  receiveMail: () => ({ raw: `From: Ada <ada@example.org>\r\nMessage-ID: <${crypto.randomUUID()}@example.org>\r\nSubject: leak\r\n\r\nIt leaks.\r\n` }),
  noteForumPost: ({ partyId }) => ({ ...(partyId === undefined ? {} : { partyId }) }),
  // From a day far away, so that no visit of theirs falls due while answers are compared.
  signContract: ({ partyId }) => ({ partyId: partyId ?? crypto.randomUUID(), lines: [yearly] }),
  addContractLine: () => yearly,
  changeContractLine: () => ({ timesPerYear: 3 }),
  reviewContact: () => ({ agentId: 'bo', medium: 'phone', findings: [{ item: 'pace', finding: 'met' }] }),
  certifyUser: ({ partyId }) => ({ partyId: partyId ?? crypto.randomUUID(), level: 'independent', validUntil: FUTURE }),
  planRound: ({ partyId }) => ({ day: '2099-01-05', timeZone: 'Asia/Shanghai', stops: [visit(partyId)] }),
  addRoundStop: ({ partyId }) => visit(partyId),
  publishPlaybook: () => ({ code: `spec-${crypto.randomUUID()}`, steps: [{ step: 'one', zh: '一', en: 'one', mandatory: true }] }),
  publishTicketTemplate: () => ({ code: `spec-${crypto.randomUUID()}` }),
  openDistributionList: () => ({ code: `spec-${crypto.randomUUID()}` }),
  subscribeMember: ({ partyId }) => ({ partyId: partyId ?? crypto.randomUUID() }),
  writeListMail: () => ({ en: { subject: 'New', body: 'It is here.' } }),
  openTicketByTemplate: ({ partyId }) => ({ requesterId: partyId ?? crypto.randomUUID() }),
  startPlaybookRun: () => ({ playbookId: SHIPPED_PLAYBOOK }),
  completePlaybookStep: () => ({ step: 'receive' }),
  skipPlaybookStep: () => ({ step: 'learn' }),
  requestRepair: ({ entitlementId }) => ({ entitlementId, place: '上海', quote: money, quoteConsented: true }),
  bookVisit: () => ({ from: FUTURE, until: '2099-01-05T11:00:00Z' }),
  dispatchTechnician: () => ({ technicianId: 'bo' }),
  takeIn: () => ({ to: bo, report }),
  takeAway: () => ({ report, backup: { unitId: crypto.randomUUID(), unit: 'Notebook', dueBackAt: FUTURE, report } }),
  passOn: () => ({ kind: 'item', from: bo, to: { role: 'workshop', id: 'north' }, report }),
  returnUnit: () => ({ to: bo, report }),
  returnItem: () => ({ from: bo, report }),
  releaseParked: () => ({ key: 'nothing waits under this key' }),
};

/** The party that a token stands for where a request is about nobody's object. */
export const SOMEBODY = '7c2d1e90-4b3a-8f65-8d21-0a9b8c7d6e5f';

/** Parts of paths that are no ids. */
const CODES: Readonly<Record<string, string>> = { metric: 'first-response', limit: 'booking' };

/** A body that the route takes; undefined where it takes none. */
export const validBody = ({ id, body }: Operation, ids: Ids): Fields | undefined => (body === null ? undefined : { ...(exampleOf(body) as Fields), ...BEYOND_THE_SCHEMA[id]?.(ids) });

/** The address of the route for these ids, with the query that it cannot do without. @throws Error that names the id that is missing */
export const pathOf = ({ path, parameters = [] }: Pick<Operation, 'path'> & Partial<Pick<Operation, 'parameters'>>, ids: Ids): string => {
  const needed = parameters.filter((parameter) => parameter.in === 'query' && parameter.required).map(({ name, schema }) => [name, String(exampleOf(schema, name))] as const);
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = ids[name] ?? CODES[name];
    if (value === undefined) throw new Error(`There is no ${name} for ${path}.`);

    return encodeURIComponent(value);
  });

  return needed.length === 0 ? filled : `${filled}?${new URLSearchParams(Object.fromEntries(needed)).toString()}`;
};

/** Headers without which the route refuses whatever it is sent. */
export const neededHeaders = ({ scope, method }: Operation): Readonly<Record<string, string>> => ({
  ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
  ...(scope === 'import' ? { 'rapport-origin': 'import' } : {}),
});
