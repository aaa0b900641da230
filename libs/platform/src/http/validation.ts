import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Problem, type FieldError } from './problem';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[];
  readonly code?: string;
  readonly format?: string;
  readonly input?: unknown;
}

const reasonOfCode: Record<string, string> = { invalid_value: 'unknown-value', too_big: 'too-long', too_small: 'out-of-range', unrecognized_keys: 'unknown-value' };

function reasonOf(issue: Issue): string {
  if (issue.code === 'invalid_type' && /undefined/.test(issue.message)) return 'required';
  if (issue.code === 'invalid_format') return issue.format === 'uuid' ? 'not-uuid' : issue.format === 'datetime' ? 'not-a-time' : 'invalid';
  return reasonOfCode[issue.code ?? ''] ?? 'invalid';
}

const fieldOf = (issue: Issue): string => (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

const toFieldError = (issue: Issue): FieldError => ({ field: fieldOf(issue), reason: reasonOf(issue) });

/** Checks every `@Body({ schema })` and names each wrong field in our own words. */
export const validation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new Problem('invalid-body', (issues as readonly Issue[]).slice(0, 20).map(toFieldError)),
  });
