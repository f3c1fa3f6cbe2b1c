import { logStatus } from '../access/event-log-access.js';
import { PlatformAccess } from '../access/platform-access.js';
import type { StateFolder } from '../access/state-folder.js';

export const isLogEmpty = async (state: StateFolder): Promise<boolean> => (await logStatus(await PlatformAccess.of(state))).events === 0;
