import { reactionSpec } from '@rapport/testing';
import { answered, campaignId, invitationId } from '../views/survey-story.fold.js';
import { countPilotAnswerWhenResponseSubmitted } from './count-pilot-answer-when-response-submitted.js';

const given = reactionSpec(countPilotAnswerWhenResponseSubmitted);

describe('when a response is submitted', () => {
  it('it counts for the rehearsal that it belongs to', () => given().when(answered(8, 8, { pilot: true, campaignId })).then({ stream: `campaign-${campaignId}`, type: 'CountPilotAnswer', data: { campaignId, invitationId } }));

  it('it counts for none otherwise', () => {
    given().when(answered(8, 8, { campaignId })).thenNothing();
    given().when(answered(8, 8)).thenNothing();
  });
});
