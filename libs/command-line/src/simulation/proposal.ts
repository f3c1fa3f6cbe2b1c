/** What a proposal may hold, in the words of the service. */
const KINDS = ['policy', 'calendars', 'teams'];

/** What a file proposes: its kinds of rules, or the one policy that it is; null where it is neither. */
export const proposalOf = (value: unknown): object | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const names = Object.keys(value);
  if (names.includes('code')) return { policy: value };

  return names.length > 0 && names.every((name) => KINDS.includes(name)) ? value : null;
};
