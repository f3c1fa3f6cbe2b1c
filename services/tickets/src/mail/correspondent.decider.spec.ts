import { AcknowledgementAllowed } from '@rapport/contracts-tickets';
import { DAY, derivedId, later, SECOND, type Instant } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import { correspondentAggregate, correspondentDecider, type LastAllowed } from './correspondent.decider.js';
import type { AllowAcknowledgement } from './mail.commands.js';

const correspondentId = derivedId('spec', 'correspondent');
const allow = (now: Instant = SPEC_NOW): AllowAcknowledgement => ({ type: 'AllowAcknowledgement', data: { correspondentId }, metadata: metadata({ now }) });
const allowed = (allowedAt: Instant = SPEC_NOW) => AcknowledgementAllowed({ correspondentId, allowedAt });
const given = deciderSpec(correspondentDecider);

describe('an address that writes to us', () => {
  it('is told at once, and nobody’s by that', () => {
    given().when(allow()).then(allowed());
    expect(correspondentAggregate.partyOf(allow())).toBeNull();
  });
  it('is told again after a day, and not before', () => {
    given(allowed()).when(allow(later(SPEC_NOW, DAY - 1))).thenNothing();
    given(allowed()).when(allow(later(SPEC_NOW, DAY))).then(allowed(later(SPEC_NOW, DAY)));
  });
  it('is told once of a thousand letters in one day', () => {
    const letters = Array.from({ length: 1_000 }, (_, index) => allow(later(SPEC_NOW, index * 86 * SECOND)));
    const [told] = letters.reduce<readonly [number, LastAllowed]>(
      ([before, last], letter) => {
        const facts = correspondentDecider.decide(letter, last);
        return [before + facts.length, facts.reduce(correspondentDecider.evolve, last)];
      },
      [0, correspondentDecider.initial],
    );
    expect(told).toBe(1);
  });
});
