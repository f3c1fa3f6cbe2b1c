/** From how many points on a member of the community has a level, the highest first (KBS-10). */
const LEVELS = [
  { level: 'pillar', from: 30 },
  { level: 'regular', from: 10 },
  { level: 'member', from: 3 },
] as const;

export const MEMBER_LEVELS = [...LEVELS.map(({ level }) => level), 'newcomer'] as const;
export type MemberLevel = (typeof MEMBER_LEVELS)[number];

/** What somebody did in the forums. */
export interface Activity {
  /** Posts that are in sight. */
  readonly posts: number;
  readonly praises: number;
  /** Reports of abuse that were upheld. */
  readonly upheld: number;
}

/** A post counts one point, praise two more; abuse costs five. */
export const pointsOf = ({ posts, praises, upheld }: Activity): number => Math.max(0, posts + 2 * praises - 5 * upheld);

export const levelOf = (points: number): MemberLevel => LEVELS.find(({ from }) => points >= from)?.level ?? 'newcomer';
