import { join } from 'node:path';
import { linesOf } from './lines-of.js';

interface LogLine {
  readonly lane: number;
  readonly position: number;
  readonly commandId: string;
  readonly commandIndex: number;
}

interface TopicLine {
  readonly partition: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Events of the log that are not on the topic, in words. What else lies there, such as a tail that the log has lost, is nobody's business here. */
export const missingOnTopic = async (folder: string): Promise<readonly string[]> => {
  const carried = new Set<string>();
  for await (const { partition, headers } of linesOf<TopicLine>(join(folder, 'topic.jsonl'))) carried.add(`${partition}:${headers['ce_position']}:${headers['ce_commandid']}:${headers['ce_commandindex']}`);
  const missing: string[] = [];
  for await (const { lane, position, commandId, commandIndex } of linesOf<LogLine>(join(folder, 'log.jsonl'))) if (!carried.has(`${lane}:${position}:${commandId}:${commandIndex}`)) missing.push(`${lane}:${position}`);

  return missing.length === 0 ? [] : [`${missing.length} events of the log are not on the topic, such as ${missing.slice(0, 5).join(', ')}`];
};
