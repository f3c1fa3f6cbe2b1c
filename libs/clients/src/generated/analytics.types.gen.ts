export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type CaseAnswer = {
    stream: string;
    cells: Array<unknown>;
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

export type ReportAnswer = {
    from: string;
    to: string;
    zone: string;
    channel?: string | null;
    priority?: string | null;
    category?: string | null;
    phase?: string | null;
    team?: string | null;
    level?: string | null;
    class?: string | null;
    served?: string | null;
    kind?: string | null;
    audience?: string | null;
    visibility?: string | null;
    productLine?: string | null;
    currency?: string | null;
    costTarget?: number | null;
    standsOn: string;
    positions: Array<number>;
    rows: Array<unknown>;
    id: string;
    version: number;
    name: string;
    definition: string;
    takes: Array<string>;
    columns: Array<string>;
};

export type ReportSummary = {
    id: string;
    version: number;
    name: string;
    definition: string;
    takes: Array<string>;
    columns: Array<string>;
};

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

export type ListReportsData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/reports';
};

export type ListReportsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListReportsError = ListReportsErrors[keyof ListReportsErrors];

export type ListReportsResponses = {
    /**
     * done
     */
    200: {
        items: Array<ReportSummary>;
        next?: string;
        parked?: number;
    };
};

export type ListReportsResponse = ListReportsResponses[keyof ListReportsResponses];

export type GetReportData = {
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
        id: string;
    };
    query?: {
        format?: 'json' | 'csv';
        from?: string;
        to?: string;
        zone?: string;
        channel?: string;
        priority?: 'critical' | 'high' | 'moderate' | 'low';
        category?: string;
        phase?: 'pre' | 'in' | 'after';
        team?: string;
        level?: 'potential' | 'target' | 'prospective' | 'closed_deal' | 'loyal';
        class?: 'key' | 'promising' | 'regular' | 'temporary';
        served?: 'external' | 'internal';
        kind?: 'faq' | 'how_to' | 'known_problem' | 'policy' | 'product';
        audience?: 'new' | 'regular' | 'both';
        visibility?: 'public' | 'clients' | 'internal';
        productLine?: string;
        currency?: string;
        costTarget?: number;
    };
    url: '/v1/reports/{id}';
};

export type GetReportErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetReportError = GetReportErrors[keyof GetReportErrors];

export type GetReportResponses = {
    /**
     * done
     */
    200: ReportAnswer;
};

export type GetReportResponse = GetReportResponses[keyof GetReportResponses];

export type ListReportCasesData = {
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
        id: string;
    };
    query?: {
        where?: Array<string>;
        after?: string;
        limit?: number;
        from?: string;
        to?: string;
        zone?: string;
        channel?: string;
        priority?: 'critical' | 'high' | 'moderate' | 'low';
        category?: string;
        phase?: 'pre' | 'in' | 'after';
        team?: string;
        level?: 'potential' | 'target' | 'prospective' | 'closed_deal' | 'loyal';
        class?: 'key' | 'promising' | 'regular' | 'temporary';
        served?: 'external' | 'internal';
        kind?: 'faq' | 'how_to' | 'known_problem' | 'policy' | 'product';
        audience?: 'new' | 'regular' | 'both';
        visibility?: 'public' | 'clients' | 'internal';
        productLine?: string;
        currency?: string;
        costTarget?: number;
    };
    url: '/v1/reports/{id}/cases';
};

export type ListReportCasesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListReportCasesError = ListReportCasesErrors[keyof ListReportCasesErrors];

export type ListReportCasesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<CaseAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListReportCasesResponse = ListReportCasesResponses[keyof ListReportCasesResponses];
