export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type AbuseReportRow = {
    reportId: string;
    contactId: string;
    reporterId: string;
    kind: string;
    details: string | null;
    status: string;
    reason: string | null;
    decidedBy: string | null;
    reportedAt: string;
    decidedAt: string | null;
};

export type AbuseReportedAnswer = {
    reportId?: string | null;
    postId: string;
    facts: Array<string>;
    version: number;
};

export type AcceptTransferRequest = {
    acceptedBy: string;
};

export type AcknowledgeBreachRequest = {
    metric: 'first-response' | 'next-response' | 'periodic-update' | 'requester-wait' | 'agent-work' | 'first-resolution' | 'total-resolution';
    ordinal: number;
    acknowledgedBy: string;
    note?: string | null;
};

export type AcknowledgeTicketRequest = {
    plan: string;
    nextUpdateAt: string;
};

export type AcknowledgedAnswer = {
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
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type AdoptTicketRequest = {
    source: string;
    number: string;
    requesterId: string;
    subject: string;
    status: 'received' | 'acknowledged' | 'understood' | 'helping' | 'waiting_customer' | 'waiting_department' | 'solved' | 'satisfaction_check' | 'reopened' | 'closed' | 'cancelled' | 'became_complaint' | 'merged';
    sourceStatus: string;
    channel?: 'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other' | null;
    category?: string | null;
    priority?: 'critical' | 'high' | 'moderate' | 'low' | null;
    group?: string | null;
    agentId?: string | null;
    reassignments?: number | null;
    reopenings?: number | null;
    withinLimit?: boolean | null;
    openedAt: string;
    recordedAt: string;
    resolvedAt?: string | null;
    closedAt?: string | null;
};

export type AgentAnswer = {
    rosterId: string;
    facts: Array<string>;
    version: number;
};

export type AgentDeskAnswer = {
    agentId: string;
    liveContacts: Array<{
        contactId: string;
        channel: 'face' | 'phone' | 'chat' | 'visit';
        ticketId?: string | null;
        partyId?: string | null;
        begunAt: string;
    }>;
    tickets: Array<{
        ticketId: string;
        number: string;
        subject: string;
        requesterId: string;
        status: 'received' | 'acknowledged' | 'understood' | 'helping' | 'waiting_customer' | 'waiting_department' | 'solved' | 'satisfaction_check' | 'reopened' | 'closed' | 'cancelled' | 'became_complaint' | 'merged';
        priority: 'critical' | 'high' | 'moderate' | 'low';
        nextDue?: string | null;
        nextDueAt?: string | null;
        customerWaitingSince?: string | null;
    }>;
    promises: Array<{
        promiseId: string;
        ticketId: string;
        text?: string | null;
        owner: string;
        dueAt: string;
        reschedulings: number;
    }>;
    transfers: Array<{
        transferId: string;
        ticketId: string;
        agentId?: string | null;
        reason: string;
        customerName?: string | null;
        purpose?: string | null;
        dueAt: string;
    }>;
    callbacks: Array<{
        callbackId: string;
        ticketId: string;
        dueAt: string;
        attempts: number;
        callFrom?: string | null;
    }>;
    holds: Array<{
        holdId: string;
        ticketId: string;
        reason: 'order_query' | 'bill_query' | 'delivery_status' | 'add_on_information' | 'policy_question' | 'search' | 'escalation';
        startedAt: string;
        dueAt: string;
        checkIns: number;
    }>;
};

export type AgentRow = {
    rosterId: string;
    agentId: string;
    name: string;
    skills: unknown;
    classes: unknown;
    team: string;
    calendar: string | null;
    capacity: number;
    available: boolean;
    reason: string | null;
    since: string;
    handedOver: number;
    leftBehind: number;
    liveContactId: string | null;
    liveChannel: string | null;
    liveSince: string | null;
    lastContactAt: string | null;
    version: number;
};

export type AgentWorkload = {
    agentId: string;
    open: number;
    solved: number;
    breached: number;
    reopened: number;
};

export type AgreeCallWindowRequest = {
    zone: string;
    week: {
        monday?: Array<{
            from: string;
            to: string;
        }> | null;
        tuesday?: Array<{
            from: string;
            to: string;
        }> | null;
        wednesday?: Array<{
            from: string;
            to: string;
        }> | null;
        thursday?: Array<{
            from: string;
            to: string;
        }> | null;
        friday?: Array<{
            from: string;
            to: string;
        }> | null;
        saturday?: Array<{
            from: string;
            to: string;
        }> | null;
        sunday?: Array<{
            from: string;
            to: string;
        }> | null;
    };
};

export type AgreeCourseRequest = {
    options: Array<string>;
    onlyOptionReason?: string | null;
    choice: string;
    expectation: string;
    agreedUntil?: string | null;
};

export type ArchivePlaybookRequest = {
    reason: string;
};

export type ArchiveTicketTemplateRequest = {
    reason: string;
};

export type ArrangePortalPageRequest = {
    language?: 'zh' | 'en' | null;
    areasFirst?: Array<'product_information' | 'problem_solving' | 'reaching_people' | 'service_process'> | null;
};

export type ArticleAnswer = {
    articleId: string;
    facts: Array<string>;
    version: number;
};

export type ArticleGapAnswer = {
    category?: string | null;
    phase?: string | null;
    serviceItem?: string | null;
    item?: string | null;
    tickets: number;
    lastSolvedAt: string;
};

export type ArticleProposalRow = {
    searchId: string;
    query: string;
    language: string;
    status: string;
    times: number;
    firstSeenAt: string;
    lastSeenAt: string;
    articleId: string | null;
    version: number;
};

export type ArticleRow = {
    articleId: string;
    status: string;
    kind: string;
    audience: string;
    phase: string;
    productLine: string | null;
    format: string;
    keywords: unknown;
    language: string;
    title: string;
    body: string;
    visibility: string | null;
    accurateUntil: string | null;
    owner: string;
    author: string;
    reviewedBy: string | null;
    edition: number;
    ticketId: string | null;
    complaintId: string | null;
    searchId: string | null;
    reviewCause: string | null;
    helpful: number;
    unhelpful: number;
    solved: number;
    draftedAt: string;
    changedAt: string;
    publishedAt: string | null;
    retiredAt: string | null;
    retirementReason: string | null;
    version: number;
};

export type ArticleSearchAnswer = {
    items: Array<{
        articleId: string;
        edition: number;
        kind: 'faq' | 'how_to' | 'known_problem' | 'policy' | 'product';
        audience: 'new' | 'regular' | 'both';
        phase: 'pre' | 'in' | 'after';
        productLine?: string | null;
        format: 'text' | 'steps' | 'question_answer' | 'table';
        keywords: Array<string>;
        language: 'zh' | 'en';
        title: string;
        excerpt: string;
        visibility: 'public' | 'clients' | 'internal';
        reviewDue: boolean;
        helpful: number;
        unhelpful: number;
    }>;
    total: number;
    facets: {
        kind: Array<{
            value: string;
            count: number;
        }>;
        phase: Array<{
            value: string;
            count: number;
        }>;
        audience: Array<{
            value: string;
            count: number;
        }>;
        productLine: Array<{
            value: string;
            count: number;
        }>;
        format: Array<{
            value: string;
            count: number;
        }>;
        language: Array<{
            value: string;
            count: number;
        }>;
    };
};

export type AskRequest = {
    subject: string;
    request: string;
    category?: 'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey' | null;
    serviceItem?: string | null;
    item?: string | null;
};

export type AssignBestRequest = {
    skills?: Array<string> | null;
};

export type AssignTicketRequest = {
    agentId: string;
    reason?: string | null;
    force?: boolean | null;
};

export type AssignedBestAnswer = {
    agentId: string;
    considered: Array<{
        agentId: string;
        serves: 'first' | 'alike' | 'last';
        fit: number;
        load: number;
        idleSince?: string | null;
        inLiveContact: boolean;
        excluded?: 'other_team' | 'away' | 'not_working' | 'full' | 'in_live_contact' | 'other_customers' | null;
    }>;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type AwaitCustomerRequest = {
    reason: 'information' | 'consent' | 'payment' | 'appointment' | 'item' | 'other';
    awaited: string;
    expectedBy?: string | null;
};

export type BackOnTrackRequest = {
    seen: string;
};

export type BackupUnitRow = {
    repairId: string;
    ticketId: string | null;
    unitId: string;
    unit: string;
    partyId: string;
    technicianId: string;
    issuedAt: string;
    dueBackAt: string;
    out: boolean;
    overdue: boolean;
    returnedAt: string | null;
};

export type BeginLiveContactRequest = {
    channel: 'face' | 'phone' | 'chat' | 'visit';
    arrivedAt?: string | null;
    ticketId?: string | null;
    partyId?: string | null;
};

export type BenefitAnswer = {
    benefit: 'exchange' | 'onsite_repair' | 'full_warranty';
    allowed: boolean;
    fee: 'free' | 'charged';
    reason?: string | null;
    day: string;
    ageDays: number;
    validUntil?: string | null;
};

export type BenefitUseRow = {
    useId: string;
    entitlementId: string;
    holderId: string;
    benefit: string;
    place: string;
    day: string;
    ageDays: number;
    allowed: boolean;
    reason: string | null;
    validUntil: string | null;
    ticketId: string | null;
    repairId: string | null;
    askedAt: string;
};

export type BenefitUsedAnswer = {
    benefit: 'exchange' | 'onsite_repair' | 'full_warranty';
    allowed: boolean;
    fee: 'free' | 'charged';
    reason?: string | null;
    validUntil?: string | null;
    entitlementId: string;
    facts: Array<string>;
    version: number;
};

export type BookVisitRequest = {
    from: string;
    until: string;
};

export type BreakPromiseRequest = {
    reason: string;
};

export type BriefingAnswer = {
    ticket: {
        ticketId: string;
        number: string;
        subject: string;
        request?: string | null;
        status: 'received' | 'acknowledged' | 'understood' | 'helping' | 'waiting_customer' | 'waiting_department' | 'solved' | 'satisfaction_check' | 'reopened' | 'closed' | 'cancelled' | 'became_complaint' | 'merged';
        priority: 'critical' | 'high' | 'moderate' | 'low';
        category?: string | null;
        item?: string | null;
        agentId?: string | null;
        openedAt: string;
        reopenings: number;
    };
    requester: {
        partyId: string;
        customerId: string;
        managementClass?: string | null;
    };
    entitlements: Array<{
        entitlementId: string;
        item: string;
        serial?: string | null;
        purchasedAt: string;
        benefits: Array<{
            benefit: 'exchange' | 'onsite_repair' | 'full_warranty';
            validUntil: string;
            withinArea: boolean;
        }>;
    }>;
    promises: Array<{
        promiseId: string;
        ticketId: string;
        text?: string | null;
        owner: string;
        dueAt: string;
        reschedulings: number;
    }>;
    refunds: Array<{
        refundId: string;
        ticketId: string;
        status: 'requested' | 'approved';
        amount: number;
        currency: string;
        dueAt: string;
        overdue: boolean;
    }>;
    earlier: Array<{
        ticketId: string;
        number: string;
        subject: string;
        status: 'received' | 'acknowledged' | 'understood' | 'helping' | 'waiting_customer' | 'waiting_department' | 'solved' | 'satisfaction_check' | 'reopened' | 'closed' | 'cancelled' | 'became_complaint' | 'merged';
        openedAt: string;
        solution?: string | null;
        satisfaction?: 'satisfied' | 'dissatisfied' | 'not_reached' | null;
    }>;
    obstacles: Array<{
        ticketId: string;
        kind: 'management_philosophy' | 'unreachable_helper' | 'unreliable_equipment' | 'conservative_policy' | 'incomprehensible_papers' | 'outdated_procedure' | 'value_not_understood';
        note?: string | null;
        reportedAt: string;
    }>;
    lastSaid?: {
        messageId: string;
        channel: 'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other';
        text?: string | null;
        sentAt: string;
    } | null;
    customerWaitingSince?: string | null;
    demands: Array<{
        demand: 'reliability' | 'assurance' | 'tangibles' | 'empathy' | 'responsiveness';
        because: Array<'promise_open' | 'refund_open' | 'refund_overdue' | 'customer_waits' | 'reopened' | 'obstacle_met' | 'dissatisfied_before' | 'key_customer' | 'first_ticket' | 'asks_to_know' | 'before_sale' | 'at_the_customer' | 'face_to_face' | 'technical' | 'same_item_again'>;
        advice: {
            zh: string;
            en: string;
        };
    }>;
    needs: Array<{
        need: 'information' | 'environment' | 'emotion' | 'convenience';
        because: Array<'promise_open' | 'refund_open' | 'refund_overdue' | 'customer_waits' | 'reopened' | 'obstacle_met' | 'dissatisfied_before' | 'key_customer' | 'first_ticket' | 'asks_to_know' | 'before_sale' | 'at_the_customer' | 'face_to_face' | 'technical' | 'same_item_again'>;
        advice: {
            zh: string;
            en: string;
        };
    }>;
    playbooks: Array<{
        playbookId: string;
        code: string;
        playbookVersion: number;
        title: {
            zh: string;
            en: string;
        };
    }>;
    nextDue?: {
        kind: string;
        of?: string | null;
        dueAt: string;
    } | null;
};

export type CallWindowAnswer = {
    zone?: string | null;
    week?: {
        monday?: Array<{
            from: string;
            to: string;
        }> | null;
        tuesday?: Array<{
            from: string;
            to: string;
        }> | null;
        wednesday?: Array<{
            from: string;
            to: string;
        }> | null;
        thursday?: Array<{
            from: string;
            to: string;
        }> | null;
        friday?: Array<{
            from: string;
            to: string;
        }> | null;
        saturday?: Array<{
            from: string;
            to: string;
        }> | null;
        sunday?: Array<{
            from: string;
            to: string;
        }> | null;
    } | null;
    open: boolean;
    callFrom?: string | null;
};

export type CallWindowChangedAnswer = {
    partyId: string;
    facts: Array<string>;
    version: number;
};

export type CallbackAnswer = {
    callbackId: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type CertificationAnswer = {
    certificationId: string;
    facts: Array<string>;
    version: number;
};

export type CertificationRow = {
    certificationId: string;
    partyId: string;
    product: string;
    level: string;
    trainedBy: string;
    validUntil: string | null;
    certifiedAt: string;
    withdrawnBecause: string | null;
    version: number;
};

export type CertifyUserRequest = {
    partyId: string;
    product: string;
    level: 'assisted' | 'independent' | 'teaching';
    trainedBy: string;
    validUntil?: string | null;
};

export type ChangeContractLineRequest = {
    timesPerYear?: number | null;
    until?: string | null;
    forLifetime?: boolean | null;
    reason: string;
};

export type ChangePriorityRequest = {
    priority: 'critical' | 'high' | 'moderate' | 'low';
    reason: string;
};

export type ChangeSkillsRequest = {
    skills: Array<string>;
    classes?: Array<'key' | 'promising' | 'regular' | 'temporary'> | null;
};

export type ChatTranscriptAnswer = {
    chatId: string;
    facts: Array<string>;
    version: number;
};

export type ChatTranscriptRequest = {
    partyId?: string | null;
    place: string;
    subject?: string | null;
    transcript: string;
    agentId?: string | null;
    externalId?: string | null;
    endedAt?: string | null;
};

export type CheckSatisfactionRequest = {
    result: 'satisfied' | 'dissatisfied' | 'not_reached';
    comment?: string | null;
};

export type CheckWordingRequest = {
    text: string;
    kind?: 'acknowledgement' | 'reply' | null;
};

export type ClassifyTicketRequest = {
    nature: 'technical' | 'non_technical';
    place: 'fixed' | 'roving';
    fee: 'free' | 'charged';
    frequency: 'once' | 'regular';
    duration?: 'long' | 'medium' | 'short' | null;
    serviceItem?: string | null;
    quote?: {
        amount: number;
        currency: string;
    } | null;
    quoteConsented?: boolean | null;
    entitlementId?: string | null;
    address?: string | null;
    rhythmDays?: number | null;
    expectedDays?: number | null;
    internal?: boolean | null;
};

export type ClockAttainment = {
    policy: string;
    goal?: {
        [key: string]: unknown;
    } | null;
    finished: number;
    met: number;
    share?: number | null;
    targetShare?: number | null;
    reached?: boolean | null;
};

export type ClockPolicyAnswer = {
    policyId: string;
    code: string;
    version: number;
    facts: Array<string>;
};

export type ClockPolicyMatchedAnswer = {
    policy: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type ClockPolicyRow = {
    policyId: string;
    code: string;
    policyVersion: number;
    order: number;
    archived: boolean;
    goal: unknown | null;
    targetShare: string | null;
    content: unknown;
    version: number;
};

export type ClockReadingAnswer = {
    metric: 'first-response' | 'next-response' | 'periodic-update' | 'requester-wait' | 'agent-work' | 'first-resolution' | 'total-resolution';
    ordinal: number;
    status: 'idle' | 'running' | 'paused' | 'met' | 'breached' | 'met-late' | 'cancelled';
    dueAt?: string | null;
    counted: number;
    left?: number | null;
    started: {
        [key: string]: unknown;
    };
    ended?: {
        [key: string]: unknown;
    } | null;
    stamp: {
        [key: string]: unknown;
    };
    warnings: Array<{
        [key: string]: unknown;
    }>;
    breach?: {
        [key: string]: unknown;
    } | null;
};

export type ClockRow = {
    clockId: string;
    ticketId: string;
    metric: string;
    ordinal: number;
    status: string;
    open: boolean;
    startedAt: string;
    endedAt: string | null;
    dueAt: string | null;
    nextDueAt: string;
    provisional: boolean;
    target: string;
    policyId: string;
    policyVersion: number;
    team: string | null;
    priority: string;
    warnings: unknown;
    breached: boolean;
    detectedAt: string | null;
    owner: string | null;
    acknowledgedBy: string | null;
    note: string | null;
    acknowledgedAt: string | null;
};

export type CloseDistributionListRequest = {
    reason: string;
};

export type CloseTicketRequest = {
    thanked: boolean;
    nextLink?: string | null;
    sixRights: {
        time_and_place: boolean;
        way_and_price: boolean;
        customer: boolean;
        service: boolean;
        need: boolean;
        value: boolean;
    };
    problemSolved: boolean;
    unsolvedReason?: string | null;
    nextAt?: string | null;
};

export type CommunityMemberAnswer = {
    partyId: string;
    posts: number;
    praises: number;
    upheld: number;
    points: number;
    level: 'pillar' | 'regular' | 'member' | 'newcomer';
};

export type CompleteObstacleMeasureRequest = {
    result: string;
    effective?: boolean | null;
};

export type CompletePlaybookStepRequest = {
    step: string;
};

export type CompleteSubTaskRequest = {
    result: string;
};

export type CompleteTransferRequest = {
    thanked: boolean;
};

export type ConformanceAnswer = {
    playbookVersion: number;
    runs: number;
    ended: number;
    asWritten: number;
    mandatory: number;
    mandatoryDone: number;
    conformance?: number | null;
};

export type ContactNoteRow = {
    contactId: string;
    ticketId: string;
    liveContactId: string | null;
    agentId: string;
    channel: string;
    note: string | null;
    stated: string | null;
    implied: string | null;
    hopedFor: string | null;
    openQuestions: number;
    closedQuestions: number;
    thanked: boolean;
    endedBy: string;
    endedAt: string;
};

export type ContactQualityItemAnswer = {
    code: string;
    group: 'listening' | 'speech' | 'voice' | 'benefits' | 'body' | 'exchange' | 'opening' | 'care';
    groupZh: string;
    groupEn: string;
    rule: string;
    zh: string;
    en: string;
    media: Array<'phone' | 'in_person' | 'written'>;
};

export type ContactReviewAnswer = {
    reviewId: string;
    facts: Array<string>;
    version: number;
};

export type ContactReviewRow = {
    reviewId: string;
    agentId: string;
    medium: string;
    ticketId: string | null;
    findings: unknown;
    met: number;
    missed: number;
    note: string | null;
    reviewedBy: string;
    reviewedAt: string;
    withdrawnBecause: string | null;
    version: number;
};

export type ContactScore = {
    of: string;
    reviews: number;
    met: number;
    missed: number;
    share?: number | null;
    zh?: string | null;
    en?: string | null;
};

export type ContractLineRequest = {
    service: string;
    serviceItem?: string | null;
    category: 'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey';
    timesPerYear: number;
    from: string;
    until?: string | null;
};

export type ContractSignedAnswer = {
    lineIds: Array<string>;
    contractId: string;
    facts: Array<string>;
    version: number;
};

export type ContractVisitRow = {
    visitId: string;
    contractId: string;
    lineId: string;
    partyId: string;
    ordinal: number;
    service: string;
    day: string;
    dueAt: string;
    status: string;
    ticketId: string | null;
    droppedBecause: string | null;
};

export type ConversationRow = {
    messageId: string;
    ticketId: string;
    splitFrom: string | null;
    direction: string;
    audience: string;
    channel: string;
    agentId: string | null;
    human: boolean;
    verified: boolean | null;
    inReplyTo: string | null;
    externalId: string | null;
    sentAt: string;
    receivedAt: string;
    text: string | null;
};

export type CustodyRow = {
    custodyId: string;
    repairId: string;
    ticketId: string | null;
    partyId: string;
    kind: string;
    itemId: string;
    link: number;
    fromRole: string;
    fromId: string;
    toRole: string;
    toId: string;
    condition: string;
    defects: unknown;
    signedByGiver: string | null;
    signedByReceiver: string | null;
    changedAt: string;
};

export type DeclineRequestRequest = {
    request: string;
    reason: string;
    style: 'affirmative' | 'complimenting' | 'consulting' | 'sympathetic' | 'tactful';
    alternative: string;
};

export type DeclineRow = {
    declineId: string;
    ticketId: string;
    agentId: string | null;
    request: string | null;
    reason: string;
    style: string;
    alternative: string;
    declinedAt: string;
};

export type DepartmentTableAnswer = {
    tableVersion: number;
    departments: Array<{
        code: string;
        zh: string;
        en: string;
    }>;
    routes: Array<{
        workItem: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i';
        zh: string;
        en: string;
        lead: string;
        collaborators: Array<string>;
    }>;
    reason?: string | null;
    changedBy?: string | null;
    changedAt?: string | null;
};

export type DepartmentTableChangedAnswer = {
    facts: Array<string>;
    version: number;
};

export type Disclosure = {
    place: string;
    eventId: string;
    type: string;
    stream: string;
    recordedAt: string;
    feed: boolean;
    kafka: boolean;
    message: boolean;
};

export type DispatchTechnicianRequest = {
    technicianId: string;
};

export type DistributionListAnswer = {
    listId: string;
    code: string;
    name: {
        zh: string;
        en: string;
    };
    members: number;
    openedBy: string;
    openedAt: string;
    closed: boolean;
    closedBecause?: string | null;
    closedAt?: string | null;
    version: number;
};

export type DistributionListChangedAnswer = {
    listId: string;
    facts: Array<string>;
    version: number;
};

export type DraftArticleRequest = {
    searchId?: string | null;
    kind: 'faq' | 'how_to' | 'known_problem' | 'policy' | 'product';
    audience: 'new' | 'regular' | 'both';
    phase: 'pre' | 'in' | 'after';
    productLine?: string | null;
    format?: 'text' | 'steps' | 'question_answer' | 'table' | null;
    keywords?: Array<string> | null;
    language: 'zh' | 'en';
    title: string;
    body: string;
    visibility?: 'public' | 'clients' | 'internal' | null;
    accurateUntil?: string | null;
    owner?: string | null;
};

export type DraftStaffRequest = {
    agentId: string;
    from: string;
    team: string;
};

export type DropSubTaskRequest = {
    reason: string;
};

export type EndContactRequest = {
    liveContactId?: string | null;
    agentId: string;
    channel: 'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other';
    note: string;
    stated?: string | null;
    implied?: string | null;
    hopedFor?: string | null;
    openQuestions?: number | null;
    closedQuestions?: number | null;
    thanked: boolean;
    endedBy: 'customer' | 'agent' | 'line';
};

export type EndContractRequest = {
    reason: string;
};

export type EndLiveContactRequest = {
    ticketId?: string | null;
};

export type EntitlementAnswer = {
    entitlementId: string;
    facts: Array<string>;
    version: number;
};

export type EntitlementPlanRow = {
    planId: string;
    planVersion: number;
    productLine: string;
    terms: unknown;
    reason: string | null;
    publishedBy: string | null;
    publishedAt: string | null;
};

export type EntitlementRow = {
    entitlementId: string;
    holderId: string;
    planId: string;
    planVersion: number;
    terms: unknown;
    item: string;
    quantity: number;
    serial: string | null;
    purchaseId: string | null;
    purchasedAt: string;
    grantedAt: string;
    uses: number;
    refusals: number;
    withdrawnAt: string | null;
    withdrawalReason: string | null;
    version: number;
};

export type EscalateTicketRequest = {
    content: 'contract' | 'transport' | 'product' | 'service';
    subCause?: 'price_change' | 'late_delivery' | 'poor_installation' | null;
    reason: string;
};

export type EssentialAnswer = {
    topic: 'friend' | 'solved_problem' | 'image' | 'benefits' | 'two_layers' | 'values_for_the_firm' | 'values_for_staff';
    title: {
        zh: string;
        en: string;
    };
    text: {
        zh: string;
        en: string;
    };
    quiz: {
        question: {
            zh: string;
            en: string;
        };
        choices: Array<{
            zh: string;
            en: string;
        }>;
    };
};

export type ExplainPromiseRequest = {
    explanation: string;
};

export type ExplanationAnswer = {
    metric: 'first-response' | 'next-response' | 'periodic-update' | 'requester-wait' | 'agent-work' | 'first-resolution' | 'total-resolution';
    ordinal: number;
    dueAt?: string | null;
    left?: number | null;
    stamp: {
        [key: string]: unknown;
    };
    facts: Array<{
        [key: string]: unknown;
    }>;
    stretches: Array<{
        [key: string]: unknown;
    }>;
    text: string;
};

export type FinishOnTheSpotRequest = {
    workDone: string;
};

export type FollowThroughRequest = {
    goal: string;
};

export type ForumAnswer = {
    forum: string;
    openTopics: number;
    openDays: number;
    fewest?: number | null;
    most?: number | null;
    balance: 'too_few' | 'balanced' | 'too_many' | 'unguarded';
};

export type ForumPostAnswer = {
    postId: string;
    facts: Array<string>;
    version: number;
};

export type ForumPostRequest = {
    partyId?: string | null;
    forum: string;
    topic: string;
    text: string;
    externalId?: string | null;
    postedAt?: string | null;
};

export type FoundRate = {
    kind: string;
    incidents: number;
    unresolved: number;
    found: number;
    notFound: number;
    rate?: number | null;
    medianSeconds?: number | null;
};

export type GoAwayRequest = {
    reason: string;
};

export type GrantEntitlementRequest = {
    holderId: string;
    planId: string;
    item: string;
    quantity?: number | null;
    serial?: string | null;
    purchasedAt: string;
};

export type HandOverLiveContactRequest = {
    toRosterId: string;
};

export type HoldAnswer = {
    holdId: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type HoldRow = {
    holdId: string;
    ticketId: string;
    agentId: string | null;
    reason: string;
    startedAt: string;
    dueAt: string;
    checkIns: number;
    exceeded: boolean;
    open: boolean;
    waited: string | null;
    endedAt: string | null;
};

export type HoldStatistics = {
    reason: 'order_query' | 'bill_query' | 'delivery_status' | 'add_on_information' | 'policy_question' | 'search' | 'escalation';
    agentId: string;
    holds: number;
    exceeded: number;
    checkIns: number;
    waited: number;
    longest: number;
};

export type ItemTakenInAnswer = {
    itemId: string;
    repairId: string;
    facts: Array<string>;
    version: number;
};

export type LineAddedAnswer = {
    lineId: string;
    contractId: string;
    facts: Array<string>;
    version: number;
};

export type LinkTicketsRequest = {
    relatedId: string;
    note?: string | null;
};

export type ListMailAnswer = {
    mailId: string;
    listId: string;
    listName: {
        zh: string;
        en: string;
    };
    text: {
        zh?: {
            subject: string;
            body: string;
        } | null;
        en?: {
            subject: string;
            body: string;
        } | null;
    };
    writtenBy: string;
    writtenAt: string;
    copiesSent: number;
    copiesToGo: number;
};

export type ListMailWrittenAnswer = {
    mailId: string;
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
    listId: string;
    facts: Array<string>;
    version: number;
};

export type ListServiceItemRequest = {
    code: string;
    phase: 'pre' | 'in' | 'after';
    workItem: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i';
    zh: string;
    en: string;
    price?: {
        amount: number;
        currency: string;
    } | null;
    product?: string | null;
    reason: string;
};

export type LiveContactAnswer = {
    contactId: string;
    rosterId: string;
    facts: Array<string>;
    version: number;
};

export type LiveContactCutAnswer = {
    callbackId?: string | null;
    rosterId: string;
    facts: Array<string>;
    version: number;
    contactId: string;
};

export type LiveContactHandedOverAnswer = {
    toRosterId: string;
    toContactId: string;
    rosterId: string;
    facts: Array<string>;
    version: number;
    contactId: string;
};

export type LiveContactRow = {
    contactId: string;
    rosterId: string;
    agentId: string;
    agentVersion: number;
    channel: string;
    ticketId: string | null;
    partyId: string | null;
    arrivedAt: string | null;
    begunAt: string;
    pickUpMs: string | null;
    takenFromRosterId: string | null;
    takenFromContactId: string | null;
    open: boolean;
    outcome: string | null;
    endedAt: string | null;
    noted: boolean;
    noteId: string | null;
    callbackId: string | null;
    handedToRosterId: string | null;
    handedToContactId: string | null;
};

export type MailTakenAnswer = {
    outcome: 'opened' | 'continued' | 'set_aside';
    ticketId?: string | null;
    number?: string | null;
    reason?: 'automatic' | 'bounce' | 'bulk' | 'list' | 'loop' | 'no_sender' | null;
    facts: Array<string>;
};

export type MakeCallbackRequest = {
    agentId: string;
    reached: boolean;
};

export type MakePromiseRequest = {
    text: string;
    owner: string;
    source: 'agent' | 'marketing' | 'policy';
    dueAt: string;
    amount?: {
        amount: number;
        currency: string;
    } | null;
    insteadOf?: string | null;
};

export type MeasureTakenAnswer = {
    measureId: string;
    facts: Array<string>;
    version: number;
};

export type MeasureWaitingRequest = {
    team: string;
};

export type MeasuredAnswer = {
    waiting: number;
    longest: number;
    median: number;
    deskId: string;
    facts: Array<string>;
    version: number;
};

export type MergeTicketRequest = {
    intoId: string;
    mode?: 'combined' | 'separate' | null;
    reason?: string | null;
};

export type MessageAnswer = {
    messageId: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type MessageTemplateAnswer = {
    place: 'answering_machine' | 'somebody_else' | 'text_message';
    zh: string;
    en: string;
};

export type ModerationRequest = {
    reason: string;
};

export type ModerationRow = {
    entryId: string;
    contactId: string;
    moderation: string;
    reason: string;
    reportId: string | null;
    moderatedBy: string;
    moderatedAt: string;
};

export type MovedToTicketAnswer = {
    ticketId: string;
    postId: string;
    facts: Array<string>;
    version: number;
};

export type NameDepartmentRequest = {
    code: string;
    zh: string;
    en: string;
    reason: string;
};

export type NoteFeaturesRequest = {
    features: string;
    lastSeen?: string | null;
};

export type ObstacleCount = {
    kind: 'management_philosophy' | 'unreachable_helper' | 'unreliable_equipment' | 'conservative_policy' | 'incomprehensible_papers' | 'outdated_procedure' | 'value_not_understood';
    times: number;
    tickets: number;
    firstSeenAt: string;
    lastSeenAt: string;
};

export type ObstacleMeasureAnswer = {
    measureId: string;
    obstacle: 'management_philosophy' | 'unreachable_helper' | 'unreliable_equipment' | 'conservative_policy' | 'incomprehensible_papers' | 'outdated_procedure' | 'value_not_understood';
    measure: string;
    ownerId: string;
    dueAt: string;
    state: 'planned' | 'overdue' | 'completed';
    plannedBy: string;
    plannedAt: string;
    result?: string | null;
    effective?: boolean | null;
    completedBy?: string | null;
    completedAt?: string | null;
    reportsBefore?: number | null;
    reportsSince?: number | null;
    version: number;
};

export type ObstacleRow = {
    obstacleId: string;
    ticketId: string;
    kind: string;
    note: string | null;
    reportedAt: string;
};

export type OfferRecoveryRequest = {
    kind: 'compensation' | 'discount' | 'voucher' | 'gift' | 'replacement' | 'extra_service';
    cost: {
        amount: number;
        currency: string;
    };
    description: string;
    failure?: {
        kind: 'clock' | 'response' | 'promise' | 'obstacle' | 'refund' | 'other';
        reference?: string | null;
    } | null;
};

export type OnlineContactRow = {
    contactId: string;
    partyId: string;
    kind: string;
    channel: string;
    place: string;
    subject: string | null;
    text: string | null;
    agentId: string | null;
    externalId: string | null;
    ticketId: string | null;
    hidden: boolean;
    praises: number;
    abuseUpheld: number;
    happenedAt: string;
    version: number;
};

export type OpenDistributionListRequest = {
    code: string;
    name: {
        zh: string;
        en: string;
    };
};

export type OpenIncidentRequest = {
    kind: 'lost_child' | 'lost_person' | 'medical' | 'abuse' | 'threat' | 'other';
    reason: string;
    viewers?: Array<string> | null;
    requesterId: string;
    request?: string | null;
    phase?: 'pre' | 'in' | 'after' | null;
    channel: 'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other';
    priority?: 'critical' | 'high' | 'moderate' | 'low' | null;
    nature?: 'technical' | 'non_technical' | null;
    place?: 'fixed' | 'roving' | null;
    fee?: 'free' | 'charged' | null;
    frequency?: 'once' | 'regular' | null;
    duration?: 'long' | 'medium' | 'short' | null;
    item?: string | null;
    serviceItem?: string | null;
    workItem?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | null;
    quote?: {
        amount: number;
        currency: string;
    } | null;
    quoteConsented?: boolean | null;
    entitlementId?: string | null;
    address?: string | null;
    rhythmDays?: number | null;
    expectedDays?: number | null;
    internal?: boolean | null;
    source?: {
        kind: 'interaction' | 'event';
        id: string;
    } | null;
    proactive?: 'forecast' | 'outreach' | null;
    subject: string;
    category: 'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey';
};

export type OpenSubTaskRequest = {
    department: string;
    task: string;
    dueAt?: string | null;
};

export type OpenTicketByTemplateRequest = {
    templateVersion?: number | null;
    language?: 'zh' | 'en' | null;
    subject?: string | null;
    category?: 'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey' | null;
    answers?: Array<{
        question: string;
        answer: string;
    }> | null;
    requesterId: string;
    request?: string | null;
    phase?: 'pre' | 'in' | 'after' | null;
    channel: 'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other';
    priority?: 'critical' | 'high' | 'moderate' | 'low' | null;
    nature?: 'technical' | 'non_technical' | null;
    place?: 'fixed' | 'roving' | null;
    fee?: 'free' | 'charged' | null;
    frequency?: 'once' | 'regular' | null;
    duration?: 'long' | 'medium' | 'short' | null;
    item?: string | null;
    serviceItem?: string | null;
    workItem?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | null;
    quote?: {
        amount: number;
        currency: string;
    } | null;
    quoteConsented?: boolean | null;
    entitlementId?: string | null;
    address?: string | null;
    rhythmDays?: number | null;
    expectedDays?: number | null;
    internal?: boolean | null;
    source?: {
        kind: 'interaction' | 'event';
        id: string;
    } | null;
    proactive?: 'forecast' | 'outreach' | null;
};

export type OpenTicketRequest = {
    subject: string;
    category: 'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey';
    requesterId: string;
    request?: string | null;
    phase?: 'pre' | 'in' | 'after' | null;
    channel: 'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other';
    priority?: 'critical' | 'high' | 'moderate' | 'low' | null;
    nature?: 'technical' | 'non_technical' | null;
    place?: 'fixed' | 'roving' | null;
    fee?: 'free' | 'charged' | null;
    frequency?: 'once' | 'regular' | null;
    duration?: 'long' | 'medium' | 'short' | null;
    item?: string | null;
    serviceItem?: string | null;
    workItem?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | null;
    quote?: {
        amount: number;
        currency: string;
    } | null;
    quoteConsented?: boolean | null;
    entitlementId?: string | null;
    address?: string | null;
    rhythmDays?: number | null;
    expectedDays?: number | null;
    internal?: boolean | null;
    source?: {
        kind: 'interaction' | 'event';
        id: string;
    } | null;
    proactive?: 'forecast' | 'outreach' | null;
};

export type OwedCallAnswer = {
    callbackId: string;
    ticketId: string;
    partyId: string;
    agentId?: string | null;
    droppedAt: string;
    dueAt: string;
    attempts: number;
    open: boolean;
    madeBy?: string | null;
    madeAt?: string | null;
    callFrom?: string | null;
};

export type OwnMessageRequest = {
    text: string;
};

export type OwnOrderAnswer = {
    purchaseId: string;
    partyId: string;
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
    productLine?: string | null;
    payment: 'paid' | 'credit';
    boughtAt: string;
    step?: 'ordered' | 'in_production' | 'shipped' | 'delivered' | 'installed' | 'accepted' | null;
    expectedAt?: string | null;
    progress: Array<{
        step: 'ordered' | 'in_production' | 'shipped' | 'delivered' | 'installed' | 'accepted';
        zh: string;
        en: string;
        reachedAt: string;
    }>;
};

export type OwnSubscriptionAnswer = {
    listId: string;
    name: {
        zh: string;
        en: string;
    };
    closed: boolean;
    subscribed: boolean;
    address?: string | null;
    language?: 'zh' | 'en' | null;
    memberSince?: string | null;
};

export type OwnTicketAnswer = {
    ticketId: string;
    number: string;
    subject: string;
    status: 'received' | 'acknowledged' | 'understood' | 'helping' | 'waiting_customer' | 'waiting_department' | 'solved' | 'satisfaction_check' | 'reopened' | 'closed' | 'cancelled' | 'became_complaint' | 'merged';
    item?: string | null;
    openedAt: string;
    nextUpdateAt?: string | null;
    solvedAt?: string | null;
};

export type OwnTicketDetailsAnswer = {
    request?: string | null;
    plan?: string | null;
    solution?: string | null;
    conversation: Array<{
        messageId: string;
        fromUs: boolean;
        text: string;
        channel: 'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other';
        sentAt: string;
    }>;
    ticketId: string;
    number: string;
    subject: string;
    status: 'received' | 'acknowledged' | 'understood' | 'helping' | 'waiting_customer' | 'waiting_department' | 'solved' | 'satisfaction_check' | 'reopened' | 'closed' | 'cancelled' | 'became_complaint' | 'merged';
    item?: string | null;
    openedAt: string;
    nextUpdateAt?: string | null;
    solvedAt?: string | null;
};

export type PassOnRequest = {
    kind: 'item' | 'backup_unit';
    from: {
        role: 'technician' | 'workshop';
        id: string;
    };
    to: {
        role: 'technician' | 'workshop';
        id: string;
    };
    report?: {
        condition: 'intact' | 'worn' | 'damaged' | 'not_working';
        defects: Array<string>;
        signedByGiver?: string | null;
        signedByReceiver?: string | null;
    } | null;
};

export type PayRefundRequest = {
    reference: string;
};

export type PhraseAnswer = {
    class: 'greeting' | 'welcome_farewell' | 'request' | 'thanks' | 'consult' | 'reply' | 'praise' | 'congratulation' | 'decline' | 'apology';
    className: {
        zh: string;
        en: string;
    };
    zh: string;
    en: string;
    praises?: {
        point: 'real_strength' | 'own_appreciation' | 'hoped_for';
        zh: {
            name: string;
            note: string;
        };
        en: {
            name: string;
            note: string;
        };
    } | null;
};

export type PickUpStatistics = {
    agentId: string;
    channel: 'face' | 'phone' | 'chat' | 'visit';
    contacts: number;
    pickedUp: number;
    medianPickUp?: number | null;
    longestPickUp?: number | null;
    cut: number;
    handedOver: number;
};

export type PlaceOnHoldRequest = {
    reason: 'order_query' | 'bill_query' | 'delivery_status' | 'add_on_information' | 'policy_question' | 'search' | 'escalation';
    consent: boolean;
    limitSeconds?: number | null;
};

export type PlanAnswer = {
    planId: string;
    planVersion: number;
    facts: Array<string>;
    version: number;
};

export type PlanObstacleMeasureRequest = {
    obstacle: 'management_philosophy' | 'unreachable_helper' | 'unreliable_equipment' | 'conservative_policy' | 'incomprehensible_papers' | 'outdated_procedure' | 'value_not_understood';
    measure: string;
    ownerId: string;
    dueAt: string;
};

export type PlanRoundRequest = {
    name: string;
    agentId: string;
    day: string;
    timeZone?: string | null;
    stops: Array<{
        ticketId?: string | null;
        partyId?: string | null;
        place: string;
        from: string;
        until: string;
    }>;
};

export type PlaybookAnswer = {
    playbookId: string;
    facts: Array<string>;
    version: number;
};

export type PlaybookRow = {
    playbookId: string;
    code: string;
    playbookVersion: number;
    terms: unknown | null;
    reason: string | null;
    publishedBy: string | null;
    publishedAt: string | null;
    archived: boolean;
    version: number;
};

export type PlaybookRunAnswer = {
    runId: string;
    facts: Array<string>;
    version: number;
};

export type PlaybookRunRow = {
    runId: string;
    ticketId: string;
    partyId: string;
    playbookId: string;
    code: string;
    playbookVersion: number;
    kind: string;
    title: unknown;
    steps: unknown;
    mandatory: number;
    mandatoryDone: number;
    done: number;
    skipped: number;
    outOfOrder: number;
    open: boolean;
    startedBy: string;
    startedAt: string;
    endedAt: string | null;
    version: number;
};

export type PortalAreaAnswer = {
    code: 'product_information' | 'problem_solving' | 'reaching_people' | 'service_process';
    zh: string;
    en: string;
    kinds: Array<'faq' | 'how_to' | 'known_problem' | 'policy' | 'product'>;
    articles: number;
    doors: Array<{
        method: 'GET' | 'POST';
        path: string;
        zh: string;
        en: string;
    }>;
};

export type PortalPageAnswer = {
    language?: 'zh' | 'en' | null;
    areasFirst: Array<'product_information' | 'problem_solving' | 'reaching_people' | 'service_process'>;
};

export type PortalPageArrangedAnswer = {
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

export type PromiseAnswer = {
    promiseId: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type PromiseRow = {
    promiseId: string;
    ticketId: string;
    text: string | null;
    owner: string;
    source: string;
    amount: string | null;
    currency: string | null;
    status: string;
    madeAt: string;
    dueAt: string;
    firstDueAt: string;
    reschedulings: number;
    reason: string | null;
    settledAt: string | null;
    insteadOf: string | null;
    explanation: string | null;
    explainedAt: string | null;
};

export type ProposeArticleRequest = {
    kind: 'faq' | 'how_to' | 'known_problem' | 'policy' | 'product';
    language: 'zh' | 'en';
    title: string;
    body: string;
};

export type ProposedArticleAnswer = {
    ticketId: string;
    articleId: string;
    facts: Array<string>;
    version: number;
};

export type PublishClockPolicyRequest = {
    code: string;
    name: {
        zh: string;
        en: string;
    };
    order: number;
    conditions?: {
        categories?: Array<'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey'> | null;
        priorities?: Array<'critical' | 'high' | 'moderate' | 'low'> | null;
        channels?: Array<'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other'> | null;
        teams?: Array<string> | null;
        classes?: Array<string> | null;
        items?: Array<string> | null;
    } | null;
    calendarId?: string | null;
    teamCalendars?: Array<{
        team: string;
        calendarId: string;
    }> | null;
    metrics: Array<{
        metric: 'first-response' | 'next-response' | 'periodic-update' | 'requester-wait' | 'agent-work' | 'first-resolution' | 'total-resolution';
        targets: Array<{
            priority: 'critical' | 'high' | 'moderate' | 'low';
            minutes: number;
        }>;
        warnings?: Array<{
            name: string;
            share?: number | null;
            offsetMinutes?: number | null;
        }> | null;
        pausesIn?: Array<'active' | 'waiting-on-customer' | 'waiting-on-third-party' | 'held'> | null;
        onReopen?: 'ignore' | 'resume' | 'restart' | null;
    }>;
    goal?: {
        zh: string;
        en: string;
    } | null;
    targetShare?: number | null;
};

export type PublishPlanRequest = {
    productLine: string;
    name: {
        zh: string;
        en: string;
    };
    benefits: Array<{
        benefit: 'exchange' | 'onsite_repair' | 'full_warranty';
        months: number;
        withinArea: boolean;
    }>;
    area: Array<{
        timeZone: string;
        zh: string;
        en: string;
    }>;
    timeZone: string;
    reason: string;
};

export type PublishPlaybookRequest = {
    code: string;
    title: {
        zh: string;
        en: string;
    };
    kind?: 'service' | 'delivery' | null;
    categories?: Array<'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey'> | null;
    itemTypes?: Array<string> | null;
    phases?: Array<'pre' | 'in' | 'after'> | null;
    steps: Array<{
        step: string;
        zh: string;
        en: string;
        mandatory: boolean;
    }>;
    reason: string;
};

export type PublishServiceCalendarRequest = {
    code: string;
    name: {
        zh: string;
        en: string;
    };
    zone: string;
    week: Array<{
        day: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
        openings: Array<{
            from: string;
            to: string;
        }>;
    }>;
    exceptions?: Array<{
        date: string;
        openings: Array<{
            from: string;
            to: string;
        }>;
    }> | null;
    chineseHolidays?: Array<number> | null;
};

export type PublishTicketTemplateRequest = {
    code: string;
    name: {
        zh: string;
        en: string;
    };
    subject: {
        zh: string;
        en: string;
    };
    category: 'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey';
    phase?: 'pre' | 'in' | 'after' | null;
    nature?: 'technical' | 'non_technical' | null;
    place?: 'fixed' | 'roving' | null;
    fee?: 'free' | 'charged' | null;
    frequency?: 'once' | 'regular' | null;
    duration?: 'long' | 'medium' | 'short' | null;
    serviceItem?: string | null;
    priority?: 'critical' | 'high' | 'moderate' | 'low' | null;
    workItem?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | null;
    item?: string | null;
    rhythmDays?: number | null;
    expectedDays?: number | null;
    playbookId?: string | null;
    questions?: Array<{
        question: string;
        zh: string;
        en: string;
        required: boolean;
    }> | null;
    reason: string;
};

export type PublishedArticleRow = {
    articleId: string;
    edition: number;
    kind: string;
    audience: string;
    phase: string;
    productLine: string | null;
    format: string;
    keywords: unknown;
    language: string;
    title: string;
    body: string;
    visibility: string;
    accurateUntil: string;
    reviewDue: boolean;
    publishedAt: string;
    helpful: number;
    unhelpful: number;
    solved: number;
};

export type QualityReasonRequest = {
    reason: string;
};

export type QueueRow = {
    ticketId: string;
    number: string;
    subject: string;
    requesterId: string;
    status: string;
    open: boolean;
    priority: string;
    channel: string | null;
    category: string | null;
    lead: string | null;
    collaborators: unknown;
    internal: boolean;
    openSubTasks: number;
    customerAwaited: boolean;
    agentId: string | null;
    openedAt: string;
    waitingSince: string;
    customerWaitingSince: string;
    owed: unknown;
    nextDueAt: string;
    nextDue: string | null;
    owedBeforeMerge: string | null;
    responseBreached: boolean;
    reopenings: number;
    version: number;
};

export type ReasonRequest = {
    reason: string;
};

export type ReceiveMailRequest = {
    raw: string;
    encoding?: 'text' | 'base64' | null;
};

export type ReceiveMessageRequest = {
    text: string;
    channel: 'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other';
    sentAt?: string | null;
    externalId?: string | null;
};

export type ReceiverAnswer = {
    rosterId: string;
    agentId: string;
    serves: 'first' | 'alike' | 'last';
    fit: number;
    load: number;
    idleSince?: string | null;
    inLiveContact: boolean;
    excluded?: 'other_team' | 'away' | 'not_working' | 'full' | 'in_live_contact' | 'other_customers' | null;
};

export type RecoveryAnswer = {
    recoveryId: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type RecoveryCostRow = {
    costId: string;
    ticketId: string;
    kind: string;
    cost: string;
    currency: string;
    description: string | null;
    failureKind: string | null;
    failureReference: string | null;
    spentBy: string;
    spentAt: string;
};

export type RecoveryCostTotal = {
    currency: string;
    kind: string;
    times: number;
    total: number;
};

export type RefundAnswer = {
    refundId: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type RefundRow = {
    refundId: string;
    ticketId: string;
    amount: string;
    currency: string;
    reason: string | null;
    status: string;
    overdue: boolean;
    dueAt: string;
    requestedBy: string;
    requestedAt: string;
    approvedBy: string | null;
    approvedAt: string | null;
    reference: string | null;
    rejection: string | null;
    alternative: string | null;
    settledAt: string | null;
};

export type RefuseTransferRequest = {
    refusedBy: string;
    reason: string;
};

export type RegisterAgentRequest = {
    agentId: string;
    name: string;
    skills?: Array<string> | null;
    classes?: Array<'key' | 'promising' | 'regular' | 'temporary'> | null;
    team: string;
    calendar?: string | null;
    capacity: number;
};

export type RejectRefundRequest = {
    reason: string;
    alternative: string;
};

export type ReleaseRequest = {
    key?: string | null;
};

export type RenameDistributionListRequest = {
    name: {
        zh: string;
        en: string;
    };
};

export type RepairAnswer = {
    repairId: string;
    facts: Array<string>;
    version: number;
};

export type RepairClockAnswer = {
    counted: number;
    started: {
        [key: string]: unknown;
    };
    metric: 'booking' | 'arrival';
    status: 'idle' | 'running' | 'paused' | 'met' | 'breached' | 'met-late' | 'cancelled';
    dueAt?: string | null;
    left?: number | null;
    ended?: {
        [key: string]: unknown;
    } | null;
    stamp: {
        [key: string]: unknown;
    };
    breach?: {
        [key: string]: unknown;
    } | null;
};

export type RepairExplanationAnswer = {
    facts: Array<{
        [key: string]: unknown;
    }>;
    stretches: Array<{
        [key: string]: unknown;
    }>;
    text: string;
    metric: 'booking' | 'arrival';
    status: 'idle' | 'running' | 'paused' | 'met' | 'breached' | 'met-late' | 'cancelled';
    dueAt?: string | null;
    left?: number | null;
    ended?: {
        [key: string]: unknown;
    } | null;
    stamp: {
        [key: string]: unknown;
    };
    breach?: {
        [key: string]: unknown;
    } | null;
};

export type RepairRequestedAnswer = {
    itemId: string;
    fee: 'free' | 'charged';
    bookingDueAt: string;
    arrivalDueAt: string;
    repairId: string;
    facts: Array<string>;
    version: number;
};

export type RepairRow = {
    repairId: string;
    partyId: string;
    ticketId: string | null;
    entitlementId: string | null;
    itemId: string;
    item: string;
    place: string;
    address: string | null;
    fault: string | null;
    fee: string | null;
    notCovered: string | null;
    quote: string | null;
    currency: string | null;
    status: string;
    technicianId: string | null;
    requestedAt: string;
    bookingDueAt: string | null;
    arrivalDueAt: string;
    bookedAt: string | null;
    visitFrom: string | null;
    visitUntil: string | null;
    arrivedAt: string | null;
    unitId: string | null;
    unitDueBackAt: string | null;
    bookingOverdue: boolean;
    arrivalOverdue: boolean;
    unitOverdue: boolean;
    overdue: boolean;
    findings: string | null;
    workDone: string | null;
    outcome: string | null;
    itemWithCustomer: boolean;
    cancelledBecause: string | null;
    endedAt: string | null;
    version: number;
};

export type ReplyAnswer = {
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
    ticketId: string;
    facts: Array<string>;
    version: number;
    messageId: string;
};

export type ReportAbuseRequest = {
    kind: 'spam' | 'insult' | 'privacy' | 'falsehood' | 'other';
    reporterId?: string | null;
    details?: string | null;
};

export type ReportObstacleRequest = {
    kind: 'management_philosophy' | 'unreachable_helper' | 'unreliable_equipment' | 'conservative_policy' | 'incomprehensible_papers' | 'outdated_procedure' | 'value_not_understood';
    note?: string | null;
};

export type RequestRefundRequest = {
    amount: {
        amount: number;
        currency: string;
    };
    reason: string;
};

export type RequestRepairRequest = {
    ticketId?: string | null;
    entitlementId?: string | null;
    item?: string | null;
    itemId?: string | null;
    place: string;
    address?: string | null;
    fault: string;
    quote?: {
        amount: number;
        currency: string;
    } | null;
    quoteConsented?: boolean | null;
};

export type RequestTransferRequest = {
    to: 'person' | 'department';
    target: string;
    reason: string;
    consent: boolean;
    customerName: string;
    purpose: string;
    limitSeconds?: number | null;
};

export type ReschedulePromiseRequest = {
    dueAt: string;
    consent: boolean;
    reason: string;
};

export type ResolveIncidentRequest = {
    outcome: 'found' | 'not_found' | 'settled' | 'false_alarm';
    note?: string | null;
};

export type RestateNeedRequest = {
    fact: string;
    feeling: string;
    questions?: Array<{
        kind: 'open' | 'closed';
        text: string;
    }> | null;
    confirmed: boolean;
};

export type RestrictTicketRequest = {
    kind: 'lost_child' | 'lost_person' | 'medical' | 'abuse' | 'threat' | 'other';
    reason: string;
    viewers?: Array<string> | null;
};

export type ResumeHelpRequest = {
    because?: 'customer_answered' | 'not_needed' | null;
};

export type RetireArticleRequest = {
    reason: string;
};

export type ReturnItemRequest = {
    from: {
        role: 'technician' | 'workshop';
        id: string;
    };
    outcome: 'repaired' | 'irreparable';
    workDone: string;
    report?: {
        condition: 'intact' | 'worn' | 'damaged' | 'not_working';
        defects: Array<string>;
        signedByGiver?: string | null;
        signedByReceiver?: string | null;
    } | null;
};

export type ReturnUnitRequest = {
    to: {
        role: 'technician' | 'workshop';
        id: string;
    };
    report?: {
        condition: 'intact' | 'worn' | 'damaged' | 'not_working';
        defects: Array<string>;
        signedByGiver?: string | null;
        signedByReceiver?: string | null;
    } | null;
};

export type ReviewContactRequest = {
    agentId: string;
    medium: 'phone' | 'in_person' | 'written';
    ticketId?: string | null;
    findings: Array<{
        item: string;
        finding: 'met' | 'missed' | 'not_applicable';
    }>;
    note?: string | null;
};

export type ReviseArticleRequest = {
    kind: 'faq' | 'how_to' | 'known_problem' | 'policy' | 'product';
    audience: 'new' | 'regular' | 'both';
    phase: 'pre' | 'in' | 'after';
    productLine?: string | null;
    format?: 'text' | 'steps' | 'question_answer' | 'table' | null;
    keywords?: Array<string> | null;
    language: 'zh' | 'en';
    title: string;
    body: string;
    visibility?: 'public' | 'clients' | 'internal' | null;
    accurateUntil?: string | null;
    owner?: string | null;
};

export type RevisePlanRequest = {
    basedOn: number;
    name: {
        zh: string;
        en: string;
    };
    benefits: Array<{
        benefit: 'exchange' | 'onsite_repair' | 'full_warranty';
        months: number;
        withinArea: boolean;
    }>;
    area: Array<{
        timeZone: string;
        zh: string;
        en: string;
    }>;
    timeZone: string;
    reason: string;
};

export type RoundAnswer = {
    roundId: string;
    facts: Array<string>;
    version: number;
};

export type RoundPlannedAnswer = {
    stopIds: Array<string>;
    roundId: string;
    facts: Array<string>;
    version: number;
};

export type RoundReasonRequest = {
    reason: string;
};

export type RoundRow = {
    roundId: string;
    name: string;
    agentId: string;
    day: string;
    timeZone: string;
    stops: number;
    served: number;
    missed: number;
    released: number;
    open: boolean;
    cancelledBecause: string | null;
    plannedBy: string;
    plannedAt: string;
    version: number;
};

export type RoundStopRequest = {
    ticketId?: string | null;
    partyId?: string | null;
    place: string;
    from: string;
    until: string;
};

export type RoundStopRow = {
    stopId: string;
    roundId: string;
    partyId: string;
    ticketId: string | null;
    agentId: string;
    day: string;
    place: string | null;
    from: string;
    until: string;
    status: string;
    missedBecause: string | null;
    releasedBecause: string | null;
    settledAt: string | null;
};

export type RouteTicketRequest = {
    lead?: string | null;
    collaborators?: Array<string> | null;
    workItem?: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | null;
    reason?: string | null;
};

export type RouteWorkItemRequest = {
    workItem: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i';
    lead: string;
    collaborators: Array<string>;
    reason: string;
};

export type SendReplyRequest = {
    text: string;
    channel: 'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other';
    audience?: 'public' | 'internal' | null;
    agentId?: string | null;
    inReplyTo?: string | null;
};

export type SensitiveIncidentRow = {
    ticketId: string;
    requesterId: string;
    kind: string;
    viewers: string;
    reason: string | null;
    features: string | null;
    lastSeen: string | null;
    openedAt: string;
    outcome: string | null;
    note: string | null;
    resolvedAt: string | null;
};

export type ServiceCalendarAnswer = {
    calendarId: string;
    code: string;
    version: number;
    facts: Array<string>;
};

export type ServiceCalendarRow = {
    calendarId: string;
    code: string;
    calendarVersion: number;
    content: unknown;
    version: number;
};

export type ServiceCatalogueAnswer = {
    catalogueVersion: number;
    items: Array<{
        code: string;
        phase: 'pre' | 'in' | 'after';
        workItem: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i';
        zh: string;
        en: string;
        price?: {
            amount: number;
            currency: string;
        } | null;
        product?: string | null;
    }>;
    listed?: string | null;
    reason?: string | null;
    changedBy?: string | null;
    changedAt?: string | null;
};

export type ServiceCatalogueChangedAnswer = {
    facts: Array<string>;
    version: number;
};

export type ServiceContractAnswer = {
    contractId: string;
    facts: Array<string>;
    version: number;
};

export type ServiceContractRow = {
    contractId: string;
    partyId: string;
    name: string;
    timeZone: string;
    lines: unknown;
    signedBy: string;
    signedAt: string;
    open: boolean;
    endedAt: string | null;
    endedBecause: string | null;
    version: number;
};

export type ServiceItemAnswer = {
    code: string;
    phase: 'pre' | 'in' | 'after';
    workItem: 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i';
    zh: string;
    en: string;
    price?: {
        amount: number;
        currency: string;
    } | null;
    product?: string | null;
};

export type SetAsideMailRow = {
    mailId: string;
    reason: string;
    ticketId: string | null;
    header: string | null;
    receivedAt: string;
};

export type SetParentRequest = {
    parentId?: string | null;
};

export type SetSurgeLimitsRequest = {
    enterMinutes: number;
    leaveMinutes: number;
    team: string;
};

export type SignContractRequest = {
    partyId: string;
    name: string;
    timeZone?: string | null;
    lines: Array<{
        service: string;
        serviceItem?: string | null;
        category: 'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey';
        timesPerYear: number;
        from: string;
        until?: string | null;
    }>;
};

export type SimulateClockPolicyRequest = {
    policy?: {
        code: string;
        name: {
            zh: string;
            en: string;
        };
        order: number;
        conditions?: {
            categories?: Array<'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey'> | null;
            priorities?: Array<'critical' | 'high' | 'moderate' | 'low'> | null;
            channels?: Array<'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other'> | null;
            teams?: Array<string> | null;
            classes?: Array<string> | null;
            items?: Array<string> | null;
        } | null;
        calendarId?: string | null;
        teamCalendars?: Array<{
            team: string;
            calendarId: string;
        }> | null;
        metrics: Array<{
            metric: 'first-response' | 'next-response' | 'periodic-update' | 'requester-wait' | 'agent-work' | 'first-resolution' | 'total-resolution';
            targets: Array<{
                priority: 'critical' | 'high' | 'moderate' | 'low';
                minutes: number;
            }>;
            warnings?: Array<{
                name: string;
                share?: number | null;
                offsetMinutes?: number | null;
            }> | null;
            pausesIn?: Array<'active' | 'waiting-on-customer' | 'waiting-on-third-party' | 'held'> | null;
            onReopen?: 'ignore' | 'resume' | 'restart' | null;
        }>;
        goal?: {
            zh: string;
            en: string;
        } | null;
        targetShare?: number | null;
    } | null;
    calendars?: Array<{
        code: string;
        name: {
            zh: string;
            en: string;
        };
        zone: string;
        week: Array<{
            day: 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';
            openings: Array<{
                from: string;
                to: string;
            }>;
        }>;
        exceptions?: Array<{
            date: string;
            openings: Array<{
                from: string;
                to: string;
            }>;
        }> | null;
        chineseHolidays?: Array<number> | null;
    }> | null;
    teams?: Array<{
        from: string;
        to: string;
        categories?: Array<'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey'> | null;
        priorities?: Array<'critical' | 'high' | 'moderate' | 'low'> | null;
        items?: Array<string> | null;
    }> | null;
    from: string;
    to: string;
    until?: string | null;
    limit?: number | null;
    cursor?: string | null;
};

export type SimulationAnswer = {
    cases: number;
    before: number;
    after: number;
    gained: Array<unknown>;
    lost: Array<unknown>;
    byTeam: Array<unknown>;
    byPriority: Array<unknown>;
    byCustomerClass: Array<unknown>;
    until: string;
    total: number;
    read: number;
    next?: string | null;
};

export type SkipPlaybookStepRequest = {
    reason: string;
    step: string;
};

export type SolveTicketRequest = {
    solution: string;
};

export type SplitAnswer = {
    newTicketId: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type SplitTicketRequest = {
    messageIds: Array<string>;
    subject: string;
    category: 'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey';
};

export type StartPlaybookRunRequest = {
    playbookId: string;
};

export type StopAddedAnswer = {
    stopId: string;
    roundId: string;
    facts: Array<string>;
    version: number;
};

export type SubTaskAnswer = {
    subTaskId: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type SubTaskRow = {
    subTaskId: string;
    ticketId: string;
    department: string;
    task: string;
    state: string;
    dueAt: string;
    overdue: boolean;
    openedBy: string;
    openedAt: string;
    result: string | null;
    doneBy: string | null;
    endedAt: string | null;
};

export type SubscribeMemberRequest = {
    partyId: string;
    consent: 'spoken' | 'written' | 'form';
    address: string;
    language: 'zh' | 'en';
};

export type SubscribeOneselfRequest = {
    address: string;
    language: 'zh' | 'en';
};

export type SubscriptionChangedAnswer = {
    subscriptionId: string;
    listId: string;
    partyId: string;
    facts: Array<string>;
    version: number;
};

export type SubscriptionRow = {
    subscriptionId: string;
    listId: string;
    partyId: string;
    subscribed: boolean;
    address: string | null;
    language: string;
    consent: string;
    memberSince: string;
    unsubscribedBecause: string | null;
    unsubscribedAt: string | null;
    version: number;
};

export type SuggestedArticleAnswer = {
    step: 'phase' | 'all_words' | 'any_word';
    articleId: string;
    edition: number;
    kind: 'faq' | 'how_to' | 'known_problem' | 'policy' | 'product';
    audience: 'new' | 'regular' | 'both';
    phase: 'pre' | 'in' | 'after';
    productLine?: string | null;
    format: 'text' | 'steps' | 'question_answer' | 'table';
    keywords: Array<string>;
    language: 'zh' | 'en';
    title: string;
    excerpt: string;
    visibility: 'public' | 'clients' | 'internal';
    reviewDue: boolean;
    helpful: number;
    unhelpful: number;
};

export type SurgeAnswer = {
    surgeId: string;
    deskId: string;
    team: string;
    open: boolean;
    enterAbove: number;
    leaveBelow: number;
    waiting: number;
    longest: number;
    median: number;
    actions: Array<{
        action: 'no_chatting' | 'drop_other_work' | 'open_counters' | 'everybody_serves' | 'cut_meetings' | 'draft_back_office';
        zh: string;
        en: string;
        done: boolean;
        note?: string | null;
        takenBy?: string | null;
        takenAt?: string | null;
    }>;
    drafted: Array<{
        agentId: string;
        from: string;
        draftedAt: string;
        releasedAt?: string | null;
    }>;
    enteredAt: string;
    leftAt?: string | null;
};

export type SurgeDeskAnswer = {
    deskId: string;
    facts: Array<string>;
    version: number;
};

export type SurgeDeskRow = {
    deskId: string;
    team: string;
    enterAbove: string;
    leaveBelow: string;
    surgeId: string | null;
    surges: number;
    setBy: string;
    setAt: string;
    version: number;
};

export type TakeAwayRequest = {
    findings: string;
    report?: {
        condition: 'intact' | 'worn' | 'damaged' | 'not_working';
        defects: Array<string>;
        signedByGiver?: string | null;
        signedByReceiver?: string | null;
    } | null;
    backup?: {
        unitId: string;
        unit: string;
        dueBackAt: string;
        report?: {
            condition: 'intact' | 'worn' | 'damaged' | 'not_working';
            defects: Array<string>;
            signedByGiver?: string | null;
            signedByReceiver?: string | null;
        } | null;
    } | null;
};

export type TakeInRequest = {
    item: string;
    itemId?: string | null;
    place: string;
    fault: string;
    to: {
        role: 'technician' | 'workshop';
        id: string;
    };
    report?: {
        condition: 'intact' | 'worn' | 'damaged' | 'not_working';
        defects: Array<string>;
        signedByGiver?: string | null;
        signedByReceiver?: string | null;
    } | null;
};

export type TakeSurgeActionRequest = {
    action: 'no_chatting' | 'drop_other_work' | 'open_counters' | 'everybody_serves' | 'cut_meetings' | 'draft_back_office';
    note?: string | null;
    team: string;
};

export type TemplateUseAnswer = {
    templateVersion: number;
    opened: number;
    kept: number;
    share: number;
};

export type TicketAnswer = {
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type TicketDetailsRow = {
    ticketId: string;
    number: string;
    requesterId: string;
    subject: string;
    requestText: string | null;
    status: string;
    priority: string;
    category: string | null;
    phase: string | null;
    channel: string | null;
    senderVerified: boolean | null;
    item: string | null;
    proactive: string | null;
    sourceKind: string | null;
    sourceId: string | null;
    templateCode: string | null;
    templateVersion: number | null;
    templateKind: unknown | null;
    templateKept: boolean | null;
    templateAnswers: unknown | null;
    clockPolicy: string | null;
    clockPolicyVersion: number | null;
    lead: string | null;
    collaborators: unknown;
    workItem: string | null;
    tableVersion: number | null;
    nature: string | null;
    place: string | null;
    fee: string | null;
    frequency: string | null;
    duration: string | null;
    serviceItem: string | null;
    quote: unknown | null;
    quoteConsentedAt: string | null;
    rhythmDays: number | null;
    expectedDays: number | null;
    internal: boolean;
    loggedBy: string | null;
    openSubTasks: number;
    awaited: string | null;
    awaitedReason: string | null;
    followThrough: string | null;
    agentId: string | null;
    assignments: number;
    openedAt: string;
    responseDueAt: string | null;
    responseBreached: boolean;
    plan: string | null;
    nextUpdateAt: string | null;
    acknowledgedAt: string | null;
    factText: string | null;
    feelingText: string | null;
    questions: unknown | null;
    options: unknown | null;
    choice: string | null;
    expectation: string | null;
    agreedUntil: string | null;
    solution: string | null;
    firstContact: boolean;
    solvedAt: string | null;
    satisfaction: string | null;
    attempts: number;
    commentText: string | null;
    thanked: boolean | null;
    nextLink: string | null;
    problemSolved: boolean | null;
    unsolvedReason: string | null;
    sixRights: unknown | null;
    endedAt: string | null;
    endReason: string | null;
    reopenings: number;
    absorbed: number;
    mergesRefused: number;
    children: number;
    answersFannedOut: number;
    complaintId: string | null;
    receiptNumber: string | null;
    articleId: string | null;
    previousTicketId: string | null;
    nextTicketId: string | null;
    nextDueAt: string | null;
    seriesEndReason: string | null;
    source: string | null;
    version: number;
};

export type TicketOpenedAnswer = {
    number: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type TicketOpenedByTemplateAnswer = {
    ticketId: string;
    number: string;
    templateVersion: number;
    run?: {
        runId: string;
        facts: Array<string>;
        version: number;
    } | null;
    facts: Array<string>;
    version: number;
};

export type TicketTemplateAnswer = {
    ticketTemplateId: string;
    facts: Array<string>;
    version: number;
};

export type TicketTemplateRow = {
    ticketTemplateId: string;
    code: string;
    templateVersion: number;
    terms: unknown;
    reason: string;
    publishedBy: string;
    publishedAt: string;
    archived: boolean;
    version: number;
};

export type TicketTieRow = {
    ticketId: string;
    otherId: string;
    tie: string;
    mode: string | null;
    note: string | null;
    tiedBy: string;
    since: string;
    endedAt: string | null;
};

export type TopicLimitsAnswer = {
    forumId: string;
    facts: Array<string>;
    version: number;
};

export type TopicLimitsRequest = {
    forum: string;
    fewest: number;
    most: number;
    openDays?: number | null;
};

export type TransferAnswer = {
    transferId: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

export type TransferRow = {
    transferId: string;
    ticketId: string;
    agentId: string | null;
    to: string;
    target: string;
    reason: string;
    customerName: string | null;
    purpose: string | null;
    status: string;
    answeredBy: string | null;
    refusedBecause: string | null;
    thanked: boolean | null;
    requestedAt: string;
    dueAt: string;
    acceptedAt: string | null;
    settledAt: string | null;
};

export type TransferStatistics = {
    to?: 'person' | 'department' | null;
    target?: string | null;
    reason?: string | null;
    requested: number;
    accepted: number;
    returned: number;
    refused: number;
    withdrawn: number;
    medianWait?: number | null;
    longestWait?: number | null;
};

export type UnlinkTicketsRequest = {
    relatedId: string;
};

export type UnsubscribeMemberRequest = {
    reason: 'asked' | 'undeliverable' | 'list_closed' | 'other';
};

export type UseBenefitRequest = {
    benefit: 'exchange' | 'onsite_repair' | 'full_warranty';
    place: string;
    ticketId?: string | null;
};

export type ViewerRequest = {
    viewerId: string;
    reason: string;
};

export type VoteArticleRequest = {
    helpful: boolean;
    solved?: boolean | null;
};

export type WithdrawEntitlementRequest = {
    reason: string;
};

export type WordingAnswer = {
    findings: Array<{
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

export type WriteListMailRequest = {
    zh?: {
        subject: string;
        body: string;
    } | null;
    en?: {
        subject: string;
        body: string;
    } | null;
};

export type ListAbuseReportsData = {
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
        postId?: string;
        status?: 'reported' | 'upheld' | 'dismissed';
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/abuse-reports';
};

export type ListAbuseReportsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListAbuseReportsError = ListAbuseReportsErrors[keyof ListAbuseReportsErrors];

export type ListAbuseReportsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<AbuseReportRow>;
        next?: string;
        parked?: number;
    };
};

export type ListAbuseReportsResponse = ListAbuseReportsResponses[keyof ListAbuseReportsResponses];

export type AdoptTicketData = {
    body: AdoptTicketRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/adopted-tickets';
};

export type AdoptTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AdoptTicketError = AdoptTicketErrors[keyof AdoptTicketErrors];

export type AdoptTicketResponses = {
    /**
     * done
     */
    201: TicketAnswer;
};

export type AdoptTicketResponse = AdoptTicketResponses[keyof AdoptTicketResponses];

export type GetAgentDeskData = {
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
        agentId?: string;
    };
    url: '/v1/agent-desk';
};

export type GetAgentDeskErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetAgentDeskError = GetAgentDeskErrors[keyof GetAgentDeskErrors];

export type GetAgentDeskResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: AgentDeskAnswer;
};

export type GetAgentDeskResponse = GetAgentDeskResponses[keyof GetAgentDeskResponses];

export type ListAgentWorkloadData = {
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
    query?: never;
    url: '/v1/agent-workload';
};

export type ListAgentWorkloadErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListAgentWorkloadError = ListAgentWorkloadErrors[keyof ListAgentWorkloadErrors];

export type ListAgentWorkloadResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<AgentWorkload>;
        next?: string;
        parked?: number;
    };
};

export type ListAgentWorkloadResponse = ListAgentWorkloadResponses[keyof ListAgentWorkloadResponses];

export type ListAgentsData = {
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
        team?: string;
        available?: boolean;
        inLiveContact?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/agents';
};

export type ListAgentsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListAgentsError = ListAgentsErrors[keyof ListAgentsErrors];

export type ListAgentsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<AgentRow>;
        next?: string;
        parked?: number;
    };
};

export type ListAgentsResponse = ListAgentsResponses[keyof ListAgentsResponses];

export type RegisterAgentData = {
    body: RegisterAgentRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
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
    query?: never;
    url: '/v1/agents';
};

export type RegisterAgentErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RegisterAgentError = RegisterAgentErrors[keyof RegisterAgentErrors];

export type RegisterAgentResponses = {
    /**
     * done
     */
    201: AgentAnswer;
};

export type RegisterAgentResponse = RegisterAgentResponses[keyof RegisterAgentResponses];

export type GoAwayData = {
    body: GoAwayRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        rosterId: string;
    };
    query?: never;
    url: '/v1/agents/{rosterId}/away';
};

export type GoAwayErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GoAwayError = GoAwayErrors[keyof GoAwayErrors];

export type GoAwayResponses = {
    /**
     * done
     */
    200: AgentAnswer;
};

export type GoAwayResponse = GoAwayResponses[keyof GoAwayResponses];

export type ComeBackData = {
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
        rosterId: string;
    };
    query?: never;
    url: '/v1/agents/{rosterId}/back';
};

export type ComeBackErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ComeBackError = ComeBackErrors[keyof ComeBackErrors];

export type ComeBackResponses = {
    /**
     * done
     */
    200: AgentAnswer;
};

export type ComeBackResponse = ComeBackResponses[keyof ComeBackResponses];

export type BeginLiveContactData = {
    body: BeginLiveContactRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        rosterId: string;
    };
    query?: never;
    url: '/v1/agents/{rosterId}/live-contacts';
};

export type BeginLiveContactErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type BeginLiveContactError = BeginLiveContactErrors[keyof BeginLiveContactErrors];

export type BeginLiveContactResponses = {
    /**
     * done
     */
    201: LiveContactAnswer;
};

export type BeginLiveContactResponse = BeginLiveContactResponses[keyof BeginLiveContactResponses];

export type CutLiveContactData = {
    body: EndLiveContactRequest;
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
        contactId: string;
        rosterId: string;
    };
    query?: never;
    url: '/v1/agents/{rosterId}/live-contacts/{contactId}/cut';
};

export type CutLiveContactErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CutLiveContactError = CutLiveContactErrors[keyof CutLiveContactErrors];

export type CutLiveContactResponses = {
    /**
     * done
     */
    200: LiveContactCutAnswer;
};

export type CutLiveContactResponse = CutLiveContactResponses[keyof CutLiveContactResponses];

export type HandOverLiveContactData = {
    body: HandOverLiveContactRequest;
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
        contactId: string;
        rosterId: string;
    };
    query?: never;
    url: '/v1/agents/{rosterId}/live-contacts/{contactId}/hand-over';
};

export type HandOverLiveContactErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type HandOverLiveContactError = HandOverLiveContactErrors[keyof HandOverLiveContactErrors];

export type HandOverLiveContactResponses = {
    /**
     * done
     */
    200: LiveContactHandedOverAnswer;
};

export type HandOverLiveContactResponse = HandOverLiveContactResponses[keyof HandOverLiveContactResponses];

export type WrapUpLiveContactData = {
    body: EndLiveContactRequest;
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
        contactId: string;
        rosterId: string;
    };
    query?: never;
    url: '/v1/agents/{rosterId}/live-contacts/{contactId}/wrap-up';
};

export type WrapUpLiveContactErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type WrapUpLiveContactError = WrapUpLiveContactErrors[keyof WrapUpLiveContactErrors];

export type WrapUpLiveContactResponses = {
    /**
     * done
     */
    200: LiveContactAnswer;
};

export type WrapUpLiveContactResponse = WrapUpLiveContactResponses[keyof WrapUpLiveContactResponses];

export type ChangeSkillsData = {
    body: ChangeSkillsRequest;
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
        rosterId: string;
    };
    query?: never;
    url: '/v1/agents/{rosterId}/skills';
};

export type ChangeSkillsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ChangeSkillsError = ChangeSkillsErrors[keyof ChangeSkillsErrors];

export type ChangeSkillsResponses = {
    /**
     * done
     */
    200: AgentAnswer;
};

export type ChangeSkillsResponse = ChangeSkillsResponses[keyof ChangeSkillsResponses];

export type ListArticleGapsData = {
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
        limit?: number;
    };
    url: '/v1/article-gaps';
};

export type ListArticleGapsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListArticleGapsError = ListArticleGapsErrors[keyof ListArticleGapsErrors];

export type ListArticleGapsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ArticleGapAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListArticleGapsResponse = ListArticleGapsResponses[keyof ListArticleGapsResponses];

export type ListArticleProposalsData = {
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
        status?: 'noticed' | 'proposed' | 'answered';
        language?: 'zh' | 'en';
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/article-proposals';
};

export type ListArticleProposalsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListArticleProposalsError = ListArticleProposalsErrors[keyof ListArticleProposalsErrors];

export type ListArticleProposalsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ArticleProposalRow>;
        next?: string;
        parked?: number;
    };
};

