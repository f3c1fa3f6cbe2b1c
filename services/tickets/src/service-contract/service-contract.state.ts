import { dateAt } from '@rapport/business-time';
import { ContractLineAdded, ContractLineChanged, ContractVisitDropped, ContractVisitDue, ContractVisitScheduled, ServiceContractEnded, ServiceContractSigned, type ContractLine, type serviceContractEvents } from '@rapport/contracts-tickets';
import { millisecondsOf, type EventOf, type Instant } from '@rapport/event-sourcing';
import { contractYear, daysOfYear, type Spread } from './visit-days.rule.js';

export type ServiceContractEvent = EventOf<(typeof serviceContractEvents)[number]>;

/** A line with how its visits are spread, and which there have been. */
export interface LineState {
  readonly line: ContractLine;
  readonly spread: Spread;
  /** Days of visits of the past; those before the contract was signed among them. */
  readonly done: readonly string[];
  readonly scheduled: { readonly visitId: string; readonly day: string } | null;
  readonly ordinal: number;
}

export interface ExistingContract {
  readonly contractId: string;
  readonly partyId: string;
  readonly timeZone: string;
  readonly ended: boolean;
  readonly lines: Readonly<Record<string, LineState>>;
}

/** Null before it is signed. */
export type ServiceContract = ExistingContract | null;

/** The day of a contract that it is at an instant. */
export const dayAt = ({ timeZone }: Pick<ExistingContract, 'timeZone'>, at: Instant): string => dateAt(timeZone, millisecondsOf(at));

/** What would have been before `today` is not owed any more. */
const begun = (line: ContractLine, today: string): LineState => {
  const spread: Spread = { begins: line.from, since: line.from, owed: line.timesPerYear, timesPerYear: line.timesPerYear, until: line.until };
  const done = daysOfYear(spread, contractYear(line.from, today)).filter((day) => day < today);

  return { line, spread, done, scheduled: null, ordinal: 0 };
};

/** What is still owed in this contract year is spread over what is left of it; a line that is only longer or shorter keeps its days. */
const changed = ({ spread: before, ...state }: LineState, line: ContractLine, today: string): LineState => {
  if (line.timesPerYear === before.timesPerYear) return { ...state, line, spread: { ...before, until: line.until } };
  const since = today > line.from ? today : line.from;
  const year = contractYear(line.from, since);
  const had = state.done.filter((day) => contractYear(line.from, day) === year).length;

  return { ...state, line, spread: { begins: line.from, since, owed: Math.max(0, line.timesPerYear - had), timesPerYear: line.timesPerYear, until: line.until } };
};

const withLine = (contract: ExistingContract, lineId: string, next: (state: LineState) => LineState): ExistingContract => {
  const state = contract.lines[lineId];

  return state === undefined ? contract : { ...contract, lines: { ...contract.lines, [lineId]: next(state) } };
};

export const evolveContract = (contract: ServiceContract, event: ServiceContractEvent): ServiceContract => {
  if (event.type === ServiceContractSigned.type) {
    const { contractId, partyId, timeZone, lines, signedAt } = event.data;
    const today = dayAt({ timeZone }, signedAt);

    return { contractId, partyId, timeZone, ended: false, lines: Object.fromEntries(lines.map((line) => [line.lineId, begun(line, today)])) };
  }
  if (contract === null) return null;
  switch (event.type) {
    case ContractLineAdded.type:
      return { ...contract, lines: { ...contract.lines, [event.data.line.lineId]: begun(event.data.line, dayAt(contract, event.data.addedAt)) } };
    case ContractLineChanged.type:
      return withLine(contract, event.data.line.lineId, (state) => changed(state, event.data.line, dayAt(contract, event.data.changedAt)));
    case ContractVisitScheduled.type:
      return withLine(contract, event.data.lineId, (state) => ({ ...state, scheduled: { visitId: event.data.visitId, day: event.data.day }, ordinal: event.data.ordinal }));
    case ContractVisitDue.type:
      return withLine(contract, event.data.lineId, (state) => ({ ...state, scheduled: null, done: [...state.done, event.data.day] }));
    case ContractVisitDropped.type:
      return withLine(contract, event.data.lineId, (state) => ({ ...state, scheduled: null }));
    case ServiceContractEnded.type:
      return { ...contract, ended: true };
    default:
      return contract;
  }
};
