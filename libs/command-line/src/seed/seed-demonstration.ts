import type { StateFolder } from '../access/state-folder.js';

export const seedDemonstration = async (_state: StateFolder): Promise<{ commands: number; seconds: number }> => ({ commands: 0, seconds: 0 });
