import { CourseAgreed, NeedRestated, TicketAdopted, TicketCancelled, TicketClosed, TicketEscalated, TicketMerged, TicketOpened, TicketReopened, TicketSolved, TicketUnmerged } from '@rapport/contracts-tickets';
import { on, projection, type Instant } from '@rapport/event-sourcing';
import { SERVICE_STAGES, ServiceCycleRow, type ServiceStage } from './service-cycle.row.js';

const begins = (row: ServiceCycleRow, stage: ServiceStage, from: Instant): ServiceCycleRow => ({ ...row, stretches: [...row.stretches, { stage, from, until: null, passed: false }] });

/** The stage that a ticket is in is over. */
const ends = (row: ServiceCycleRow, until: Instant, passed: boolean): ServiceCycleRow => ({ ...row, stretches: row.stretches.map((stretch) => (stretch.until === null ? { ...stretch, until, passed } : stretch)) });

/** A ticket comes to a stage: on from an earlier one, whatever it skips, or back from a later one. */
const comesTo = (row: ServiceCycleRow, stage: ServiceStage, at: Instant): ServiceCycleRow => {
  const current = row.stretches.find(({ until }) => until === null);
  if (current?.stage === stage) return row;

  return begins(ends(row, at, current !== undefined && SERVICE_STAGES.indexOf(current.stage) < SERVICE_STAGES.indexOf(stage)), stage, at);
};

/** It goes on with the stage that was broken off. */
const resumes = (row: ServiceCycleRow, at: Instant): ServiceCycleRow => {
  const last = row.stretches.at(-1);

  return last === undefined || last.until === null || last.passed ? row : begins(row, last.stage, at);
};

/** How long was each ticket in which stage of the service cycle? */
export const serviceCycle = projection(ServiceCycleRow, {
  name: 'service-cycle',
  version: 1,
  when: [
    on(TicketOpened, (_, { data: { ticketId, openedAt } }) => begins({ ticketId, stretches: [] }, 'receive', openedAt)),
    // The record of a ticket from elsewhere knows no stages.
    on(TicketAdopted, (_, { data: { ticketId } }) => ({ ticketId, stretches: [] })),
    on(NeedRestated, (row, { data }) => row && comesTo(row, 'understand', data.restatedAt)),
    on(CourseAgreed, (row, { data }) => row && comesTo(row, 'help', data.agreedAt)),
    on(TicketSolved, (row, { data }) => row && comesTo(row, 'keep', data.solvedAt)),
    on(TicketClosed, (row, { data }) => row && ends(row, data.closedAt, true)),
    on(TicketReopened, (row, { data }) => row && comesTo(row, 'help', data.reopenedAt)),
    on(TicketCancelled, (row, { data }) => row && ends(row, data.cancelledAt, false)),
    on(TicketEscalated, (row, { data }) => row && ends(row, data.escalatedAt, false)),
    on(TicketMerged, (row, { data }) => row && ends(row, data.mergedAt, false)),
    on(TicketUnmerged, (row, { data }) => row && resumes(row, data.unmergedAt)),
  ],
  keyOf: ({ data }) => data.ticketId,
});
