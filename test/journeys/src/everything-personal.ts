import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KeyRing, MasterKeys, PostgresEventLog, sealingStore } from '@rapport/event-log';
import { instant, personal, type EventStore, type NewEvent, type RecordedEvent } from '@rapport/event-sourcing';
import pg from 'pg';
import { checkout, type Platform } from './platform.js';
import { personalTypes, withValueAt } from './personal-fields.js';

/** A stream of which facts are told: what it is of, the property that names it, and the facts without anything personal that it begins with. */
interface Story {
  readonly service: 'customers' | 'tickets' | 'complaints' | 'surveys';
  readonly category: string;
  readonly id: string;
  readonly begins: readonly string[];
  readonly tells: readonly string[];
}

const ofTickets = ['tickets.ticket-opened', 'tickets.need-restated', 'tickets.satisfaction-checked', 'tickets.message-received', 'tickets.reply-sent', 'tickets.transfer-requested', 'tickets.contact-ended', 'tickets.promise-made', 'tickets.promise-explained', 'tickets.request-declined', 'tickets.refund-requested', 'tickets.recovery-offered', 'tickets.answer-fanned-out', 'tickets.mail-received', 'tickets.message-requested', 'tickets.letter-requested', 'tickets.ticket-escalated'];

/** What commands tell of nobody within a short test is told by streams of its own, each from its beginning. */
const STORIES: readonly Story[] = [
  { service: 'customers', category: 'party', id: 'partyId', begins: [], tells: ['customers.party-adopted', 'customers.customer-profile-changed', 'customers.interaction-recorded', 'customers.feedback-recorded'] },
  { service: 'customers', category: 'party', id: 'partyId', begins: [], tells: ['customers.anonymous-contact-opened', 'customers.customer-identified'] },
  { service: 'tickets', category: 'ticket', id: 'ticketId', begins: [], tells: ofTickets },
  { service: 'tickets', category: 'repair', id: 'repairId', begins: [], tells: ['tickets.repair-requested', 'tickets.item-custody-changed'] },
  { service: 'tickets', category: 'repair', id: 'repairId', begins: [], tells: ['tickets.item-taken-in'] },
  { service: 'tickets', category: 'round', id: 'roundId', begins: ['tickets.round-planned'], tells: ['tickets.round-stop-added'] },
  { service: 'tickets', category: 'online-contact', id: 'contactId', begins: [], tells: ['tickets.online-contact-noted', 'tickets.abuse-reported'] },
  { service: 'tickets', category: 'subscription', id: 'subscriptionId', begins: [], tells: ['tickets.list-subscribed', 'tickets.list-mail-requested'] },
  { service: 'complaints', category: 'complaint', id: 'complaintId', begins: [], tells: ['complaints.complaint-lodged', 'complaints.complaint-heard', 'complaints.intention-grasped', 'complaints.facts-recorded', 'complaints.understanding-expressed', 'complaints.result-fed-back', 'complaints.message-requested'] },
  { service: 'complaints', category: 'complaint', id: 'complaintId', begins: [], tells: ['complaints.complaint-adopted'] },
  { service: 'surveys', category: 'campaign', id: 'campaignId', begins: ['surveys.campaign-drafted', 'surveys.campaign-planned'], tells: ['surveys.campaign-party-selected'] },
  { service: 'surveys', category: 'invitation', id: 'invitationId', begins: ['surveys.invitation-sent'], tells: ['surveys.response-submitted', 'surveys.message-requested'] },
  { service: 'surveys', category: 'fatigue', id: '', begins: [], tells: ['surveys.invitation-granted'] },
];
/** Streams that belong to nobody, though they tell of somebody. */
const OF_NOBODY = ['round', 'campaign'];
/** How contracts call the person whom a fact is about. */
const PERSON = /"(partyId|requesterId|complainantId|selectedPartyId|reporterId|subject)":"[0-9a-f]{8}-[0-9a-f-]{27}"/g;
/** Samples of several types tell of one message; here each has its own. */
const MESSAGE = /"messageId":"[0-9a-f-]{36}"/g;

const sampleOf = (service: string, type: string): NewEvent => JSON.parse(readFileSync(join(checkout, `libs/contracts/${service}/src/samples/${type}.v1.json`), 'utf8')) as NewEvent;

