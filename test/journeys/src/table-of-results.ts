/** How journeys ended, by their names. */
export interface Ended {
  readonly title: string;
  readonly status: string;
}

/** Which column of the table tells of them. */
export type Told = 'the log' | 'Kafka';

const ROW = /^(\| ([A-Z]+-\d+) \|.*\| `[a-z-]+\.journeys\.ts` \|) (\S+) \| (\S+) \|$/;

/** The page with the outcome of each check in its row: passed where all journeys of that name did. A check without any that ran keeps what was told of it. */
export const withResults = (page: string, way: Told, journeys: readonly Ended[]): string =>
  page
    .split('\n')
    .map((line) => {
      const [, row, check, overLog, overKafka] = ROW.exec(line) ?? [];
      const ended = journeys.filter(({ title, status }) => title.startsWith(`${check} `) && (status === 'passed' || status === 'failed'));
      if (row === undefined || ended.length === 0) return line;
      const outcome = ended.every(({ status }) => status === 'passed') ? 'passed' : 'failed';

      return way === 'the log' ? `${row} ${outcome} | ${overKafka} |` : `${row} ${overLog} | ${outcome} |`;
    })
    .join('\n');
