import { inside, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const next = (row: Row | null, { type, data }: Fact): Row | null => {
  if (type === 'surveys.invitation-sent') {
    const { kind, ticketId, complaintId } = inside(data, 'occasion');
    return {
      ...told(data, 'invitationId', 'templateId', 'campaignId', 'pilot', 'delivery', 'language', 'expiresAt', 'sentAt'),
      ...{ partyId: data['respondentId']!, status: 'sent', occasion: kind!, ticketId: ticketId ?? null, complaintId: complaintId ?? null, doubts: [], answers: [] },
    };
  }
  if (row === null) return null;

  switch (type) {
    case 'surveys.invitation-opened':
      return { ...row, status: 'opened', openedAt: data['openedAt']! };
    case 'surveys.response-submitted':
      return {
        ...{ ...row, status: 'submitted', commentField: data['comment'] ?? null },
        ...told(data, 'method', 'answers', 'expectationSum', 'perceptionSum', 'band', 'credibility', 'doubts', 'duration', 'submittedAt'),
      };
    case 'surveys.invitation-expired':
      return { ...row, status: 'expired', expiredAt: data['expiredAt']! };
    default:
      return row;
  }
};

/** Who was asked, and what did they answer? */
export const responses: Fold = { service: 'surveys', view: 'responses', key: ['invitationId'], mirrors: 'invitation', opens: { comment: 'commentField' }, keyOf: perStream('invitation', 'invitationId'), next };
