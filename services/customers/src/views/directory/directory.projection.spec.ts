import {
  AnonymousContactOpened,
  CustomerClassified,
  CustomerIdentified,
  CustomerLevelChanged,
  CustomerProfileChanged,
  CustomerRegistered,
  InteractionRecorded,
  ManagementClassChanged,
  PartyAdopted,
  PartyAttached,
  PartyJoined,
  PartyUnjoined,
  PurchaseRecorded,
} from '@rapport/contracts-customers';
import { derivedId, instant, occurred, personal, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { directory } from './directory.projection.js';

const partyId = derivedId('spec', 'party');
const customerId = derivedId('spec', 'customer');
const given = (...events: readonly NewEvent[]) => projectionSpec(directory)(...events.map((event, index) => recorded(event, { stream: `party-${partyId}`, version: index + 1, position: index + 1 })));
const text = (value: string) => personal(partyId, value);
const classes = { nature: 'partner_individual', distribution: 'external', chainPosition: 'final' } as const;

const opened = AnonymousContactOpened({ partyId, number: 'P-1', channel: 'web', phone: null, email: text('lilei@example.com'), openedAt: SPEC_NOW });
const identified = CustomerIdentified({ partyId, name: text('李雷'), phone: text('110'), email: null, address: null, ...classes, evidence: 'e', source: 'telephone', identifiedAt: SPEC_NOW });
const called = (at: string) =>
  occurred(
    InteractionRecorded({
      partyId,
      interactionId: derivedId('spec', at),
      contact: { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'g', content: text('c'), context: null, feedback: null },
      notes: null,
      stage: null,
      mood: null,
      outcome: null,
      product: null,
    }),
    instant(at),
  );
const bought = PurchaseRecorded({ partyId, purchaseId: derivedId('spec', 'p'), items: [{ product: 'w', quantity: 1, price: { amount: 1, currency: 'CNY' } }], amount: { amount: 1, currency: 'CNY' }, cost: null, productLine: null, terms: null, region: null, reason: null, payment: 'paid' });

describe('the directory', () => {
  it('shows an anonymous contact by what is known', () => given(opened).then({ partyId, kind: 'anonymous', number: 'P-1', name: null, email: 'lilei@example.com', openedAt: SPEC_NOW, lastContactAt: SPEC_NOW, version: 1 }));

  it('gives the face its name and keeps the older contact points', () =>
    given(opened, identified).then({ kind: 'client', name: '李雷', phone: '110', email: 'lilei@example.com', nature: 'partner_individual', distribution: 'external', chainPosition: 'final', version: 2 }));

  it('shows a registered customer with level and classes', () =>
    given(
      CustomerRegistered({ partyId, number: 'P-1', name: text('李雷'), phone: null, email: null, address: text('上海'), ...classes, possibleNeed: null, source: 'interview', referrerId: null, registeredAt: SPEC_NOW }),
      CustomerLevelChanged({ partyId, from: null, to: 'potential', skipped: [], rule: 'registered', evidence: 'e', changedAt: SPEC_NOW }),
      ManagementClassChanged({ partyId, from: null, to: 'key', goal: 'financial', by: 'hand', reason: 'r', changedAt: SPEC_NOW }),
      CustomerClassified({ partyId, ...classes, nature: 'special_company', marketType: 'ethical', source: 'interview', classifiedAt: SPEC_NOW }),
    ).then({ level: 'potential', managementClass: 'key', nature: 'special_company', marketType: 'ethical', version: 4 }));

  it('shows corrections, a removal included', () =>
    given(opened, identified, CustomerProfileChanged({ partyId, part: 'personal', changes: [{ field: 'phone', value: text('119') }, { field: 'email', value: null }], source: 'contact', effectiveAt: SPEC_NOW })).then({ name: '李雷', phone: '119', email: null }));

  it('is not changed by other parts of the profile', () =>
    given(opened, identified, CustomerProfileChanged({ partyId, part: 'organisation', changes: [{ field: 'bank', value: text('ICBC') }], source: 'contact', effectiveAt: SPEC_NOW })).then({ name: '李雷', version: 3 }));

  it('knows how often and when last there was contact, in whatever order it was recorded', () =>
    given(opened, called('2026-03-05T10:00:00Z'), called('2026-03-03T10:00:00Z'), bought).then({ contacts: 2, purchases: 1, lastContactAt: instant('2026-03-05T10:00:00Z') }));

  it('says which customer a party is, until that was a mistake', () => {
    const joined = PartyJoined({ partyId, customerId, evidence: 'e', joinedAt: SPEC_NOW });
    given(opened, joined).then({ customerId });
    given(opened, joined, PartyUnjoined({ partyId, customerId, reason: 'r', unjoinedAt: SPEC_NOW })).then({ customerId: null, version: 3 });
  });

  it('shows an adopted party as its record says', () =>
    given(PartyAdopted({ partyId, number: 'P-1', source: 'servicedesk', sourceNumber: 'Caller 7', kind: 'anonymous', name: null, phone: null, email: null, address: null, nature: null, level: null, managementClass: null, openedAt: instant('2016-02-29T01:16:00Z') })).then({
      source: 'servicedesk',
      sourceNumber: 'Caller 7',
      openedAt: instant('2016-02-29T01:16:00Z'),
    }));

  it('has no line for a customer that only others have heard of', () => given(PartyAttached({ partyId, joinedPartyId: customerId, attachedAt: SPEC_NOW })).thenNothing());
});
