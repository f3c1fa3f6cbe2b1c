import { customersRefusals, FIELDS_OF_PART, type ContactRole, type FilePart, type OrderStep, type ProfileField } from '@rapport/contracts-customers';
import { refuse, type Instant } from '@rapport/event-sourcing';

const {
  PARTY_NOT_FOUND,
  PARTY_ALREADY_OPENED,
  CUSTOMER_ALREADY_IDENTIFIED,
  CUSTOMER_NOT_IDENTIFIED,
  IDENTITY_INCOMPLETE,
  PARTY_JOINED,
  PARTY_JOINS_ITSELF,
  PARTY_ALREADY_JOINED,
  PARTY_HAS_JOINED_PARTIES,
  PARTY_NOT_JOINED,
  PROFILE_PART_PROJECTED,
  PROFILE_FIELD_ELSEWHERE,
  PROFILE_CHANGE_EMPTY,
  NAME_REQUIRED,
  HAPPENED_IN_FUTURE,
  INTERACTION_ONE_SIDED,
  INTERACTION_NOT_OPEN,
  PROCEDURE_ALREADY_ENTERED,
  PROCEDURE_NOT_ENTERED,
  PURCHASE_EMPTY,
  PURCHASE_AMOUNT_NOT_POSITIVE,
  PURCHASE_CURRENCIES_DIFFER,
  PURCHASE_AMOUNT_MISMATCH,
  PURCHASE_NOT_FOUND,
  PROGRESS_NOT_FORWARD,
  CLASS_REASON_MISSING,
  ADOPTION_NEEDS_IMPORT,
  ERASURE_NEEDS_SECOND_PERSON,
} = customersRefusals;

export const partyNotFound = (partyId: string) => refuse(PARTY_NOT_FOUND, { partyId });

export const partyAlreadyOpened = (partyId: string) => refuse(PARTY_ALREADY_OPENED, { partyId });

export const customerAlreadyIdentified = (partyId: string) => refuse(CUSTOMER_ALREADY_IDENTIFIED, { partyId });

export const customerNotIdentified = (partyId: string) => refuse(CUSTOMER_NOT_IDENTIFIED, { partyId });

export const identityIncomplete = () => refuse(IDENTITY_INCOMPLETE);

/** Contacts of a joined party are still recorded where they happened; everything that is said of the customer is said to the customer's own stream. */
export const partyJoined = (partyId: string, customerId: string) => refuse(PARTY_JOINED, { partyId, customerId });

export const partyJoinsItself = (partyId: string) => refuse(PARTY_JOINS_ITSELF, { partyId });

export const partyAlreadyJoined = (partyId: string, customerId: string) => refuse(PARTY_ALREADY_JOINED, { partyId, customerId });

export const partyHasJoinedParties = (partyId: string, parties: number) => refuse(PARTY_HAS_JOINED_PARTIES, { partyId, parties });

export const partyNotJoined = (partyId: string) => refuse(PARTY_NOT_JOINED, { partyId });

export const profilePartProjected = (part: FilePart) => refuse(PROFILE_PART_PROJECTED, { part });

export const profileFieldElsewhere = (field: ProfileField, part: FilePart) => refuse(PROFILE_FIELD_ELSEWHERE, { field, part, fields: FIELDS_OF_PART[part].join(', ') });

export const profileChangeEmpty = () => refuse(PROFILE_CHANGE_EMPTY);

export const nameRequired = () => refuse(NAME_REQUIRED);

export const happenedInFuture = (at: Instant) => refuse(HAPPENED_IN_FUTURE, { at });

export const interactionOneSided = (role: ContactRole) => refuse(INTERACTION_ONE_SIDED, { role });

export const interactionNotOpen = (interactionId: string) => refuse(INTERACTION_NOT_OPEN, { interactionId });

export const procedureAlreadyEntered = (product: string) => refuse(PROCEDURE_ALREADY_ENTERED, { product });

export const procedureNotEntered = (product: string) => refuse(PROCEDURE_NOT_ENTERED, { product });

export const purchaseEmpty = () => refuse(PURCHASE_EMPTY);

export const purchaseAmountNotPositive = () => refuse(PURCHASE_AMOUNT_NOT_POSITIVE);

export const purchaseCurrenciesDiffer = (currencies: readonly string[]) => refuse(PURCHASE_CURRENCIES_DIFFER, { currencies: currencies.join(', ') });

export const purchaseAmountMismatch = (amount: number, sum: number) => refuse(PURCHASE_AMOUNT_MISMATCH, { amount, sum });

/** Also where it is another party's. */
export const purchaseNotFound = (purchaseId: string) => refuse(PURCHASE_NOT_FOUND, { purchaseId });

export const progressNotForward = (step: OrderStep, reached: OrderStep) => refuse(PROGRESS_NOT_FORWARD, { step, reached });

export const classReasonMissing = () => refuse(CLASS_REASON_MISSING);

export const adoptionNeedsImport = () => refuse(ADOPTION_NEEDS_IMPORT);

export const erasureNeedsSecondPerson = (requestedBy: string) => refuse(ERASURE_NEEDS_SECOND_PERSON, { requestedBy });
