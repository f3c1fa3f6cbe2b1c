import { FeaturesNoted, MOST_VIEWERS, PriorityChanged, SensitiveIncidentOpened, SensitiveIncidentResolved, ViewerAdded, ViewerRemoved } from '@rapport/contracts-tickets';
import { personal, restrictingStream, unreachable, type CommandMetadata } from '@rapport/event-sourcing';
import { hasEnded } from './ending.rule.js';
import type { AddViewer, IncidentCommand, IncidentOpening, NoteFeatures, RemoveViewer, ResolveIncident, RestrictTicket } from './incident.commands.js';
import type { Incident } from './incident.state.js';
import { incidentOpenAlready, incidentResolvedAlready, lastViewer, noSensitiveIncident, tooManyViewers } from './ticket.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

/** What is told to few (TKT-38). An ended ticket can still become restricted; it is hidden from then on. */
export const decideIncident = (command: IncidentCommand, ticket: ExistingTicket): readonly TicketEvent[] => {
  if (command.type === 'RestrictTicket') return restrict(command, ticket);
  const { incident, ticketId } = ticket;
  if (incident === null) throw noSensitiveIncident(ticketId);

  switch (command.type) {
    case 'AddViewer':
      return addViewer(command, incident);
    case 'RemoveViewer':
      return removeViewer(command, incident);
    case 'NoteFeatures':
      return noteFeatures(command, ticket, incident);
    case 'ResolveIncident':
      return resolve(command, ticket, incident);
    default:
      return unreachable(command);
  }
};

/** The fact that restricts a ticket. Whoever opens the incident sees it. */
export const incidentOpened = ({ ticketId, requesterId, complaintId = null }: Pick<ExistingTicket, 'ticketId' | 'requesterId'> & { readonly complaintId?: string | null }, { kind, reason, viewers: named }: IncidentOpening, { actor, now }: CommandMetadata): TicketEvent => {
  const viewers = [...new Set([actor.id, ...named])];
  if (viewers.length > MOST_VIEWERS) throw tooManyViewers(MOST_VIEWERS);

  return restrictingStream(SensitiveIncidentOpened({ ticketId, requesterId, kind, reason: personal(requesterId, reason), viewers, ...(complaintId === null ? {} : { complaintId }), openedAt: now }));
};

const restrict = ({ data: { incident: wanted }, metadata }: RestrictTicket, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { ticketId, incident, priority, status } = ticket;
  if (incident !== null) throw incidentOpenAlready(ticketId, incident.kind);
  const opened = incidentOpened(ticket, wanted, metadata);
  const isOver = hasEnded(status);

  return priority === 'critical' || isOver ? [opened] : [opened, PriorityChanged({ ticketId, priority: 'critical', previousPriority: priority, reason: wanted.kind, changedAt: metadata.now })];
};

const addViewer = ({ data, metadata }: AddViewer, { viewers }: Incident): readonly TicketEvent[] => {
  if (viewers.includes(data.viewerId)) return [];
  if (viewers.length >= MOST_VIEWERS) throw tooManyViewers(MOST_VIEWERS);

  return [ViewerAdded({ ...data, viewers: [...viewers, data.viewerId], addedAt: metadata.now })];
};

const removeViewer = ({ data, metadata }: RemoveViewer, { viewers }: Incident): readonly TicketEvent[] => {
  if (!viewers.includes(data.viewerId)) return [];
  if (viewers.length === 1) throw lastViewer(data.ticketId);

  return [ViewerRemoved({ ...data, viewers: viewers.filter((each) => each !== data.viewerId), removedAt: metadata.now })];
};

const noteFeatures = ({ data: { ticketId, features, lastSeen }, metadata }: NoteFeatures, { requesterId }: ExistingTicket, { outcome }: Incident): readonly TicketEvent[] => {
  if (outcome !== null) throw incidentResolvedAlready(ticketId, outcome);

  return [FeaturesNoted({ ticketId, features: personal(requesterId, features), lastSeen: lastSeen === null ? null : personal(requesterId, lastSeen), notedAt: metadata.now })];
};

const resolve = ({ data: { ticketId, outcome, note }, metadata }: ResolveIncident, { requesterId }: ExistingTicket, incident: Incident): readonly TicketEvent[] => {
  if (incident.outcome === outcome) return [];
  if (incident.outcome !== null) throw incidentResolvedAlready(ticketId, incident.outcome);

  return [SensitiveIncidentResolved({ ticketId, outcome, note: note === null ? null : personal(requesterId, note), resolvedAt: metadata.now })];
};
