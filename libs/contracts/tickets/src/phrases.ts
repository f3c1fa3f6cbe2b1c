/** The ten classes of standard phrases (INT-12), with their names. */
export const PHRASE_CLASSES = {
  greeting: { zh: '问候', en: 'greeting' },
  welcome_farewell: { zh: '迎送', en: 'welcome and farewell' },
  request: { zh: '请托', en: 'request' },
  thanks: { zh: '致谢', en: 'thanks' },
  consult: { zh: '征询', en: 'consulting' },
  reply: { zh: '应答', en: 'reply' },
  praise: { zh: '赞赏', en: 'praise' },
  congratulation: { zh: '祝贺', en: 'congratulation' },
  decline: { zh: '推托', en: 'declining' },
  apology: { zh: '道歉', en: 'apology' },
} as const;
export type PhraseClass = keyof typeof PHRASE_CLASSES;
export const PHRASE_CLASS_CODES = Object.keys(PHRASE_CLASSES) as [PhraseClass, ...PhraseClass[]];

/** The three points that praise is made at (INT-15): what to look for before one praises. The notes are ours. */
export const PRAISE_POINTS = {
  real_strength: {
    zh: { name: '对方真正的长处', note: '说一件您在这次接触中亲眼看到的事；没有看到，就不要说。' },
    en: { name: 'a real strength', note: 'Name something that you saw yourself in this contact; where you saw nothing, say nothing.' },
  },
  own_appreciation: {
    zh: { name: '您自己所欣赏的', note: '用“我”来说它帮了您什么忙，这样的话只有您能说。' },
    en: { name: 'what you appreciate', note: 'Speak as “I” and say what it helped you with: only you can say that.' },
  },
  hoped_for: {
    zh: { name: '对方希望被赏识的', note: '听客户自己提起什么、为什么花了心思，就肯定这一点。' },
    en: { name: 'what the customer hopes to be appreciated for', note: 'Listen to what customers bring up themselves and took pains over, and value that.' },
  },
} as const;
export type PraisePoint = keyof typeof PRAISE_POINTS;
export const PRAISE_POINT_CODES = Object.keys(PRAISE_POINTS) as [PraisePoint, ...PraisePoint[]];

/** A phrase in both languages; what is in braces is filled in. */
export interface Phrase {
  readonly class: PhraseClass;
  readonly zh: string;
  readonly en: string;
  /** Which of the three points praise is made at; nothing else has one. */
  readonly praises?: PraisePoint;
}

const of = (phraseClass: PhraseClass, ...pairs: readonly (readonly [zh: string, en: string])[]): readonly Phrase[] => pairs.map(([zh, en]) => ({ class: phraseClass, zh, en }));
const praise = (point: PraisePoint, ...pairs: readonly (readonly [zh: string, en: string])[]): readonly Phrase[] => of('praise', ...pairs).map((phrase) => ({ ...phrase, praises: point }));

/** Phrases that replies are made of, by class. The wording is ours. */
export const PHRASES: readonly Phrase[] = [
  ...of(
    'greeting',
    ['{name}，您好，我是{company}的{agent}。', 'Hello {name}, this is {agent} of {company}.'],
    ['早上好，请问有什么可以帮到您？', 'Good morning, what can I do for you?'],
    ['又接到您的电话，很高兴，上次的问题都解决了吗？', 'It is good to hear from you again; is everything well since last time?'],
  ),
  ...of(
    'welcome_farewell',
    ['欢迎光临，请这边坐。', 'Welcome, please take a seat over here.'],
    ['感谢您的来访，请慢走，路上注意安全。', 'Thank you for coming; have a safe way home.'],
    ['祝您今天愉快，有需要随时找我。', 'Have a pleasant day; I am here whenever you need me.'],
  ),
  ...of(
    'request',
    ['麻烦您告诉我订单号，我马上为您查。', 'May I have your order number? I will look it up right away.'],
    ['请您在这里签字确认，好吗？', 'Could you please confirm this with your signature here?'],
    ['方便的话，请您把照片发到这个邮箱。', 'If it suits you, please send the picture to this address.'],
  ),
  ...of(
    'thanks',
    ['感谢您的耐心等候。', 'Thank you for waiting so patiently.'],
    ['谢谢您告诉我们，这对我们很有帮助。', 'Thank you for telling us; that helps us a great deal.'],
    ['感谢您一直以来的信任。', 'Thank you for your trust in us over all this time.'],
  ),
  ...of(
    'consult',
    ['我这样理解对吗：{fact}？', 'Have I understood you correctly: {fact}?'],
    ['您希望今天下午还是明天上午送到？', 'Would you like it delivered this afternoon or tomorrow morning?'],
    ['除了这一点，还有什么让您不放心的吗？', 'Is there anything else that worries you besides this?'],
  ),
  ...of(
    'reply',
    ['好的，我这就处理，{time}前给您答复。', 'Certainly, I will see to it now and get back to you before {time}.'],
    ['您说的情况我记下来了，我来跟进到底。', 'I have noted what you told me, and I will follow it through to the end.'],
    ['这个问题我去核实，{time}给您准确的答复。', 'I will check this and give you a definite answer at {time}.'],
  ),
  ...praise(
    'real_strength',
    ['您想得真周到，这样安排最省时间。', 'That is well thought out; it saves the most time.'],
    ['您对产品很了解，问到了关键。', 'You know the product well; that is the very point.'],
  ),
  ...praise(
    'own_appreciation',
    ['您描述得很清楚，我一下就明白了。', 'You described that very clearly; I saw it at once.'],
    ['您先把{item}准备好了，我省了不少工夫，谢谢。', 'You had {item} ready for me; that saved me a good deal of work, thank you.'],
  ),
  ...praise(
    'hoped_for',
    ['看得出您为{matter}花了很多心思，这份用心很难得。', 'One sees how much care you put into {matter}; that is rare.'],
    ['{matter}您一直坚持自己做，做得这么好，真不容易。', 'You have kept doing {matter} yourself, and this well; that is no small thing.'],
  ),
  ...of(
    'congratulation',
    ['恭喜您乔迁新居，祝您一切顺利。', 'Congratulations on your new home; we wish you all the best there.'],
    ['祝您生日快乐。', 'A very happy birthday to you.'],
    ['恭喜您成为我们的会员。', 'Congratulations, you are a member of ours now.'],
  ),
  ...of(
    'decline',
    ['我很理解您的想法；目前能做到的是{alternative}。', 'I quite understand your wish; what we can do at present is {alternative}.'],
    ['这一项按规定需要{condition}，我先帮您准备好其他部分。', 'This part needs {condition} by our rules; meanwhile I will prepare the rest for you.'],
    ['今天已经约满，明天{time}我为您留好位置，可以吗？', 'Today is fully booked; shall I keep a place for you tomorrow at {time}?'],
  ),
  ...of(
    'apology',
    ['给您添麻烦了，非常抱歉，我马上更正。', 'I am very sorry for the trouble; I will put it right at once.'],
    ['让您久等了，对不起。', 'I apologise that you had to wait so long.'],
    ['这是我们的疏忽，请允许我们为您补上。', 'This was our oversight; please let us make it good.'],
  ),
];
