import { AcknowledgementAllowed } from '@rapport/contracts-complaints';
import { DAY, derivedId, later, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { AllowAcknowledgement } from './complainant-address.commands.js';
import { complainantAddressAggregate, complainantAddressDecider } from './complainant-address.decider.js';

const addressId = derivedId('spec', 'address');
const allow = (now: Instant = SPEC_NOW): AllowAcknowledgement => ({ type: 'AllowAcknowledgement', data: { addressId }, metadata: metadata({ now }) });
const allowed = (allowedAt: Instant = SPEC_NOW) => AcknowledgementAllowed({ addressId, allowedAt });
const given = deciderSpec(complainantAddressDecider);

describe('an address in the open form', () => {
  it('is told at once, and nobody’s by that', () => {
    given().when(allow()).then(allowed());
    expect(complainantAddressAggregate.partyOf(allow())).toBeNull();
  });
  it('is told again after a day, and not before', () => {
    given(allowed()).when(allow(later(SPEC_NOW, DAY - 1))).thenNothing();
    given(allowed()).when(allow(later(SPEC_NOW, DAY))).then(allowed(later(SPEC_NOW, DAY)));
  });
});
