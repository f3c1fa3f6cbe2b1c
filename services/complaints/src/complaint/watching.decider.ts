import { AnswerLimitBreached, ComplaintRestricted, HandlerChanged } from '@rapport/contracts-complaints';
import { restrictingStream } from '@rapport/event-sourcing';
import type { ChangeHandler, NoteAnswerLimit, RestrictComplaint, SuspectMajor } from './complaint.commands.js';
import { complaintNotFound } from './complaint.errors.js';
import type { Complaint, ComplaintEvent } from './complaint.state.js';
import { suspected } from './major-complaint.rule.js';
import { expectOpen } from './stage.rule.js';

/** A change of person (CMP-22), or the first one to take it. */
export const changeHandler = ({ data: { complaintId, handlerId, reason }, metadata }: ChangeHandler, complaint: Complaint): readonly ComplaintEvent[] => {
  expectOpen(complaintId, complaint);
  if (complaint.handlerId === handlerId) return [];

  return [HandlerChanged({ complaintId, from: complaint.handlerId, to: handlerId, reason, changedAt: metadata.now })];
};

export const suspectMajor = ({ data: { complaintId, reasons }, metadata }: SuspectMajor, complaint: Complaint): readonly ComplaintEvent[] => {
  expectOpen(complaintId, complaint);

  return suspected(complaintId, complaint, reasons, metadata.now);
};

/** In every state, an ended one too. */
export const restrict = ({ data, metadata }: RestrictComplaint, { status, restricted }: Complaint): readonly ComplaintEvent[] => {
  if (status === 'none') throw complaintNotFound(data.complaintId);

  return restricted ? [] : [restrictingStream(ComplaintRestricted({ ...data, restrictedAt: metadata.now }))];
};

/** A limit has passed: the one that holds now, not one of an earlier round. It is a breach while this round has no answer; a complaint that stands still for so long is suspected to be a major one (CMP-25). */
export const noteAnswerLimit = ({ data: { complaintId, limit, dueAt }, metadata }: NoteAnswerLimit, complaint: Complaint): readonly ComplaintEvent[] => {
  if (!awaits(complaint, limit, dueAt) || metadata.now < dueAt) return [];

  return [AnswerLimitBreached({ complaintId, limit, round: complaint.round, dueAt, breachedAt: metadata.now }), ...suspected(complaintId, complaint, ['stalled'], metadata.now)];
};

const awaits = ({ status, answered, breached, ...complaint }: Complaint, limit: string, dueAt: string): boolean => {
  const open = status !== 'none' && status !== 'archived' && status !== 'withdrawn' && !answered;
  const current = limit === 'statutory' ? complaint.answerDueAt : complaint.promisedFor;

  return open && current === dueAt && !(breached as readonly string[]).includes(limit);
};
