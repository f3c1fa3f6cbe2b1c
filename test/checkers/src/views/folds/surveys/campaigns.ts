import { count, perStream, told, type Fact, type Fold, type Row } from '../../fold.js';

const next = (row: Row | null, fact: Fact): Row | null => {
  const { type, data } = fact;
  if (type === 'surveys.campaign-drafted') return { ...told(data, 'campaignId', 'templateId', 'title', 'owner', 'draftedAt'), status: 'draft', selected: 0, pilotParties: 0, pilotAnswers: 0 };

  return row === null ? null : changed(row, fact);
};

const changed = (row: Row, { type, data }: Fact): Row => {
  const more = (column: string): Row => ({ ...row, [column]: count(row, column) + 1 });
  switch (type) {
    case 'surveys.campaign-planned':
      return { ...row, ...told(data, 'startsAt', 'endsAt', 'purpose', 'objects', 'number', 'method'), status: 'planned' };
    case 'surveys.campaign-party-selected':
      return more(data['pilot'] === true ? 'pilotParties' : 'selected');
    case 'surveys.pilot-answer-counted':
      return more('pilotAnswers');
    case 'surveys.campaign-piloted':
      return { ...row, status: 'piloted', pilotFindings: data['findings']! };
    case 'surveys.campaign-started':
      return { ...row, status: 'fielding', startedAt: data['startedAt']! };
    case 'surveys.campaign-closed':
      return { ...row, status: 'closed', closingReason: data['reason']!, closedAt: data['closedAt']! };
    case 'surveys.campaign-analysed':
      return { ...row, status: 'analysed', ...told(data, 'findings', 'credibility', 'useValue') };
    case 'surveys.campaign-reported':
      return { ...row, status: 'reported', ...told(data, 'reportedTo', 'signedBy', 'reportedAt') };
    default:
      return row;
  }
};

/** How do the surveys stand? */
export const campaigns: Fold = { service: 'surveys', view: 'campaigns', key: ['campaignId'], mirrors: 'campaign', keyOf: perStream('campaign', 'campaignId'), next };
