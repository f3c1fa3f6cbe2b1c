import type { Operation } from '../requests/live-operations.js';
import { expectedRefusals, faultOfCode } from './expected-refusals.js';

const body = {
  type: 'object',
  additionalProperties: false,
  required: ['subject', 'requesterId'],
  properties: {
    subject: { type: 'string', minLength: 1, maxLength: 20 },
    requesterId: { type: 'string', format: 'uuid' },
    dueAt: { anyOf: [{ type: 'string', format: 'date-time' }, { type: 'null' }] },
    email: { anyOf: [{ type: 'string', format: 'email' }, { type: 'null' }] },
  },
};
const header = (name: string, required = false) => ({ name, in: 'header' as const, required, schema: { type: 'string' } });
const open: Operation = { service: 'tickets', method: 'POST', path: '/v1/tickets', id: 'openTicket', scope: 'tickets:write', parameters: [header('Idempotency-Key', true)], body };
const assign: Operation = { ...open, path: '/v1/tickets/{ticketId}/assign', id: 'assignTicket', parameters: [header('Idempotency-Key')] };
const list: Operation = {
  ...open,
  method: 'GET',
  id: 'listTickets',
  body: null,
  parameters: [...['status', 'cursor', 'sort'].map((name) => ({ name, in: 'query' as const, required: false, schema: name === 'status' ? { type: 'array', items: { enum: ['open', 'closed'] } } : { type: 'string' } })), header('Consistency-Token')],
};
const ID = '5f0e9a3c-7d21-4b86-9c54-2a1b3c4d5e6f';
const good = { subject: 'It leaks', requesterId: ID };
const keyed = { 'idempotency-key': 'k' };

const ofBody = (text: string, headers: Readonly<Record<string, string>> = keyed, operation = open) => [...expectedRefusals(operation, { method: 'POST', target: '/v1/tickets', headers, body: text }).sure];
const ofQuery = (query: string, headers: Readonly<Record<string, string>> = {}) => [...expectedRefusals(list, { method: 'GET', target: `/v1/tickets?${query}`, headers }).sure];

