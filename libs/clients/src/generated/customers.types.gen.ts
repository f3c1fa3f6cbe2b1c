export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type AbandonBuyingProcedureRequest = {
    product: string;
    reason: string;
};

export type AdoptPartyRequest = {
    source: string;
    sourceNumber: string;
    partyId?: string | null;
    kind: 'anonymous' | 'client';
    nature?: 'government_nonprofit' | 'special_company' | 'ordinary_company' | 'partner_individual' | null;
    level?: 'potential' | 'target' | 'prospective' | 'closed_deal' | 'loyal' | null;
    managementClass?: 'key' | 'promising' | 'regular' | 'temporary' | null;
    openedAt: string;
    name?: string | null;
    phone?: string | null;
    email?: string | null;
    address?: string | null;
};

export type ClassifyCustomerRequest = {
    nature: 'government_nonprofit' | 'special_company' | 'ordinary_company' | 'partner_individual';
    distribution: 'external' | 'internal';
    chainPosition: 'intermediary' | 'final';
    marketType?: 'economical' | 'ethical' | 'individual' | 'convenience' | null;
    source: 'interview' | 'telephone' | 'questionnaire' | 'document' | 'contact' | 'record' | 'other';
};

export type CorrectProfileRequest = {
    part: 'personal' | 'organisation' | 'transactions' | 'background' | 'operation';
    changes: Array<{
        field: 'name' | 'address' | 'phone' | 'email' | 'organisation_name' | 'head_office' | 'bank' | 'organisation_phone' | 'view_of_company' | 'contract_fulfilment' | 'credit';
        value?: string | null;
    }>;
    source: 'interview' | 'telephone' | 'questionnaire' | 'document' | 'contact' | 'record' | 'other';
    effectiveAt?: string | null;
};

export type CustomerCard = {
    customerId: string;
    partyIds: Array<string>;
    number: string;
    kind: string;
    level?: string | null;
    managementClass?: string | null;
    goal?: string | null;
    classReason?: string | null;
    distribution?: string | null;
    chainPosition?: string | null;
    marketType?: string | null;
    possibleNeed?: string | null;
    sources: {
        [key: string]: unknown;
    };
    personal: {
        name?: string | null;
        address?: string | null;
        phone?: string | null;
        email?: string | null;
    };
    organisation: {
        name?: string | null;
        nature?: string | null;
        headOffice?: string | null;
        bank?: string | null;
        phone?: string | null;
    };
    transactions: {
        totals: Array<{
            currency: string;
            amount: number;
            purchases: number;
        }>;
        entries: Array<{
            partyId: string;
            kind: string;
            occurredAt: string;
            product?: string | null;
            amount?: number | null;
            currency?: string | null;
            terms?: string | null;
            purchaseId?: string | null;
            expectedAt?: string | null;
            channel?: string | null;
            goal?: string | null;
            outcome?: string | null;
            content?: string | null;
        }>;
    };
    background: {
        viewOfCompany?: string | null;
        contractFulfilment?: string | null;
        credit?: string | null;
    };
    operation: {
        openLoops: Array<string>;
        entries: Array<{
            partyId: string;
            kind: string;
            occurredAt: string;
            product?: string | null;
            amount?: number | null;
            currency?: string | null;
            terms?: string | null;
            purchaseId?: string | null;
            expectedAt?: string | null;
            channel?: string | null;
            goal?: string | null;
            outcome?: string | null;
            content?: string | null;
        }>;
    };
    version: number;
};

export type CustomerParties = {
    customerId: string;
    partyIds: Array<string>;
};

export type DataCopy = {
    customerId: string;
    parties: Array<string>;
    facts: Array<{
        type: string;
        occurredAt: string;
        partyId: string;
        place: string;
        data: {
            [key: string]: unknown;
        };
    }>;
};

export type DirectoryRow = {
    partyId: string;
    number: string;
    kind: string;
    name: string | null;
    phone: string | null;
    email: string | null;
    level: string | null;
    managementClass: string | null;
    nature: string | null;
    distribution: string | null;
    chainPosition: string | null;
    marketType: string | null;
    customerId: string | null;
    source: string | null;
    sourceNumber: string | null;
    contacts: number;
    purchases: number;
    openedAt: string;
    lastContactAt: string;
    version: number;
};

