import { readFileSync } from 'node:fs';
import type { NewEvent } from '@rapport/event-sourcing';
import { projectionSpec } from '@rapport/testing';
import { complaintProfile } from './complaint-profile.projection.js';

const folder = new URL('../../../../../libs/contracts/complaints/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`complaints.${fact}.v1.json`, folder), 'utf8')) as NewEvent<string, Record<string, never>>;
const given = (...facts: readonly string[]) => projectionSpec(complaintProfile)(...facts.map(sample));
const told = (fact: string) => sample(fact).data;

describe('the profile of complaints', () => {
  it('groups by what was said at intake', () => given('complaint-lodged').then({ content: told('complaint-lodged')['content']!, channel: told('complaint-lodged')['channel']!, ticketId: told('complaint-lodged')['ticketId']!, inTime: null }));
  it('learns psychology, cause and reply mode on the way', () =>
    given('complaint-lodged', 'intention-grasped', 'facts-recorded', 'understanding-expressed', 'reply-mode-decided').then({
      psychology: told('intention-grasped')['psychology']!,
      cause: told('facts-recorded')['cause']!,
      replyMode: told('reply-mode-decided')['mode']!,
      respondedAt: told('understanding-expressed')['expressedAt']!,
    }));
  it('is in time unless a limit was breached', () => {
    given('complaint-lodged', 'complaint-resolved').then({ inTime: true, resolvedAt: told('complaint-resolved')['resolvedAt']! });
    given('complaint-lodged', 'answer-limit-breached', 'complaint-resolved').then({ inTime: false });
  });
  it('takes adopted complaints as their records know them', () => given('complaint-adopted').then({ ticketId: null, inTime: told('complaint-adopted')['answeredInTime']!, product: told('complaint-adopted')['product']! }));
});
