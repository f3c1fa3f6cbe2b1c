import { aggregate, command, defineEvent, derivedId, later, mintedId, on, onEvery, projection, reaction, reactionWithMemory, refusals, refuse, remembering, whenever, type Command, type EventOf, type Instant } from '@rapport/event-sourcing';
import { Type } from 'typebox';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A domain small enough to be checked by hand, with all that the backbone has: a rule over the whole past, several facts at once, a deadline, reactions with and without memory. */
export const Opened = defineEvent('accounts.account-opened', 1, { limit: Type.Integer() });
export const Added = defineEvent('accounts.point-added', 1, { points: Type.Integer(), mark: Type.String() });
export const Closed = defineEvent('accounts.account-closed', 1, { why: Type.String() });
export const Greeted = defineEvent('accounts.party-greeted', 1, { account: Type.String() });
export const Rewarded = defineEvent('accounts.party-rewarded', 1, { after: Type.Integer() });
export const TimerElapsed = defineEvent('event-log.timer-elapsed', 1, { timerId: Type.String(), name: Type.String(), dueAt: Type.String(), stream: Type.String(), data: Type.Any() });

type Fact = EventOf<typeof Opened> | EventOf<typeof Added> | EventOf<typeof Closed>;
export type AccountCommand =
  | Command<'Open', { readonly party: string; readonly limit: number }>
  | Command<'Add', { readonly points: readonly number[]; readonly mark: string }>
  | Command<'Close', { readonly why: string }>;

export interface Account {
  readonly open: boolean;
  readonly left: number;
}

export const catalogue = refusals({
  ACCOUNT_NOT_OPEN: { kind: 'rule', rule: 'SIM', zh: '账户未开启。', en: 'The account is not open.' },
  ACCOUNT_FULL: { kind: 'rule', rule: 'SIM', zh: '账户已满。', en: 'The account holds no more points.' },
});

/** An account with an even limit closes by itself so long after it was opened; the others leave their lane quiet. */
export const LIFETIME = 6_000;

export const endsByItself = ({ limit }: { readonly limit: number }) => limit % 2 === 0;

const evolve = (state: Account, event: Fact): Account => {
  if (event.type === 'accounts.account-opened') return { open: true, left: (event.data as { limit: number }).limit };
  if (event.type === 'accounts.point-added') return { ...state, left: state.left - (event.data as { points: number }).points };

  return { ...state, open: false };
};

const addedBy = ({ points, mark }: { readonly points: readonly number[]; readonly mark: string }, state: Account) => {
  if (points.reduce((sum, each) => sum + each, 0) > state.left) throw refuse(catalogue.ACCOUNT_FULL);
  return points.map((each) => Added({ points: each, mark }));
};

export const account = aggregate<Account, AccountCommand, Fact>({
  category: 'account',
  events: [Opened, Added, Closed],
  partyOf: ({ data }) => (data as { party?: string }).party ?? null,
  decider: {
    initial: { open: false, left: 0 },
    decide: ({ type, data }, state) => {
      if (type === 'Open') return state.open ? [] : [Opened({ limit: data.limit })];
      if (!state.open) throw refuse(catalogue.ACCOUNT_NOT_OPEN);

      return type === 'Close' ? [Closed({ why: data.why })] : addedBy(data, state);
    },
    evolve,
  },
});

/** The same account with its deadline: what a fact sets is decided beside the decider. */
export const accountWithDeadline = (now: () => Instant) => ({
  ...account,
  decider: { ...account.decider, alarms: (event: Fact) => (event.type === 'accounts.account-opened' && endsByItself(event.data as { limit: number }) ? [{ name: 'accounts.lifetime-over', due: later(now(), LIFETIME), data: {} }] : []) },
});

type GreetingCommand = Command<'Greet', { readonly party: string; readonly account: string }> | Command<'Reward', { readonly party: string; readonly after: number }>;

