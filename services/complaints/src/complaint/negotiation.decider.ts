import { SolutionAccepted, SolutionItemDone, SolutionProposed, SolutionRejected, type SolutionItem } from '@rapport/contracts-complaints';
import { mintedId } from '@rapport/event-sourcing';
import type { AcceptSolution, CompleteSolutionItem, ProposedItem, ProposeSolution, RejectSolution } from './complaint.commands.js';
import { complaintStepOutOfOrder, solutionApologyOnly, solutionConditionMissing, solutionEmpty, solutionItemIncomplete, solutionItemNotFound } from './complaint.errors.js';
import type { Complaint, ComplaintEvent } from './complaint.state.js';
import { expectStage } from './stage.rule.js';

/** Whether an item promises that something is done. */
const promises = ({ offer }: Pick<SolutionItem, 'offer'>): boolean => offer !== 'refused';

/** The items of the accepted solution that are still to be done. */
export const openItems = ({ proposal }: Complaint): readonly SolutionItem[] => (proposal?.items ?? []).filter((item) => promises(item) && !proposal!.done.includes(item.itemId));

/** A first proposal, or another one while it is negotiated. */
export const propose = ({ type, data: { complaintId, items, apology }, metadata: { now, commandId } }: ProposeSolution, complaint: Complaint): readonly ComplaintEvent[] => {
  expectStage(complaintId, complaint, type, 'reply_decided', 'negotiating');
  if (apology !== null && !items.some(promises)) throw solutionApologyOnly();
  if (items.length === 0) throw solutionEmpty();
  items.forEach(checkCondition);

  const numbered = items.map((item, index) => ({ itemId: mintedId(commandId, `item-${index + 1}`), ...item }));

  return [SolutionProposed({ complaintId, proposalId: mintedId(commandId, 'proposal'), items: numbered, apology, proposedAt: now })];
};

/** Agreed: from now on everything that was promised has an owner, a cost and a due date (CMP-33). */
export const accept = ({ type, data: { complaintId }, metadata }: AcceptSolution, complaint: Complaint): readonly ComplaintEvent[] => {
  expectStage(complaintId, complaint, type, 'negotiating');
  const { proposalId, items } = proposalOf(complaintId, complaint, type);
  const incomplete = items.find((item) => promises(item) && (item.owner === null || item.cost === null || item.dueAt === null));
  if (incomplete !== undefined) throw solutionItemIncomplete(incomplete.demand);

  return [SolutionAccepted({ complaintId, proposalId, acceptedAt: metadata.now })];
};

/** Not taken; or taken, and a promise was broken (CMP-16): both lead back to the table. */
export const reject = ({ type, data: { complaintId, reason }, metadata }: RejectSolution, complaint: Complaint): readonly ComplaintEvent[] => {
  expectStage(complaintId, complaint, type, 'negotiating', 'executing');
  const { proposalId } = proposalOf(complaintId, complaint, type);

  return [SolutionRejected({ complaintId, proposalId, reason, rejectedAt: metadata.now })];
};

export const completeItem = ({ type, data: { complaintId, itemId }, metadata }: CompleteSolutionItem, complaint: Complaint): readonly ComplaintEvent[] => {
  expectStage(complaintId, complaint, type, 'executing');
  const { items, done } = proposalOf(complaintId, complaint, type);
  if (!items.some((item) => item.itemId === itemId && promises(item))) throw solutionItemNotFound(itemId);
  if (done.includes(itemId)) return [];

  return [SolutionItemDone({ complaintId, itemId, doneAt: metadata.now })];
};

const checkCondition = ({ offer, condition, demand }: ProposedItem): void => {
  if (offer === 'conditional' && condition === null) throw solutionConditionMissing(demand);
};

/** The proposal on the table; after a rejection there is none until the next one. */
const proposalOf = (complaintId: string, complaint: Complaint, step: string) => {
  if (complaint.proposal === null) throw complaintStepOutOfOrder(complaintId, step, complaint.status, ['negotiating']);

  return complaint.proposal;
};
