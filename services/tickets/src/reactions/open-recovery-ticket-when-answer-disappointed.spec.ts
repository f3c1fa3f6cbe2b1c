import { readFileSync } from 'node:fs';
import type { ResponseSubmitted } from '@rapport/contracts-surveys';
import { derivedId, type RecordedEvent } from '@rapport/event-sourcing';
import { reactionSpec, recorded } from '@rapport/testing';
import { openRecoveryTicketWhenAnswerDisappointed } from './open-recovery-ticket-when-answer-disappointed.js';

const sample = JSON.parse(readFileSync(new URL('../../../../libs/contracts/surveys/src/samples/surveys.response-submitted.v1.json', import.meta.url), 'utf8')) as ResponseSubmitted;
const partyId = derivedId('spec', 'party');
const answer = (data: Partial<ResponseSubmitted['data']>, place: Partial<RecordedEvent> = {}) => recorded({ ...sample, data: { ...sample.data, pilot: false, ...data } }, { partyId, ...place });
const given = reactionSpec(openRecoveryTicketWhenAnswerDisappointed);

describe('open-recovery-ticket-when-answer-disappointed', () => {
  it('opens one ticket for the party, of high priority', () => {
    const fact = answer({ band: 'disappointed' });
    given().when(fact).then(expect.objectContaining({ type: 'OpenTicket', data: expect.objectContaining({ requesterId: partyId, category: 'recovery', priority: 'high', proactive: 'recovery', sourceId: fact.id, sourceKind: 'event' }) }) as never);
  });
  it('leaves content customers, rehearsals and nameless answers alone', () => {
    given().when(answer({ band: 'acceptable' })).thenNothing();
    given().when(answer({ band: 'delighted' })).thenNothing();
    given().when(answer({ band: 'disappointed', pilot: true })).thenNothing();
    given().when(answer({ band: 'disappointed' }, { partyId: null })).thenNothing();
  });
});
