import type { Outcomes, RowOfService } from './oracle-row.js';

type Rows = (made: Outcomes, answered: Outcomes) => readonly RowOfService[];

/** Parties that nobody has heard of are asked about all the same: they may appear in any service first (an empty past, nothing erased, nobody joined). */
const anyParty: Outcomes = { ready: 200, absent: 200, ended: 200 };
const party = (ended: Outcomes['ready'], ready: Outcomes['ready'] = 200): Outcomes => ({ ready, absent: 'PARTY_NOT_FOUND', ended });

export const customersRoutes: Rows = (made, answered) => [
  ['POST', '/v1/adopted-parties', 'import', made],
  ['POST', '/v1/customers', 'customers:write', made],
  ['GET', '/v1/customers', 'customers:read', answered],
  ['GET', '/v1/customers/{partyId}', 'customers:read', party(200)],
  // Asking again is no new erasure: it goes on where one broke off.
  ['POST', '/v1/customers/{partyId}/erase', 'customers:privacy', party(200)],
  ['GET', '/v1/customers/{partyId}/erasure', 'customers:privacy', anyParty],
  ['GET', '/v1/customers/{partyId}/export', 'customers:privacy', anyParty],
  ['GET', '/v1/customers/{partyId}/timeline', 'customers:read', anyParty],
  ['POST', '/v1/parties', 'customers:write', made],
  ['GET', '/v1/parties/{partyId}', 'customers:read', anyParty],
  ['POST', '/v1/parties/{partyId}/buying-procedure/abandon', 'customers:write', party('PROCEDURE_NOT_ENTERED')],
  ['POST', '/v1/parties/{partyId}/buying-procedure/enter', 'customers:write', party(200)],
  ['POST', '/v1/parties/{partyId}/buying-signals', 'customers:write', party(200)],
  ['POST', '/v1/parties/{partyId}/classification', 'customers:write', party(200)],
  ['POST', '/v1/parties/{partyId}/identify', 'customers:write', party('CUSTOMER_ALREADY_IDENTIFIED')],
  // What would store something personal about an erased person is refused; what would not is not.
  ['POST', '/v1/parties/{partyId}/interactions', 'customers:write', party('SUBJECT_ERASED', 201)],
  ['POST', '/v1/parties/{partyId}/interactions/{interactionId}/feedback', 'customers:write', { ...party('INTERACTION_NOT_OPEN'), inner: 'INTERACTION_NOT_OPEN' }],
  ['POST', '/v1/parties/{partyId}/interests', 'customers:write', party(200)],
  ['POST', '/v1/parties/{partyId}/join', 'customers:write', party(200)],
  ['POST', '/v1/parties/{partyId}/management-class', 'customers:write', party(200)],
  ['POST', '/v1/parties/{partyId}/profile', 'customers:write', party('SUBJECT_ERASED')],
  ['POST', '/v1/parties/{partyId}/purchases', 'customers:write', party(201, 201)],
  ['POST', '/v1/parties/{partyId}/unjoin', 'customers:write', party('PARTY_NOT_JOINED')],
];

const ticket = (ended: Outcomes['ready'] = 'TICKET_ENDED'): Outcomes => ({ ready: 200, absent: 'TICKET_NOT_FOUND', ended });

/** Objects that live beside tickets: plans, entitlements, repairs, custody, contracts. */
const plan: Outcomes = { ready: 200, absent: 'ENTITLEMENT_PLAN_NOT_FOUND' };
// What is withdrawn may still be asked for: that it does not apply any more is an answer.
const entitlement: Outcomes = { ready: 200, absent: 'ENTITLEMENT_NOT_FOUND', ended: 200 };

const repair = (ended: Outcomes['ready'] = 'REPAIR_ENDED'): Outcomes => ({ ready: 200, absent: 'REPAIR_NOT_FOUND', ended });

