import { defineEvent, InstantField, Maybe, OneOf, Text, Uuid, type EventOf } from '@rapport/event-sourcing';
import { Type, type Static } from 'typebox';
import { TICKET_CATEGORIES } from './codes.js';

/** A service that comes back: how often a year, from a day on, until a day or for the lifetime of the thing. */
export const ContractLine = () =>
  Type.Object({
    lineId: Uuid(),
    /** What is done, as the customer was told: on-site cleaning. */
    service: Text(300),
    /** Code of the service-item catalogue, where there is one (TKT-09 to TKT-11). */
    serviceItem: Maybe(Text(50)),
    category: OneOf(TICKET_CATEGORIES),
    timesPerYear: Type.Integer({ minimum: 1, maximum: 52 }),
    /** Days by the clock of the contract; the last day is one of them. */
    from: Text(10),
    until: Maybe(Text(10)),
  });
export type ContractLine = Static<ReturnType<typeof ContractLine>>;

/** A customer pays for services that come back by themselves (TKT-35). */
export const ServiceContractSigned = defineEvent('tickets.service-contract-signed', 1, {
  contractId: Uuid(),
  partyId: Uuid(),
  name: Text(300),
  /** IANA zone of its days. */
  timeZone: Text(60),
  lines: Type.Array(ContractLine(), { minItems: 1, maxItems: 50 }),
  signedBy: Text(200),
  signedAt: InstantField(),
});
export type ServiceContractSigned = EventOf<typeof ServiceContractSigned>;

/** Something more was agreed (customisation). */
export const ContractLineAdded = defineEvent('tickets.contract-line-added', 1, { contractId: Uuid(), line: ContractLine(), addedBy: Text(200), addedAt: InstantField() });
export type ContractLineAdded = EventOf<typeof ContractLineAdded>;

/** The line as it is from now on: more often, less often, longer. */
export const ContractLineChanged = defineEvent('tickets.contract-line-changed', 1, { contractId: Uuid(), line: ContractLine(), reason: Text(1_000), changedBy: Text(200), changedAt: InstantField() });
export type ContractLineChanged = EventOf<typeof ContractLineChanged>;

const visit = { contractId: Uuid(), lineId: Uuid(), visitId: Uuid() };

/** The next time that a line is due. There is one at a time. */
export const ContractVisitScheduled = defineEvent('tickets.contract-visit-scheduled', 1, {
  ...visit,
  /** The how manieth of its line, from 1. */
  ordinal: Type.Integer({ minimum: 1 }),
  service: Text(300),
  day: Text(10),
  dueAt: InstantField(),
  scheduledAt: InstantField(),
});
export type ContractVisitScheduled = EventOf<typeof ContractVisitScheduled>;

/** The day has come: a ticket is opened for it. */
export const ContractVisitDue = defineEvent('tickets.contract-visit-due', 1, {
  ...visit,
  partyId: Uuid(),
  ticketId: Uuid(),
  service: Text(300),
  serviceItem: Maybe(Text(50)),
  category: OneOf(TICKET_CATEGORIES),
  timesPerYear: Type.Integer({ minimum: 1 }),
  day: Text(10),
  fellDueAt: InstantField(),
});
export type ContractVisitDue = EventOf<typeof ContractVisitDue>;

/** It will not take place: the line was changed, or the contract has ended. */
export const ContractVisitDropped = defineEvent('tickets.contract-visit-dropped', 1, { ...visit, reason: Text(1_000), droppedAt: InstantField() });
export type ContractVisitDropped = EventOf<typeof ContractVisitDropped>;

/** Nothing comes by itself any more. */
export const ServiceContractEnded = defineEvent('tickets.service-contract-ended', 1, { contractId: Uuid(), reason: Text(1_000), endedBy: Text(200), endedAt: InstantField() });
export type ServiceContractEnded = EventOf<typeof ServiceContractEnded>;

/** Every fact about a service contract. */
export const serviceContractEvents = [ServiceContractSigned, ContractLineAdded, ContractLineChanged, ContractVisitScheduled, ContractVisitDue, ContractVisitDropped, ServiceContractEnded] as const;

/** A day of a contract has come: what the log's timer is called. */
export const CONTRACT_VISIT_DUE = 'tickets.contract-visit-due-day';
