import { wordingFindings, type WordingFindingCode, type WordingKind } from './wording.rule.js';

const codes = (text: string, kind: WordingKind = 'reply') => wordingFindings(text, kind).map(({ code }) => code);

describe('a time that a customer can hold us to', () => {
  it.each([
    '明天下午三点前给您答复。', '我们30分钟内回电。', '两个工作日内处理完。', '今天18:00前送到。', '3月5日上门。', '下周一上午联系您。', '请您稍等，三点半给您回电。', '半小时后再打给您。',
    'A technician comes by 3 pm tomorrow.', 'We call you back within 2 hours.', 'You hear from us on Friday.', 'By 14:30 it is done.', 'On 5 March we are there.', 'In half an hour I call again.', 'It is shipped in three working days.', 'Before noon.', 'Wait a moment, I am back at 4 p.m.', '2026-03-05 at the latest.',
  ])('is named in: %s', (text) => expect(codes(text, 'acknowledgement')).toEqual([]));

  it.each(['我们会处理的。', '收到，谢谢。', 'We are at it.', 'Thank you, noted.', 'We may come.', 'You have 3 open orders.', '您有三个订单。'])('is missing in: %s', (text) => expect(codes(text, 'acknowledgement')).toEqual(['no_concrete_time']));

  it.each(['请稍等。', '我们会尽快处理。', '过几天再说。', 'Wait a moment.', 'Just a minute please.', 'We will do it as soon as possible.', 'You will hear from us shortly.'])('is what putting off lacks in: %s', (text) => expect(codes(text)).toEqual(['vague_time']));
});

describe('what is to be avoided', () => {
  const examples: Readonly<Record<Exclude<WordingFindingCode, 'no_concrete_time' | 'vague_time'>, readonly string[]>> = {
    flat_negation: ['不知道。', '这个我不知道。', '不可能退款。', '我没办法。', '这不行。', "I don't know.", 'I don’t know.', 'No idea.', 'That is impossible.', "There's nothing we can do."],
    contempt: ['这不归我管。', '不关我的事。', '您根本不懂。', '这么简单都不会？', 'That is not my job.', "You wouldn't understand this.", 'Everybody knows that.'],
    irritation: ['我说过多少遍了。', '不是跟您说过了吗？', '您到底想怎样？', 'As I already told you, no.', 'How many times do I have to say it?', 'Calm down.'],
    spite: ['随便你。', '爱买不买。', '您去投诉吧。', 'Suit yourself.', 'Take it or leave it.', 'Go ahead and complain.'],
  };
  it.each(Object.entries(examples).flatMap(([code, texts]) => texts.map((text) => [code, text] as const)))('%s: %s', (code, text) => expect(codes(text)).toContain(code));

  it('is told with its place and with what to say instead', () => {
    const text = '您好，这个我不知道。';
    const [finding] = wordingFindings(text, 'reply');
    expect(text.slice(finding!.start, finding!.end)).toBe('不知道');
    expect(finding).toMatchObject({ code: 'flat_negation', found: '不知道' });
    expect(finding!.suggestion.zh).not.toBe('');
    expect(finding!.suggestion.en).not.toBe('');
  });
});

describe('what is none of our wording', () => {
  it.each([
    '不知道您什么时候方便？', '不知道能否改到周五。', '您提到“不可能”，我们来看看。', '您说「随便你」是谁说的？', '> 你们不可能不知道\n我们明天回复您。', '这种可能性不大，不过不是没有。',
    'You wrote "I don\'t know what to do" - we do.', '> take it or leave it\nThat should not have been said.', 'It is not impossible.', 'The error is `no idea`.', 'We know it is soon enough on Monday.', "I don't know if you have seen our answer of Monday.",
  ])('%s', (text) => expect(codes(text)).toEqual([]));
});
