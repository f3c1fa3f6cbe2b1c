/** A telephone number as it is stored and looked up: digits, with + before the country code where one was given (`00` counts as +). */
export const phoneNumber = (typed: string): string => {
  const digits = typed.replace(/\D/g, '');
  const international = /^\s*(?:\+|00)/.test(typed);

  return international ? `+${digits.replace(/^00/, '')}` : digits;
};

/** An e-mail address as it is stored and looked up. */
export const emailAddress = (typed: string): string => typed.trim().toLowerCase();
