const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/**
 * The number by which people call a party: `P-7K2M-9QXF-3H5T`.
 *
 * Twelve signs of Crockford's base 32 say the first 48 and the last 12 bits of the id (not the fixed bits of a UUID between them).
 */
export const partyNumberOf = (partyId: string): string => {
  const hex = partyId.replaceAll('-', '');
  let bits = BigInt(`0x${hex.slice(0, 12)}${hex.slice(-3)}`);
  let signs = '';
  for (let index = 0; index < LENGTH; index += 1) {
    signs = SIGNS[Number(bits % 32n)]! + signs;
    bits /= 32n;
  }

  return `P-${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
};

/** The number as it is stored, however it was typed: `p7k2m 9qxf3h5t`, o for 0, i or l for 1. */
export const readPartyNumber = (typed: string): string => {
  const signs = typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/^P(?=.{12}$)/, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

  return `P-${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
};