const repairRoutes: Rows = (made, answered) => [
  ['GET', '/v1/backup-units', 'tickets:read', answered],
  ['GET', '/v1/custody', 'tickets:read', answered],
  ['GET', '/v1/repairs', 'tickets:read', answered],
  ['POST', '/v1/repairs', 'tickets:write', made],
  ['GET', '/v1/repairs/{repairId}', 'tickets:read', repair(200)],
  ['POST', '/v1/repairs/{repairId}/arrive', 'tickets:write', repair()],
  ['POST', '/v1/repairs/{repairId}/book', 'tickets:write', repair()],
  // What is cancelled stays so: nothing has to change.
  ['POST', '/v1/repairs/{repairId}/cancel', 'tickets:write', repair(200)],
  ['POST', '/v1/repairs/{repairId}/close', 'tickets:write', repair()],
  ['GET', '/v1/repairs/{repairId}/custody', 'tickets:read', repair(200)],
  ['POST', '/v1/repairs/{repairId}/dispatch', 'tickets:write', repair()],
  ['POST', '/v1/repairs/{repairId}/finish', 'tickets:write', repair()],
  // Nothing was taken away, so nothing can pass on.
  ['POST', '/v1/repairs/{repairId}/pass-on', 'tickets:write', repair('NOT_IN_CUSTODY')],
  ['POST', '/v1/repairs/{repairId}/return-item', 'tickets:write', repair()],
  ['POST', '/v1/repairs/{repairId}/return-unit', 'tickets:write', repair()],
  ['POST', '/v1/repairs/{repairId}/take-away', 'tickets:write', repair()],
];

const contract = (ended: Outcomes['ready'] = 'SERVICE_CONTRACT_ENDED'): Outcomes => ({ ready: 200, absent: 'SERVICE_CONTRACT_NOT_FOUND', ended });

const contractRoutes: Rows = (made, answered) => [
  ['GET', '/v1/contract-visits', 'tickets:read', answered],
  ['GET', '/v1/service-contracts', 'tickets:read', answered],
  ['POST', '/v1/service-contracts', 'tickets:write', made],
  ['GET', '/v1/service-contracts/{contractId}', 'tickets:read', contract(200)],
  // What has ended stays so: nothing has to change.
  ['POST', '/v1/service-contracts/{contractId}/end', 'tickets:write', contract(200)],
  ['POST', '/v1/service-contracts/{contractId}/lines', 'tickets:write', { ...contract(), ready: 201 }],
  ['POST', '/v1/service-contracts/{contractId}/lines/{lineId}/change', 'tickets:write', { ...contract(), inner: 'CONTRACT_LINE_NOT_FOUND' }],
];

const round = (ended: Outcomes['ready'] = 'ROUND_CANCELLED'): Outcomes => ({ ready: 200, absent: 'ROUND_NOT_FOUND', ended });

const roundRoutes: Rows = (made, answered) => [
  ['GET', '/v1/round-stops', 'tickets:read', answered],
  ['GET', '/v1/rounds', 'tickets:read', answered],
  ['POST', '/v1/rounds', 'tickets:write', made],
  ['GET', '/v1/rounds/{roundId}', 'tickets:read', round(200)],
  // What is cancelled stays so: nothing has to change.
  ['POST', '/v1/rounds/{roundId}/cancel', 'tickets:write', round(200)],
  ['POST', '/v1/rounds/{roundId}/stops', 'tickets:write', { ...round(), ready: 201 }],
  ['POST', '/v1/rounds/{roundId}/stops/{stopId}/miss', 'tickets:write', { ...round(), inner: 'ROUND_STOP_NOT_FOUND' }],
  ['POST', '/v1/rounds/{roundId}/stops/{stopId}/serve', 'tickets:write', { ...round(), inner: 'ROUND_STOP_NOT_FOUND' }],
  ['GET', '/v1/roving-tickets', 'tickets:read', answered],
];

const playbook = (ended: Outcomes['ready'] = 200): Outcomes => ({ ready: 200, absent: 'PLAYBOOK_NOT_FOUND', ended });
const run: Outcomes = { ready: 200, absent: 'PLAYBOOK_RUN_NOT_FOUND' };

const playbookRoutes: Rows = (made, answered) => [
  ['GET', '/v1/playbooks', 'tickets:read', answered],
  ['POST', '/v1/playbooks', 'tickets:manage', made],
  ['GET', '/v1/playbooks/{playbookId}', 'tickets:read', playbook()],
  ['POST', '/v1/playbooks/{playbookId}/archive', 'tickets:manage', playbook('PLAYBOOK_ARCHIVED')],
  ['GET', '/v1/playbooks/{playbookId}/conformance', 'tickets:read', playbook()],
  ['GET', '/v1/playbook-runs', 'tickets:read', answered],
  ['GET', '/v1/playbook-runs/{runId}', 'tickets:read', run],
  ['POST', '/v1/playbook-runs/{runId}/done', 'tickets:write', run],
  ['POST', '/v1/playbook-runs/{runId}/skip', 'tickets:write', run],
  ['POST', '/v1/tickets/{ticketId}/playbook-runs', 'tickets:write', { ...ticket(), ready: 201 }],
];

