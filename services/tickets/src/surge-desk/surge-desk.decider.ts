import { StaffDrafted, StaffReleased, SURGE_ACTIONS, SurgeActionTaken, SurgeEntered, surgeEvents, SurgeLeft, SurgeLimitsSet, WaitingMeasured, type SurgeAction, type SurgeLimits } from '@rapport/contracts-tickets';
import { aggregate, unreachable, type Decider, type EventOf, type Instant } from '@rapport/event-sourcing';
import type { DraftStaff, MeasureWaiting, SetSurgeLimits, SurgeDeskCommand, TakeSurgeAction } from './surge-desk.commands.js';
import { draftedFromSameTeam, noSurge, surgeLimitsReversed } from './surge-desk.errors.js';

export type SurgeDeskEvent = EventOf<(typeof surgeEvents)[number]>;

export interface Surge {
  readonly surgeId: string;
  readonly enteredAt: Instant;
  readonly drafted: readonly { readonly agentId: string; readonly from: string }[];
  readonly taken: readonly SurgeAction[];
}

/** What a team does about waiting. Without limits nothing follows from a measurement. */
export interface SurgeDesk {
  readonly limits: SurgeLimits | null;
  readonly surge: Surge | null;
}

const decide = (command: SurgeDeskCommand, desk: SurgeDesk): readonly SurgeDeskEvent[] => {
  switch (command.type) {
    case 'SetSurgeLimits':
      return setLimits(command, desk);
    case 'MeasureWaiting':
      return measure(command, desk);
    case 'DraftStaff':
      return draft(command, desk);
    case 'TakeSurgeAction':
      return takeAction(command, desk);
    default:
      return unreachable(command);
  }
};

const setLimits = ({ data, metadata: { actor, now } }: SetSurgeLimits, { limits }: SurgeDesk): readonly SurgeDeskEvent[] => {
  const { enterAbove, leaveBelow } = data.limits;
  if (leaveBelow >= enterAbove) throw surgeLimitsReversed();

  return limits?.enterAbove === enterAbove && limits.leaveBelow === leaveBelow ? [] : [SurgeLimitsSet({ ...data, setBy: actor.id, setAt: now })];
};

const measure = ({ data: { measured, surgeId, ...of }, metadata: { now } }: MeasureWaiting, { limits, surge }: SurgeDesk): readonly SurgeDeskEvent[] => {
  if (limits === null) return [];
  const { enterAbove, leaveBelow } = limits;
  if (surge === null) {
    if (measured.longest <= enterAbove) return [];

    return [WaitingMeasured({ ...of, measured, crossed: 'enter', limit: enterAbove, measuredAt: now }), SurgeEntered({ ...of, surgeId, limits, measured, actions: [...SURGE_ACTIONS], enteredAt: now })];
  }
  if (measured.longest >= leaveBelow) return [];
  const ofSurge = { ...of, surgeId: surge.surgeId };

  return [
    WaitingMeasured({ ...of, measured, crossed: 'leave', limit: leaveBelow, measuredAt: now }),
    ...surge.drafted.map(({ agentId, from }) => StaffReleased({ ...ofSurge, agentId, from, releasedAt: now })),
    SurgeLeft({ ...ofSurge, measured, enteredAt: surge.enteredAt, leftAt: now }),
  ];
};

/** Whoever drafts somebody in has taken that action too. */
const draft = ({ data: { agentId, from, ...of }, metadata: { actor, now } }: DraftStaff, { surge }: SurgeDesk): readonly SurgeDeskEvent[] => {
  if (from === of.team) throw draftedFromSameTeam(of.team);
  if (surge === null) throw noSurge(of.team);
  if (surge.drafted.some((one) => one.agentId === agentId)) return [];
  const { surgeId, taken } = surge;
  const drafted = StaffDrafted({ ...of, surgeId, agentId, from, draftedBy: actor.id, draftedAt: now });

  return taken.includes('draft_back_office') ? [drafted] : [drafted, SurgeActionTaken({ ...of, surgeId, action: 'draft_back_office', note: null, takenBy: actor.id, takenAt: now })];
};

const takeAction = ({ data: { action, note, ...of }, metadata: { actor, now } }: TakeSurgeAction, { surge }: SurgeDesk): readonly SurgeDeskEvent[] => {
  if (surge === null) throw noSurge(of.team);

  return surge.taken.includes(action) ? [] : [SurgeActionTaken({ ...of, surgeId: surge.surgeId, action, note, takenBy: actor.id, takenAt: now })];
};

const evolve = (desk: SurgeDesk, { type, data }: SurgeDeskEvent): SurgeDesk => {
  switch (type) {
    case SurgeLimitsSet.type:
      return { ...desk, limits: data.limits };
    case SurgeEntered.type:
      return { ...desk, surge: { surgeId: data.surgeId, enteredAt: data.enteredAt, drafted: [], taken: [] } };
    case SurgeLeft.type:
      return { ...desk, surge: null };
    case StaffDrafted.type:
      return withSurge(desk, ({ drafted }) => ({ drafted: [...drafted, { agentId: data.agentId, from: data.from }] }));
    case SurgeActionTaken.type:
      return withSurge(desk, ({ taken }) => ({ taken: [...taken, data.action] }));
    default:
      return desk;
  }
};

const withSurge = (desk: SurgeDesk, change: (surge: Surge) => Partial<Surge>): SurgeDesk => ({ ...desk, surge: desk.surge && { ...desk.surge, ...change(desk.surge) } });

/** Surge mode of a team: entered and left by measured waiting, with what is done meanwhile (TKT-28). */
export const surgeDeskDecider: Decider<SurgeDesk, SurgeDeskCommand, SurgeDeskEvent> = { initial: { limits: null, surge: null }, decide, evolve };

export const surgeDeskAggregate = aggregate({ category: 'surge-desk', decider: surgeDeskDecider, events: surgeEvents, partyOf: () => null });
