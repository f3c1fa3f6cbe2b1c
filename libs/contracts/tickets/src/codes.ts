/** The eleven service activities (TKT-01). */
export const TICKET_CATEGORIES = ['presentation', 'information', 'enquiry', 'order', 'delivery', 'installation', 'complaint_or_suggestion', 'return_or_repair', 'recovery', 'filing', 'survey'] as const;
export type TicketCategory = (typeof TICKET_CATEGORIES)[number];

/** By time order (TKT-03). */
export const TICKET_PHASES = ['pre', 'in', 'after'] as const;
export type TicketPhase = (typeof TICKET_PHASES)[number];

/** Five further classifications: nature (TKT-04), place (TKT-05), fee (TKT-06), frequency (TKT-07), duration (TKT-08). */
export const TICKET_NATURES = ['technical', 'non_technical'] as const;
export const TICKET_PLACES = ['fixed', 'roving'] as const;
export const TICKET_FEES = ['free', 'charged'] as const;
export const TICKET_FREQUENCIES = ['once', 'regular'] as const;
export const TICKET_DURATIONS = ['long', 'medium', 'short'] as const;

export const TICKET_PRIORITIES = ['critical', 'high', 'moderate', 'low'] as const;
export type TicketPriority = (typeof TICKET_PRIORITIES)[number];

/** How the request reached us (INT-06). */
export const TICKET_CHANNELS = ['face', 'phone', 'letter', 'e-mail', 'web', 'chat', 'sms', 'fax', 'visit', 'other'] as const;
export type TicketChannel = (typeof TICKET_CHANNELS)[number];

/** The states of SM-2, without hold and transfer. */
export const TICKET_STATUSES = ['received', 'acknowledged', 'understood', 'helping', 'waiting_customer', 'solved', 'satisfaction_check', 'reopened', 'closed', 'cancelled', 'became_complaint'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const SATISFACTION_RESULTS = ['satisfied', 'dissatisfied', 'not_reached'] as const;
export type SatisfactionResult = (typeof SATISFACTION_RESULTS)[number];

/** Why a ticket was opened without being asked for (INT-04). */
export const PROACTIVE_REASONS = ['recovery', 'forecast', 'outreach'] as const;

/** The six rights that a ticket is reviewed by when it closes (TKT-02). */
export const SIX_RIGHTS = ['time_and_place', 'way_and_price', 'customer', 'service', 'need', 'value'] as const;

/** The response limit of a ticket has passed: what the log's timer is called. */
export const RESPONSE_LIMIT = 'tickets.response-limit';
