import { operation } from '../client.js';
import type * as types from './tickets.types.gen.js';

export const ticketsOperations = {
  adoptTicket: operation<types.AdoptTicketData, types.AdoptTicketResponse>('POST', '/v1/adopted-tickets'),
  /** What each agent has in hand. */
  listAgentWorkload: operation<types.ListAgentWorkloadData, types.ListAgentWorkloadResponse>('GET', '/v1/agent-workload'),
  /** Views and reactions with generation, lag and parked keys. */
  listProjections: operation<types.ListProjectionsData, unknown>('GET', '/v1/operations/projections'),
  /** Builds a view a second time and compares the two byte for byte. */
  compareProjection: operation<types.CompareProjectionData, unknown>('POST', '/v1/operations/projections/{view}/compare'),
  /** Keys whose events wait for a repair. */
  listParked: operation<types.ListParkedData, unknown>('GET', '/v1/operations/projections/{view}/parked'),
  /** Builds a view anew from the log and flips to the new generation. */
  rebuildProjection: operation<types.RebuildProjectionData, unknown>('POST', '/v1/operations/projections/{view}/rebuild'),
  /** Applies the parked events of a key, or of all keys, in order. */
  releaseParked: operation<types.ReleaseParkedData, unknown>('POST', '/v1/operations/projections/{view}/release'),
  /** Somebody asks for something: a ticket begins. */
  openTicket: operation<types.OpenTicketData, types.OpenTicketResponse>('POST', '/v1/tickets'),
  /** The queue: who waits, since when, what is due next. */
  listTickets: operation<types.ListTicketsData, types.ListTicketsResponse>('GET', '/v1/tickets'),
  getTicket: operation<types.GetTicketData, types.GetTicketResponse>('GET', '/v1/tickets/{ticketId}'),
  acknowledgeTicket: operation<types.AcknowledgeTicketData, types.AcknowledgeTicketResponse>('POST', '/v1/tickets/{ticketId}/acknowledge'),
  agreeCourse: operation<types.AgreeCourseData, types.AgreeCourseResponse>('POST', '/v1/tickets/{ticketId}/agree'),
  /** Answers the request on the spot, at the first contact. */
  answerOnTheSpot: operation<types.AnswerOnTheSpotData, types.AnswerOnTheSpotResponse>('POST', '/v1/tickets/{ticketId}/answer'),
  assignTicket: operation<types.AssignTicketData, types.AssignTicketResponse>('POST', '/v1/tickets/{ticketId}/assign'),
  cancelTicket: operation<types.CancelTicketData, types.CancelTicketResponse>('POST', '/v1/tickets/{ticketId}/cancel'),
  checkSatisfaction: operation<types.CheckSatisfactionData, types.CheckSatisfactionResponse>('POST', '/v1/tickets/{ticketId}/check-satisfaction'),
  closeTicket: operation<types.CloseTicketData, types.CloseTicketResponse>('POST', '/v1/tickets/{ticketId}/close'),
  /** The ticket becomes a complaint and remains as evidence. */
  escalateTicket: operation<types.EscalateTicketData, types.EscalateTicketResponse>('POST', '/v1/tickets/{ticketId}/escalate'),
  reopenTicket: operation<types.ReopenTicketData, types.ReopenTicketResponse>('POST', '/v1/tickets/{ticketId}/reopen'),
  restateNeed: operation<types.RestateNeedData, types.RestateNeedResponse>('POST', '/v1/tickets/{ticketId}/restate'),
  solveTicket: operation<types.SolveTicketData, types.SolveTicketResponse>('POST', '/v1/tickets/{ticketId}/solve'),
};
