import { readFileSync } from 'node:fs';
import { ArticleProposed, TicketOpened, TicketSolved } from '@rapport/contracts-tickets';
import { derivedId, type EventOf, type NewEvent } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { TicketCommand } from './ticket.commands.js';
import { ticketDecider } from './ticket.decider.js';
import type { TicketEvent } from './ticket.state.js';

const folder = new URL('../../../../libs/contracts/tickets/src/samples/', import.meta.url);
const sample = <Event extends NewEvent>(fact: string) => JSON.parse(readFileSync(new URL(`tickets.${fact}.v1.json`, folder), 'utf8')) as Event;
const opened = sample<EventOf<typeof TicketOpened>>('ticket-opened');
const { ticketId } = opened.data;
const solved = TicketSolved({ ticketId, agentId: 'ana', solution: 'A new seal.', firstContact: false, solvedAt: SPEC_NOW });
const data = { ticketId, articleId: derivedId('spec', 'article'), kind: 'known_problem', language: 'en', title: 'It leaks', body: 'Put in a new seal.' } as const;
const propose: TicketCommand = { type: 'ProposeArticle', data, metadata: metadata({ actor: { id: 'ana', role: 'agent' } }) };
const given = deciderSpec(ticketDecider);

describe('an article from a ticket', () => {
  it('comes of a solution, in the name of the agent', () => given(opened, solved).when(propose).then(ArticleProposed({ ...data, author: 'ana', proposedAt: SPEC_NOW })));
  it('does not come of an open ticket', () => given(opened).when(propose).thenFails('ARTICLE_FROM_UNSOLVED_TICKET'));
  it('does not come of what few may see', () => given(opened, sample<TicketEvent>('sensitive-incident-opened'), solved).when(propose).thenFails('ARTICLE_FROM_RESTRICTED_TICKET'));
});
