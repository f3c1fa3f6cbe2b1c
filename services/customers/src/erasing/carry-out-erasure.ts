import { setTimeout as pause } from 'node:timers/promises';
import type { ErasureScope } from '@rapport/contracts-customers';
import { KEY_LIFETIME, type KeyRing } from '@rapport/event-log';
import { instant, mintedId, type CommandMetadata, type Handled, type HandleCommand } from '@rapport/event-sourcing';
import { removeFromOutbox } from '@rapport/service-host';
import { partyAggregate } from '../party/party.decider.js';

export interface ErasureMeans {
  readonly handle: HandleCommand;
  readonly keys: Pick<KeyRing, 'erase'>;
  /** The folder in which messages wait that were not handed over yet. */
  readonly state: string;
}

export interface ErasureFacts {
  readonly customerId: string;
  readonly scope: ErasureScope;
  readonly reason: string;
}

/** Keys first; when the last process has forgotten them, the facts, so that nobody who learns of one can still open anything. Each step may be repeated. */
export const carryOutErasure = async ({ handle, keys, state }: ErasureMeans, partyIds: readonly string[], facts: ErasureFacts, metadata: CommandMetadata): Promise<readonly Handled[]> => {
  const destroyed = await keys.erase(partyIds);
  await pause(KEY_LIFETIME + 50);
  await removeFromOutbox(state, partyIds);
  const { expectedVersion: _, ...rest } = metadata;

  return Promise.all(
    partyIds.map((partyId) =>
      handle(partyAggregate, partyId, {
        type: 'ConfirmErasure',
        data: { partyId, ...facts, keyDestroyedAt: instant(destroyed.get(partyId)!.toISOString()) },
        metadata: { ...rest, commandId: mintedId(metadata.commandId, `erased ${partyId}`), causationId: metadata.commandId },
      }),
    ),
  );
};