export type EnterBuyingProcedureRequest = {
    step: 'quote' | 'booking' | 'credit_check';
    product: string;
};

export type EraseRequest = {
    scope?: 'customer' | 'party' | null;
    reason: string;
};

export type ErasureAnswer = {
    customerId: string;
    state: 'none' | 'requested' | 'approved' | 'erased';
    parties: Array<string>;
    version: number;
};

export type ErasureCertificate = {
    customerId: string;
    state: 'none' | 'requested' | 'approved' | 'erased';
    reason?: string | null;
    requestedBy: Array<string>;
    parties: Array<{
        partyId: string;
        erasedAt?: string | null;
        keyDestroyedAt: string;
        place?: string | null;
        final: boolean;
    }>;
    sealed: Array<{
        type: string;
        events: number;
    }>;
    cleared: Array<{
        partyId: string;
        service: string;
        view: string;
        column: string;
        rows: number;
        place: string;
    }>;
    final: boolean;
};

export type IdentifyCustomerRequest = {
    nature: 'government_nonprofit' | 'special_company' | 'ordinary_company' | 'partner_individual';
    distribution?: 'external' | 'internal' | null;
    chainPosition?: 'intermediary' | 'final' | null;
    evidence: string;
    source: 'interview' | 'telephone' | 'questionnaire' | 'document' | 'contact' | 'record' | 'other';
    name?: string | null;
    phone?: string | null;
    email?: string | null;
    address?: string | null;
};

export type InteractionAnswer = {
    interactionId: string;
    partyId: string;
    facts: Array<string>;
    version: number;
};

export type JoinPartyRequest = {
    customerId: string;
    evidence: string;
};

export type ObserveBuyingSignalRequest = {
    signal: 'positive_reaction' | 'fewer_blinks' | 'detailed_questions' | 'bargaining' | 'own_use_complaint' | 'consults_third_party';
    product?: string | null;
    confirmed: boolean;
    interactionId?: string | null;
};

export type OpenPartyRequest = {
    channel: 'face' | 'phone' | 'letter' | 'fax' | 'e-mail' | 'web' | 'video' | 'sms' | 'chat' | 'visit' | 'social' | 'other';
    phone?: string | null;
    email?: string | null;
};

export type PartyAnswer = {
    partyId: string;
    facts: Array<string>;
    version: number;
};

export type PartyOpenedAnswer = {
    number: string;
    partyId: string;
    facts: Array<string>;
    version: number;
};

/**
 * RFC 9457
 */
export type Problem = {
    type: string;
    title: string;
    status: number;
    detail: string;
    instance: string;
    code: string;
    rule?: string;
    details?: {
        [key: string]: unknown;
    };
    errors?: Array<{
        pointer: string;
        code: string;
        text: string;
    }>;
    traceId: string;
    retryable: boolean;
    retryAfterMs?: number;
};

export type ProgressPurchaseRequest = {
    step: 'ordered' | 'in_production' | 'shipped' | 'delivered' | 'installed' | 'accepted';
    happenedAt?: string | null;
    expectedAt?: string | null;
};

export type PurchaseAnswer = {
    purchaseId: string;
    partyId: string;
    facts: Array<string>;
    version: number;
};

export type RecordFeedbackRequest = {
    feedback: string;
};

export type RecordInteractionRequest = {
    contact: {
        channel: 'face' | 'phone' | 'letter' | 'fax' | 'e-mail' | 'web' | 'video' | 'sms' | 'chat' | 'visit' | 'social' | 'other';
        mode: 'oral' | 'written' | 'network' | 'audiovisual' | 'non_verbal';
        initiator: 'customer' | 'company' | 'third_party';
        recipient: 'customer' | 'company' | 'third_party';
        goal: string;
        content: string;
        context?: string | null;
        feedback?: string | null;
    };
    notes?: {
        stated?: string | null;
        implied?: string | null;
        hoped?: string | null;
    } | null;
    stage?: 'cognition' | 'emotion' | 'will' | null;
    mood?: 'pleased' | 'calm' | 'anxious' | 'angry' | 'dissatisfied' | 'domineering' | 'rude' | null;
    outcome?: string | null;
    product?: string | null;
    happenedAt?: string | null;
};

