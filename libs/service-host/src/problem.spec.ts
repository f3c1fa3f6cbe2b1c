import { refuse, type RefusalKind } from '@rapport/event-sourcing';
import { hostRefusals } from './host-refusals.js';
import { languageOf, problemOf } from './problem.js';

const about = { language: 'en', instance: '/v1/tickets', traceId: 'f00' } as const;

describe('a problem', () => {
  it.each<[RefusalKind, number]>([['invalid', 400], ['unauthenticated', 401], ['forbidden', 403], ['not-found', 404], ['conflict', 409], ['stale', 412], ['rule', 422], ['too-many', 429], ['unavailable', 503]])('of kind %s has status %i', (kind, status) =>
    expect(problemOf(refuse({ code: 'ANY', kind, rule: 'X', zh: '', en: '' }), about).status).toBe(status));
  it('speaks the language of the caller', () => {
    const refusal = refuse(hostRefusals.SCOPE_MISSING, { scope: 'tickets:write' });
    expect(problemOf(refusal, about).detail).toBe('This needs the scope tickets:write, which the token does not carry.');
    expect(problemOf(refusal, { ...about, language: 'zh' })).toMatchObject({ title: '没有权限', detail: '此操作需要权限 tickets:write，当前令牌没有。' });
  });
  it('says whether and when to try again', () => {
    expect(problemOf(refuse(hostRefusals.TOO_MANY_REQUESTS, { seconds: 7 }), about)).toMatchObject({ retryable: true, retryAfterMs: 7_000 });
    expect(problemOf(refuse(hostRefusals.BAD_CURSOR), about).retryable).toBe(false);
  });
  it.each([[undefined, 'en'], ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'], ['en;q=0.5,zh;q=0.7', 'zh'], ['fr', 'en'], ['zh;q=0', 'en'], ['x'.repeat(10_000), 'en']])('Accept-Language %j → %s', (header, language) => expect(languageOf(header)).toBe(language));
  it('has texts in both languages with the same details, for every code of the host', () => {
    const details = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const { code, zh, en } of Object.values(hostRefusals)) expect({ code, details: details(zh).filter((name) => name !== 'traceId') }).toEqual({ code, details: details(en).filter((name) => name !== 'traceId') });
  });
});
