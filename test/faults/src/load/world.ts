import { uuidOf, type Chance } from './chance.js';
import type { Call, Reply } from './history.js';

/** A command that a client may give, and what the world learns of its answer. */
export interface Plan {
  readonly call: Omit<Call, 'f' | 'key' | 'method'>;
  readonly learn: (answer: Readonly<Record<string, unknown>>, reply: Reply) => void;
}

interface Ticket {
  readonly id: string;
  readonly party: string;
  step: number;
  version: number;
  busy: boolean;
  token: string;
}

interface Person {
  readonly id: string;
  token: string;
}

const PARTIES = 1_200;
const REMEMBERED = 400;
const AGENTS = ['ana', 'bo', 'chen', 'dana', 'eli'];

/** The service cycle of a ticket, in its order. */
const STEPS: readonly (readonly [path: string, body: (chance: Chance) => object])[] = [
  ['assign', (chance) => ({ agentId: chance.of(AGENTS) })],
  ['acknowledge', () => ({ plan: 'We look at the meter today.', nextUpdateAt: new Date(Date.now() + 3_600_000).toISOString() })],
  ['restate', () => ({ fact: 'The meter shows nothing.', feeling: 'worried', questions: [{ kind: 'open', text: 'Since when?' }, { kind: 'closed', text: 'Is it plugged in?' }], confirmed: true })],
  ['agree', () => ({ options: ['repair', 'replace'], choice: 'repair', expectation: 'tomorrow' })],
  ['solve', (chance) => ({ solution: `Repaired by ${chance.of(AGENTS)}.` })],
  ['check-satisfaction', (chance) => ({ result: chance.of(['satisfied', 'satisfied', 'satisfied', 'dissatisfied', 'not_reached']) })],
  ['close', () => ({ thanked: true, nextLink: 'yearly inspection', sixRights: { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true }, problemSolved: true })],
];

/** What the clients of a run know: more than a thousand parties, the tickets and people that they have made, and the tokens that they were given. */
export class World {
  private readonly parties: readonly string[];
  private readonly tickets: Ticket[] = [];
  private readonly people: Person[] = [];
  private made = 0;

  constructor(private readonly chance: Chance) {
    this.parties = Array.from({ length: PARTIES }, (_, index) => uuidOf('party', chance.seed, index));
  }

  /** The next command. */
  command(): Plan {
    const roll = this.chance.next();
    const ticket = roll < 0.4 ? this.freeTicket() : undefined;
    if (ticket !== undefined) return this.onTicket(ticket);
    if (roll < 0.5) return this.assignAtOnce() ?? this.openTicket();
    if (roll < 0.62) return this.register();
    if (roll < 0.72 && this.people.length > 0) return this.interact(this.chance.of(this.people));
    if (roll < 0.78) return this.complain();
    if (roll < 0.84 && this.tickets.length > 0) return this.promise(this.chance.of(this.tickets));

    return this.openTicket();
  }

  /** The next question, with the token of the last answer about its subject. */
  read(): Call | null {
    const roll = this.chance.next();
    const base = { f: 'read', key: null, method: 'GET' } as const;
    if (roll < 0.6 && this.tickets.length > 0) {
      const { id, party, token } = this.chance.of(this.tickets);
      return { ...base, service: 'tickets', path: `/v1/tickets/${id}`, id, party, wanted: token };
    }
    if (this.people.length === 0) return null;
    const { id, token } = this.chance.of(this.people);

    return { ...base, service: 'customers', path: roll < 0.9 ? `/v1/customers/${id}` : `/v1/customers/${id}/timeline`, id, party: id, wanted: token };
  }

  private openTicket(): Plan {
    const party = this.chance.of(this.parties);
    const body = { requesterId: party, subject: `The heating stays cold (${(this.made += 1)})`, category: 'return_or_repair', phase: 'after', channel: 'phone', priority: this.chance.of(['low', 'moderate', 'high']) };

    return {
      call: { service: 'tickets', path: '/v1/tickets', body, party },
      learn: ({ ticketId, version }, { token }) => remember(this.tickets, { id: String(ticketId), party, step: 0, version: Number(version), busy: false, token: token ?? '' }),
    };
  }

  private onTicket(ticket: Ticket): Plan {
    const [path, body] = STEPS[ticket.step]!;
    ticket.busy = true;
    const strict = this.chance.next() < 0.3;

    return {
      call: { service: 'tickets', path: `/v1/tickets/${ticket.id}/${path}`, body: body(this.chance), party: ticket.party, id: ticket.id, ...(strict ? { ifMatch: `"${ticket.version}"` } : {}) },
      learn: ({ version }, { outcome, token }) => {
        ticket.busy = false;
        if (outcome !== 'ok') return;
        ticket.step += 1;
        ticket.version = Number(version);
        ticket.token = token ?? ticket.token;
      },
    };
  }

  /** Somebody else takes a ticket while another is at work on it: races for one stream. */
  private assignAtOnce(): Plan | null {
    const busy = this.tickets.filter((ticket) => ticket.busy);
    if (busy.length === 0) return null;
    const ticket = this.chance.of(busy);

    return {
      call: { service: 'tickets', path: `/v1/tickets/${ticket.id}/assign`, body: { agentId: this.chance.of(AGENTS) }, party: ticket.party, id: ticket.id, ...(this.chance.next() < 0.5 ? { ifMatch: `"${ticket.version}"` } : {}) },
      learn: () => undefined,
    };
  }

  private register(): Plan {
    const body = { name: `Person ${(this.made += 1)}`, phone: `+86 10 ${String(this.made).padStart(8, '0')}`, nature: 'partner_individual', source: 'telephone' };

    return {
      call: { service: 'customers', path: '/v1/customers', body },
      learn: ({ partyId }, { token }) => remember(this.people, { id: String(partyId), token: token ?? '' }),
    };
  }

  private interact(person: Person): Plan {
    const contact = { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'to ask', content: `Question ${(this.made += 1)}` };

    return {
      call: { service: 'customers', path: `/v1/parties/${person.id}/interactions`, body: { contact }, party: person.id, id: person.id },
      learn: (_, { token }) => {
        person.token = token ?? person.token;
      },
    };
  }

  private complain(): Plan {
    const party = this.chance.of(this.parties);
    const body = { partyId: party, channel: 'phone', severity: 'substantive', content: 'service', subject: `Cold again (${(this.made += 1)})` };

    return { call: { service: 'complaints', path: '/v1/complaints', body, party }, learn: () => undefined };
  }

  /** Due while the run lasts: its timer rings, and nobody has kept it. */
  private promise({ id, party }: Ticket): Plan {
    const body = { text: `A call back (${(this.made += 1)})`, owner: this.chance.of(AGENTS), source: 'agent', dueAt: new Date(Date.now() + 5_000 + this.chance.below(25_000)).toISOString() };

    return { call: { service: 'tickets', path: `/v1/tickets/${id}/promises`, body, party, id }, learn: () => undefined };
  }

  private freeTicket(): Ticket | undefined {
    const free = this.tickets.filter(({ busy, step }) => !busy && step < STEPS.length);
    return free.length === 0 ? undefined : this.chance.of(free);
  }
}

const remember = <Item>(list: Item[], item: Item): void => {
  list.push(item);
  if (list.length > REMEMBERED) list.shift();
};
