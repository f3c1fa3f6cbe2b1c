export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type AdoptComplaintRequest = {
    partyId: string;
    record: {
        source: string;
        number: string;
    };
    status: 'lodged' | 'heard' | 'understood' | 'recorded' | 'responded' | 'reply_decided' | 'negotiating' | 'executing' | 'resolved' | 'reported' | 'archived' | 'withdrawn';
    lodgedAt: string;
    times?: {
        heardAt?: string | null;
        understoodAt?: string | null;
        recordedAt?: string | null;
        respondedAt?: string | null;
        replyDecidedAt?: string | null;
        resolvedAt?: string | null;
        reportedAt?: string | null;
        archivedAt?: string | null;
    } | null;
    channel?: 'face' | 'letter' | 'phone' | 'visit' | 'web' | 'e-mail' | 'chat' | 'fax' | 'social' | 'referral' | 'other' | null;
    content?: 'contract' | 'transport' | 'product' | 'service' | null;
    severity?: 'trivial' | 'substantive' | null;
    cause?: 'product_quality' | 'service_quality' | 'misleading' | 'management' | 'economic' | 'leisure' | 'personality' | 'self_protection' | 'supervision' | 'legal_system' | 'credit_lack' | null;
    subject?: string | null;
    detail?: string | null;
    narrative?: string | null;
    product?: string | null;
    productVariant?: string | null;
    organisation?: string | null;
    region?: string | null;
    tags?: Array<string> | null;
    claim?: {
        amount: number;
        currency: string;
    } | null;
    replyMode?: 'immediate' | 'deferred' | 'transferred' | null;
    outcome?: string | null;
    satisfaction?: 'satisfied' | 'partly' | 'dissatisfied' | 'unknown' | null;
    answeredInTime?: boolean | null;
    handlerId?: string | null;
};

export type ArchiveComplaintRequest = {
    cause?: 'product_quality' | 'service_quality' | 'misleading' | 'management' | 'economic' | 'leisure' | 'personality' | 'self_protection' | 'supervision' | 'legal_system' | 'credit_lack' | null;
    subCause?: 'price_change' | 'late_delivery' | 'poor_installation' | null;
    improvement?: string | null;
    opportunity?: string | null;
};

export type BreachRow = {
    breachId: string;
    complaintId: string;
    partyId: string;
    round: number;
    limit: string;
    dueAt: string;
    breachedAt: string;
};

export type CauseBranchAnswer = {
    code: 'enterprise' | 'consumer' | 'government_society';
    zh: string;
    en: string;
    causes: Array<{
        code: 'product_quality' | 'service_quality' | 'misleading' | 'management' | 'economic' | 'leisure' | 'personality' | 'self_protection' | 'supervision' | 'legal_system' | 'credit_lack';
        zh: string;
        en: string;
    }>;
    subCauses: Array<{
        code: 'price_change' | 'late_delivery' | 'poor_installation';
        zh: string;
        en: string;
    }>;
};

export type ChangeHandlerRequest = {
    handlerId: string;
    reason: string;
};

export type ComplaintAnswer = {
    complaintId: string;
    facts: Array<string>;
    version: number;
};

export type ComplaintFileRow = {
    complaintId: string;
    version: number;
    receiptNumber: string;
    partyId: string;
    intake: string;
    status: string;
    round: number;
    channel: string | null;
    content: string | null;
    severity: string | null;
    intensity: number | null;
    subject: string | null;
    detail: string | null;
    product: string | null;
    productVariant: string | null;
    organisation: string | null;
    region: string | null;
    tags: unknown;
    record: unknown | null;
    claim: unknown | null;
    ticketId: string | null;
    language: string;
    handlerId: string | null;
    handlerChanges: number;
    majorReasons: unknown;
    cause: string | null;
    subCause: string | null;
    psychology: string | null;
    complainantType: string | null;
    technique: string | null;
    replyMode: string | null;
    promisedFor: string | null;
    acceptingUnit: string | null;
    items: unknown;
    apology: string | null;
    outcome: string | null;
    reportedTo: string | null;
    satisfaction: string | null;
    improvement: string | null;
    opportunity: string | null;
    withdrawalReason: string | null;
    answerDueAt: string | null;
    breaches: unknown;
    answeredInTime: boolean | null;
    lodgedAt: string;
    heardAt: string | null;
    understoodAt: string | null;
    recordedAt: string | null;
    respondedAt: string | null;
    replyDecidedAt: string | null;
    proposedAt: string | null;
    acceptedAt: string | null;
    resolvedAt: string | null;
    reportedAt: string | null;
    fedBackAt: string | null;
    archivedAt: string | null;
    withdrawnAt: string | null;
    complainantName: string | null;
    replyTo: string | null;
    narrative: string | null;
    notes: string | null;
    intention: string | null;
    summary: string | null;
    understanding: string | null;
    feedback: string | null;
};

