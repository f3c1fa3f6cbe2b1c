import { TicketClassified, TicketRouted, type Coverage } from '@rapport/contracts-tickets';
import type { CommandMetadata } from '@rapport/event-sourcing';
import { isWithoutTechnical, TECHNICAL_DEPARTMENT } from '../department-table/department-table.rule.js';
import type { Classification } from './classification.rule.js';
import type { ClassificationDetails, ClassifyTicket, KnownKind } from './teamwork.commands.js';
import { feeContradictsEntitlement, quoteNotConsented, rhythmMissing } from './ticket.errors.js';
import type { ExistingTicket, TicketEvent } from './ticket.state.js';

type Kind = { readonly ticketId: string } & Omit<Classification, 'phase'> & ClassificationDetails;

/** A charged service needs a quote that the customer agreed to (TKT-06), a recurrent one its rhythm (TKT-07). */
export const refuseUncertainKind = ({ fee, frequency, quote, quoteConsented, rhythmDays }: Pick<Kind, 'fee' | 'frequency' | 'quote' | 'quoteConsented' | 'rhythmDays'>): void => {
  if (fee === 'charged' && (quote === null || !quoteConsented)) throw quoteNotConsented();
  if (frequency === 'regular' && rhythmDays === null) throw rhythmMissing();
};

/** What an entitlement covers is free, and what the one that was named does not cover is charged (TKT-06). @throws DomainError FEE_CONTRADICTS_ENTITLEMENT */
export const refuseOtherFee = (fee: Classification['fee'], coverage: Coverage | null): void => {
  if (coverage === null) return;
  const due = feeBy(coverage);
  if (fee !== due) throw feeContradictsEntitlement(coverage.entitlementId, due, fee);
};

export const feeBy = ({ reason }: Coverage): Classification['fee'] => (reason === null ? 'free' : 'charged');

/** The fact that says of what kind a ticket is. A quote without consent is known, but not agreed. */
export const classifiedAs = ({ ticketId, serviceItem, nature, place, fee, frequency, duration, quote, quoteConsented, rhythmDays, expectedDays, internal }: Kind, { now, actor }: CommandMetadata): TicketClassified =>
  TicketClassified({
    ...{ ticketId, serviceItem, nature, place, fee, frequency, duration },
    quote,
    quoteConsentedAt: quote !== null && quoteConsented ? now : null,
    ...{ rhythmDays, expectedDays, internal },
    loggedBy: actor.id,
    classifiedAt: now,
  });

/** Another kind than was known; what says nothing new leaves no trace. */
export const classify = ({ data, metadata }: ClassifyTicket, ticket: ExistingTicket): readonly TicketEvent[] => {
  const { kind } = ticket.teamwork;
  const { coverage: judged } = data;
  refuseOtherFee(data.fee, judged ?? (data.place === ticket.place ? ticket.coverage : null));
  refuseUncertainKind(data);
  const isKnown = judged === null || isSameCoverage(judged, ticket.coverage);
  const { data: next } = classifiedAs(data, metadata);

  return isKnown && kind !== null && same(kind, next) ? [] : [TicketClassified({ ...next, ...(isKnown ? {} : { coverage: judged }) }), ...routedAnew(data.nature, ticket, metadata)];
};

/** What turns out to be technical is routed as if it had been opened so (TKT-04); whoever leads it still does. What nobody leads yet is routed by its nature when somebody does. */
const routedAnew = (nature: Classification['nature'], { ticketId, nature: before, lead, collaborators, routedBy }: ExistingTicket, { now }: CommandMetadata): readonly TicketEvent[] => {
  if (lead === null || nature === before || !isWithoutTechnical({ lead, collaborators }, nature)) return [];

  return [TicketRouted({ ticketId, ...routedBy, lead, collaborators: [...collaborators, TECHNICAL_DEPARTMENT], previousLead: lead, reason: null, routedAt: now })];
};

const isSameCoverage = (one: Coverage, other: Coverage | null): boolean => one.entitlementId === other?.entitlementId && one.benefit === other.benefit && one.reason === other.reason;

/** The same in everything but who said it when. */
const same = (before: KnownKind, after: KnownKind): boolean => {
  const moneyOf = ({ quote }: KnownKind) => (quote === null ? null : `${quote.amount} ${quote.currency}`);
  const fields = ['serviceItem', 'nature', 'place', 'fee', 'frequency', 'duration', 'rhythmDays', 'expectedDays', 'internal'] as const;

  return fields.every((field) => before[field] === after[field]) && moneyOf(before) === moneyOf(after) && (before.quoteConsentedAt === null) === (after.quoteConsentedAt === null);
};
