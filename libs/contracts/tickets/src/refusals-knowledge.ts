import { refusals } from '@rapport/event-sourcing';

/** What is refused around articles, the searches for them, and what comes in over the net. */
export const knowledgeRefusals = refusals({
  ARTICLE_NOT_FOUND: { kind: 'not-found', rule: 'SM-9', zh: '没有文章 {articleId}。', en: 'There is no article {articleId}.' },
  ARTICLE_EXISTS: { kind: 'conflict', rule: 'SM-9', zh: '文章 {articleId} 已经存在；请修订它。', en: 'The article {articleId} exists already; revise it.' },
  ARTICLE_RETIRED: { kind: 'rule', rule: 'SM-9', zh: '文章 {articleId} 已停用；请另写一篇。', en: 'The article {articleId} is retired; write another one.' },
  ARTICLE_NOTHING_TO_REVIEW: { kind: 'rule', rule: 'SM-9', zh: '文章 {articleId} 没有待审的改动（当前：{status}）；请先修订。', en: 'Nothing of the article {articleId} waits for a review (it is {status}); revise it first.' },
  REVIEWER_IS_AUTHOR: { kind: 'rule', rule: 'SM-9', zh: '文章 {articleId} 由您撰写，须由他人审阅。', en: 'You wrote the article {articleId}; somebody else has to review it.' },
  ARTICLE_NOT_REVIEWED: { kind: 'rule', rule: 'SM-9', zh: '文章 {articleId} 尚未审阅（当前：{status}），不能发布。', en: 'The article {articleId} is not reviewed (it is {status}), so it cannot be published.' },
  ARTICLE_VISIBILITY_MISSING: { kind: 'rule', rule: 'KBS-05', zh: '请先决定文章 {articleId} 对谁公开。', en: 'Decide who may see the article {articleId} before it is published.' },
  ACCURACY_DATE_PAST: { kind: 'rule', rule: 'KBS-04', zh: '文章 {articleId} 的复核时间 {accurateUntil} 已过；请重新核实并给出新的时间。', en: 'The article {articleId} was to be looked at again by {accurateUntil}, which has passed; check it and give a new date.' },
  ARTICLE_NOT_PUBLISHED: { kind: 'rule', rule: 'KBS-06', zh: '文章 {articleId} 没有发布，不能评价。', en: 'The article {articleId} is not published, so nobody can say whether it helped.' },
  ARTICLE_FROM_UNSOLVED_TICKET: { kind: 'rule', rule: 'KBS-15', zh: '工单 {ticketId} 尚未解决（当前：{status}），还不能写成文章。', en: 'The ticket {ticketId} is not solved (it is {status}), so no article can come of it yet.' },
  ARTICLE_FROM_RESTRICTED_TICKET: { kind: 'rule', rule: 'TKT-38', zh: '工单 {ticketId} 是敏感事件，其内容不得写成文章。', en: 'The ticket {ticketId} is a sensitive incident; nothing of it becomes an article.' },
  MAIL_UNREADABLE: { kind: 'invalid', rule: 'KBS-08', zh: '这不是可以读取的电子邮件（RFC 822）。', en: 'This is no letter that can be read (RFC 822).' },
  FORUM_POST_NOT_FOUND: { kind: 'not-found', rule: 'KBS-09', zh: '没有帖子 {postId}。', en: 'There is no post {postId}.' },
  FORUM_POST_HIDDEN: { kind: 'rule', rule: 'KBS-09', zh: '帖子 {postId} 已被隐藏，无法公开称赞；请先恢复。', en: 'The post {postId} is out of sight, so that nobody would see the praise; restore it first.' },
  ABUSE_REPORT_NOT_FOUND: { kind: 'not-found', rule: 'KBS-10', zh: '帖子 {postId} 没有举报 {reportId}。', en: 'Of the post {postId} there is no report {reportId}.' },
  ABUSE_REPORT_DECIDED: { kind: 'conflict', rule: 'KBS-10', zh: '举报 {reportId} 已有结论：{status}；如需改变帖子的可见性，请隐藏或恢复该帖。', en: 'The report {reportId} is decided: {status}. To change what is seen, hide or restore the post.' },
  TOPIC_LIMITS_CROSSED: { kind: 'invalid', rule: 'KBS-09', zh: '话题数下限 {fewest} 高于上限 {most}；下限不得超过上限。', en: 'The fewest topics, {fewest}, are more than the most, {most}; give limits that leave room between them.' },
  SEARCH_NEVER_MISSED: { kind: 'not-found', rule: 'KBS-07', zh: '没有落空的搜索 {searchId}。', en: 'No search {searchId} ever found nothing.' },
});
