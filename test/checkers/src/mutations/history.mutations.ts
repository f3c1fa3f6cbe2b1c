import { derivedId, requestCommandId } from '../identity.js';
import type { HistoryStep, Json, JsonObject } from '../run-folder/records.js';
import { appended, changed, followed, found, isEnd, keyOf, lastVersion, removed, renumbered, triesOf, type Mutation } from './mutation.js';

const answered = (step: HistoryStep, more: JsonObject): { readonly answer: Json } => ({ answer: { ...(step.answer as JsonObject), ...more } });
const elsewhere = (token: string): string => token.replace(/\d+$/, (position) => String(Number(position) + 1_000));

/** Breakages of what was acknowledged and of who owns what. */
export const acknowledgementMutations: readonly Mutation[] = [
  {
    name: 'an acknowledged event is missing at the end of its lane',
    red: 'acknowledged',
    also: ['reads', 'timers', 'reactions', 'ownership'],
    change: (run) => {
      const last = run.log.findLast(({ type, lane }, index) => type === 'tickets.need-restated' && run.log[index + 1]?.lane !== lane)!;
      removed(run.log, (row) => row === last);
      followed(run);
    },
  },
  { name: 'a token names a place beyond the log', red: 'acknowledged', change: (run) => changed(run.history, isEnd(keyOf(run, 'invoke ok', '/assign'), 'ok'), ({ token }) => ({ token: elsewhere(token!) })) },
  { name: 'a token is none', red: 'acknowledged', change: (run) => changed(run.history, isEnd(keyOf(run, 'invoke ok', '/assign'), 'ok'), () => ({ token: 'soon' })) },
  { name: 'an answer tells an older version than the log', red: 'acknowledged', change: (run) => changed(run.history, isEnd(keyOf(run, 'invoke ok', '/assign'), 'ok'), (step) => answered(step, { version: 1 })) },
  { name: 'an answer tells other facts than the log', red: 'acknowledged', change: (run) => changed(run.history, isEnd(keyOf(run, 'invoke ok', '/assign'), 'ok'), (step) => answered(step, { facts: ['tickets.ticket-closed'] })) },
  {
    name: 'an acknowledged event lies in another stream',
    red: 'acknowledged',
    change: (run) => changed(run.history, isEnd(keyOf(run, 'invoke ok', '/assign'), 'invoke'), () => ({ id: derivedId('another') })),
  },
  {
    name: 'a token names the first of two events',
    red: 'acknowledged',
    change: (run) => {
      const step = found(run.history, ({ answer, token }) => token !== undefined && ((answer as JsonObject)['facts'] as readonly string[])?.length === 2);
      for (const { seq } of triesOf(run, step.key).filter(({ type }) => type === 'ok')) changed(run.history, (each) => each.seq === seq, ({ token }) => ({ token: token!.replace(/\d+$/, (position) => String(Number(position) - 1)) }));
    },
  },
  {
    name: 'a command is answered before an earlier one of its stream is sent',
    red: 'real-time-order',
    change: (run) => {
      const assign = found(run.history, ({ path, type }) => path.endsWith('/assign') && type === 'invoke');
      const steps = triesOf(run, assign.key);
      run.history = run.history.filter((step) => !steps.includes(step));
      const later = run.history.findIndex(({ path, type }) => path.endsWith('/restate') && path.includes(assign.path.split('/')[3]!) && type === 'ok');
      run.history.splice(later + 1, 0, ...steps);
      renumbered(run);
    },
  },
  {
    name: 'events belong to no command that anybody gave',
    red: 'ownership', also: ['commit-order'],
    change: (run) => {
      const row = found(run.log, ({ type }) => type === 'tickets.need-restated');
      appended(run, { ...row, commandId: derivedId('nobody'), version: lastVersion(run, row.stream) + 1 });
      followed(run);
    },
  },
  {
    name: 'a refused command has an effect',
    red: 'ownership', also: ['commit-order'],
    change: (run) => {
      const refused = found(run.history, ({ type, code }) => type === 'fail' && code === 'TICKET_ENDED');
      const row = found(run.log, ({ type, stream }) => type === 'tickets.need-restated' && refused.path.includes(stream.slice(-36)));
      appended(run, { ...row, type: 'tickets.note-taken', commandId: requestCommandId('agent-1', 'POST', refused.path, refused.key!), version: lastVersion(run, row.stream) + 1 });
      followed(run);
    },
  },
  {
    name: 'a command that was answered as without effect has one',
    red: 'ownership',
    change: (run) => {
      const { token: _, ...rest } = found(run.history, isEnd(keyOf(run, 'invoke ok', '/assign'), 'ok'));
      run.history = run.history.map((step) => (step.seq === rest.seq ? rest : step));
    },
  },
  {
    name: 'an unknown outcome is taken for a refusal',
    red: 'ownership',
    change: ({ history }) => changed(history, ({ type, path }) => type === 'info' && path.endsWith('/erase'), () => ({ type: 'fail' as const, status: 400 })),
  },
  {
    name: 'an erasure is confirmed that nobody asked for',
    red: 'ownership',
    change: (run) => {
      const parent = derivedId('not asked');
      changed(run.log, ({ type }) => type === 'customers.personal-data-erased', ({ partyId, meta }) => ({ commandId: derivedId('minted', parent, `erased ${partyId}`), meta: { ...(meta as object), causationId: parent } as never }));
      followed(run);
    },
  },
];

