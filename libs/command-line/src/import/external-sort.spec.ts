import { externalSort } from './external-sort.js';

const shuffled = async function* (count: number) {
  for (let n = 0; n < count; n++) {
    const value = (n * 7_919) % count;
    yield { key: String(value).padStart(8, '0'), item: { value, text: `line\n"${value}" 中文` } };
  }
};

describe('sorting', () => {
  it.each([1, 1_000, 1_000_000])('gives the same through files of %d characters as in memory', async (chunkSize) => {
    const values: number[] = [];
    for await (const { value, text } of externalSort(shuffled(1_000), chunkSize * 40)) {
      values.push(value);
      expect(text).toBe(`line\n"${value}" 中文`);
    }

    expect(values).toEqual(Array.from({ length: 1_000 }, (_, index) => index));
  });

  it('of nothing gives nothing', async () => {
    for await (const item of externalSort(shuffled(0))) throw new Error(`Unexpected ${JSON.stringify(item)}`);
  });
});
