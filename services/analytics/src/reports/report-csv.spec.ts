import { reportCsv } from './report-csv.js';

describe('a report as CSV', () => {
  it('quotes, marks the bytes, and disarms what a spreadsheet would compute', () =>
    expect(reportCsv({ columns: ['value', 'n'], rows: [{ value: '退货, 换货', n: 1 }, { value: '=1+1', n: null }] })).toBe('\ufeffvalue,n\r\n"退货, 换货",1\r\n\'=1+1,\r\n'));
});
