import { MessageRequested } from '@rapport/contracts-surveys';
import type { Language, Personal } from '@rapport/event-sourcing';

const TEXTS: Readonly<Record<Language, { readonly subject: string; readonly body: (until: string) => string }>> = {
  zh: { subject: '您对我们的服务满意吗？', body: (until) => `您好！\n\n我们想知道您的期望和实际感受。请在 ${until} 之前用下面的链接作答，只需一两分钟：\n\n{link}\n\n谢谢您！` },
  en: { subject: 'Are you satisfied with us?', body: (until) => `Dear customer,\n\nplease tell us what you expected and what you met. It takes a minute or two; the link is open until ${until}:\n\n{link}\n\nThank you!` },
};

/** The invitation as a message; `{link}` is put in when it is delivered. */
export const invitationMessage = (invitationId: string, to: Personal<string>, language: Language, expiresAt: string): MessageRequested =>
  MessageRequested({ invitationId, to, subject: TEXTS[language].subject, body: TEXTS[language].body(expiresAt.slice(0, 10)) });
