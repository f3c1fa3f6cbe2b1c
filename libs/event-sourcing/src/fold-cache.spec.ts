import { FoldCache } from './fold-cache.js';

const fold = (version: number) => ({ state: version, version, partyId: null });

describe('the cache of folds', () => {
  it('lets go of the stream that was unused for longest', () => {
    const cache = new FoldCache(2);
    cache.set('a', fold(1));
    cache.set('b', fold(1));
    cache.get('a');
    cache.set('c', fold(1));
    expect([cache.get('a'), cache.get('b'), cache.get('c')].map((kept) => kept !== undefined)).toEqual([true, false, true]);
  });
  it('keeps the newest fold of a stream, and forgets when told', () => {
    const cache = new FoldCache();
    cache.set('a', fold(1));
    cache.set('a', fold(2));
    expect(cache.get('a')).toEqual(fold(2));
    cache.delete('a');
    expect(cache.get('a')).toBeUndefined();
  });
});
