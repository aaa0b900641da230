import { StandardSchemaValidationPipe } from '@nestjs/common';
import { z } from 'zod';
import { Problem, type FieldError } from './problem';

// Zod's own words for a missing choice do not say that it is missing, and an issue does not carry what was sent.
const MISSING = 'required';
z.config({ customError: ({ input }) => (input === undefined ? MISSING : undefined) });

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly format?: string;
  readonly origin?: string;
}

const reasonOfCode: Record<string, string> = {
  invalid_value: 'unknown-value',
  too_big: 'too-long',
  too_small: 'out-of-range',
  unrecognized_keys: 'unknown-value',
};

function reasonOf(issue: Issue): string {
  if (issue.message === MISSING) return 'required';
  if (issue.code === 'too_big' && (issue.origin === 'number' || issue.origin === 'int')) return 'out-of-range';
  if (issue.code === 'invalid_format')
    return issue.format === 'uuid' ? 'not-uuid' : issue.format === 'datetime' ? 'not-a-time' : 'invalid';
  return reasonOfCode[issue.code ?? ''] ?? 'invalid';
}

const fieldOf = (issue: Issue): string =>
  (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

const toFieldError = (issue: Issue): FieldError => ({ field: fieldOf(issue), reason: reasonOf(issue) });

/** Checks every `@Body({ schema })` and names each wrong field in our own words. */
export const validation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new Problem('invalid-body', (issues as readonly Issue[]).slice(0, 20).map(toFieldError)),
  });
