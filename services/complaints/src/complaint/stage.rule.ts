import type { ComplaintStatus } from '@rapport/contracts-complaints';
import { complaintEnded, complaintNotFound, complaintStepOutOfOrder } from './complaint.errors.js';
import type { Complaint } from './complaint.state.js';

/** Refuses what concerns a complaint that does not exist, or does not go on. */
export const expectOpen = (complaintId: string, { status }: Complaint): void => {
  if (status === 'none') throw complaintNotFound(complaintId);
  if (status === 'archived' || status === 'withdrawn') throw complaintEnded(complaintId, status);
};

/** Refuses a step whose turn it is not (CMP-15). */
export const expectStage = (complaintId: string, complaint: Complaint, step: string, ...expected: readonly ComplaintStatus[]): void => {
  expectOpen(complaintId, complaint);
  if (!(expected as readonly string[]).includes(complaint.status)) throw complaintStepOutOfOrder(complaintId, step, complaint.status, expected);
};
