/** The number that people say on the telephone. It follows from the id: `T-1B0F3C-526A4D`. */
export const ticketNumber = (ticketId: string): string => {
  const digits = ticketId.replaceAll('-', '').toUpperCase();
  return `T-${digits.slice(0, 6)}-${digits.slice(-6)}`;
};
