import { NameCatalogue } from './name-catalogue.js';

describe('the names of the log', () => {
  it('do not lose what a newer reading has brought when an older one is answered last', async () => {
    const answers: ((rows: [string, string][]) => void)[] = [];
    const names = new NameCatalogue((view) => (view === 'category_names' ? Promise.resolve([]) : new Promise((resolve) => answers.push(resolve))));
    const older = names.refresh();
    const newer = names.refresh();
    answers[1]!([
      ['1', 'tickets.ticket-opened'],
      ['2', 'tickets.ticket-closed'],
    ]);
    await newer;
    answers[0]!([['1', 'tickets.ticket-opened']]);
    await older;

    expect(names.type('2')).toBe('tickets.ticket-closed');
  });
});
