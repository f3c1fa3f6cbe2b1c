/** What whoever joins the service desk reads first (TKT-50). */
export const ESSENTIAL_TOPICS = ['friend', 'solved_problem', 'image', 'benefits', 'two_layers', 'values_for_the_firm', 'values_for_staff'] as const;
export type EssentialTopic = (typeof ESSENTIAL_TOPICS)[number];

interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export interface Essential {
  readonly topic: EssentialTopic;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** To see whether it was understood; the first choice is the right one. */
  readonly quiz: { readonly question: Bilingual; readonly choices: readonly Bilingual[] };
}

/** What service is for, and what it is worth: to customers, to the firm and to those who serve. */
export const ESSENTIALS: readonly Essential[] = [
  {
    topic: 'friend',
    title: { zh: '像朋友一样', en: 'As a friend would' },
    text: { zh: '站在顾客一边，帮他买到真正用得着的东西；不合适的，劝他别买。今天少卖一件，明天多一位回头客。', en: 'Stand beside the customer and help them to what they can use; where something does not suit, say so. One sale less today is one customer more tomorrow.' },
    quiz: {
      question: { zh: '顾客看中一台他家里用不上的机器，您怎么办？', en: 'A customer has set their heart on a machine that is of no use in their home. What do you do?' },
      choices: [
        { zh: '问清用途，推荐真正合用的', en: 'Ask what it is for, and suggest what would serve them' },
        { zh: '尽快成交，免得他改变主意', en: 'Close the sale before they change their mind' },
        { zh: '只回答他问到的问题', en: 'Answer what they ask, and nothing else' },
      ],
    },
  },
  {
    topic: 'solved_problem',
    title: { zh: '买的是问题得到解决', en: 'What is bought is a problem solved' },
    text: { zh: '顾客付钱买的不是商品本身，而是满意，是问题得到解决。所以结案前只有一个要紧的问题：解决了吗？', en: 'Nobody pays for the thing itself, but to be content, or rid of a problem. So one question counts before a ticket is closed: is it solved?' },
    quiz: {
      question: { zh: '工单关闭之前必须写明什么？', en: 'What has to be said before a ticket closes?' },
      choices: [
        { zh: '问题是否解决；没有解决的，为什么关闭', en: 'Whether the problem is solved, and if not, why it closes all the same' },
        { zh: '处理用了多少分钟', en: 'How many minutes it took' },
        { zh: '由谁审批', en: 'Who approved it' },
      ],
    },
  },
  {
    topic: 'image',
    title: { zh: '人人都是形象', en: 'Each of us is the firm' },
    text: { zh: '顾客见到谁，谁就代表整个企业：接电话的、送货的、收银的都一样。一句冷话，记在大家账上。', en: 'Whomever the customer meets is the firm to them: on the phone, at the door, at the till. A cold word is held against all of us.' },
    quiz: {
      question: { zh: '收银员被问到维修的事，该怎么做？', en: 'A cashier is asked about a repair. What is right?' },
      choices: [
        { zh: '记下来，转给负责的同事，并告诉顾客什么时候有答复', en: 'Note it, bring in the colleague in charge, and say when there will be an answer' },
        { zh: '说明这不归收银台管', en: 'Explain that the till does not deal with that' },
        { zh: '请顾客改天再来', en: 'Ask the customer to come another day' },
      ],
    },
  },
  {
    topic: 'benefits',
    title: { zh: '五方面的好处', en: 'Good in five ways' },
    text: { zh: '好服务让顾客的需要得到满足，让东西卖得出去，让牌子立得住，让企业争得过别人，也给企业和社会都带来回报。', en: 'Good service meets needs, sells what we make, carries our name, keeps us ahead of others, and pays back to the firm and to society.' },
    quiz: {
      question: { zh: '下列哪一项不是服务的五方面好处之一？', en: 'Which of these is none of the five?' },
      choices: [
        { zh: '减少顾客的选择', en: 'Fewer choices for the customer' },
        { zh: '满足需要', en: 'Needs that are met' },
        { zh: '增强竞争力', en: 'A stronger place among competitors' },
      ],
    },
  },
  {
    topic: 'two_layers',
    title: { zh: '两个层面', en: 'Two layers' },
    text: { zh: '顾客得到的有两层：看得见的商品和办成的事，还有被尊重、被记得的感受。第二层不花钱，却留得最久。', en: 'A customer takes two things home: what can be touched or was done, and the feeling of having been respected and remembered. The second costs nothing and lasts longest.' },
    quiz: {
      question: { zh: '东西修好了，顾客却不高兴，缺的多半是哪一层？', en: 'The repair is done and the customer is unhappy all the same. Which layer was missing, most likely?' },
      choices: [
        { zh: '精神层面：没有被好好对待', en: 'The spirit: they were not treated well' },
        { zh: '物质层面：东西没修好', en: 'The matter: it was not repaired' },
        { zh: '两层都不缺', en: 'Neither' },
      ],
    },
  },
  {
    topic: 'values_for_the_firm',
    title: { zh: '对企业的三重价值', en: 'Worth three things to the firm' },
    text: { zh: '服务树品牌；口碑带来财富；留住顾客就是留住企业的命脉。', en: 'Service makes the brand; what people say of it makes the money; and customers who stay are what the firm lives on.' },
    quiz: {
      question: { zh: '口碑为什么是财富？', en: 'Why is what people say worth money?' },
      choices: [
        { zh: '满意的顾客会带来新的顾客', en: 'A contented customer brings others' },
        { zh: '口碑可以代替产品质量', en: 'It makes up for poor products' },
        { zh: '口碑可以向顾客收费', en: 'Customers can be charged for it' },
      ],
    },
  },
  {
    topic: 'values_for_staff',
    title: { zh: '对自己的四重价值', en: 'Worth four things to yourself' },
    text: { zh: '为人办成事的自豪，见多识广的阅历，待人处事的修养，与人打交道的本领：这四样谁也拿不走。', en: 'Pride in what you got done for somebody, experience of many people and cases, a character that has been tried, and the art of dealing with others: nobody can take these from you.' },
    quiz: {
      question: { zh: '下列哪一项属于服务给员工的四重价值？', en: 'Which of these is one of the four?' },
      choices: [
        { zh: '沟通的本领', en: 'The art of dealing with people' },
        { zh: '固定的座位', en: 'A desk of one’s own' },
        { zh: '更少的工作', en: 'Less work' },
      ],
    },
  },
];
