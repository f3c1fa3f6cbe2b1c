import { TicketEscalated } from '@rapport/contracts-tickets';
import { derivedId, personal } from '@rapport/event-sourcing';
import { reactionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { complaintDecider } from '../complaint/complaint.decider.js';
import { lodgeComplaintWhenTicketEscalated } from './lodge-complaint-when-ticket-escalated.js';

const partyId = derivedId('spec', 'party');
const ticketId = derivedId('spec', 'ticket');
const reason = personal(partyId, 'Nobody helps.');
const escalated = recorded(TicketEscalated({ ticketId, number: 'T-1', subject: 'Washer leaks', item: 'washer', agentId: 'agent-ana', content: 'product', reason, escalatedAt: SPEC_NOW }), { partyId });
const complaintId = derivedId('complaint-of-ticket', escalated.id);

describe('when a ticket is escalated', () => {
  it('its party complains, in the words of the ticket', () =>
    reactionSpec(lodgeComplaintWhenTicketEscalated)()
      .when(escalated)
      .then({
        stream: `complaint-${complaintId}`,
        type: 'LodgeComplaint',
        data: {
          ...{ complaintId, partyId, acknowledges: true, intake: 'escalated', channel: 'other', content: 'product', severity: 'substantive', subject: 'Washer leaks', narrative: reason, product: 'washer' },
          ...{ cause: null, subCause: null, intensity: null, claim: null, ticketId, handlerId: 'agent-ana', complainantName: null, replyTo: null, language: 'zh' },
        },
      }));

  it('it complains of what typically goes wrong after a sale, where the ticket says so', () => {
    const late = recorded(TicketEscalated({ ...escalated.data, subCause: 'late_delivery' }), { partyId });
    const [consequence] = lodgeComplaintWhenTicketEscalated.when[0]!.react(late as never, undefined);
    expect(consequence).toMatchObject({ data: { subCause: 'late_delivery' } });
  });

  it('the command is taken', () => {
    const [consequence] = lodgeComplaintWhenTicketEscalated.when[0]!.react(escalated as never, undefined);
    if (consequence?.kind !== 'command') throw new Error('Expected a command.');
    const metadata = { commandId: complaintId, actor: { id: 'reaction', role: 'system' as const }, now: SPEC_NOW, origin: 'live' as const, correlationId: complaintId, causationId: escalated.id };
    const [lodged] = complaintDecider.decide({ type: 'LodgeComplaint', data: consequence.data, metadata } as never, complaintDecider.initial);
    expect(lodged).toMatchObject({ type: 'complaints.complaint-lodged', data: { narrative: reason, ticketId, complainantId: partyId } });
  });
});
