import { ManagementClassChanged } from '@rapport/contracts-customers';
import { reactionSpec } from '@rapport/testing';
import * as story from '../views/complaint-story.fold.js';
import { suspectMajorWhenKeyCustomerComplains } from './suspect-major-when-key-customer-complains.js';

const given = reactionSpec(suspectMajorWhenKeyCustomerComplains);
const classed = (to: 'key' | 'regular') => ManagementClassChanged({ partyId: story.partyId, from: null, to, goal: 'financial', by: 'hand', reason: 'Profit', changedAt: story.at(-1) });
const suspicion = { stream: `complaint-${story.complaintId}`, type: 'SuspectMajor', data: { complaintId: story.complaintId, reasons: ['key_customer'] } };

describe('when a party complains', () => {
  it('it is suspected to be major if the party is a key customer', () => given(classed('key')).when(story.lodged).then(suspicion));

  it('it is not if the party is none, or none any more', () => {
    given().when(story.lodged).thenNothing();
    given(classed('regular')).when(story.lodged).thenNothing();
    given(classed('key'), classed('regular')).when(story.lodged).thenNothing();
    given(classed('regular'), classed('key')).when(story.lodged).then(suspicion);
  });
});