export type RecordPurchaseRequest = {
    items: Array<{
        product: string;
        quantity: number;
        price: {
            amount: number;
            currency: string;
        };
    }>;
    amount: {
        amount: number;
        currency: string;
    };
    cost?: {
        amount: number;
        currency: string;
    } | null;
    productLine?: string | null;
    terms?: string | null;
    region?: string | null;
    reason?: 'impression' | 'growth' | 'safety' | 'relations' | 'systematisation' | 'interest' | 'price' | 'service' | null;
    payment: 'paid' | 'credit';
    happenedAt?: string | null;
};

export type RegisterCustomerRequest = {
    nature: 'government_nonprofit' | 'special_company' | 'ordinary_company' | 'partner_individual';
    distribution?: 'external' | 'internal' | null;
    chainPosition?: 'intermediary' | 'final' | null;
    possibleNeed?: string | null;
    source: 'interview' | 'telephone' | 'questionnaire' | 'document' | 'contact' | 'record' | 'other';
    referrerId?: string | null;
    name?: string | null;
    phone?: string | null;
    email?: string | null;
    address?: string | null;
};

export type ReleaseRequest = {
    key?: string | null;
};

export type SetManagementClassRequest = {
    managementClass: 'key' | 'promising' | 'regular' | 'temporary';
    reason: string;
};

export type ShowInterestRequest = {
    kind: 'enquiry' | 'campaign' | 'survey' | 'experience_booking';
    product: string;
    interactionId?: string | null;
};

export type TimelineRow = {
    lane: number;
    position: number;
    partyId: string;
    place: string;
    eventId: string;
    type: string;
    service: string;
    stream: string;
    version: number;
    occurredAt: string;
    recordedAt: string;
    actorId: string;
    actorRole: string;
    origin: string;
    concerns: string;
    channel: string | null;
    subject: string | null;
};

export type UnjoinPartyRequest = {
    reason: string;
};

export type AdoptPartyData = {
    body: AdoptPartyRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/adopted-parties';
};

export type AdoptPartyErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AdoptPartyError = AdoptPartyErrors[keyof AdoptPartyErrors];

export type AdoptPartyResponses = {
    /**
     * done
     */
    201: PartyAnswer;
};

export type AdoptPartyResponse = AdoptPartyResponses[keyof AdoptPartyResponses];

export type ListCustomersData = {
    body?: never;
    headers?: {
        /**
         * What the caller has written; the read waits for it.
         */
        'Consistency-Token'?: string;
        /**
         * wait=N, at most 5 seconds.
         */
        Prefer?: string;
    };
    path?: never;
    query?: {
        kind?: 'anonymous' | 'client';
        level?: Array<'potential' | 'target' | 'prospective' | 'closed_deal' | 'loyal'>;
        managementClass?: Array<'key' | 'promising' | 'regular' | 'temporary'>;
        nature?: Array<'government_nonprofit' | 'special_company' | 'ordinary_company' | 'partner_individual'>;
        distribution?: 'external' | 'internal';
        chainPosition?: 'intermediary' | 'final';
        marketType?: 'economical' | 'ethical' | 'individual' | 'convenience';
        number?: string;
        phone?: string;
        email?: string;
        name?: string;
        sourceNumber?: string;
        joined?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/customers';
};

export type ListCustomersErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListCustomersError = ListCustomersErrors[keyof ListCustomersErrors];

export type ListCustomersResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<DirectoryRow>;
        next?: string;
        parked?: number;
    };
};

export type ListCustomersResponse = ListCustomersResponses[keyof ListCustomersResponses];

export type RegisterCustomerData = {
    body: RegisterCustomerRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/customers';
};

