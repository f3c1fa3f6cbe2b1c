import { EntitlementGranted, type BenefitRefusal } from '@rapport/contracts-tickets';
import { Inject, Injectable } from '@nestjs/common';
import type { PostgresEventLog } from '@rapport/event-log';
import type { Instant } from '@rapport/event-sourcing';
import { LOG, PartiesQuery, Restrictions } from '@rapport/service-host';
import { judged } from '../../entitlement/benefit.rule.js';
import { entitlementDecider, type EntitlementEvent } from '../../entitlement/entitlement.decider.js';
import { entitlementNotFound } from '../../entitlement/entitlement.errors.js';
import { repairItemUnnamed, repairOfAnother, repairWithoutOrigin } from '../../repair/repair.errors.js';
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
  readonly judged: { readonly reason: BenefitRefusal | null } | null;
  /** Few may see the ticket, and so the repair. */
  readonly restricted: boolean;
}

/** Tickets and entitlements as they stand in the log, so that a repair can be asked for right after them. */
@Injectable()
export class RepairOriginQuery {
  constructor(
    @Inject(LOG) private readonly log: PostgresEventLog,
    private readonly restrictions: Restrictions,
    private readonly tickets: TicketInLogQuery,
    private readonly parties: PartiesQuery,
  ) {}

  /** @throws DomainError REPAIR_WITHOUT_ORIGIN, TICKET_NOT_FOUND, ENTITLEMENT_NOT_FOUND, REPAIR_OF_ANOTHER, REPAIR_ITEM_UNNAMED */
  async of({ ticketId, entitlementId, item, itemId, place, at }: Asked): Promise<RepairOrigin> {
    const ticket = ticketId === undefined ? undefined : await this.tickets.of(ticketId);
    const entitlement = entitlementId === undefined ? undefined : await this.entitlement(entitlementId, place, at);
    const partyId = entitlement?.holderId ?? ticket?.requesterId;
    if (partyId === undefined) throw repairWithoutOrigin();
    const same = await this.parties.sameCustomer(ticket?.requesterId);
    if (same !== undefined && !same.includes(partyId)) throw repairOfAnother(entitlementId!, ticketId!);
    const named = item ?? entitlement?.item;
    if (named === undefined) throw repairItemUnnamed();

    return { partyId, item: named, itemId: itemId ?? entitlement?.serial ?? undefined, judged: entitlement === undefined ? null : { reason: entitlement.reason }, restricted: ticket?.restricted ?? false };
  }

  private async entitlement(entitlementId: string, place: string, at: Instant) {
    const events = ((await this.restrictions.hides(entitlementId)) ? [] : await this.log.readStream(`entitlement-${entitlementId}`)) as unknown as readonly EntitlementEvent[];
    const right = events.reduce(entitlementDecider.evolve, entitlementDecider.initial);
    const granted = events.find((event) => event.type === EntitlementGranted.type);
    if (right === null || granted === undefined) throw entitlementNotFound(entitlementId);
    const { holderId, item, serial } = (granted as EntitlementGranted).data;

    return { holderId, item, serial, reason: judged(right, 'onsite_repair', place, at).reason };
  }
}
