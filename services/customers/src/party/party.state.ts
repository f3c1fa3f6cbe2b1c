import type { ChainPosition, CustomerLevel, CustomerNature, Distribution, ErasureScope, ManagementClass, MarketType, OrderStep, partyEvents, PartyKind } from '@rapport/contracts-customers';
import type { EventOf, Instant } from '@rapport/event-sourcing';
import type { PersonalText } from './party.commands.js';

export type PartyEvent = EventOf<(typeof partyEvents)[number]>;

/** Whether we know it; what it says is personal and decides nothing. */
interface Known {
  readonly name: boolean;
  readonly phone: boolean;
  readonly email: boolean;
  readonly address: boolean;
}

/** A purchase and how far it has come; null as long as nobody has said. */
interface Order {
  readonly purchaseId: string;
  readonly step: OrderStep | null;
  readonly reachedAt: Instant | null;
  readonly expectedAt: Instant | null;
}

/** What a later decision about a party rests on. */
export interface Party {
  readonly kind: 'unknown' | PartyKind;
  /** Which record of elsewhere it was adopted from. */
  readonly adoptedFrom: { readonly source: string; readonly sourceNumber: string } | null;
  readonly known: Known;
  readonly joinedTo: string | null;
  /** Parties that have joined this customer. */
  readonly attached: readonly string[];
  /** Contacts that wait for feedback. */
  readonly openLoops: readonly string[];
  readonly interests: number;
  readonly confirmedSignals: number;
  /** Products whose buying procedure goes on. */
  readonly procedures: readonly string[];
  readonly purchases: number;
  readonly orders: readonly Order[];
  readonly level: CustomerLevel | null;
  readonly managementClass: ManagementClass | null;
  /** Who asked last that its personal data be erased, and whether that was agreed on. */
  readonly erasure: { readonly scope: ErasureScope; readonly requestedBy: string; readonly approved: boolean } | null;
  readonly erased: boolean;
  readonly classes: { readonly nature: CustomerNature | null; readonly distribution: Distribution; readonly chainPosition: ChainPosition; readonly marketType: MarketType | null };
}

export const unknownParty: Party = {
  kind: 'unknown',
  adoptedFrom: null,
  known: { name: false, phone: false, email: false, address: false },
  joinedTo: null,
  attached: [],
  openLoops: [],
  interests: 0,
  confirmedSignals: 0,
  procedures: [],
  purchases: 0,
  orders: [],
  level: null,
  managementClass: null,
  erasure: null,
  erased: false,
  classes: { nature: null, distribution: 'external', chainPosition: 'final', marketType: null },
};

export const evolve = (party: Party, event: PartyEvent): Party => {
  switch (event.type) {
    case 'customers.anonymous-contact-opened':
      return { ...party, kind: 'anonymous', known: knownAfter(party.known, event.data) };
    case 'customers.customer-registered':
    case 'customers.customer-identified':
      return { ...party, kind: 'client', known: knownAfter(party.known, event.data), classes: { ...classesOf(event.data), marketType: party.classes.marketType } };
    case 'customers.party-adopted':
      return adopted(party, event.data);
    case 'customers.party-joined':
      return { ...party, joinedTo: event.data.customerId };
    case 'customers.party-unjoined':
      return { ...party, joinedTo: null };
    case 'customers.party-attached':
      return { ...party, attached: [...party.attached, event.data.joinedPartyId] };
    case 'customers.party-detached':
      return { ...party, attached: party.attached.filter((id) => id !== event.data.joinedPartyId) };
    case 'customers.customer-profile-changed':
      return { ...party, known: knownAfterChanges(party.known, event.data.changes) };
    case 'customers.customer-classified':
      return { ...party, classes: { ...classesOf(event.data), marketType: event.data.marketType } };
    case 'customers.interaction-recorded':
      return event.data.contact.feedback === null ? { ...party, openLoops: [...party.openLoops, event.data.interactionId] } : party;
    case 'customers.feedback-recorded':
      return { ...party, openLoops: party.openLoops.filter((id) => id !== event.data.interactionId) };
    case 'customers.interest-shown':
      return { ...party, interests: party.interests + 1 };
    case 'customers.buying-signal-observed':
      return event.data.confirmed ? { ...party, confirmedSignals: party.confirmedSignals + 1 } : party;
    case 'customers.buying-procedure-entered':
      return { ...party, procedures: [...party.procedures, event.data.product] };
    case 'customers.buying-procedure-abandoned':
      return { ...party, procedures: party.procedures.filter((product) => product !== event.data.product), confirmedSignals: 0, interests: party.interests + 1 };
    case 'customers.purchase-recorded':
      return { ...party, purchases: party.purchases + 1, orders: [...party.orders, { purchaseId: event.data.purchaseId, ...NOT_SAID }], procedures: withoutBought(party.procedures, event.data.items), confirmedSignals: 0 };
    case 'customers.purchase-progressed':
      return { ...party, orders: party.orders.map((order) => (order.purchaseId === event.data.purchaseId ? { ...order, ...progressOf(event.data) } : order)) };
    case 'customers.customer-level-changed':
      return { ...party, level: event.data.to };
    case 'customers.management-class-changed':
      return { ...party, managementClass: event.data.to };
    case 'customers.erasure-requested':
      return { ...party, erasure: { scope: event.data.scope, requestedBy: event.data.requestedBy, approved: event.data.approved === 'yes' } };
    case 'customers.personal-data-erased':
      return { ...party, erased: true };
    default:
      return ignored(event, party);
  }
};

/** A forgotten fact does not compile; one that a newer release wrote changes nothing here. */
const ignored = (_forgotten: never, party: Party): Party => party;

type Adopted = Extract<PartyEvent, { type: 'customers.party-adopted' }>['data'];

const adopted = (party: Party, { kind, source, sourceNumber, level, managementClass, nature, ...identity }: Adopted): Party => ({
  ...party,
  kind,
  adoptedFrom: { source, sourceNumber },
  known: knownAfter(party.known, identity),
  level,
  managementClass,
  classes: { ...party.classes, nature },
});

const NOT_SAID = { step: null, reachedAt: null, expectedAt: null } as const;

const progressOf = ({ step, reachedAt, expectedAt }: Omit<Order, 'purchaseId'>) => ({ step, reachedAt, expectedAt });

const classesOf = ({ nature, distribution, chainPosition }: Pick<Party['classes'], 'distribution' | 'chainPosition'> & { readonly nature: CustomerNature }) => ({ nature, distribution, chainPosition });

/** What a fact leaves null stays as it was. */
export const knownAfter = (known: Known, fact: { readonly [Field in keyof Known]?: PersonalText }): Known => ({
  name: known.name || said(fact.name),
  phone: known.phone || said(fact.phone),
  email: known.email || said(fact.email),
  address: known.address || said(fact.address),
});

/** In a correction, null takes away. */
export const knownAfterChanges = (known: Known, changes: readonly { readonly field: string; readonly value: PersonalText }[]): Known =>
  changes.reduce<Known>((before, { field, value }) => (field in before ? { ...before, [field]: value !== null } : before), known);

export const isComplete = ({ name, phone, email, address }: Known): boolean => name && (phone || email || address);

const said = (field: PersonalText | undefined): boolean => field !== null && field !== undefined;

const withoutBought = (procedures: readonly string[], items: readonly { readonly product: string }[]) => procedures.filter((product) => !items.some((item) => item.product === product));