/** Breakages of the history, of keys and of reads. */
export const historyMutations: readonly Mutation[] = [
  { name: 'a client goes on after an info', red: 'history', change: (run) => {
    const gone = found(run.history, ({ type }) => type === 'info');
    const next = found(run.history, ({ type, seq }) => type === 'invoke' && seq > gone.seq);
    run.history = run.history.map((step) => (step.proc === next.proc ? { ...step, proc: gone.proc } : step));
  } },
  { name: 'an ok has status 500', red: 'history', change: (run) => changed(run.history, isEnd(keyOf(run, 'invoke ok', '/assign'), 'ok'), () => ({ status: 500 })) },
  { name: 'a 503 is counted as a refusal', red: 'history', change: ({ history }) => changed(history, ({ code }) => code === 'TICKET_ENDED', () => ({ status: 503 })) },
  { name: 'an outcome is none of three', red: 'history', change: ({ history }) => changed(history, ({ code }) => code === 'TICKET_ENDED', () => ({ type: 'maybe' as never })) },
  { name: 'a request ends that was never sent', red: 'history', also: ['ownership', 'acknowledged'], change: (run) => removed(run.history, isEnd(keyOf(run, 'invoke fail'), 'invoke')) },
  { name: 'a client sends two requests at once', red: 'history', change: (run) => {
    const open = run.history.findLast(({ type }) => type === 'invoke')!;
    run.history.push({ ...open, key: 'key-of-another' });
    renumbered(run);
  } },
  { name: 'steps are out of order', red: 'history', change: (run) => run.history.splice(1, 0, ...run.history.splice(4, 2)) },

  { name: 'one key is answered with two bodies', red: 'idempotency', change: (run) => changed(run.history, ({ key, type, seq }) => key === keyOf(run, 'invoke ok invoke ok') && type === 'ok' && seq > triesOf(run, key)[1]!.seq, (step) => answered(step, { number: 'other' })) },
  { name: 'one key is answered with two statuses', red: 'idempotency', change: (run) => changed(run.history, ({ key, type, seq }) => key === keyOf(run, 'invoke ok invoke ok') && type === 'ok' && seq > triesOf(run, key)[1]!.seq, () => ({ status: 202 })) },
  { name: 'one key has two effects', red: 'idempotency', also: ['acknowledged'], change: (run) => changed(run.history, ({ key, type, seq }) => key === keyOf(run, 'invoke ok invoke ok') && type === 'ok' && seq > triesOf(run, key)[1]!.seq, ({ token }) => ({ token: elsewhere(token!) })) },
  { name: 'a try after the effect is refused', red: 'idempotency', change: (run) => changed(run.history, ({ key, type, seq }) => key === keyOf(run, 'invoke ok invoke ok') && type === 'ok' && seq > triesOf(run, key)[1]!.seq, () => ({ type: 'fail' as const, status: 404 })) },
  { name: 'another body under the same key has an effect', red: 'idempotency', change: (run) => changed(run.history, isEnd(keyOf(run, 'invoke ok invoke fail'), 'fail'), ({ key }) => ({ ...found(run.history, isEnd(key!, 'ok')), ...{ proc: found(run.history, isEnd(key!, 'fail')).proc, seq: found(run.history, isEnd(key!, 'fail')).seq } })) },
  { name: 'another body under the same key is a conflict, not a broken rule', red: 'idempotency', change: (run) => changed(run.history, isEnd(keyOf(run, 'invoke ok invoke fail'), 'fail'), () => ({ status: 409 })) },

  { name: 'a read with a token shows older state', red: 'reads', change: ({ history }) => changed(history, ({ f, type, path }) => f === 'read' && type === 'ok' && !path.includes('?'), (step) => answered(step, { version: 1 })) },
  { name: 'a read with a token does not find what the token covers', red: 'reads', change: ({ history }) => changed(history, ({ f, type, path }) => f === 'read' && type === 'ok' && path.startsWith('/v1/tickets/'), () => ({ type: 'fail' as const, status: 404 })) },
  { name: 'a list with a token shows an older item', red: 'reads', change: ({ history }) => changed(history, ({ f, type, path }) => f === 'read' && type === 'ok' && path.includes('?'), ({ answer }) => ({ answer: { items: ((answer as JsonObject)['items'] as readonly JsonObject[]).map((item) => ({ ...item, version: 1 })) } })) },
  { name: 'a client sees a thing go back', red: 'reads', change: (run) => {
    const read = found(run.history, ({ f, type, service }) => f === 'read' && type === 'ok' && service === 'customers');
    const invoke = found(run.history, ({ proc, type }) => proc === read.proc && type === 'invoke');
    run.history.push(invoke, { ...read, ...answered(read, { version: 1 }) });
    renumbered(run);
  } },
  { name: 'a read presents a token that is none', red: 'reads', change: ({ history }) => changed(history, ({ wanted }) => wanted !== undefined, () => ({ wanted: 'soon' })) },
];
