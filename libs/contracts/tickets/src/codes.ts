/** The eleven service activities (TKT-01). */
export const TICKET_CATEGORIES = ['presentation', 'information', 'enquiry', 'order', 'delivery', 'installation', 'complaint_or_suggestion', 'return_or_repair', 'recovery', 'filing', 'survey'] as const;
export type TicketCategory = (typeof TICKET_CATEGORIES)[number];

/** By time order (TKT-03). */
export const TICKET_PHASES = ['pre', 'in', 'after'] as const;
export type TicketPhase = (typeof TICKET_PHASES)[number];

/** Five further classifications: nature (TKT-04), place (TKT-05), fee (TKT-06), frequency (TKT-07), duration (TKT-08). */
export const TICKET_NATURES = ['technical', 'non_technical'] as const;
export type TicketNature = (typeof TICKET_NATURES)[number];
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
export const TICKET_STATUSES = ['received', 'acknowledged', 'understood', 'helping', 'waiting_customer', 'waiting_department', 'solved', 'satisfaction_check', 'reopened', 'closed', 'cancelled', 'became_complaint', 'merged'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

export const SATISFACTION_RESULTS = ['satisfied', 'dissatisfied', 'not_reached'] as const;
export type SatisfactionResult = (typeof SATISFACTION_RESULTS)[number];

/** Why a ticket was opened without being asked for (INT-04); `recurrent`: a line of a contract fell due (TKT-35). */
export const PROACTIVE_REASONS = ['recovery', 'forecast', 'outreach', 'recurrent'] as const;

/** Those of them that a person may say: what will be needed was foreseen (CUS-41), or came out when we asked of ourselves (CMP-10). */
export const UNASKED_REASONS = ['forecast', 'outreach'] as const;
export type UnaskedReason = (typeof UNASKED_REASONS)[number];

/** What a ticket follows from, where that is known (SM-2): what a customer said, or a fact of any service. */
export const TICKET_SOURCES = ['interaction', 'event'] as const;
export type TicketSourceKind = (typeof TICKET_SOURCES)[number];

/** The six rights that a ticket is reviewed by when it closes (TKT-02). */
export const SIX_RIGHTS = ['time_and_place', 'way_and_price', 'customer', 'service', 'need', 'value'] as const;

/** Whom a reply of ours is for: the customer, or ourselves. */
export const MESSAGE_AUDIENCES = ['public', 'internal'] as const;
export type MessageAudience = (typeof MESSAGE_AUDIENCES)[number];

/** The nine kinds of work that departments share out among themselves, as the department table letters them (TKT-12). */
export const WORK_ITEMS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'] as const;
export type WorkItem = (typeof WORK_ITEMS)[number];

/** Why somebody on the line is asked to wait (TKT-17). */
export const HOLD_REASONS = ['order_query', 'bill_query', 'delivery_status', 'add_on_information', 'policy_question', 'search', 'escalation'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

/** Whom a call is handed to (TKT-18). */
export const TRANSFER_TARGETS = ['person', 'department'] as const;
export type TransferTarget = (typeof TRANSFER_TARGETS)[number];

/** Who let go first at the end of a contact (TKT-19). */
export const CONTACT_ENDED_BY = ['customer', 'agent', 'line'] as const;
export type ContactEndedBy = (typeof CONTACT_ENDED_BY)[number];

/** Where a promise comes from (SM-12). */
export const PROMISE_SOURCES = ['agent', 'marketing', 'policy'] as const;
export type PromiseSource = (typeof PROMISE_SOURCES)[number];

/** What broke a promise: that its time passed, or the word of its owner. */
export const BROKEN_BY = ['time', 'owner'] as const;

/** Five tones in which a request is declined (TKT-25): affirming the wish, praising, asking back, sharing the feeling, tactful. */
export const DECLINE_STYLES = ['affirmative', 'complimenting', 'consulting', 'sympathetic', 'tactful'] as const;
export type DeclineStyle = (typeof DECLINE_STYLES)[number];

/** Seven obstacles to good service that lie with us (TKT-22). */
export const OBSTACLES = ['management_philosophy', 'unreachable_helper', 'unreliable_equipment', 'conservative_policy', 'incomprehensible_papers', 'outdated_procedure', 'value_not_understood'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** What the timers of holds, transfers and promises are called. */
export const HOLD_LIMIT = 'tickets.hold-limit';
export const TRANSFER_LIMIT = 'tickets.transfer-limit';
export const PROMISE_DUE = 'tickets.promise-due';

/** What clocks measure; the words of `@rapport/business-time`. */
export const CLOCK_METRICS = ['first-response', 'next-response', 'periodic-update', 'requester-wait', 'agent-work', 'first-resolution', 'total-resolution'] as const;
export type ClockMetricName = (typeof CLOCK_METRICS)[number];
export const CLOCK_STATUSES = ['idle', 'running', 'paused', 'met', 'breached', 'met-late', 'cancelled'] as const;
export type ClockStatusName = (typeof CLOCK_STATUSES)[number];
export const CLOCK_REOPEN_RULES = ['ignore', 'resume', 'restart'] as const;
export const CLOCK_WORKING_STATES = ['active', 'waiting-on-customer', 'waiting-on-third-party', 'held'] as const;

/** A mark of a clock is ahead: what the log's timer is called. */
export const CLOCK_MARK = 'tickets.clock-mark';

/** The response limit of a ticket has passed: what the log's timer is called. */
export const RESPONSE_LIMIT = 'tickets.response-limit';

/** What a ticket may wait for the customer for. */
export const AWAITED_REASONS = ['information', 'consent', 'payment', 'appointment', 'item', 'other'] as const;
export type AwaitedReason = (typeof AWAITED_REASONS)[number];

/** The time until which a department was to do its part has passed. */
export const SUB_TASK_DUE = 'tickets.sub-task-due';

/** For whom a case waits: somebody on the line, a department, the customer, or nobody. */
export const CASE_STATES = ['active', 'held', 'waiting_department', 'waiting_customer'] as const;
export type CaseState = (typeof CASE_STATES)[number];