export type ComplaintLodgedAnswer = {
    receiptNumber: string;
    partyId: string;
    answerDueAt: string;
    complaintId: string;
    facts: Array<string>;
    version: number;
};

export type ComplaintWordedAnswer = {
    wording: Array<{
        code: 'no_concrete_time' | 'vague_time' | 'contempt' | 'irritation' | 'flat_negation' | 'spite';
        start: number;
        end: number;
        found: string;
        suggestion: {
            zh: string;
            en: string;
        };
    }>;
    complaintId: string;
    facts: Array<string>;
    version: number;
};

export type DecideReplyModeRequest = {
    mode: 'immediate' | 'deferred' | 'transferred';
    dueAt?: string | null;
    acceptingUnit?: string | null;
};

export type FeedBackRequest = {
    words: string;
    satisfaction: 'satisfied' | 'partly' | 'dissatisfied' | 'unknown';
};

export type GraspIntentionRequest = {
    intention: string;
    psychology: 'respect' | 'remedy' | 'recognition' | 'display' | 'revenge' | 'venting';
    complainantType?: 'quality_supervisor' | 'rational' | 'negotiator' | 'victim' | 'advocate' | null;
};

export type LodgeComplaintRequest = {
    partyId: string;
    channel: 'face' | 'letter' | 'phone' | 'visit' | 'web' | 'e-mail' | 'chat' | 'fax' | 'social' | 'referral' | 'other';
    severity: 'trivial' | 'substantive';
    cause?: 'product_quality' | 'service_quality' | 'misleading' | 'management' | 'economic' | 'leisure' | 'personality' | 'self_protection' | 'supervision' | 'legal_system' | 'credit_lack' | null;
    intensity?: number | null;
    ticketId?: string | null;
    handlerId?: string | null;
    answerLimitDays?: number | null;
    content: 'contract' | 'transport' | 'product' | 'service';
    subCause?: 'price_change' | 'late_delivery' | 'poor_installation' | null;
    subject: string;
    narrative?: string | null;
    product?: string | null;
    claim?: {
        amount: number;
        currency: string;
    } | null;
    name?: string | null;
    replyTo?: string | null;
    language?: 'zh' | 'en' | null;
};

