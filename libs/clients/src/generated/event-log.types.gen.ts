export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type AdvanceClockRequest = {
    milliseconds: number;
};

export type ClockAnswer = {
    now: string;
};

export type EventAnswer = {
    id: string;
    type: string;
    schemaVersion: number;
    stream: string;
    version: number;
    lane: number;
    position: number;
    partyId?: string | null;
    commandId: string;
    commandIndex: number;
    occurredAt: string;
    recordedAt: string;
    metadata: {
        [key: string]: unknown;
    };
    data: {
        [key: string]: unknown;
    };
};

export type FeedAnswer = {
    items: Array<{
        id: string;
        type: string;
        schemaVersion: number;
        stream: string;
        version: number;
        lane: number;
        position: number;
        partyId?: string | null;
        commandId: string;
        commandIndex: number;
        occurredAt: string;
        recordedAt: string;
        metadata: {
            [key: string]: unknown;
        };
        data: {
            [key: string]: unknown;
        };
    }>;
    next: string;
    endOfStream: boolean;
    order: 'per-lane';
};

export type LogStatusAnswer = {
    events: number;
    lanes: Array<{
        lane: number;
        last: number;
    }>;
    timers: {
        pending: number;
        due: number;
    };
    relay: {
        mode: 'log' | 'kafka';
        lag: number;
    };
    now: string;
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

export type ReleaseRequest = {
    key?: string | null;
};

export type RotationAnswer = {
    generation: number;
    rewrapped: number;
};

export type StreamAnswer = {
    items: Array<{
        id: string;
        type: string;
        schemaVersion: number;
        stream: string;
        version: number;
        lane: number;
        position: number;
        partyId?: string | null;
        commandId: string;
        commandIndex: number;
        occurredAt: string;
        recordedAt: string;
        metadata: {
            [key: string]: unknown;
        };
        data: {
            [key: string]: unknown;
        };
    }>;
};

export type VerificationAnswer = {
    events: number;
    streams: number;
    commands: number;
    proven: number;
    unproven: number;
    heads: Array<{
        keeper: string;
        heads: number;
    }>;
    broken: Array<{
        rule: string;
        count: number;
        examples: Array<string>;
    }>;
};

export type AdvanceClockData = {
    body: AdvanceClockRequest;
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
    url: '/v1/clock/advance';
};

export type AdvanceClockErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AdvanceClockError = AdvanceClockErrors[keyof AdvanceClockErrors];

export type AdvanceClockResponses = {
    /**
     * done
     */
    200: ClockAnswer;
};

export type AdvanceClockResponse = AdvanceClockResponses[keyof AdvanceClockResponses];

export type ListEventsData = {
    body?: never;
    path?: never;
    query?: {
        after?: string;
        lane?: number;
        types?: Array<string>;
        limit?: number;
    };
    url: '/v1/events';
};

export type ListEventsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListEventsError = ListEventsErrors[keyof ListEventsErrors];

export type ListEventsResponses = {
    /**
     * done
     */
    200: FeedAnswer;
};

export type ListEventsResponse = ListEventsResponses[keyof ListEventsResponses];

export type GetEventData = {
    body?: never;
    path: {
        position: string;
        lane: string;
    };
    query?: never;
    url: '/v1/events/{lane}/{position}';
};

export type GetEventErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetEventError = GetEventErrors[keyof GetEventErrors];

export type GetEventResponses = {
    /**
     * done
     */
    200: EventAnswer;
};

export type GetEventResponse = GetEventResponses[keyof GetEventResponses];

export type RewrapKeysData = {
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
    url: '/v1/keys/rewrap';
};

export type RewrapKeysErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RewrapKeysError = RewrapKeysErrors[keyof RewrapKeysErrors];

export type RewrapKeysResponses = {
    /**
     * done
     */
    200: RotationAnswer;
};

export type RewrapKeysResponse = RewrapKeysResponses[keyof RewrapKeysResponses];

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

export type GetLogStatusData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/status';
};

export type GetLogStatusErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetLogStatusError = GetLogStatusErrors[keyof GetLogStatusErrors];

export type GetLogStatusResponses = {
    /**
     * done
     */
    200: LogStatusAnswer;
};

export type GetLogStatusResponse = GetLogStatusResponses[keyof GetLogStatusResponses];

export type ListStreamEventsData = {
    body?: never;
    path: {
        stream: string;
    };
    query?: never;
    url: '/v1/streams/{stream}/events';
};

export type ListStreamEventsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListStreamEventsError = ListStreamEventsErrors[keyof ListStreamEventsErrors];

export type ListStreamEventsResponses = {
    /**
     * done
     */
    200: StreamAnswer;
};

export type ListStreamEventsResponse = ListStreamEventsResponses[keyof ListStreamEventsResponses];

export type VerifyEventsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/verification';
};

export type VerifyEventsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type VerifyEventsError = VerifyEventsErrors[keyof VerifyEventsErrors];

export type VerifyEventsResponses = {
    /**
     * done
     */
    200: VerificationAnswer;
};

export type VerifyEventsResponse = VerifyEventsResponses[keyof VerifyEventsResponses];
