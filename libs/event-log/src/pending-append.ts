import { eventIdOf, streamParts, type AppendRequest, type AppendResult, type EventMetadata } from '@rapport/event-sourcing';

/** Text that PostgreSQL cannot keep as text and jsonb: a NUL or half of a surrogate pair. Nothing was sent. */
export class UnstorableText extends Error {
  override readonly name = 'UnstorableText';

  constructor(what: string) {
    super(`${what} holds a NUL or a lone surrogate, which the log does not store.`);
  }
}

/** One command on its way into the log, already written out as the texts that are sent. */
export interface PendingAppend {
  readonly request: AppendRequest;
  readonly category: string;
  readonly id: string;
  readonly metas: readonly string[];
  readonly datas: readonly string[];
  readonly timerMeta: string;
  readonly timerDatas: readonly string[];
  readonly size: number;
  /** Milliseconds of the process's steady clock after which no further attempt begins. */
  readonly deadline: number;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (reason: Error) => void;
  /** How often its lane was found busy. */
  busy: number;
  /** How often the server gave up on a batch that it was in. */
  failures: number;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Writes a request out and checks what the server could only refuse together with its neighbours.
 *
 * @throws UnstorableText, or a RangeError that names what is no id.
 */
export const pendingAppend = (request: AppendRequest, deadline: number, resolve: PendingAppend['resolve'], reject: PendingAppend['reject']): PendingAppend => {
  const { category, id } = streamParts(request.stream);
  requireUuid('Stream id', id);
  requireUuid('Command id', request.commandId);
  if (request.partyId !== null) requireUuid('Party id', request.partyId);
  if (request.events.length === 0) throw new RangeError(`Command ${request.commandId} has no event to append.`);
  if (request.partyGuard !== undefined && request.partyId === null) throw new RangeError(`Command ${request.commandId} guards a party that it does not name.`);

  const { fingerprint: _, ...withoutFingerprint } = request.metadata;
  const firstMeta = jsonOf(request.metadata, 'Metadata');
  const furtherMeta = request.events.length > 1 ? jsonOf(withoutFingerprint, 'Metadata') : firstMeta;
  const metas = request.events.map((_event, index) => (index === 0 ? firstMeta : furtherMeta));
  const datas = request.events.map(({ type, data }) => jsonOf(data, type));
  const timerMeta = request.alarms.length === 0 ? '' : jsonOf(metadataOfTimer(request), 'Metadata');
  const timerDatas = request.alarms.map(({ name, data }) => jsonOf(data, `Alarm ${name}`));
  const size = [...metas, ...datas, ...timerDatas].reduce((sum, { length }) => sum + length, 0);

  return { request, category, id, metas, datas, timerMeta, timerDatas, size, deadline, resolve, reject, busy: 0, failures: 0 };
};

/** A timer speaks for the platform, in the conversation of the command that set it. */
const metadataOfTimer = ({ metadata, commandId }: AppendRequest): EventMetadata => ({
  actor: { id: 'event-log', role: 'system' },
  origin: metadata.origin,
  correlationId: metadata.correlationId,
  causationId: eventIdOf(commandId, 0),
});

const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** `JSON.stringify` writes NULs and lone surrogates as escapes, so that looking at its text is enough. */
const jsonOf = (value: unknown, what: string): string => {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new RangeError(`${what} is not JSON.`);
  if (text.includes('\\u') && unstorable.test(text)) throw new UnstorableText(what);

  return text;
};

/** What is sealed before it gets here is looked at first. @throws UnstorableText */
export const requireStorable = (value: unknown, what: string): void => void jsonOf(value, what);

const requireUuid = (what: string, text: string) => {
  if (!uuid.test(text)) throw new RangeError(`${what} "${text}" is not a UUID in lower case.`);
};