export type LodgePublicComplaintRequest = {
    content: 'contract' | 'transport' | 'product' | 'service';
    subCause?: 'price_change' | 'late_delivery' | 'poor_installation' | null;
    subject: string;
    narrative?: string | null;
    product?: string | null;
    claim?: {
        amount: number;
        currency: string;
    } | null;
    name?: string | null;
    replyTo?: string | null;
    language?: 'zh' | 'en' | null;
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

export type ProposeArticleRequest = {
    kind: 'faq' | 'how_to' | 'known_problem' | 'policy' | 'product';
    language: 'zh' | 'en';
    title: string;
    body: string;
};

export type ProposeSolutionRequest = {
    items: Array<{
        demand: string;
        offer: 'granted' | 'conditional' | 'partial' | 'refused';
        condition?: string | null;
        cost?: {
            amount: number;
            currency: string;
        } | null;
        owner?: string | null;
        dueAt?: string | null;
    }>;
    apology?: string | null;
};

export type ProposedArticleAnswer = {
    articleId: string;
    complaintId: string;
    facts: Array<string>;
    version: number;
};

export type ReasonRequest = {
    reason: string;
};

export type RecordFactsRequest = {
    summary: string;
    cause: 'product_quality' | 'service_quality' | 'misleading' | 'management' | 'economic' | 'leisure' | 'personality' | 'self_protection' | 'supervision' | 'legal_system' | 'credit_lack';
    subCause?: 'price_change' | 'late_delivery' | 'poor_installation' | null;
};

export type RecordListeningRequest = {
    notes?: string | null;
};

export type RegisterRow = {
    complaintId: string;
    receiptNumber: string;
    partyId: string;
    intake: string;
    status: string;
    channel: string | null;
    content: string | null;
    severity: string | null;
    subject: string | null;
    cause: string | null;
    subCause: string | null;
    product: string | null;
    organisation: string | null;
    region: string | null;
    record: string | null;
    claim: unknown | null;
    handlerId: string | null;
    ticketId: string | null;
    major: boolean;
    round: number;
    lodgedAt: string;
    answerDueAt: string | null;
    breached: boolean;
    answeredInTime: boolean | null;
    satisfaction: string | null;
};

export type ReleaseRequest = {
    key?: string | null;
};

export type ReopenComplaintRequest = {
    answerLimitDays?: number | null;
    reason: string;
};

export type ReportUpRequest = {
    reportedTo: string;
};

export type ResolveComplaintRequest = {
    outcome: string;
};

export type RespondRequest = {
    words: string;
    technique?: 'calm' | 'tactful_denial' | 'convert' | 'admit' | 'divert' | 'humour' | null;
};

export type SolutionProposedAnswer = {
    itemIds: Array<string>;
    complaintId: string;
    facts: Array<string>;
    version: number;
    wording: Array<{
        code: 'no_concrete_time' | 'vague_time' | 'contempt' | 'irritation' | 'flat_negation' | 'spite';
        start: number;
        end: number;
        found: string;
        suggestion: {
            zh: string;
            en: string;
        };
    }>;
};

export type SuspectMajorRequest = {
    reasons: Array<'key_customer' | 'large_claim' | 'intense' | 'reopened' | 'stalled' | 'judged'>;
};

export type AdoptComplaintData = {
    body: AdoptComplaintRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/adopted-complaints';
};

export type AdoptComplaintErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AdoptComplaintError = AdoptComplaintErrors[keyof AdoptComplaintErrors];

export type AdoptComplaintResponses = {
    /**
     * done
     */
    201: ComplaintAnswer;
};

export type AdoptComplaintResponse = AdoptComplaintResponses[keyof AdoptComplaintResponses];

export type ListBreachesData = {
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
        complaintId?: string;
        partyId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/answer-limit-breaches';
};

export type ListBreachesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListBreachesError = ListBreachesErrors[keyof ListBreachesErrors];

export type ListBreachesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<BreachRow>;
        next?: string;
        parked?: number;
    };
};

export type ListBreachesResponse = ListBreachesResponses[keyof ListBreachesResponses];

export type ListComplaintCausesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/complaint-causes';
};

export type ListComplaintCausesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListComplaintCausesError = ListComplaintCausesErrors[keyof ListComplaintCausesErrors];

export type ListComplaintCausesResponses = {
    /**
     * done
     */
    200: {
        items: Array<CauseBranchAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListComplaintCausesResponse = ListComplaintCausesResponses[keyof ListComplaintCausesResponses];

export type ListComplaintsData = {
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
        status?: Array<'lodged' | 'heard' | 'understood' | 'recorded' | 'responded' | 'reply_decided' | 'negotiating' | 'executing' | 'resolved' | 'reported' | 'archived' | 'withdrawn'>;
        channel?: Array<'face' | 'letter' | 'phone' | 'visit' | 'web' | 'e-mail' | 'chat' | 'fax' | 'social' | 'referral' | 'other'>;
        content?: Array<'contract' | 'transport' | 'product' | 'service'>;
        intake?: Array<'public' | 'agent' | 'escalated' | 'import'>;
        cause?: 'product_quality' | 'service_quality' | 'misleading' | 'management' | 'economic' | 'leisure' | 'personality' | 'self_protection' | 'supervision' | 'legal_system' | 'credit_lack';
        subCause?: 'price_change' | 'late_delivery' | 'poor_installation';
        product?: string;
        handlerId?: string;
        partyId?: string;
        ticketId?: string;
        receiptNumber?: string;
        major?: boolean;
        breached?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/complaints';
};

export type ListComplaintsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListComplaintsError = ListComplaintsErrors[keyof ListComplaintsErrors];

export type ListComplaintsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<RegisterRow>;
        next?: string;
        parked?: number;
    };
};

