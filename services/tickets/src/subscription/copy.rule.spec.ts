import { copyOf } from './copy.rule.js';

const listName = { zh: '产品消息', en: 'Product news' };
const [zh, en] = [{ subject: '新款', body: '上市了。' }, { subject: 'New', body: 'It is here.' }];

describe('the copy of a mail to a list', () => {
  it('is in the language of the member, with how to unsubscribe in it', () => {
    const chinese = copyOf({ text: { zh, en }, listName }, 'zh')!;
    expect(chinese).toMatchObject({ language: 'zh', subject: '新款' });
    expect(chinese.body).toMatch(/^上市了。\n\n——\n您订阅了“产品消息”.*退订/);
    const english = copyOf({ text: { zh, en }, listName }, 'en')!;
    expect(english).toMatchObject({ language: 'en', subject: 'New' });
    expect(english.body).toMatch(/^It is here\.\n\n--\nYou get this because you subscribed to "Product news"\. To unsubscribe/);
  });
  it('is in the other language where the mail was not written in theirs', () => {
    expect(copyOf({ text: { zh, en: null }, listName }, 'en')).toEqual(copyOf({ text: { zh, en }, listName }, 'zh'));
    expect(copyOf({ text: { zh: null, en }, listName }, 'zh')).toEqual(copyOf({ text: { zh, en }, listName }, 'en'));
    expect(copyOf({ text: { zh: null, en: null }, listName }, 'zh')).toBeNull();
  });
  it('fits into its fact, however long name and mail are', () => {
    const long = { subject: 'x'.repeat(200), body: 'x'.repeat(9_000) };
    const name = { zh: 'x'.repeat(300), en: 'x'.repeat(300) };
    for (const language of ['zh', 'en'] as const) expect(copyOf({ text: { zh: long, en: long }, listName: name }, language)!.body.length).toBeLessThanOrEqual(10_000);
  });
});
