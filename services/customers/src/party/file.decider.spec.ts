import { AnonymousContactOpened, CustomerClassified, CustomerProfileChanged, CustomerRegistered, ManagementClassChanged, PartyJoined, type FilePart, type ProfileField } from '@rapport/contracts-customers';
import { derivedId, instant, personal, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { partyDecider } from './party.decider.js';
import type { ClassifyCustomer, CorrectProfile, PersonalText, SetManagementClass } from './party.commands.js';

const given = deciderSpec(partyDecider);
const partyId = derivedId('spec', 'party');
const customerId = derivedId('spec', 'customer');
const text = (value: string) => personal(partyId, value);
const classes = { nature: 'ordinary_company', distribution: 'external', chainPosition: 'final' } as const;

const change = (field: ProfileField, value: PersonalText) => ({ field, value });
const correct = (part: FilePart, changes: CorrectProfile['data']['changes'], effectiveAt: Instant | null = null): CorrectProfile => ({ type: 'CorrectProfile', data: { partyId, part, changes, source: 'interview', effectiveAt }, metadata: metadata() });
const corrected = (part: 'personal' | 'organisation' | 'background', changes: CorrectProfile['data']['changes']) => CustomerProfileChanged({ partyId, part, changes: [...changes], source: 'interview', effectiveAt: SPEC_NOW });
const classify = (marketType: 'economical' | null): ClassifyCustomer => ({ type: 'ClassifyCustomer', data: { partyId, ...classes, marketType, source: 'interview' }, metadata: metadata() });
const setClass = (reason = 'framework contract'): SetManagementClass => ({ type: 'SetManagementClass', data: { partyId, managementClass: 'key', reason }, metadata: metadata() });

const opened = AnonymousContactOpened({ partyId, number: 'P-1', channel: 'phone', phone: null, email: null, openedAt: SPEC_NOW });
const registered = CustomerRegistered({ partyId, number: 'P-1', name: text('李雷'), phone: text('110'), email: null, address: null, ...classes, possibleNeed: null, source: 'interview', referrerId: null, registeredAt: SPEC_NOW });
const joined = PartyJoined({ partyId, customerId, evidence: 'same telephone', joinedAt: SPEC_NOW });
const key = ManagementClassChanged({ partyId, from: null, to: 'key', goal: 'financial', by: 'hand', reason: 'framework contract', changedAt: SPEC_NOW });

describe('the file of a client', () => {
  it('takes corrections of its typed parts', () => {
    const changes = [change('bank', text('工商银行')), change('head_office', null)];
    given(registered).when(correct('organisation', changes)).then(corrected('organisation', changes));
  });

  it('is never typed in where it is projected from the log', () => {
    given(registered).when(correct('transactions', [change('credit', text('good'))])).thenFails('PROFILE_PART_PROJECTED');
    given(registered).when(correct('operation', [])).thenFails('PROFILE_PART_PROJECTED', { part: 'operation' });
  });

  it('keeps each field in its part', () => given(registered).when(correct('personal', [change('bank', text('ICBC'))])).thenFails('PROFILE_FIELD_ELSEWHERE', { field: 'bank' }));

  it('changes at least one thing, and not in the future', () => {
    given(registered).when(correct('personal', [])).thenFails('PROFILE_CHANGE_EMPTY');
    given(registered).when(correct('personal', [change('address', text('上海'))], instant('2031-01-01T00:00:00Z'))).thenFails('HAPPENED_IN_FUTURE');
  });

  it('keeps a name and a contact point', () => {
    given(registered).when(correct('personal', [change('name', null)])).thenFails('NAME_REQUIRED');
    given(registered).when(correct('personal', [change('phone', null)])).thenFails('IDENTITY_INCOMPLETE');
    const moved = [change('phone', null), change('email', text('lilei@example.com'))];
    given(registered).when(correct('personal', moved)).then(corrected('personal', moved));
  });

  it('is classified, and the same again changes nothing', () => {
    const classified = CustomerClassified({ partyId, ...classes, marketType: 'economical', source: 'interview', classifiedAt: SPEC_NOW });
    given(registered).when(classify('economical')).then(classified);
    given(registered, classified).when(classify('economical')).thenNothing();
    given(registered).when(classify(null)).thenNothing();
  });

  it('takes a management class by hand with its reason and goal', () => {
    given(registered).when(setClass()).then(key);
    given(registered).when(setClass('  ')).thenFails('CLASS_REASON_MISSING');
    given(registered, key).when(setClass()).thenNothing();
  });
});

describe('who has no file of their own', () => {
  const attempts = [correct('personal', [change('name', text('李雷'))]), classify(null), setClass()] as const;

  it.each(attempts)('$type is refused', (attempt) => {
    given().when(attempt).thenFails('PARTY_NOT_FOUND');
    given(opened).when(attempt).thenFails('CUSTOMER_NOT_IDENTIFIED');
    given(registered, joined).when(attempt).thenFails('PARTY_JOINED', { customerId });
  });
});
