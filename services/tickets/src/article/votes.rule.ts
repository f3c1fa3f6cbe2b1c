import type { ArticleVoted } from '@rapport/contracts-tickets';

/** What readers said of an article, in numbers. */
export interface Votes {
  readonly helpful: number;
  readonly unhelpful: number;
  readonly solved: number;
}

const counted = (vote: { readonly helpful: boolean; readonly solved: boolean } | null): Votes => ({ helpful: vote?.helpful === true ? 1 : 0, unhelpful: vote?.helpful === false ? 1 : 0, solved: vote?.solved === true ? 1 : 0 });

/** The numbers after a vote; what the same reader had said before counts no more. */
export const withVote = <Row extends Votes>(row: Row, vote: Pick<ArticleVoted['data'], 'helpful' | 'solved' | 'previous'>): Row => {
  const [now, before] = [counted(vote), counted(vote.previous)];

  return { ...row, helpful: row.helpful + now.helpful - before.helpful, unhelpful: row.unhelpful + now.unhelpful - before.unhelpful, solved: row.solved + now.solved - before.solved };
};

/** From how many readers of an edition, and from which share of them in percent, their "no" makes somebody look at it again. */
export interface UnhelpfulLimit {
  readonly votes: number;
  readonly percent: number;
}

/** Whether an edition does not help as many as that. */
export const helpsTooFew = (votes: readonly { readonly helpful: boolean }[], limit: UnhelpfulLimit): boolean => {
  const unhelpful = votes.filter(({ helpful }) => !helpful).length;

  return unhelpful >= limit.votes && unhelpful * 100 >= votes.length * limit.percent;
};