/** What was said to a party: a stream of its own in the same lane, to which reactions write. */
export const greeting = aggregate<number, GreetingCommand, EventOf<typeof Greeted> | EventOf<typeof Rewarded>>({
  category: 'greeting',
  events: [Greeted, Rewarded],
  partyOf: ({ data }) => data.party,
  decider: {
    initial: 0,
    decide: ({ type, data }) => [type === 'Greet' ? Greeted({ account: data.account }) : Rewarded({ after: data.after })],
    evolve: (count) => count + 1,
  },
});

export const greetingOf = (party: string) => derivedId('greeting', party);

export const reactions = [
  reaction('greet-when-opened', [whenever(Opened, ({ stream, partyId }) => [command(greeting, greetingOf(partyId!), { type: 'Greet', data: { party: partyId!, account: stream } })])], { from: 'start' }),
  reactionWithMemory('reward-every-third-point', 0, {
    from: 'start',
    remember: [remembering(Added, (count) => count + 1)],
    when: [whenever(Added, ({ partyId }, count) => (count % 3 === 2 ? [command(greeting, greetingOf(partyId!), { type: 'Reward', data: { party: partyId!, after: count + 1 } })] : []))],
  }),
  reaction('close-when-lifetime-is-over', [whenever(TimerElapsed, ({ data }) => (data.name === 'accounts.lifetime-over' ? [command(account, data.stream.slice('account-'.length), { type: 'Close', data: { why: 'lifetime' } })] : []))], { from: 'start' }),
];

@Entity({ name: 'account_rows' })
export class AccountRow {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'int' }) version!: number;
  @Column({ type: 'text' }) chain!: string;
  @Column({ type: 'int' }) points!: number;
}

@Entity({ name: 'party_rows' })
export class PartyRow {
  @PrimaryColumn({ type: 'uuid' }) party!: string;
  @Column({ type: 'int' }) events!: number;
  @Column({ type: 'text' }) chain!: string;
}

@Entity({ name: 'mark_rows' })
export class MarkRow {
  @PrimaryColumn({ type: 'text' }) account!: string;
  @Column({ type: 'text' }) marks!: string;
  @Column({ type: 'boolean' }) refused!: boolean;
}

/** What a mark does to the view of marks until it is mended: `throw` breaks the fold, `refuse` the table, `deadly` ends the process that folds it. */
export const poison = { mended: false, die: (): void => undefined };

export const chained = (chain: string, id: string) => derivedId(chain, id);

export const views = [
  projection(AccountRow, {
    name: 'account-rows',
    version: 1,
    mirrors: 'account',
    when: [
      on(Opened, (_, { stream, id }) => ({ id: stream.slice('account-'.length), version: 0, chain: chained('', id), points: 0 })),
      on(Added, (row, { id, data }) => row && { ...row, chain: chained(row.chain, id), points: row.points + data.points }),
    ],
    keyOf: ({ stream }) => stream.slice('account-'.length),
  }),
  projection(PartyRow, {
    name: 'party-rows',
    version: 1,
    when: [onEvery<PartyRow>((row, { partyId, id }) => ({ party: partyId!, events: (row?.events ?? 0) + 1, chain: chained(row?.chain ?? '', id) }))],
    keyOf: ({ partyId }) => partyId,
  }),
  projection(MarkRow, {
    name: 'mark-rows',
    version: 1,
    when: [
      on(Added, (row, { stream, data }) => {
        if (data.mark === 'deadly' && !poison.mended) poison.die();
        if (data.mark === 'throw' && !poison.mended) throw new Error('This mark cannot be folded.');
        return { account: stream, marks: `${row?.marks ?? ''} ${data.mark}`.trim(), refused: data.mark === 'refuse' && !poison.mended };
      }),
    ],
    keyOf: ({ stream }) => stream,
  }),
];

/** Ids of accounts, by party. */
export const accountId = (party: string, n: number) => mintedId(party, `account ${n}`);
