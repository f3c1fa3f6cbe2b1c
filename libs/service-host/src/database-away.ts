/** SQLSTATE classes that blame the connection, the database, locks, resources, shutdown or the disk, and sessions that the server ended for their length. */
const STATES = /^(?:(?:08|3D|40|53|55|57|58)...|25P0[34])$/;
const SOCKETS: ReadonlySet<unknown> = new Set(['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH']);

/** What `pg` says without any code when a connection ends under a query, or cannot be had in time. */
const WORDS = /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect|Query read timeout|Cannot use a pool after calling end)/;

/** Whether a database was away, so that the same request may succeed a moment later. */
export const isDatabaseAway = (thrown: unknown): boolean => {
  if (!(thrown instanceof Error)) return false;
  const { code } = thrown as { readonly code?: unknown };

  return code === undefined ? WORDS.test(thrown.message) : SOCKETS.has(code) || (typeof code === 'string' && STATES.test(code));
};