export type ListArticleProposalsResponse = ListArticleProposalsResponses[keyof ListArticleProposalsResponses];

export type ListArticlesData = {
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
        status?: Array<'draft' | 'reviewed' | 'published' | 'review_due' | 'revised' | 'retired'>;
        owner?: string;
        language?: 'zh' | 'en';
        ticketId?: string;
        complaintId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/articles';
};

export type ListArticlesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListArticlesError = ListArticlesErrors[keyof ListArticlesErrors];

export type ListArticlesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ArticleRow>;
        next?: string;
        parked?: number;
    };
};

export type ListArticlesResponse = ListArticlesResponses[keyof ListArticlesResponses];

export type DraftArticleData = {
    body: DraftArticleRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/articles';
};

export type DraftArticleErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type DraftArticleError = DraftArticleErrors[keyof DraftArticleErrors];

export type DraftArticleResponses = {
    /**
     * done
     */
    201: ArticleAnswer;
};

export type DraftArticleResponse = DraftArticleResponses[keyof DraftArticleResponses];

export type SearchArticlesData = {
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
        q?: string;
        kind?: 'faq' | 'how_to' | 'known_problem' | 'policy' | 'product';
        phase?: 'pre' | 'in' | 'after';
        audience?: 'new' | 'regular' | 'both';
        productLine?: string;
        format?: 'text' | 'steps' | 'question_answer' | 'table';
        language?: 'zh' | 'en';
        limit?: number;
    };
    url: '/v1/articles/search';
};

