import { AnonymousContactOpened, CustomerIdentified, CustomerLevelChanged, CustomerRegistered, InterestShown, PartyAdopted, PartyJoined, PurchaseRecorded } from '@rapport/contracts-customers';
import { derivedId, instant, occurred, personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { partyDecider } from './party.decider.js';
import type { AdoptParty, IdentifyCustomer, OpenAnonymousContact, RegisterCustomer } from './party.commands.js';
import { partyNumberOf } from './party-number.rule.js';

const given = deciderSpec(partyDecider);
const partyId = derivedId('spec', 'party');
const customerId = derivedId('spec', 'customer');
const number = partyNumberOf(partyId);
const text = (value: string) => personal(partyId, value);
const nobody = { name: null, phone: null, email: null, address: null };
const lilei = { ...nobody, name: text('李雷'), phone: text('+8613800138000') };
const classes = { nature: 'partner_individual', distribution: 'external', chainPosition: 'final' } as const;
const CNY = (amount: number) => ({ amount, currency: 'CNY' });

const open = (): OpenAnonymousContact => ({ type: 'OpenAnonymousContact', data: { partyId, channel: 'web', phone: null, email: text('lilei@example.com') }, metadata: metadata() });
const register = (identity: Partial<typeof lilei> = {}): RegisterCustomer => ({
  type: 'RegisterCustomer',
  data: { partyId, ...lilei, ...identity, ...classes, possibleNeed: null, source: 'interview', referrerId: null },
  metadata: metadata(),
});
const identify = (identity: Partial<Record<keyof typeof nobody, ReturnType<typeof text> | null>> = lilei): IdentifyCustomer => ({
  type: 'IdentifyCustomer',
  data: { partyId, ...nobody, ...identity, ...classes, evidence: 'order number', source: 'telephone' },
  metadata: metadata(),
});
const adopt = (record: Partial<AdoptParty['data']> = {}, origin: 'import' | 'live' = 'import'): AdoptParty => ({
  type: 'AdoptParty',
  data: { partyId, source: 'servicedesk', sourceNumber: 'Caller 7', kind: 'anonymous', ...nobody, nature: null, level: null, managementClass: null, openedAt: instant('2016-02-29T01:16:00Z'), ...record },
  metadata: metadata({ origin }),
});

const opened = AnonymousContactOpened({ partyId, number, channel: 'web', phone: null, email: text('lilei@example.com'), openedAt: SPEC_NOW });
const openedWithoutContact = AnonymousContactOpened({ partyId, number, channel: 'face', phone: null, email: null, openedAt: SPEC_NOW });
const registered = CustomerRegistered({ partyId, number, ...lilei, ...classes, possibleNeed: null, source: 'interview', referrerId: null, registeredAt: SPEC_NOW });
const identified = (identity: Partial<Record<keyof typeof nobody, ReturnType<typeof text> | null>> = lilei) => CustomerIdentified({ partyId, ...nobody, ...identity, ...classes, evidence: 'order number', source: 'telephone', identifiedAt: SPEC_NOW });
const interested = InterestShown({ partyId, kind: 'enquiry', product: 'washer', interactionId: null, shownAt: SPEC_NOW });
const bought = PurchaseRecorded({ partyId, purchaseId: derivedId('spec', 'purchase'), items: [{ product: 'washer', quantity: 1, price: CNY(100) }], amount: CNY(100), cost: null, productLine: null, terms: null, region: null, reason: null, payment: 'paid' });
const joined = PartyJoined({ partyId, customerId, evidence: 'same telephone', joinedAt: SPEC_NOW });
const adopted = occurred(PartyAdopted({ ...adopt().data, number }), instant('2016-02-29T01:16:00Z'));

describe('a party never heard of', () => {
  it('becomes an anonymous contact with a number', () => given().when(open()).then(opened));

  it('can be registered without any purchase, as a potential customer', () =>
    given()
      .when(register())
      .then(registered, CustomerLevelChanged({ partyId, from: null, to: 'potential', skipped: [], rule: 'registered', evidence: 'registered', changedAt: SPEC_NOW })));

  it('is not registered without name and contact point', () => {
    given().when(register({ name: null as never })).thenFails('IDENTITY_INCOMPLETE');
    given().when(register({ phone: null as never })).thenFails('IDENTITY_INCOMPLETE');
  });

  it('cannot be identified', () => given().when(identify()).thenFails('PARTY_NOT_FOUND'));

  it('is adopted from a record of elsewhere, at its time', () => given().when(adopt()).then(adopted));

  it('is not adopted in daily business, nor from the future', () => {
    given().when(adopt({}, 'live')).thenFails('ADOPTION_NEEDS_IMPORT');
    given().when(adopt({ openedAt: instant('2030-01-01T00:00:00Z') })).thenFails('HAPPENED_IN_FUTURE');
  });
});

describe('an anonymous contact', () => {
  it('is opened once', () => {
    given(opened).when(open()).thenFails('PARTY_ALREADY_OPENED');
    given(opened).when(register()).thenFails('PARTY_ALREADY_OPENED');
    given(opened).when(adopt()).thenFails('PARTY_ALREADY_OPENED');
  });

  it('becomes a potential customer when identified', () =>
    given(opened)
      .when(identify())
      .then(identified(), CustomerLevelChanged({ partyId, from: null, to: 'potential', skipped: [], rule: 'identified', evidence: 'identified', changedAt: SPEC_NOW })));

  it('needs only a name where a contact point is known', () => {
    given(opened).when(identify({ name: text('李雷') })).then(identified({ name: text('李雷') }), CustomerLevelChanged({ partyId, from: null, to: 'potential', skipped: [], rule: 'identified', evidence: 'identified', changedAt: SPEC_NOW }));
    given(openedWithoutContact).when(identify({ name: text('李雷') })).thenFails('IDENTITY_INCOMPLETE');
    given(opened).when(identify({ phone: text('110') })).thenFails('IDENTITY_INCOMPLETE');
  });

  it('brings its past along: interest makes a target, a purchase a closed deal', () => {
    const level = { partyId, from: null, rule: 'identified', evidence: 'identified', changedAt: SPEC_NOW } as const;
    given(opened, interested).when(identify()).then(identified(), CustomerLevelChanged({ ...level, to: 'target', skipped: ['potential'] }));
    given(opened, bought).when(identify()).then(identified(), CustomerLevelChanged({ ...level, to: 'closed_deal', skipped: ['potential', 'target', 'prospective'] }));
  });

  it('that joined a customer is identified there', () => given(opened, joined).when(identify()).thenFails('PARTY_JOINED', { customerId }));
});

describe('a client', () => {
  it('is identified once', () => given(registered).when(identify()).thenFails('CUSTOMER_ALREADY_IDENTIFIED'));
});

describe('an adopted party', () => {
  it('stays as its first record says', () => given(adopted).when(adopt()).thenNothing());

  it('is not another record too', () => given(adopted).when(adopt({ sourceNumber: 'Caller 8' })).thenFails('PARTY_ALREADY_OPENED'));
});
