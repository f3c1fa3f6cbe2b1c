import { ItemTakenIn, PlaybookRunStarted, RepairRequested, SensitiveIncidentOpened } from '@rapport/contracts-tickets';
import { command, reactionWithMemory, remembering, whenever, type CommandRequest } from '@rapport/event-sourcing';
import { playbookRunAggregate } from '../playbook-run/playbook-run.decider.js';
import { repairAggregate } from '../repair/repair.decider.js';

/** Repairs and runs of a ticket that were begun before it was restricted, by ticket; and the tickets that are. */
interface Begun {
  readonly repairs: Readonly<Record<string, readonly string[]>>;
  readonly runs: Readonly<Record<string, readonly string[]>>;
  readonly restricted: readonly string[];
}

const NOTHING: Begun = { repairs: {}, runs: {}, restricted: [] };

const restrictRepair = (repairId: string, ticketId: string): CommandRequest => command(repairAggregate, repairId, { type: 'RestrictRepair', data: { repairId, ticketId } });
const restrictRun = (runId: string, ticketId: string): CommandRequest => command(playbookRunAggregate, runId, { type: 'RestrictPlaybookRun', data: { runId, ticketId } });

const more = (lists: Begun['repairs'], ticketId: string, id: string): Begun['repairs'] => ({ ...lists, [ticketId]: [...(lists[ticketId] ?? []), id] });

/** What belongs to a ticket is restricted with it: what is said there from now on is sealed, whenever it was begun (TKT-38). */
export const restrictWorkWhenTicketRestricted = reactionWithMemory('restrict-work-when-ticket-restricted', NOTHING, {
  from: 'start',
  remember: [
    remembering(RepairRequested, (begun, { data: { ticketId, repairId } }) => (ticketId === null ? begun : { ...begun, repairs: more(begun.repairs, ticketId, repairId) })),
    remembering(ItemTakenIn, (begun, { data: { ticketId, repairId } }) => (ticketId === null ? begun : { ...begun, repairs: more(begun.repairs, ticketId, repairId) })),
    remembering(PlaybookRunStarted, (begun, { data: { ticketId, runId } }) => ({ ...begun, runs: more(begun.runs, ticketId, runId) })),
    remembering(SensitiveIncidentOpened, (begun, { data: { ticketId } }) => ({ ...begun, restricted: [...begun.restricted, ticketId] })),
  ],
  when: [
    whenever(SensitiveIncidentOpened, ({ data: { ticketId } }, { repairs, runs }) => [...(repairs[ticketId] ?? []).map((id) => restrictRepair(id, ticketId)), ...(runs[ticketId] ?? []).map((id) => restrictRun(id, ticketId))]),
    // Begun by somebody who saw the ticket a moment before it was restricted.
    whenever(RepairRequested, ({ metadata, data: { ticketId, repairId } }, { restricted }) => (ticketId !== null && metadata.visibility !== 'restricted' && restricted.includes(ticketId) ? [restrictRepair(repairId, ticketId)] : [])),
    whenever(ItemTakenIn, ({ metadata, data: { ticketId, repairId } }, { restricted }) => (ticketId !== null && metadata.visibility !== 'restricted' && restricted.includes(ticketId) ? [restrictRepair(repairId, ticketId)] : [])),
    whenever(PlaybookRunStarted, ({ metadata, data: { ticketId, runId } }, { restricted }) => (metadata.visibility !== 'restricted' && restricted.includes(ticketId) ? [restrictRun(runId, ticketId)] : [])),
  ],
});
