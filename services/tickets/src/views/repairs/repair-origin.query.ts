import type { BenefitRefusal } from '@rapport/contracts-tickets';
import { Injectable } from '@nestjs/common';
import type { Instant } from '@rapport/event-sourcing';
import { PartiesQuery } from '@rapport/service-host';
import { repairItemUnnamed, repairOfAnother, repairWithoutOrigin } from '../../repair/repair.errors.js';
import { hasEnded } from '../../ticket/ending.rule.js';
import { ticketEnded } from '../../ticket/ticket.errors.js';
import { placeIn } from '../../entitlement-plan/plan-terms.rule.js';
import { zoneOf } from '../../entitlement/benefit.rule.js';
import { EntitlementPlansQuery } from '../entitlement-plans/entitlement-plans.query.js';
import { EntitlementInLogQuery } from '../entitlements/entitlement-in-log.query.js';
import { TicketInLogQuery } from '../ticket-details/ticket-in-log.query.js';

/** What a repair is asked for by. */
export interface Asked {
  readonly ticketId: string | undefined;
  readonly entitlementId: string | undefined;
  readonly item: string | undefined;
  readonly itemId: string | undefined;
  readonly place: string;
  readonly at: Instant;
}

/** Whose repair it is, of what, and what the entitlement says of it. */
export interface RepairOrigin {
  readonly partyId: string;
  readonly item: string;
  /** Undefined where nobody has said one. */
  readonly itemId: string | undefined;
  readonly judged: { readonly reason: BenefitRefusal | null; readonly planId: string; readonly planVersion: number } | null;
  /** Whether the entitlement covers the place, or it lies in the service area: that of any plan in force. */
  readonly served: boolean;
  /** Of the place, where a plan knows it. */
  readonly zone: string | undefined;
  /** Few may see the ticket, and so the repair. */
  readonly restricted: boolean;
}

/** Tickets and entitlements as they stand in the log, so that a repair can be asked for right after them. */
@Injectable()
export class RepairOriginQuery {
  constructor(
    private readonly entitlements: EntitlementInLogQuery,
    private readonly tickets: TicketInLogQuery,
    private readonly parties: PartiesQuery,
    private readonly plans: EntitlementPlansQuery,
  ) {}

  /** @throws DomainError TICKET_NOT_FOUND, TICKET_ENDED */
  async ofTicket(ticketId: string): Promise<Pick<RepairOrigin, 'partyId' | 'restricted'>> {
    const { requesterId, status, restricted } = await this.tickets.of(ticketId);
    if (hasEnded(status)) throw ticketEnded(ticketId, status);

    return { partyId: requesterId, restricted };
  }

  /** @throws DomainError REPAIR_WITHOUT_ORIGIN, TICKET_NOT_FOUND, ENTITLEMENT_NOT_FOUND, REPAIR_OF_ANOTHER, REPAIR_ITEM_UNNAMED */
  async of({ ticketId, entitlementId, item, itemId, place, at }: Asked): Promise<RepairOrigin> {
    const ticket = ticketId === undefined ? undefined : await this.tickets.of(ticketId);
    const entitlement = entitlementId === undefined ? undefined : await this.entitlements.judged(entitlementId, 'onsite_repair', place, at);
    const partyId = entitlement?.holderId ?? ticket?.requesterId;
    if (partyId === undefined) throw repairWithoutOrigin();
    const same = await this.parties.sameCustomer(ticket?.requesterId);
    if (same !== undefined && !same.includes(partyId)) throw repairOfAnother(entitlementId!, ticketId!);
    const named = item ?? entitlement?.item;
    if (named === undefined) throw repairItemUnnamed();

    const judged = entitlement === undefined ? null : { reason: entitlement.reason, planId: entitlement.planId, planVersion: entitlement.planVersion };

    const area = (await this.plans.list()).items.find(({ terms }) => placeIn(terms, place) !== undefined);
    const served = judged?.reason === null || area !== undefined;

    return { partyId, item: named, itemId: itemId ?? entitlement?.serial ?? undefined, judged, served, zone: entitlement?.zone ?? (area && zoneOf(area.terms, place)), restricted: ticket?.restricted ?? false };
  }
}
