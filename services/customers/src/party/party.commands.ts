import type {
  BuyingReason,
  BuyingSignal,
  BuyingStep,
  ChainPosition,
  ContactChannel,
  ContactMode,
  ContactRole,
  CustomerLevel,
  CustomerNature,
  Distribution,
  ErasureScope,
  FactSource,
  FilePart,
  InterestKind,
  ManagementClass,
  MarketType,
  Mood,
  OrderStep,
  PartyKind,
  Payment,
  ProfileField,
  PsychologicalStage,
} from '@rapport/contracts-customers';
import type { Command, Instant, Money, Personal } from '@rapport/event-sourcing';

interface OfParty {
  readonly partyId: string;
}

/** Personal fields come ready-made, so that a reaction can pass on one that it cannot read. */
export type PersonalText = Personal<string> | null;

export interface Identity {
  readonly name: PersonalText;
  readonly phone: PersonalText;
  readonly email: PersonalText;
  readonly address: PersonalText;
}

export interface Classes {
  readonly nature: CustomerNature;
  readonly distribution: Distribution;
  readonly chainPosition: ChainPosition;
}

/** The seven elements (INT-02). */
export interface Contact {
  readonly channel: ContactChannel;
  readonly mode: ContactMode;
  readonly initiator: ContactRole;
  readonly recipient: ContactRole;
  readonly goal: string;
  readonly content: Personal<string>;
  readonly context: string | null;
  readonly feedback: PersonalText;
}

export interface RecordedInteraction extends OfParty {
  readonly contact: Contact;
  readonly notes: { readonly stated: PersonalText; readonly implied: PersonalText; readonly hoped: PersonalText } | null;
  readonly stage: PsychologicalStage | null;
  readonly mood: Mood | null;
  readonly outcome: string | null;
  readonly product: string | null;
  /** Null: it happened now. */
  readonly happenedAt: Instant | null;
}

export interface RecordedPurchase extends OfParty {
  readonly items: readonly { readonly product: string; readonly quantity: number; readonly price: Money }[];
  /** In minor units, as all money here; it must be the sum of the items. */
  readonly amount: Money;
  readonly cost: Money | null;
  readonly productLine: string | null;
  readonly terms: string | null;
  readonly region: string | null;
  readonly reason: BuyingReason | null;
  readonly payment: Payment;
  readonly happenedAt: Instant | null;
}

export interface AdoptedParty extends OfParty, Identity {
  readonly source: string;
  readonly sourceNumber: string;
  readonly kind: PartyKind;
  readonly nature: CustomerNature | null;
  readonly level: CustomerLevel | null;
  readonly managementClass: ManagementClass | null;
  readonly openedAt: Instant;
}

export type OpenAnonymousContact = Command<'OpenAnonymousContact', OfParty & Pick<Identity, 'phone' | 'email'> & { readonly channel: ContactChannel }>;
export type RegisterCustomer = Command<'RegisterCustomer', OfParty & Identity & Classes & { readonly possibleNeed: string | null; readonly source: FactSource; readonly referrerId: string | null }>;
/** `signalsNeeded`: how many confirmed buying signals make a prospective customer; 2 unless set. */
export type IdentifyCustomer = Command<'IdentifyCustomer', OfParty & Identity & Classes & { readonly evidence: string; readonly source: FactSource; readonly signalsNeeded?: number }>;
export type AdoptParty = Command<'AdoptParty', AdoptedParty>;

export type JoinParty = Command<'JoinParty', OfParty & { readonly customerId: string; readonly evidence: string }>;
export type UnjoinParty = Command<'UnjoinParty', OfParty & { readonly reason: string }>;
/** Given by a reaction to the customer that another party joined or left. */
export type AttachParty = Command<'AttachParty', OfParty & { readonly joinedPartyId: string }>;
export type DetachParty = Command<'DetachParty', OfParty & { readonly joinedPartyId: string }>;

export type CorrectProfile = Command<
  'CorrectProfile',
  OfParty & {
    readonly part: FilePart;
    readonly changes: readonly { readonly field: ProfileField; readonly value: PersonalText }[];
    readonly source: FactSource;
    /** Null: from now on. */
    readonly effectiveAt: Instant | null;
  }
>;
export type ClassifyCustomer = Command<'ClassifyCustomer', OfParty & Classes & { readonly marketType: MarketType | null; readonly source: FactSource }>;
export type SetManagementClass = Command<'SetManagementClass', OfParty & { readonly managementClass: ManagementClass; readonly reason: string }>;

export type RecordInteraction = Command<'RecordInteraction', RecordedInteraction>;
export type RecordFeedback = Command<'RecordFeedback', OfParty & { readonly interactionId: string; readonly feedback: Personal<string> }>;

export type ShowInterest = Command<'ShowInterest', OfParty & { readonly kind: InterestKind; readonly product: string; readonly interactionId: string | null }>;
export type ObserveBuyingSignal = Command<
  'ObserveBuyingSignal',
  OfParty & { readonly signal: BuyingSignal; readonly product: string | null; readonly confirmed: boolean; readonly interactionId: string | null; readonly signalsNeeded?: number }
>;
export type EnterBuyingProcedure = Command<'EnterBuyingProcedure', OfParty & { readonly step: BuyingStep; readonly product: string }>;
export type AbandonBuyingProcedure = Command<'AbandonBuyingProcedure', OfParty & { readonly product: string; readonly reason: string }>;
export type RecordPurchase = Command<'RecordPurchase', RecordedPurchase>;
/** `happenedAt` null: now. `expectedAt`: when the next step is to be expected. */
export type ProgressPurchase = Command<'ProgressPurchase', OfParty & { readonly purchaseId: string; readonly step: OrderStep; readonly happenedAt: Instant | null; readonly expectedAt: Instant | null }>;

/** `persons`: how many have to agree, 1 or 2. */
export type RequestErasure = Command<'RequestErasure', OfParty & { readonly partyIds: readonly string[]; readonly scope: ErasureScope; readonly reason: string; readonly persons: number }>;
/** Given when the key of the party is destroyed already. */
export type ConfirmErasure = Command<'ConfirmErasure', OfParty & { readonly customerId: string; readonly scope: ErasureScope; readonly reason: string; readonly keyDestroyedAt: Instant }>;

export type PartyCommand =
  | OpenAnonymousContact
  | RegisterCustomer
  | IdentifyCustomer
  | AdoptParty
  | JoinParty
  | UnjoinParty
  | AttachParty
  | DetachParty
  | CorrectProfile
  | ClassifyCustomer
  | SetManagementClass
  | RecordInteraction
  | RecordFeedback
  | ShowInterest
  | ObserveBuyingSignal
  | EnterBuyingProcedure
  | AbandonBuyingProcedure
  | RecordPurchase
  | ProgressPurchase
  | RequestErasure
  | ConfirmErasure;
