import { termsOf, tsqueryOf, wordsOf } from './segmenting.rule.js';

describe('the words of a text', () => {
  it('are found in Chinese, the shorter ones inside of the longer too', () => expect(wordsOf('洗衣机漏水怎么办？请重新安装进水管').split(' ')).toEqual(expect.arrayContaining(['洗衣机', '漏水', '安装', '重新安装', '水管', '进水管'])));
  it('are found in English and in codes, in small letters', () => expect(wordsOf("Reset the WiFi: E2, WM-500 won't")).toBe('reset the wifi e2 wm-500 won t'));
});

describe('what a search asks for', () => {
  it('leaves out what every question has, unless there is nothing else', () => {
    expect(termsOf('洗衣机漏水怎么办').map(({ word }) => word)).toEqual(['洗衣机', '漏水']);
    expect(termsOf('怎么办').map(({ word }) => word)).toEqual(['怎么办']);
    expect(termsOf('？！')).toEqual([]);
  });
  it('takes a long word by its parts too', () => expect(tsqueryOf(termsOf('进水管漏水'))).toBe("('进水管' | ('进水' & '水管')) & '漏水'"));
  it('is content with any of them where that is wanted', () => expect(tsqueryOf(termsOf('reset wifi'), 'any')).toBe("'reset' | 'wifi'"));
  it('cannot break out of its quotation marks', () => expect(tsqueryOf([{ word: "a'b\\", parts: [] }])).toBe("'a''b\\\\'"));
  it('asks for nothing where nothing is said', () => expect(tsqueryOf([])).toBe(''));
});
