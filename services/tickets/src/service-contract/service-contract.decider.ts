import { dateAfter, instantOnWallClock, isDate, isTimeZone } from '@rapport/business-time';
import { CONTRACT_VISIT_DUE, ContractLineAdded, ContractLineChanged, ContractVisitDropped, ContractVisitDue, ContractVisitScheduled, serviceContractEvents, ServiceContractEnded, ServiceContractSigned, type ContractLine } from '@rapport/contracts-tickets';
import { aggregate, derivedId, instantAt, unreachable, type Alarm, type Decider, type Instant } from '@rapport/event-sourcing';
import { timeZoneUnknown } from '../entitlement-plan/entitlement-plan.errors.js';
import type { AddLine, ChangeLine, EndContract, FallDue, ServiceContractCommand, SignContract } from './service-contract.commands.js';
import { contractDayUnknown, contractLineNotFound, contractLineOver, contractLinesTooMany, serviceContractEnded, serviceContractExists, serviceContractNotFound } from './service-contract.errors.js';
import { dayAt, evolveContract, type ExistingContract, type LineState, type ServiceContract, type ServiceContractEvent } from './service-contract.state.js';
import { nextDay } from './visit-days.rule.js';

const MOST_LINES = 50;
/** Tickets are there when the day's work begins; the hour is ours. */
const NINE = 9 * 60;

const requireDays = ({ service, from, until }: ContractLine, today: string): void => {
  for (const day of [from, until]) if (day !== null && !isDate(day)) throw contractDayUnknown(day);
  if (until !== null && (until < from || until < today)) throw contractLineOver(service, until);
};

/** The next visit of a line after a day; none where it is over. */
const scheduled = ({ contractId, timeZone }: ExistingContract, { line, spread, ordinal }: LineState, after: string, now: Instant): readonly ServiceContractEvent[] => {
  const day = nextDay(spread, after);
  if (day === null) return [];
  const visitId = derivedId('contract-visit', contractId, line.lineId, String(ordinal + 1));
  const dueAt = instantAt(instantOnWallClock(timeZone, day, NINE));

  return [ContractVisitScheduled({ contractId, lineId: line.lineId, visitId, ordinal: ordinal + 1, service: line.service, day, dueAt, scheduledAt: now })];
};

/** Today still counts. */
const dayBefore = (contract: Pick<ExistingContract, 'timeZone'>, now: Instant): string => dateAfter(dayAt(contract, now), -1);

const sign = ({ data, metadata: { now, actor } }: SignContract, contract: ServiceContract): readonly ServiceContractEvent[] => {
  if (contract !== null) throw serviceContractExists(data.contractId);
  if (!isTimeZone(data.timeZone)) throw timeZoneUnknown(data.timeZone);
  for (const line of data.lines) requireDays(line, dayAt(data, now));
  const signed = ServiceContractSigned({ ...data, signedBy: actor.id, signedAt: now });
  const begun = evolveContract(null, signed)!;

  return [signed, ...Object.values(begun.lines).flatMap((state) => scheduled(begun, state, dayBefore(begun, now), now))];
};

const add = ({ data: { contractId, line }, metadata: { now, actor } }: AddLine, contract: ExistingContract): readonly ServiceContractEvent[] => {
  if (Object.keys(contract.lines).length >= MOST_LINES) throw contractLinesTooMany(MOST_LINES);
  requireDays(line, dayAt(contract, now));
  const added = ContractLineAdded({ contractId, line, addedBy: actor.id, addedAt: now });
  const state = evolveContract(contract, added)!.lines[line.lineId]!;

  return [added, ...scheduled(contract, state, dayBefore(contract, now), now)];
};