export type SearchArticlesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SearchArticlesError = SearchArticlesErrors[keyof SearchArticlesErrors];

export type SearchArticlesResponses = {
    /**
     * done
     */
    200: ArticleSearchAnswer;
};

export type SearchArticlesResponse = SearchArticlesResponses[keyof SearchArticlesResponses];

export type GetArticleData = {
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
        articleId: string;
    };
    query?: never;
    url: '/v1/articles/{articleId}';
};

export type GetArticleErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetArticleError = GetArticleErrors[keyof GetArticleErrors];

export type GetArticleResponses = {
    /**
     * done
     */
    200: ArticleRow;
};

export type GetArticleResponse = GetArticleResponses[keyof GetArticleResponses];

export type PublishArticleData = {
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
        articleId: string;
    };
    query?: never;
    url: '/v1/articles/{articleId}/publish';
};

export type PublishArticleErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PublishArticleError = PublishArticleErrors[keyof PublishArticleErrors];

export type PublishArticleResponses = {
    /**
     * done
     */
    200: ArticleAnswer;
};

export type PublishArticleResponse = PublishArticleResponses[keyof PublishArticleResponses];

export type RetireArticleData = {
    body: RetireArticleRequest;
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
        articleId: string;
    };
    query?: never;
    url: '/v1/articles/{articleId}/retire';
};

