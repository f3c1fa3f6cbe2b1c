import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { DepartmentCode } from './departments.js';

/** The six ways to shorten a wait (TKT-28). */
export const SURGE_ACTIONS = ['no_chatting', 'drop_other_work', 'open_counters', 'everybody_serves', 'cut_meetings', 'draft_back_office'] as const;
export type SurgeAction = (typeof SURGE_ACTIONS)[number];

export const SURGE_ACTION_NAMES: Readonly<Record<SurgeAction, { readonly zh: string; readonly en: string }>> = {
  no_chatting: { zh: '不闲聊', en: 'No chatting' },
  drop_other_work: { zh: '放下手头其他工作', en: 'Drop other work' },
  open_counters: { zh: '增开服务窗口', en: 'Open more counters' },
  everybody_serves: { zh: '受过培训的人员全部上岗服务', en: 'Everybody who is trained serves' },
  cut_meetings: { zh: '压缩会议', en: 'Cut meetings' },
  draft_back_office: { zh: '抽调后台人员支援', en: 'Draft in the back office' },
};

const Wait = () => Type.Integer({ minimum: 0 });

/** How long people wait at a team: how many of them, the longest wait and that of the one in the middle, in milliseconds. */
export const Waiting = Type.Object({ waiting: Type.Integer({ minimum: 0 }), longest: Wait(), median: Wait() });
export type Waiting = Static<typeof Waiting>;

/** When surge mode begins and ends by the longest wait, in milliseconds. It ends below where it begins, so that it does not flutter. */
export const SurgeLimits = Type.Object({ enterAbove: Type.Integer({ minimum: 1 }), leaveBelow: Type.Integer({ minimum: 1 }) });
export type SurgeLimits = Static<typeof SurgeLimits>;

const ofDesk = { deskId: Uuid(), team: DepartmentCode() };
const ofSurge = { ...ofDesk, surgeId: Uuid() };

/** The team has limits: from now on its waiting is measured by itself. */
export const SurgeLimitsSet = defineEvent('tickets.surge-limits-set', 1, { ...ofDesk, limits: SurgeLimits, setBy: Text(200), setAt: InstantField() });
export type SurgeLimitsSet = EventOf<typeof SurgeLimitsSet>;

/** The longest wait crossed a limit. Measurements that cross none are no facts. */
export const WaitingMeasured = defineEvent('tickets.waiting-measured', 1, { ...ofDesk, measured: Waiting, crossed: OneOf(['enter', 'leave']), limit: Type.Integer({ minimum: 1 }), measuredAt: InstantField() });
export type WaitingMeasured = EventOf<typeof WaitingMeasured>;

/** Too long a wait: the team does everything that shortens it (TKT-28). */
export const SurgeEntered = defineEvent('tickets.surge-entered', 1, { ...ofSurge, limits: SurgeLimits, measured: Waiting, actions: Type.Array(OneOf(SURGE_ACTIONS), { minItems: 1, maxItems: 20 }), enteredAt: InstantField() });
export type SurgeEntered = EventOf<typeof SurgeEntered>;

export const SurgeActionTaken = defineEvent('tickets.surge-action-taken', 1, { ...ofSurge, action: OneOf(SURGE_ACTIONS), note: Maybe(Text(1_000)), takenBy: Text(200), takenAt: InstantField() });
export type SurgeActionTaken = EventOf<typeof SurgeActionTaken>;

/** Somebody of another department helps out until the surge is over. */
export const StaffDrafted = defineEvent('tickets.staff-drafted', 1, { ...ofSurge, agentId: Text(200), from: DepartmentCode(), draftedBy: Text(200), draftedAt: InstantField() });
export type StaffDrafted = EventOf<typeof StaffDrafted>;

/** Back to their own department. */
export const StaffReleased = defineEvent('tickets.staff-released', 1, { ...ofSurge, agentId: Text(200), from: DepartmentCode(), releasedAt: InstantField() });
export type StaffReleased = EventOf<typeof StaffReleased>;

/** People wait for so short a time again that everybody goes back to their work. */
export const SurgeLeft = defineEvent('tickets.surge-left', 1, { ...ofSurge, measured: Waiting, enteredAt: InstantField(), leftAt: InstantField() });
export type SurgeLeft = EventOf<typeof SurgeLeft>;

/** Every fact about waiting at a team, in streams `surge-desk`. */
export const surgeEvents = [SurgeLimitsSet, WaitingMeasured, SurgeEntered, SurgeActionTaken, StaffDrafted, StaffReleased, SurgeLeft] as const;