/** A visit whose day remains stays as it is; another one takes the place of one whose day moves. */
const change = ({ data: { contractId, lineId, timesPerYear, until, reason }, metadata: { now, actor } }: ChangeLine, contract: ExistingContract): readonly ServiceContractEvent[] => {
  const { line: before, scheduled: visit, done } = lineOf(contract, lineId);
  const line = { ...before, timesPerYear: timesPerYear ?? before.timesPerYear, until: until === undefined ? before.until : until };
  if (line.timesPerYear === before.timesPerYear && line.until === before.until) return [];
  requireDays(line, dayAt(contract, now));
  const changed = ContractLineChanged({ contractId, line, reason, changedBy: actor.id, changedAt: now });
  const yesterday = dayBefore(contract, now);
  const last = done.at(-1) ?? yesterday;
  const next = scheduled(contract, evolveContract(contract, changed)!.lines[lineId]!, last > yesterday ? last : yesterday, now);
  if (visit !== null && next.some((event) => event.type === ContractVisitScheduled.type && event.data.day === visit.day)) return [changed];

  return [changed, ...dropped(contractId, lineId, visit, reason, now), ...next];
};

const dropped = (contractId: string, lineId: string, visit: LineState['scheduled'], reason: string, now: Instant): readonly ServiceContractEvent[] =>
  visit === null ? [] : [ContractVisitDropped({ contractId, lineId, visitId: visit.visitId, reason, droppedAt: now })];

const end = ({ data: { contractId, reason }, metadata: { now, actor } }: EndContract, { lines }: ExistingContract): readonly ServiceContractEvent[] => [
  ...Object.entries(lines).flatMap(([lineId, state]) => dropped(contractId, lineId, state.scheduled, reason, now)),
  ServiceContractEnded({ contractId, reason, endedBy: actor.id, endedAt: now }),
];

/** A visit that was moved or dropped meanwhile is none any more. */
const fallDue = ({ data: { contractId, lineId, visitId }, metadata: { now } }: FallDue, contract: ExistingContract): readonly ServiceContractEvent[] => {
  const state = contract.lines[lineId];
  if (contract.ended || state?.scheduled?.visitId !== visitId) return [];
  const { service, serviceItem, category, timesPerYear } = state.line;
  const { day } = state.scheduled;

  return [
    ContractVisitDue({ contractId, lineId, visitId, partyId: contract.partyId, ticketId: derivedId('contract-ticket', visitId), service, serviceItem, category, timesPerYear, day, fellDueAt: now }),
    ...scheduled(contract, state, day, now),
  ];
};

const lineOf = ({ lines }: ExistingContract, lineId: string): LineState => {
  const state = lines[lineId];
  if (state === undefined) throw contractLineNotFound(lineId);

  return state;
};

const decide = (command: ServiceContractCommand, contract: ServiceContract): readonly ServiceContractEvent[] => {
  if (command.type === 'SignContract') return sign(command, contract);
  if (contract === null) throw serviceContractNotFound(command.data.contractId);
  if (command.type === 'FallDue') return fallDue(command, contract);
  if (contract.ended && command.type === 'EndContract') return [];
  if (contract.ended) throw serviceContractEnded(contract.contractId);
  switch (command.type) {
    case 'AddLine':
      return add(command, contract);
    case 'ChangeLine':
      return change(command, contract);
    case 'EndContract':
      return end(command, contract);
    default:
      return unreachable(command);
  }
};

/** What wakes us: the day of each visit. */
const alarms = ({ type, data }: ServiceContractEvent): readonly Alarm[] =>
  type === ContractVisitScheduled.type ? [{ name: CONTRACT_VISIT_DUE, due: data.dueAt, data: { contractId: data.contractId, lineId: data.lineId, visitId: data.visitId } }] : [];

/** Services that come back by themselves, as a customer pays for them (TKT-35). */
export const serviceContractDecider: Decider<ServiceContract, ServiceContractCommand, ServiceContractEvent> = { initial: null, decide, evolve: evolveContract, alarms };

export const serviceContractAggregate = aggregate({
  category: 'service-contract',
  decider: serviceContractDecider,
  events: serviceContractEvents,
  partyOf: (command) => (command.type === 'SignContract' ? command.data.partyId : null),
});
