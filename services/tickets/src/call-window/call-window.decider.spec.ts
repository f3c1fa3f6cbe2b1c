import { CallWindowAgreed, CallWindowLifted } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { AgreeCallWindow, LiftCallWindow } from './call-window.commands.js';
import { callWindowAggregate, callWindowDecider } from './call-window.decider.js';

const given = deciderSpec(callWindowDecider);
const partyId = derivedId('spec', 'party');
const [morning, evening] = [{ from: '09:00', to: '12:00' }, { from: '18:00', to: '20:00' }];
const wanted = { partyId, zone: 'Asia/Shanghai', week: { monday: [morning, evening], saturday: [morning] } };
const agree = (changed: Partial<AgreeCallWindow['data']> = {}): AgreeCallWindow => ({ type: 'AgreeCallWindow', data: { ...wanted, ...changed }, metadata: metadata() });
const lift: LiftCallWindow = { type: 'LiftCallWindow', data: { partyId }, metadata: metadata() };
const agreed = CallWindowAgreed({ ...wanted, agreedAt: SPEC_NOW });
const lifted = CallWindowLifted({ partyId, liftedAt: SPEC_NOW });

describe('the window of somebody who wants to be called (TKT-15)', () => {
  it('is as they said last, and says so once, in whatever order', () => {
    given().when(agree()).then(agreed);
    given(agreed).when(agree()).thenNothing();
    given(agreed).when(agree({ week: { saturday: [morning], sunday: [], monday: [evening, morning] } })).thenNothing();
    given(agreed).when(agree({ zone: 'Europe/Paris' })).then(CallWindowAgreed({ ...agreed.data, zone: 'Europe/Paris' }));
    given(agreed).when(agree({ week: { monday: [evening] } })).then(CallWindowAgreed({ ...agreed.data, week: { monday: [evening] } }));
  });
  it('may be lifted where there is one, and agreed again', () => {
    given().when(lift).thenNothing();
    given(agreed).when(lift).then(lifted);
    given(agreed, lifted).when(lift).thenNothing();
    given(agreed, lifted).when(agree()).then(agreed);
  });
  it('is refused where nobody could be called by it', () => {
    given().when(agree({ zone: 'Asia/Nowhere' })).thenFails('CALENDAR_ZONE_UNKNOWN');
    given().when(agree({ week: { monday: [{ from: '9:00', to: '12:00' }] } })).thenFails('CALENDAR_TIME_INVALID');
    given().when(agree({ week: { monday: [morning, { from: '11:00', to: '13:00' }] } })).thenFails('CALENDAR_OPENINGS_OVERLAP');
    given(agreed).when(agree({ week: { monday: [] } })).thenFails('CALENDAR_WITHOUT_OPENINGS');
  });
  it('belongs to its party', () => expect([agree(), lift].map((command) => callWindowAggregate.partyOf(command))).toEqual([partyId, partyId]));
});
