import { MailReceived, NeedRestated, TicketClassified, TicketOpened, type TemplateKind } from '@rapport/contracts-tickets';
import { derivedId, personal, streamOf, type EventOf, type NewEvent } from '@rapport/event-sourcing';
import { projectionSpec, recorded, SPEC_NOW } from '@rapport/testing';
import { readFileSync } from 'node:fs';
import { ticketDetails } from './ticket-details.projection.js';

const folder = new URL('../../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = (fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as NewEvent<string, { ticketId: string }>;
const ticketId = sample('ticket-opened').data.ticketId;
const stream = streamOf({ category: 'ticket' }, ticketId);
const given = (...facts: readonly string[]) => projectionSpec(ticketDetails)(...facts.map((fact, index) => recorded(sample(fact), { stream, position: index + 1, version: index + 1, commandId: derivedId('spec', fact, String(index)) })));

describe('the details of a ticket', () => {
  it('tell the whole cycle', () =>
    given('ticket-opened', 'ticket-assigned', 'ticket-acknowledged', 'need-restated', 'course-agreed', 'ticket-solved', 'satisfaction-checked', 'ticket-closed').then({
      ticketId,
      status: 'closed',
      requestText: 'It stops with water inside.',
      agentId: 'ana',
      assignments: 1,
      plan: 'A technician calls back.',
      factText: 'Water stays in the drum.',
      feelingText: 'Worried about the floor.',
      options: ['repair at home', 'replace'],
      choice: 'repair at home',
      solution: 'Pump filter cleaned.',
      satisfaction: 'satisfied',
      attempts: 1,
      commentText: 'Thank you.',
      agreedUntil: null,
      thanked: true,
      nextLink: 'Spring check in April',
      problemSolved: null,
      endedAt: '2026-03-02T09:00:00.000Z' as never,
      version: 8,
    }));
  it('tell what a ticket follows from, where it is an interaction or an event', () => {
    const opened = sample('ticket-opened') as EventOf<typeof TicketOpened>;
    given('ticket-opened').then({ sourceKind: null, sourceId: null });
    const follows = (sourceKind?: 'event') => projectionSpec(ticketDetails)(TicketOpened({ ...opened.data, sourceId: ticketId, ...(sourceKind && { sourceKind }) }));
    follows('event').then({ sourceKind: 'event', sourceId: ticketId });
    follows().then({ sourceKind: null, sourceId: null });
  });
  it('forget the last answer when the ticket is solved again', () => given('ticket-opened', 'ticket-solved', 'satisfaction-checked', 'ticket-reopened', 'ticket-solved').then({ status: 'solved', satisfaction: null, attempts: 0, reopenings: 1 }));
  it('carry the article that was written from them', () => given('ticket-opened', 'ticket-solved', 'article-proposed').then({ status: 'solved', articleId: '000000c1-5b6c-8d7e-9f80-1a2b3c4d5e6f' }));
  it('carry the complaint that a ticket became', () => given('ticket-opened', 'ticket-escalated', 'complaint-linked').then({ status: 'became_complaint', receiptNumber: 'C-7K2M-9QXF-3H5T-4' }));
  it('note the breach and the cancellation', () => given('ticket-opened', 'response-breached', 'ticket-cancelled').then({ responseBreached: true, status: 'cancelled', endReason: 'Solved by the customer.' }));
  it('take adopted tickets', () => given('ticket-adopted').then({ status: 'solved', source: 'servicedesk-incidents', number: 'INC0000045', responseBreached: false }));
  it('say when a recurrent service comes back, and why it does not any more', () => {
    given('ticket-opened', 'ticket-closed', 'next-ticket-scheduled').then({ previousTicketId: null, nextTicketId: '9f506172-8394-8ebf-80c1-425364758697', nextDueAt: '2026-05-31T01:00:00.000Z' as never, seriesEndReason: null });
    given('ticket-opened', 'next-ticket-scheduled', 'next-ticket-due').then({ nextTicketId: '9f506172-8394-8ebf-80c1-425364758697', nextDueAt: null });
    given('ticket-opened', 'next-ticket-scheduled', 'series-ended').then({ nextTicketId: null, nextDueAt: null, seriesEndReason: 'The customer has moved.' });
  });
  it('show what was asked when the need was restated last (INT-09)', () => {
    const asked = [{ kind: 'open', text: 'What happens then?' }, { kind: 'closed', text: 'Is the tap open?' }] as const;
    const { subject } = (sample('need-restated').data as unknown as { fact: { subject: string } }).fact;
    const restated = (questions: object, version: number) => recorded(NeedRestated({ ticketId, fact: personal(subject, 'Water stays.'), feeling: personal(subject, 'Worried.'), ...questions, restatedAt: SPEC_NOW }), { stream, position: version, version });
    const opened = recorded(sample('ticket-opened'), { stream });
    projectionSpec(ticketDetails)(opened, restated({ questions: personal(subject, asked) }, 2)).then({ status: 'understood', questions: asked });
    projectionSpec(ticketDetails)(opened, restated({ questions: personal(subject, asked) }, 2), restated({}, 3)).then({ questions: null });
  });
  it('say by which template the ticket was opened, and whether it is still of its kind (TKT-33)', () => {
    const open = sample('ticket-opened').data as unknown as TicketOpened['data'];
    const kind: TemplateKind = { category: open.category, phase: null, nature: 'technical', place: null, fee: null, frequency: null, duration: null, serviceItem: null };
    const answers = [{ question: 'where', zh: '哪里？', en: 'Where?', answer: 'Below' }];
    const by = (of: TemplateKind) => recorded(TicketOpened({ ...open, template: { code: 'leak', templateVersion: 2, kind: of, playbookId: null }, templateAnswers: personal(open.requesterId, answers) }), { stream });
    const classified = (nature: 'technical' | 'non_technical', version: number) => recorded(TicketClassified({ ...(sample('ticket-classified').data as unknown as TicketClassified['data']), ticketId, nature, serviceItem: 'repair' }), { stream, position: version, version });
    projectionSpec(ticketDetails)(by(kind)).then({ templateCode: 'leak', templateVersion: 2, templateKept: true, templateAnswers: answers });
    projectionSpec(ticketDetails)(by({ ...kind, nature: 'non_technical' })).then({ templateKept: false });
    projectionSpec(ticketDetails)(by(kind), classified('non_technical', 2)).then({ templateKept: false });
    projectionSpec(ticketDetails)(by(kind), classified('non_technical', 2), classified('technical', 3)).then({ templateKept: true });
    projectionSpec(ticketDetails)(by({ ...kind, serviceItem: 'repair' }), classified('technical', 2)).then({ templateKept: true });
    given('ticket-opened', 'ticket-classified').then({ templateCode: null, templateKept: null, templateAnswers: null });
  });
  it('follow a change of priority', () => given('ticket-opened', 'priority-changed').then({ priority: 'critical' }));
  it('say whether it is proven who writes about it, from the first letter that proves it on', () => {
    const letter = (verified: boolean | undefined, version: number) =>
      recorded(MailReceived({ ticketId, messageId: derivedId('spec', 'message'), from: personal(derivedId('spec', 'party'), 'ada@example.org'), header: null, receivedAt: SPEC_NOW, ...(verified === undefined ? {} : { verified }) }), { stream, position: version, version, commandId: derivedId('spec', 'letter', String(version)) });
    const opened = recorded(sample('ticket-opened'), { stream });
    for (const [letters, senderVerified] of [[[], null], [[undefined], null], [[false], false], [[false, undefined], false], [[false, true, false], true]] as const)
      projectionSpec(ticketDetails)(opened, ...letters.map((verified, index) => letter(verified, index + 2))).then({ senderVerified });
  });
});
