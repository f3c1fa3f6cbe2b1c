import { EntitlementGranted, type Benefit, type BenefitRefusal, type TicketOpened } from '@rapport/contracts-tickets';
import { Inject, Injectable } from '@nestjs/common';
import type { PostgresEventLog } from '@rapport/event-log';
import type { Instant } from '@rapport/event-sourcing';
import { LOG, PartiesQuery, Restrictions } from '@rapport/service-host';
import { judged, zoneOf } from '../../entitlement/benefit.rule.js';
import { entitlementDecider, type EntitlementEvent } from '../../entitlement/entitlement.decider.js';
import { entitlementNotFound, entitlementOfAnother } from '../../entitlement/entitlement.errors.js';

/** Whose right it is, to what, and why a benefit of it does not apply; `reason` is null where it does. */
export interface JudgedRight {
  readonly holderId: string;
  readonly item: string;
  readonly serial: string | null;
  readonly reason: BenefitRefusal | null;
  /** The plan that it is judged by, and the zone of the place. */
  readonly planId: string;
  readonly planVersion: number;
  readonly zone: string;
}

/** What a service is asked for by. `address`: a place of the service area, in either language. */
export interface ServiceAsked {
  readonly requesterId: string;
  readonly entitlementId: string;
  readonly place: TicketOpened['data']['place'];
  readonly address: string;
}

/** Entitlements as they stand in the log, so that something can be asked for right after they were granted. */
@Injectable()
export class EntitlementInLogQuery {
  constructor(
    @Inject(LOG) private readonly log: Pick<PostgresEventLog, 'readStream'>,
    private readonly restrictions: Restrictions,
    private readonly parties: PartiesQuery,
  ) {}

  /** @throws DomainError ENTITLEMENT_NOT_FOUND */
  async judged(entitlementId: string, benefit: Benefit, place: string, at: Instant): Promise<JudgedRight> {
    const events = ((await this.restrictions.hides(entitlementId)) ? [] : await this.log.readStream(`entitlement-${entitlementId}`)) as unknown as readonly EntitlementEvent[];
    const right = events.reduce(entitlementDecider.evolve, entitlementDecider.initial);
    const granted = events.find((event) => event.type === EntitlementGranted.type);
    if (right === null || granted === undefined) throw entitlementNotFound(entitlementId);
    const { holderId, item, serial, planId, planVersion } = (granted as EntitlementGranted).data;

    return { holderId, item, serial, planId, planVersion, zone: zoneOf(right.terms, place), reason: judged(right, benefit, place, at).reason };
  }

  /** Whether an entitlement of the requester covers a service: where we go to them the repair on site, elsewhere the warranty. @throws DomainError ENTITLEMENT_NOT_FOUND, ENTITLEMENT_OF_ANOTHER */
  async coverage({ requesterId, entitlementId, place, address }: ServiceAsked, at: Instant): Promise<NonNullable<TicketOpened['data']['coverage']>> {
    const benefit = place === 'roving' ? 'onsite_repair' : 'full_warranty';
    const { holderId, reason } = await this.judged(entitlementId, benefit, address, at);
    if (!(await this.parties.resolve(requesterId)).partyIds.includes(holderId)) throw entitlementOfAnother(entitlementId);

    return { entitlementId, benefit, reason };
  }
}
