export type ClientOptions = {
    baseUrl: `${string}://${string}` | (string & {});
};

export type AnalyseCampaignRequest = {
    findings: string;
    credibility: 'credible' | 'doubtful';
    useValue: string;
};

export type CampaignAnswer = {
    campaignId: string;
    facts: Array<string>;
    version: number;
};

export type CampaignRow = {
    campaignId: string;
    version: number;
    status: string;
    templateId: string;
    title: string;
    owner: string;
    startsAt: string | null;
    endsAt: string | null;
    purpose: string | null;
    objects: string | null;
    number: number | null;
    method: string | null;
    selected: number;
    pilotParties: number;
    pilotAnswers: number;
    pilotFindings: string | null;
    closingReason: string | null;
    findings: string | null;
    credibility: string | null;
    useValue: string | null;
    reportedTo: string | null;
    signedBy: string | null;
    draftedAt: string;
    startedAt: string | null;
    closedAt: string | null;
    reportedAt: string | null;
};

export type CloseCampaignRequest = {
    reason: string;
};

export type DraftCampaignRequest = {
    templateId: string;
    title: string;
    owner: string;
};

export type FatigueLedgerRow = {
    decisionId: string;
    partyId: string;
    decision: string;
    reason: string | null;
    until: string | null;
    templateId: string;
    campaignId: string | null;
    occasion: string;
    ticketId: string | null;
    complaintId: string | null;
    invitationId: string | null;
    decidedAt: string;
};

export type FindingsRequest = {
    findings: string;
};

export type IndexAnswer = {
    templateId: string;
    campaignId?: string | null;
    day?: string | null;
    responses: number;
    disappointed: number;
    acceptable: number;
    delighted: number;
    expectationSum: number;
    perceptionSum: number;
    difference: number;
    index?: number | null;
    rate?: number | null;
    groups: {
        [key: string]: unknown;
    };
    doubtful: number;
    pilots: number;
};

export type LinkAnswer = {
    invitationId: string;
    path: string;
};

export type PlanCampaignRequest = {
    startsAt?: string | null;
    endsAt?: string | null;
    purpose?: string | null;
    objects?: string | null;
    number?: number | null;
    method: 'questionnaire' | 'phone' | 'interview';
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

export type QuestionnaireAnswer = {
    invitationId: string;
    status: 'sent' | 'opened' | 'submitted' | 'expired';
    language: 'zh' | 'en';
    expiresAt: string;
    templateId: string;
    zh: string;
    en: string;
    items: Array<{
        itemId: string;
        group: 'concept' | 'behaviour' | 'audiovisual' | 'product' | 'service' | 'reliability' | 'assurance' | 'tangibles' | 'empathy' | 'responsiveness';
        zh: string;
        en: string;
    }>;
};

export type RecordResponseRequest = {
    method: 'questionnaire' | 'phone' | 'interview';
    answers: Array<{
        itemId: string;
        expectation: number;
        perception: number;
    }>;
    comment?: string | null;
};

export type ReleaseRequest = {
    key?: string | null;
};

export type ReportCampaignRequest = {
    reportedTo: string;
    signedBy: string;
};

export type ResponseAnswer = {
    invitationId: string;
    submittedAt: string;
};

export type ResponseRow = {
    invitationId: string;
    version: number;
    partyId: string;
    templateId: string;
    campaignId: string | null;
    occasion: string;
    ticketId: string | null;
    complaintId: string | null;
    pilot: boolean;
    delivery: string;
    language: string;
    status: string;
    sentAt: string;
    expiresAt: string;
    openedAt: string | null;
    submittedAt: string | null;
    expiredAt: string | null;
    method: string | null;
    expectationSum: number | null;
    perceptionSum: number | null;
    band: string | null;
    credibility: string | null;
    doubts: unknown;
    answers: unknown;
    duration: number | null;
    comment: string | null;
};

export type SelectPartyRequest = {
    partyId: string;
    to?: string | null;
    language?: 'zh' | 'en' | null;
};

export type SubmitResponseRequest = {
    answers: Array<{
        itemId: string;
        expectation: number;
        perception: number;
    }>;
    comment?: string | null;
};

export type TemplateAnswer = {
    templateId: string;
    zh: string;
    en: string;
    items: Array<{
        itemId: string;
        group: 'concept' | 'behaviour' | 'audiovisual' | 'product' | 'service' | 'reliability' | 'assurance' | 'tangibles' | 'empathy' | 'responsiveness';
        zh: string;
        en: string;
    }>;
};

export type ListCampaignsData = {
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
        status?: Array<'draft' | 'planned' | 'piloted' | 'fielding' | 'closed' | 'analysed' | 'reported'>;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/campaigns';
};

export type ListCampaignsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListCampaignsError = ListCampaignsErrors[keyof ListCampaignsErrors];

export type ListCampaignsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<CampaignRow>;
        next?: string;
        parked?: number;
    };
};