export type ListComplaintsResponse = ListComplaintsResponses[keyof ListComplaintsResponses];

export type LodgeComplaintData = {
    body: LodgeComplaintRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/complaints';
};

export type LodgeComplaintErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type LodgeComplaintError = LodgeComplaintErrors[keyof LodgeComplaintErrors];

export type LodgeComplaintResponses = {
    /**
     * done
     */
    201: ComplaintLodgedAnswer;
};

export type LodgeComplaintResponse = LodgeComplaintResponses[keyof LodgeComplaintResponses];

export type GetComplaintData = {
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}';
};

export type GetComplaintErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetComplaintError = GetComplaintErrors[keyof GetComplaintErrors];

export type GetComplaintResponses = {
    /**
     * done
     */
    200: ComplaintFileRow;
};

export type GetComplaintResponse = GetComplaintResponses[keyof GetComplaintResponses];

export type AcceptSolutionData = {
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/accept-solution';
};

export type AcceptSolutionErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AcceptSolutionError = AcceptSolutionErrors[keyof AcceptSolutionErrors];

export type AcceptSolutionResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type AcceptSolutionResponse = AcceptSolutionResponses[keyof AcceptSolutionResponses];

export type ArchiveComplaintData = {
    body: ArchiveComplaintRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/archive';
};

export type ArchiveComplaintErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ArchiveComplaintError = ArchiveComplaintErrors[keyof ArchiveComplaintErrors];

export type ArchiveComplaintResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type ArchiveComplaintResponse = ArchiveComplaintResponses[keyof ArchiveComplaintResponses];

export type ChangeHandlerData = {
    body: ChangeHandlerRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/change-handler';
};

export type ChangeHandlerErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ChangeHandlerError = ChangeHandlerErrors[keyof ChangeHandlerErrors];

export type ChangeHandlerResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type ChangeHandlerResponse = ChangeHandlerResponses[keyof ChangeHandlerResponses];

export type DecideReplyModeData = {
    body: DecideReplyModeRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/decide-reply';
};

export type DecideReplyModeErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type DecideReplyModeError = DecideReplyModeErrors[keyof DecideReplyModeErrors];

export type DecideReplyModeResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type DecideReplyModeResponse = DecideReplyModeResponses[keyof DecideReplyModeResponses];

export type FeedBackData = {
    body: FeedBackRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/feed-back';
};

export type FeedBackErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type FeedBackError = FeedBackErrors[keyof FeedBackErrors];

export type FeedBackResponses = {
    /**
     * done
     */
    200: ComplaintWordedAnswer;
};

export type FeedBackResponse = FeedBackResponses[keyof FeedBackResponses];

export type GraspIntentionData = {
    body: GraspIntentionRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/grasp-intention';
};

export type GraspIntentionErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GraspIntentionError = GraspIntentionErrors[keyof GraspIntentionErrors];

export type GraspIntentionResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type GraspIntentionResponse = GraspIntentionResponses[keyof GraspIntentionResponses];

export type CompleteSolutionItemData = {
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
        itemId: string;
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/items/{itemId}/complete';
};

export type CompleteSolutionItemErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CompleteSolutionItemError = CompleteSolutionItemErrors[keyof CompleteSolutionItemErrors];

export type CompleteSolutionItemResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type CompleteSolutionItemResponse = CompleteSolutionItemResponses[keyof CompleteSolutionItemResponses];

export type RecordListeningData = {
    body: RecordListeningRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/listen';
};

export type RecordListeningErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RecordListeningError = RecordListeningErrors[keyof RecordListeningErrors];

export type RecordListeningResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type RecordListeningResponse = RecordListeningResponses[keyof RecordListeningResponses];

export type ProposeArticleFromComplaintData = {
    body: ProposeArticleRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/propose-article';
};

export type ProposeArticleFromComplaintErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ProposeArticleFromComplaintError = ProposeArticleFromComplaintErrors[keyof ProposeArticleFromComplaintErrors];

