import type { ListLanguage, ListMailText } from '@rapport/contracts-tickets';
import type { ListName } from '../distribution-list/distribution-list.commands.js';

/** What a member reads. */
export interface ListMailCopy {
  readonly language: ListLanguage;
  readonly subject: string;
  readonly body: string;
}

/** How one leaves the list, in the language of the letter. */
const FOOTERS: Readonly<Record<ListLanguage, (name: string) => string>> = {
  zh: (name) => `——\n您订阅了“${name}”，因此收到此邮件。如不想再收到，请在自助门户的“我的订阅”中退订，或回复此邮件告诉我们。`,
  en: (name) => `--\nYou get this because you subscribed to "${name}". To unsubscribe, go to your subscriptions in the portal, or answer this mail and tell us.`,
};

/** The mail in the language of the member, else in the other one, with how to unsubscribe at its end; null where it says nothing in either. */
export const copyOf = ({ text, listName }: { readonly text: ListMailText; readonly listName: ListName }, wanted: ListLanguage): ListMailCopy | null => {
  const languages: readonly ListLanguage[] = wanted === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  for (const language of languages) {
    const worded = text[language];
    if (worded !== null) return { language, subject: worded.subject, body: `${worded.body}\n\n${FOOTERS[language](listName[language])}` };
  }

  return null;
};