export type ListCampaignsResponse = ListCampaignsResponses[keyof ListCampaignsResponses];

export type DraftCampaignData = {
    body: DraftCampaignRequest;
    headers: {
        /**
         * A repetition with the same key has the effect and the answer of the first.
         */
        'Idempotency-Key': string;
    };
    path?: never;
    query?: never;
    url: '/v1/campaigns';
};

export type DraftCampaignErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type DraftCampaignError = DraftCampaignErrors[keyof DraftCampaignErrors];

export type DraftCampaignResponses = {
    /**
     * done
     */
    201: CampaignAnswer;
};

export type DraftCampaignResponse = DraftCampaignResponses[keyof DraftCampaignResponses];

export type GetCampaignData = {
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
        campaignId: string;
    };
    query?: never;
    url: '/v1/campaigns/{campaignId}';
};

export type GetCampaignErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetCampaignError = GetCampaignErrors[keyof GetCampaignErrors];

export type GetCampaignResponses = {
    /**
     * done
     */
    200: CampaignRow;
};

export type GetCampaignResponse = GetCampaignResponses[keyof GetCampaignResponses];

export type AnalyseCampaignData = {
    body: AnalyseCampaignRequest;
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
        campaignId: string;
    };
    query?: never;
    url: '/v1/campaigns/{campaignId}/analyse';
};

export type AnalyseCampaignErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type AnalyseCampaignError = AnalyseCampaignErrors[keyof AnalyseCampaignErrors];

export type AnalyseCampaignResponses = {
    /**
     * done
     */
    200: CampaignAnswer;
};

export type AnalyseCampaignResponse = AnalyseCampaignResponses[keyof AnalyseCampaignResponses];

export type CloseCampaignData = {
    body: CloseCampaignRequest;
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
        campaignId: string;
    };
    query?: never;
    url: '/v1/campaigns/{campaignId}/close';
};

export type CloseCampaignErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type CloseCampaignError = CloseCampaignErrors[keyof CloseCampaignErrors];

export type CloseCampaignResponses = {
    /**
     * done
     */
    200: CampaignAnswer;
};

export type CloseCampaignResponse = CloseCampaignResponses[keyof CloseCampaignResponses];

export type FinishPilotData = {
    body: FindingsRequest;
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
        campaignId: string;
    };
    query?: never;
    url: '/v1/campaigns/{campaignId}/finish-pilot';
};

export type FinishPilotErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type FinishPilotError = FinishPilotErrors[keyof FinishPilotErrors];

export type FinishPilotResponses = {
    /**
     * done
     */
    200: CampaignAnswer;
};

export type FinishPilotResponse = FinishPilotResponses[keyof FinishPilotResponses];

export type SelectPartyData = {
    body: SelectPartyRequest;
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
        campaignId: string;
    };
    query?: never;
    url: '/v1/campaigns/{campaignId}/parties';
};

export type SelectPartyErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SelectPartyError = SelectPartyErrors[keyof SelectPartyErrors];

export type SelectPartyResponses = {
    /**
     * done
     */
    200: CampaignAnswer;
};

export type SelectPartyResponse = SelectPartyResponses[keyof SelectPartyResponses];

export type PlanCampaignData = {
    body: PlanCampaignRequest;
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
        campaignId: string;
    };
    query?: never;
    url: '/v1/campaigns/{campaignId}/plan';
};

export type PlanCampaignErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type PlanCampaignError = PlanCampaignErrors[keyof PlanCampaignErrors];

export type PlanCampaignResponses = {
    /**
     * done
     */
    200: CampaignAnswer;
};

export type PlanCampaignResponse = PlanCampaignResponses[keyof PlanCampaignResponses];

export type ReportCampaignData = {
    body: ReportCampaignRequest;
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
        campaignId: string;
    };
    query?: never;
    url: '/v1/campaigns/{campaignId}/report';
};

export type ReportCampaignErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ReportCampaignError = ReportCampaignErrors[keyof ReportCampaignErrors];

export type ReportCampaignResponses = {
    /**
     * done
     */
    200: CampaignAnswer;
};

export type ReportCampaignResponse = ReportCampaignResponses[keyof ReportCampaignResponses];

export type StartCampaignData = {
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
        campaignId: string;
    };
    query?: never;
    url: '/v1/campaigns/{campaignId}/start';
};

export type StartCampaignErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type StartCampaignError = StartCampaignErrors[keyof StartCampaignErrors];

export type StartCampaignResponses = {
    /**
     * done
     */
    200: CampaignAnswer;
};

export type StartCampaignResponse = StartCampaignResponses[keyof StartCampaignResponses];

export type ListDecisionsData = {
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
        decision?: 'granted' | 'withheld';
        occasion?: 'ticket-closed' | 'complaint-archived' | 'campaign';
        partyId?: string;
        campaignId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/fatigue-ledger';
};

export type ListDecisionsErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListDecisionsError = ListDecisionsErrors[keyof ListDecisionsErrors];

