import { PHRASE_CLASS_CODES, PHRASES, PRAISE_POINT_CODES } from '@rapport/contracts-tickets';
import { wordingFindings } from '@rapport/wording';

describe('the phrases that replies are made of', () => {
  it('are of ten classes, three and more in each, in both languages', () => {
    expect(PHRASE_CLASS_CODES).toHaveLength(10);
    for (const each of PHRASE_CLASS_CODES) expect(PHRASES.filter((phrase) => phrase.class === each && phrase.zh !== '' && phrase.en !== '').length).toBeGreaterThanOrEqual(3);
  });
  it('fill the same places in both languages, and pass their own check', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
    for (const { zh, en } of PHRASES) {
      expect(places(zh)).toEqual(places(en));
      expect([zh, ...wordingFindings(zh, 'reply')]).toEqual([zh]);
      expect([en, ...wordingFindings(en, 'reply')]).toEqual([en]);
    }
  });
  it('praise at each of three points, and only praise does (INT-15)', () => {
    expect(PRAISE_POINT_CODES).toEqual(['real_strength', 'own_appreciation', 'hoped_for']);
    for (const point of PRAISE_POINT_CODES) expect(PHRASES.filter(({ praises }) => praises === point).length).toBeGreaterThanOrEqual(2);
    for (const phrase of PHRASES) expect(phrase.praises !== undefined).toBe(phrase.class === 'praise');
  });
});
