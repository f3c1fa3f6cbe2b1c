import { endMutations, followUpMutations } from './end.mutations.js';
import { acknowledgementMutations, historyMutations } from './history.mutations.js';
import { logMutations } from './log.mutations.js';
import type { Mutation } from './mutation.js';
import { topicMutations } from './topic.mutations.js';
import { viewMutations } from './view.mutations.js';

/** Everything that is broken on purpose, to see each checker turn red. A checker that nothing here turns red proves nothing. */
export const mutations: readonly Mutation[] = [...logMutations, ...acknowledgementMutations, ...historyMutations, ...topicMutations, ...viewMutations, ...followUpMutations, ...endMutations];
