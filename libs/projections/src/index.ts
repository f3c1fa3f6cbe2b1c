export { grantRunner } from './grants.js';
export { BuildUnderWay } from './generation-build.js';
export { LogRewound } from './lane-feeder.js';
export { projectionMigrations } from './migrations.js';
export { backUpReactions, ReactionsThere, restoreReactions, type RestoredReactions } from './reaction-backup.js';
export { FlipRefused } from './rebuild.js';
export type { Rewritten, WriteAheadLog } from './rewriting.js';
export { Runner } from './runner.js';
export type * from './runner-options.js';
