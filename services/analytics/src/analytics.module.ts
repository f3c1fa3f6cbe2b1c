import { defineService } from '@rapport/service-host';
import { ReportsController } from './http/reports.controller.js';
import { agentPresence } from './views/agent-presence/agent-presence.projection.js';
import { calendarVersions } from './views/calendar-versions/calendar-versions.projection.js';
import { complaintProfile } from './views/complaint-profile/complaint-profile.projection.js';
import { contacts } from './views/contacts/contacts.projection.js';
import { customerEffort } from './views/customer-effort/customer-effort.projection.js';
import { customerLevels } from './views/customer-levels/customer-levels.projection.js';
import { knowledgeUse } from './views/knowledge-use/knowledge-use.projection.js';
import { promiseFates } from './views/promise-fates/promise-fates.projection.js';
import { recoveryLedger } from './views/recovery-ledger/recovery-ledger.projection.js';
import { satisfaction } from './views/satisfaction/satisfaction.projection.js';
import { serviceCosts } from './views/service-costs/service-costs.projection.js';
import { serviceCycle } from './views/service-cycle/service-cycle.projection.js';
import { servicePrices } from './views/service-prices/service-prices.projection.js';
import { ticketHands } from './views/ticket-hands/ticket-hands.projection.js';
import { ticketSubjects } from './views/ticket-subjects/ticket-subjects.projection.js';
import { ticketTimes } from './views/ticket-times/ticket-times.projection.js';
import { visitTimes } from './views/visit-times/visit-times.projection.js';

/** The service analytics, composed: it reads every service's facts and writes none. */
export const analyticsService = defineService({
  name: 'analytics',
  language: null,
  views: [contacts, customerLevels, ticketTimes, ticketSubjects, serviceCycle, customerEffort, complaintProfile, satisfaction, promiseFates, recoveryLedger, knowledgeUse, visitTimes, ticketHands, agentPresence, calendarVersions, serviceCosts, servicePrices],
  controllers: [ReportsController],
});
