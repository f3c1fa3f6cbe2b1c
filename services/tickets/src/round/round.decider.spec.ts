import { RoundCancelled, RoundPlanned, RoundStopAdded, RoundStopDropped, RoundStopMissed, RoundStopReleased, RoundStopServed } from '@rapport/contracts-tickets';
import { derivedId, instant, personal } from '@rapport/event-sourcing';
import { deciderSpec, metadata, SPEC_NOW } from '@rapport/testing';
import type { PlannedStop, PlanRound, RoundCommand } from './round.commands.js';
import { roundAggregate, roundDecider } from './round.decider.js';

const given = deciderSpec(roundDecider);
const [roundId, partyId, one, two] = ['round', 'party', 'one', 'two'].map((name) => derivedId('spec', name)) as [string, string, string, string];
const stop = (stopId: string, from = '2026-03-05T01:00:00.000Z', until = '2026-03-05T03:00:00.000Z'): PlannedStop => ({ stopId, partyId, ticketId: null, place: '12 Harbour Road', from: instant(from), until: instant(until) });
const round = { roundId, name: 'North', agentId: 'bo', day: '2026-03-05', timeZone: 'Asia/Shanghai' };
const plan = (changed: Partial<PlanRound['data']> = {}): RoundCommand => ({ type: 'PlanRound', data: { ...round, stops: [stop(one)], ...changed }, metadata: metadata() });
const on = (type: Exclude<RoundCommand['type'], 'PlanRound'>, data: object = {}): RoundCommand => ({ type, data: { roundId, ...data }, metadata: metadata() }) as never;
const planned = RoundPlanned({ ...round, plannedBy: 'agent-ana', plannedAt: SPEC_NOW });
const added = ({ place, ...rest }: PlannedStop) => RoundStopAdded({ roundId, ...rest, agentId: 'bo', day: round.day, place: personal(partyId, place), addedBy: 'agent-ana', addedAt: SPEC_NOW });
const served = (stopId: string) => RoundStopServed({ roundId, stopId, servedBy: 'agent-ana', servedAt: SPEC_NOW });
const missed = (stopId: string) => RoundStopMissed({ roundId, stopId, reason: 'Nobody opened', missedBy: 'agent-ana', missedAt: SPEC_NOW });
const cancelled = RoundCancelled({ roundId, reason: 'Snow', cancelledBy: 'agent-ana', cancelledAt: SPEC_NOW });

describe('a round', () => {
  it('is planned with its stops, each a fact of its own', () => {
    given().when(plan()).then(planned, added(stop(one)));
    given(planned).when(plan()).thenFails('ROUND_EXISTS', { roundId });
    given(planned).when(on('AddStop', { stop: stop(two) })).then(added(stop(two)));
    expect(roundAggregate.partyOf(plan())).toBeNull();
  });
  it('lies on one day by its own clock, the midnight that ends it included', () => {
    given().when(plan({ timeZone: 'Mars/Olympus' })).thenFails('TIME_ZONE_UNKNOWN');
    given().when(plan({ day: '2026-02-30' })).thenFails('ROUND_DAY_UNKNOWN', { day: '2026-02-30' });
    // 5 March in Shanghai begins at 16:00 UTC of the day before.
    given().when(plan({ stops: [stop(one, '2026-03-04T16:00:00.000Z', '2026-03-05T16:00:00.000Z')] })).then(planned, added(stop(one, '2026-03-04T16:00:00.000Z', '2026-03-05T16:00:00.000Z')));
    given().when(plan({ stops: [stop(one, '2026-03-04T15:59:00.000Z')] })).thenFails('ROUND_STOP_OUTSIDE_DAY', { day: '2026-03-05' });
    given(planned).when(on('AddStop', { stop: stop(two, '2026-03-05T02:00:00.000Z', '2026-03-05T16:00:00.001Z') })).thenFails('ROUND_STOP_OUTSIDE_DAY');
    given(planned).when(on('AddStop', { stop: stop(two, '2026-03-05T03:00:00.000Z', '2026-03-05T03:00:00.000Z') })).thenFails('ROUND_STOP_OUTSIDE_DAY');
  });
  it('has a hundred stops at most', () => {
    const many = Array.from({ length: 100 }, (_, index) => added(stop(derivedId('spec', String(index)))));
    given(planned, ...many).when(on('AddStop', { stop: stop(two) })).thenFails('ROUND_STOPS_TOO_MANY', { most: 100 });
  });
  it('is where everything begins', () => {
    for (const type of ['AddStop', 'ServeStop', 'MissStop', 'ReleaseStop', 'CancelRound'] as const) given().when(on(type, { stopId: one, stop: stop(one) })).thenFails('ROUND_NOT_FOUND');
  });
});

describe('a stop', () => {
  it('is served or missed, once', () => {
    given(planned, added(stop(one))).when(on('ServeStop', { stopId: one })).then(served(one));
    given(planned, added(stop(one))).when(on('MissStop', { stopId: one, reason: 'Nobody opened' })).then(missed(one));
    given(planned, added(stop(one)), served(one)).when(on('MissStop', { stopId: one, reason: 'x' })).thenFails('ROUND_STOP_SETTLED', { status: 'served' });
    given(planned, added(stop(one)), missed(one)).when(on('ServeStop', { stopId: one })).thenFails('ROUND_STOP_SETTLED', { status: 'missed' });
    given(planned).when(on('ServeStop', { stopId: one })).thenFails('ROUND_STOP_NOT_FOUND', { stopId: one });
  });
  it('is released for a reason while it is planned, or after it was missed', () => {
    const release = on('ReleaseStop', { stopId: one, reason: 'Done by phone' });
    const released = (wasMissed: boolean) => RoundStopReleased({ roundId, stopId: one, reason: 'Done by phone', wasMissed, releasedBy: 'agent-ana', releasedAt: SPEC_NOW });
    given(planned, added(stop(one))).when(release).then(released(false));
    given(planned, added(stop(one)), missed(one)).when(release).then(released(true));
    given(planned, added(stop(one)), served(one)).when(release).thenFails('ROUND_STOP_SETTLED', { status: 'served' });
    for (const type of ['ServeStop', 'MissStop', 'ReleaseStop'] as const) given(planned, added(stop(one)), released(false)).when(on(type, { stopId: one, reason: 'x' })).thenFails('ROUND_STOP_SETTLED', { status: 'released' });
    given(planned).when(release).thenFails('ROUND_STOP_NOT_FOUND', { stopId: one });
    given(planned, added(stop(one)), released(false)).when(on('CancelRound', { reason: 'Snow' })).then(cancelled);
  });
  it('that was still planned goes with its round', () => {
    const cancel = on('CancelRound', { reason: 'Snow' });
    const dropped = RoundStopDropped({ roundId, stopId: two, droppedAt: SPEC_NOW });
    given(planned, added(stop(one)), added(stop(two)), served(one)).when(cancel).then(cancelled, dropped);
    given(planned, added(stop(two)), cancelled, dropped).when(cancel).thenNothing();
    for (const command of [on('ServeStop', { stopId: two }), on('AddStop', { stop: stop(one) })]) given(planned, added(stop(two)), cancelled, dropped).when(command).thenFails('ROUND_CANCELLED');
  });
});
