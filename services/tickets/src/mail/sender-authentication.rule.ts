import { domainToASCII } from 'node:url';

/** What a mail server found out about one letter by one method: `dkim=pass header.d=example.org`. */
interface Finding {
  readonly method: string;
  readonly result: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
}

const FINDING = /^([a-z0-9-]+)(?:\/\d+)?=([a-z]+)$/;
/** By which property a method says whose domain it looked at. */
const DOMAIN_OF: Readonly<Record<string, string>> = { dkim: 'header.d', spf: 'smtp.mailfrom' };

/**
 * Whether the mail server `authservId` vouches for the domain of an address (RFC 8601): it found `dkim=pass` or `spf=pass` for that domain or one that it lies in.
 *
 * Only the topmost field of that server counts: it writes above what it was sent. What others wrote, or wrote in its name further below, proves nothing.
 *
 * @param fields Authentication-Results as they stand in the letter, the topmost first.
 */
export const isVouchedFor = (address: string, fields: readonly string[], authservId: string): boolean => {
  const domain = asciiDomain(address);
  const [findings] = fields.map((field) => findingsOf(field, authservId)).filter((found) => found !== null);

  return domain !== null && findings !== undefined && findings.some((finding) => proves(finding, domain));
};

const proves = ({ method, result, properties }: Finding, domain: string): boolean => {
  const named = properties.filter(([name]) => name === DOMAIN_OF[method]).map(([, value]) => asciiDomain(value));

  return result === 'pass' && named.length > 0 && named.every((found) => found !== null && (found === domain || (found.includes('.') && domain.endsWith(`.${found}`))));
};

/** Null where another server wrote the field, or it cannot be read. */
const findingsOf = (field: string, authservId: string): readonly Finding[] | null => {
  const [server = '', ...parts] = withoutWords(field).toLowerCase().split(';');
  if (server.trim().split(/\s+/)[0] !== authservId.toLowerCase()) return null;

  return parts.flatMap((part) => {
    const [first = '', ...rest] = part.replace(/\s*=\s*/g, '=').trim().split(/\s+/);
    const [, method, result] = FINDING.exec(first) ?? [];
    if (method === undefined || result === undefined) return [];

    return [{ method, result, properties: rest.map((property) => [property.slice(0, property.indexOf('=')), property.slice(property.indexOf('=') + 1)] as const) }];
  });
};

/** A field without comments, and with quoted text that can end or begin nothing: senders choose some of both. What is not closed hides the rest. */
const withoutWords = (field: string): string => {
  let [plain, depth, quoted] = ['', 0, false];
  for (let index = 0; index < field.length; index += 1) {
    const char = field[index]!;
    if (char === '\\' && (quoted || depth > 0)) index += 1;
    else if (quoted) [plain, quoted] = char === '"' ? [plain, false] : [plain + (/[\w.@-]/.test(char) ? char : '?'), true];
    else if (char === '(') depth += 1;
    else if (char === ')' && depth > 0) [plain, depth] = [`${plain} `, depth - 1];
    else if (depth === 0) [plain, quoted] = char === '"' ? [plain, true] : [plain + char, false];
  }

  return plain;
};

/** As resolvers know it, so that what only looks alike is not the same. */
const asciiDomain = (address: string): string | null => {
  const domain = domainToASCII(address.slice(address.lastIndexOf('@') + 1));

  return domain === '' ? null : domain;
};
