/** Towards the server, towards the client, or both ways. */
export type Direction = 'up' | 'down';
export type Directions = Direction | 'both';

/** What a network can do to a connection. Times in milliseconds. */
export type Affliction =
  /** Every chunk arrives later, in order; `jitter` is added at random. */
  | { readonly kind: 'latency'; readonly ms: number; readonly jitter: number; readonly towards?: Directions }
  | { readonly kind: 'bandwidth'; readonly bytesPerSecond: number; readonly towards?: Directions }
  /** One byte at a time. */
  | { readonly kind: 'trickle'; readonly everyMs: number; readonly towards?: Directions }
  /** Live connections: the client is told that the server has ended; what the client says still arrives. New ones likewise. */
  | { readonly kind: 'half-close' }
  /** RST to everybody, also to those who come. */
  | { readonly kind: 'reset' }
  /** Connections are taken and never answered; live ones fall silent too, and what they say is lost. They are reset when it heals. */
  | { readonly kind: 'silence' }
  /** Nothing passes, nothing is lost: as if packets were dropped and sent again until it heals. */
  | { readonly kind: 'black-hole'; readonly towards?: Directions }
  /** Each connection is reset after this many further bytes, both ways counted together. */
  | { readonly kind: 'cut-after'; readonly bytes: number }
  /** Nobody listens, and live connections are reset. */
  | { readonly kind: 'refuse' };

/** Whether an affliction concerns a direction. */
export const concerns = (affliction: Affliction, direction: Direction): boolean => {
  const towards = 'towards' in affliction ? (affliction.towards ?? 'both') : 'both';

  return towards === 'both' || towards === direction;
};
