/** Does work that waits for servers of this process: they do not keep it alive by themselves. */
export const keptAlive = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const alive = setInterval(() => undefined, 60_000);
  try {
    return await work();
  } finally {
    clearInterval(alive);
  }
};
