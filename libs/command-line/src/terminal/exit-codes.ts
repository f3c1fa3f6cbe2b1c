/** What the command `rapport` exits with; stable, after sysexits.h. */
export const exitCodes = {
  done: 0,
  /** A service refused what was asked. */
  refused: 1,
  /** The words of the command line are wrong. */
  usage: 64,
  /** A file or a mapping cannot be read as what it should be. */
  data: 65,
  /** The input file does not exist. */
  noInput: 66,
  /** A service or the platform is not running. */
  unavailable: 69,
  /** A fault of our own. */
  internal: 70,
  /** The token does not allow it. */
  denied: 77,
  /** A setting is wrong, a port is taken, the state was written by another release. */
  settings: 78,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends the command with one sentence and a code, without a stack trace. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';

  constructor(
    readonly exitCode: ExitCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
