import {
  AnonymousContactOpened,
  CustomerClassified,
  CustomerIdentified,
  CustomerLevelChanged,
  CustomerProfileChanged,
  CustomerRegistered,
  FeedbackRecorded,
  InteractionRecorded,
  ManagementClassChanged,
  PartyAdopted,
} from '@rapport/contracts-customers';
import { derivedId, personal, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { customerCard } from './customer-card.projection.js';

const partyId = derivedId('spec', 'party');
const interactionId = derivedId('spec', 'interaction');
const given = (...events: readonly NewEvent[]) => projectionSpec(customerCard)(...events.map((event, index) => recorded(event, { stream: `party-${partyId}`, version: index + 1, position: index + 1 })));
const text = (value: string) => personal(partyId, value);
const classes = { nature: 'ordinary_company', distribution: 'external', chainPosition: 'intermediary' } as const;

const opened = AnonymousContactOpened({ partyId, number: 'P-1', channel: 'web', phone: null, email: text('a@example.com'), openedAt: SPEC_NOW });
const registered = CustomerRegistered({ partyId, number: 'P-1', name: text('李雷'), phone: text('110'), email: null, address: text('上海'), ...classes, possibleNeed: 'a washer', source: 'interview', referrerId: null, registeredAt: SPEC_NOW });
const changed = (part: 'personal' | 'organisation' | 'background', field: 'bank' | 'credit' | 'address' | 'organisation_name', value: string | null) =>
  CustomerProfileChanged({ partyId, part, changes: [{ field, value: value === null ? null : text(value) }], source: 'questionnaire', effectiveAt: SPEC_NOW });

describe('the card of a customer', () => {
  it('opens with what the registration said and where it was learned', () =>
    given(registered).then({
      kind: 'client',
      name: '李雷',
      phone: '110',
      email: null,
      address: '上海',
      nature: 'ordinary_company',
      chainPosition: 'intermediary',
      possibleNeed: 'a washer',
      sources: { name: 'interview', phone: 'interview', address: 'interview', nature: 'interview' },
      version: 1,
    }));

  it('takes each corrected field with its own source', () =>
    given(registered, changed('organisation', 'bank', '工商银行'), changed('organisation', 'organisation_name', '红星'), changed('background', 'credit', 'pays in time'), changed('personal', 'address', null)).then({
      bank: '工商银行',
      organisationName: '红星',
      credit: 'pays in time',
      address: null,
      sources: { name: 'interview', phone: 'interview', nature: 'interview', bank: 'questionnaire', organisation_name: 'questionnaire', credit: 'questionnaire', address: 'questionnaire' },
      version: 5,
    }));

  it('of an anonymous contact becomes a client’s', () =>
    given(opened, CustomerIdentified({ partyId, name: text('李雷'), phone: null, email: null, address: null, ...classes, evidence: 'e', source: 'document', identifiedAt: SPEC_NOW })).then({
      kind: 'client',
      name: '李雷',
      email: 'a@example.com',
      sources: { email: 'contact', name: 'document', nature: 'document' },
    }));

  it('says level, class, goal and reason', () =>
    given(
      registered,
      CustomerLevelChanged({ partyId, from: null, to: 'potential', skipped: [], rule: 'registered', evidence: 'e', changedAt: SPEC_NOW }),
      ManagementClassChanged({ partyId, from: null, to: 'promising', goal: 'value', by: 'hand', reason: 'growing', changedAt: SPEC_NOW }),
      CustomerClassified({ partyId, ...classes, marketType: 'economical', source: 'interview', classifiedAt: SPEC_NOW }),
    ).then({ level: 'potential', managementClass: 'promising', goal: 'value', classReason: 'growing', marketType: 'economical' }));

  it('lists contacts that wait for feedback', () => {
    const called = (feedback: string | null) =>
      InteractionRecorded({
        partyId,
        interactionId,
        contact: { channel: 'phone', mode: 'oral', initiator: 'customer', recipient: 'company', goal: 'g', content: text('c'), context: null, feedback: feedback === null ? null : text(feedback) },
        notes: null,
        stage: null,
        mood: null,
        outcome: null,
        product: null,
      });
    given(registered, called(null)).then({ openLoops: [interactionId] });
    given(registered, called('thanks')).then({ openLoops: [] });
    given(registered, called(null), FeedbackRecorded({ partyId, interactionId, feedback: text('clear'), recordedAt: SPEC_NOW })).then({ openLoops: [] });
  });

  it('knows the goal of an adopted class', () =>
    given(PartyAdopted({ partyId, number: 'P-1', source: 'crm', sourceNumber: '7', kind: 'client', name: text('红星'), phone: null, email: null, address: null, nature: null, level: 'loyal', managementClass: 'key', openedAt: SPEC_NOW })).then({
      level: 'loyal',
      managementClass: 'key',
      goal: 'financial',
      sources: { name: 'record' },
    }));
});
