import { MailSetAside } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { SetMailAside } from './mail.commands.js';
import { mailAggregate, mailDecider } from './mail.decider.js';

const data = { mailId: derivedId('spec', 'mail'), reason: 'bounce', ticketId: null, header: '<1@example.org>' } as const;
const setAside: SetMailAside = { type: 'SetMailAside', data, metadata: metadata() };
const fact = MailSetAside({ ...data, receivedAt: SPEC_NOW });

describe('a letter that nobody wrote by hand', () => {
  it('is recorded once, and nobody’s', () => {
    deciderSpec(mailDecider)().when(setAside).then(fact);
    deciderSpec(mailDecider)(fact).when(setAside).thenNothing();
    expect(mailAggregate.partyOf(setAside)).toBeNull();
  });
});
