import { AsyncLocalStorage } from 'node:async_hooks';
import type { HostRequest } from '../host-request.js';

/** The scope whose holders see and handle everything that is restricted. */
export const RESTRICTED_SCOPE = 'restricted:read';

/** Who reads: an actor, and whether everything is open to them. */
export interface Reader {
  readonly id: string;
  readonly cleared: boolean;
}

const requests = new AsyncLocalStorage<HostRequest>();

/** Keeps the request at hand for whatever it leads to: who may see a row is asked where rows are read. */
export const rememberCaller = (request: HostRequest, done: () => void): void => requests.run(request, done);

/** Who reads just now; null where nobody known does. */
export const readerNow = (): Reader | null => {
  const caller = requests.getStore()?.caller;

  return caller === undefined ? null : { id: caller.id, cleared: caller.scopes.has(RESTRICTED_SCOPE) };
};
