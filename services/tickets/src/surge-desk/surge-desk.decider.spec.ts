import { StaffDrafted, StaffReleased, SURGE_ACTIONS, SurgeActionTaken, SurgeEntered, SurgeLeft, SurgeLimitsSet, WaitingMeasured, type Waiting } from '@rapport/contracts-tickets';
import { derivedId, later, MINUTE } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { DraftStaff, MeasureWaiting, SetSurgeLimits, TakeSurgeAction } from './surge-desk.commands.js';
import { surgeDeskAggregate, surgeDeskDecider } from './surge-desk.decider.js';
import { deskOf, waitingAt } from './waiting.rule.js';

const given = deciderSpec(surgeDeskDecider);
const [team, deskId, surgeId] = ['service', deskOf('service'), derivedId('spec', 'surge')];
const limits = { enterAbove: 30 * MINUTE, leaveBelow: 10 * MINUTE };
const minutes = (longest: number): Waiting => ({ waiting: 3, longest: longest * MINUTE, median: 5 * MINUTE });
const measure = (longest: number): MeasureWaiting => ({ type: 'MeasureWaiting', data: { deskId, team, measured: minutes(longest), surgeId }, metadata: metadata() });
const setLimits = (data: Partial<SetSurgeLimits['data']> = {}): SetSurgeLimits => ({ type: 'SetSurgeLimits', data: { deskId, team, limits, ...data }, metadata: metadata() });
const draft = (agentId: string, from = 'finance'): DraftStaff => ({ type: 'DraftStaff', data: { deskId, team, agentId, from }, metadata: metadata() });
const act = (action: TakeSurgeAction['data']['action']): TakeSurgeAction => ({ type: 'TakeSurgeAction', data: { deskId, team, action, note: null }, metadata: metadata() });

const by = metadata().actor.id;
const limited = SurgeLimitsSet({ deskId, team, limits, setBy: by, setAt: SPEC_NOW });
const entered = SurgeEntered({ deskId, team, surgeId, limits, measured: minutes(31), actions: [...SURGE_ACTIONS], enteredAt: SPEC_NOW });
const drafted = (agentId: string) => StaffDrafted({ deskId, team, surgeId, agentId, from: 'finance', draftedBy: by, draftedAt: SPEC_NOW });
const taken = (action: TakeSurgeAction['data']['action']) => SurgeActionTaken({ deskId, team, surgeId, action, note: null, takenBy: by, takenAt: SPEC_NOW });

describe('the limits of a team', () => {
  it('are set once, whatever is measured', () => {
    given().when(setLimits()).then(limited);
    given(limited).when(setLimits()).thenNothing();
    expect(surgeDeskAggregate.partyOf(setLimits())).toBeNull();
  });
  it('leave a space between beginning and end', () => given().when(setLimits({ limits: { enterAbove: MINUTE, leaveBelow: MINUTE } })).thenFails('SURGE_LIMITS_REVERSED'));
});

describe('a surge', () => {
  it('begins where the longest wait is over the limit, with six actions (FT-21)', () => {
    given(limited).when(measure(31)).then(WaitingMeasured({ deskId, team, measured: minutes(31), crossed: 'enter', limit: limits.enterAbove, measuredAt: SPEC_NOW }), entered);
    expect(entered.data.actions).toHaveLength(6);
  });
  it('does not begin at the limit, nor where nobody has set one', () => {
    given(limited).when(measure(30)).thenNothing();
    given().when(measure(1_000)).thenNothing();
  });
  it('goes on between the limits, and is not entered twice', () => {
    given(limited, entered).when(measure(10)).thenNothing();
    given(limited, entered).when(measure(90)).thenNothing();
  });
  it('ends below the lower limit, and everybody goes back', () =>
    given(limited, entered, drafted('bo'), drafted('cy'))
      .when(measure(9))
      .then(
        WaitingMeasured({ deskId, team, measured: minutes(9), crossed: 'leave', limit: limits.leaveBelow, measuredAt: SPEC_NOW }),
        ...['bo', 'cy'].map((agentId) => StaffReleased({ deskId, team, surgeId, agentId, from: 'finance', releasedAt: SPEC_NOW })),
        SurgeLeft({ deskId, team, surgeId, measured: minutes(9), enteredAt: SPEC_NOW, leftAt: SPEC_NOW }),
      ));
  it('drafts each person once, from another department', () => {
    given(limited, entered).when(draft('bo')).then(drafted('bo'), taken('draft_back_office'));
    given(limited, entered, drafted('bo'), taken('draft_back_office')).when(draft('cy')).then(drafted('cy'));
    given(limited, entered, drafted('bo')).when(draft('bo')).thenNothing();
    given(limited, entered).when(draft('bo', team)).thenFails('DRAFTED_FROM_SAME_TEAM', { team });
  });
  it('takes each action once', () => {
    given(limited, entered).when(act('cut_meetings')).then(taken('cut_meetings'));
    given(limited, entered, taken('cut_meetings')).when(act('cut_meetings')).thenNothing();
  });
  it('is where people are drafted and actions taken, not before and not afterwards', () => {
    const left = SurgeLeft({ deskId, team, surgeId, measured: minutes(9), enteredAt: SPEC_NOW, leftAt: SPEC_NOW });
    for (const any of [draft('bo'), act('no_chatting')]) {
      given(limited).when(any).thenFails('NO_SURGE', { team });
      given(limited, entered, left).when(any).thenFails('NO_SURGE');
    }
  });
});

describe('waiting', () => {
  it('is measured until now', () => {
    const now = later(SPEC_NOW, 40 * MINUTE);
    expect(waitingAt({ waiting: 2, first: SPEC_NOW, middle: later(SPEC_NOW, 30 * MINUTE) }, now)).toEqual({ waiting: 2, longest: 40 * MINUTE, median: 10 * MINUTE });
    expect(waitingAt({ waiting: 0, first: null, middle: null }, now)).toEqual({ waiting: 0, longest: 0, median: 0 });
    expect(waitingAt({ waiting: 1, first: now, middle: now }, SPEC_NOW)).toEqual({ waiting: 1, longest: 0, median: 0 });
  });
});
