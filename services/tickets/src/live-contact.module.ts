import { callWindowAggregate } from './call-window/call-window.decider.js';
import { CallWindowController } from './http/call-window.controller.js';
import { CallsController } from './http/calls.controller.js';
import { ContactReadsController } from './http/contact-reads.controller.js';
import { HoldingController } from './http/holding.controller.js';
import { LiveContactReadsController, LiveContactsController } from './http/live-contacts.controller.js';
import { PromisesController } from './http/promises.controller.js';
import { WordingController } from './http/wording.controller.js';
import { breakPromiseWhenDueElapsed } from './reactions/break-promise-when-due-elapsed.js';
import { exceedHoldWhenLimitElapsed } from './reactions/exceed-hold-when-limit-elapsed.js';
import { returnTransferWhenLimitElapsed } from './reactions/return-transfer-when-limit-elapsed.js';
import { callWindows } from './views/call-windows/call-windows.projection.js';
import { CallWindowsQuery } from './views/call-windows/call-windows.query.js';
import { callbacks } from './views/callbacks/callbacks.projection.js';
import { CallbacksQuery } from './views/callbacks/callbacks.query.js';
import { contactNotes } from './views/contact-notes/contact-notes.projection.js';
import { ContactNotesQuery } from './views/contact-notes/contact-notes.query.js';
import { declines } from './views/declines/declines.projection.js';
import { DeclinesQuery } from './views/declines/declines.query.js';
import { holds } from './views/holds/holds.projection.js';
import { HoldsQuery } from './views/holds/holds.query.js';
import { LiveContactInLogQuery } from './views/live-contacts/live-contact-in-log.query.js';
import { liveContacts } from './views/live-contacts/live-contacts.projection.js';
import { LiveContactsQuery } from './views/live-contacts/live-contacts.query.js';
import { obstacles } from './views/obstacles/obstacles.projection.js';
import { ObstaclesQuery } from './views/obstacles/obstacles.query.js';
import { promises } from './views/promises/promises.projection.js';
import { PromisesQuery } from './views/promises/promises.query.js';
import { transfers } from './views/transfers/transfers.projection.js';
import { TransfersQuery } from './views/transfers/transfers.query.js';

/** What happens on the line, when somebody wants to be called there, and what is promised. */
export const liveContact = {
  aggregates: [callWindowAggregate],
  views: [callbacks, callWindows, contactNotes, declines, holds, liveContacts, obstacles, promises, transfers],
  reactions: [exceedHoldWhenLimitElapsed, returnTransferWhenLimitElapsed, breakPromiseWhenDueElapsed],
  controllers: [HoldingController, CallsController, CallWindowController, LiveContactsController, LiveContactReadsController, PromisesController, ContactReadsController, WordingController],
  providers: [CallbacksQuery, CallWindowsQuery, ContactNotesQuery, DeclinesQuery, HoldsQuery, LiveContactInLogQuery, LiveContactsQuery, ObstaclesQuery, PromisesQuery, TransfersQuery],
};