const fieldServiceRoutes: Rows = (made, answered) => [
  ...repairRoutes(made, answered),
  ...contractRoutes(made, answered),
  ...roundRoutes(made, answered),
  ['GET', '/v1/benefit-uses', 'tickets:read', answered],
  ['GET', '/v1/entitlement-plans', 'tickets:read', answered],
  ['POST', '/v1/entitlement-plans', 'tickets:manage', made],
  ['GET', '/v1/entitlement-plans/{planId}', 'tickets:read', plan],
  ['POST', '/v1/entitlement-plans/{planId}/revise', 'tickets:manage', plan],
  ['GET', '/v1/entitlement-plans/{planId}/versions', 'tickets:read', plan],
  ['GET', '/v1/entitlements', 'tickets:read', answered],
  ['POST', '/v1/entitlements', 'tickets:write', made],
  ['GET', '/v1/entitlements/{entitlementId}', 'tickets:read', entitlement],
  ['GET', '/v1/entitlements/{entitlementId}/benefits', 'tickets:read', entitlement],
  ['POST', '/v1/entitlements/{entitlementId}/use', 'tickets:write', entitlement],
  ['POST', '/v1/entitlements/{entitlementId}/withdraw', 'tickets:write', entitlement],
];

const article = (ended: Outcomes['ready'] = 'ARTICLE_RETIRED'): Outcomes => ({ ready: 200, absent: 'ARTICLE_NOT_FOUND', ended });
// Readers find nothing of what is retired.
const found = article('ARTICLE_NOT_FOUND');

const knowledgeRoutes: Rows = (made, answered) => [
  ['GET', '/v1/article-proposals', 'tickets:read', answered],
  ['GET', '/v1/articles', 'tickets:read', answered],
  ['POST', '/v1/articles', 'tickets:write', made],
  ['GET', '/v1/articles/search', 'tickets:read', answered],
  ['GET', '/v1/articles/{articleId}', 'tickets:read', article(200)],
  ['POST', '/v1/articles/{articleId}/publish', 'tickets:manage', article()],
  ['POST', '/v1/articles/{articleId}/retire', 'tickets:manage', article(200)],
  ['POST', '/v1/articles/{articleId}/review', 'tickets:write', article()],
  ['POST', '/v1/articles/{articleId}/revise', 'tickets:write', article()],
  ['POST', '/v1/articles/{articleId}/vote', 'tickets:write', article()],
  ['GET', '/v1/public/articles/search', null, answered],
  ['GET', '/v1/public/articles/{articleId}', null, found],
  ['GET', '/v1/tickets/{ticketId}/suggested-articles', 'tickets:read', ticket(200)],
  ['POST', '/v1/tickets/{ticketId}/propose-article', 'tickets:write', { ...ticket(), ended: 'ARTICLE_FROM_UNSOLVED_TICKET' }],
];

const post: Outcomes = { ready: 200, absent: 'FORUM_POST_NOT_FOUND' };

const intakeRoutes: Rows = (made, answered) => [
  ['GET', '/v1/chat-transcripts', 'tickets:read', answered],
  ['POST', '/v1/chat-transcripts', 'tickets:write', made],
  ['GET', '/v1/forum-posts', 'tickets:read', answered],
  ['POST', '/v1/forum-posts', 'tickets:write', made],
  ['POST', '/v1/forum-posts/{postId}/move-to-ticket', 'tickets:write', post],
  ...(['hide', 'restore'] as const).map((act) => ['POST', `/v1/forum-posts/{postId}/${act}`, 'tickets:manage', post] as const),
  ['POST', '/v1/forum-posts/{postId}/praise', 'tickets:write', post],
  ['GET', '/v1/forum-posts/{postId}/moderation-log', 'tickets:read', post],
  ['POST', '/v1/forum-posts/{postId}/abuse-reports', 'tickets:write', post],
  ...(['dismiss', 'uphold'] as const).map((verdict) => ['POST', `/v1/forum-posts/{postId}/abuse-reports/{reportId}/${verdict}`, 'tickets:manage', { ...post, inner: 'ABUSE_REPORT_NOT_FOUND' }] as const),
  ['GET', '/v1/forums', 'tickets:read', answered],
  ['POST', '/v1/forum-topic-limits', 'tickets:manage', answered],
  ['GET', '/v1/abuse-reports', 'tickets:read', answered],
  ['GET', '/v1/community-members/{partyId}', 'tickets:read', anyParty],
  // The same letter twice is answered as it was at first.
  ['POST', '/v1/mails', 'tickets:write', answered],
  ['GET', '/v1/set-aside-mails', 'tickets:read', answered],
];

