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