export type RetireArticleErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RetireArticleError = RetireArticleErrors[keyof RetireArticleErrors];

export type RetireArticleResponses = {
    /**
     * done
     */
    200: ArticleAnswer;
};

export type RetireArticleResponse = RetireArticleResponses[keyof RetireArticleResponses];

export type ReviewArticleData = {
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
        articleId: string;
    };
    query?: never;
    url: '/v1/articles/{articleId}/review';
};

export type ReviewArticleErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReviewArticleError = ReviewArticleErrors[keyof ReviewArticleErrors];

export type ReviewArticleResponses = {
    /**
     * done
     */
    200: ArticleAnswer;
};

export type ReviewArticleResponse = ReviewArticleResponses[keyof ReviewArticleResponses];

export type ReviseArticleData = {
    body: ReviseArticleRequest;
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
        articleId: string;
    };
    query?: never;
    url: '/v1/articles/{articleId}/revise';
};

export type ReviseArticleErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReviseArticleError = ReviseArticleErrors[keyof ReviseArticleErrors];

export type ReviseArticleResponses = {
    /**
     * done
     */
    200: ArticleAnswer;
};

export type ReviseArticleResponse = ReviseArticleResponses[keyof ReviseArticleResponses];

export type VoteArticleData = {
    body: VoteArticleRequest;
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
        articleId: string;
    };
    query?: never;
    url: '/v1/articles/{articleId}/vote';
};

export type VoteArticleErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type VoteArticleError = VoteArticleErrors[keyof VoteArticleErrors];

export type VoteArticleResponses = {
    /**
     * done
     */
    200: ArticleAnswer;
};

export type VoteArticleResponse = VoteArticleResponses[keyof VoteArticleResponses];

export type ListBackupUnitsData = {
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
        unitId?: string;
        partyId?: string;
        out?: boolean;
        overdue?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/backup-units';
};

export type ListBackupUnitsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListBackupUnitsError = ListBackupUnitsErrors[keyof ListBackupUnitsErrors];

export type ListBackupUnitsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<BackupUnitRow>;
        next?: string;
        parked?: number;
    };
};

export type ListBackupUnitsResponse = ListBackupUnitsResponses[keyof ListBackupUnitsResponses];

export type ListBenefitUsesData = {
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
        entitlementId?: string;
        holderId?: string;
        benefit?: 'exchange' | 'onsite_repair' | 'full_warranty';
        allowed?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/benefit-uses';
};

export type ListBenefitUsesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListBenefitUsesError = ListBenefitUsesErrors[keyof ListBenefitUsesErrors];

export type ListBenefitUsesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<BenefitUseRow>;
        next?: string;
        parked?: number;
    };
};

export type ListBenefitUsesResponse = ListBenefitUsesResponses[keyof ListBenefitUsesResponses];

export type ListCallbacksData = {
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
        open?: boolean;
        agentId?: string;
        ticketId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/callbacks';
};

export type ListCallbacksErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListCallbacksError = ListCallbacksErrors[keyof ListCallbacksErrors];

export type ListCallbacksResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<OwedCallAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListCallbacksResponse = ListCallbacksResponses[keyof ListCallbacksResponses];

export type ListCertificationsData = {
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
        partyId?: string;
        product?: string;
        level?: 'assisted' | 'independent' | 'teaching';
        valid?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/certifications';
};

export type ListCertificationsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListCertificationsError = ListCertificationsErrors[keyof ListCertificationsErrors];

export type ListCertificationsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<CertificationRow>;
        next?: string;
        parked?: number;
    };
};

export type ListCertificationsResponse = ListCertificationsResponses[keyof ListCertificationsResponses];

export type CertifyUserData = {
    body: CertifyUserRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/certifications';
};

export type CertifyUserErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CertifyUserError = CertifyUserErrors[keyof CertifyUserErrors];

export type CertifyUserResponses = {
    /**
     * done
     */
    201: CertificationAnswer;
};

export type CertifyUserResponse = CertifyUserResponses[keyof CertifyUserResponses];

export type WithdrawCertificationData = {
    body: QualityReasonRequest;
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
        certificationId: string;
    };
    query?: never;
    url: '/v1/certifications/{certificationId}/withdraw';
};

export type WithdrawCertificationErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type WithdrawCertificationError = WithdrawCertificationErrors[keyof WithdrawCertificationErrors];

export type WithdrawCertificationResponses = {
    /**
     * done
     */
    200: CertificationAnswer;
};

export type WithdrawCertificationResponse = WithdrawCertificationResponses[keyof WithdrawCertificationResponses];

export type ListChatTranscriptsData = {
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
        place?: string;
        hidden?: boolean;
        partyId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/chat-transcripts';
};

export type ListChatTranscriptsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListChatTranscriptsError = ListChatTranscriptsErrors[keyof ListChatTranscriptsErrors];

export type ListChatTranscriptsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<OnlineContactRow>;
        next?: string;
        parked?: number;
    };
};

export type ListChatTranscriptsResponse = ListChatTranscriptsResponses[keyof ListChatTranscriptsResponses];

export type NoteChatTranscriptData = {
    body: ChatTranscriptRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/chat-transcripts';
};

export type NoteChatTranscriptErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type NoteChatTranscriptError = NoteChatTranscriptErrors[keyof NoteChatTranscriptErrors];

export type NoteChatTranscriptResponses = {
    /**
     * done
     */
    201: ChatTranscriptAnswer;
};

export type NoteChatTranscriptResponse = NoteChatTranscriptResponses[keyof NoteChatTranscriptResponses];

export type ReadClockAttainmentData = {
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
        from?: string;
        until?: string;
        policy?: string;
        metric?: 'first-response' | 'next-response' | 'periodic-update' | 'requester-wait' | 'agent-work' | 'first-resolution' | 'total-resolution';
    };
    url: '/v1/clock-attainment';
};

export type ReadClockAttainmentErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReadClockAttainmentError = ReadClockAttainmentErrors[keyof ReadClockAttainmentErrors];

export type ReadClockAttainmentResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ClockAttainment>;
        next?: string;
        parked?: number;
    };
};

export type ReadClockAttainmentResponse = ReadClockAttainmentResponses[keyof ReadClockAttainmentResponses];

export type ListClockPoliciesData = {
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
    query?: never;
    url: '/v1/clock-policies';
};

export type ListClockPoliciesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListClockPoliciesError = ListClockPoliciesErrors[keyof ListClockPoliciesErrors];

export type ListClockPoliciesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ClockPolicyRow>;
        next?: string;
        parked?: number;
    };
};

export type ListClockPoliciesResponse = ListClockPoliciesResponses[keyof ListClockPoliciesResponses];

export type PublishClockPolicyData = {
    body: PublishClockPolicyRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/clock-policies';
};

export type PublishClockPolicyErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PublishClockPolicyError = PublishClockPolicyErrors[keyof PublishClockPolicyErrors];

export type PublishClockPolicyResponses = {
    /**
     * done
     */
    201: ClockPolicyAnswer;
};

export type PublishClockPolicyResponse = PublishClockPolicyResponses[keyof PublishClockPolicyResponses];

export type ArchiveClockPolicyData = {
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
        policyId: string;
    };
    query?: never;
    url: '/v1/clock-policies/{policyId}/archive';
};

export type ArchiveClockPolicyErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ArchiveClockPolicyError = ArchiveClockPolicyErrors[keyof ArchiveClockPolicyErrors];

export type ArchiveClockPolicyResponses = {
    /**
     * done
     */
    200: ClockPolicyAnswer;
};

export type ArchiveClockPolicyResponse = ArchiveClockPolicyResponses[keyof ArchiveClockPolicyResponses];

export type SimulateClockPolicyData = {
    body: SimulateClockPolicyRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
    query?: never;
    url: '/v1/clock-simulations';
};

export type SimulateClockPolicyErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SimulateClockPolicyError = SimulateClockPolicyErrors[keyof SimulateClockPolicyErrors];

export type SimulateClockPolicyResponses = {
    /**
     * done
     */
    200: SimulationAnswer;
};

export type SimulateClockPolicyResponse = SimulateClockPolicyResponses[keyof SimulateClockPolicyResponses];

export type ListClocksData = {
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
        ticketId?: string;
        metric?: 'first-response' | 'next-response' | 'periodic-update' | 'requester-wait' | 'agent-work' | 'first-resolution' | 'total-resolution';
        open?: boolean;
        breached?: boolean;
        acknowledged?: boolean;
        team?: string;
        priority?: 'critical' | 'high' | 'moderate' | 'low';
        owner?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/clocks';
};

export type ListClocksErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListClocksError = ListClocksErrors[keyof ListClocksErrors];

export type ListClocksResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ClockRow>;
        next?: string;
        parked?: number;
    };
};

export type ListClocksResponse = ListClocksResponses[keyof ListClocksResponses];

export type GetCommunityMemberData = {
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
    url: '/v1/community-members/{partyId}';
};

export type GetCommunityMemberErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetCommunityMemberError = GetCommunityMemberErrors[keyof GetCommunityMemberErrors];

export type GetCommunityMemberResponses = {
    /**
     * done
     */
    200: CommunityMemberAnswer;
};

export type GetCommunityMemberResponse = GetCommunityMemberResponses[keyof GetCommunityMemberResponses];

export type ListContactNotesData = {
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
        agentId?: string;
        ticketId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/contact-notes';
};

export type ListContactNotesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListContactNotesError = ListContactNotesErrors[keyof ListContactNotesErrors];

export type ListContactNotesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ContactNoteRow>;
        next?: string;
        parked?: number;
    };
};

export type ListContactNotesResponse = ListContactNotesResponses[keyof ListContactNotesResponses];

export type ListContactQualityItemsData = {
    body?: never;
    path?: never;
    query?: {
        medium?: 'phone' | 'in_person' | 'written';
    };
    url: '/v1/contact-quality-items';
};

export type ListContactQualityItemsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListContactQualityItemsError = ListContactQualityItemsErrors[keyof ListContactQualityItemsErrors];

export type ListContactQualityItemsResponses = {
    /**
     * done
     */
    200: {
        items: Array<ContactQualityItemAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListContactQualityItemsResponse = ListContactQualityItemsResponses[keyof ListContactQualityItemsResponses];

export type ListContactReceiversData = {
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
        team?: string;
        skills?: Array<string>;
        partyId?: string;
    };
    url: '/v1/contact-receivers';
};

export type ListContactReceiversErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListContactReceiversError = ListContactReceiversErrors[keyof ListContactReceiversErrors];

export type ListContactReceiversResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ReceiverAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListContactReceiversResponse = ListContactReceiversResponses[keyof ListContactReceiversResponses];

export type ListContactReviewsData = {
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
        ticketId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
        agentId?: string;
        medium?: 'phone' | 'in_person' | 'written';
        from?: string;
        until?: string;
    };
    url: '/v1/contact-reviews';
};

export type ListContactReviewsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListContactReviewsError = ListContactReviewsErrors[keyof ListContactReviewsErrors];

export type ListContactReviewsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ContactReviewRow>;
        next?: string;
        parked?: number;
    };
};

export type ListContactReviewsResponse = ListContactReviewsResponses[keyof ListContactReviewsResponses];

export type ReviewContactData = {
    body: ReviewContactRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/contact-reviews';
};

export type ReviewContactErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReviewContactError = ReviewContactErrors[keyof ReviewContactErrors];

export type ReviewContactResponses = {
    /**
     * done
     */
    201: ContactReviewAnswer;
};

export type ReviewContactResponse = ReviewContactResponses[keyof ReviewContactResponses];

export type GetContactReviewData = {
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
        reviewId: string;
    };
    query?: never;
    url: '/v1/contact-reviews/{reviewId}';
};

export type GetContactReviewErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetContactReviewError = GetContactReviewErrors[keyof GetContactReviewErrors];

export type GetContactReviewResponses = {
    /**
     * done
     */
    200: ContactReviewRow;
};

export type GetContactReviewResponse = GetContactReviewResponses[keyof GetContactReviewResponses];

export type WithdrawContactReviewData = {
    body: QualityReasonRequest;
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
        reviewId: string;
    };
    query?: never;
    url: '/v1/contact-reviews/{reviewId}/withdraw';
};

export type WithdrawContactReviewErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type WithdrawContactReviewError = WithdrawContactReviewErrors[keyof WithdrawContactReviewErrors];

export type WithdrawContactReviewResponses = {
    /**
     * done
     */
    200: ContactReviewAnswer;
};

export type WithdrawContactReviewResponse = WithdrawContactReviewResponses[keyof WithdrawContactReviewResponses];

export type ListContactScoresData = {
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
        by?: 'agent' | 'item';
        agentId?: string;
        medium?: 'phone' | 'in_person' | 'written';
        from?: string;
        until?: string;
    };
    url: '/v1/contact-scores';
};

export type ListContactScoresErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListContactScoresError = ListContactScoresErrors[keyof ListContactScoresErrors];

export type ListContactScoresResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ContactScore>;
        next?: string;
        parked?: number;
    };
};

export type ListContactScoresResponse = ListContactScoresResponses[keyof ListContactScoresResponses];

export type ListContractVisitsData = {
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
        contractId?: string;
        lineId?: string;
        status?: 'scheduled' | 'opened' | 'dropped';
        partyId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/contract-visits';
};

export type ListContractVisitsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListContractVisitsError = ListContractVisitsErrors[keyof ListContractVisitsErrors];

export type ListContractVisitsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ContractVisitRow>;
        next?: string;
        parked?: number;
    };
};

export type ListContractVisitsResponse = ListContractVisitsResponses[keyof ListContractVisitsResponses];

export type ListCustodyData = {
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
        itemId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
        kind?: 'item' | 'backup_unit';
    };
    url: '/v1/custody';
};

export type ListCustodyErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListCustodyError = ListCustodyErrors[keyof ListCustodyErrors];

export type ListCustodyResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<CustodyRow>;
        next?: string;
        parked?: number;
    };
};

