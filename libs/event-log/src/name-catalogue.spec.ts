import { NameCatalogue } from './name-catalogue.js';

describe('the names of the log', () => {
  it('are read once more for all who ask while they are read: what was written meanwhile may not be among them', async () => {
    const answers: ((rows: [string, string][]) => void)[] = [];
    const names = new NameCatalogue((view) => (view === 'type_names' ? Promise.resolve([]) : new Promise((resolve) => answers.push(resolve))));
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    const first = names.categoryId('ticket');
    await settled();
    const others = Promise.all([names.categoryId('ticket'), names.categoryId('complaint'), names.categoryId('survey')]);
    await settled();
    expect(answers).toHaveLength(1);

    answers[0]!([]);
    expect(await first).toBeUndefined();
    await settled();
    expect(answers).toHaveLength(2);
    answers[1]!([
      ['1', 'ticket'],
      ['2', 'complaint'],
    ]);
    expect(await others).toEqual(['1', '2', undefined]);
    expect(names.category('2')).toBe('complaint');
  });

  it('are read again after a reading that failed', async () => {
    let asked = 0;
    const names = new NameCatalogue((view) => {
      asked += 1;

      return asked === 1 ? Promise.reject(new Error('The log is away.')) : Promise.resolve(view === 'category_names' ? [['1', 'ticket']] : []);
    });
    const first = names.categoryId('ticket');
    const second = names.categoryId('ticket');
    await expect(first).rejects.toThrow('The log is away.');
    await expect(second).rejects.toThrow('The log is away.');
    expect(asked).toBe(1);
    expect(await names.categoryId('ticket')).toBe('1');
  });
});
