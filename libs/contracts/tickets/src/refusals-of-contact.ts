import { refusals } from '@rapport/event-sourcing';

/** What is refused about live contacts, promises and refusals, and why. */
export const contactRefusals = refusals({
  HOLD_WITHOUT_CONSENT: { kind: 'rule', rule: 'TKT-17', zh: '请先征得客户同意，再请其等候。', en: 'Ask the customer whether they mind waiting before you put them on hold.' },
  HOLD_WITHOUT_LIMIT: { kind: 'rule', rule: 'TKT-17', zh: '请先告诉客户最多等候多久，并在 limitSeconds 中写明，再请其等候。', en: 'Tell the customer for how long at most, and say it in limitSeconds, before you put them on hold.' },
  ALREADY_ON_HOLD: { kind: 'conflict', rule: 'TKT-17', zh: '工单 {ticketId} 的客户已在等候中；请先结束当前的等候。', en: 'The customer of ticket {ticketId} is on hold already; end that hold first.' },
  NOT_ON_HOLD: { kind: 'rule', rule: 'TKT-17', zh: '工单 {ticketId} 的客户没有在等候。', en: 'The customer of ticket {ticketId} is not on hold.' },
  TRANSFER_WITHOUT_CONSENT: { kind: 'rule', rule: 'TKT-18', zh: '请先向客户说明转接原因并征得同意。', en: 'Explain the transfer to the customer and ask whether they mind before you request it.' },
  TRANSFER_TO_SELF: { kind: 'rule', rule: 'TKT-18', zh: '工单已由 {agentId} 负责，不能转接给本人。', en: 'The ticket is with {agentId} already; transfer it to somebody else.' },
  TRANSFER_PENDING: { kind: 'conflict', rule: 'TKT-18', zh: '工单 {ticketId} 正在转接，请等待对方接受或先撤回。', en: 'A transfer of ticket {ticketId} is pending; wait until it is accepted, or withdraw it first.' },
  NO_TRANSFER_PENDING: { kind: 'rule', rule: 'TKT-18', zh: '工单 {ticketId} 没有待接受的转接。', en: 'No transfer of ticket {ticketId} is pending.' },
  TRANSFER_FOR_ANOTHER: { kind: 'rule', rule: 'TKT-18', zh: '此转接是给 {target} 的，只能由其本人接受或拒绝。', en: 'This transfer is for {target}; nobody else can accept or refuse it.' },
  NO_TRANSFER_ACCEPTED: { kind: 'rule', rule: 'TKT-18', zh: '工单 {ticketId} 没有已接受而尚未完成的转接。', en: 'Ticket {ticketId} has no transfer that was accepted and is not completed.' },
  CALLBACK_NOT_FOUND: { kind: 'not-found', rule: 'TKT-15', zh: '工单没有待办的回拨 {callbackId}。', en: 'The ticket has no open callback {callbackId}.' },
  AGENT_IN_LIVE_CONTACT: { kind: 'conflict', rule: 'TKT-14', zh: '{agentId} 正在接待客户，不得中断；请由其他同事接待新来的客户。', en: '{agentId} is with a customer, and no reception is broken off; let a colleague take the one who has come.' },
  RECEIVER_AWAY: { kind: 'rule', rule: 'TKT-14', zh: '{agentId} 不在岗（{reason}），来客不得无人接待；请由在岗的同事接待。', en: '{agentId} is away ({reason}), and nobody is left unattended; let a colleague who is there take the customer.' },
  LIVE_CONTACT_NOT_FOUND: { kind: 'not-found', rule: 'TKT-14', zh: '该人员没有接待 {contactId}。', en: 'The agent has had no live contact {contactId}.' },
  LIVE_CONTACT_ENDED: { kind: 'conflict', rule: 'TKT-14', zh: '{agentId} 的接待 {contactId} 已经结束。', en: 'The live contact {contactId} of {agentId} is over.' },
  ARRIVED_IN_FUTURE: { kind: 'rule', rule: 'TKT-16', zh: '客户来电或到访的时间 {arrivedAt} 尚未到来；请填写实际时间。', en: 'The customer cannot have come in the future ({arrivedAt}); give the time when they really rang or came.' },
  NOTE_REQUIRED: { kind: 'rule', rule: 'TKT-16', zh: '接待 {contactId} 还没有记录；请先在工单上记录（liveContactId），再结束接待。', en: 'There is no note of the live contact {contactId}; write it on the ticket, with its liveContactId, before the contact ends.' },
  CALLBACK_WITHOUT_TICKET: { kind: 'rule', rule: 'TKT-15', zh: '通话中断须回拨，而回拨记在工单上；请写明工单，没有的话先建立。', en: 'Whoever was cut off is called back, and a callback stands on a ticket; name the ticket, and open one if there is none.' },
  PROMISE_NOT_FOUND: { kind: 'not-found', rule: 'SM-12', zh: '工单没有承诺 {promiseId}。', en: 'The ticket has no promise {promiseId}.' },
  PROMISE_SETTLED: { kind: 'conflict', rule: 'SM-12', zh: '承诺 {promiseId} 已了结（{status}）。', en: 'The promise {promiseId} is settled already ({status}).' },
  PROMISE_DUE_NOT_LATER: { kind: 'rule', rule: 'SM-12', zh: '承诺的兑现时间必须晚于现在，改期须晚于原定时间。', en: 'A promise is due at a time that is still to come, and a rescheduled one later than before.' },
  PROMISE_BEYOND_AUTHORITY: { kind: 'rule', rule: 'SM-12', zh: '承诺金额 {amount} 超出岗位权限 {limit}（最小货币单位）；请由有权限的人承诺。', en: 'The promised amount of {amount} is more than the {limit} (in minor units) that this post may promise; let somebody with more authority make it.' },
  RESCHEDULED_WITHOUT_CONSENT: { kind: 'rule', rule: 'SM-12', zh: '承诺改期须先征得客户同意。', en: 'Ask the customer before a promise is put off.' },
  PROMISES_OPEN: { kind: 'rule', rule: 'SM-12', zh: '还有 {open} 项承诺未兑现，也未经客户同意改期；请先处理，再标记为已解决。', en: '{open} promises are neither kept nor put off with the consent of the customer; see to them before the ticket is solved.' },
});