export type ListCustodyResponse = ListCustodyResponses[keyof ListCustodyResponses];

export type ListDeclinesData = {
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
        style?: 'affirmative' | 'complimenting' | 'consulting' | 'sympathetic' | 'tactful';
        agentId?: string;
        ticketId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/declines';
};

export type ListDeclinesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListDeclinesError = ListDeclinesErrors[keyof ListDeclinesErrors];

export type ListDeclinesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<DeclineRow>;
        next?: string;
        parked?: number;
    };
};

export type ListDeclinesResponse = ListDeclinesResponses[keyof ListDeclinesResponses];

export type GetDepartmentTableData = {
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
        tableVersion?: number;
    };
    url: '/v1/department-table';
};

export type GetDepartmentTableErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetDepartmentTableError = GetDepartmentTableErrors[keyof GetDepartmentTableErrors];

export type GetDepartmentTableResponses = {
    /**
     * done
     */
    200: DepartmentTableAnswer;
};

export type GetDepartmentTableResponse = GetDepartmentTableResponses[keyof GetDepartmentTableResponses];

export type ListDepartmentTablesData = {
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
        limit?: number;
        upTo?: number;
    };
    url: '/v1/department-table-versions';
};

export type ListDepartmentTablesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListDepartmentTablesError = ListDepartmentTablesErrors[keyof ListDepartmentTablesErrors];

export type ListDepartmentTablesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<DepartmentTableAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListDepartmentTablesResponse = ListDepartmentTablesResponses[keyof ListDepartmentTablesResponses];

export type NameDepartmentData = {
    body: NameDepartmentRequest;
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
    url: '/v1/department-table/departments';
};

export type NameDepartmentErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type NameDepartmentError = NameDepartmentErrors[keyof NameDepartmentErrors];

export type NameDepartmentResponses = {
    /**
     * done
     */
    200: DepartmentTableChangedAnswer;
};

export type NameDepartmentResponse = NameDepartmentResponses[keyof NameDepartmentResponses];

export type RouteWorkItemData = {
    body: RouteWorkItemRequest;
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
    url: '/v1/department-table/routes';
};

export type RouteWorkItemErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RouteWorkItemError = RouteWorkItemErrors[keyof RouteWorkItemErrors];

export type RouteWorkItemResponses = {
    /**
     * done
     */
    200: DepartmentTableChangedAnswer;
};

export type RouteWorkItemResponse = RouteWorkItemResponses[keyof RouteWorkItemResponses];

export type ListDistributionListsData = {
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
        closed?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/distribution-lists';
};

export type ListDistributionListsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListDistributionListsError = ListDistributionListsErrors[keyof ListDistributionListsErrors];

export type ListDistributionListsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<DistributionListAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListDistributionListsResponse = ListDistributionListsResponses[keyof ListDistributionListsResponses];

export type OpenDistributionListData = {
    body: OpenDistributionListRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/distribution-lists';
};

export type OpenDistributionListErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type OpenDistributionListError = OpenDistributionListErrors[keyof OpenDistributionListErrors];

export type OpenDistributionListResponses = {
    /**
     * done
     */
    201: DistributionListChangedAnswer;
};

export type OpenDistributionListResponse = OpenDistributionListResponses[keyof OpenDistributionListResponses];

export type GetDistributionListData = {
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
        listId: string;
    };
    query?: never;
    url: '/v1/distribution-lists/{listId}';
};

export type GetDistributionListErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetDistributionListError = GetDistributionListErrors[keyof GetDistributionListErrors];

export type GetDistributionListResponses = {
    /**
     * done
     */
    200: DistributionListAnswer;
};

export type GetDistributionListResponse = GetDistributionListResponses[keyof GetDistributionListResponses];

export type CloseDistributionListData = {
    body: CloseDistributionListRequest;
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
        listId: string;
    };
    query?: never;
    url: '/v1/distribution-lists/{listId}/close';
};

export type CloseDistributionListErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CloseDistributionListError = CloseDistributionListErrors[keyof CloseDistributionListErrors];

export type CloseDistributionListResponses = {
    /**
     * done
     */
    200: DistributionListChangedAnswer;
};

export type CloseDistributionListResponse = CloseDistributionListResponses[keyof CloseDistributionListResponses];

export type ListListMailsData = {
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
        listId: string;
    };
    query?: {
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/distribution-lists/{listId}/mails';
};

export type ListListMailsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListListMailsError = ListListMailsErrors[keyof ListListMailsErrors];

export type ListListMailsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ListMailAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListListMailsResponse = ListListMailsResponses[keyof ListListMailsResponses];

export type WriteListMailData = {
    body: WriteListMailRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        listId: string;
    };
    query?: never;
    url: '/v1/distribution-lists/{listId}/mails';
};

export type WriteListMailErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type WriteListMailError = WriteListMailErrors[keyof WriteListMailErrors];

export type WriteListMailResponses = {
    /**
     * done
     */
    201: ListMailWrittenAnswer;
};

export type WriteListMailResponse = WriteListMailResponses[keyof WriteListMailResponses];

export type RenameDistributionListData = {
    body: RenameDistributionListRequest;
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
        listId: string;
    };
    query?: never;
    url: '/v1/distribution-lists/{listId}/rename';
};

export type RenameDistributionListErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RenameDistributionListError = RenameDistributionListErrors[keyof RenameDistributionListErrors];

export type RenameDistributionListResponses = {
    /**
     * done
     */
    200: DistributionListChangedAnswer;
};

export type RenameDistributionListResponse = RenameDistributionListResponses[keyof RenameDistributionListResponses];

export type ListSubscribersData = {
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
        listId: string;
    };
    query?: {
        subscribed?: boolean;
        language?: 'zh' | 'en';
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/distribution-lists/{listId}/subscribers';
};

export type ListSubscribersErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListSubscribersError = ListSubscribersErrors[keyof ListSubscribersErrors];

export type ListSubscribersResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<SubscriptionRow>;
        next?: string;
        parked?: number;
    };
};

export type ListSubscribersResponse = ListSubscribersResponses[keyof ListSubscribersResponses];

export type SubscribeMemberData = {
    body: SubscribeMemberRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
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
        listId: string;
    };
    query?: never;
    url: '/v1/distribution-lists/{listId}/subscribers';
};

export type SubscribeMemberErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SubscribeMemberError = SubscribeMemberErrors[keyof SubscribeMemberErrors];

export type SubscribeMemberResponses = {
    /**
     * done
     */
    201: SubscriptionChangedAnswer;
};

export type SubscribeMemberResponse = SubscribeMemberResponses[keyof SubscribeMemberResponses];

export type UnsubscribeMemberData = {
    body: UnsubscribeMemberRequest;
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
        listId: string;
    };
    query?: never;
    url: '/v1/distribution-lists/{listId}/subscribers/{partyId}/unsubscribe';
};

export type UnsubscribeMemberErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type UnsubscribeMemberError = UnsubscribeMemberErrors[keyof UnsubscribeMemberErrors];

export type UnsubscribeMemberResponses = {
    /**
     * done
     */
    200: SubscriptionChangedAnswer;
};

export type UnsubscribeMemberResponse = UnsubscribeMemberResponses[keyof UnsubscribeMemberResponses];

export type ListPlansData = {
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
    query?: never;
    url: '/v1/entitlement-plans';
};

export type ListPlansErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListPlansError = ListPlansErrors[keyof ListPlansErrors];

export type ListPlansResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<EntitlementPlanRow>;
        next?: string;
        parked?: number;
    };
};

export type ListPlansResponse = ListPlansResponses[keyof ListPlansResponses];

export type PublishPlanData = {
    body: PublishPlanRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/entitlement-plans';
};

export type PublishPlanErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PublishPlanError = PublishPlanErrors[keyof PublishPlanErrors];

export type PublishPlanResponses = {
    /**
     * done
     */
    201: PlanAnswer;
};

export type PublishPlanResponse = PublishPlanResponses[keyof PublishPlanResponses];

export type GetPlanData = {
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
        planId: string;
    };
    query?: never;
    url: '/v1/entitlement-plans/{planId}';
};

export type GetPlanErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetPlanError = GetPlanErrors[keyof GetPlanErrors];

export type GetPlanResponses = {
    /**
     * done
     */
    200: EntitlementPlanRow;
};

export type GetPlanResponse = GetPlanResponses[keyof GetPlanResponses];

export type RevisePlanData = {
    body: RevisePlanRequest;
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
        planId: string;
    };
    query?: never;
    url: '/v1/entitlement-plans/{planId}/revise';
};

export type RevisePlanErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RevisePlanError = RevisePlanErrors[keyof RevisePlanErrors];

export type RevisePlanResponses = {
    /**
     * done
     */
    200: PlanAnswer;
};

export type RevisePlanResponse = RevisePlanResponses[keyof RevisePlanResponses];

export type ListPlanVersionsData = {
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
        planId: string;
    };
    query?: never;
    url: '/v1/entitlement-plans/{planId}/versions';
};

export type ListPlanVersionsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListPlanVersionsError = ListPlanVersionsErrors[keyof ListPlanVersionsErrors];

export type ListPlanVersionsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<EntitlementPlanRow>;
        next?: string;
        parked?: number;
    };
};

export type ListPlanVersionsResponse = ListPlanVersionsResponses[keyof ListPlanVersionsResponses];

export type ListEntitlementsData = {
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
        holderId?: string;
        serial?: string;
        planId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/entitlements';
};

export type ListEntitlementsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListEntitlementsError = ListEntitlementsErrors[keyof ListEntitlementsErrors];

export type ListEntitlementsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<EntitlementRow>;
        next?: string;
        parked?: number;
    };
};

export type ListEntitlementsResponse = ListEntitlementsResponses[keyof ListEntitlementsResponses];

export type GrantEntitlementData = {
    body: GrantEntitlementRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
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
    query?: never;
    url: '/v1/entitlements';
};

export type GrantEntitlementErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GrantEntitlementError = GrantEntitlementErrors[keyof GrantEntitlementErrors];

export type GrantEntitlementResponses = {
    /**
     * done
     */
    201: EntitlementAnswer;
};

export type GrantEntitlementResponse = GrantEntitlementResponses[keyof GrantEntitlementResponses];

export type GetEntitlementData = {
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
        entitlementId: string;
    };
    query?: never;
    url: '/v1/entitlements/{entitlementId}';
};

export type GetEntitlementErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetEntitlementError = GetEntitlementErrors[keyof GetEntitlementErrors];

export type GetEntitlementResponses = {
    /**
     * done
     */
    200: EntitlementRow;
};

export type GetEntitlementResponse = GetEntitlementResponses[keyof GetEntitlementResponses];

export type CheckBenefitsData = {
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
        entitlementId: string;
    };
    query: {
        place: string;
        at?: string;
    };
    url: '/v1/entitlements/{entitlementId}/benefits';
};

export type CheckBenefitsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CheckBenefitsError = CheckBenefitsErrors[keyof CheckBenefitsErrors];

export type CheckBenefitsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<BenefitAnswer>;
        next?: string;
        parked?: number;
    };
};

export type CheckBenefitsResponse = CheckBenefitsResponses[keyof CheckBenefitsResponses];

export type UseBenefitData = {
    body: UseBenefitRequest;
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
        entitlementId: string;
    };
    query?: never;
    url: '/v1/entitlements/{entitlementId}/use';
};

export type UseBenefitErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type UseBenefitError = UseBenefitErrors[keyof UseBenefitErrors];

export type UseBenefitResponses = {
    /**
     * done
     */
    200: BenefitUsedAnswer;
};

export type UseBenefitResponse = UseBenefitResponses[keyof UseBenefitResponses];

export type WithdrawEntitlementData = {
    body: WithdrawEntitlementRequest;
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
        entitlementId: string;
    };
    query?: never;
    url: '/v1/entitlements/{entitlementId}/withdraw';
};

export type WithdrawEntitlementErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type WithdrawEntitlementError = WithdrawEntitlementErrors[keyof WithdrawEntitlementErrors];

export type WithdrawEntitlementResponses = {
    /**
     * done
     */
    200: EntitlementAnswer;
};

export type WithdrawEntitlementResponse = WithdrawEntitlementResponses[keyof WithdrawEntitlementResponses];

export type ListEssentialsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/essentials';
};

export type ListEssentialsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListEssentialsError = ListEssentialsErrors[keyof ListEssentialsErrors];

export type ListEssentialsResponses = {
    /**
     * done
     */
    200: {
        items: Array<EssentialAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListEssentialsResponse = ListEssentialsResponses[keyof ListEssentialsResponses];

export type ListForumPostsData = {
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
        place?: string;
        hidden?: boolean;
        partyId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/forum-posts';
};

export type ListForumPostsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListForumPostsError = ListForumPostsErrors[keyof ListForumPostsErrors];

export type ListForumPostsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<OnlineContactRow>;
        next?: string;
        parked?: number;
    };
};

export type ListForumPostsResponse = ListForumPostsResponses[keyof ListForumPostsResponses];

export type NoteForumPostData = {
    body: ForumPostRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/forum-posts';
};

export type NoteForumPostErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type NoteForumPostError = NoteForumPostErrors[keyof NoteForumPostErrors];

export type NoteForumPostResponses = {
    /**
     * done
     */
    201: ForumPostAnswer;
};

export type NoteForumPostResponse = NoteForumPostResponses[keyof NoteForumPostResponses];

export type ReportAbuseData = {
    body: ReportAbuseRequest;
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
        postId: string;
    };
    query?: never;
    url: '/v1/forum-posts/{postId}/abuse-reports';
};

export type ReportAbuseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReportAbuseError = ReportAbuseErrors[keyof ReportAbuseErrors];

export type ReportAbuseResponses = {
    /**
     * done
     */
    200: AbuseReportedAnswer;
};

export type ReportAbuseResponse = ReportAbuseResponses[keyof ReportAbuseResponses];

export type DismissAbuseData = {
    body: ModerationRequest;
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
        reportId: string;
        postId: string;
    };
    query?: never;
    url: '/v1/forum-posts/{postId}/abuse-reports/{reportId}/dismiss';
};

export type DismissAbuseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type DismissAbuseError = DismissAbuseErrors[keyof DismissAbuseErrors];

export type DismissAbuseResponses = {
    /**
     * done
     */
    200: ForumPostAnswer;
};

export type DismissAbuseResponse = DismissAbuseResponses[keyof DismissAbuseResponses];

export type UpholdAbuseData = {
    body: ModerationRequest;
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
        reportId: string;
        postId: string;
    };
    query?: never;
    url: '/v1/forum-posts/{postId}/abuse-reports/{reportId}/uphold';
};

export type UpholdAbuseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type UpholdAbuseError = UpholdAbuseErrors[keyof UpholdAbuseErrors];

export type UpholdAbuseResponses = {
    /**
     * done
     */
    200: ForumPostAnswer;
};

export type UpholdAbuseResponse = UpholdAbuseResponses[keyof UpholdAbuseResponses];

export type HidePostData = {
    body: ModerationRequest;
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
        postId: string;
    };
    query?: never;
    url: '/v1/forum-posts/{postId}/hide';
};

export type HidePostErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type HidePostError = HidePostErrors[keyof HidePostErrors];

export type HidePostResponses = {
    /**
     * done
     */
    200: ForumPostAnswer;
};

export type HidePostResponse = HidePostResponses[keyof HidePostResponses];

export type ListModerationsData = {
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
        postId: string;
    };
    query?: {
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/forum-posts/{postId}/moderation-log';
};

export type ListModerationsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListModerationsError = ListModerationsErrors[keyof ListModerationsErrors];

export type ListModerationsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ModerationRow>;
        next?: string;
        parked?: number;
    };
};

export type ListModerationsResponse = ListModerationsResponses[keyof ListModerationsResponses];

export type MoveToTicketData = {
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
        postId: string;
    };
    query?: never;
    url: '/v1/forum-posts/{postId}/move-to-ticket';
};

export type MoveToTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type MoveToTicketError = MoveToTicketErrors[keyof MoveToTicketErrors];

export type MoveToTicketResponses = {
    /**
     * done
     */
    200: MovedToTicketAnswer;
};

export type MoveToTicketResponse = MoveToTicketResponses[keyof MoveToTicketResponses];

export type PraisePostData = {
    body: ModerationRequest;
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
        postId: string;
    };
    query?: never;
    url: '/v1/forum-posts/{postId}/praise';
};

export type PraisePostErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PraisePostError = PraisePostErrors[keyof PraisePostErrors];

export type PraisePostResponses = {
    /**
     * done
     */
    200: ForumPostAnswer;
};

export type PraisePostResponse = PraisePostResponses[keyof PraisePostResponses];

export type RestorePostData = {
    body: ModerationRequest;
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
        postId: string;
    };
    query?: never;
    url: '/v1/forum-posts/{postId}/restore';
};

export type RestorePostErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RestorePostError = RestorePostErrors[keyof RestorePostErrors];

export type RestorePostResponses = {
    /**
     * done
     */
    200: ForumPostAnswer;
};

export type RestorePostResponse = RestorePostResponses[keyof RestorePostResponses];

export type SetTopicLimitsData = {
    body: TopicLimitsRequest;
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
    url: '/v1/forum-topic-limits';
};

export type SetTopicLimitsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SetTopicLimitsError = SetTopicLimitsErrors[keyof SetTopicLimitsErrors];

export type SetTopicLimitsResponses = {
    /**
     * done
     */
    200: TopicLimitsAnswer;
};

export type SetTopicLimitsResponse = SetTopicLimitsResponses[keyof SetTopicLimitsResponses];

export type ListForumsData = {
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
    query?: never;
    url: '/v1/forums';
};

export type ListForumsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListForumsError = ListForumsErrors[keyof ListForumsErrors];

export type ListForumsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ForumAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListForumsResponse = ListForumsResponses[keyof ListForumsResponses];

export type GetFoundRateData = {
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
        from?: string;
        to?: string;
    };
    url: '/v1/found-rate';
};

export type GetFoundRateErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetFoundRateError = GetFoundRateErrors[keyof GetFoundRateErrors];

export type GetFoundRateResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<FoundRate>;
        next?: string;
        parked?: number;
    };
};

export type GetFoundRateResponse = GetFoundRateResponses[keyof GetFoundRateResponses];

export type ListHoldStatisticsData = {
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
        from?: string;
        to?: string;
    };
    url: '/v1/hold-statistics';
};

export type ListHoldStatisticsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListHoldStatisticsError = ListHoldStatisticsErrors[keyof ListHoldStatisticsErrors];

export type ListHoldStatisticsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<HoldStatistics>;
        next?: string;
        parked?: number;
    };
};

export type ListHoldStatisticsResponse = ListHoldStatisticsResponses[keyof ListHoldStatisticsResponses];

export type ListHoldsData = {
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
        open?: boolean;
        agentId?: string;
        ticketId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/holds';
};

export type ListHoldsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListHoldsError = ListHoldsErrors[keyof ListHoldsErrors];

export type ListHoldsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<HoldRow>;
        next?: string;
        parked?: number;
    };
};

export type ListHoldsResponse = ListHoldsResponses[keyof ListHoldsResponses];

export type ListLiveContactsData = {
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
        rosterId?: string;
        ticketId?: string;
        open?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/live-contacts';
};

export type ListLiveContactsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListLiveContactsError = ListLiveContactsErrors[keyof ListLiveContactsErrors];

export type ListLiveContactsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<LiveContactRow>;
        next?: string;
        parked?: number;
    };
};

export type ListLiveContactsResponse = ListLiveContactsResponses[keyof ListLiveContactsResponses];

export type ReceiveMailData = {
    body: ReceiveMailRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
    query?: never;
    url: '/v1/mails';
};

export type ReceiveMailErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReceiveMailError = ReceiveMailErrors[keyof ReceiveMailErrors];

export type ReceiveMailResponses = {
    /**
     * done
     */
    200: MailTakenAnswer;
};

export type ReceiveMailResponse = ReceiveMailResponses[keyof ReceiveMailResponses];

export type ListMessageTemplatesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/message-templates';
};

export type ListMessageTemplatesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListMessageTemplatesError = ListMessageTemplatesErrors[keyof ListMessageTemplatesErrors];

export type ListMessageTemplatesResponses = {
    /**
     * done
     */
    200: {
        items: Array<MessageTemplateAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListMessageTemplatesResponse = ListMessageTemplatesResponses[keyof ListMessageTemplatesResponses];

export type ListObstacleCountsData = {
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
        from?: string;
        to?: string;
    };
    url: '/v1/obstacle-counts';
};

export type ListObstacleCountsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListObstacleCountsError = ListObstacleCountsErrors[keyof ListObstacleCountsErrors];

export type ListObstacleCountsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ObstacleCount>;
        next?: string;
        parked?: number;
    };
};

export type ListObstacleCountsResponse = ListObstacleCountsResponses[keyof ListObstacleCountsResponses];

export type ListObstacleMeasuresData = {
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
        obstacle?: 'management_philosophy' | 'unreachable_helper' | 'unreliable_equipment' | 'conservative_policy' | 'incomprehensible_papers' | 'outdated_procedure' | 'value_not_understood';
        state?: 'planned' | 'overdue' | 'completed';
        ownerId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/obstacle-measures';
};

export type ListObstacleMeasuresErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListObstacleMeasuresError = ListObstacleMeasuresErrors[keyof ListObstacleMeasuresErrors];

export type ListObstacleMeasuresResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ObstacleMeasureAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListObstacleMeasuresResponse = ListObstacleMeasuresResponses[keyof ListObstacleMeasuresResponses];

export type PlanObstacleMeasureData = {
    body: PlanObstacleMeasureRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/obstacle-measures';
};

export type PlanObstacleMeasureErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PlanObstacleMeasureError = PlanObstacleMeasureErrors[keyof PlanObstacleMeasureErrors];

export type PlanObstacleMeasureResponses = {
    /**
     * done
     */
    201: MeasureTakenAnswer;
};

export type PlanObstacleMeasureResponse = PlanObstacleMeasureResponses[keyof PlanObstacleMeasureResponses];

export type CompleteObstacleMeasureData = {
    body: CompleteObstacleMeasureRequest;
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
        measureId: string;
    };
    query?: never;
    url: '/v1/obstacle-measures/{measureId}/complete';
};

export type CompleteObstacleMeasureErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CompleteObstacleMeasureError = CompleteObstacleMeasureErrors[keyof CompleteObstacleMeasureErrors];

export type CompleteObstacleMeasureResponses = {
    /**
     * done
     */
    200: MeasureTakenAnswer;
};

export type CompleteObstacleMeasureResponse = CompleteObstacleMeasureResponses[keyof CompleteObstacleMeasureResponses];

export type ListObstaclesData = {
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
        kind?: 'management_philosophy' | 'unreachable_helper' | 'unreliable_equipment' | 'conservative_policy' | 'incomprehensible_papers' | 'outdated_procedure' | 'value_not_understood';
        ticketId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/obstacles';
};

export type ListObstaclesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListObstaclesError = ListObstaclesErrors[keyof ListObstaclesErrors];

export type ListObstaclesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ObstacleRow>;
        next?: string;
        parked?: number;
    };
};

export type ListObstaclesResponse = ListObstaclesResponses[keyof ListObstaclesResponses];

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

export type GetCallWindowData = {
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
    url: '/v1/parties/{partyId}/call-window';
};

export type GetCallWindowErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetCallWindowError = GetCallWindowErrors[keyof GetCallWindowErrors];

export type GetCallWindowResponses = {
    /**
     * done
     */
    200: CallWindowAnswer;
};

export type GetCallWindowResponse = GetCallWindowResponses[keyof GetCallWindowResponses];

export type AgreeCallWindowData = {
    body: AgreeCallWindowRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
    url: '/v1/parties/{partyId}/call-window';
};

export type AgreeCallWindowErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AgreeCallWindowError = AgreeCallWindowErrors[keyof AgreeCallWindowErrors];