export type ListDecisionsResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<FatigueLedgerRow>;
        next?: string;
        parked?: number;
    };
};

export type ListDecisionsResponse = ListDecisionsResponses[keyof ListDecisionsResponses];

export type GetLinkData = {
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
        invitationId: string;
    };
    query?: never;
    url: '/v1/invitations/{invitationId}/link';
};

export type GetLinkErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetLinkError = GetLinkErrors[keyof GetLinkErrors];

export type GetLinkResponses = {
    /**
     * done
     */
    200: LinkAnswer;
};

export type GetLinkResponse = GetLinkResponses[keyof GetLinkResponses];

export type RecordResponseData = {
    body: RecordResponseRequest;
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
        invitationId: string;
    };
    query?: never;
    url: '/v1/invitations/{invitationId}/response';
};

export type RecordResponseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type RecordResponseError = RecordResponseErrors[keyof RecordResponseErrors];

export type RecordResponseResponses = {
    /**
     * done
     */
    200: ResponseAnswer;
};

export type RecordResponseResponse = RecordResponseResponses[keyof RecordResponseResponses];

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

export type QuestionnaireData = {
    body?: never;
    path: {
        token: string;
    };
    query?: never;
    url: '/v1/public/survey-answers/{token}';
};

export type QuestionnaireErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type QuestionnaireError = QuestionnaireErrors[keyof QuestionnaireErrors];

export type QuestionnaireResponses = {
    /**
     * done
     */
    200: QuestionnaireAnswer;
};

export type QuestionnaireResponse = QuestionnaireResponses[keyof QuestionnaireResponses];

export type SubmitResponseData = {
    body: SubmitResponseRequest;
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
        token: string;
    };
    query?: never;
    url: '/v1/public/survey-answers/{token}';
};

export type SubmitResponseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type SubmitResponseError = SubmitResponseErrors[keyof SubmitResponseErrors];

export type SubmitResponseResponses = {
    /**
     * done
     */
    200: ResponseAnswer;
};

export type SubmitResponseResponse = SubmitResponseResponses[keyof SubmitResponseResponses];

export type ListResponsesData = {
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
        status?: Array<'sent' | 'opened' | 'submitted' | 'expired'>;
        band?: Array<'disappointed' | 'acceptable' | 'delighted'>;
        credibility?: 'credible' | 'doubtful';
        templateId?: string;
        campaignId?: string;
        partyId?: string;
        ticketId?: string;
        complaintId?: string;
        sort?: string;
        limit?: number;
        cursor?: string;
    };
    url: '/v1/responses';
};

export type ListResponsesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListResponsesError = ListResponsesErrors[keyof ListResponsesErrors];

export type ListResponsesResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<ResponseRow>;
        next?: string;
        parked?: number;
    };
};

export type ListResponsesResponse = ListResponsesResponses[keyof ListResponsesResponses];

export type GetResponseData = {
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
        invitationId: string;
    };
    query?: never;
    url: '/v1/responses/{invitationId}';
};

export type GetResponseErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetResponseError = GetResponseErrors[keyof GetResponseErrors];

export type GetResponseResponses = {
    /**
     * done
     */
    200: ResponseRow;
};

export type GetResponseResponse = GetResponseResponses[keyof GetResponseResponses];

export type GetIndexData = {
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
        templateId?: string;
        campaignId?: string;
        from?: string;
        to?: string;
    };
    url: '/v1/satisfaction-index';
};

export type GetIndexErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetIndexError = GetIndexErrors[keyof GetIndexErrors];

export type GetIndexResponses = {
    /**
     * done; with Accept: text/event-stream the answer stays open, and comes again as an event "list" whenever it has changed
     */
    200: {
        items: Array<IndexAnswer>;
        next?: string;
        parked?: number;
    };
};

export type GetIndexResponse = GetIndexResponses[keyof GetIndexResponses];

export type ListTemplatesData = {
    body?: never;
    path?: never;
    query?: never;
    url: '/v1/templates';
};

export type ListTemplatesErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type ListTemplatesError = ListTemplatesErrors[keyof ListTemplatesErrors];

export type ListTemplatesResponses = {
    /**
     * done
     */
    200: {
        items: Array<TemplateAnswer>;
        next?: string;
        parked?: number;
    };
};

export type ListTemplatesResponse = ListTemplatesResponses[keyof ListTemplatesResponses];

export type GetTemplateData = {
    body?: never;
    path: {
        templateId: string;
    };
    query?: never;
    url: '/v1/templates/{templateId}';
};

export type GetTemplateErrors = {
    /**
     * refused
     */
    default: Problem;
};

export type GetTemplateError = GetTemplateErrors[keyof GetTemplateErrors];

export type GetTemplateResponses = {
    /**
     * done
     */
    200: TemplateAnswer;
};

export type GetTemplateResponse = GetTemplateResponses[keyof GetTemplateResponses];
