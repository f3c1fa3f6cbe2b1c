import { checker } from '../checker.js';
import { eventIdOf, reactionCommandId } from '../identity.js';
import { metaOf } from '../run-folder/records.js';
import type { RunFolder } from '../run-folder/run-folder.js';
import { bucketOf, buckets, Spill } from '../run-folder/spill.js';
import type { Findings } from '../verdict.js';

/** A command that a reaction gave. */
interface Given {
  readonly id: string;
  readonly reaction: string;
  readonly cause: string | null;
  readonly correlation: string;
  readonly lane: number;
  readonly position: number;
}

interface Fact {
  readonly id: string;
  readonly correlation: string;
}

const MOST_ORDINALS = 16;

/** What a reaction gives to an event has the id that follows from its name, the event and the ordinal: a crash repeats nothing (I13). The event is there, and the two are one conversation. */
export const reactions = checker('reactions', ['log'], async (run, findings) => {
  const given = new Spill<Given>();
  const facts = new Spill<Fact>();
  try {
    await gathered(run, given, facts);
    for (const bucket of buckets) await judged(await given.bucket(bucket), facts, bucket, findings);
  } finally {
    given.remove();
    facts.remove();
  }
});

const gathered = async (run: RunFolder, given: Spill<Given>, facts: Spill<Fact>): Promise<void> => {
  for await (const row of run.log()) {
    const { commandId, commandIndex, lane, position } = row;
    const { actor, causationId, correlationId } = metaOf(row);
    const id = eventIdOf(commandId, commandIndex);
    facts.put(bucketOf(id), { id, correlation: correlationId });
    if (commandIndex !== 0 || !actor.id.startsWith('reaction:')) continue;
    given.put(bucketOf(causationId ?? ''), { id: commandId, reaction: actor.id.slice('reaction:'.length), cause: causationId, correlation: correlationId, lane, position });
  }
};

const judged = async (given: readonly Given[], facts: Spill<Fact>, bucket: number, findings: Findings): Promise<void> => {
  if (given.length === 0) return;
  const wanted = new Set(given.map(({ cause }) => cause));
  const found = new Map<string, string>();
  for await (const { id, correlation } of facts.items(bucket)) if (wanted.has(id)) found.set(id, correlation);
  for (const { id, reaction, cause, correlation, lane, position } of given) {
    const where = { commandId: id, reaction, cause, lane, position };
    const conversation = cause === null ? undefined : found.get(cause);
    findings.looked('commands of reactions');
    if (cause === null || conversation === undefined) findings.broken('a reaction answers to an event that is not in the log', where);
    else if (conversation !== correlation) findings.broken('a reaction leaves the conversation of its cause', { ...where, correlation, expected: conversation });
    if (!ids(reaction, cause ?? '').includes(id)) findings.broken('the id of a reaction\'s command does not follow from its name and its cause', where);
  }
};

const ids = (reaction: string, cause: string) => Array.from({ length: MOST_ORDINALS }, (_, ordinal) => reactionCommandId(reaction, cause, ordinal));
