import { ItemCustodyChanged } from '@rapport/contracts-tickets';
import { personal, type Instant } from '@rapport/event-sourcing';
import type { Custodian, HandOver } from './repair.commands.js';
import { conditionNotSigned, conditionReportMissing, notInCustody } from './repair.errors.js';
import type { ExistingRepair, Held } from './repair.state.js';

/** The same person or place. */
export const isSame = (one: Custodian, other: Custodian): boolean => one.role === other.role && one.id === other.id;

/**
 * The next link in the chain of custody of a thing (TKT-36): whoever has it gives it, and both have signed in what condition it is, before it moves.
 *
 * @throws DomainError NOT_IN_CUSTODY, CONDITION_REPORT_MISSING, CONDITION_NOT_SIGNED
 */
export const handedOver = ({ kind, itemId, holder, links }: Held, { from, to, report }: HandOver, { repairId, ticketId, partyId }: Pick<ExistingRepair, 'repairId' | 'ticketId' | 'partyId'>, at: Instant): ItemCustodyChanged => {
  if (!isSame(holder, from)) throw notInCustody(itemId, holder.role === 'customer' ? holder.role : `${holder.role} ${holder.id}`);
  if (report === null) throw conditionReportMissing(itemId);
  const { condition, defects, signedByGiver, signedByReceiver } = report;
  if (signedByGiver === null || signedByReceiver === null) throw conditionNotSigned(itemId);

  return ItemCustodyChanged({
    ...{ repairId, ticketId, kind, itemId, link: links + 1, from, to, condition, defects: [...defects] },
    signedByGiver: personal(partyId, signedByGiver),
    signedByReceiver: personal(partyId, signedByReceiver),
    changedAt: at,
  });
};
