import { kernelRefusals } from './kernel-refusals.js';
import { DomainError, refusals, refuse } from './refusal.js';

const { PART_GONE } = refusals({ PART_GONE: { kind: 'not-found', rule: 'SPEC', zh: '没有零件 {partId}（{why}）。', en: 'There is no part {partId} ({why}).' } });

describe('a refusal', () => {
  it('takes its code from its key and its texts from both languages', () => {
    const error = refuse(PART_GONE, { partId: 'p1', why: null });
    expect(error).toBeInstanceOf(DomainError);
    expect({ code: error.code, kind: error.kind, message: error.message, zh: error.text('zh') }).toEqual({ code: 'PART_GONE', kind: 'not-found', message: 'There is no part p1 (null).', zh: '没有零件 p1（null）。' });
  });
  it('leaves a detail that nobody gave in braces, where it is seen', () => expect(refuse(PART_GONE, { partId: 'p1' }).message).toBe('There is no part p1 ({why}).'));
  it('never takes a detail for a pattern', () => expect(refuse(PART_GONE, { partId: '$&{why}', why: 'x' }).message).toContain('$&{why}'));
  it('of the kernel speaks both languages with the same details', () => {
    const details = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const { zh, en } of Object.values(kernelRefusals)) expect(details(zh)).toEqual(details(en));
  });
});
