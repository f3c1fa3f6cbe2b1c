import { IsInt } from 'class-validator';

export class RotationAnswer {
  /** The generation of the master key that wraps everything now. */
  @IsInt() generation!: number;
  /** How many keys were wrapped anew. */
  @IsInt() rewrapped!: number;
}
