import type { PublishedLanguage } from '@rapport/event-sourcing';
import { BuyingProcedureAbandoned, BuyingProcedureEntered, BuyingSignalObserved, InterestShown, PurchaseProgressed, PurchaseRecorded } from './buying.js';
import { CustomerLevelChanged, ManagementClassChanged } from './classes.js';
import { ErasureRequested, PersonalDataErased } from './erasure.js';
import { FeedbackRecorded, InteractionRecorded } from './interaction.js';
import { PartyAdopted } from './party-adopted.js';
import { PartyAttached, PartyDetached, PartyJoined, PartyUnjoined } from './party-joined.js';
import { AnonymousContactOpened, CustomerIdentified, CustomerRegistered } from './party-opened.js';
import { CustomerClassified, CustomerProfileChanged } from './profile.js';
import { customersRefusals } from './refusals.js';

export * from './buying.js';
export * from './classes.js';
export * from './codes.js';
export * from './erasure.js';
export * from './interaction.js';
export * from './party-adopted.js';
export * from './party-joined.js';
export * from './party-opened.js';
export * from './profile.js';
export * from './refusals.js';

/** Every fact about a party. */
export const partyEvents = [
  AnonymousContactOpened,
  CustomerRegistered,
  CustomerIdentified,
  PartyAdopted,
  PartyJoined,
  PartyUnjoined,
  PartyAttached,
  PartyDetached,
  CustomerProfileChanged,
  CustomerClassified,
  InteractionRecorded,
  FeedbackRecorded,
  InterestShown,
  BuyingSignalObserved,
  BuyingProcedureEntered,
  BuyingProcedureAbandoned,
  PurchaseRecorded,
  PurchaseProgressed,
  CustomerLevelChanged,
  ManagementClassChanged,
  ErasureRequested,
  PersonalDataErased,
] as const;

/** What customers publishes: who contacts us, who they turn out to be, every contact, and how far they have come (SM-1). */
export const customersLanguage: PublishedLanguage = { service: 'customers', categories: ['party'], events: partyEvents, refusals: customersRefusals };
