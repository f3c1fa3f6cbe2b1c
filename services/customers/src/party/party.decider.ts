import { partyEvents } from '@rapport/contracts-customers';
import { aggregate, unreachable, type Decider } from '@rapport/event-sourcing';
import { abandonBuyingProcedure, enterBuyingProcedure, observeBuyingSignal, recordPurchase, showInterest } from './buying.decider.js';
import { recordFeedback, recordInteraction } from './contact.decider.js';
import { confirmErasure, requestErasure } from './erasing.decider.js';
import { classify, correctProfile, setManagementClass } from './file.decider.js';
import { adopt, identify, open, register } from './identity.decider.js';
import { attach, detach, join, unjoin } from './joining.decider.js';
import type { PartyCommand } from './party.commands.js';
import { evolve, unknownParty, type Party, type PartyEvent } from './party.state.js';
import { progressPurchase } from './progress.decider.js';

const decide = (command: PartyCommand, party: Party): readonly PartyEvent[] => {
  switch (command.type) {
    case 'OpenAnonymousContact':
      return open(command, party);
    case 'RegisterCustomer':
      return register(command, party);
    case 'IdentifyCustomer':
      return identify(command, party);
    case 'AdoptParty':
      return adopt(command, party);
    case 'JoinParty':
      return join(command, party);
    case 'UnjoinParty':
      return unjoin(command, party);
    case 'AttachParty':
      return attach(command, party);
    case 'DetachParty':
      return detach(command, party);
    case 'CorrectProfile':
      return correctProfile(command, party);
    case 'ClassifyCustomer':
      return classify(command, party);
    case 'SetManagementClass':
      return setManagementClass(command, party);
    case 'RecordInteraction':
      return recordInteraction(command, party);
    case 'RecordFeedback':
      return recordFeedback(command, party);
    case 'ShowInterest':
      return showInterest(command, party);
    case 'ObserveBuyingSignal':
      return observeBuyingSignal(command, party);
    case 'EnterBuyingProcedure':
      return enterBuyingProcedure(command, party);
    case 'AbandonBuyingProcedure':
      return abandonBuyingProcedure(command, party);
    case 'RecordPurchase':
      return recordPurchase(command, party);
    case 'ProgressPurchase':
      return progressPurchase(command, party);
    case 'RequestErasure':
      return requestErasure(command, party);
    case 'ConfirmErasure':
      return confirmErasure(command, party);
    default:
      return unreachable(command);
  }
};

/** The life of a party: from a face without a name to a client with a file and a level (CUS-01, SM-1). */
export const partyDecider: Decider<Party, PartyCommand, PartyEvent> = { initial: unknownParty, decide, evolve };

/** The stream id of a party is the party id. */
export const partyAggregate = aggregate({ category: 'party', decider: partyDecider, events: partyEvents, partyOf: (command: PartyCommand) => command.data.partyId });
