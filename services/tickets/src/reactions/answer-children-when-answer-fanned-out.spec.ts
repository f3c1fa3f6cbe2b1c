import { AnswerFannedOut } from '@rapport/contracts-tickets';
import { derivedId, personal, streamOf } from '@rapport/event-sourcing';
import { reactionSpec, SPEC_NOW } from '@rapport/testing';
import { answerChildrenWhenAnswerFannedOut } from './answer-children-when-answer-fanned-out.js';

const [parentId, messageId, one, other] = [derivedId('spec', 'parent'), derivedId('spec', 'message'), derivedId('spec', 'one'), derivedId('spec', 'other')];
const text = personal(derivedId('spec', 'party'), 'It is up again.');
const answered = AnswerFannedOut({ ticketId: parentId, messageId, childIds: [one, other], agentId: 'ana', channel: 'e-mail', text, fannedOutAt: SPEC_NOW });
const answer = (ticketId: string) => ({ stream: streamOf({ category: 'ticket' }, ticketId), type: 'AnswerAsParent', data: { ticketId, parentId, messageId: derivedId('answer-of-parent', messageId, ticketId), agentId: 'ana', channel: 'e-mail', text } });

describe('answer-children-when-answer-fanned-out', () => {
  it('says the same to each child, as a message of its own', () => reactionSpec(answerChildrenWhenAnswerFannedOut)().when(answered).then(answer(one), answer(other)));
});
