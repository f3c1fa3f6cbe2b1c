export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type AcknowledgeTicketRequest = {
    plan: string;
    nextUpdateAt: string;
};

export type AdoptTicketRequest = {
    source: string;
    number: string;
    requesterId: string;
    subject: string;
    status: 'received' | 'acknowledged' | 'understood' | 'helping' | 'waiting_customer' | 'solved' | 'satisfaction_check' | 'reopened' | 'closed' | 'cancelled' | 'became_complaint';
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

export type AgentWorkload = {
    agentId: string;
    open: number;
    solved: number;
    breached: number;
    reopened: number;
};

export type AgreeCourseRequest = {
    options: Array<string>;
    onlyOptionReason?: string | null;
    choice: string;
    expectation: string;
};

export type AssignTicketRequest = {
    agentId: string;
    reason?: string | null;
};

export type CheckSatisfactionRequest = {
    result: 'satisfied' | 'dissatisfied' | 'not_reached';
    comment?: string | null;
};

export type CloseTicketRequest = {
    thanked: boolean;
    nextLink: string;
    sixRights: {
        time_and_place: boolean;
        way_and_price: boolean;
        customer: boolean;
        service: boolean;
        need: boolean;
        value: boolean;
    };
};

export type EscalateTicketRequest = {
    content: 'contract' | 'transport' | 'product' | 'service';
    reason: string;
};

export type OpenTicketRequest = {
    requesterId: string;
    subject: string;
    request?: string | null;
    category: 'presentation' | 'information' | 'enquiry' | 'order' | 'delivery' | 'installation' | 'complaint_or_suggestion' | 'return_or_repair' | 'recovery' | 'filing' | 'survey';
    phase: 'pre' | 'in' | 'after';
    channel: 'face' | 'phone' | 'letter' | 'e-mail' | 'web' | 'chat' | 'sms' | 'fax' | 'visit' | 'other';
    priority?: 'critical' | 'high' | 'moderate' | 'low' | null;
    nature?: 'technical' | 'non_technical' | null;
    place?: 'fixed' | 'roving' | null;
    fee?: 'free' | 'charged' | null;
    frequency?: 'once' | 'regular' | null;
    duration?: 'long' | 'medium' | 'short' | null;
    item?: string | null;
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
    agentId: string | null;
    openedAt: string;
    waitingSince: string;
    nextDueAt: string;
    responseBreached: boolean;
    reopenings: number;
    version: number;
};

export type ReasonRequest = {
    reason: string;
};

export type ReleaseRequest = {
    key?: string | null;
};

export type RestateNeedRequest = {
    fact: string;
    feeling: string;
    confirmed: boolean;
};

export type SolveTicketRequest = {
    solution: string;
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
    item: string | null;
    proactive: string | null;
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
    options: unknown | null;
    choice: string | null;
    expectation: string | null;
    solution: string | null;
    firstContact: boolean;
    solvedAt: string | null;
    satisfaction: string | null;
    attempts: number;
    sixRights: unknown | null;
    endedAt: string | null;
    endReason: string | null;
    reopenings: number;
    complaintId: string | null;
    receiptNumber: string | null;
    source: string | null;
    version: number;
};

export type TicketOpenedAnswer = {
    number: string;
    ticketId: string;
    facts: Array<string>;
    version: number;
};

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
     * done
     */
    200: {
        items: Array<AgentWorkload>;
        next?: string;
        parked?: number;
    };
};

export type ListAgentWorkloadResponse = ListAgentWorkloadResponses[keyof ListAgentWorkloadResponses];

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
        status?: Array<'received' | 'acknowledged' | 'understood' | 'helping' | 'waiting_customer' | 'solved' | 'satisfaction_check' | 'reopened' | 'closed' | 'cancelled' | 'became_complaint'>;
        priority?: Array<'critical' | 'high' | 'moderate' | 'low'>;
        agentId?: string;
        requesterId?: string;
        open?: boolean;
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
     * done
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
    200: TicketAnswer;
};

export type AcknowledgeTicketResponse = AcknowledgeTicketResponses[keyof AcknowledgeTicketResponses];

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
