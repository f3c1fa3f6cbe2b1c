import { ticket, type Outcomes, type Rows } from './oracle-row.js';

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
  ['GET', '/v1/repairs/{repairId}/clocks', 'tickets:read', repair(200)],
  ['GET', '/v1/repairs/{repairId}/clocks/{limit}/explanation', 'tickets:read', repair(200)],
  ['POST', '/v1/repairs/{repairId}/close', 'tickets:write', repair()],
  ['GET', '/v1/repairs/{repairId}/custody', 'tickets:read', repair(200)],
  ['POST', '/v1/repairs/{repairId}/dispatch', 'tickets:write', repair()],
  ['POST', '/v1/repairs/{repairId}/finish', 'tickets:write', repair()],
  // Nothing was taken away, so nothing can pass on.
  ['POST', '/v1/repairs/{repairId}/pass-on', 'tickets:write', repair('NOT_IN_CUSTODY')],
  ['POST', '/v1/repairs/{repairId}/return-item', 'tickets:write', repair()],
  ['POST', '/v1/repairs/{repairId}/return-unit', 'tickets:write', repair()],
  ['POST', '/v1/tickets/{ticketId}/take-in', 'tickets:write', { ...ticket(), ready: 201 }],
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
  ['POST', '/v1/rounds/{roundId}/stops/{stopId}/release', 'tickets:write', { ...round(), inner: 'ROUND_STOP_NOT_FOUND' }],
  ['POST', '/v1/rounds/{roundId}/stops/{stopId}/serve', 'tickets:write', { ...round(), inner: 'ROUND_STOP_NOT_FOUND' }],
  ['GET', '/v1/roving-tickets', 'tickets:read', answered],
];

const playbook = (ended: Outcomes['ready'] = 200): Outcomes => ({ ready: 200, absent: 'PLAYBOOK_NOT_FOUND', ended });
const template = (ended: Outcomes['ready'] = 200): Outcomes => ({ ready: 200, absent: 'TICKET_TEMPLATE_NOT_FOUND', ended });
const run: Outcomes = { ready: 200, absent: 'PLAYBOOK_RUN_NOT_FOUND' };

export const playbookRoutes: Rows = (made, answered) => [
  ['GET', '/v1/playbooks', 'tickets:read', answered],
  ['POST', '/v1/playbooks', 'tickets:manage', made],
  ['GET', '/v1/playbooks/{playbookId}', 'tickets:read', playbook()],
  ['POST', '/v1/playbooks/{playbookId}/archive', 'tickets:manage', playbook('PLAYBOOK_ARCHIVED')],
  ['GET', '/v1/playbooks/{playbookId}/conformance', 'tickets:read', playbook()],
  ['GET', '/v1/ticket-templates', 'tickets:read', answered],
  ['POST', '/v1/ticket-templates', 'tickets:manage', made],
  ['GET', '/v1/ticket-templates/{ticketTemplateId}', 'tickets:read', template()],
  ['POST', '/v1/ticket-templates/{ticketTemplateId}/archive', 'tickets:manage', template('TICKET_TEMPLATE_ARCHIVED')],
  ['POST', '/v1/ticket-templates/{ticketTemplateId}/tickets', 'tickets:write', { ...template('TICKET_TEMPLATE_ARCHIVED'), ready: 201 }],
  ['GET', '/v1/ticket-templates/{ticketTemplateId}/use', 'tickets:read', template()],
  ['GET', '/v1/playbook-runs', 'tickets:read', answered],
  ['GET', '/v1/playbook-runs/{runId}', 'tickets:read', run],
  ['POST', '/v1/playbook-runs/{runId}/done', 'tickets:write', run],
  ['POST', '/v1/playbook-runs/{runId}/skip', 'tickets:write', run],
  ['POST', '/v1/tickets/{ticketId}/playbook-runs', 'tickets:write', { ...ticket(), ready: 201 }],
];

export const fieldServiceRoutes: Rows = (made, answered) => [
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

const review: Outcomes = { ready: 200, absent: 'CONTACT_REVIEW_NOT_FOUND' };
const certification: Outcomes = { ready: 200, absent: 'CERTIFICATION_NOT_FOUND' };
const measure: Outcomes = { ready: 200, absent: 'OBSTACLE_MEASURE_NOT_FOUND', ended: 'OBSTACLE_MEASURE_COMPLETED' };

export const qualityRoutes: Rows = (made, answered) => [
  ['GET', '/v1/contact-quality-items', 'tickets:read', answered],
  ['GET', '/v1/contact-reviews', 'tickets:read', answered],
  ['POST', '/v1/contact-reviews', 'tickets:manage', made],
  ['GET', '/v1/contact-reviews/{reviewId}', 'tickets:read', review],
  ['POST', '/v1/contact-reviews/{reviewId}/withdraw', 'tickets:manage', review],
  ['GET', '/v1/contact-scores', 'tickets:read', answered],
  ['GET', '/v1/certifications', 'tickets:read', answered],
  ['POST', '/v1/certifications', 'tickets:write', made],
  ['POST', '/v1/certifications/{certificationId}/withdraw', 'tickets:write', certification],
  ['GET', '/v1/obstacle-measures', 'tickets:read', answered],
  ['POST', '/v1/obstacle-measures', 'tickets:manage', made],
  ['POST', '/v1/obstacle-measures/{measureId}/complete', 'tickets:manage', measure],
];