export type RegisterCustomerErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RegisterCustomerError = RegisterCustomerErrors[keyof RegisterCustomerErrors];

export type RegisterCustomerResponses = {
    /**
     * done
     */
    201: PartyOpenedAnswer;
};

export type RegisterCustomerResponse = RegisterCustomerResponses[keyof RegisterCustomerResponses];

export type GetCustomerData = {
    body?: never;
    headers?: {
        /**
         * What the caller has written; the read waits for it.
         */
        'Consistency-Token'?: string;
        /**
         * wait=N, at most 5 seconds.
         */
        Prefer?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/customers/{partyId}';
};

export type GetCustomerErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetCustomerError = GetCustomerErrors[keyof GetCustomerErrors];

export type GetCustomerResponses = {
    /**
     * done
     */
    200: CustomerCard;
};

export type GetCustomerResponse = GetCustomerResponses[keyof GetCustomerResponses];

export type ErasePersonalDataData = {
    body: EraseRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/customers/{partyId}/erase';
};

export type ErasePersonalDataErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ErasePersonalDataError = ErasePersonalDataErrors[keyof ErasePersonalDataErrors];

export type ErasePersonalDataResponses = {
    /**
     * done
     */
    200: ErasureAnswer;
};

export type ErasePersonalDataResponse = ErasePersonalDataResponses[keyof ErasePersonalDataResponses];

export type GetErasureData = {
    body?: never;
    headers?: {
        /**
         * What the caller has written; the read waits for it.
         */
        'Consistency-Token'?: string;
        /**
         * wait=N, at most 5 seconds.
         */
        Prefer?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/customers/{partyId}/erasure';
};

export type GetErasureErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetErasureError = GetErasureErrors[keyof GetErasureErrors];

export type GetErasureResponses = {
    /**
     * done
     */
    200: ErasureCertificate;
};

export type GetErasureResponse = GetErasureResponses[keyof GetErasureResponses];

export type ExportPersonalDataData = {
    body?: never;
    headers?: {
        /**
         * What the caller has written; the read waits for it.
         */
        'Consistency-Token'?: string;
        /**
         * wait=N, at most 5 seconds.
         */
        Prefer?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/customers/{partyId}/export';
};

export type ExportPersonalDataErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ExportPersonalDataError = ExportPersonalDataErrors[keyof ExportPersonalDataErrors];

export type ExportPersonalDataResponses = {
    /**
     * done
     */
    200: DataCopy;
};

export type ExportPersonalDataResponse = ExportPersonalDataResponses[keyof ExportPersonalDataResponses];

export type ListTimelineData = {
    body?: never;
    headers?: {
        /**
         * What the caller has written; the read waits for it.
         */
        'Consistency-Token'?: string;
        /**
         * wait=N, at most 5 seconds.
         */
        Prefer?: string;
    };
    path: {
        partyId: string;
    };
    query?: {
        service?: Array<string>;
        type?: Array<string>;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/customers/{partyId}/timeline';
};

export type ListTimelineErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListTimelineError = ListTimelineErrors[keyof ListTimelineErrors];

export type ListTimelineResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<TimelineRow>;
        next?: string;
        parked?: number;
    };
};

export type ListTimelineResponse = ListTimelineResponses[keyof ListTimelineResponses];

export type ListProjectionsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/operations/projections';
};

export type ListProjectionsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListProjectionsError = ListProjectionsErrors[keyof ListProjectionsErrors];

export type ListProjectionsResponses = {
    /**
     * done
     */
    200: unknown;
};

export type RewriteOpenedData = {
    body?: never;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path?: never;
    query?: never;
    url: '/v1/operations/projections/rewrite';
};

export type RewriteOpenedErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RewriteOpenedError = RewriteOpenedErrors[keyof RewriteOpenedErrors];

export type RewriteOpenedResponses = {
    /**
     * done
     */
    200: unknown;
};

export type CompareProjectionData = {
    body?: never;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        view: string;
    };
    query?: never;
    url: '/v1/operations/projections/{view}/compare';
};

export type CompareProjectionErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CompareProjectionError = CompareProjectionErrors[keyof CompareProjectionErrors];