/** A stream, and the service that may read it in clear. */
export interface Told {
  readonly service: string;
  readonly stream: string;
}

/**
 * Tells, through the log itself and sealed as services seal it, a fact of every type that says something personal, with a text of its own in every personal field.
 *
 * Returns the parties that came about, and the streams that were told, those apart that belong to nobody.
 */
export const tellEverything = async (platform: Platform, partyId: string, text: () => string) => {
  const parties: string[] = [];
  const streams: Told[] = [];
  const ofNobody: Told[] = [];
  for (const story of STORIES) {
    const person = story.category === 'party' ? randomUUID() : partyId;
    if (story.category === 'party') parties.push(person);
    const own = story.category === 'fatigue' ? partyId : story.category === 'party' ? person : randomUUID();
    const events = [...story.begins, ...story.tells].map((type) => named(filled(sampleOf(story.service, type), person, text), story.id, own));
    const stream = `${story.category}-${own}`;
    await withStore(platform, story.service, async (store) => {
      const metadata = { actor: { id: 'told', role: 'system' as const }, origin: 'live' as const, correlationId: randomUUID(), causationId: null };
      const { outcome } = await store.append({ commandId: randomUUID(), stream, partyId: OF_NOBODY.includes(story.category) ? null : person, expectedVersion: 'any', metadata, events, alarms: [] });
      if (outcome !== 'appended') throw new Error(`${stream} was not told: ${outcome}`);
    });
    (OF_NOBODY.includes(story.category) ? ofNobody : streams).push({ service: story.service, stream });
  }

  return { parties, streams, ofNobody };
};

/** What streams say to the services that write them: in clear as long as there are keys. */
export const factsOf = async (platform: Platform, streams: readonly Told[]): Promise<readonly RecordedEvent[]> => {
  const facts: RecordedEvent[] = [];
  for (const { service, stream } of streams) await withStore(platform, service, async (store) => void facts.push(...(await store.readStream(stream))));

  return facts;
};

/** A sample that is about somebody, with a new text in each of its personal fields: an address where one of letters is wanted, a list where several questions may be. */
const filled = ({ type, schemaVersion, data }: NewEvent, person: string, text: () => string): NewEvent => {
  const about: unknown = JSON.parse(JSON.stringify(data).replaceAll(PERSON, (_, name: string) => `"${name}":"${person}"`).replaceAll(MESSAGE, () => `"messageId":"${randomUUID()}"`));
  const paths = personalTypes.find((each) => each.type === type)?.paths ?? [];
  const asked = { question: 'where', zh: '哪里？', en: 'Where?' };
  const value = (path: string) => (path === 'questions' ? [{ kind: 'open', text: text() }] : path === 'templateAnswers' ? [{ ...asked, answer: text() }] : /(?:^|\/)(?:email|to|from|replyTo)$/.test(path) ? `${text()}@example.org` : text());

  return { type, schemaVersion, data: paths.reduce((into: unknown, path) => withValueAt(into, path.split('/'), () => personal(person, value(path))), about), occurredAt: instant(new Date().toISOString()) };
};

/** The same fact of another stream: samples of several types may tell of one. */
const named = (event: NewEvent, id: string, own: string): NewEvent => (id in (event.data as object) ? { ...event, data: { ...(event.data as object), [id]: own } } : event);

const withStore = async (platform: Platform, service: string, work: (store: EventStore) => Promise<void>): Promise<void> => {
  const secrets = JSON.parse(readFileSync(join(platform.state, 'secrets.json'), 'utf8')) as Readonly<Record<string, string>>;
  const url = (database: string) => `postgresql://rapport_${service}:${encodeURIComponent(secrets[`rapport_${service}`]!)}@127.0.0.1:${platform.postgresPort}/${database}`;
  const keys = new pg.Pool({ connectionString: url('keys'), max: 1 });
  const log = await PostgresEventLog.connect({ url: url('log'), service });
  try {
    await work(sealingStore(log, new KeyRing(keys, MasterKeys.fromText(readFileSync(join(platform.state, 'keys/master-keys'), 'utf8')))));
  } finally {
    await log.close();
    await keys.end();
  }
};