// Asked for the party whose ticket it is; for another there is nothing.
const portalRoutes: Rows = (made, answered) => [
  ['GET', '/v1/portal/articles/search', 'portal', answered],
  ['GET', '/v1/portal/articles/{articleId}', 'portal', found],
  ['POST', '/v1/portal/articles/{articleId}/vote', 'portal', found],
  ['GET', '/v1/portal/entitlements', 'portal', answered],
  ['GET', '/v1/portal/orders', 'portal', answered],
  ['GET', '/v1/portal/tickets', 'portal', answered],
  ['POST', '/v1/portal/tickets', 'portal', made],
  ['GET', '/v1/portal/tickets/{ticketId}', 'portal', ticket(200)],
  ['POST', '/v1/portal/tickets/{ticketId}/messages', 'portal', { ready: 201, absent: 'TICKET_NOT_FOUND', ended: 201 }],
];

export const ticketsRoutes: Rows = (made, answered) => [
  ...fieldServiceRoutes(made, answered),
  ...knowledgeRoutes(made, answered),
  ...intakeRoutes(made, answered),
  ...portalRoutes(made, answered),
  ...playbookRoutes(made, answered),
  ['POST', '/v1/adopted-tickets', 'import', made],
  ['GET', '/v1/agent-workload', 'tickets:read', answered],
  ['GET', '/v1/department-table', 'tickets:read', answered],
  ['GET', '/v1/department-table-versions', 'tickets:read', answered],
  ['POST', '/v1/department-table/departments', 'tickets:manage', answered],
  ['POST', '/v1/department-table/routes', 'tickets:manage', answered],
  ['GET', '/v1/service-items', 'tickets:read', answered],
  ['GET', '/v1/sub-tasks', 'tickets:read', answered],
  ['GET', '/v1/agents', 'tickets:read', answered],
  ['POST', '/v1/agents', 'tickets:manage', made],
  ['POST', '/v1/agents/{rosterId}/away', 'tickets:write', { ready: 200, absent: 'AGENT_NOT_FOUND' }],
  ['POST', '/v1/agents/{rosterId}/back', 'tickets:write', { ready: 200, absent: 'AGENT_NOT_FOUND' }],
  ['POST', '/v1/agents/{rosterId}/skills', 'tickets:manage', { ready: 200, absent: 'AGENT_NOT_FOUND' }],
  // Agents of the hostile world serve in a department that leads none of its tickets.
  ['POST', '/v1/tickets/{ticketId}/assign-best', 'tickets:write', { ready: 'NO_AGENT_FITS', absent: 'TICKET_NOT_FOUND', ended: 'NO_AGENT_FITS' }],
  ['GET', '/v1/surge-desks', 'tickets:read', answered],
  ['POST', '/v1/surge-desks', 'tickets:manage', answered],
  ['GET', '/v1/surges', 'tickets:read', answered],
  // Nobody of the hostile world waits long enough for a surge.
  ['POST', '/v1/surges/actions', 'tickets:write', { ready: 'NO_SURGE' }],
  ['POST', '/v1/surges/draft', 'tickets:write', { ready: 'NO_SURGE' }],
  ['POST', '/v1/surges/measure', 'tickets:manage', answered],
  ['POST', '/v1/tickets', 'tickets:write', made],
  ['GET', '/v1/tickets', 'tickets:read', answered],
  ['GET', '/v1/tickets/{ticketId}', 'tickets:read', ticket(200)],
  ['POST', '/v1/tickets/{ticketId}/add-viewer', 'tickets:write', ticket(200)],
  ['GET', '/v1/tickets/{ticketId}/disclosures', 'restricted:read', ticket(200)],
  ['POST', '/v1/tickets/{ticketId}/features', 'tickets:write', ticket('INCIDENT_RESOLVED_ALREADY')],
  ['POST', '/v1/tickets/{ticketId}/remove-viewer', 'tickets:write', ticket(200)],
  ['POST', '/v1/tickets/{ticketId}/resolve-incident', 'tickets:write', ticket(200)],
  ['POST', '/v1/tickets/{ticketId}/restrict', 'tickets:write', ticket(200)],
  ['GET', '/v1/found-rate', 'restricted:read', answered],
  ['POST', '/v1/sensitive-incidents', 'tickets:write', made],
  ['GET', '/v1/sensitive-incidents', 'tickets:read', answered],
  ['POST', '/v1/tickets/{ticketId}/acknowledge', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/agree', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/answer', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/assign', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/await-customer', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/classify', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/resume', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/sub-tasks', 'tickets:write', { ...ticket(), ready: 201 }],
  ['POST', '/v1/tickets/{ticketId}/sub-tasks/{subTaskId}/complete', 'tickets:write', { ...ticket(), inner: 'SUB_TASK_NOT_FOUND' }],
  ['POST', '/v1/tickets/{ticketId}/sub-tasks/{subTaskId}/drop', 'tickets:write', { ...ticket(), inner: 'SUB_TASK_NOT_FOUND' }],
  // What is cancelled stays so: nothing has to change.
  ['POST', '/v1/tickets/{ticketId}/cancel', 'tickets:write', ticket(200)],
  ['POST', '/v1/tickets/{ticketId}/check-satisfaction', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/close', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/escalate', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/calls/drop', 'tickets:write', { ready: 201, absent: 'TICKET_NOT_FOUND', ended: 'TICKET_ENDED' }],
  ['POST', '/v1/tickets/{ticketId}/callbacks/{callbackId}/make', 'tickets:write', { ready: 200, absent: 'TICKET_NOT_FOUND', ended: 'CALLBACK_NOT_FOUND', inner: 'CALLBACK_NOT_FOUND' }],
  ['POST', '/v1/tickets/{ticketId}/contacts/end', 'tickets:write', { ready: 200, absent: 'TICKET_NOT_FOUND', ended: 200 }],
  ['POST', '/v1/tickets/{ticketId}/decline', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/hold', 'tickets:write', { ready: 201, absent: 'TICKET_NOT_FOUND', ended: 'TICKET_ENDED' }],
  ['POST', '/v1/tickets/{ticketId}/hold/check-in', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/hold/resume', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/obstacles', 'tickets:write', { ready: 200, absent: 'TICKET_NOT_FOUND', ended: 200 }],
  ['POST', '/v1/tickets/{ticketId}/promises', 'tickets:write', { ready: 201, absent: 'TICKET_NOT_FOUND', ended: 'TICKET_ENDED' }],
  ['POST', '/v1/tickets/{ticketId}/promises/{promiseId}/break', 'tickets:write', { ready: 200, absent: 'TICKET_NOT_FOUND', ended: 'PROMISE_NOT_FOUND', inner: 'PROMISE_NOT_FOUND' }],
  ['POST', '/v1/tickets/{ticketId}/promises/{promiseId}/keep', 'tickets:write', { ready: 200, absent: 'TICKET_NOT_FOUND', ended: 'PROMISE_NOT_FOUND', inner: 'PROMISE_NOT_FOUND' }],
  ['POST', '/v1/tickets/{ticketId}/promises/{promiseId}/reschedule', 'tickets:write', { ready: 200, absent: 'TICKET_NOT_FOUND', ended: 'PROMISE_NOT_FOUND', inner: 'PROMISE_NOT_FOUND' }],
  ['GET', '/v1/recovery-cost-totals', 'tickets:read', answered],
  ['GET', '/v1/recovery-costs', 'tickets:read', answered],
  ['GET', '/v1/refunds', 'tickets:read', answered],
  ['POST', '/v1/tickets/{ticketId}/recoveries', 'tickets:write', { ...ticket(), ready: 201 }],
  ['POST', '/v1/tickets/{ticketId}/refunds', 'tickets:write', { ...ticket(), ready: 201 }],
  ['POST', '/v1/tickets/{ticketId}/refunds/{refundId}/approve', 'tickets:write', { ...ticket('REFUND_NOT_FOUND'), inner: 'REFUND_NOT_FOUND' }],
  ['POST', '/v1/tickets/{ticketId}/refunds/{refundId}/pay', 'tickets:write', { ...ticket('REFUND_NOT_FOUND'), inner: 'REFUND_NOT_FOUND' }],
  ['POST', '/v1/tickets/{ticketId}/refunds/{refundId}/reject', 'tickets:write', { ...ticket('REFUND_NOT_FOUND'), inner: 'REFUND_NOT_FOUND' }],
  // The other ticket is nobody's: that one exists is known before anything is decided.
  ['POST', '/v1/tickets/{ticketId}/link', 'tickets:write', ticket(200)],
  ['POST', '/v1/tickets/{ticketId}/merge', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/parent', 'tickets:write', ticket(200)],
  ['POST', '/v1/tickets/{ticketId}/split', 'tickets:write', { ready: 201, absent: 'TICKET_NOT_FOUND', ended: 'MESSAGE_NOT_FOUND' }],
  ['GET', '/v1/tickets/{ticketId}/ties', 'tickets:read', { ready: 200, absent: 200, ended: 200 }],
  ['POST', '/v1/tickets/{ticketId}/unlink', 'tickets:write', ticket(200)],
  ['POST', '/v1/tickets/{ticketId}/unmerge', 'tickets:write', { ready: 200, absent: 'TICKET_NOT_FOUND', ended: 'TICKET_NOT_MERGED' }],
  ['POST', '/v1/tickets/{ticketId}/transfer', 'tickets:write', { ready: 201, absent: 'TICKET_NOT_FOUND', ended: 'TICKET_ENDED' }],
  ['POST', '/v1/tickets/{ticketId}/transfer/accept', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/transfer/complete', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/transfer/refuse', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/transfer/withdraw', 'tickets:write', ticket()],
  ['GET', '/v1/callbacks', 'tickets:read', answered],
  ['GET', '/v1/contact-notes', 'tickets:read', answered],
  ['GET', '/v1/declines', 'tickets:read', answered],
  ['GET', '/v1/hold-statistics', 'tickets:read', answered],
  ['GET', '/v1/holds', 'tickets:read', answered],
  ['GET', '/v1/obstacle-counts', 'tickets:read', answered],
  ['GET', '/v1/obstacles', 'tickets:read', answered],
  ['GET', '/v1/promises', 'tickets:read', answered],
  ['GET', '/v1/transfers', 'tickets:read', answered],
  ['GET', '/v1/phrases', 'tickets:read', answered],
  ['POST', '/v1/wording/check', 'tickets:read', answered],
  ['GET', '/v1/clock-policies', 'tickets:read', answered],
  ['POST', '/v1/clock-policies', 'tickets:manage', made],
  ['POST', '/v1/clock-policies/{policyId}/archive', 'tickets:manage', { ready: 200, absent: 'CLOCK_POLICY_NOT_FOUND', ended: 'CLOCK_POLICY_ARCHIVED' }],
  // What would have been: nothing is changed by asking.
  ['POST', '/v1/clock-simulations', 'tickets:manage', answered],
  ['GET', '/v1/clocks', 'tickets:read', answered],
  ['GET', '/v1/service-calendars', 'tickets:read', answered],
  ['POST', '/v1/service-calendars', 'tickets:manage', made],
  ['POST', '/v1/tickets/{ticketId}/breaches/acknowledge', 'tickets:write', { ready: 'BREACH_NOT_FOUND', absent: 'TICKET_NOT_FOUND', ended: 'BREACH_NOT_FOUND' }],
  // None where the ticket was opened, no policy fits.
  ['POST', '/v1/tickets/{ticketId}/clock-policy', 'tickets:write', { ready: 'NO_POLICY_FITS', absent: 'TICKET_NOT_FOUND', ended: 'NO_POLICY_FITS' }],
  ['GET', '/v1/tickets/{ticketId}/clocks', 'tickets:read', ticket(200)],
  ['GET', '/v1/tickets/{ticketId}/clocks/{metric}/explanation', 'tickets:read', { ready: 'CLOCK_UNKNOWN', absent: 'TICKET_NOT_FOUND', ended: 'CLOCK_UNKNOWN' }],
  ['POST', '/v1/tickets/{ticketId}/messages', 'tickets:write', { ready: 201, absent: 'TICKET_NOT_FOUND', ended: 201 }],
  // Of whom nobody has heard, nothing was said.
  ['GET', '/v1/tickets/{ticketId}/messages', 'tickets:read', { ready: 200, absent: 200, ended: 200 }],
  ['POST', '/v1/tickets/{ticketId}/priority', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/replies', 'tickets:write', { ready: 201, absent: 'TICKET_NOT_FOUND', ended: 201 }],
  ['POST', '/v1/tickets/{ticketId}/route', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/reopen', 'tickets:write', ticket('TICKET_NOT_REOPENABLE')],
  ['POST', '/v1/tickets/{ticketId}/restate', 'tickets:write', ticket()],
  ['POST', '/v1/tickets/{ticketId}/solve', 'tickets:write', ticket()],
];

const complaint = (ended: Outcomes['ready'] = 'COMPLAINT_ENDED'): Outcomes => ({ ready: 200, absent: 'COMPLAINT_NOT_FOUND', ended });

export const complaintsRoutes: Rows = (made, answered) => [
  ['POST', '/v1/adopted-complaints', 'import', made],
  ['GET', '/v1/answer-limit-breaches', 'complaints:read', answered],
  ['POST', '/v1/complaints', 'complaints:write', made],
  ['GET', '/v1/complaints', 'complaints:read', answered],
  ['GET', '/v1/complaints/{complaintId}', 'complaints:read', complaint(200)],
  ['POST', '/v1/complaints/{complaintId}/accept-solution', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/archive', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/change-handler', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/decide-reply', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/feed-back', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/grasp-intention', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/items/{itemId}/complete', 'complaints:write', { ...complaint(), inner: 'SOLUTION_ITEM_NOT_FOUND' }],
  ['POST', '/v1/complaints/{complaintId}/listen', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/propose-solution', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/record-facts', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/reject-solution', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/reopen', 'complaints:write', complaint('COMPLAINT_NOT_ARCHIVED')],
  ['POST', '/v1/complaints/{complaintId}/report-up', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/resolve', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/respond', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/suspect-major', 'complaints:write', complaint()],
  ['POST', '/v1/complaints/{complaintId}/withdraw', 'complaints:write', complaint()],
  ['POST', '/v1/public/complaints', null, made],
];

const campaign = (ended: Outcomes['ready'] = 'CAMPAIGN_STEP_OUT_OF_ORDER'): Outcomes => ({ ready: 200, absent: 'CAMPAIGN_NOT_FOUND', ended });
const invitation = (ended: Outcomes['ready'], absent = 'INVITATION_NOT_FOUND'): Outcomes => ({ ready: 200, absent, ended });

export const surveysRoutes: Rows = (made, answered) => [
  ['POST', '/v1/campaigns', 'surveys:write', made],
  ['GET', '/v1/campaigns', 'surveys:read', answered],
  ['GET', '/v1/campaigns/{campaignId}', 'surveys:read', campaign(200)],
  ['POST', '/v1/campaigns/{campaignId}/analyse', 'surveys:write', campaign()],
  ['POST', '/v1/campaigns/{campaignId}/close', 'surveys:write', campaign()],
  ['POST', '/v1/campaigns/{campaignId}/finish-pilot', 'surveys:write', campaign()],
  ['POST', '/v1/campaigns/{campaignId}/parties', 'surveys:write', campaign('CAMPAIGN_NOT_INVITING')],
  ['POST', '/v1/campaigns/{campaignId}/plan', 'surveys:write', campaign()],
  ['POST', '/v1/campaigns/{campaignId}/report', 'surveys:write', campaign()],
  ['POST', '/v1/campaigns/{campaignId}/start', 'surveys:write', campaign()],
  ['GET', '/v1/fatigue-ledger', 'surveys:read', answered],
  // Whoever has the link may answer: reading it takes the scope of writing.
  ['GET', '/v1/invitations/{invitationId}/link', 'surveys:write', invitation(200)],
  ['POST', '/v1/invitations/{invitationId}/response', 'surveys:write', invitation('RESPONSE_ALREADY_SUBMITTED')],
  ['GET', '/v1/public/survey-answers/{token}', null, invitation(200, 'BAD_LINK')],
  ['POST', '/v1/public/survey-answers/{token}', null, invitation('RESPONSE_ALREADY_SUBMITTED', 'BAD_LINK')],
  ['GET', '/v1/responses', 'surveys:read', answered],
  ['GET', '/v1/responses/{invitationId}', 'surveys:read', invitation(200)],
  ['GET', '/v1/satisfaction-index', 'surveys:read', answered],
  ['GET', '/v1/templates', 'surveys:read', answered],
  ['GET', '/v1/templates/{templateId}', 'surveys:read', { ready: 200, absent: 'TEMPLATE_NOT_FOUND' }],
];
