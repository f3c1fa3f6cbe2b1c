import { derivedId, eventIdOf, mintedId, timerIdOf } from './derived-id.js';

describe('a derived id', () => {
  it('follows from its parts, for ever: these values are in logs', () => {
    expect(derivedId('frozen')).toBe('ffb30481-6a10-8031-be83-3215c08dae3d');
    expect(eventIdOf('7c2d1e90-4b3a-8f65-8d21-0a9b8c7d6e5f', 0)).toBe('838970b5-57d4-8148-9dc7-6e457ddd5ef4');
  });
  it('is a UUID of version 8', () => {
    for (const part of ['', 'x', '中文', 'x'.repeat(10_000)]) expect(derivedId(part)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
  it('tells parts apart, and kinds of ids', () => {
    const command = derivedId('command');
    const ids = [derivedId('ab', 'c'), derivedId('a', 'bc'), derivedId('abc'), eventIdOf(command, 0), eventIdOf(command, 1), timerIdOf(command, 0), mintedId(command, '0')];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
