import { problemStatus, type ProblemSlug } from '@redalert/contracts';

export interface FieldError {
  readonly field: string;
  /** Wording key after `field.`: required, unknown-value, too-long … */
  readonly reason: string;
}

/** A refusal on its way to the client: a stable slug, told in the client's language by the filter. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly slug: ProblemSlug,
    readonly errors: readonly FieldError[] = [],
    /** Facts that help the screen, added to the body as members of their own. */
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(slug);
    this.status = problemStatus[slug];
  }
}
