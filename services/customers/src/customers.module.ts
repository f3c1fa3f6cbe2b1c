import { customersLanguage } from '@rapport/contracts-customers';
import { defineService, parties, PartiesQuery } from '@rapport/service-host';
import { CustomersSettings } from './customers.config.js';
import { finishErasures } from './erasing/finish-erasures.js';
import { IdentityController } from './http/identity.controller.js';
import { PartiesController } from './http/parties.controller.js';
import { PrivacyController } from './http/privacy.controller.js';
import { ReadingController } from './http/reading.controller.js';
import { partyAggregate } from './party/party.decider.js';
import { mirrorJoiningWhenPartyJoined } from './reactions/mirror-joining-when-party-joined.js';
import { openAnonymousContactWhenComplaintLodgedPublicly } from './reactions/open-anonymous-contact-when-complaint-lodged-publicly.js';
import { customerCard } from './views/customer-card/customer-card.projection.js';
import { CustomerCardQuery } from './views/customer-card/customer-card.query.js';
import { directory } from './views/directory/directory.projection.js';
import { DirectoryQuery } from './views/directory/directory.query.js';
import { erasures } from './views/erasures/erasures.projection.js';
import { ErasuresQuery } from './views/erasures/erasures.query.js';
import { fileRecords } from './views/file-records/file-records.projection.js';
import { mentions } from './views/mentions/mentions.projection.js';
import { MentionsQuery } from './views/mentions/mentions.query.js';
import { timeline } from './views/timeline/timeline.projection.js';
import { TimelineQuery } from './views/timeline/timeline.query.js';

/** The service customers, composed. */
export const customersService = defineService({
  name: 'customers',
  language: customersLanguage,
  aggregates: [partyAggregate],
  views: [directory, customerCard, fileRecords, timeline, mentions, parties, erasures],
  reactions: [openAnonymousContactWhenComplaintLodgedPublicly, mirrorJoiningWhenPartyJoined],
  controllers: [IdentityController, PartiesController, PrivacyController, ReadingController],
  providers: [PartiesQuery, DirectoryQuery, CustomerCardQuery, TimelineQuery, ErasuresQuery, MentionsQuery],
  workers: [finishErasures()],
  settings: CustomersSettings,
});
