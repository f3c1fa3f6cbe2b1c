import { inside, told, type Fact, type Fold, type Row } from '../../fold.js';

const DECISIONS: Readonly<Record<string, string>> = { 'surveys.invitation-granted': 'granted', 'surveys.invitation-withheld': 'withheld' };

const decision = ({ id, type, partyId, data }: Fact): Row => {
  const { kind, ticketId, complaintId } = inside(data, 'occasion');

  return {
    ...told(data, 'templateId', 'campaignId', 'invitationId', 'reason', 'until'),
    ...{ decisionId: id, partyId, decision: DECISIONS[type]!, occasion: kind!, ticketId: ticketId ?? null, complaintId: complaintId ?? null },
    decidedAt: data['grantedAt'] ?? data['withheldAt']!,
  };
};

/** Who was asked, who was spared, and why? One row per decision, by the id of its event. */
export const fatigueLedger: Fold = {
  ...{ service: 'surveys', view: 'fatigue-ledger', key: ['decisionId'] },
  keyOf: ({ id, type }) => (type in DECISIONS ? { decisionId: id } : null),
  next: (_, fact) => decision(fact),
};
