/** The clocks and timers of the machine, kept before the simulation puts its own in their place. */
export const realTime = {
  setImmediate: globalThis.setImmediate,
  now: performance.now.bind(performance),
};
