import type { Call, Reply } from './history.js';

/** Longer than any answer that the services promise; what takes longer is unknown to its caller. */
const PATIENCE = 10_000;
const UNKNOWN = new Set([500, 502, 503, 504]);

/** Sends one request once and says what it means to its caller: done, refused without effect, or unknown. */
export const send = async (url: string, token: string, call: Call): Promise<Reply> => {
  try {
    const response = await fetch(`${url}${call.path}`, {
      method: call.method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(call.key === null ? {} : { 'idempotency-key': call.key }),
        ...(call.ifMatch === undefined ? {} : { 'if-match': call.ifMatch }),
        ...(call.wanted === undefined ? {} : { 'consistency-token': Buffer.from(call.wanted).toString('base64url') }),
      },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    return replyOf(response, await response.text());
  } catch (error) {
    return { outcome: 'info', error: reasonOf(error as Error) };
  }
};

const replyOf = ({ status, ok, headers }: Response, text: string): Reply => {
  const answer = parsed(text);
  const token = headers.get('consistency-token');
  const code = ok ? undefined : (answer as { code?: string } | undefined)?.code;

  return {
    outcome: ok ? 'ok' : UNKNOWN.has(status) ? 'info' : 'fail',
    status,
    ...(code === undefined ? {} : { code }),
    ...(answer === undefined ? {} : { answer }),
    ...(token === null ? {} : { token: Buffer.from(token, 'base64url').toString('latin1') }),
  };
};

const parsed = (text: string): unknown => {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return { unreadable: text.slice(0, 500) };
  }
};

const reasonOf = (error: Error): string => {
  const cause = error.cause as { code?: string } | undefined;
  return cause?.code ?? error.name;
};
