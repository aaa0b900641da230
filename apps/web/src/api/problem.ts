// A "no" of the server, in the language of the reader, or the absence of any answer. Nothing else is thrown by the client.

import type { Problem } from '@redalert/contracts';

export class ApiProblem extends Error {
  constructor(
    /** 0: no answer came (no network, time-out). */
    readonly status: number,
    /** Last part of the problem's urn, for example `not-allowed`; `no-answer` without one. */
    readonly slug: string,
    title: string,
    readonly errors: NonNullable<Problem['errors']> = [],
  ) {
    super(title);
    this.name = 'ApiProblem';
  }

  /** Sending the same again may help: the network, a busy or a restarting server. */
  get passing(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

export const noAnswer = (): ApiProblem => new ApiProblem(0, 'no-answer', '');

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  const slug = body.type?.split(':').at(-1) ?? 'unknown-error';
  return new ApiProblem(response.status, slug, body.title ?? `${response.status}`, body.errors);
}
