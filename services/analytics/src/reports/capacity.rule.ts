import { HOUR, millisecondsOf, type Instant } from '@rapport/event-sourcing';
import type { AgentPresenceRow } from '../views/agent-presence/agent-presence.row.js';
import type { Stint } from '../views/ticket-hands/ticket-hands.row.js';
import { openHours, type CalendarVersion } from './open-hours.rule.js';
import { common, covers, joined, type Span } from './spans.rule.js';

/** Whoever was on the roster in the period, and the hours that they work by. */
export interface Roster {
  readonly agents: readonly Omit<AgentPresenceRow, 'rosterId'>[];
  readonly calendars: readonly CalendarVersion[];
}

/** One team's room for tickets. Slot-hours: room for one ticket for one hour. */
export type TeamCapacity = {
  readonly team: string;
  readonly agents: number;
  readonly slotHours: number;
  readonly usedHours: number;
  readonly unusedHours: number;
  /** Unused ÷ slots; null where there were no slots. */
  readonly idleRate: number | null;
  /** Ticket-hours beyond the room of whoever had them; they use no slot. */
  readonly overHours: number;
};

const spanOf = ({ from, until }: { readonly from: Instant; readonly until: Instant | null }, { until: end }: Span): Span => ({ from: millisecondsOf(from), until: until === null ? end : millisecondsOf(until) });

/** Milliseconds at work, and those of tickets in hand meanwhile: within the room that there is, and beyond it. */
const usedBy = (work: readonly Span[], stints: readonly Span[], room: number): { readonly within: number; readonly beyond: number } => {
  const steps = [...work.flatMap(({ from, until }) => [[from, 1, 0], [until, -1, 0]] as const), ...stints.flatMap(({ from, until }) => [[from, 0, 1], [until, 0, -1]] as const)].sort((one, other) => one[0] - other[0]);
  let [at, working, load, within, beyond] = [0, 0, 0, 0, 0];
  for (const [next, dWorking, dLoad] of steps) {
    within += working * (next - at) * Math.min(load, room);
    beyond += working * (next - at) * Math.max(load - room, 0);
    [at, working, load] = [next, working + dWorking, load + dLoad];
  }

  return { within, beyond };
};

const inHours = (milliseconds: number): number => Math.round((milliseconds / HOUR) * 100) / 100;

/** Slots of each team: room × time that its agents were there while their calendars were open. Used: what tickets in their hands took up of it (RP-38). */
export const capacityOf = ({ agents, calendars }: Roster, stints: readonly Stint[], period: Span): readonly TeamCapacity[] => {
  const hours = openHours(calendars, period);
  const inHands = Map.groupBy(stints, ({ agentId }) => agentId);
  const each = agents.map(({ agentId, team, calendar, capacity, presences }) => {
    const work = common(hours(calendar), presences.map((presence) => spanOf(presence, period)));
    const { within, beyond } = usedBy(work, (inHands.get(agentId) ?? []).map((stint) => spanOf(stint, period)), capacity);

    return { team, slots: capacity * work.reduce((sum, { from, until }) => sum + until - from, 0), within, beyond };
  });

  return [...Map.groupBy(each, ({ team }) => team)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([team, members]) => {
      const total = (of: 'slots' | 'within' | 'beyond') => members.reduce((sum, member) => sum + member[of], 0);
      const [slots, used] = [total('slots'), total('within')];

      return { team, agents: members.length, slotHours: inHours(slots), usedHours: inHours(used), unusedHours: inHours(slots - used), idleRate: slots === 0 ? null : Math.round((1 - used / slots) * 10_000) / 10_000, overHours: inHours(total('beyond')) };
    });
};

/** Whether a ticket came in while its team was closed: while no calendar of those on its roster was open. A ticket without a team, or whose team had nobody on the roster by then, is everybody's; null where nobody was on any roster. */
export const outsideHours = ({ agents, calendars }: Roster, period: Span): ((team: string | null, at: Instant) => boolean | null) => {
  const hours = openHours(calendars, period);
  const since = ({ presences }: Roster['agents'][number]) => millisecondsOf(presences[0]!.from);
  const open = (members: Roster['agents']) => ({
    since: members.reduce((first, member) => Math.min(first, since(member)), Infinity),
    hours: joined(members.flatMap((member) => common(hours(member.calendar), [{ from: since(member), until: period.until }]))),
  });
  const everybody = open(agents);
  const teams = new Map([...Map.groupBy(agents, ({ team }) => team)].map(([team, members]) => [team, open(members)]));

  return (team, at) => {
    const now = millisecondsOf(at);
    const own = teams.get(team ?? '');
    const whose = own !== undefined && own.since <= now ? own : everybody;

    return whose.since <= now ? !covers(whose.hours, now) : null;
  };
};
