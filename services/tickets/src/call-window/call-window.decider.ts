import { CallWindowAgreed, callWindowEvents, CallWindowLifted } from '@rapport/contracts-tickets';
import { aggregate, unreachable, type Decider, type EventOf } from '@rapport/event-sourcing';
import type { AgreeCallWindow, CallWindowCommand, LiftCallWindow } from './call-window.commands.js';
import { calendarOf, isSameWindow, plainWindow, type CallWindow } from './call-window.rule.js';

export type CallWindowEvent = EventOf<(typeof callWindowEvents)[number]>;

const decide = (command: CallWindowCommand, agreed: CallWindow | null): readonly CallWindowEvent[] => {
  switch (command.type) {
    case 'AgreeCallWindow':
      return agree(command, agreed);
    case 'LiftCallWindow':
      return lift(command, agreed);
    default:
      return unreachable(command);
  }
};

const agree = ({ data: { partyId, zone, week }, metadata }: AgreeCallWindow, agreed: CallWindow | null): readonly CallWindowEvent[] => {
  const window = plainWindow({ zone, week });
  calendarOf(window);

  return agreed !== null && isSameWindow(agreed, window) ? [] : [CallWindowAgreed({ partyId, ...window, agreedAt: metadata.now })];
};

const lift = ({ data: { partyId }, metadata }: LiftCallWindow, agreed: CallWindow | null): readonly CallWindowEvent[] => (agreed === null ? [] : [CallWindowLifted({ partyId, liftedAt: metadata.now })]);

const evolve = (_: CallWindow | null, event: CallWindowEvent): CallWindow | null => (event.type === CallWindowAgreed.type ? { zone: event.data.zone, week: event.data.week } : null);

/** When somebody wants to be called (TKT-15); null where any time is fine. */
export const callWindowDecider: Decider<CallWindow | null, CallWindowCommand, CallWindowEvent> = { initial: null, decide, evolve };

/** The stream id of a window is the id of its party. */
export const callWindowAggregate = aggregate({ category: 'call-window', decider: callWindowDecider, events: callWindowEvents, partyOf: (command: CallWindowCommand) => command.data.partyId });