export type CompareProjectionResponses = {
    /**
     * done
     */
    200: unknown;
};

export type ListParkedData = {
    body?: never;
    path: {
        view: string;
    };
    query?: never;
    url: '/v1/operations/projections/{view}/parked';
};

export type ListParkedErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListParkedError = ListParkedErrors[keyof ListParkedErrors];

export type ListParkedResponses = {
    /**
     * done
     */
    200: unknown;
};

export type RebuildProjectionData = {
    body?: never;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        view: string;
    };
    query?: never;
    url: '/v1/operations/projections/{view}/rebuild';
};

export type RebuildProjectionErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RebuildProjectionError = RebuildProjectionErrors[keyof RebuildProjectionErrors];

export type RebuildProjectionResponses = {
    /**
     * done
     */
    200: unknown;
};

export type ReleaseParkedData = {
    body: ReleaseRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        view: string;
    };
    query?: never;
    url: '/v1/operations/projections/{view}/release';
};

export type ReleaseParkedErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReleaseParkedError = ReleaseParkedErrors[keyof ReleaseParkedErrors];

export type ReleaseParkedResponses = {
    /**
     * done
     */
    200: unknown;
};

export type RestartReactionData = {
    body?: never;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        view: string;
    };
    query?: never;
    url: '/v1/operations/projections/{view}/restart';
};

export type RestartReactionErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RestartReactionError = RestartReactionErrors[keyof RestartReactionErrors];

export type RestartReactionResponses = {
    /**
     * done
     */
    200: unknown;
};

export type OpenAnonymousContactData = {
    body: OpenPartyRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/parties';
};

export type OpenAnonymousContactErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type OpenAnonymousContactError = OpenAnonymousContactErrors[keyof OpenAnonymousContactErrors];

export type OpenAnonymousContactResponses = {
    /**
     * done
     */
    201: PartyOpenedAnswer;
};

export type OpenAnonymousContactResponse = OpenAnonymousContactResponses[keyof OpenAnonymousContactResponses];

export type GetPartyData = {
    body?: never;
    headers?: {
        /**
         * What the caller has written; the read waits for it.
         */
        'Consistency-Token'?: string;
        /**
         * wait=N, at most 5 seconds.
         */
        Prefer?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}';
};

export type GetPartyErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetPartyError = GetPartyErrors[keyof GetPartyErrors];

export type GetPartyResponses = {
    /**
     * done
     */
    200: CustomerParties;
};

export type GetPartyResponse = GetPartyResponses[keyof GetPartyResponses];

export type AbandonBuyingProcedureData = {
    body: AbandonBuyingProcedureRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/buying-procedure/abandon';
};

export type AbandonBuyingProcedureErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AbandonBuyingProcedureError = AbandonBuyingProcedureErrors[keyof AbandonBuyingProcedureErrors];

export type AbandonBuyingProcedureResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type AbandonBuyingProcedureResponse = AbandonBuyingProcedureResponses[keyof AbandonBuyingProcedureResponses];

export type EnterBuyingProcedureData = {
    body: EnterBuyingProcedureRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/buying-procedure/enter';
};

export type EnterBuyingProcedureErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type EnterBuyingProcedureError = EnterBuyingProcedureErrors[keyof EnterBuyingProcedureErrors];

export type EnterBuyingProcedureResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type EnterBuyingProcedureResponse = EnterBuyingProcedureResponses[keyof EnterBuyingProcedureResponses];

export type ObserveBuyingSignalData = {
    body: ObserveBuyingSignalRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/buying-signals';
};

export type ObserveBuyingSignalErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ObserveBuyingSignalError = ObserveBuyingSignalErrors[keyof ObserveBuyingSignalErrors];

export type ObserveBuyingSignalResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type ObserveBuyingSignalResponse = ObserveBuyingSignalResponses[keyof ObserveBuyingSignalResponses];

export type ClassifyCustomerData = {
    body: ClassifyCustomerRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/classification';
};

