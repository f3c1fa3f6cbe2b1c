import { AnonymousContactOpened, CustomerProfileChanged } from '@rapport/contracts-customers';
import { MailReceived } from '@rapport/contracts-tickets';
import { derivedId, personal } from '@rapport/event-sourcing';
import { projectionSpec, SPEC_NOW } from '@rapport/testing';
import { mailAddresses } from './mail-addresses.projection.js';

const partyId = derivedId('spec', 'party');
const opened = (email: string | null) => AnonymousContactOpened({ partyId, number: 'P-1', channel: 'phone', phone: null, email: email === null ? null : personal(partyId, email), openedAt: SPEC_NOW });
const changed = (field: 'email' | 'phone', value: string | null) => CustomerProfileChanged({ partyId, part: 'personal', changes: [{ field, value: value === null ? null : personal(partyId, value) }], source: 'contact', effectiveAt: SPEC_NOW });
const wrote = (from: string, proven: Pick<MailReceived['data'], 'verified' | 'proof'> = {}) => MailReceived({ ...proven, ticketId: derivedId('spec', 'ticket'), messageId: derivedId('spec', 'message'), from: personal(partyId, from), header: null, receivedAt: SPEC_NOW });
const given = projectionSpec(mailAddresses);

describe('the address of a party', () => {
  it('is what it told us', () => {
    given(opened('ada@example.org')).then({ partyId, address: 'ada@example.org', ticketId: null });
    given(opened('ada@example.org'), changed('email', 'bea@example.org'), changed('phone', '1')).then({ address: 'bea@example.org' });
  });
  it('is what it writes from, where it told us none', () => {
    given(opened(null), wrote('ada@example.org')).then({ partyId, address: 'ada@example.org', ticketId: derivedId('spec', 'ticket') });
    given(opened('ada@example.org'), wrote('work@example.org')).then({ address: 'ada@example.org' });
  });
  it('is none that it only claims to write from', () => {
    given(opened(null), wrote('ada@example.org', { verified: false })).thenNothing();
    given(opened(null), wrote('ada@example.org', { verified: true, proof: 'answer' })).thenNothing();
    given(opened(null), wrote('ada@example.org', { verified: true, proof: 'address' })).then({ address: 'ada@example.org' });
  });
  it('is unknown before, and when it is taken back', () => {
    given(opened(null)).thenNothing();
    given(opened('ada@example.org'), changed('email', null)).thenNothing();
  });
});
