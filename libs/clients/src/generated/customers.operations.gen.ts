import { operation } from '../client.js';
import type * as types from './customers.types.gen.js';

export const customersOperations = {
  /** A party of another system enters the log as its record knows it. */
  adoptParty: operation<types.AdoptPartyData, types.AdoptPartyResponse>('POST', '/v1/adopted-parties'),
  /** A client has a file from now on; no purchase is needed. */
  registerCustomer: operation<types.RegisterCustomerData, types.RegisterCustomerResponse>('POST', '/v1/customers'),
  /** The directory: every party in one line; look-up by number, phone or e-mail. */
  listCustomers: operation<types.ListCustomersData, types.ListCustomersResponse>('GET', '/v1/customers'),
  /** The file of the customer that this party is, with its five parts. */
  getCustomer: operation<types.GetCustomerData, types.GetCustomerResponse>('GET', '/v1/customers/{partyId}'),
  /** Makes the personal data of a customer unreadable for ever, in every service. It cannot be undone; one that breaks off goes on by itself. */
  erasePersonalData: operation<types.ErasePersonalDataData, types.ErasePersonalDataResponse>('POST', '/v1/customers/{partyId}/erase'),
  /** The certificate: what was erased, when, where its facts lie, and whether it is final. */
  getErasure: operation<types.GetErasureData, types.GetErasureResponse>('GET', '/v1/customers/{partyId}/erasure'),
  /** A copy of everything that is on record about a customer, from all services, in clear, for the customer. */
  exportPersonalData: operation<types.ExportPersonalDataData, types.ExportPersonalDataResponse>('GET', '/v1/customers/{partyId}/export'),
  /** Everything that happened to the customer and all of its parties, in all services, by time of happening. */
  listTimeline: operation<types.ListTimelineData, types.ListTimelineResponse>('GET', '/v1/customers/{partyId}/timeline'),
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
  /** Somebody without a name contacts us for the first time. */
  openAnonymousContact: operation<types.OpenAnonymousContactData, types.OpenAnonymousContactResponse>('POST', '/v1/parties'),
  /** Which customer a party is, and which other parties are the same. */
  getParty: operation<types.GetPartyData, types.GetPartyResponse>('GET', '/v1/parties/{partyId}'),
  abandonBuyingProcedure: operation<types.AbandonBuyingProcedureData, types.AbandonBuyingProcedureResponse>('POST', '/v1/parties/{partyId}/buying-procedure/abandon'),
  enterBuyingProcedure: operation<types.EnterBuyingProcedureData, types.EnterBuyingProcedureResponse>('POST', '/v1/parties/{partyId}/buying-procedure/enter'),
  observeBuyingSignal: operation<types.ObserveBuyingSignalData, types.ObserveBuyingSignalResponse>('POST', '/v1/parties/{partyId}/buying-signals'),
  classifyCustomer: operation<types.ClassifyCustomerData, types.ClassifyCustomerResponse>('POST', '/v1/parties/{partyId}/classification'),
  /** The face has a name now; the party keeps its id and its past. */
  identifyCustomer: operation<types.IdentifyCustomerData, types.IdentifyCustomerResponse>('POST', '/v1/parties/{partyId}/identify'),
  /** Records a contact with the seven elements of communication. */
  recordInteraction: operation<types.RecordInteractionData, types.RecordInteractionResponse>('POST', '/v1/parties/{partyId}/interactions'),
  /** Closes the open loop of a contact. */
  recordFeedback: operation<types.RecordFeedbackData, types.RecordFeedbackResponse>('POST', '/v1/parties/{partyId}/interactions/{interactionId}/feedback'),
  showInterest: operation<types.ShowInterestData, types.ShowInterestResponse>('POST', '/v1/parties/{partyId}/interests'),
  /** The party turned out to be an existing customer. */
  joinParty: operation<types.JoinPartyData, types.JoinPartyResponse>('POST', '/v1/parties/{partyId}/join'),
  /** Sets the management class by hand, with its reason. */
  setManagementClass: operation<types.SetManagementClassData, types.SetManagementClassResponse>('POST', '/v1/parties/{partyId}/management-class'),
  /** Corrects one of the typed parts of the file; the others are projected from the log. */
  correctProfile: operation<types.CorrectProfileData, types.CorrectProfileResponse>('POST', '/v1/parties/{partyId}/profile'),
  /** Records a purchase: the customer is a closed deal. */
  recordPurchase: operation<types.RecordPurchaseData, types.RecordPurchaseResponse>('POST', '/v1/parties/{partyId}/purchases'),
  /** How far an order has come, and when its next step is to be expected: the customer sees it. */
  progressPurchase: operation<types.ProgressPurchaseData, types.ProgressPurchaseResponse>('POST', '/v1/parties/{partyId}/purchases/{purchaseId}/progress'),
  /** The joining was a mistake. */
  unjoinParty: operation<types.UnjoinPartyData, types.UnjoinPartyResponse>('POST', '/v1/parties/{partyId}/unjoin'),
};
