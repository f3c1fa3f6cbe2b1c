import { readFileSync } from 'node:fs';
import type { ItemTakenIn, PlaybookRunStarted, RepairRequested, SensitiveIncidentOpened } from '@rapport/contracts-tickets';
import { streamOf } from '@rapport/event-sourcing';
import { reactionSpec, recorded } from '@rapport/testing';
import { restrictWorkWhenTicketRestricted } from './restrict-work-when-ticket-restricted.js';

const sample = <Event>(fact: string) => JSON.parse(readFileSync(new URL(`../../../../libs/contracts/tickets/src/samples/tickets.${fact}.v1.json`, import.meta.url), 'utf8')) as Event;
const given = reactionSpec(restrictWorkWhenTicketRestricted);
const incident = sample<SensitiveIncidentOpened>('sensitive-incident-opened');
const { ticketId } = incident.data;
const repair = (of: string | null) => ({ ...sample<RepairRequested>('repair-requested'), data: { ...sample<RepairRequested>('repair-requested').data, ticketId: of } }) as RepairRequested;
const run = { ...sample<PlaybookRunStarted>('playbook-run-started'), data: { ...sample<PlaybookRunStarted>('playbook-run-started').data, ticketId } } as PlaybookRunStarted;
const { repairId } = repair(null).data;
const takenIn = { ...sample<ItemTakenIn>('item-taken-in'), data: { ...sample<ItemTakenIn>('item-taken-in').data, ticketId } } as ItemTakenIn;
const restrictsRepair = { stream: streamOf({ category: 'repair' }, repairId), type: 'RestrictRepair', data: { repairId, ticketId } };
const restrictsRun = { stream: streamOf({ category: 'playbook-run' }, run.data.runId), type: 'RestrictPlaybookRun', data: { runId: run.data.runId, ticketId } };

describe('restrict-work-when-ticket-restricted', () => {
  it('restricts what was begun for the ticket before', () => {
    given(repair(ticketId), run).when(incident).then(restrictsRepair, restrictsRun);
    given(takenIn).when(incident).then(restrictsRepair);
    given(repair(null)).when(incident).thenNothing();
  });
  it('restricts what was begun by somebody who saw it a moment before, and not what began restricted', () => {
    given(incident).when(repair(ticketId)).then(restrictsRepair);
    given(incident).when(takenIn).then(restrictsRepair);
    given().when(takenIn).thenNothing();
    given(incident).when(run).then(restrictsRun);
    const begunSo = recorded(repair(ticketId));
    given(incident).when({ ...begunSo, metadata: { ...begunSo.metadata, visibility: 'restricted' } }).thenNothing();
    given().when(repair(ticketId)).thenNothing();
  });
});
