import { complaintEvents } from '@rapport/contracts-complaints';
import { aggregate, unreachable, type Decider } from '@rapport/event-sourcing';
import { proposeArticle } from './article-proposal.decider.js';
import { complaintAlarms } from './complaint.alarms.js';
import type { ComplaintCommand } from './complaint.commands.js';
import { evolve, noComplaint, type Complaint, type ComplaintEvent } from './complaint.state.js';
import { archive, feedBack, reportUp, resolve, withdraw } from './ending.decider.js';
import { adopt, lodge, reopen } from './intake.decider.js';
import { accept, completeItem, propose, reject } from './negotiation.decider.js';
import { decideReplyMode, graspIntention, recordFacts, recordListening, respondWithUnderstanding } from './six-steps.decider.js';
import { changeHandler, noteAnswerLimit, restrict, suspectMajor } from './watching.decider.js';

const decide = (command: ComplaintCommand, complaint: Complaint): readonly ComplaintEvent[] => {
  switch (command.type) {
    case 'LodgeComplaint':
      return lodge(command, complaint);
    case 'AdoptComplaint':
      return adopt(command, complaint);
    case 'RecordListening':
      return recordListening(command, complaint);
    case 'GraspIntention':
      return graspIntention(command, complaint);
    case 'RecordFacts':
      return recordFacts(command, complaint);
    case 'RespondWithUnderstanding':
      return respondWithUnderstanding(command, complaint);
    case 'DecideReplyMode':
      return decideReplyMode(command, complaint);
    case 'ProposeSolution':
      return propose(command, complaint);
    case 'AcceptSolution':
      return accept(command, complaint);
    case 'RejectSolution':
      return reject(command, complaint);
    case 'CompleteSolutionItem':
      return completeItem(command, complaint);
    case 'ResolveComplaint':
      return resolve(command, complaint);
    case 'ReportUp':
      return reportUp(command, complaint);
    case 'FeedBack':
      return feedBack(command, complaint);
    case 'ArchiveComplaint':
      return archive(command, complaint);
    case 'WithdrawComplaint':
      return withdraw(command, complaint);
    case 'ReopenComplaint':
      return reopen(command, complaint);
    case 'ChangeHandler':
      return changeHandler(command, complaint);
    case 'SuspectMajor':
      return suspectMajor(command, complaint);
    case 'RestrictComplaint':
      return restrict(command, complaint);
    case 'NoteAnswerLimit':
      return noteAnswerLimit(command, complaint);
    case 'ProposeArticle':
      return proposeArticle(command, complaint);
    default:
      return unreachable(command);
  }
};

/** The life of a complaint (SM-3). */
export const complaintDecider: Decider<Complaint, ComplaintCommand, ComplaintEvent> = { initial: noComplaint, decide, evolve, alarms: complaintAlarms };

/** A complaint lies in the lane of the party that lodged it. */
export const complaintAggregate = aggregate({
  category: 'complaint',
  decider: complaintDecider,
  events: complaintEvents,
  partyOf: (command: ComplaintCommand) => ('partyId' in command.data ? command.data.partyId : null),
});