describe('what the edge has to answer', () => {
  it('is nothing to a request as the documents describe it', () => {
    expect(ofBody(JSON.stringify(good))).toEqual([]);
    expect(ofBody(JSON.stringify({ ...good, dueAt: '2028-02-29T10:00:00+14:00', email: null }))).toEqual([]);
    expect(ofQuery('status=open,closed')).toEqual([]);
  });

  it.each([
    ['MALFORMED_JSON', ''],
    ['MALFORMED_JSON', '{"subject":1e400}'],
    ['MALFORMED_JSON', '{"subject":01}'],
    ['DUPLICATE_KEY', '{"subject":{"a":1,"a":2}}'],
    ['TOO_DEEP', `{"subject":${'{"a":'.repeat(40)}1${'}'.repeat(40)}}`],
    ['UNSTORABLE_TEXT', '{"subject":"\\u0000"}'],
    ['UNSTORABLE_TEXT', '{"subject":"\\ud800"}'],
    ['INVALID_REQUEST', '[]'],
    ['INVALID_REQUEST', 'null'],
    ['INVALID_REQUEST', JSON.stringify({ ...good, subject: 1 })],
    ['INVALID_REQUEST', JSON.stringify({ ...good, subject: '' })],
    ['INVALID_REQUEST', JSON.stringify({ ...good, role: 'operator' })],
    ['INVALID_REQUEST', JSON.stringify({ ...good, requesterId: ID.toUpperCase() })],
    ['INVALID_REQUEST', JSON.stringify({ ...good, dueAt: '2026-02-30T00:00:00Z' })],
    ['INVALID_REQUEST', JSON.stringify({ ...good, email: 'nobody' })],
    ['INVALID_REQUEST', JSON.stringify({ subject: 'It leaks' })],
    ['BODY_TOO_LARGE', JSON.stringify({ ...good, subject: 'x'.repeat(1_100_000) })],
  ])('is %s alone to such a body', (code, text) => expect(ofBody(text)).toEqual([code]));

  it.each([
    [{}, 'IDEMPOTENCY_KEY_MISSING'],
    [{ 'idempotency-key': 'a b' }, 'BAD_IDEMPOTENCY_KEY'],
    [{ ...keyed, 'if-match': '1' }, 'BAD_IF_MATCH'],
    [{ ...keyed, 'rapport-origin': 'Import' }, 'BAD_ORIGIN'],
    [{ ...keyed, 'rapport-occurred-at': '2026-01-01T00:00:00Z' }, 'BAD_ORIGIN'],
  ])('is one code to the headers %j', (headers: Readonly<Record<string, string>>, code) => expect(ofBody(JSON.stringify(good), headers)).toEqual([code]));

  it('is stricter with whom it does not know', () => {
    const stranger = { ...open, scope: null };
    expect(ofBody(JSON.stringify(good), keyed, stranger)).toEqual(['BAD_IDEMPOTENCY_KEY']);
    expect(ofBody(JSON.stringify(good), { 'idempotency-key': 'k'.repeat(20), 'rapport-origin': 'import' }, stranger)).toEqual(['SCOPE_MISSING']);
  });

  it.each([
    ['status=OPEN', ['INVALID_REQUEST']],
    ['status=open,', ['INVALID_REQUEST']],
    ['colour=red', ['INVALID_REQUEST']],
    ['status=%ff', ['BAD_URL']],
    ['status=%00', ['BAD_URL']],
    ['cursor=AAAA', ['BAD_CURSOR', 'INVALID_REQUEST']],
  ])('is this to the query %s', (query, codes) => expect(ofQuery(query)).toEqual(codes));

  it('takes ids in lower case alone', () => {
    const to = (id: string) => [...expectedRefusals(assign, { method: 'POST', target: `/v1/tickets/${id}/assign`, headers: {}, body: JSON.stringify(good) }).sure];
    expect(to(ID)).toEqual([]);
    expect(to(ID.toUpperCase())).toEqual(['BAD_IDENTIFIER', 'ROUTE_NOT_FOUND']);
    expect(to('..%2F..%2Fetc')).toEqual(['BAD_IDENTIFIER', 'ROUTE_NOT_FOUND']);
  });
});

describe('an answer with the wrong code', () => {
  const expected = (text: string) => expectedRefusals(open, { method: 'POST', target: '/v1/tickets', headers: keyed, body: text });

  it('is seen where bad input is taken, or refused for something else', () => {
    expect(faultOfCode(expected('{"subject":1}'), 'INVALID_REQUEST')).toBeNull();
    expect(faultOfCode(expected('{"subject":1}'), null)).toContain('answered taken in place of INVALID_REQUEST');
    expect(faultOfCode(expected('{"subject":1}'), 'MALFORMED_JSON')).toContain('in place of');
    expect(faultOfCode(expected('{"subject":1}'), 'TICKET_NOT_FOUND')).toContain('in place of');
  });

  it('is seen where good input is refused for its form; a rule of the domain may refuse it', () => {
    expect(faultOfCode(expected(JSON.stringify(good)), 'INVALID_REQUEST')).toContain('nothing is wrong with its form');
    expect(faultOfCode(expected(JSON.stringify(good)), 'BAD_IF_MATCH')).toContain('nothing is wrong with its form');
    expect(faultOfCode(expected(JSON.stringify(good)), 'SUBJECT_ERASED')).toBeNull();
    expect(faultOfCode(expected(JSON.stringify(good)), null)).toBeNull();
  });

  it('lets a rule speak before what only the route itself finds out', () => {
    const late = expectedRefusals(list, { method: 'GET', target: '/v1/tickets?cursor=AAAA', headers: {} });
    expect(faultOfCode(late, 'BAD_CURSOR')).toBeNull();
    expect(faultOfCode(late, null)).toContain('in place of');
  });
});
