import { MailSetAside } from '@rapport/contracts-tickets';
import { derivedId } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { setAsideMails } from './set-aside-mails.projection.js';

const data = { mailId: derivedId('spec', 'mail'), reason: 'bounce', ticketId: derivedId('spec', 'ticket'), header: '<1@example.org>', receivedAt: SPEC_NOW } as const;

describe('letters that were set aside', () => {
  it('say why, and which ticket they name', () => projectionSpec(setAsideMails)(MailSetAside(data)).then(data));
});
