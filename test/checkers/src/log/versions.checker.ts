import { checker } from '../checker.js';

/** Versions of a stream are 1, 2, 3 … in the order of positions (invariant 2). */
export const versions = checker('stream-versions', ['log'], async (run, findings) => {
  let lane = -1;
  let heads = new Map<string, number>();
  for await (const { lane: at, position, stream, version } of run.log()) {
    findings.looked('rows');
    if (at !== lane) [lane, heads] = [at, new Map()];
    const head = heads.get(stream) ?? 0;
    if (head === 0) findings.looked('streams');
    if (version !== head + 1) findings.broken('a version does not follow the one before', { lane, position, stream, version, before: head });
    heads.set(stream, version);
  }
});
