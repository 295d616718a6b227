import type { HttpStatus } from '@nestjs/common';

export interface ProblemKind {
  readonly status: HttpStatus;
  /** What a person reads: Swedish, one sentence, the same for every instance. */
  readonly title: string;
}
