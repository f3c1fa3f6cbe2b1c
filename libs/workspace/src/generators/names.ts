/** A name in the spellings that code, text and databases use: `loan-request` → `LoanRequest`, `loanRequest`, `LOAN_REQUEST`, `loan_request`. */
export interface Spellings {
  readonly kebab: string;
  readonly pascal: string;
  readonly camel: string;
  readonly upper: string;
  readonly snake: string;
  /** As it reads in a sentence. */
  readonly words: string;
}

/** @throws Error that says what a name has to look like. */
export const spellingsOf = (name: string, what: string): Spellings => {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) throw new Error(`The ${what} "${name}" is not in kebab-case: small letters and digits, words joined by "-", such as "loan-request".`);
  const pascal = name.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const snake = name.replaceAll('-', '_');

  return { kebab: name, pascal, camel: pascal.replace(/^./, (letter) => letter.toLowerCase()), upper: snake.toUpperCase(), snake, words: name.replaceAll('-', ' ') };
};

/** `TicketClosed` → `ticket-closed` */
export const kebabOf = (pascal: string): string => pascal.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
