import type { Fold } from './fold.js';
import { agentPresence, calendarVersions, ticketHands } from './folds/analytics/capacity.js';
import { complaintProfile } from './folds/analytics/complaint-profile.js';
import { contacts } from './folds/analytics/contacts.js';
import { customerEffort } from './folds/analytics/customer-effort.js';
import { customerLevels } from './folds/analytics/customer-levels.js';
import { knowledgeUse } from './folds/analytics/knowledge-use.js';
import { promiseFates } from './folds/analytics/promise-fates.js';
import { recoveryLedger } from './folds/analytics/recovery-ledger.js';
import { satisfaction } from './folds/analytics/satisfaction.js';
import { serviceCosts } from './folds/analytics/service-costs.js';
import { serviceCycle } from './folds/analytics/service-cycle.js';
import { servicePrices } from './folds/analytics/service-prices.js';
import { ticketSubjects } from './folds/analytics/ticket-subjects.js';
import { ticketTimes } from './folds/analytics/ticket-times.js';
import { visitTimes } from './folds/analytics/visit-times.js';
import { breaches } from './folds/complaints/breaches.js';
import { complaintFile } from './folds/complaints/complaint-file.js';
import { register } from './folds/complaints/register.js';
import { customerCard } from './folds/customers/customer-card.js';
import { directory } from './folds/customers/directory.js';
import { erasures } from './folds/customers/erasures.js';
import { fileRecords } from './folds/customers/file-records.js';
import { mentions } from './folds/customers/mentions.js';
import { timeline } from './folds/customers/timeline.js';
import { partiesOf } from './folds/parties.js';
import { restrictionsOf } from './folds/restrictions.js';
import { campaigns } from './folds/surveys/campaigns.js';
import { fatigueLedger } from './folds/surveys/fatigue-ledger.js';
import { responses } from './folds/surveys/responses.js';
import { satisfactionIndex } from './folds/surveys/satisfaction-index.js';
import { agents } from './folds/tickets/agents.js';
import { articleProposals, articles, publishedArticles } from './folds/tickets/articles.js';
import { abuseReports, forums, moderationLog } from './folds/tickets/community.js';
import { mailAddresses, mailThreads, onlineContacts, setAsideMails } from './folds/tickets/intake.js';
import { agentWorkload } from './folds/tickets/agent-workload.js';
import { clockPolicies, clocks, customerClasses, serviceCalendars } from './folds/tickets/clocks.js';
import { conversation } from './folds/tickets/conversation.js';
import { callWindows } from './folds/tickets/call-windows.js';
import { callbacks } from './folds/tickets/callbacks.js';
import { distributionLists, listMailCopies, listMails, subscriptions } from './folds/tickets/distribution-lists.js';
import { contactNotes } from './folds/tickets/contact-notes.js';
import { declines } from './folds/tickets/declines.js';
import { holds } from './folds/tickets/holds.js';
import { liveContacts } from './folds/tickets/live-contacts.js';
import { obstacles } from './folds/tickets/obstacles.js';
import { promises } from './folds/tickets/promises.js';
import { transfers } from './folds/tickets/transfers.js';
import { benefitUses, entitlementPlans, entitlements } from './folds/tickets/entitlements.js';
import { portalPages } from './folds/tickets/portal-pages.js';
import { purchases } from './folds/tickets/purchases.js';
import { backupUnits, custody, repairs } from './folds/tickets/repairs.js';
import { playbookRuns, playbooks, ticketTemplates } from './folds/tickets/playbooks.js';
import { certifications, contactReviews, obstacleMeasures } from './folds/tickets/quality.js';
import { rounds, roundStops } from './folds/tickets/rounds.js';
import { queue } from './folds/tickets/queue.js';
import { recoveryCosts, refunds } from './folds/tickets/refunds.js';
import { contractVisits, serviceContracts } from './folds/tickets/service-contracts.js';
import { sensitiveIncidents } from './folds/tickets/sensitive-incidents.js';
import { serviceCatalogues } from './folds/tickets/service-catalogues.js';
import { departmentTables } from './folds/tickets/department-tables.js';
import { subTasks } from './folds/tickets/sub-tasks.js';
import { surgeDesks, surges } from './folds/tickets/surges.js';
import { ticketTies } from './folds/tickets/ticket-ties.js';
import { ticketDetails } from './folds/tickets/ticket-details.js';

/** Every view of every service, written again. A dump of a view that is not here is red: nobody could tell whether it is right. */
export const folds: readonly Fold[] = [
  ...[clockPolicies, clocks, customerClasses, serviceCalendars],
  ...[entitlementPlans, entitlements, benefitUses],
  ...[repairs, backupUnits, custody],
  ...[serviceContracts, contractVisits, playbooks, playbookRuns, ticketTemplates, rounds, roundStops, contactReviews, certifications, obstacleMeasures],
  ...[departmentTables, serviceCatalogues, subTasks, surgeDesks, surges, refunds, recoveryCosts, ticketTies, agents],
  ...[articles, publishedArticles, articleProposals],
  ...[mailAddresses, mailThreads, onlineContacts, setAsideMails, purchases, portalPages, moderationLog, abuseReports, forums],
  ...[distributionLists, subscriptions, listMails, listMailCopies],
  ...[queue, ticketDetails, agentWorkload, conversation, partiesOf('tickets')],
  ...[callbacks, callWindows, contactNotes, declines, holds, liveContacts, obstacles, promises, transfers],
  ...[customerCard, directory, erasures, fileRecords, timeline, mentions, partiesOf('customers')],
  ...[breaches, complaintFile, register, partiesOf('complaints')],
  ...[campaigns, fatigueLedger, responses, satisfactionIndex, partiesOf('surveys')],
  ...[sensitiveIncidents, ...['tickets', 'customers', 'complaints', 'surveys', 'analytics'].map(restrictionsOf)],
  ...[complaintProfile, contacts, customerLevels, satisfaction, ticketTimes, ticketSubjects, serviceCycle, customerEffort, promiseFates, recoveryLedger, knowledgeUse, visitTimes, ticketHands, agentPresence, calendarVersions, serviceCosts, servicePrices],
];