export type ClassifyCustomerErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ClassifyCustomerError = ClassifyCustomerErrors[keyof ClassifyCustomerErrors];

export type ClassifyCustomerResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type ClassifyCustomerResponse = ClassifyCustomerResponses[keyof ClassifyCustomerResponses];

export type IdentifyCustomerData = {
    body: IdentifyCustomerRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/identify';
};

export type IdentifyCustomerErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type IdentifyCustomerError = IdentifyCustomerErrors[keyof IdentifyCustomerErrors];

export type IdentifyCustomerResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type IdentifyCustomerResponse = IdentifyCustomerResponses[keyof IdentifyCustomerResponses];

export type RecordInteractionData = {
    body: RecordInteractionRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/interactions';
};

export type RecordInteractionErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RecordInteractionError = RecordInteractionErrors[keyof RecordInteractionErrors];

export type RecordInteractionResponses = {
    /**
     * done
     */
    201: InteractionAnswer;
};

export type RecordInteractionResponse = RecordInteractionResponses[keyof RecordInteractionResponses];

export type RecordFeedbackData = {
    body: RecordFeedbackRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        interactionId: string;
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/interactions/{interactionId}/feedback';
};

export type RecordFeedbackErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RecordFeedbackError = RecordFeedbackErrors[keyof RecordFeedbackErrors];

export type RecordFeedbackResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type RecordFeedbackResponse = RecordFeedbackResponses[keyof RecordFeedbackResponses];

export type ShowInterestData = {
    body: ShowInterestRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/interests';
};

export type ShowInterestErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ShowInterestError = ShowInterestErrors[keyof ShowInterestErrors];

export type ShowInterestResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type ShowInterestResponse = ShowInterestResponses[keyof ShowInterestResponses];

export type JoinPartyData = {
    body: JoinPartyRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/join';
};

export type JoinPartyErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type JoinPartyError = JoinPartyErrors[keyof JoinPartyErrors];

export type JoinPartyResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type JoinPartyResponse = JoinPartyResponses[keyof JoinPartyResponses];

export type SetManagementClassData = {
    body: SetManagementClassRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/management-class';
};

export type SetManagementClassErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SetManagementClassError = SetManagementClassErrors[keyof SetManagementClassErrors];

export type SetManagementClassResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type SetManagementClassResponse = SetManagementClassResponses[keyof SetManagementClassResponses];

export type CorrectProfileData = {
    body: CorrectProfileRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/profile';
};

export type CorrectProfileErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CorrectProfileError = CorrectProfileErrors[keyof CorrectProfileErrors];

export type CorrectProfileResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type CorrectProfileResponse = CorrectProfileResponses[keyof CorrectProfileResponses];

export type RecordPurchaseData = {
    body: RecordPurchaseRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/purchases';
};

export type RecordPurchaseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RecordPurchaseError = RecordPurchaseErrors[keyof RecordPurchaseErrors];

export type RecordPurchaseResponses = {
    /**
     * done
     */
    201: PurchaseAnswer;
};

export type RecordPurchaseResponse = RecordPurchaseResponses[keyof RecordPurchaseResponses];

export type ProgressPurchaseData = {
    body: ProgressPurchaseRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        purchaseId: string;
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/purchases/{purchaseId}/progress';
};

export type ProgressPurchaseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ProgressPurchaseError = ProgressPurchaseErrors[keyof ProgressPurchaseErrors];

export type ProgressPurchaseResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type ProgressPurchaseResponse = ProgressPurchaseResponses[keyof ProgressPurchaseResponses];

export type UnjoinPartyData = {
    body: UnjoinPartyRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
    };
    path: {
        partyId: string;
    };
    query?: never;
    url: '/v1/parties/{partyId}/unjoin';
};

export type UnjoinPartyErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type UnjoinPartyError = UnjoinPartyErrors[keyof UnjoinPartyErrors];

export type UnjoinPartyResponses = {
    /**
     * done
     */
    200: PartyAnswer;
};

export type UnjoinPartyResponse = UnjoinPartyResponses[keyof UnjoinPartyResponses];
