import { aggregate, defineEvent, instant, refusals, refuse, type Command, type CommandMetadata, type EventOf } from '@rapport/event-sourcing';
import { Type } from 'typebox';

/** A small aggregate with a rule that needs every earlier event: at most as many notes as were allowed, none once it is closed. */
export const TicketOpened = defineEvent('tickets.ticket-opened', 1, { allowed: Type.Integer() });
export const TicketNoted = defineEvent('tickets.ticket-noted', 1, { note: Type.String() });
export const TicketClosed = defineEvent('tickets.ticket-closed', 1, {});
type Fact = EventOf<typeof TicketOpened> | EventOf<typeof TicketNoted> | EventOf<typeof TicketClosed>;

export type TicketCommand = Command<'Open', { allowed: number }> | Command<'Note', { note: string }> | Command<'Close', Record<string, never>>;

interface Ticket {
  readonly open: boolean;
  readonly left: number;
  readonly last: string | null;
}

const catalogue = refusals({
  TICKET_NOT_OPEN: { kind: 'rule', rule: 'SPEC', zh: '工单未开启。', en: 'The ticket is not open.' },
  NO_NOTE_LEFT: { kind: 'rule', rule: 'SPEC', zh: '备注已满。', en: 'There is no note left.' },
});

export const ticket = aggregate<Ticket, TicketCommand, Fact>({
  category: 'ticket',
  events: [TicketOpened, TicketNoted, TicketClosed],
  partyOf: () => null,
  decider: {
    initial: { open: false, left: 0, last: null },
    decide: ({ type, data }, state) => {
      if (type === 'Open') return state.open ? [] : [TicketOpened(data as { allowed: number })];
      if (!state.open) throw refuse(catalogue.TICKET_NOT_OPEN);
      if (type === 'Close') return [TicketClosed({})];
      if (state.last === (data as { note: string }).note) return [];
      if (state.left === 0) throw refuse(catalogue.NO_NOTE_LEFT);

      return [TicketNoted(data as { note: string })];
    },
    evolve: (state, event) => {
      if (event.type === 'tickets.ticket-opened') return { open: true, left: (event.data as { allowed: number }).allowed, last: null };
      if (event.type === 'tickets.ticket-noted') return { ...state, left: state.left - 1, last: (event.data as { note: string }).note };

      return { ...state, open: false };
    },
  },
});

export const commandMetadata = (commandId: string, more: Partial<CommandMetadata> = {}): CommandMetadata => ({
  commandId,
  actor: { id: 'ana', role: 'agent' },
  now: instant('2026-01-05T08:00:00Z'),
  origin: 'live',
  correlationId: 'conversation',
  causationId: null,
  ...more,
});
