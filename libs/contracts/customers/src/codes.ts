/** Who a party is to us: a face without a name, or a client with a file (CUS-01). */
export const PARTY_KINDS = ['anonymous', 'client'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** The five levels, from possible need to continual purchase (CUS-03), in their order. */
export const CUSTOMER_LEVELS = ['potential', 'target', 'prospective', 'closed_deal', 'loyal'] as const;
export type CustomerLevel = (typeof CUSTOMER_LEVELS)[number];

/** The four management classes (CUS-04). */
export const MANAGEMENT_CLASSES = ['key', 'promising', 'regular', 'temporary'] as const;
export type ManagementClass = (typeof MANAGEMENT_CLASSES)[number];

/** What service aims at in each management class (CUS-04). */
export const CUSTOMER_GOALS = ['financial', 'value', 'satisfaction'] as const;
export type CustomerGoal = (typeof CUSTOMER_GOALS)[number];
export const GOAL_OF: Readonly<Record<ManagementClass, CustomerGoal>> = { key: 'financial', promising: 'value', regular: 'satisfaction', temporary: 'satisfaction' };

/** Market-oriented types (CUS-05). */
export const MARKET_TYPES = ['economical', 'ethical', 'individual', 'convenience'] as const;
export type MarketType = (typeof MARKET_TYPES)[number];

/** By nature (CUS-06): every client has one. */
export const CUSTOMER_NATURES = ['government_nonprofit', 'special_company', 'ordinary_company', 'partner_individual'] as const;
export type CustomerNature = (typeof CUSTOMER_NATURES)[number];

/** By distribution (CUS-07). */
export const DISTRIBUTIONS = ['external', 'internal'] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

/** By position in the service chain (CUS-08). */
export const CHAIN_POSITIONS = ['intermediary', 'final'] as const;
export type ChainPosition = (typeof CHAIN_POSITIONS)[number];

/** How a fact of the file was learned (CUS-49). */
export const FACT_SOURCES = ['interview', 'telephone', 'questionnaire', 'document', 'contact', 'record', 'other'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** The five parts of the customer file, in order (CUS-10). Transactions and operation are projected from the log, never typed in. */
export const FILE_PARTS = ['personal', 'organisation', 'transactions', 'background', 'operation'] as const;
export type FilePart = (typeof FILE_PARTS)[number];

/** What may be typed into each part of the file (CUS-10). */
export const FIELDS_OF_PART = {
  personal: ['name', 'address', 'phone', 'email'],
  organisation: ['organisation_name', 'head_office', 'bank', 'organisation_phone'],
  transactions: [],
  background: ['view_of_company', 'contract_fulfilment', 'credit'],
  operation: [],
} as const;
export const PROFILE_FIELDS = [...FIELDS_OF_PART.personal, ...FIELDS_OF_PART.organisation, ...FIELDS_OF_PART.background] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** Contact channels (INT-06), and those that have come since. */
export const CONTACT_CHANNELS = ['face', 'phone', 'letter', 'fax', 'e-mail', 'web', 'video', 'sms', 'chat', 'visit', 'social', 'other'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Communication modes (INT-05). */
export const CONTACT_MODES = ['oral', 'written', 'network', 'audiovisual', 'non_verbal'] as const;
export type ContactMode = (typeof CONTACT_MODES)[number];

/** Who begins a contact and whom it is for (INT-02). */
export const CONTACT_ROLES = ['customer', 'company', 'third_party'] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** How the customer seemed during a contact; it belongs to the contact, not to the person (CUS-36). */
export const MOODS = ['pleased', 'calm', 'anxious', 'angry', 'dissatisfied', 'domineering', 'rude'] as const;
export type Mood = (typeof MOODS)[number];

/** The psychological process a contact touched (CUS-22). */
export const PSYCHOLOGICAL_STAGES = ['cognition', 'emotion', 'will'] as const;
export type PsychologicalStage = (typeof PSYCHOLOGICAL_STAGES)[number];

/** What shows interest (SM-1). */
export const INTEREST_KINDS = ['enquiry', 'campaign', 'survey', 'experience_booking'] as const;
export type InterestKind = (typeof INTEREST_KINDS)[number];

/** The six buying signals (CUS-40). */
export const BUYING_SIGNALS = ['positive_reaction', 'fewer_blinks', 'detailed_questions', 'bargaining', 'own_use_complaint', 'consults_third_party'] as const;
export type BuyingSignal = (typeof BUYING_SIGNALS)[number];

/** What counts as having entered the buying procedure (SM-1). */
export const BUYING_STEPS = ['quote', 'booking', 'credit_check'] as const;
export type BuyingStep = (typeof BUYING_STEPS)[number];

export const PAYMENTS = ['paid', 'credit'] as const;
export type Payment = (typeof PAYMENTS)[number];

/** How far an order has come, from the promise to buy to the customer's consent, with its names (KBS-03). An order need not go through all of them. */
export const ORDER_STEPS = {
  ordered: { zh: '已下单', en: 'ordered' },
  in_production: { zh: '备货中', en: 'being made' },
  shipped: { zh: '已发货', en: 'shipped' },
  delivered: { zh: '已送达', en: 'delivered' },
  installed: { zh: '已安装', en: 'installed' },
  accepted: { zh: '已验收', en: 'accepted by the customer' },
} as const;
export type OrderStep = keyof typeof ORDER_STEPS;
export const ORDER_STEP_CODES = Object.keys(ORDER_STEPS) as [OrderStep, ...OrderStep[]];

/** Why somebody buys (CUS-37). */
export const BUYING_REASONS = ['impression', 'growth', 'safety', 'relations', 'systematisation', 'interest', 'price', 'service'] as const;
export type BuyingReason = (typeof BUYING_REASONS)[number];

/** What moved a customer to another level (SM-1). */
export const LEVEL_RULES = ['registered', 'identified', 'interest_shown', 'procedure_entered', 'signals_observed', 'procedure_abandoned', 'purchase_recorded'] as const;
export type LevelRule = (typeof LEVEL_RULES)[number];
