const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/**
 * The number that a complainant gets for a complaint: `C-7K2M-9QXF-3H5T-4`.
 *
 * Twelve signs of Crockford's base 32 say the first 48 and the last 12 bits of the id (not the fixed bits of a UUID between them); the last one checks them (Luhn, modulo 32), so that
 * any one mistyped sign is noticed.
 */
export const receiptNumberOf = (complaintId: string): string => {
  const hex = complaintId.replaceAll('-', '');
  let bits = BigInt(`0x${hex.slice(0, 12)}${hex.slice(-3)}`);
  let signs = '';
  for (let index = 0; index < LENGTH; index += 1) {
    signs = SIGNS[Number(bits % 32n)]! + signs;
    bits /= 32n;
  }

  return `C-${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}-${checkSignOf(signs)}`;
};

/** The number as it was issued, however it was typed (`c 7k2m9qxf3h5t4`, o for 0, i or l for 1); null where the check sign does not fit. */
export const readReceiptNumber = (typed: string): string | null => {
  const signs = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/^C(?=.{13}$)/, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (signs.length !== LENGTH + 1 || [...signs].some((sign) => !SIGNS.includes(sign)) || checkSignOf(signs.slice(0, LENGTH)) !== signs[LENGTH]) return null;

  return `C-${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8, 12)}-${signs[LENGTH]}`;
};

const checkSignOf = (signs: string): string => {
  const sum = [...signs].reverse().reduce((total, sign, index) => {
    const value = SIGNS.indexOf(sign) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 32) + (value % 32);
  }, 0);

  return SIGNS[(32 - (sum % 32)) % 32]!;
};
