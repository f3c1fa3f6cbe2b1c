import { RefundsController } from './http/refunds.controller.js';
import { noteOverdueWhenRefundDue } from './reactions/note-overdue-when-refund-due.js';
import { recoveryCosts } from './views/recovery-costs/recovery-costs.projection.js';
import { RecoveryCostsQuery } from './views/recovery-costs/recovery-costs.query.js';
import { refunds } from './views/refunds/refunds.projection.js';
import { RefundsQuery } from './views/refunds/refunds.query.js';

/** What customers get back, and what that costs. */
export const makingGood = {
  views: [refunds, recoveryCosts],
  reactions: [noteOverdueWhenRefundDue],
  controllers: [RefundsController],
  providers: [RefundsQuery, RecoveryCostsQuery],
};
