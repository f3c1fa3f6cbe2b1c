import { domainToASCII } from 'node:url';

/** Addresses that are read in one place are one: an address has as many spellings as somebody likes. What follows a plus, quotation marks and how a domain is written are left out. */
export const mailboxOf = (address: string): string => {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at).toLowerCase().replace(/["\\]/g, '');
  const domain = address.slice(at + 1).toLowerCase().replace(/\.+$/, '');

  return `${local.replace(/(?<=.)\+.*$/, '')}@${domainToASCII(domain) || domain}`;
};
