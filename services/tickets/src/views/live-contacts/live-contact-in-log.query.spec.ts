import { AgentRegistered, ContactEnded, LiveContactBegun, LiveContactEnded } from '@rapport/contracts-tickets';
import { derivedId, personal, type NewEvent } from '@rapport/event-sourcing';
import { recorded, SPEC_NOW } from '@rapport/testing';
import { rosterIdOf } from '../../agent/best-agent.rule.js';
import { LiveContactInLogQuery } from './live-contact-in-log.query.js';

const [rosterId, contactId, otherId, ticketId, partyId, noteId] = [rosterIdOf('ana'), ...['contact', 'other', 'ticket', 'party', 'note'].map((name) => derivedId('spec', name))] as [string, string, string, string, string, string];
const registered = AgentRegistered({ rosterId, agentId: 'ana', name: 'Ana', skills: [], team: 'service', calendar: null, capacity: 1, registeredBy: 'mia', registeredAt: SPEC_NOW });
const begun = LiveContactBegun({ rosterId, agentId: 'ana', contactId, channel: 'phone', ticketId, partyId, arrivedAt: SPEC_NOW, takenFrom: null, begunBy: 'ana', begunAt: SPEC_NOW });
const ended = LiveContactEnded({ rosterId, agentId: 'ana', contactId, outcome: 'cut', ticketId, noteId: null, callbackId: null, handedTo: null, endedBy: 'ana', endedAt: SPEC_NOW });
const note = (liveContactId: string) =>
  ContactEnded({ ticketId, contactId: noteId, liveContactId, agentId: 'ana', channel: 'phone', note: personal(partyId, 'It drips.'), stated: null, implied: null, hopedFor: null, openQuestions: 0, closedQuestions: 0, thanked: true, endedBy: 'customer', endedAt: SPEC_NOW });

/** A log with these streams, a view that knows where the contact began or does not, and tickets that are hidden. */
const given = (streams: Readonly<Record<string, readonly NewEvent[]>>, { known = null, hidden = [] as readonly string[] }: { readonly known?: number | null; readonly hidden?: readonly string[] } = {}) => {
  const read: [string, number][] = [];
  const readStream = (stream: string, after = 0) => {
    read.push([stream, after]);
    return Promise.resolve((streams[stream] ?? []).map((event, index) => ({ ...recorded(event, { stream }), version: index + 1 })).slice(after));
  };
  const restrictions = { one: () => Promise.resolve(known === null ? null : { agentVersion: known }), hides: (id: string) => Promise.resolve(hidden.includes(id)) };

  return { read, query: new LiveContactInLogQuery({ readStream } as never, restrictions as never) };
};
const agent = `agent-${rosterId}`;

describe('a live contact in the log', () => {
  it('is open until it has ended, for whoever expects the version that there is', async () => {
    expect(await given({ [agent]: [registered, begun] }).query.of(rosterId, contactId)).toEqual({ agentId: 'ana', channel: 'phone', ticketId, partyId, arrivedAt: SPEC_NOW, open: true });
    expect(await given({ [agent]: [registered, begun] }).query.of(rosterId, contactId, 2)).toMatchObject({ open: true });
    expect(await given({ [agent]: [registered, begun] }).query.of(rosterId, contactId, 1)).toMatchObject({ open: false });
    expect(await given({ [agent]: [registered, begun, ended] }).query.of(rosterId, contactId)).toMatchObject({ open: false });
  });
  it('is read from where it began, if the view knows that', async () => {
    const late = given({ [agent]: [registered, begun, ended] }, { known: 2 });
    expect(await late.query.of(rosterId, contactId)).toMatchObject({ agentId: 'ana', open: false });
    expect(late.read).toEqual([[agent, 1]]);
  });
  it('is none of anybody else, nor of whoever may not see its ticket', async () => {
    await expect(given({}).query.of(rosterId, contactId)).rejects.toMatchObject({ code: 'AGENT_NOT_FOUND' });
    await expect(given({ [agent]: [registered, begun] }).query.of(rosterId, otherId)).rejects.toMatchObject({ code: 'LIVE_CONTACT_NOT_FOUND' });
    await expect(given({ [agent]: [registered, begun] }, { hidden: [ticketId] }).query.of(rosterId, contactId)).rejects.toMatchObject({ code: 'LIVE_CONTACT_NOT_FOUND' });
  });
  it('has the note that names it', async () => {
    const stream = `ticket-${ticketId}`;
    expect(await given({ [stream]: [note(otherId), note(contactId)] }).query.noteOf(contactId, ticketId)).toEqual({ ticketId, noteId });
    expect(await given({ [stream]: [note(otherId)] }).query.noteOf(contactId, ticketId)).toBeNull();
    await expect(given({}).query.noteOf(contactId, ticketId)).rejects.toMatchObject({ code: 'TICKET_NOT_FOUND' });
    await expect(given({ [stream]: [note(contactId)] }, { hidden: [ticketId] }).query.noteOf(contactId, ticketId)).rejects.toMatchObject({ code: 'TICKET_NOT_FOUND' });
  });
});