export type ProposeArticleFromComplaintResponses = {
    /**
     * done
     */
    200: ProposedArticleAnswer;
};

export type ProposeArticleFromComplaintResponse = ProposeArticleFromComplaintResponses[keyof ProposeArticleFromComplaintResponses];

export type ProposeSolutionData = {
    body: ProposeSolutionRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/propose-solution';
};

export type ProposeSolutionErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ProposeSolutionError = ProposeSolutionErrors[keyof ProposeSolutionErrors];

export type ProposeSolutionResponses = {
    /**
     * done
     */
    200: SolutionProposedAnswer;
};

export type ProposeSolutionResponse = ProposeSolutionResponses[keyof ProposeSolutionResponses];

export type RecordFactsData = {
    body: RecordFactsRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/record-facts';
};

export type RecordFactsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RecordFactsError = RecordFactsErrors[keyof RecordFactsErrors];

export type RecordFactsResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type RecordFactsResponse = RecordFactsResponses[keyof RecordFactsResponses];

export type RejectSolutionData = {
    body: ReasonRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/reject-solution';
};

export type RejectSolutionErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RejectSolutionError = RejectSolutionErrors[keyof RejectSolutionErrors];

export type RejectSolutionResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type RejectSolutionResponse = RejectSolutionResponses[keyof RejectSolutionResponses];

export type ReopenComplaintData = {
    body: ReopenComplaintRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/reopen';
};

export type ReopenComplaintErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReopenComplaintError = ReopenComplaintErrors[keyof ReopenComplaintErrors];

export type ReopenComplaintResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type ReopenComplaintResponse = ReopenComplaintResponses[keyof ReopenComplaintResponses];

export type ReportUpData = {
    body: ReportUpRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/report-up';
};

export type ReportUpErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReportUpError = ReportUpErrors[keyof ReportUpErrors];

export type ReportUpResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type ReportUpResponse = ReportUpResponses[keyof ReportUpResponses];

export type ResolveComplaintData = {
    body: ResolveComplaintRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/resolve';
};

export type ResolveComplaintErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ResolveComplaintError = ResolveComplaintErrors[keyof ResolveComplaintErrors];

export type ResolveComplaintResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type ResolveComplaintResponse = ResolveComplaintResponses[keyof ResolveComplaintResponses];

export type RespondWithUnderstandingData = {
    body: RespondRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/respond';
};

export type RespondWithUnderstandingErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RespondWithUnderstandingError = RespondWithUnderstandingErrors[keyof RespondWithUnderstandingErrors];

export type RespondWithUnderstandingResponses = {
    /**
     * done
     */
    200: ComplaintWordedAnswer;
};

export type RespondWithUnderstandingResponse = RespondWithUnderstandingResponses[keyof RespondWithUnderstandingResponses];

export type SuspectMajorData = {
    body: SuspectMajorRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/suspect-major';
};

export type SuspectMajorErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SuspectMajorError = SuspectMajorErrors[keyof SuspectMajorErrors];

export type SuspectMajorResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type SuspectMajorResponse = SuspectMajorResponses[keyof SuspectMajorResponses];

export type WithdrawComplaintData = {
    body: ReasonRequest;
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
        complaintId: string;
    };
    query?: never;
    url: '/v1/complaints/{complaintId}/withdraw';
};

export type WithdrawComplaintErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type WithdrawComplaintError = WithdrawComplaintErrors[keyof WithdrawComplaintErrors];

export type WithdrawComplaintResponses = {
    /**
     * done
     */
    200: ComplaintAnswer;
};

export type WithdrawComplaintResponse = WithdrawComplaintResponses[keyof WithdrawComplaintResponses];

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

export type LodgePublicComplaintData = {
    body: LodgePublicComplaintRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/public/complaints';
};

export type LodgePublicComplaintErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type LodgePublicComplaintError = LodgePublicComplaintErrors[keyof LodgePublicComplaintErrors];

export type LodgePublicComplaintResponses = {
    /**
     * done
     */
    201: ComplaintLodgedAnswer;
};

export type LodgePublicComplaintResponse = LodgePublicComplaintResponses[keyof LodgePublicComplaintResponses];
