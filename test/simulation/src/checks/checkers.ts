/** What is asked of every world, by name: a problem begins with the checker that found it. */
export const CHECKERS = {
  order: 'positions and versions are dense, and a stream stays in its lane',
  answers: 'what was acknowledged is kept, what was refused has left no trace, a command has one answer',
  'real time': 'who begins later is later',
  refusals: 'a refusal was right when it was given',
  rules: 'the rules of the domain hold over all history',
  timers: 'each timer once, never early, none forgotten',
  delivery: 'batches are dense, one at a time per lane, and none jumps',
  topic: 'Kafka holds every lane without holes',
  views: 'rows are the fold of their log, byte for byte',
  memories: 'what reactions remember is the fold of their log',
  reactions: 'each consequence exactly once',
  reads: 'a read is never older than the place that it was asked for',
  parking: 'what was parked is released, in order and wholly',
  liveness: 'the world becomes quiet by itself',
  survival: 'nothing is unhandled, and nothing says what no caller may see',
} as const;
export type Checker = keyof typeof CHECKERS;
