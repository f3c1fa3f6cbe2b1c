import { operation } from '../client.js';
import type * as types from './tickets.types.gen.js';

export const ticketsOperations = {
  listAbuseReports: operation<types.ListAbuseReportsData, types.ListAbuseReportsResponse>('GET', '/v1/abuse-reports'),
  adoptTicket: operation<types.AdoptTicketData, types.AdoptTicketResponse>('POST', '/v1/adopted-tickets'),
  /** What lies on the desk of an agent: whom they are with, tickets, promises, transfers to be taken over, callbacks, people on the line; the next that is due first. */
  getAgentDesk: operation<types.GetAgentDeskData, types.GetAgentDeskResponse>('GET', '/v1/agent-desk'),
  /** What each agent has in hand. */
  listAgentWorkload: operation<types.ListAgentWorkloadData, types.ListAgentWorkloadResponse>('GET', '/v1/agent-workload'),
  /** The roster: skills, team, calendar, room, and who is there. */
  listAgents: operation<types.ListAgentsData, types.ListAgentsResponse>('GET', '/v1/agents'),
  /** Somebody serves from now on. */
  registerAgent: operation<types.RegisterAgentData, types.RegisterAgentResponse>('POST', '/v1/agents'),
  /** The agent is away: their waiting tickets go to whoever fits best, and stay where nobody does. */
  goAway: operation<types.GoAwayData, types.GoAwayResponse>('POST', '/v1/agents/{rosterId}/away'),
  comeBack: operation<types.ComeBackData, types.ComeBackResponse>('POST', '/v1/agents/{rosterId}/back'),
  /** An agent turns to a customer who rang or came, or whom they called; who is with another one does not. */
  beginLiveContact: operation<types.BeginLiveContactData, types.BeginLiveContactResponse>('POST', '/v1/agents/{rosterId}/live-contacts'),
  /** The line was cut in the middle of a contact: the ticket owes a callback. */
  cutLiveContact: operation<types.CutLiveContactData, types.CutLiveContactResponse>('POST', '/v1/agents/{rosterId}/live-contacts/{contactId}/cut'),
  /** A colleague who is with nobody takes the customer; until then they stay where they are. */
  handOverLiveContact: operation<types.HandOverLiveContactData, types.HandOverLiveContactResponse>('POST', '/v1/agents/{rosterId}/live-contacts/{contactId}/hand-over'),
  /** The contact is over, and its note is written. */
  wrapUpLiveContact: operation<types.WrapUpLiveContactData, types.WrapUpLiveContactResponse>('POST', '/v1/agents/{rosterId}/live-contacts/{contactId}/wrap-up'),
  changeSkills: operation<types.ChangeSkillsData, types.ChangeSkillsResponse>('POST', '/v1/agents/{rosterId}/skills'),
  /** What we solve again and again without a published article for it, the most frequent first. */
  listArticleGaps: operation<types.ListArticleGapsData, types.ListArticleGapsResponse>('GET', '/v1/article-gaps'),
  /** What is searched for in vain, how often, since when. */
  listArticleProposals: operation<types.ListArticleProposalsData, types.ListArticleProposalsResponse>('GET', '/v1/article-proposals'),
  /** Articles as their authors see them, drafts among them. */
  listArticles: operation<types.ListArticlesData, types.ListArticlesResponse>('GET', '/v1/articles'),
  /** Somebody writes an article; nobody but us sees it before it is reviewed and published. */
  draftArticle: operation<types.DraftArticleData, types.DraftArticleResponse>('POST', '/v1/articles'),
  /** Published articles for one of us, internal ones too, with what the next step could narrow them by. */
  searchArticles: operation<types.SearchArticlesData, types.SearchArticlesResponse>('GET', '/v1/articles/search'),
  getArticle: operation<types.GetArticleData, types.GetArticleResponse>('GET', '/v1/articles/{articleId}'),
  /** Readers find this edition from now on. */
  publishArticle: operation<types.PublishArticleData, types.PublishArticleResponse>('POST', '/v1/articles/{articleId}/publish'),
  /** Nobody is to find it any more. */
  retireArticle: operation<types.RetireArticleData, types.RetireArticleResponse>('POST', '/v1/articles/{articleId}/retire'),
  /** Somebody other than the author found it right. */
  reviewArticle: operation<types.ReviewArticleData, types.ReviewArticleResponse>('POST', '/v1/articles/{articleId}/review'),
  /** The text as it is from now on; it has to be reviewed again. Readers keep the last edition until the next. */
  reviseArticle: operation<types.ReviseArticleData, types.ReviseArticleResponse>('POST', '/v1/articles/{articleId}/revise'),
  /** Whether it helped one of us. A reader has one vote, and may change it; it does not count as self-service. */
  voteArticle: operation<types.VoteArticleData, types.VoteArticleResponse>('POST', '/v1/articles/{articleId}/vote'),
  /** Which units are out, with whom, since when, and when they are due back. */
  listBackupUnits: operation<types.ListBackupUnitsData, types.ListBackupUnitsResponse>('GET', '/v1/backup-units'),
  /** Benefits that were wanted, with age, place and reason. */
  listBenefitUses: operation<types.ListBenefitUsesData, types.ListBenefitUsesResponse>('GET', '/v1/benefit-uses'),
  /** Whom we have to call back, the next that is due first, and from when on it suits them. */
  listCallbacks: operation<types.ListCallbacksData, types.ListCallbacksResponse>('GET', '/v1/callbacks'),
  /** Users who have learned to use a product, and how well. */
  listCertifications: operation<types.ListCertificationsData, types.ListCertificationsResponse>('GET', '/v1/certifications'),
  /** Somebody can use a product by now. */
  certifyUser: operation<types.CertifyUserData, types.CertifyUserResponse>('POST', '/v1/certifications'),
  /** What was learned does not count any more. */
  withdrawCertification: operation<types.WithdrawCertificationData, types.WithdrawCertificationResponse>('POST', '/v1/certifications/{certificationId}/withdraw'),
  listChatTranscripts: operation<types.ListChatTranscriptsData, types.ListChatTranscriptsResponse>('GET', '/v1/chat-transcripts'),
  /** A chat is over: an interaction of that party. */
  noteChatTranscript: operation<types.NoteChatTranscriptData, types.NoteChatTranscriptResponse>('POST', '/v1/chat-transcripts'),
  /** Of each policy: how many of its clocks that finished were met, beside its goal and the share that it aims at. */
  readClockAttainment: operation<types.ReadClockAttainmentData, types.ReadClockAttainmentResponse>('GET', '/v1/clock-attainment'),
  /** The newest version of each policy, in the order in which they are tried. */
  listClockPolicies: operation<types.ListClockPoliciesData, types.ListClockPoliciesResponse>('GET', '/v1/clock-policies'),
  /** Publishes the next version of the policy of that code; tickets that are open stay with what they were judged by. */
  publishClockPolicy: operation<types.PublishClockPolicyData, types.PublishClockPolicyResponse>('POST', '/v1/clock-policies'),
  /** No ticket gets it any more; those that have it keep it. */
  archiveClockPolicy: operation<types.ArchiveClockPolicyData, types.ArchiveClockPolicyResponse>('POST', '/v1/clock-policies/{policyId}/archive'),
  /** Replays tickets of a period under another policy, other calendars, teams that are split: breaches gained and lost. Nothing is changed; page by page. */
  simulateClockPolicy: operation<types.SimulateClockPolicyData, types.SimulateClockPolicyResponse>('POST', '/v1/clock-simulations'),
  /** Clocks of tickets, the next that is due first; with breached=true what was not kept. */
  listClocks: operation<types.ListClocksData, types.ListClocksResponse>('GET', '/v1/clocks'),
  /** What level somebody has in the community, and by what they did. */
  getCommunityMember: operation<types.GetCommunityMemberData, types.GetCommunityMemberResponse>('GET', '/v1/community-members/{partyId}'),
  /** What was said in each contact, and how it ended. */
  listContactNotes: operation<types.ListContactNotesData, types.ListContactNotesResponse>('GET', '/v1/contact-notes'),
  /** What is looked at when a contact is reviewed, by medium. */
  listContactQualityItems: operation<types.ListContactQualityItemsData, types.ListContactQualityItemsResponse>('GET', '/v1/contact-quality-items'),
  /** Who can take the customer who rings or comes next, the best first; and why not the others. */
  listContactReceivers: operation<types.ListContactReceiversData, types.ListContactReceiversResponse>('GET', '/v1/contact-receivers'),
  listContactReviews: operation<types.ListContactReviewsData, types.ListContactReviewsResponse>('GET', '/v1/contact-reviews'),
  /** Somebody else’s contact is judged item by item. */
  reviewContact: operation<types.ReviewContactData, types.ReviewContactResponse>('POST', '/v1/contact-reviews'),
  getContactReview: operation<types.GetContactReviewData, types.GetContactReviewResponse>('GET', '/v1/contact-reviews/{reviewId}'),
  /** The review counts no more. */
  withdrawContactReview: operation<types.WithdrawContactReviewData, types.WithdrawContactReviewResponse>('POST', '/v1/contact-reviews/{reviewId}/withdraw'),
  /** What was met of what was looked at, by person or by item. */
  listContactScores: operation<types.ListContactScoresData, types.ListContactScoresResponse>('GET', '/v1/contact-scores'),
  /** The next visit of each line, and the tickets of those that have been due. */
  listContractVisits: operation<types.ListContractVisitsData, types.ListContractVisitsResponse>('GET', '/v1/contract-visits'),
  /** Who had an item when, and in what condition it changed hands. */
  listCustody: operation<types.ListCustodyData, types.ListCustodyResponse>('GET', '/v1/custody'),
  /** What was declined, why, in which tone, and what was offered instead. */
  listDeclines: operation<types.ListDeclinesData, types.ListDeclinesResponse>('GET', '/v1/declines'),
  /** Who leads which work item and who collaborates, now or by an earlier version. */
  getDepartmentTable: operation<types.GetDepartmentTableData, types.GetDepartmentTableResponse>('GET', '/v1/department-table'),
  /** All versions of the department table, the newest first. */
  listDepartmentTables: operation<types.ListDepartmentTablesData, types.ListDepartmentTablesResponse>('GET', '/v1/department-table-versions'),
  /** Adds a department, or gives one another name. */
  nameDepartment: operation<types.NameDepartmentData, types.NameDepartmentResponse>('POST', '/v1/department-table/departments'),
  /** Another department leads a work item, or others collaborate: tickets that are opened afterwards follow. */
  routeWorkItem: operation<types.RouteWorkItemData, types.RouteWorkItemResponse>('POST', '/v1/department-table/routes'),
  /** Distribution lists by code, with how many get their mail. */
  listDistributionLists: operation<types.ListDistributionListsData, types.ListDistributionListsResponse>('GET', '/v1/distribution-lists'),
  /** A list that people may subscribe to from now on. */
  openDistributionList: operation<types.OpenDistributionListData, types.OpenDistributionListResponse>('POST', '/v1/distribution-lists'),
  getDistributionList: operation<types.GetDistributionListData, types.GetDistributionListResponse>('GET', '/v1/distribution-lists/{listId}'),
  /** Nobody joins the list and nothing is written to it any more; what was written before still goes out. */
  closeDistributionList: operation<types.CloseDistributionListData, types.CloseDistributionListResponse>('POST', '/v1/distribution-lists/{listId}/close'),
  /** What was written to the list, to how many it went out, and how many are still to get it. */
  listListMails: operation<types.ListListMailsData, types.ListListMailsResponse>('GET', '/v1/distribution-lists/{listId}/mails'),
  /** A mail to everybody who is a member now, in Chinese, in English, or in both; each gets one copy, in their language where it was written in it. */
  writeListMail: operation<types.WriteListMailData, types.WriteListMailResponse>('POST', '/v1/distribution-lists/{listId}/mails'),
  renameDistributionList: operation<types.RenameDistributionListData, types.RenameDistributionListResponse>('POST', '/v1/distribution-lists/{listId}/rename'),
  /** Who gets the mail of the list, since when, where, in which language; or who left it. */
  listSubscribers: operation<types.ListSubscribersData, types.ListSubscribersResponse>('GET', '/v1/distribution-lists/{listId}/subscribers'),
  /** Somebody said that they want the mail of the list; who has it already may want it at another address, or in another language. */
  subscribeMember: operation<types.SubscribeMemberData, types.SubscribeMemberResponse>('POST', '/v1/distribution-lists/{listId}/subscribers'),
  /** Somebody gets the mail of the list no more, copies that are still to go included. */
  unsubscribeMember: operation<types.UnsubscribeMemberData, types.UnsubscribeMemberResponse>('POST', '/v1/distribution-lists/{listId}/subscribers/{partyId}/unsubscribe'),
  /** The plans in force, one per product line; the 123 personal plan among them. */
  listPlans: operation<types.ListPlansData, types.ListPlansResponse>('GET', '/v1/entitlement-plans'),
  /** A product line gets a plan: purchases of it are entitled from now on. */
  publishPlan: operation<types.PublishPlanData, types.PublishPlanResponse>('POST', '/v1/entitlement-plans'),
  getPlan: operation<types.GetPlanData, types.GetPlanResponse>('GET', '/v1/entitlement-plans/{planId}'),
  /** The next version of a plan; what was granted before stays as it was. */
  revisePlan: operation<types.RevisePlanData, types.RevisePlanResponse>('POST', '/v1/entitlement-plans/{planId}/revise'),
  /** The versions of a plan, the newest first. */
  listPlanVersions: operation<types.ListPlanVersionsData, types.ListPlanVersionsResponse>('GET', '/v1/entitlement-plans/{planId}/versions'),
  /** Who is entitled to what, by which version of which plan. */
  listEntitlements: operation<types.ListEntitlementsData, types.ListEntitlementsResponse>('GET', '/v1/entitlements'),
  /** A party is granted a plan by hand, for an item that was bought elsewhere or before there was a plan. */
  grantEntitlement: operation<types.GrantEntitlementData, types.GrantEntitlementResponse>('POST', '/v1/entitlements'),
  getEntitlement: operation<types.GetEntitlementData, types.GetEntitlementResponse>('GET', '/v1/entitlements/{entitlementId}'),
  /** Whether each benefit applies somewhere on a day, and why not; nothing is used. */
  checkBenefits: operation<types.CheckBenefitsData, types.CheckBenefitsResponse>('GET', '/v1/entitlements/{entitlementId}/benefits'),
  /** A benefit is wanted now: it is used where it applies, and refused with the reason where it does not. */
  useBenefit: operation<types.UseBenefitData, types.UseBenefitResponse>('POST', '/v1/entitlements/{entitlementId}/use'),
  /** The item was given back, exchanged or granted by mistake. */
  withdrawEntitlement: operation<types.WithdrawEntitlementData, types.WithdrawEntitlementResponse>('POST', '/v1/entitlements/{entitlementId}/withdraw'),
  /** What whoever joins the service desk reads first, in Chinese and English: what service is for and what it is worth, with a question on each. */
  listEssentials: operation<types.ListEssentialsData, types.ListEssentialsResponse>('GET', '/v1/essentials'),
  listForumPosts: operation<types.ListForumPostsData, types.ListForumPostsResponse>('GET', '/v1/forum-posts'),
  /** Somebody wrote in a forum of ours: an interaction of that party. */
  noteForumPost: operation<types.NoteForumPostData, types.NoteForumPostResponse>('POST', '/v1/forum-posts'),
  /** Somebody of the community says that a post harms it. */
  reportAbuse: operation<types.ReportAbuseData, types.ReportAbuseResponse>('POST', '/v1/forum-posts/{postId}/abuse-reports'),
  dismissAbuse: operation<types.DismissAbuseData, types.DismissAbuseResponse>('POST', '/v1/forum-posts/{postId}/abuse-reports/{reportId}/dismiss'),
  /** The report is right: the post is out of sight from here on. */
  upholdAbuse: operation<types.UpholdAbuseData, types.UpholdAbuseResponse>('POST', '/v1/forum-posts/{postId}/abuse-reports/{reportId}/uphold'),
  hidePost: operation<types.HidePostData, types.HidePostResponse>('POST', '/v1/forum-posts/{postId}/hide'),
  /** What moderators did with a post, and why. */
  listModerations: operation<types.ListModerationsData, types.ListModerationsResponse>('GET', '/v1/forum-posts/{postId}/moderation-log'),
  /** What was written in public goes on in private: a ticket of whoever wrote it. */
  moveToTicket: operation<types.MoveToTicketData, types.MoveToTicketResponse>('POST', '/v1/forum-posts/{postId}/move-to-ticket'),
  praisePost: operation<types.PraisePostData, types.PraisePostResponse>('POST', '/v1/forum-posts/{postId}/praise'),
  restorePost: operation<types.RestorePostData, types.RestorePostResponse>('POST', '/v1/forum-posts/{postId}/restore'),
  /** Between how many open topics a forum is in balance; nothing is blocked beyond them. */
  setTopicLimits: operation<types.SetTopicLimitsData, types.SetTopicLimitsResponse>('POST', '/v1/forum-topic-limits'),
  /** How many topics each forum has open, and whether that is in balance. */
  listForums: operation<types.ListForumsData, types.ListForumsResponse>('GET', '/v1/forums'),
  /** How many of those who were looked for were found, by kind of incident. */
  getFoundRate: operation<types.GetFoundRateData, types.GetFoundRateResponse>('GET', '/v1/found-rate'),
  /** Holds that began in a period, by reason and agent. */
  listHoldStatistics: operation<types.ListHoldStatisticsData, types.ListHoldStatisticsResponse>('GET', '/v1/hold-statistics'),
  /** Who waits on the line, the next limit first. */
  listHolds: operation<types.ListHoldsData, types.ListHoldsResponse>('GET', '/v1/holds'),
  /** Who is or was with which customer, how soon they were picked up, how it ended. */
  listLiveContacts: operation<types.ListLiveContactsData, types.ListLiveContactsResponse>('GET', '/v1/live-contacts'),
  /** A letter as it came. It goes on with a ticket, or is a known customer’s, only where it is proven who wrote it; the same letter twice has one effect. */
  receiveMail: operation<types.ReceiveMailData, types.ReceiveMailResponse>('POST', '/v1/mails'),
  /** What to leave when nobody answers, in Chinese and English: on a machine, with somebody else, as a text. */
  listMessageTemplates: operation<types.ListMessageTemplatesData, types.ListMessageTemplatesResponse>('GET', '/v1/message-templates'),
  /** Obstacles that were reported in a period, by kind. */
  listObstacleCounts: operation<types.ListObstacleCountsData, types.ListObstacleCountsResponse>('GET', '/v1/obstacle-counts'),
  /** Measures against obstacles, the next that is due first, and how often each obstacle was reported before and since. */
  listObstacleMeasures: operation<types.ListObstacleMeasuresData, types.ListObstacleMeasuresResponse>('GET', '/v1/obstacle-measures'),
  /** Something is to be done about an obstacle, by somebody, until some time. */
  planObstacleMeasure: operation<types.PlanObstacleMeasureData, types.PlanObstacleMeasureResponse>('POST', '/v1/obstacle-measures'),
  /** It was done: what came of it, and whether it helped as far as anybody knows. */
  completeObstacleMeasure: operation<types.CompleteObstacleMeasureData, types.CompleteObstacleMeasureResponse>('POST', '/v1/obstacle-measures/{measureId}/complete'),
  /** What stood in the way of good service. */
  listObstacles: operation<types.ListObstaclesData, types.ListObstaclesResponse>('GET', '/v1/obstacles'),
  /** Views and reactions with generation, lag and parked keys. */
  listProjections: operation<types.ListProjectionsData, unknown>('GET', '/v1/operations/projections'),
  /** Writes the tables of opened personal data anew, so that nothing of what was erased is left in their files, and says how far back the write-ahead log reaches. */
  rewriteOpened: operation<types.RewriteOpenedData, unknown>('POST', '/v1/operations/projections/rewrite'),
  /** Builds a view a second time and compares the two byte for byte. */
  compareProjection: operation<types.CompareProjectionData, unknown>('POST', '/v1/operations/projections/{view}/compare'),
  /** Keys whose events wait for a repair. */
  listParked: operation<types.ListParkedData, unknown>('GET', '/v1/operations/projections/{view}/parked'),
  /** Builds a view anew from the log and flips to the new generation. */
  rebuildProjection: operation<types.RebuildProjectionData, unknown>('POST', '/v1/operations/projections/{view}/rebuild'),
  /** Applies the parked events of a key, or of all keys, in order. */
  releaseParked: operation<types.ReleaseParkedData, unknown>('POST', '/v1/operations/projections/{view}/release'),
  /** Lets a reaction that halted as LOG_REWOUND go on where the log ends now; what lies before is not reacted to. Answers with the lanes concerned. */
  restartReaction: operation<types.RestartReactionData, unknown>('POST', '/v1/operations/projections/{view}/restart'),
  /** When the customer wants to be called, whether now is such a time, and else from when on. */
  getCallWindow: operation<types.GetCallWindowData, types.GetCallWindowResponse>('GET', '/v1/parties/{partyId}/call-window'),
  /** The customer says when they want to be called; what was agreed before is replaced. */
  agreeCallWindow: operation<types.AgreeCallWindowData, types.AgreeCallWindowResponse>('POST', '/v1/parties/{partyId}/call-window'),
  /** Any time is fine for the customer again. */
  liftCallWindow: operation<types.LiftCallWindowData, types.LiftCallWindowResponse>('POST', '/v1/parties/{partyId}/call-window/lift'),
  /** The phrase library: ten classes, in Chinese and English; praise with the point that it is made at, and a note on it. */
  listPhrases: operation<types.ListPhrasesData, types.ListPhrasesResponse>('GET', '/v1/phrases'),
  /** Live contacts that began in a period, by agent and channel: how soon customers were picked up. */
  listPickUpStatistics: operation<types.ListPickUpStatisticsData, types.ListPickUpStatisticsResponse>('GET', '/v1/pick-up-statistics'),
  listPlaybookRuns: operation<types.ListPlaybookRunsData, types.ListPlaybookRunsResponse>('GET', '/v1/playbook-runs'),
  getPlaybookRun: operation<types.GetPlaybookRunData, types.GetPlaybookRunResponse>('GET', '/v1/playbook-runs/{runId}'),
  /** A step was done; one that comes before another is noted as out of order. */
  completePlaybookStep: operation<types.CompletePlaybookStepData, types.CompletePlaybookStepResponse>('POST', '/v1/playbook-runs/{runId}/done'),
  /** A step is left out, for a reason. */
  skipPlaybookStep: operation<types.SkipPlaybookStepData, types.SkipPlaybookStepResponse>('POST', '/v1/playbook-runs/{runId}/skip'),
  /** The newest version of each playbook; the service cycle and the delivery at the door are shipped. */
  listPlaybooks: operation<types.ListPlaybooksData, types.ListPlaybooksResponse>('GET', '/v1/playbooks'),
  /** The next version of a playbook, or its first; runs that were begun go on by theirs. */
  publishPlaybook: operation<types.PublishPlaybookData, types.PublishPlaybookResponse>('POST', '/v1/playbooks'),
  getPlaybook: operation<types.GetPlaybookData, types.GetPlaybookResponse>('GET', '/v1/playbooks/{playbookId}'),
  /** No run begins with it any more. */
  archivePlaybook: operation<types.ArchivePlaybookData, types.ArchivePlaybookResponse>('POST', '/v1/playbooks/{playbookId}/archive'),
  /** How far each version is followed. */
  getConformance: operation<types.GetConformanceData, types.GetConformanceResponse>('GET', '/v1/playbooks/{playbookId}/conformance'),
  /** What you may come for: to know the products, to solve a problem, to reach our people, to understand how service goes; what you want first comes first. */
  listPortalAreas: operation<types.ListPortalAreasData, types.ListPortalAreasResponse>('GET', '/v1/portal/areas'),
  /** Published articles for somebody known to us, those in the language first that they have chosen for their page. */
  searchArticlesAsClient: operation<types.SearchArticlesAsClientData, types.SearchArticlesAsClientResponse>('GET', '/v1/portal/articles/search'),
  getArticleForClients: operation<types.GetArticleForClientsData, types.GetArticleForClientsResponse>('GET', '/v1/portal/articles/{articleId}'),
  /** Whether it helped you. You have one vote, and may change it. */
  voteAsClient: operation<types.VoteAsClientData, types.VoteAsClientResponse>('POST', '/v1/portal/articles/{articleId}/vote'),
  /** When you want to be called. */
  getOwnCallWindow: operation<types.GetOwnCallWindowData, types.GetOwnCallWindowResponse>('GET', '/v1/portal/call-window'),
  /** You say when you want to be called; what you said before is replaced. */
  agreeOwnCallWindow: operation<types.AgreeOwnCallWindowData, types.AgreeOwnCallWindowResponse>('POST', '/v1/portal/call-window'),
  /** You may be called at any time again. */
  liftOwnCallWindow: operation<types.LiftOwnCallWindowData, types.LiftOwnCallWindowResponse>('POST', '/v1/portal/call-window/lift'),
  /** What you are entitled to. */
  listOwnEntitlements: operation<types.ListOwnEntitlementsData, types.ListOwnEntitlementsResponse>('GET', '/v1/portal/entitlements'),
  /** What you ordered, whether it is paid, how far it has come, and when the next step is to be expected. */
  listOwnOrders: operation<types.ListOwnOrdersData, types.ListOwnOrdersResponse>('GET', '/v1/portal/orders'),
  /** How you have your page: the language that you read first, and the areas that come first. */
  getPortalPage: operation<types.GetPortalPageData, types.GetPortalPageResponse>('GET', '/v1/portal/page'),
  /** You arrange your page: articles in your language and the areas that you choose come first. */
  arrangePortalPage: operation<types.ArrangePortalPageData, types.ArrangePortalPageResponse>('POST', '/v1/portal/page'),
  /** The lists that you can subscribe to, and where and in which language you get the mail of those that you are subscribed to. */
  listOwnSubscriptions: operation<types.ListOwnSubscriptionsData, types.ListOwnSubscriptionsResponse>('GET', '/v1/portal/subscriptions'),
  /** You want the mail of the list, or want it at another address or in another language. */
  subscribeOneself: operation<types.SubscribeOneselfData, types.SubscribeOneselfResponse>('POST', '/v1/portal/subscriptions/{listId}/subscribe'),
  /** You do not want the mail of the list any more. */
  unsubscribeOneself: operation<types.UnsubscribeOneselfData, types.UnsubscribeOneselfResponse>('POST', '/v1/portal/subscriptions/{listId}/unsubscribe'),
  /** Your tickets, with their status and the time of the next word. */
  listOwnTickets: operation<types.ListOwnTicketsData, types.ListOwnTicketsResponse>('GET', '/v1/portal/tickets'),
  /** You ask for something by a form: a ticket begins. */
  ask: operation<types.AskData, types.AskResponse>('POST', '/v1/portal/tickets'),
  /** One ticket of yours, with what we said to each other. */
  getOwnTicket: operation<types.GetOwnTicketData, types.GetOwnTicketResponse>('GET', '/v1/portal/tickets/{ticketId}'),
  /** You add something to a ticket of yours, whatever its state. */
  sendOwnMessage: operation<types.SendOwnMessageData, types.SendOwnMessageResponse>('POST', '/v1/portal/tickets/{ticketId}/messages'),
  /** Promises, the next that is due first. */
  listPromises: operation<types.ListPromisesData, types.ListPromisesResponse>('GET', '/v1/promises'),
  /** Published articles for anybody, without login. */
  searchPublicArticles: operation<types.SearchPublicArticlesData, types.SearchPublicArticlesResponse>('GET', '/v1/public/articles/search'),
  getPublicArticle: operation<types.GetPublicArticleData, types.GetPublicArticleResponse>('GET', '/v1/public/articles/{articleId}'),
  /** Whether it helped, without login: each vote is that of another reader, a repetition under the same Idempotency-Key aside. */
  votePublicArticle: operation<types.VotePublicArticleData, types.VotePublicArticleResponse>('POST', '/v1/public/articles/{articleId}/vote'),
  /** What making good has cost in a period, by currency and kind. */
  listRecoveryCostTotals: operation<types.ListRecoveryCostTotalsData, types.ListRecoveryCostTotalsResponse>('GET', '/v1/recovery-cost-totals'),
  /** What making good has cost, refunds among it. */
  listRecoveryCosts: operation<types.ListRecoveryCostsData, types.ListRecoveryCostsResponse>('GET', '/v1/recovery-costs'),
  /** Refunds, the next that is due first. */
  listRefunds: operation<types.ListRefundsData, types.ListRefundsResponse>('GET', '/v1/refunds'),
  /** How far repairs are, and what is due or late. */
  listRepairs: operation<types.ListRepairsData, types.ListRepairsResponse>('GET', '/v1/repairs'),
  /** Somebody is to come: free where the entitlement covers it, else charged by a quote. */
  requestRepair: operation<types.RequestRepairData, types.RequestRepairResponse>('POST', '/v1/repairs'),
  getRepair: operation<types.GetRepairData, types.GetRepairResponse>('GET', '/v1/repairs/{repairId}'),
  arriveOnSite: operation<types.ArriveOnSiteData, types.ArriveOnSiteResponse>('POST', '/v1/repairs/{repairId}/arrive'),
  /** The customer agreed to a time, or to another one. */
  bookVisit: operation<types.BookVisitData, types.BookVisitResponse>('POST', '/v1/repairs/{repairId}/book'),
  /** Nobody needs to come; not once somebody has been there. */
  cancelRepair: operation<types.CancelRepairData, types.CancelRepairResponse>('POST', '/v1/repairs/{repairId}/cancel'),
  /** Both clocks of the repair as they stand now, reckoned from its events. */
  listRepairClocks: operation<types.ListRepairClocksData, types.ListRepairClocksResponse>('GET', '/v1/repairs/{repairId}/clocks'),
  /** Why the visit is to be agreed, or somebody to be there, by then, and what became of it. */
  explainRepairClock: operation<types.ExplainRepairClockData, types.ExplainRepairClockResponse>('GET', '/v1/repairs/{repairId}/clocks/{limit}/explanation'),
  closeRepair: operation<types.CloseRepairData, types.CloseRepairResponse>('POST', '/v1/repairs/{repairId}/close'),
  /** What changed hands in a repair: the item and the backup unit. */
  listCustodyOfRepair: operation<types.ListCustodyOfRepairData, types.ListCustodyOfRepairResponse>('GET', '/v1/repairs/{repairId}/custody'),
  dispatchTechnician: operation<types.DispatchTechnicianData, types.DispatchTechnicianResponse>('POST', '/v1/repairs/{repairId}/dispatch'),
  /** The item works again, on the spot. */
  finishOnTheSpot: operation<types.FinishOnTheSpotData, types.FinishOnTheSpotResponse>('POST', '/v1/repairs/{repairId}/finish'),
  /** A technician or a workshop gives the item or the unit to another. */
  passOn: operation<types.PassOnData, types.PassOnResponse>('POST', '/v1/repairs/{repairId}/pass-on'),
  /** The customer gets the item back. */
  returnItem: operation<types.ReturnItemData, types.ReturnItemResponse>('POST', '/v1/repairs/{repairId}/return-item'),
  /** The customer gives the backup unit back. */
  returnUnit: operation<types.ReturnUnitData, types.ReturnUnitResponse>('POST', '/v1/repairs/{repairId}/return-unit'),
  /** Not repaired on the spot: the item goes with the technician, and a backup unit stays. */
  takeAway: operation<types.TakeAwayData, types.TakeAwayResponse>('POST', '/v1/repairs/{repairId}/take-away'),
  /** Where somebody is to be, when, for whom, and whether somebody was there. */
  listRoundStops: operation<types.ListRoundStopsData, types.ListRoundStopsResponse>('GET', '/v1/round-stops'),
  /** Who goes round on which day, and how far they have come. */
  listRounds: operation<types.ListRoundsData, types.ListRoundsResponse>('GET', '/v1/rounds'),
  /** Somebody goes round on a day, with stops at customers. */
  planRound: operation<types.PlanRoundData, types.PlanRoundResponse>('POST', '/v1/rounds'),
  getRound: operation<types.GetRoundData, types.GetRoundResponse>('GET', '/v1/rounds/{roundId}'),
  /** Nobody goes; what was still planned waits for another round. */
  cancelRound: operation<types.CancelRoundData, types.CancelRoundResponse>('POST', '/v1/rounds/{roundId}/cancel'),
  /** One more customer on the way. */
  addRoundStop: operation<types.AddRoundStopData, types.AddRoundStopResponse>('POST', '/v1/rounds/{roundId}/stops'),
  /** Nobody met: the ticket waits for another stop. */
  missRoundStop: operation<types.MissRoundStopData, types.MissRoundStopResponse>('POST', '/v1/rounds/{roundId}/stops/{stopId}/miss'),
  /** Nobody has to go there any more: what was wanted is done without. */
  releaseRoundStop: operation<types.ReleaseRoundStopData, types.ReleaseRoundStopResponse>('POST', '/v1/rounds/{roundId}/stops/{stopId}/release'),
  /** Somebody was there, and what was wanted is done. */
  serveRoundStop: operation<types.ServeRoundStopData, types.ServeRoundStopResponse>('POST', '/v1/rounds/{roundId}/stops/{stopId}/serve'),
  /** Open tickets whose service is roving and for which no stop is planned. */
  listRovingTickets: operation<types.ListRovingTicketsData, types.ListRovingTicketsResponse>('GET', '/v1/roving-tickets'),
  /** A ticket that few may see from its first fact on, of the highest priority unless said otherwise. */
  openSensitiveIncident: operation<types.OpenSensitiveIncidentData, types.OpenSensitiveIncidentResponse>('POST', '/v1/sensitive-incidents'),
  /** The sensitive incidents that the caller may see. */
  listSensitiveIncidents: operation<types.ListSensitiveIncidentsData, types.ListSensitiveIncidentsResponse>('GET', '/v1/sensitive-incidents'),
  /** The newest version of each calendar. */
  listServiceCalendars: operation<types.ListServiceCalendarsData, types.ListServiceCalendarsResponse>('GET', '/v1/service-calendars'),
  /** Publishes the next version of the calendar of that code; what was reckoned by an earlier one stays as it is. */
  publishServiceCalendar: operation<types.PublishServiceCalendarData, types.PublishServiceCalendarResponse>('POST', '/v1/service-calendars'),
  /** All versions of the catalogue of service items, the newest first. */
  listServiceCatalogues: operation<types.ListServiceCataloguesData, types.ListServiceCataloguesResponse>('GET', '/v1/service-catalogue-versions'),
  /** Who has which services come back, how often. */
  listServiceContracts: operation<types.ListServiceContractsData, types.ListServiceContractsResponse>('GET', '/v1/service-contracts'),
  /** A customer pays for services that come back: each line opens its tickets by itself. */
  signContract: operation<types.SignContractData, types.SignContractResponse>('POST', '/v1/service-contracts'),
  getServiceContract: operation<types.GetServiceContractData, types.GetServiceContractResponse>('GET', '/v1/service-contracts/{contractId}'),
  /** Nothing comes back by itself any more. */
  endContract: operation<types.EndContractData, types.EndContractResponse>('POST', '/v1/service-contracts/{contractId}/end'),
  /** Something more was agreed. */
  addContractLine: operation<types.AddContractLineData, types.AddContractLineResponse>('POST', '/v1/service-contracts/{contractId}/lines'),
  /** More often, less often, longer or shorter; what is still owed this year is spread over what is left of it. */
  changeContractLine: operation<types.ChangeContractLineData, types.ChangeContractLineResponse>('POST', '/v1/service-contracts/{contractId}/lines/{lineId}/change'),
  /** The catalogue of service items by phase, with what each costs; now or by an earlier version. */
  listServiceItems: operation<types.ListServiceItemsData, types.ListServiceItemsResponse>('GET', '/v1/service-items'),
  /** Adds a service item, or gives one another name, price, phase, work item or product; tickets that are opened afterwards follow. */
  listServiceItem: operation<types.ListServiceItemData, types.ListServiceItemResponse>('POST', '/v1/service-items'),
  /** Letters that were left unanswered, and why. */
  listSetAsideMails: operation<types.ListSetAsideMailsData, types.ListSetAsideMailsResponse>('GET', '/v1/set-aside-mails'),
  /** What departments have to do, what is due first on top. */
  listSubTasks: operation<types.ListSubTasksData, types.ListSubTasksResponse>('GET', '/v1/sub-tasks'),
  /** The limits of every team that has some. */
  listSurgeDesks: operation<types.ListSurgeDesksData, types.ListSurgeDesksResponse>('GET', '/v1/surge-desks'),
  /** Above which wait a surge of the team begins, and below which it ends; from now on its waiting is measured by itself. */
  setSurgeLimits: operation<types.SetSurgeLimitsData, types.SetSurgeLimitsResponse>('POST', '/v1/surge-desks'),
  /** Surges, the latest first: what was measured, which of the six actions are done, who helps out. */
  listSurges: operation<types.ListSurgesData, types.ListSurgesResponse>('GET', '/v1/surges'),
  /** One of the six actions is done. */
  takeSurgeAction: operation<types.TakeSurgeActionData, types.TakeSurgeActionResponse>('POST', '/v1/surges/actions'),
  /** Somebody of another department helps out until the surge is over. */
  draftStaff: operation<types.DraftStaffData, types.DraftStaffResponse>('POST', '/v1/surges/draft'),
  /** Measures the waiting of a team now: a surge begins or ends where a limit is crossed. */
  measureWaiting: operation<types.MeasureWaitingData, types.MeasureWaitingResponse>('POST', '/v1/surges/measure'),
  /** The newest version of each ticket template. */
  listTicketTemplates: operation<types.ListTicketTemplatesData, types.ListTicketTemplatesResponse>('GET', '/v1/ticket-templates'),
  /** The next version of a ticket template, or its first; tickets that were opened stay as they are. */
  publishTicketTemplate: operation<types.PublishTicketTemplateData, types.PublishTicketTemplateResponse>('POST', '/v1/ticket-templates'),
  getTicketTemplate: operation<types.GetTicketTemplateData, types.GetTicketTemplateResponse>('GET', '/v1/ticket-templates/{ticketTemplateId}'),
  /** No ticket is opened by it any more. */
  archiveTicketTemplate: operation<types.ArchiveTicketTemplateData, types.ArchiveTicketTemplateResponse>('POST', '/v1/ticket-templates/{ticketTemplateId}/archive'),
  /** A ticket begins with what the template says of its kind, and with the playbook of the template; what is said here wins. */
  openTicketByTemplate: operation<types.OpenTicketByTemplateData, types.OpenTicketByTemplateResponse>('POST', '/v1/ticket-templates/{ticketTemplateId}/tickets'),
  /** How many tickets were opened by each version, and how many are still of the kind that it says. */
  getTemplateUse: operation<types.GetTemplateUseData, types.GetTemplateUseResponse>('GET', '/v1/ticket-templates/{ticketTemplateId}/use'),
  /** Somebody asks for something: a ticket begins. */
  openTicket: operation<types.OpenTicketData, types.OpenTicketResponse>('POST', '/v1/tickets'),
  /** The queue: who waits, since when, what is due next. */
  listTickets: operation<types.ListTicketsData, types.ListTicketsResponse>('GET', '/v1/tickets'),
  getTicket: operation<types.GetTicketData, types.GetTicketResponse>('GET', '/v1/tickets/{ticketId}'),
  /** The customer hears the plan and the time of the next word; the answer tells what a colleague would say of the wording. */
  acknowledgeTicket: operation<types.AcknowledgeTicketData, types.AcknowledgeTicketResponse>('POST', '/v1/tickets/{ticketId}/acknowledge'),
  addViewer: operation<types.AddViewerData, types.AddViewerResponse>('POST', '/v1/tickets/{ticketId}/add-viewer'),
  agreeCourse: operation<types.AgreeCourseData, types.AgreeCourseResponse>('POST', '/v1/tickets/{ticketId}/agree'),
  /** Answers the request on the spot, at the first contact. */
  answerOnTheSpot: operation<types.AnswerOnTheSpotData, types.AnswerOnTheSpotResponse>('POST', '/v1/tickets/{ticketId}/answer'),
  assignTicket: operation<types.AssignTicketData, types.AssignTicketResponse>('POST', '/v1/tickets/{ticketId}/assign'),
  /** Gives the ticket to whoever of the leading team serves such customers first, fits best, has least in hand and waited longest; says who was considered and why not. */
  assignBest: operation<types.AssignBestData, types.AssignBestResponse>('POST', '/v1/tickets/{ticketId}/assign-best'),
  /** Help cannot go on before the customer does something. */
  awaitCustomer: operation<types.AwaitCustomerData, types.AwaitCustomerResponse>('POST', '/v1/tickets/{ticketId}/await-customer'),
  /** The customer goes on without help. */
  confirmBackOnTrack: operation<types.ConfirmBackOnTrackData, types.ConfirmBackOnTrackResponse>('POST', '/v1/tickets/{ticketId}/back-on-track'),
  /** Somebody answers for a breach. */
  acknowledgeBreach: operation<types.AcknowledgeBreachData, types.AcknowledgeBreachResponse>('POST', '/v1/tickets/{ticketId}/breaches/acknowledge'),
  /** What one should know before one speaks with the customer. */
  getTicketBriefing: operation<types.GetTicketBriefingData, types.GetTicketBriefingResponse>('GET', '/v1/tickets/{ticketId}/briefing'),
  /** Somebody called back; one that reached nobody leaves the callback open. */
  makeCallback: operation<types.MakeCallbackData, types.MakeCallbackResponse>('POST', '/v1/tickets/{ticketId}/callbacks/{callbackId}/make'),
  /** The line was cut: we call back. */
  dropCall: operation<types.DropCallData, types.DropCallResponse>('POST', '/v1/tickets/{ticketId}/calls/drop'),
  cancelTicket: operation<types.CancelTicketData, types.CancelTicketResponse>('POST', '/v1/tickets/{ticketId}/cancel'),
  checkSatisfaction: operation<types.CheckSatisfactionData, types.CheckSatisfactionResponse>('POST', '/v1/tickets/{ticketId}/check-satisfaction'),
  /** The ticket turns out to be of another kind. */
  classifyTicket: operation<types.ClassifyTicketData, types.ClassifyTicketResponse>('POST', '/v1/tickets/{ticketId}/classify'),
  /** Chooses the policy anew, by what the ticket is now. */
  matchClockPolicy: operation<types.MatchClockPolicyData, types.MatchClockPolicyResponse>('POST', '/v1/tickets/{ticketId}/clock-policy'),
  /** Every clock of the ticket as it stands now, reckoned from its events. */
  listTicketClocks: operation<types.ListTicketClocksData, types.ListTicketClocksResponse>('GET', '/v1/tickets/{ticketId}/clocks'),
  /** Why the clock is due when it is due: the fewest events, the rules and the windows that make it so, and one paragraph. */
  explainClock: operation<types.ExplainClockData, types.ExplainClockResponse>('GET', '/v1/tickets/{ticketId}/clocks/{metric}/explanation'),
  closeTicket: operation<types.CloseTicketData, types.CloseTicketResponse>('POST', '/v1/tickets/{ticketId}/close'),
  /** A contact ends in good order: with a note, thanks, and the customer letting go first. */
  endContact: operation<types.EndContactData, types.EndContactResponse>('POST', '/v1/tickets/{ticketId}/contacts/end'),
  /** We do not do what was asked for: why, in which tone, and what we offer instead. */
  declineRequest: operation<types.DeclineRequestData, types.DeclineRequestResponse>('POST', '/v1/tickets/{ticketId}/decline'),
  /** What others may have learned before the ticket became restricted: what is out cannot be called back, and the manager should know it. */
  listDisclosures: operation<types.ListDisclosuresData, types.ListDisclosuresResponse>('GET', '/v1/tickets/{ticketId}/disclosures'),
  /** The recurrent service does not come back: neither after this ticket nor at the time of its next one. */
  endSeries: operation<types.EndSeriesData, types.EndSeriesResponse>('POST', '/v1/tickets/{ticketId}/end-series'),
  /** The ticket becomes a complaint and remains as evidence. */
  escalateTicket: operation<types.EscalateTicketData, types.EscalateTicketResponse>('POST', '/v1/tickets/{ticketId}/escalate'),
  /** What whoever is looked for can be known by. It is collected quietly and never broadcast. */
  noteFeatures: operation<types.NoteFeaturesData, types.NoteFeaturesResponse>('POST', '/v1/tickets/{ticketId}/features'),
  /** Whoever helps stays with the customer until they are back on track; before that the ticket is neither handed over nor closed. */
  followThrough: operation<types.FollowThroughData, types.FollowThroughResponse>('POST', '/v1/tickets/{ticketId}/follow-through'),
  /** The customer on the line waits: they know why, agreed, and know for how long. */
  placeOnHold: operation<types.PlaceOnHoldData, types.PlaceOnHoldResponse>('POST', '/v1/tickets/{ticketId}/hold'),
  /** Tells the waiting customer that they are not forgotten. */
  checkInOnHold: operation<types.CheckInOnHoldData, types.CheckInOnHoldResponse>('POST', '/v1/tickets/{ticketId}/hold/check-in'),
  resumeHold: operation<types.ResumeHoldData, types.ResumeHoldResponse>('POST', '/v1/tickets/{ticketId}/hold/resume'),
  /** Two tickets have to do with each other, whosever they are. */
  linkTickets: operation<types.LinkTicketsData, types.LinkTicketsResponse>('POST', '/v1/tickets/{ticketId}/link'),
  /** The ticket ends in another one of the same customer; what was said is read there, and what is still written to it lands there, unless it is to keep a thread of its own. */
  mergeTicket: operation<types.MergeTicketData, types.MergeTicketResponse>('POST', '/v1/tickets/{ticketId}/merge'),
  /** The conversation about the ticket, by the time when things were said. */
  listMessages: operation<types.ListMessagesData, types.ListMessagesResponse>('GET', '/v1/tickets/{ticketId}/messages'),
  /** The customer wrote or said something; it is taken in whatever state the ticket is, by the ticket that it ends in where it is merged. */
  receiveMessage: operation<types.ReceiveMessageData, types.ReceiveMessageResponse>('POST', '/v1/tickets/{ticketId}/messages'),
  /** Something of ours stood in the way of serving this customer. */
  reportObstacle: operation<types.ReportObstacleData, types.ReportObstacleResponse>('POST', '/v1/tickets/{ticketId}/obstacles'),
  /** The ticket is one of several about the same cause: what the parent is answered, its open children are answered too. */
  setParent: operation<types.SetParentData, types.SetParentResponse>('POST', '/v1/tickets/{ticketId}/parent'),
  /** A ticket is handled by the newest version of a playbook. */
  startPlaybookRun: operation<types.StartPlaybookRunData, types.StartPlaybookRunResponse>('POST', '/v1/tickets/{ticketId}/playbook-runs'),
  changePriority: operation<types.ChangePriorityData, types.ChangePriorityResponse>('POST', '/v1/tickets/{ticketId}/priority'),
  /** Promises something by a time; within what the post may promise. */
  makePromise: operation<types.MakePromiseData, types.MakePromiseResponse>('POST', '/v1/tickets/{ticketId}/promises'),
  /** Its owner says that it will not be kept. */
  breakPromise: operation<types.BreakPromiseData, types.BreakPromiseResponse>('POST', '/v1/tickets/{ticketId}/promises/{promiseId}/break'),
  /** The customer hears why a promise was broken, with our apology. */
  explainPromise: operation<types.ExplainPromiseData, types.ExplainPromiseResponse>('POST', '/v1/tickets/{ticketId}/promises/{promiseId}/explain'),
  keepPromise: operation<types.KeepPromiseData, types.KeepPromiseResponse>('POST', '/v1/tickets/{ticketId}/promises/{promiseId}/keep'),
  /** The customer agreed to a later time. */
  reschedulePromise: operation<types.ReschedulePromiseData, types.ReschedulePromiseResponse>('POST', '/v1/tickets/{ticketId}/promises/{promiseId}/reschedule'),
  /** What solved the ticket may solve others: a draft in the words of the agent follows, without anything about the customer. */
  proposeArticle: operation<types.ProposeArticleData, types.ProposeArticleResponse>('POST', '/v1/tickets/{ticketId}/propose-article'),
  /** We make good for something that went wrong, at a cost within what the post may grant. */
  offerRecovery: operation<types.OfferRecoveryData, types.OfferRecoveryResponse>('POST', '/v1/tickets/{ticketId}/recoveries'),
  /** The customer wants money back: a time by which it is paid begins to run. */
  requestRefund: operation<types.RequestRefundData, types.RequestRefundResponse>('POST', '/v1/tickets/{ticketId}/refunds'),
  /** Within what the post may grant. */
  approveRefund: operation<types.ApproveRefundData, types.ApproveRefundResponse>('POST', '/v1/tickets/{ticketId}/refunds/{refundId}/approve'),
  payRefund: operation<types.PayRefundData, types.PayRefundResponse>('POST', '/v1/tickets/{ticketId}/refunds/{refundId}/pay'),
  /** No money; why, and what we do instead. */
  rejectRefund: operation<types.RejectRefundData, types.RejectRefundResponse>('POST', '/v1/tickets/{ticketId}/refunds/{refundId}/reject'),
  removeViewer: operation<types.RemoveViewerData, types.RemoveViewerResponse>('POST', '/v1/tickets/{ticketId}/remove-viewer'),
  reopenTicket: operation<types.ReopenTicketData, types.ReopenTicketResponse>('POST', '/v1/tickets/{ticketId}/reopen'),
  /** We answer the customer, or say something among ourselves. */
  sendReply: operation<types.SendReplyData, types.SendReplyResponse>('POST', '/v1/tickets/{ticketId}/replies'),
  resolveIncident: operation<types.ResolveIncidentData, types.ResolveIncidentResponse>('POST', '/v1/tickets/{ticketId}/resolve-incident'),
  restateNeed: operation<types.RestateNeedData, types.RestateNeedResponse>('POST', '/v1/tickets/{ticketId}/restate'),
  /** The ticket becomes a sensitive incident: from now on, and for ever, few may see it. */
  restrictTicket: operation<types.RestrictTicketData, types.RestrictTicketResponse>('POST', '/v1/tickets/{ticketId}/restrict'),
  /** The customer has done it, or need not do it any more. */
  resumeHelp: operation<types.ResumeHelpData, types.ResumeHelpResponse>('POST', '/v1/tickets/{ticketId}/resume'),
  /** Another department leads the ticket from now on: the one that is named, or the one that the department table names for a work item. */
  routeTicket: operation<types.RouteTicketData, types.RouteTicketResponse>('POST', '/v1/tickets/{ticketId}/route'),
  solveTicket: operation<types.SolveTicketData, types.SolveTicketResponse>('POST', '/v1/tickets/{ticketId}/solve'),
  /** Some messages are another matter: a new ticket of the same customer begins with them a moment later. */
  splitTicket: operation<types.SplitTicketData, types.SplitTicketResponse>('POST', '/v1/tickets/{ticketId}/split'),
  /** A department is asked to do its part; until then the ticket waits for it. */
  openSubTask: operation<types.OpenSubTaskData, types.OpenSubTaskResponse>('POST', '/v1/tickets/{ticketId}/sub-tasks'),
  completeSubTask: operation<types.CompleteSubTaskData, types.CompleteSubTaskResponse>('POST', '/v1/tickets/{ticketId}/sub-tasks/{subTaskId}/complete'),
  dropSubTask: operation<types.DropSubTaskData, types.DropSubTaskResponse>('POST', '/v1/tickets/{ticketId}/sub-tasks/{subTaskId}/drop'),
  /** Published articles that fit the subject of a ticket, for whoever answers it: nobody searched, so nothing is counted. */
  suggestArticles: operation<types.SuggestArticlesData, types.SuggestArticlesResponse>('GET', '/v1/tickets/{ticketId}/suggested-articles'),
  /** The customer brings an item to a counter: it is ours to look after until it is given back. */
  takeIn: operation<types.TakeInData, types.TakeInResponse>('POST', '/v1/tickets/{ticketId}/take-in'),
  /** Tickets that belong to this one, in both directions; what was undone has an end. */
  listTies: operation<types.ListTiesData, types.ListTiesResponse>('GET', '/v1/tickets/{ticketId}/ties'),
  /** Asks a person or a department to take over; until somebody accepts, the ticket stays where it is. Who is away by the roster, or may not see the ticket, is not asked. */
  requestTransfer: operation<types.RequestTransferData, types.RequestTransferResponse>('POST', '/v1/tickets/{ticketId}/transfer'),
  /** A named person takes over; the ticket is theirs from now on. */
  acceptTransfer: operation<types.AcceptTransferData, types.AcceptTransferResponse>('POST', '/v1/tickets/{ticketId}/transfer/accept'),
  completeTransfer: operation<types.CompleteTransferData, types.CompleteTransferResponse>('POST', '/v1/tickets/{ticketId}/transfer/complete'),
  refuseTransfer: operation<types.RefuseTransferData, types.RefuseTransferResponse>('POST', '/v1/tickets/{ticketId}/transfer/refuse'),
  withdrawTransfer: operation<types.WithdrawTransferData, types.WithdrawTransferResponse>('POST', '/v1/tickets/{ticketId}/transfer/withdraw'),
  unlinkTickets: operation<types.UnlinkTicketsData, types.UnlinkTicketsResponse>('POST', '/v1/tickets/{ticketId}/unlink'),
  /** It was another matter after all: the ticket goes on where it was. */
  unmergeTicket: operation<types.UnmergeTicketData, types.UnmergeTicketResponse>('POST', '/v1/tickets/{ticketId}/unmerge'),
  /** Transfers that were asked for in a period, by who was asked or by why: how many were accepted, after how long. */
  listTransferStatistics: operation<types.ListTransferStatisticsData, types.ListTransferStatisticsResponse>('GET', '/v1/transfer-statistics'),
  /** Who was asked to take a ticket over, with the name of the customer and what they want. */
  listTransfers: operation<types.ListTransfersData, types.ListTransfersResponse>('GET', '/v1/transfers'),
  /** Looks at an outgoing text before it is sent: a time that is missing, words to be avoided, and what to say instead. */
  checkWording: operation<types.CheckWordingData, types.CheckWordingResponse>('POST', '/v1/wording/check'),
};
