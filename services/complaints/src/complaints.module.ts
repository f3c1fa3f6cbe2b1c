import { complaintsLanguage } from '@rapport/contracts-complaints';
import { defineService, parties, PartiesQuery } from '@rapport/service-host';
import { complainantAddressAggregate } from './complainant-address/complainant-address.decider.js';
import { complaintAggregate } from './complaint/complaint.decider.js';
import { ComplaintsSettings } from './complaints.config.js';
import { ComplaintReadsController } from './http/complaint-reads.controller.js';
import { ComplaintsController } from './http/complaints.controller.js';
import { IntakeController } from './http/intake.controller.js';
import { deliverMessageWhenRequested } from './reactions/deliver-message-when-requested.js';
import { lodgeComplaintWhenTicketEscalated } from './reactions/lodge-complaint-when-ticket-escalated.js';
import { noteBreachWhenAnswerLimitElapsed } from './reactions/note-breach-when-answer-limit-elapsed.js';
import { restrictComplaintWhenTicketRestricted } from './reactions/restrict-complaint-when-ticket-restricted.js';
import { suspectMajorWhenKeyCustomerComplains } from './reactions/suspect-major-when-key-customer-complains.js';
import { breaches } from './views/breaches/breaches.projection.js';
import { BreachesQuery } from './views/breaches/breaches.query.js';
import { complaintFile } from './views/complaint-file/complaint-file.projection.js';
import { ComplaintFileQuery } from './views/complaint-file/complaint-file.query.js';
import { register } from './views/register/register.projection.js';
import { RegisterQuery } from './views/register/register.query.js';

/** The service complaints, composed. */
export const complaintsService = defineService({
  name: 'complaints',
  language: complaintsLanguage,
  aggregates: [complaintAggregate, complainantAddressAggregate],
  views: [register, complaintFile, breaches, parties],
  reactions: [lodgeComplaintWhenTicketEscalated, suspectMajorWhenKeyCustomerComplains, noteBreachWhenAnswerLimitElapsed, deliverMessageWhenRequested, restrictComplaintWhenTicketRestricted],
  controllers: [IntakeController, ComplaintsController, ComplaintReadsController],
  providers: [RegisterQuery, ComplaintFileQuery, BreachesQuery, PartiesQuery],
  settings: ComplaintsSettings,
});
