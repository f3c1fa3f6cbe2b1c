import { AnonymousContactOpened, CustomerProfileChanged } from '@rapport/contracts-customers';
import { TicketClosed } from '@rapport/contracts-tickets';
import { personal } from '@rapport/event-sourcing';
import { reactionSpec, recorded } from '@rapport/testing';
import * as story from '../views/survey-story.fold.js';
import { considerInvitationWhenTicketClosed } from './consider-invitation-when-ticket-closed.js';

const { partyId, ticketId, at } = story;
const given = reactionSpec(considerInvitationWhenTicketClosed);
const sixRights = { time_and_place: true, way_and_price: true, customer: true, service: true, need: true, value: true };
const closed = recorded(TicketClosed({ ticketId, agentId: 'agent-ana', thanked: true, nextLink: 'hotline', sixRights, satisfied: true, closedAt: at(0) }), { partyId });
const consideration = (to: unknown) => ({
  stream: `fatigue-${partyId}`,
  type: 'ConsiderInvitation',
  data: { partyId, occasion: { kind: 'ticket-closed', ticketId, complaintId: null }, templateId: 'satisfaction-5', campaignId: null, pilot: false, to, language: 'zh' },
});
const mail = (text: string) => personal(partyId, text);
const opened = AnonymousContactOpened({ partyId, number: 'P-1', channel: 'web', phone: null, email: mail('old@example.com'), openedAt: at(0) });
const changed = (value: ReturnType<typeof mail> | null) => CustomerProfileChanged({ partyId, part: 'personal', changes: [{ field: 'email', value }], source: 'contact', effectiveAt: at(0) });

describe('when a ticket is closed', () => {
  it('its party is considered for the satisfaction questionnaire', () => given().when(closed).then(consideration(null)));

  it('by the newest address that is known', () => {
    given(opened).when(closed).then(consideration(mail('old@example.com')));
    given(opened, changed(mail('new@example.com'))).when(closed).then(consideration(mail('new@example.com')));
    given(opened, changed(null)).when(closed).then(consideration(null));
  });
});