export type AgreeCallWindowResponses = {
    /**
     * done
     */
    200: CallWindowChangedAnswer;
};

export type AgreeCallWindowResponse = AgreeCallWindowResponses[keyof AgreeCallWindowResponses];

export type LiftCallWindowData = {
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
    url: '/v1/parties/{partyId}/call-window/lift';
};

export type LiftCallWindowErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type LiftCallWindowError = LiftCallWindowErrors[keyof LiftCallWindowErrors];

export type LiftCallWindowResponses = {
    /**
     * done
     */
    200: CallWindowChangedAnswer;
};

export type LiftCallWindowResponse = LiftCallWindowResponses[keyof LiftCallWindowResponses];

export type ListPhrasesData = {
    body?: never;
    path?: never;
    query?: {
        class?: 'greeting' | 'welcome_farewell' | 'request' | 'thanks' | 'consult' | 'reply' | 'praise' | 'congratulation' | 'decline' | 'apology';
    };
    url: '/v1/phrases';
};

export type ListPhrasesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListPhrasesError = ListPhrasesErrors[keyof ListPhrasesErrors];

export type ListPhrasesResponses = {
    /**
     * done
     */
    200: {
        items: Array<PhraseAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListPhrasesResponse = ListPhrasesResponses[keyof ListPhrasesResponses];

export type ListPickUpStatisticsData = {
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
        agentId?: string;
        from?: string;
        to?: string;
    };
    url: '/v1/pick-up-statistics';
};

export type ListPickUpStatisticsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListPickUpStatisticsError = ListPickUpStatisticsErrors[keyof ListPickUpStatisticsErrors];

export type ListPickUpStatisticsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<PickUpStatistics>;
        next?: string;
        parked?: number;
    };
};

export type ListPickUpStatisticsResponse = ListPickUpStatisticsResponses[keyof ListPickUpStatisticsResponses];

export type ListPlaybookRunsData = {
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
        ticketId?: string;
        playbookId?: string;
        playbookVersion?: number;
        kind?: 'service' | 'delivery';
        open?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/playbook-runs';
};

export type ListPlaybookRunsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListPlaybookRunsError = ListPlaybookRunsErrors[keyof ListPlaybookRunsErrors];

export type ListPlaybookRunsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<PlaybookRunRow>;
        next?: string;
        parked?: number;
    };
};

export type ListPlaybookRunsResponse = ListPlaybookRunsResponses[keyof ListPlaybookRunsResponses];

export type GetPlaybookRunData = {
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
        runId: string;
    };
    query?: never;
    url: '/v1/playbook-runs/{runId}';
};

export type GetPlaybookRunErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetPlaybookRunError = GetPlaybookRunErrors[keyof GetPlaybookRunErrors];

export type GetPlaybookRunResponses = {
    /**
     * done
     */
    200: PlaybookRunRow;
};

export type GetPlaybookRunResponse = GetPlaybookRunResponses[keyof GetPlaybookRunResponses];

export type CompletePlaybookStepData = {
    body: CompletePlaybookStepRequest;
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
        runId: string;
    };
    query?: never;
    url: '/v1/playbook-runs/{runId}/done';
};

export type CompletePlaybookStepErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CompletePlaybookStepError = CompletePlaybookStepErrors[keyof CompletePlaybookStepErrors];

export type CompletePlaybookStepResponses = {
    /**
     * done
     */
    200: PlaybookRunAnswer;
};

export type CompletePlaybookStepResponse = CompletePlaybookStepResponses[keyof CompletePlaybookStepResponses];

export type SkipPlaybookStepData = {
    body: SkipPlaybookStepRequest;
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
        runId: string;
    };
    query?: never;
    url: '/v1/playbook-runs/{runId}/skip';
};

export type SkipPlaybookStepErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SkipPlaybookStepError = SkipPlaybookStepErrors[keyof SkipPlaybookStepErrors];

export type SkipPlaybookStepResponses = {
    /**
     * done
     */
    200: PlaybookRunAnswer;
};

export type SkipPlaybookStepResponse = SkipPlaybookStepResponses[keyof SkipPlaybookStepResponses];

export type ListPlaybooksData = {
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
        kind?: 'service' | 'delivery';
        category?: 'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey';
        itemType?: string;
        phase?: 'pre' | 'in' | 'after';
        archived?: boolean;
    };
    url: '/v1/playbooks';
};

export type ListPlaybooksErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListPlaybooksError = ListPlaybooksErrors[keyof ListPlaybooksErrors];

export type ListPlaybooksResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<PlaybookRow>;
        next?: string;
        parked?: number;
    };
};

export type ListPlaybooksResponse = ListPlaybooksResponses[keyof ListPlaybooksResponses];

export type PublishPlaybookData = {
    body: PublishPlaybookRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/playbooks';
};

export type PublishPlaybookErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PublishPlaybookError = PublishPlaybookErrors[keyof PublishPlaybookErrors];

export type PublishPlaybookResponses = {
    /**
     * done
     */
    201: PlaybookAnswer;
};

export type PublishPlaybookResponse = PublishPlaybookResponses[keyof PublishPlaybookResponses];

export type GetPlaybookData = {
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
        playbookId: string;
    };
    query?: never;
    url: '/v1/playbooks/{playbookId}';
};

export type GetPlaybookErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetPlaybookError = GetPlaybookErrors[keyof GetPlaybookErrors];

export type GetPlaybookResponses = {
    /**
     * done
     */
    200: PlaybookRow;
};

export type GetPlaybookResponse = GetPlaybookResponses[keyof GetPlaybookResponses];

export type ArchivePlaybookData = {
    body: ArchivePlaybookRequest;
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
        playbookId: string;
    };
    query?: never;
    url: '/v1/playbooks/{playbookId}/archive';
};

export type ArchivePlaybookErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ArchivePlaybookError = ArchivePlaybookErrors[keyof ArchivePlaybookErrors];

export type ArchivePlaybookResponses = {
    /**
     * done
     */
    200: PlaybookAnswer;
};

export type ArchivePlaybookResponse = ArchivePlaybookResponses[keyof ArchivePlaybookResponses];

export type GetConformanceData = {
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
        playbookId: string;
    };
    query?: never;
    url: '/v1/playbooks/{playbookId}/conformance';
};

export type GetConformanceErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetConformanceError = GetConformanceErrors[keyof GetConformanceErrors];

export type GetConformanceResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ConformanceAnswer>;
        next?: string;
        parked?: number;
    };
};

export type GetConformanceResponse = GetConformanceResponses[keyof GetConformanceResponses];

export type ListPortalAreasData = {
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
    query?: never;
    url: '/v1/portal/areas';
};

export type ListPortalAreasErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListPortalAreasError = ListPortalAreasErrors[keyof ListPortalAreasErrors];

export type ListPortalAreasResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<PortalAreaAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListPortalAreasResponse = ListPortalAreasResponses[keyof ListPortalAreasResponses];

export type SearchArticlesAsClientData = {
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
        q?: string;
        kind?: 'faq' | 'how_to' | 'known_problem' | 'policy' | 'product';
        phase?: 'pre' | 'in' | 'after';
        audience?: 'new' | 'regular' | 'both';
        productLine?: string;
        format?: 'text' | 'steps' | 'question_answer' | 'table';
        language?: 'zh' | 'en';
        limit?: number;
    };
    url: '/v1/portal/articles/search';
};

export type SearchArticlesAsClientErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SearchArticlesAsClientError = SearchArticlesAsClientErrors[keyof SearchArticlesAsClientErrors];

export type SearchArticlesAsClientResponses = {
    /**
     * done
     */
    200: ArticleSearchAnswer;
};

export type SearchArticlesAsClientResponse = SearchArticlesAsClientResponses[keyof SearchArticlesAsClientResponses];

export type GetArticleForClientsData = {
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
        articleId: string;
    };
    query?: never;
    url: '/v1/portal/articles/{articleId}';
};

export type GetArticleForClientsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetArticleForClientsError = GetArticleForClientsErrors[keyof GetArticleForClientsErrors];

export type GetArticleForClientsResponses = {
    /**
     * done
     */
    200: PublishedArticleRow;
};

export type GetArticleForClientsResponse = GetArticleForClientsResponses[keyof GetArticleForClientsResponses];

export type VoteAsClientData = {
    body: VoteArticleRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        articleId: string;
    };
    query?: never;
    url: '/v1/portal/articles/{articleId}/vote';
};

export type VoteAsClientErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type VoteAsClientError = VoteAsClientErrors[keyof VoteAsClientErrors];

export type VoteAsClientResponses = {
    /**
     * done
     */
    200: ArticleAnswer;
};

export type VoteAsClientResponse = VoteAsClientResponses[keyof VoteAsClientResponses];

export type GetOwnCallWindowData = {
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
    query?: never;
    url: '/v1/portal/call-window';
};

export type GetOwnCallWindowErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetOwnCallWindowError = GetOwnCallWindowErrors[keyof GetOwnCallWindowErrors];

export type GetOwnCallWindowResponses = {
    /**
     * done
     */
    200: CallWindowAnswer;
};

export type GetOwnCallWindowResponse = GetOwnCallWindowResponses[keyof GetOwnCallWindowResponses];

export type AgreeOwnCallWindowData = {
    body: AgreeCallWindowRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
    query?: never;
    url: '/v1/portal/call-window';
};

export type AgreeOwnCallWindowErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AgreeOwnCallWindowError = AgreeOwnCallWindowErrors[keyof AgreeOwnCallWindowErrors];

export type AgreeOwnCallWindowResponses = {
    /**
     * done
     */
    200: CallWindowChangedAnswer;
};

export type AgreeOwnCallWindowResponse = AgreeOwnCallWindowResponses[keyof AgreeOwnCallWindowResponses];

export type LiftOwnCallWindowData = {
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
    query?: never;
    url: '/v1/portal/call-window/lift';
};

export type LiftOwnCallWindowErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type LiftOwnCallWindowError = LiftOwnCallWindowErrors[keyof LiftOwnCallWindowErrors];

export type LiftOwnCallWindowResponses = {
    /**
     * done
     */
    200: CallWindowChangedAnswer;
};

export type LiftOwnCallWindowResponse = LiftOwnCallWindowResponses[keyof LiftOwnCallWindowResponses];

export type ListOwnEntitlementsData = {
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
        limit?: number;
        cursor?: string;
    };
    url: '/v1/portal/entitlements';
};

export type ListOwnEntitlementsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListOwnEntitlementsError = ListOwnEntitlementsErrors[keyof ListOwnEntitlementsErrors];

export type ListOwnEntitlementsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<EntitlementRow>;
        next?: string;
        parked?: number;
    };
};

export type ListOwnEntitlementsResponse = ListOwnEntitlementsResponses[keyof ListOwnEntitlementsResponses];

export type ListOwnOrdersData = {
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
        limit?: number;
        cursor?: string;
    };
    url: '/v1/portal/orders';
};

export type ListOwnOrdersErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListOwnOrdersError = ListOwnOrdersErrors[keyof ListOwnOrdersErrors];

export type ListOwnOrdersResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<OwnOrderAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListOwnOrdersResponse = ListOwnOrdersResponses[keyof ListOwnOrdersResponses];

export type GetPortalPageData = {
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
    query?: never;
    url: '/v1/portal/page';
};

export type GetPortalPageErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetPortalPageError = GetPortalPageErrors[keyof GetPortalPageErrors];

export type GetPortalPageResponses = {
    /**
     * done
     */
    200: PortalPageAnswer;
};

export type GetPortalPageResponse = GetPortalPageResponses[keyof GetPortalPageResponses];

export type ArrangePortalPageData = {
    body: ArrangePortalPageRequest;
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
    url: '/v1/portal/page';
};

export type ArrangePortalPageErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ArrangePortalPageError = ArrangePortalPageErrors[keyof ArrangePortalPageErrors];

export type ArrangePortalPageResponses = {
    /**
     * done
     */
    200: PortalPageArrangedAnswer;
};

export type ArrangePortalPageResponse = ArrangePortalPageResponses[keyof ArrangePortalPageResponses];

export type ListOwnSubscriptionsData = {
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
    query?: never;
    url: '/v1/portal/subscriptions';
};

export type ListOwnSubscriptionsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListOwnSubscriptionsError = ListOwnSubscriptionsErrors[keyof ListOwnSubscriptionsErrors];

export type ListOwnSubscriptionsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<OwnSubscriptionAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListOwnSubscriptionsResponse = ListOwnSubscriptionsResponses[keyof ListOwnSubscriptionsResponses];

export type SubscribeOneselfData = {
    body: SubscribeOneselfRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        listId: string;
    };
    query?: never;
    url: '/v1/portal/subscriptions/{listId}/subscribe';
};

export type SubscribeOneselfErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SubscribeOneselfError = SubscribeOneselfErrors[keyof SubscribeOneselfErrors];

export type SubscribeOneselfResponses = {
    /**
     * done
     */
    200: SubscriptionChangedAnswer;
};

export type SubscribeOneselfResponse = SubscribeOneselfResponses[keyof SubscribeOneselfResponses];

export type UnsubscribeOneselfData = {
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
        listId: string;
    };
    query?: never;
    url: '/v1/portal/subscriptions/{listId}/unsubscribe';
};

export type UnsubscribeOneselfErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type UnsubscribeOneselfError = UnsubscribeOneselfErrors[keyof UnsubscribeOneselfErrors];

export type UnsubscribeOneselfResponses = {
    /**
     * done
     */
    200: SubscriptionChangedAnswer;
};

export type UnsubscribeOneselfResponse = UnsubscribeOneselfResponses[keyof UnsubscribeOneselfResponses];

export type ListOwnTicketsData = {
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
        limit?: number;
        cursor?: string;
    };
    url: '/v1/portal/tickets';
};

export type ListOwnTicketsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListOwnTicketsError = ListOwnTicketsErrors[keyof ListOwnTicketsErrors];

export type ListOwnTicketsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<OwnTicketAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListOwnTicketsResponse = ListOwnTicketsResponses[keyof ListOwnTicketsResponses];

export type AskData = {
    body: AskRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/portal/tickets';
};

export type AskErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AskError = AskErrors[keyof AskErrors];

export type AskResponses = {
    /**
     * done
     */
    201: TicketOpenedAnswer;
};

export type AskResponse = AskResponses[keyof AskResponses];

export type GetOwnTicketData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/portal/tickets/{ticketId}';
};

export type GetOwnTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetOwnTicketError = GetOwnTicketErrors[keyof GetOwnTicketErrors];

export type GetOwnTicketResponses = {
    /**
     * done
     */
    200: OwnTicketDetailsAnswer;
};

export type GetOwnTicketResponse = GetOwnTicketResponses[keyof GetOwnTicketResponses];

export type SendOwnMessageData = {
    body: OwnMessageRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/portal/tickets/{ticketId}/messages';
};

export type SendOwnMessageErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SendOwnMessageError = SendOwnMessageErrors[keyof SendOwnMessageErrors];

export type SendOwnMessageResponses = {
    /**
     * done
     */
    201: MessageAnswer;
};

export type SendOwnMessageResponse = SendOwnMessageResponses[keyof SendOwnMessageResponses];

export type ListPromisesData = {
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
        status?: 'made' | 'rescheduled' | 'kept' | 'broken';
        owner?: string;
        source?: 'agent' | 'marketing' | 'policy';
        ticketId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/promises';
};

export type ListPromisesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListPromisesError = ListPromisesErrors[keyof ListPromisesErrors];

export type ListPromisesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<PromiseRow>;
        next?: string;
        parked?: number;
    };
};

export type ListPromisesResponse = ListPromisesResponses[keyof ListPromisesResponses];

export type SearchPublicArticlesData = {
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
        q?: string;
        kind?: 'faq' | 'how_to' | 'known_problem' | 'policy' | 'product';
        phase?: 'pre' | 'in' | 'after';
        audience?: 'new' | 'regular' | 'both';
        productLine?: string;
        format?: 'text' | 'steps' | 'question_answer' | 'table';
        language?: 'zh' | 'en';
        limit?: number;
    };
    url: '/v1/public/articles/search';
};

export type SearchPublicArticlesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SearchPublicArticlesError = SearchPublicArticlesErrors[keyof SearchPublicArticlesErrors];

export type SearchPublicArticlesResponses = {
    /**
     * done
     */
    200: ArticleSearchAnswer;
};

export type SearchPublicArticlesResponse = SearchPublicArticlesResponses[keyof SearchPublicArticlesResponses];

export type GetPublicArticleData = {
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
        articleId: string;
    };
    query?: never;
    url: '/v1/public/articles/{articleId}';
};

export type GetPublicArticleErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetPublicArticleError = GetPublicArticleErrors[keyof GetPublicArticleErrors];

export type GetPublicArticleResponses = {
    /**
     * done
     */
    200: PublishedArticleRow;
};

export type GetPublicArticleResponse = GetPublicArticleResponses[keyof GetPublicArticleResponses];

export type VotePublicArticleData = {
    body: VoteArticleRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        articleId: string;
    };
    query?: never;
    url: '/v1/public/articles/{articleId}/vote';
};

export type VotePublicArticleErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type VotePublicArticleError = VotePublicArticleErrors[keyof VotePublicArticleErrors];

export type VotePublicArticleResponses = {
    /**
     * done
     */
    200: ArticleAnswer;
};

export type VotePublicArticleResponse = VotePublicArticleResponses[keyof VotePublicArticleResponses];

export type ListRecoveryCostTotalsData = {
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
        from?: string;
        to?: string;
    };
    url: '/v1/recovery-cost-totals';
};

export type ListRecoveryCostTotalsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListRecoveryCostTotalsError = ListRecoveryCostTotalsErrors[keyof ListRecoveryCostTotalsErrors];

export type ListRecoveryCostTotalsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<RecoveryCostTotal>;
        next?: string;
        parked?: number;
    };
};

export type ListRecoveryCostTotalsResponse = ListRecoveryCostTotalsResponses[keyof ListRecoveryCostTotalsResponses];

export type ListRecoveryCostsData = {
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
        ticketId?: string;
        kind?: 'compensation' | 'discount' | 'voucher' | 'gift' | 'replacement' | 'extra_service' | 'refund';
        failureKind?: 'clock' | 'response' | 'promise' | 'obstacle' | 'refund' | 'other';
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/recovery-costs';
};

export type ListRecoveryCostsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListRecoveryCostsError = ListRecoveryCostsErrors[keyof ListRecoveryCostsErrors];

export type ListRecoveryCostsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<RecoveryCostRow>;
        next?: string;
        parked?: number;
    };
};

export type ListRecoveryCostsResponse = ListRecoveryCostsResponses[keyof ListRecoveryCostsResponses];

export type ListRefundsData = {
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
        ticketId?: string;
        status?: 'requested' | 'approved' | 'paid' | 'rejected';
        overdue?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/refunds';
};

export type ListRefundsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListRefundsError = ListRefundsErrors[keyof ListRefundsErrors];

export type ListRefundsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<RefundRow>;
        next?: string;
        parked?: number;
    };
};

export type ListRefundsResponse = ListRefundsResponses[keyof ListRefundsResponses];

export type ListRepairsData = {
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
        status?: 'requested' | 'booked' | 'dispatched' | 'on_site' | 'repaired' | 'backup_issued' | 'unit_returned' | 'taken_in' | 'item_returned' | 'closed' | 'cancelled';
        partyId?: string;
        ticketId?: string;
        entitlementId?: string;
        technicianId?: string;
        overdue?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/repairs';
};

export type ListRepairsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListRepairsError = ListRepairsErrors[keyof ListRepairsErrors];

export type ListRepairsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<RepairRow>;
        next?: string;
        parked?: number;
    };
};

export type ListRepairsResponse = ListRepairsResponses[keyof ListRepairsResponses];

export type RequestRepairData = {
    body: RequestRepairRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
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
    query?: never;
    url: '/v1/repairs';
};

export type RequestRepairErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RequestRepairError = RequestRepairErrors[keyof RequestRepairErrors];

export type RequestRepairResponses = {
    /**
     * done
     */
    201: RepairRequestedAnswer;
};

export type RequestRepairResponse = RequestRepairResponses[keyof RequestRepairResponses];

export type GetRepairData = {
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
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}';
};

export type GetRepairErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetRepairError = GetRepairErrors[keyof GetRepairErrors];

export type GetRepairResponses = {
    /**
     * done
     */
    200: RepairRow;
};

export type GetRepairResponse = GetRepairResponses[keyof GetRepairResponses];

export type ArriveOnSiteData = {
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
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/arrive';
};

export type ArriveOnSiteErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ArriveOnSiteError = ArriveOnSiteErrors[keyof ArriveOnSiteErrors];

export type ArriveOnSiteResponses = {
    /**
     * done
     */
    200: RepairAnswer;
};

export type ArriveOnSiteResponse = ArriveOnSiteResponses[keyof ArriveOnSiteResponses];

export type BookVisitData = {
    body: BookVisitRequest;
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
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/book';
};

export type BookVisitErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type BookVisitError = BookVisitErrors[keyof BookVisitErrors];

export type BookVisitResponses = {
    /**
     * done
     */
    200: RepairAnswer;
};

export type BookVisitResponse = BookVisitResponses[keyof BookVisitResponses];

export type CancelRepairData = {
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
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/cancel';
};

export type CancelRepairErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CancelRepairError = CancelRepairErrors[keyof CancelRepairErrors];

export type CancelRepairResponses = {
    /**
     * done
     */
    200: RepairAnswer;
};

export type CancelRepairResponse = CancelRepairResponses[keyof CancelRepairResponses];

