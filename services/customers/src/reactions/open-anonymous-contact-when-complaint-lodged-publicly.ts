import { ComplaintLodged } from '@rapport/contracts-complaints';
import { AnonymousContactOpened, CustomerRegistered, PartyAdopted, type ContactChannel } from '@rapport/contracts-customers';
import { command, reactionWithMemory, remembering, whenever } from '@rapport/event-sourcing';
import { partyAggregate } from '../party/party.decider.js';

const CHANNEL_OF: Readonly<Record<string, ContactChannel>> = { face: 'face', letter: 'letter', phone: 'phone', visit: 'visit', web: 'web', 'e-mail': 'e-mail', chat: 'chat', fax: 'fax', social: 'social' };

/** Somebody complained through the open form, and nobody has heard of them: they become an anonymous contact, reachable where they want the answer (CMP-21, CUS-01). */
export const openAnonymousContactWhenComplaintLodgedPublicly = reactionWithMemory('open-anonymous-contact-when-complaint-lodged-publicly', { known: false }, {
  remember: [AnonymousContactOpened, CustomerRegistered, PartyAdopted].map((contract) => remembering(contract, () => ({ known: true }))),
  when: [
    whenever(ComplaintLodged, ({ partyId, data }, { known }) =>
      data.intake !== 'public' || known || partyId === null
        ? []
        : [command(partyAggregate, partyId, { type: 'OpenAnonymousContact', data: { partyId, channel: CHANNEL_OF[data.channel] ?? 'other', phone: null, email: data.replyTo } })],
    ),
  ],
});