export type ListRepairClocksData = {
    body?: never;
    path: {
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/clocks';
};

export type ListRepairClocksErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListRepairClocksError = ListRepairClocksErrors[keyof ListRepairClocksErrors];

export type ListRepairClocksResponses = {
    /**
     * done
     */
    200: {
        items: Array<RepairClockAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListRepairClocksResponse = ListRepairClocksResponses[keyof ListRepairClocksResponses];

export type ExplainRepairClockData = {
    body?: never;
    path: {
        limit: string;
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/clocks/{limit}/explanation';
};

export type ExplainRepairClockErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ExplainRepairClockError = ExplainRepairClockErrors[keyof ExplainRepairClockErrors];

export type ExplainRepairClockResponses = {
    /**
     * done
     */
    200: RepairExplanationAnswer;
};

export type ExplainRepairClockResponse = ExplainRepairClockResponses[keyof ExplainRepairClockResponses];

export type CloseRepairData = {
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
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/close';
};

export type CloseRepairErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CloseRepairError = CloseRepairErrors[keyof CloseRepairErrors];

export type CloseRepairResponses = {
    /**
     * done
     */
    200: RepairAnswer;
};

export type CloseRepairResponse = CloseRepairResponses[keyof CloseRepairResponses];

export type ListCustodyOfRepairData = {
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
        repairId: string;
    };
    query?: {
        kind?: 'item' | 'backup_unit';
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/repairs/{repairId}/custody';
};

export type ListCustodyOfRepairErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListCustodyOfRepairError = ListCustodyOfRepairErrors[keyof ListCustodyOfRepairErrors];

export type ListCustodyOfRepairResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<CustodyRow>;
        next?: string;
        parked?: number;
    };
};

export type ListCustodyOfRepairResponse = ListCustodyOfRepairResponses[keyof ListCustodyOfRepairResponses];

export type DispatchTechnicianData = {
    body: DispatchTechnicianRequest;
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
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/dispatch';
};

export type DispatchTechnicianErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type DispatchTechnicianError = DispatchTechnicianErrors[keyof DispatchTechnicianErrors];

export type DispatchTechnicianResponses = {
    /**
     * done
     */
    200: RepairAnswer;
};

export type DispatchTechnicianResponse = DispatchTechnicianResponses[keyof DispatchTechnicianResponses];

export type FinishOnTheSpotData = {
    body: FinishOnTheSpotRequest;
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
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/finish';
};

export type FinishOnTheSpotErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type FinishOnTheSpotError = FinishOnTheSpotErrors[keyof FinishOnTheSpotErrors];

export type FinishOnTheSpotResponses = {
    /**
     * done
     */
    200: RepairAnswer;
};

export type FinishOnTheSpotResponse = FinishOnTheSpotResponses[keyof FinishOnTheSpotResponses];

export type PassOnData = {
    body: PassOnRequest;
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
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/pass-on';
};

export type PassOnErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PassOnError = PassOnErrors[keyof PassOnErrors];

export type PassOnResponses = {
    /**
     * done
     */
    200: RepairAnswer;
};

export type PassOnResponse = PassOnResponses[keyof PassOnResponses];

export type ReturnItemData = {
    body: ReturnItemRequest;
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
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/return-item';
};

export type ReturnItemErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReturnItemError = ReturnItemErrors[keyof ReturnItemErrors];

export type ReturnItemResponses = {
    /**
     * done
     */
    200: RepairAnswer;
};

export type ReturnItemResponse = ReturnItemResponses[keyof ReturnItemResponses];

export type ReturnUnitData = {
    body: ReturnUnitRequest;
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
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/return-unit';
};

export type ReturnUnitErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReturnUnitError = ReturnUnitErrors[keyof ReturnUnitErrors];

export type ReturnUnitResponses = {
    /**
     * done
     */
    200: RepairAnswer;
};

export type ReturnUnitResponse = ReturnUnitResponses[keyof ReturnUnitResponses];

export type TakeAwayData = {
    body: TakeAwayRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        repairId: string;
    };
    query?: never;
    url: '/v1/repairs/{repairId}/take-away';
};

export type TakeAwayErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type TakeAwayError = TakeAwayErrors[keyof TakeAwayErrors];

export type TakeAwayResponses = {
    /**
     * done
     */
    200: RepairAnswer;
};

export type TakeAwayResponse = TakeAwayResponses[keyof TakeAwayResponses];

export type ListRoundStopsData = {
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
        partyId?: string;
        roundId?: string;
        ticketId?: string;
        agentId?: string;
        day?: string;
        status?: 'planned' | 'served' | 'missed' | 'cancelled' | 'released';
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/round-stops';
};

export type ListRoundStopsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListRoundStopsError = ListRoundStopsErrors[keyof ListRoundStopsErrors];

export type ListRoundStopsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<RoundStopRow>;
        next?: string;
        parked?: number;
    };
};

export type ListRoundStopsResponse = ListRoundStopsResponses[keyof ListRoundStopsResponses];

export type ListRoundsData = {
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
        agentId?: string;
        day?: string;
        open?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/rounds';
};

export type ListRoundsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListRoundsError = ListRoundsErrors[keyof ListRoundsErrors];

export type ListRoundsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<RoundRow>;
        next?: string;
        parked?: number;
    };
};

export type ListRoundsResponse = ListRoundsResponses[keyof ListRoundsResponses];

export type PlanRoundData = {
    body: PlanRoundRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/rounds';
};

export type PlanRoundErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PlanRoundError = PlanRoundErrors[keyof PlanRoundErrors];

export type PlanRoundResponses = {
    /**
     * done
     */
    201: RoundPlannedAnswer;
};

export type PlanRoundResponse = PlanRoundResponses[keyof PlanRoundResponses];

export type GetRoundData = {
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
        roundId: string;
    };
    query?: never;
    url: '/v1/rounds/{roundId}';
};

export type GetRoundErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetRoundError = GetRoundErrors[keyof GetRoundErrors];

export type GetRoundResponses = {
    /**
     * done
     */
    200: RoundRow;
};

export type GetRoundResponse = GetRoundResponses[keyof GetRoundResponses];

export type CancelRoundData = {
    body: RoundReasonRequest;
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
        roundId: string;
    };
    query?: never;
    url: '/v1/rounds/{roundId}/cancel';
};

export type CancelRoundErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CancelRoundError = CancelRoundErrors[keyof CancelRoundErrors];

export type CancelRoundResponses = {
    /**
     * done
     */
    200: RoundAnswer;
};

export type CancelRoundResponse = CancelRoundResponses[keyof CancelRoundResponses];

export type AddRoundStopData = {
    body: RoundStopRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        roundId: string;
    };
    query?: never;
    url: '/v1/rounds/{roundId}/stops';
};

export type AddRoundStopErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AddRoundStopError = AddRoundStopErrors[keyof AddRoundStopErrors];

export type AddRoundStopResponses = {
    /**
     * done
     */
    201: StopAddedAnswer;
};

export type AddRoundStopResponse = AddRoundStopResponses[keyof AddRoundStopResponses];

export type MissRoundStopData = {
    body: RoundReasonRequest;
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
        stopId: string;
        roundId: string;
    };
    query?: never;
    url: '/v1/rounds/{roundId}/stops/{stopId}/miss';
};

export type MissRoundStopErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type MissRoundStopError = MissRoundStopErrors[keyof MissRoundStopErrors];

export type MissRoundStopResponses = {
    /**
     * done
     */
    200: RoundAnswer;
};

export type MissRoundStopResponse = MissRoundStopResponses[keyof MissRoundStopResponses];

export type ReleaseRoundStopData = {
    body: RoundReasonRequest;
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
        stopId: string;
        roundId: string;
    };
    query?: never;
    url: '/v1/rounds/{roundId}/stops/{stopId}/release';
};

export type ReleaseRoundStopErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReleaseRoundStopError = ReleaseRoundStopErrors[keyof ReleaseRoundStopErrors];

export type ReleaseRoundStopResponses = {
    /**
     * done
     */
    200: RoundAnswer;
};

export type ReleaseRoundStopResponse = ReleaseRoundStopResponses[keyof ReleaseRoundStopResponses];

export type ServeRoundStopData = {
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
        stopId: string;
        roundId: string;
    };
    query?: never;
    url: '/v1/rounds/{roundId}/stops/{stopId}/serve';
};

export type ServeRoundStopErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ServeRoundStopError = ServeRoundStopErrors[keyof ServeRoundStopErrors];

export type ServeRoundStopResponses = {
    /**
     * done
     */
    200: RoundAnswer;
};

export type ServeRoundStopResponse = ServeRoundStopResponses[keyof ServeRoundStopResponses];

export type ListRovingTicketsData = {
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
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/roving-tickets';
};

export type ListRovingTicketsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListRovingTicketsError = ListRovingTicketsErrors[keyof ListRovingTicketsErrors];

export type ListRovingTicketsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<TicketDetailsRow>;
        next?: string;
        parked?: number;
    };
};

export type ListRovingTicketsResponse = ListRovingTicketsResponses[keyof ListRovingTicketsResponses];

export type ListSensitiveIncidentsData = {
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
        kind?: Array<'lost_child' | 'lost_person' | 'medical' | 'abuse' | 'threat' | 'other'>;
        outcome?: Array<'found' | 'not_found' | 'settled' | 'false_alarm'>;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/sensitive-incidents';
};

export type ListSensitiveIncidentsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListSensitiveIncidentsError = ListSensitiveIncidentsErrors[keyof ListSensitiveIncidentsErrors];

export type ListSensitiveIncidentsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<SensitiveIncidentRow>;
        next?: string;
        parked?: number;
    };
};

export type ListSensitiveIncidentsResponse = ListSensitiveIncidentsResponses[keyof ListSensitiveIncidentsResponses];

export type OpenSensitiveIncidentData = {
    body: OpenIncidentRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/sensitive-incidents';
};

export type OpenSensitiveIncidentErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type OpenSensitiveIncidentError = OpenSensitiveIncidentErrors[keyof OpenSensitiveIncidentErrors];

export type OpenSensitiveIncidentResponses = {
    /**
     * done
     */
    201: TicketOpenedAnswer;
};

export type OpenSensitiveIncidentResponse = OpenSensitiveIncidentResponses[keyof OpenSensitiveIncidentResponses];

export type ListServiceCalendarsData = {
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
    query?: never;
    url: '/v1/service-calendars';
};

export type ListServiceCalendarsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListServiceCalendarsError = ListServiceCalendarsErrors[keyof ListServiceCalendarsErrors];

export type ListServiceCalendarsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ServiceCalendarRow>;
        next?: string;
        parked?: number;
    };
};

export type ListServiceCalendarsResponse = ListServiceCalendarsResponses[keyof ListServiceCalendarsResponses];

export type PublishServiceCalendarData = {
    body: PublishServiceCalendarRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/service-calendars';
};

export type PublishServiceCalendarErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PublishServiceCalendarError = PublishServiceCalendarErrors[keyof PublishServiceCalendarErrors];

export type PublishServiceCalendarResponses = {
    /**
     * done
     */
    201: ServiceCalendarAnswer;
};

export type PublishServiceCalendarResponse = PublishServiceCalendarResponses[keyof PublishServiceCalendarResponses];

export type ListServiceCataloguesData = {
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
        limit?: number;
        upTo?: number;
    };
    url: '/v1/service-catalogue-versions';
};

export type ListServiceCataloguesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListServiceCataloguesError = ListServiceCataloguesErrors[keyof ListServiceCataloguesErrors];

export type ListServiceCataloguesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ServiceCatalogueAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListServiceCataloguesResponse = ListServiceCataloguesResponses[keyof ListServiceCataloguesResponses];

export type ListServiceContractsData = {
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
        open?: boolean;
        partyId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/service-contracts';
};

export type ListServiceContractsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListServiceContractsError = ListServiceContractsErrors[keyof ListServiceContractsErrors];

export type ListServiceContractsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ServiceContractRow>;
        next?: string;
        parked?: number;
    };
};

export type ListServiceContractsResponse = ListServiceContractsResponses[keyof ListServiceContractsResponses];

export type SignContractData = {
    body: SignContractRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/service-contracts';
};

export type SignContractErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SignContractError = SignContractErrors[keyof SignContractErrors];

export type SignContractResponses = {
    /**
     * done
     */
    201: ContractSignedAnswer;
};

export type SignContractResponse = SignContractResponses[keyof SignContractResponses];

export type GetServiceContractData = {
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
        contractId: string;
    };
    query?: never;
    url: '/v1/service-contracts/{contractId}';
};

export type GetServiceContractErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetServiceContractError = GetServiceContractErrors[keyof GetServiceContractErrors];

export type GetServiceContractResponses = {
    /**
     * done
     */
    200: ServiceContractRow;
};

export type GetServiceContractResponse = GetServiceContractResponses[keyof GetServiceContractResponses];

export type EndContractData = {
    body: EndContractRequest;
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
        contractId: string;
    };
    query?: never;
    url: '/v1/service-contracts/{contractId}/end';
};

export type EndContractErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type EndContractError = EndContractErrors[keyof EndContractErrors];

export type EndContractResponses = {
    /**
     * done
     */
    200: ServiceContractAnswer;
};

export type EndContractResponse = EndContractResponses[keyof EndContractResponses];

export type AddContractLineData = {
    body: ContractLineRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        contractId: string;
    };
    query?: never;
    url: '/v1/service-contracts/{contractId}/lines';
};

export type AddContractLineErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AddContractLineError = AddContractLineErrors[keyof AddContractLineErrors];

export type AddContractLineResponses = {
    /**
     * done
     */
    201: LineAddedAnswer;
};

export type AddContractLineResponse = AddContractLineResponses[keyof AddContractLineResponses];

export type ChangeContractLineData = {
    body: ChangeContractLineRequest;
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
        lineId: string;
        contractId: string;
    };
    query?: never;
    url: '/v1/service-contracts/{contractId}/lines/{lineId}/change';
};

export type ChangeContractLineErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ChangeContractLineError = ChangeContractLineErrors[keyof ChangeContractLineErrors];

export type ChangeContractLineResponses = {
    /**
     * done
     */
    200: ServiceContractAnswer;
};

export type ChangeContractLineResponse = ChangeContractLineResponses[keyof ChangeContractLineResponses];

export type ListServiceItemsData = {
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
        phase?: 'pre' | 'in' | 'after';
        catalogueVersion?: number;
    };
    url: '/v1/service-items';
};

export type ListServiceItemsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListServiceItemsError = ListServiceItemsErrors[keyof ListServiceItemsErrors];

export type ListServiceItemsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ServiceItemAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListServiceItemsResponse = ListServiceItemsResponses[keyof ListServiceItemsResponses];

export type ListServiceItemData = {
    body: ListServiceItemRequest;
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
    url: '/v1/service-items';
};

export type ListServiceItemErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListServiceItemError = ListServiceItemErrors[keyof ListServiceItemErrors];

export type ListServiceItemResponses = {
    /**
     * done
     */
    200: ServiceCatalogueChangedAnswer;
};

export type ListServiceItemResponse = ListServiceItemResponses[keyof ListServiceItemResponses];

export type ListSetAsideMailsData = {
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
        reason?: 'automatic' | 'bounce' | 'bulk' | 'list' | 'loop' | 'no_sender';
        ticketId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/set-aside-mails';
};

export type ListSetAsideMailsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListSetAsideMailsError = ListSetAsideMailsErrors[keyof ListSetAsideMailsErrors];

export type ListSetAsideMailsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<SetAsideMailRow>;
        next?: string;
        parked?: number;
    };
};

export type ListSetAsideMailsResponse = ListSetAsideMailsResponses[keyof ListSetAsideMailsResponses];

export type ListSubTasksData = {
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
        department?: string;
        state?: 'open' | 'done' | 'dropped';
        ticketId?: string;
        overdue?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/sub-tasks';
};

export type ListSubTasksErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListSubTasksError = ListSubTasksErrors[keyof ListSubTasksErrors];

export type ListSubTasksResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<SubTaskRow>;
        next?: string;
        parked?: number;
    };
};

export type ListSubTasksResponse = ListSubTasksResponses[keyof ListSubTasksResponses];

export type ListSurgeDesksData = {
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
    query?: never;
    url: '/v1/surge-desks';
};

export type ListSurgeDesksErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListSurgeDesksError = ListSurgeDesksErrors[keyof ListSurgeDesksErrors];

export type ListSurgeDesksResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<SurgeDeskRow>;
        next?: string;
        parked?: number;
    };
};

export type ListSurgeDesksResponse = ListSurgeDesksResponses[keyof ListSurgeDesksResponses];

export type SetSurgeLimitsData = {
    body: SetSurgeLimitsRequest;
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
    url: '/v1/surge-desks';
};

export type SetSurgeLimitsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SetSurgeLimitsError = SetSurgeLimitsErrors[keyof SetSurgeLimitsErrors];

export type SetSurgeLimitsResponses = {
    /**
     * done
     */
    200: SurgeDeskAnswer;
};

export type SetSurgeLimitsResponse = SetSurgeLimitsResponses[keyof SetSurgeLimitsResponses];

export type ListSurgesData = {
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
        team?: string;
        open?: boolean;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/surges';
};

export type ListSurgesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListSurgesError = ListSurgesErrors[keyof ListSurgesErrors];

export type ListSurgesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<SurgeAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListSurgesResponse = ListSurgesResponses[keyof ListSurgesResponses];

export type TakeSurgeActionData = {
    body: TakeSurgeActionRequest;
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
    url: '/v1/surges/actions';
};

export type TakeSurgeActionErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type TakeSurgeActionError = TakeSurgeActionErrors[keyof TakeSurgeActionErrors];

export type TakeSurgeActionResponses = {
    /**
     * done
     */
    200: SurgeDeskAnswer;
};

export type TakeSurgeActionResponse = TakeSurgeActionResponses[keyof TakeSurgeActionResponses];

export type DraftStaffData = {
    body: DraftStaffRequest;
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
    url: '/v1/surges/draft';
};

export type DraftStaffErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type DraftStaffError = DraftStaffErrors[keyof DraftStaffErrors];

export type DraftStaffResponses = {
    /**
     * done
     */
    200: SurgeDeskAnswer;
};

export type DraftStaffResponse = DraftStaffResponses[keyof DraftStaffResponses];

export type MeasureWaitingData = {
    body: MeasureWaitingRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
    query?: never;
    url: '/v1/surges/measure';
};

export type MeasureWaitingErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type MeasureWaitingError = MeasureWaitingErrors[keyof MeasureWaitingErrors];

export type MeasureWaitingResponses = {
    /**
     * done
     */
    200: MeasuredAnswer;
};

export type MeasureWaitingResponse = MeasureWaitingResponses[keyof MeasureWaitingResponses];

export type ListTicketTemplatesData = {
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
        category?: 'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey';
        archived?: boolean;
    };
    url: '/v1/ticket-templates';
};

export type ListTicketTemplatesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListTicketTemplatesError = ListTicketTemplatesErrors[keyof ListTicketTemplatesErrors];

export type ListTicketTemplatesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<TicketTemplateRow>;
        next?: string;
        parked?: number;
    };
};

export type ListTicketTemplatesResponse = ListTicketTemplatesResponses[keyof ListTicketTemplatesResponses];

export type PublishTicketTemplateData = {
    body: PublishTicketTemplateRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/ticket-templates';
};

export type PublishTicketTemplateErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PublishTicketTemplateError = PublishTicketTemplateErrors[keyof PublishTicketTemplateErrors];

export type PublishTicketTemplateResponses = {
    /**
     * done
     */
    201: TicketTemplateAnswer;
};

export type PublishTicketTemplateResponse = PublishTicketTemplateResponses[keyof PublishTicketTemplateResponses];

export type GetTicketTemplateData = {
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
        ticketTemplateId: string;
    };
    query?: never;
    url: '/v1/ticket-templates/{ticketTemplateId}';
};

export type GetTicketTemplateErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetTicketTemplateError = GetTicketTemplateErrors[keyof GetTicketTemplateErrors];

export type GetTicketTemplateResponses = {
    /**
     * done
     */
    200: TicketTemplateRow;
};

export type GetTicketTemplateResponse = GetTicketTemplateResponses[keyof GetTicketTemplateResponses];

export type ArchiveTicketTemplateData = {
    body: ArchiveTicketTemplateRequest;
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
        ticketTemplateId: string;
    };
    query?: never;
    url: '/v1/ticket-templates/{ticketTemplateId}/archive';
};

export type ArchiveTicketTemplateErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ArchiveTicketTemplateError = ArchiveTicketTemplateErrors[keyof ArchiveTicketTemplateErrors];

export type ArchiveTicketTemplateResponses = {
    /**
     * done
     */
    200: TicketTemplateAnswer;
};

export type ArchiveTicketTemplateResponse = ArchiveTicketTemplateResponses[keyof ArchiveTicketTemplateResponses];

export type OpenTicketByTemplateData = {
    body: OpenTicketByTemplateRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        ticketTemplateId: string;
    };
    query?: never;
    url: '/v1/ticket-templates/{ticketTemplateId}/tickets';
};

export type OpenTicketByTemplateErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type OpenTicketByTemplateError = OpenTicketByTemplateErrors[keyof OpenTicketByTemplateErrors];

export type OpenTicketByTemplateResponses = {
    /**
     * done
     */
    201: TicketOpenedByTemplateAnswer;
};

export type OpenTicketByTemplateResponse = OpenTicketByTemplateResponses[keyof OpenTicketByTemplateResponses];

export type GetTemplateUseData = {
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
        ticketTemplateId: string;
    };
    query?: never;
    url: '/v1/ticket-templates/{ticketTemplateId}/use';
};

export type GetTemplateUseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetTemplateUseError = GetTemplateUseErrors[keyof GetTemplateUseErrors];

export type GetTemplateUseResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<TemplateUseAnswer>;
        next?: string;
        parked?: number;
    };
};

export type GetTemplateUseResponse = GetTemplateUseResponses[keyof GetTemplateUseResponses];

export type ListTicketsData = {
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
        status?: Array<'received' | 'acknowledged' | 'understood' | 'helping' | 'waiting_customer' | 'waiting_department' | 'solved' | 'satisfaction_check' | 'reopened' | 'closed' | 'cancelled' | 'became_complaint' | 'merged'>;
        priority?: Array<'critical' | 'high' | 'moderate' | 'low'>;
        agentId?: string;
        requesterId?: string;
        open?: boolean;
        responseBreached?: boolean;
        internal?: boolean;
        lead?: string;
        department?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/tickets';
};

export type ListTicketsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListTicketsError = ListTicketsErrors[keyof ListTicketsErrors];

export type ListTicketsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<QueueRow>;
        next?: string;
        parked?: number;
    };
};

export type ListTicketsResponse = ListTicketsResponses[keyof ListTicketsResponses];

export type OpenTicketData = {
    body: OpenTicketRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/tickets';
};

export type OpenTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type OpenTicketError = OpenTicketErrors[keyof OpenTicketErrors];

export type OpenTicketResponses = {
    /**
     * done
     */
    201: TicketOpenedAnswer;
};

export type OpenTicketResponse = OpenTicketResponses[keyof OpenTicketResponses];

export type GetTicketData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}';
};

export type GetTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetTicketError = GetTicketErrors[keyof GetTicketErrors];

export type GetTicketResponses = {
    /**
     * done
     */
    200: TicketDetailsRow;
};

export type GetTicketResponse = GetTicketResponses[keyof GetTicketResponses];

export type AcknowledgeTicketData = {
    body: AcknowledgeTicketRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/acknowledge';
};

export type AcknowledgeTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AcknowledgeTicketError = AcknowledgeTicketErrors[keyof AcknowledgeTicketErrors];

export type AcknowledgeTicketResponses = {
    /**
     * done
     */
    200: AcknowledgedAnswer;
};

export type AcknowledgeTicketResponse = AcknowledgeTicketResponses[keyof AcknowledgeTicketResponses];

export type AddViewerData = {
    body: ViewerRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/add-viewer';
};

export type AddViewerErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AddViewerError = AddViewerErrors[keyof AddViewerErrors];

export type AddViewerResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type AddViewerResponse = AddViewerResponses[keyof AddViewerResponses];

export type AgreeCourseData = {
    body: AgreeCourseRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/agree';
};

export type AgreeCourseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AgreeCourseError = AgreeCourseErrors[keyof AgreeCourseErrors];

export type AgreeCourseResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type AgreeCourseResponse = AgreeCourseResponses[keyof AgreeCourseResponses];

export type AnswerOnTheSpotData = {
    body: SolveTicketRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/answer';
};

export type AnswerOnTheSpotErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AnswerOnTheSpotError = AnswerOnTheSpotErrors[keyof AnswerOnTheSpotErrors];

export type AnswerOnTheSpotResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type AnswerOnTheSpotResponse = AnswerOnTheSpotResponses[keyof AnswerOnTheSpotResponses];

export type AssignTicketData = {
    body: AssignTicketRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/assign';
};

export type AssignTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AssignTicketError = AssignTicketErrors[keyof AssignTicketErrors];

export type AssignTicketResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type AssignTicketResponse = AssignTicketResponses[keyof AssignTicketResponses];

export type AssignBestData = {
    body: AssignBestRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/assign-best';
};

export type AssignBestErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AssignBestError = AssignBestErrors[keyof AssignBestErrors];

export type AssignBestResponses = {
    /**
     * done
     */
    200: AssignedBestAnswer;
};

export type AssignBestResponse = AssignBestResponses[keyof AssignBestResponses];

export type AwaitCustomerData = {
    body: AwaitCustomerRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/await-customer';
};

export type AwaitCustomerErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AwaitCustomerError = AwaitCustomerErrors[keyof AwaitCustomerErrors];

export type AwaitCustomerResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type AwaitCustomerResponse = AwaitCustomerResponses[keyof AwaitCustomerResponses];

export type ConfirmBackOnTrackData = {
    body: BackOnTrackRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/back-on-track';
};

export type ConfirmBackOnTrackErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ConfirmBackOnTrackError = ConfirmBackOnTrackErrors[keyof ConfirmBackOnTrackErrors];

export type ConfirmBackOnTrackResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type ConfirmBackOnTrackResponse = ConfirmBackOnTrackResponses[keyof ConfirmBackOnTrackResponses];

export type AcknowledgeBreachData = {
    body: AcknowledgeBreachRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/breaches/acknowledge';
};

export type AcknowledgeBreachErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AcknowledgeBreachError = AcknowledgeBreachErrors[keyof AcknowledgeBreachErrors];

export type AcknowledgeBreachResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type AcknowledgeBreachResponse = AcknowledgeBreachResponses[keyof AcknowledgeBreachResponses];

export type GetTicketBriefingData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/briefing';
};

export type GetTicketBriefingErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetTicketBriefingError = GetTicketBriefingErrors[keyof GetTicketBriefingErrors];

export type GetTicketBriefingResponses = {
    /**
     * done
     */
    200: BriefingAnswer;
};

export type GetTicketBriefingResponse = GetTicketBriefingResponses[keyof GetTicketBriefingResponses];

export type MakeCallbackData = {
    body: MakeCallbackRequest;
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
        callbackId: string;
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/callbacks/{callbackId}/make';
};

export type MakeCallbackErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type MakeCallbackError = MakeCallbackErrors[keyof MakeCallbackErrors];

export type MakeCallbackResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type MakeCallbackResponse = MakeCallbackResponses[keyof MakeCallbackResponses];

export type DropCallData = {
    body?: never;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/calls/drop';
};

export type DropCallErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type DropCallError = DropCallErrors[keyof DropCallErrors];

export type DropCallResponses = {
    /**
     * done
     */
    201: CallbackAnswer;
};

export type DropCallResponse = DropCallResponses[keyof DropCallResponses];

export type CancelTicketData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/cancel';
};

export type CancelTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CancelTicketError = CancelTicketErrors[keyof CancelTicketErrors];

export type CancelTicketResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type CancelTicketResponse = CancelTicketResponses[keyof CancelTicketResponses];

export type CheckSatisfactionData = {
    body: CheckSatisfactionRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/check-satisfaction';
};

export type CheckSatisfactionErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CheckSatisfactionError = CheckSatisfactionErrors[keyof CheckSatisfactionErrors];

export type CheckSatisfactionResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type CheckSatisfactionResponse = CheckSatisfactionResponses[keyof CheckSatisfactionResponses];

export type ClassifyTicketData = {
    body: ClassifyTicketRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/classify';
};

export type ClassifyTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ClassifyTicketError = ClassifyTicketErrors[keyof ClassifyTicketErrors];

export type ClassifyTicketResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type ClassifyTicketResponse = ClassifyTicketResponses[keyof ClassifyTicketResponses];

export type MatchClockPolicyData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/clock-policy';
};

export type MatchClockPolicyErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type MatchClockPolicyError = MatchClockPolicyErrors[keyof MatchClockPolicyErrors];

export type MatchClockPolicyResponses = {
    /**
     * done
     */
    200: ClockPolicyMatchedAnswer;
};

export type MatchClockPolicyResponse = MatchClockPolicyResponses[keyof MatchClockPolicyResponses];

export type ListTicketClocksData = {
    body?: never;
    path: {
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/clocks';
};

export type ListTicketClocksErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListTicketClocksError = ListTicketClocksErrors[keyof ListTicketClocksErrors];

export type ListTicketClocksResponses = {
    /**
     * done
     */
    200: {
        items: Array<ClockReadingAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListTicketClocksResponse = ListTicketClocksResponses[keyof ListTicketClocksResponses];

export type ExplainClockData = {
    body?: never;
    path: {
        metric: string;
        ticketId: string;
    };
    query?: {
        ordinal?: number;
    };
    url: '/v1/tickets/{ticketId}/clocks/{metric}/explanation';
};

export type ExplainClockErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ExplainClockError = ExplainClockErrors[keyof ExplainClockErrors];

export type ExplainClockResponses = {
    /**
     * done
     */
    200: ExplanationAnswer;
};

export type ExplainClockResponse = ExplainClockResponses[keyof ExplainClockResponses];

export type CloseTicketData = {
    body: CloseTicketRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/close';
};

export type CloseTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CloseTicketError = CloseTicketErrors[keyof CloseTicketErrors];

export type CloseTicketResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type CloseTicketResponse = CloseTicketResponses[keyof CloseTicketResponses];

export type EndContactData = {
    body: EndContactRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/contacts/end';
};

export type EndContactErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type EndContactError = EndContactErrors[keyof EndContactErrors];

export type EndContactResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type EndContactResponse = EndContactResponses[keyof EndContactResponses];

export type DeclineRequestData = {
    body: DeclineRequestRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/decline';
};

export type DeclineRequestErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type DeclineRequestError = DeclineRequestErrors[keyof DeclineRequestErrors];

export type DeclineRequestResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type DeclineRequestResponse = DeclineRequestResponses[keyof DeclineRequestResponses];

export type ListDisclosuresData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/disclosures';
};

export type ListDisclosuresErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListDisclosuresError = ListDisclosuresErrors[keyof ListDisclosuresErrors];

export type ListDisclosuresResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<Disclosure>;
        next?: string;
        parked?: number;
    };
};

export type ListDisclosuresResponse = ListDisclosuresResponses[keyof ListDisclosuresResponses];

export type EndSeriesData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/end-series';
};

export type EndSeriesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type EndSeriesError = EndSeriesErrors[keyof EndSeriesErrors];

export type EndSeriesResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type EndSeriesResponse = EndSeriesResponses[keyof EndSeriesResponses];

export type EscalateTicketData = {
    body: EscalateTicketRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/escalate';
};

export type EscalateTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type EscalateTicketError = EscalateTicketErrors[keyof EscalateTicketErrors];

export type EscalateTicketResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type EscalateTicketResponse = EscalateTicketResponses[keyof EscalateTicketResponses];

export type NoteFeaturesData = {
    body: NoteFeaturesRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/features';
};

export type NoteFeaturesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type NoteFeaturesError = NoteFeaturesErrors[keyof NoteFeaturesErrors];

export type NoteFeaturesResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type NoteFeaturesResponse = NoteFeaturesResponses[keyof NoteFeaturesResponses];

export type FollowThroughData = {
    body: FollowThroughRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/follow-through';
};

export type FollowThroughErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type FollowThroughError = FollowThroughErrors[keyof FollowThroughErrors];

export type FollowThroughResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type FollowThroughResponse = FollowThroughResponses[keyof FollowThroughResponses];

export type PlaceOnHoldData = {
    body: PlaceOnHoldRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/hold';
};

export type PlaceOnHoldErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PlaceOnHoldError = PlaceOnHoldErrors[keyof PlaceOnHoldErrors];

export type PlaceOnHoldResponses = {
    /**
     * done
     */
    201: HoldAnswer;
};

export type PlaceOnHoldResponse = PlaceOnHoldResponses[keyof PlaceOnHoldResponses];

export type CheckInOnHoldData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/hold/check-in';
};

export type CheckInOnHoldErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CheckInOnHoldError = CheckInOnHoldErrors[keyof CheckInOnHoldErrors];

export type CheckInOnHoldResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type CheckInOnHoldResponse = CheckInOnHoldResponses[keyof CheckInOnHoldResponses];

export type ResumeHoldData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/hold/resume';
};

export type ResumeHoldErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ResumeHoldError = ResumeHoldErrors[keyof ResumeHoldErrors];

export type ResumeHoldResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type ResumeHoldResponse = ResumeHoldResponses[keyof ResumeHoldResponses];

export type LinkTicketsData = {
    body: LinkTicketsRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/link';
};

export type LinkTicketsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type LinkTicketsError = LinkTicketsErrors[keyof LinkTicketsErrors];

export type LinkTicketsResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type LinkTicketsResponse = LinkTicketsResponses[keyof LinkTicketsResponses];

export type MergeTicketData = {
    body: MergeTicketRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/merge';
};

export type MergeTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type MergeTicketError = MergeTicketErrors[keyof MergeTicketErrors];

export type MergeTicketResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type MergeTicketResponse = MergeTicketResponses[keyof MergeTicketResponses];

export type ListMessagesData = {
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
        ticketId: string;
    };
    query?: {
        audience?: 'public' | 'internal';
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/tickets/{ticketId}/messages';
};

export type ListMessagesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListMessagesError = ListMessagesErrors[keyof ListMessagesErrors];

export type ListMessagesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ConversationRow>;
        next?: string;
        parked?: number;
    };
};

export type ListMessagesResponse = ListMessagesResponses[keyof ListMessagesResponses];

export type ReceiveMessageData = {
    body: ReceiveMessageRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/messages';
};

export type ReceiveMessageErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReceiveMessageError = ReceiveMessageErrors[keyof ReceiveMessageErrors];

export type ReceiveMessageResponses = {
    /**
     * done
     */
    201: MessageAnswer;
};

export type ReceiveMessageResponse = ReceiveMessageResponses[keyof ReceiveMessageResponses];

export type ReportObstacleData = {
    body: ReportObstacleRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/obstacles';
};

export type ReportObstacleErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReportObstacleError = ReportObstacleErrors[keyof ReportObstacleErrors];

export type ReportObstacleResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type ReportObstacleResponse = ReportObstacleResponses[keyof ReportObstacleResponses];

export type SetParentData = {
    body: SetParentRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/parent';
};

export type SetParentErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SetParentError = SetParentErrors[keyof SetParentErrors];

export type SetParentResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type SetParentResponse = SetParentResponses[keyof SetParentResponses];

export type StartPlaybookRunData = {
    body: StartPlaybookRunRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/playbook-runs';
};

export type StartPlaybookRunErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type StartPlaybookRunError = StartPlaybookRunErrors[keyof StartPlaybookRunErrors];

export type StartPlaybookRunResponses = {
    /**
     * done
     */
    201: PlaybookRunAnswer;
};

export type StartPlaybookRunResponse = StartPlaybookRunResponses[keyof StartPlaybookRunResponses];

export type ChangePriorityData = {
    body: ChangePriorityRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/priority';
};

export type ChangePriorityErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ChangePriorityError = ChangePriorityErrors[keyof ChangePriorityErrors];

export type ChangePriorityResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type ChangePriorityResponse = ChangePriorityResponses[keyof ChangePriorityResponses];

export type MakePromiseData = {
    body: MakePromiseRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/promises';
};

export type MakePromiseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type MakePromiseError = MakePromiseErrors[keyof MakePromiseErrors];

export type MakePromiseResponses = {
    /**
     * done
     */
    201: PromiseAnswer;
};

export type MakePromiseResponse = MakePromiseResponses[keyof MakePromiseResponses];

export type BreakPromiseData = {
    body: BreakPromiseRequest;
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
        promiseId: string;
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/promises/{promiseId}/break';
};

export type BreakPromiseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type BreakPromiseError = BreakPromiseErrors[keyof BreakPromiseErrors];

export type BreakPromiseResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type BreakPromiseResponse = BreakPromiseResponses[keyof BreakPromiseResponses];

export type ExplainPromiseData = {
    body: ExplainPromiseRequest;
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
        promiseId: string;
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/promises/{promiseId}/explain';
};

export type ExplainPromiseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ExplainPromiseError = ExplainPromiseErrors[keyof ExplainPromiseErrors];

export type ExplainPromiseResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type ExplainPromiseResponse = ExplainPromiseResponses[keyof ExplainPromiseResponses];

export type KeepPromiseData = {
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
        promiseId: string;
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/promises/{promiseId}/keep';
};

export type KeepPromiseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type KeepPromiseError = KeepPromiseErrors[keyof KeepPromiseErrors];

export type KeepPromiseResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type KeepPromiseResponse = KeepPromiseResponses[keyof KeepPromiseResponses];

export type ReschedulePromiseData = {
    body: ReschedulePromiseRequest;
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
        promiseId: string;
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/promises/{promiseId}/reschedule';
};

export type ReschedulePromiseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReschedulePromiseError = ReschedulePromiseErrors[keyof ReschedulePromiseErrors];

export type ReschedulePromiseResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type ReschedulePromiseResponse = ReschedulePromiseResponses[keyof ReschedulePromiseResponses];

export type ProposeArticleData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/propose-article';
};

export type ProposeArticleErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ProposeArticleError = ProposeArticleErrors[keyof ProposeArticleErrors];

export type ProposeArticleResponses = {
    /**
     * done
     */
    200: ProposedArticleAnswer;
};

export type ProposeArticleResponse = ProposeArticleResponses[keyof ProposeArticleResponses];

export type OfferRecoveryData = {
    body: OfferRecoveryRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/recoveries';
};

export type OfferRecoveryErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type OfferRecoveryError = OfferRecoveryErrors[keyof OfferRecoveryErrors];

export type OfferRecoveryResponses = {
    /**
     * done
     */
    201: RecoveryAnswer;
};

export type OfferRecoveryResponse = OfferRecoveryResponses[keyof OfferRecoveryResponses];

export type RequestRefundData = {
    body: RequestRefundRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/refunds';
};

export type RequestRefundErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RequestRefundError = RequestRefundErrors[keyof RequestRefundErrors];

export type RequestRefundResponses = {
    /**
     * done
     */
    201: RefundAnswer;
};

export type RequestRefundResponse = RequestRefundResponses[keyof RequestRefundResponses];

export type ApproveRefundData = {
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
        refundId: string;
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/refunds/{refundId}/approve';
};

export type ApproveRefundErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ApproveRefundError = ApproveRefundErrors[keyof ApproveRefundErrors];

export type ApproveRefundResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type ApproveRefundResponse = ApproveRefundResponses[keyof ApproveRefundResponses];

export type PayRefundData = {
    body: PayRefundRequest;
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
        refundId: string;
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/refunds/{refundId}/pay';
};

export type PayRefundErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PayRefundError = PayRefundErrors[keyof PayRefundErrors];

export type PayRefundResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type PayRefundResponse = PayRefundResponses[keyof PayRefundResponses];

export type RejectRefundData = {
    body: RejectRefundRequest;
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
        refundId: string;
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/refunds/{refundId}/reject';
};

export type RejectRefundErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RejectRefundError = RejectRefundErrors[keyof RejectRefundErrors];

export type RejectRefundResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type RejectRefundResponse = RejectRefundResponses[keyof RejectRefundResponses];

export type RemoveViewerData = {
    body: ViewerRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/remove-viewer';
};

export type RemoveViewerErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RemoveViewerError = RemoveViewerErrors[keyof RemoveViewerErrors];

export type RemoveViewerResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type RemoveViewerResponse = RemoveViewerResponses[keyof RemoveViewerResponses];

export type ReopenTicketData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/reopen';
};

export type ReopenTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReopenTicketError = ReopenTicketErrors[keyof ReopenTicketErrors];

export type ReopenTicketResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type ReopenTicketResponse = ReopenTicketResponses[keyof ReopenTicketResponses];

export type SendReplyData = {
    body: SendReplyRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/replies';
};

export type SendReplyErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SendReplyError = SendReplyErrors[keyof SendReplyErrors];

export type SendReplyResponses = {
    /**
     * done
     */
    201: ReplyAnswer;
};

export type SendReplyResponse = SendReplyResponses[keyof SendReplyResponses];

export type ResolveIncidentData = {
    body: ResolveIncidentRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/resolve-incident';
};

export type ResolveIncidentErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ResolveIncidentError = ResolveIncidentErrors[keyof ResolveIncidentErrors];

export type ResolveIncidentResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type ResolveIncidentResponse = ResolveIncidentResponses[keyof ResolveIncidentResponses];

export type RestateNeedData = {
    body: RestateNeedRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/restate';
};

export type RestateNeedErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RestateNeedError = RestateNeedErrors[keyof RestateNeedErrors];

export type RestateNeedResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type RestateNeedResponse = RestateNeedResponses[keyof RestateNeedResponses];

export type RestrictTicketData = {
    body: RestrictTicketRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/restrict';
};

export type RestrictTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RestrictTicketError = RestrictTicketErrors[keyof RestrictTicketErrors];

export type RestrictTicketResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type RestrictTicketResponse = RestrictTicketResponses[keyof RestrictTicketResponses];

export type ResumeHelpData = {
    body: ResumeHelpRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/resume';
};

export type ResumeHelpErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ResumeHelpError = ResumeHelpErrors[keyof ResumeHelpErrors];

export type ResumeHelpResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type ResumeHelpResponse = ResumeHelpResponses[keyof ResumeHelpResponses];

export type RouteTicketData = {
    body: RouteTicketRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/route';
};

export type RouteTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RouteTicketError = RouteTicketErrors[keyof RouteTicketErrors];

export type RouteTicketResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type RouteTicketResponse = RouteTicketResponses[keyof RouteTicketResponses];

export type SolveTicketData = {
    body: SolveTicketRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/solve';
};

export type SolveTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SolveTicketError = SolveTicketErrors[keyof SolveTicketErrors];

export type SolveTicketResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type SolveTicketResponse = SolveTicketResponses[keyof SolveTicketResponses];

export type SplitTicketData = {
    body: SplitTicketRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/split';
};

export type SplitTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SplitTicketError = SplitTicketErrors[keyof SplitTicketErrors];

export type SplitTicketResponses = {
    /**
     * done
     */
    201: SplitAnswer;
};

export type SplitTicketResponse = SplitTicketResponses[keyof SplitTicketResponses];

export type OpenSubTaskData = {
    body: OpenSubTaskRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/sub-tasks';
};

export type OpenSubTaskErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type OpenSubTaskError = OpenSubTaskErrors[keyof OpenSubTaskErrors];

export type OpenSubTaskResponses = {
    /**
     * done
     */
    201: SubTaskAnswer;
};

export type OpenSubTaskResponse = OpenSubTaskResponses[keyof OpenSubTaskResponses];

export type CompleteSubTaskData = {
    body: CompleteSubTaskRequest;
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
        subTaskId: string;
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/sub-tasks/{subTaskId}/complete';
};

export type CompleteSubTaskErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CompleteSubTaskError = CompleteSubTaskErrors[keyof CompleteSubTaskErrors];

export type CompleteSubTaskResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type CompleteSubTaskResponse = CompleteSubTaskResponses[keyof CompleteSubTaskResponses];

export type DropSubTaskData = {
    body: DropSubTaskRequest;
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
        subTaskId: string;
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/sub-tasks/{subTaskId}/drop';
};

export type DropSubTaskErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type DropSubTaskError = DropSubTaskErrors[keyof DropSubTaskErrors];

export type DropSubTaskResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type DropSubTaskResponse = DropSubTaskResponses[keyof DropSubTaskResponses];

export type SuggestArticlesData = {
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
        ticketId: string;
    };
    query?: {
        limit?: number;
    };
    url: '/v1/tickets/{ticketId}/suggested-articles';
};

export type SuggestArticlesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SuggestArticlesError = SuggestArticlesErrors[keyof SuggestArticlesErrors];

export type SuggestArticlesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<SuggestedArticleAnswer>;
        next?: string;
        parked?: number;
    };
};

export type SuggestArticlesResponse = SuggestArticlesResponses[keyof SuggestArticlesResponses];

export type TakeInData = {
    body: TakeInRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path: {
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/take-in';
};

export type TakeInErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type TakeInError = TakeInErrors[keyof TakeInErrors];

export type TakeInResponses = {
    /**
     * done
     */
    201: ItemTakenInAnswer;
};

export type TakeInResponse = TakeInResponses[keyof TakeInResponses];

export type ListTiesData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/ties';
};

export type ListTiesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListTiesError = ListTiesErrors[keyof ListTiesErrors];

export type ListTiesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<TicketTieRow>;
        next?: string;
        parked?: number;
    };
};

export type ListTiesResponse = ListTiesResponses[keyof ListTiesResponses];

export type RequestTransferData = {
    body: RequestTransferRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/transfer';
};

export type RequestTransferErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RequestTransferError = RequestTransferErrors[keyof RequestTransferErrors];

export type RequestTransferResponses = {
    /**
     * done
     */
    201: TransferAnswer;
};

export type RequestTransferResponse = RequestTransferResponses[keyof RequestTransferResponses];

export type AcceptTransferData = {
    body: AcceptTransferRequest;
    headers?: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key'?: string;
        /**
         * The version that the decision stands on.
         */
        'If-Match'?: string;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/transfer/accept';
};

export type AcceptTransferErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AcceptTransferError = AcceptTransferErrors[keyof AcceptTransferErrors];

export type AcceptTransferResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type AcceptTransferResponse = AcceptTransferResponses[keyof AcceptTransferResponses];

export type CompleteTransferData = {
    body: CompleteTransferRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/transfer/complete';
};

export type CompleteTransferErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CompleteTransferError = CompleteTransferErrors[keyof CompleteTransferErrors];

export type CompleteTransferResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type CompleteTransferResponse = CompleteTransferResponses[keyof CompleteTransferResponses];

export type RefuseTransferData = {
    body: RefuseTransferRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/transfer/refuse';
};

export type RefuseTransferErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RefuseTransferError = RefuseTransferErrors[keyof RefuseTransferErrors];

export type RefuseTransferResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type RefuseTransferResponse = RefuseTransferResponses[keyof RefuseTransferResponses];

export type WithdrawTransferData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/transfer/withdraw';
};

export type WithdrawTransferErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type WithdrawTransferError = WithdrawTransferErrors[keyof WithdrawTransferErrors];

export type WithdrawTransferResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type WithdrawTransferResponse = WithdrawTransferResponses[keyof WithdrawTransferResponses];

export type UnlinkTicketsData = {
    body: UnlinkTicketsRequest;
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/unlink';
};

export type UnlinkTicketsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type UnlinkTicketsError = UnlinkTicketsErrors[keyof UnlinkTicketsErrors];

export type UnlinkTicketsResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type UnlinkTicketsResponse = UnlinkTicketsResponses[keyof UnlinkTicketsResponses];

export type UnmergeTicketData = {
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
        ticketId: string;
    };
    query?: never;
    url: '/v1/tickets/{ticketId}/unmerge';
};

export type UnmergeTicketErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type UnmergeTicketError = UnmergeTicketErrors[keyof UnmergeTicketErrors];

export type UnmergeTicketResponses = {
    /**
     * done
     */
    200: TicketAnswer;
};

export type UnmergeTicketResponse = UnmergeTicketResponses[keyof UnmergeTicketResponses];

export type ListTransferStatisticsData = {
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
        agentId?: string;
        by?: 'target' | 'reason';
        from?: string;
        to?: string;
    };
    url: '/v1/transfer-statistics';
};

export type ListTransferStatisticsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListTransferStatisticsError = ListTransferStatisticsErrors[keyof ListTransferStatisticsErrors];

export type ListTransferStatisticsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<TransferStatistics>;
        next?: string;
        parked?: number;
    };
};

export type ListTransferStatisticsResponse = ListTransferStatisticsResponses[keyof ListTransferStatisticsResponses];

export type ListTransfersData = {
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
        status?: 'pending' | 'accepted' | 'completed' | 'refused' | 'timed_out' | 'withdrawn';
        target?: string;
        agentId?: string;
        ticketId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/transfers';
};

export type ListTransfersErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListTransfersError = ListTransfersErrors[keyof ListTransfersErrors];

export type ListTransfersResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<TransferRow>;
        next?: string;
        parked?: number;
    };
};

export type ListTransfersResponse = ListTransfersResponses[keyof ListTransfersResponses];

export type CheckWordingData = {
    body: CheckWordingRequest;
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
    url: '/v1/wording/check';
};

export type CheckWordingErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CheckWordingError = CheckWordingErrors[keyof CheckWordingErrors];

export type CheckWordingResponses = {
    /**
     * done
     */
    200: WordingAnswer;
};

export type CheckWordingResponse = CheckWordingResponses[keyof CheckWordingResponses];
